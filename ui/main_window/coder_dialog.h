// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace marginalia::ui {

/// The initials and the colour by which the present coder is known in the margin.
class CoderDialog : public FormDialog {
    Q_OBJECT

public:
    explicit CoderDialog(ProjectSession& session, QWidget* parent = nullptr);

private:
    bool apply() override;

    ProjectSession& m_session;
    core::coding::Coder m_coder;
    QLineEdit* m_initials;
    QComboBox* m_colour;
};

} // namespace marginalia::ui
