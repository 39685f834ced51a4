// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_delegate.h"

#include "ui/codebook_panel/codebook_model.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int swatch = 10;
constexpr int rowHeight = 30;
} // namespace

QSize CodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width() + 80, rowHeight};
}

void CodeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(theme::Role::Chosen));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1.5, -2, -1.5), 4, 4);
    }
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme::colour(theme::Role::Focus), 1.5));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1.5, -2, -1.5), 4, 4);
    }
    QRect left = option.rect.adjusted(theme::half, 0, -theme::unit - theme::half, 0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(index.data(CodebookModel::HueRole).value<QColor>());
    painter->drawRoundedRect(QRectF(left.left(), left.center().y() - swatch / 2.0 + 1, swatch, swatch), 2.5,
                             2.5);
    left.setLeft(left.left() + swatch + theme::unit);

    const QVariant count = index.data(CodebookModel::CountRole);
    painter->setFont(theme::figureFont());
    painter->setPen(theme::colour(theme::Role::Muted));
    if (count.isValid())
        painter->drawText(QRect(left.right() - countWidth, left.top(), countWidth, left.height()),
                          Qt::AlignRight | Qt::AlignVCenter, figure(count.toLongLong()));
    left.setRight(left.right() - countWidth - theme::half);
    if (const QVariant here = index.data(CodebookModel::HereRole); here.isValid()) {
        painter->setPen(theme::colour(here.toLongLong() > 0 ? theme::Role::Ink : theme::Role::Muted));
        painter->drawText(QRect(left.right() - hereWidth, left.top(), hereWidth, left.height()),
                          Qt::AlignRight | Qt::AlignVCenter, figure(here.toLongLong()));
        left.setRight(left.right() - hereWidth - theme::half);
    }

    const QString key = index.data(CodebookModel::ShortcutRole).toString();
    if (!key.isEmpty()) {
        QString cap = key.toUpper();
        if (const QString there = keys::capOf(key.at(0), m_layout); there != cap)
            cap += QStringLiteral(" · ") + there;
        painter->setFont(theme::smallFont());
        const int width = std::max(20, QFontMetrics(theme::smallFont()).horizontalAdvance(cap) + 10);
        const QRectF body(left.right() - width, left.center().y() - 9 + 0.5, width, 19);
        painter->setPen(QPen(theme::colour(theme::Role::Hairline), 1));
        painter->setBrush(theme::colour(theme::Role::Paper));
        painter->drawRoundedRect(body, 3, 3);
        painter->setPen(theme::colour(theme::Role::Muted));
        painter->drawText(body, Qt::AlignCenter, cap);
        left.setRight(left.right() - width - theme::unit);
    }
    painter->setFont(option.font);
    painter->setPen(theme::colour(theme::Role::Ink));
    painter->drawText(left, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
    painter->restore();
}

QWidget* CodeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setObjectName(QStringLiteral("code-name-editor"));
        line->setAccessibleName(tr("Name of the code"));
    }
    return editor;
}

void CodeDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    Q_UNUSED(index);
    editor->setGeometry(option.rect.adjusted(theme::half + swatch, 0, -theme::unit, 0));
}

} // namespace marginalia::ui
