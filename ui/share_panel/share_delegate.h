// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTimer>

class QAbstractItemView;

namespace marginalia::ui {

/// Paints a share table: the category indented by its level with a swatch of its colour, the share as a bar
/// with its interval as a whisker, and for 120 ms a light behind a figure that changed.
class ShareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ShareDelegate(QAbstractItemView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Lights the figures of a row up; nothing when the person wants no motion.
    void light(int row);
    [[nodiscard]] bool isLit() const { return !m_lit.isEmpty(); }

private:
    void paintCategory(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] double glow(const QModelIndex& index) const;
    void tick();

    QAbstractItemView* m_view;
    QHash<QPersistentModelIndex, QElapsedTimer> m_lit;
    QTimer m_frame;
};

} // namespace marginalia::ui
