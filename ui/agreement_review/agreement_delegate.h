// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace marginalia::ui {

/// Paints the table of codes: the code's colour before its name, and the interval of alpha as a line with the
/// value as a dot, over thin lines at .667 and .800.
class AgreementDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintInterval(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace marginalia::ui
