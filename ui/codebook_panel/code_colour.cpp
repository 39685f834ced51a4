// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_colour.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QList>
#include <QPainter>
#include <QPixmap>

namespace marginalia::ui {

QColor codeHue(const core::codebook::Codebook& codebook, core::CodeId id) {
    const core::codebook::Code* code = codebook.find(id);
    QList<std::int64_t> way; // places among siblings, from the code up
    while (code) {
        const QColor own(toQ(code->colour));
        const bool top = !code->parent;
        if ((!code->colour.empty() && own.isValid()) || top) {
            QColor hue =
                !code->colour.empty() && own.isValid() ? own : theme::hue(static_cast<int>(code->position));
            for (const std::int64_t place : way)
                hue = theme::shade(hue, static_cast<int>(place));
            return theme::visibleOnPaper(hue);
        }
        way.prepend(code->position);
        code = codebook.find(code->parent);
    }
    return theme::colour(theme::Role::Muted);
}

QIcon swatchIcon(const QColor& colour) {
    QPixmap pixmap(36, 36);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, 16, 16), 3, 3);
    return QIcon(pixmap);
}

} // namespace marginalia::ui
