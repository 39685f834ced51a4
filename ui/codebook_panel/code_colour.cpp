// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_colour.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"

namespace marginalia::ui {

QColor codeHue(const core::codebook::Codebook& codebook, core::CodeId id) {
    const core::codebook::Code* code = codebook.find(id);
    while (code) {
        const QColor own(toQ(code->colour));
        if (!code->colour.empty() && own.isValid())
            return theme::visibleOnPaper(own);
        if (!code->parent)
            return theme::hue(static_cast<int>(code->position));
        code = codebook.find(code->parent);
    }
    return theme::colour(theme::Role::Muted);
}

} // namespace marginalia::ui
