// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/quote_delegate.h"

#include "ui/segments/segments_model.h"
#include "ui/settings/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace marginalia::ui {

namespace {
constexpr int lines = 2;
constexpr int bar = 3;

QFont quoteFont() {
    QFont font = theme::readingFont();
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}
} // namespace

int QuoteDelegate::rowHeight() {
    return QFontMetrics(quoteFont()).lineSpacing() * lines + theme::unit + theme::half;
}

void QuoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::colour(theme::Role::Chosen));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::colour(theme::Role::Hairline));
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex().row() == index.row();
    if (current && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), bar, option.rect.height()),
                          theme::colour(theme::Role::Focus));
    const QRect inside = option.rect.adjusted(theme::unit, theme::half, -theme::unit, -theme::half);
    if (index.column() != SegmentsModel::Quote) {
        painter->setPen(theme::colour(theme::Role::Muted));
        painter->setFont(option.font);
        painter->drawText(inside, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
        painter->restore();
        return;
    }
    painter->setBrush(index.data(SegmentsModel::HueRole).value<QColor>());
    painter->setPen(Qt::NoPen);
    painter->drawRect(QRect(inside.left(), inside.top() + 2, bar, inside.height() - 4));
    const QRect text = inside.adjusted(bar + theme::unit, 0, 0, 0);
    QString before = index.data(SegmentsModel::BeforeRole).toString();
    const QString words = index.data().toString();
    QString after = index.data(SegmentsModel::AfterRole).toString();
    if (!before.isEmpty())
        before.prepend(QStringLiteral("… "));
    if (!after.isEmpty())
        after.append(QStringLiteral(" …"));
    QTextLayout layout(before + words + after, quoteFont());
    QTextLayout::FormatRange muted;
    muted.format.setForeground(theme::colour(theme::Role::Muted));
    muted.start = 0;
    muted.length = static_cast<int>(before.size());
    QTextLayout::FormatRange tail = muted;
    tail.start = static_cast<int>(before.size() + words.size());
    tail.length = static_cast<int>(after.size());
    layout.setFormats({muted, tail});
    layout.beginLayout();
    qreal y = 0;
    for (int at = 0; at < lines; ++at) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(text.width());
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    painter->setClipRect(text);
    painter->setPen(theme::colour(theme::Role::Ink));
    layout.draw(painter, text.topLeft());
    painter->restore();
}

} // namespace marginalia::ui
