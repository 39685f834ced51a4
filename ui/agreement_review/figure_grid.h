// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <QStyledItemDelegate>

namespace marginalia::ui {

/// A small table of figures that is made anew as a whole: rows with a name each, and what stands in them.
class FigureGrid : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Cell {
        QString text;
        QString tip;         ///< also what a screen reader says
        bool strong = false; ///< stands out: what the eye should find first
    };
    struct Content {
        QString corner; ///< over the names of the rows
        QStringList columns;
        QStringList rows;
        QList<QList<Cell>> cells; ///< by row
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(Content content);
    [[nodiscard]] const Content& content() const { return m_content; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Content m_content;
};

/// Figures end where the heads above them end, on the ground that the grid gives them.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace marginalia::ui
