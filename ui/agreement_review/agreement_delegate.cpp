// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_delegate.h"

#include "core/agreement/reading.h"
#include "ui/agreement_review/codes_model.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

using core::agreement::Reading;

namespace {
constexpr int swatch = 10;
constexpr double dot = 3.5;
/// Where the scale begins: alpha below this is drawn at the edge.
constexpr double lowest = -0.2;

QColor colourOf(const QVariant& reading) {
    if (!reading.isValid())
        return theme::colour(theme::Role::Muted);
    switch (static_cast<Reading>(reading.toInt())) {
    case Reading::Good:
        return theme::colour(theme::Role::StateDone);
    case Reading::Low:
        return theme::colour(theme::Role::StateDisputed);
    case Reading::Tentative:
        return theme::colour(theme::Role::StateStale);
    case Reading::NoDisagreement:
    case Reading::TooRare:
    case Reading::Undefined:
        break;
    }
    return theme::colour(theme::Role::Muted);
}
} // namespace

QSize AgreementDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const auto* model = qobject_cast<const AgreementCodesModel*>(index.model());
    if (model && model->fieldAt(index.column()) == AgreementCodesModel::Field::Code)
        size.rwidth() += swatch + theme::unit * 2;
    return size;
}

void AgreementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                              const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto* model = qobject_cast<const AgreementCodesModel*>(index.model());
    switch (model ? model->fieldAt(index.column()) : AgreementCodesModel::Field::Units) {
    case AgreementCodesModel::Field::Code:
        paintName(painter, option, index);
        return;
    case AgreementCodesModel::Field::Interval:
        paintInterval(painter, option, index);
        return;
    case AgreementCodesModel::Field::Word:
        if (!(option.state & QStyle::State_Selected))
            option.palette.setColor(QPalette::Text, colourOf(index.data(AgreementCodesModel::ReadingRole)));
        break;
    default:
        break;
    }
    option.rect.adjust(0, 0, -theme::half, 0);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

void AgreementDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QRect row = option.rect.adjusted(theme::unit, 0, -theme::half, 0);
    painter->save();
    if (const QColor colour = index.data(AgreementCodesModel::ColourRole).value<QColor>(); colour.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(QRect(row.left(), row.center().y() - swatch / 2 + 1, swatch, swatch), 2, 2);
    }
    row.setLeft(row.left() + swatch + theme::unit);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, row.width()));
    painter->restore();
}

void AgreementDelegate::paintInterval(QPainter* painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const QRectF room = QRectF(option.rect).adjusted(theme::unit, 0, -2 * theme::unit, 0);
    const auto across = [&room](double value) {
        return room.left() + (std::clamp(value, lowest, 1.0) - lowest) / (1.0 - lowest) * room.width();
    };
    const double middle = room.center().y() + 0.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::colour(theme::Role::Hairline), 1));
    for (const double mark : {core::agreement::tentativeAlpha, core::agreement::goodAlpha})
        painter->drawLine(QPointF(across(mark), room.top() + 3), QPointF(across(mark), room.bottom() - 2));
    const QColor colour = colourOf(index.data(AgreementCodesModel::ReadingRole));
    const QVariant low = index.data(AgreementCodesModel::LowRole);
    if (low.isValid()) {
        painter->setPen(QPen(colour, 2));
        painter->drawLine(QPointF(across(low.toDouble()), middle),
                          QPointF(across(index.data(AgreementCodesModel::HighRole).toDouble()), middle));
    }
    if (const QVariant value = index.data(AgreementCodesModel::ValueRole); value.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawEllipse(QPointF(across(value.toDouble()), middle), dot, dot);
    }
    painter->restore();
}

} // namespace marginalia::ui
