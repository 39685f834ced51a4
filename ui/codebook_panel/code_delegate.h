// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/physical_keys.h"

#include <QStyledItemDelegate>

namespace marginalia::ui {

/// A code in the tree: swatch, name, cap of its key, count.
class CodeDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLayout(keys::Layout layout) { m_layout = layout; }
    /// The columns of figures, from the right edge: all, and before it the part that is looked at.
    static constexpr int countWidth = 32;
    static constexpr int hereWidth = 44;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    keys::Layout m_layout = keys::Layout::Us;
};

} // namespace marginalia::ui
