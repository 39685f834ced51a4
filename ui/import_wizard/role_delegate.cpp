// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/role_delegate.h"

#include "ui/import_wizard/column_plan_model.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace marginalia::ui {

QWidget* RoleDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("columnRole"));
    box->setAccessibleName(tr("What the column is"));
    for (const core::survey::ColumnRole role : allColumnRoles)
        box->addItem(roleWord(role), static_cast<int>(role));
    auto* self = const_cast<RoleDelegate*>(this); // NOLINT: the signals of a delegate are not const
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // The list opens with the click that began the editing.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void RoleDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void RoleDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, qobject_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

void RoleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem narrower = option;
    constexpr int arrow = 14;
    QStyledItemDelegate::paint(painter, narrower, index);
    const QRect place(option.direction == Qt::RightToLeft ? option.rect.left() + 6
                                                          : option.rect.right() - arrow - 6,
                      option.rect.center().y() - arrow / 2, arrow, arrow);
    painter->drawPixmap(place, iconPixmap(QStringLiteral("down"), theme::Role::Muted, arrow,
                                          painter->device()->devicePixelRatioF()));
}

} // namespace marginalia::ui
