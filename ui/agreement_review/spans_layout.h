// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/agreement_review/spans_view.h"

#include <QTextLayout>

namespace marginalia::ui {

/// Where everything stands for one width.
struct SpansView::Layout {
    struct Paragraph {
        std::unique_ptr<QTextLayout> text;
        int start = 0; ///< in the whole text, UTF-16 units
    };
    std::vector<Paragraph> paragraphs;
    double legend = 0; ///< height above the text
    double height = 0;
};

} // namespace marginalia::ui
