// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

namespace marginalia::ui {

/// A sentence, and the rows of a file that it is about, to be read and copied while the file is mended.
class ProblemsDialog : public FormDialog {
    Q_OBJECT

public:
    ProblemsDialog(const QString& title, const QString& sentence, const std::vector<core::Sentence>& rows,
                   QWidget* parent);
};

} // namespace marginalia::ui
