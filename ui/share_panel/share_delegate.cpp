// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_delegate.h"

#include "ui/settings/preferences.h"
#include "ui/settings/theme.h"
#include "ui/share_panel/share_model.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int fadeMs = 120;
constexpr int frameMs = 16;
constexpr int swatch = 10;
constexpr int barHeight = 10;
constexpr int whiskerHeight = 6;
constexpr double strongestGlow = 0.35;
} // namespace

ShareDelegate::ShareDelegate(QAbstractItemView* view)
    : QStyledItemDelegate(view)
    , m_view(view) {
    m_frame.setInterval(frameMs);
    connect(&m_frame, &QTimer::timeout, this, &ShareDelegate::tick);
}

void ShareDelegate::light(int row) {
    if (Preferences::reducedMotion() || !m_view->isVisible())
        return;
    for (const int column : {static_cast<int>(ShareModel::Count), static_cast<int>(ShareModel::Percent)}) {
        QElapsedTimer since;
        since.start();
        m_lit.insert(QPersistentModelIndex(m_view->model()->index(row, column)), since);
    }
    m_frame.start();
}

void ShareDelegate::tick() {
    for (auto each = m_lit.begin(); each != m_lit.end();) {
        if (each.key().isValid())
            m_view->update(each.key());
        each = each.value().elapsed() >= fadeMs ? m_lit.erase(each) : std::next(each);
    }
    if (m_lit.isEmpty())
        m_frame.stop();
}

double ShareDelegate::glow(const QModelIndex& index) const {
    const auto found = m_lit.constFind(QPersistentModelIndex(index));
    if (found == m_lit.constEnd())
        return 0;
    return strongestGlow * std::max(0.0, 1.0 - static_cast<double>(found->elapsed()) / fadeMs);
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == ShareModel::Category)
        size.rwidth() +=
            theme::unit * 2 * index.data(ShareModel::LevelRole).toInt() + swatch + theme::unit * 2;
    size.setHeight(std::max(size.height(), theme::unit * 3 + theme::half));
    return size;
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                          const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    if (const double strength = glow(index); strength > 0) {
        QColor light = theme::colour(theme::Role::Focus);
        light.setAlphaF(static_cast<float>(strength));
        painter->fillRect(option.rect, light);
    }
    switch (index.column()) {
    case ShareModel::Category:
        paintCategory(painter, option, index);
        break;
    case ShareModel::Bar:
        paintBar(painter, option, index);
        break;
    default:
        option.rect.adjust(0, 0, -theme::half, 0);
        if (index.column() == ShareModel::Range)
            option.palette.setColor(QPalette::Text, theme::colour(theme::Role::Muted));
        // The row shows what is current; a frame around a single figure would be noise.
        option.state &= ~QStyle::State_HasFocus;
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    }
}

void ShareDelegate::paintCategory(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const int indent = theme::unit + theme::unit * 2 * index.data(ShareModel::LevelRole).toInt();
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect row = option.rect;
    if (mirrored)
        row.setRight(row.right() - indent);
    else
        row.setLeft(row.left() + indent);
    const QColor colour = index.data(ShareModel::ColourRole).value<QColor>();
    const QRect patch(mirrored ? row.right() - swatch : row.left(), row.center().y() - swatch / 2 + 1, swatch,
                      swatch);
    painter->save();
    if (colour.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(patch, 2, 2);
    }
    if (mirrored)
        row.setRight(patch.left() - theme::unit);
    else
        row.setLeft(patch.right() + theme::unit);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QFontMetrics metrics(option.font);
    painter->drawText(row, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                      metrics.elidedText(option.text, Qt::ElideRight, row.width()));
    painter->restore();
}

void ShareDelegate::paintBar(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const QVariant share = index.data(ShareModel::ShareRole);
    if (!share.isValid())
        return;
    const double scale = index.data(ShareModel::ScaleRole).toDouble();
    const QRectF room = QRectF(option.rect).adjusted(theme::half, 0, -theme::half, 0);
    const auto across = [&](double value) { return std::clamp(value / scale, 0.0, 1.0) * room.width(); };
    const double middle = room.center().y() + 0.5;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto x = [&](double value) {
        return mirrored ? room.right() - across(value) : room.left() + across(value);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(theme::Role::Hairline));
    painter->drawRoundedRect(QRectF(room.left(), middle - barHeight / 2.0, room.width(), barHeight), 2, 2);
    const QColor own =
        index.siblingAtColumn(ShareModel::Category).data(ShareModel::ColourRole).value<QColor>();
    painter->setBrush(own.isValid() ? own : theme::colour(theme::Role::Bar));
    const double end = x(share.toDouble());
    const double start = x(0);
    painter->drawRoundedRect(
        QRectF(std::min(start, end), middle - barHeight / 2.0, std::abs(end - start), barHeight), 2, 2);
    const QVariant low = index.data(ShareModel::LowRole);
    const QVariant high = index.data(ShareModel::HighRole);
    if (low.isValid() && high.isValid()) {
        // On the bar and on the empty track alike: ink with an edge of paper.
        const QLineF line(x(low.toDouble()), middle, x(high.toDouble()), middle);
        const QLineF left(line.x1(), middle - whiskerHeight / 2.0, line.x1(), middle + whiskerHeight / 2.0);
        const QLineF right(line.x2(), middle - whiskerHeight / 2.0, line.x2(), middle + whiskerHeight / 2.0);
        for (const auto& [colour, width] : {std::pair(theme::colour(theme::Role::Paper), 3.0),
                                            std::pair(theme::colour(theme::Role::Ink), 1.0)}) {
            painter->setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
            painter->drawLines({line, left, right});
        }
    }
    painter->restore();
}

} // namespace marginalia::ui
