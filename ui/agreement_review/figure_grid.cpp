// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/figure_grid.h"

#include "ui/settings/theme.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace marginalia::ui {

void FigureGrid::setContent(Content content) {
    const bool sameShape = content.columns == m_content.columns && content.rows == m_content.rows;
    if (sameShape) {
        m_content = std::move(content);
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int FigureGrid::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_content.rows.size());
}

int FigureGrid::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_content.columns.size());
}

QVariant FigureGrid::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Cell& cell = m_content.cells[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : cell.tip.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return cell.tip.isEmpty()
                   ? QStringLiteral("%1, %2: %3")
                         .arg(m_content.rows[index.row()], m_content.columns[index.column()], cell.text)
                   : cell.tip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return theme::figureFont();
    case Qt::BackgroundRole:
        return cell.strong ? QVariant(theme::tint(theme::colour(theme::Role::Bar))) : QVariant();
    default:
        return {};
    }
}

QVariant FigureGrid::headerData(int section, Qt::Orientation orientation, int role) const {
    const QStringList& names = orientation == Qt::Horizontal ? m_content.columns : m_content.rows;
    if (section < 0 || section >= names.size())
        return {};
    if (role == Qt::DisplayRole)
        return names[section];
    if (role == Qt::ToolTipRole)
        return names[section].toHtmlEscaped();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((orientation == Qt::Horizontal ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                           const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, QString());
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(option.rect.adjusted(theme::half, 0, -theme::unit, 0),
                      Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(theme::unit, 0);
}

} // namespace marginalia::ui
