// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/answer_delegate.h"

#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/coder_marks.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/widgets/code_chip.h"
#include "ui/widgets/icon.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int inset = theme::unit;
constexpr int iconSize = 16;

/// A light behind the words that the list is searched for.
void markHits(QPainter& painter, const QRect& room, const QString& text, const QString& searched,
              const QFont& font) {
    if (searched.isEmpty())
        return;
    const QFontMetrics metrics(font);
    QColor light = theme::colour(theme::Role::Focus);
    light.setAlphaF(0.3F);
    for (qsizetype at = text.indexOf(searched, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(searched, at + searched.size(), Qt::CaseInsensitive)) {
        const int from = room.left() + metrics.horizontalAdvance(text.left(at));
        if (from >= room.right())
            return;
        const int width = metrics.horizontalAdvance(text.mid(at, searched.size()));
        const QRect hit(from, room.center().y() - metrics.height() / 2, width, metrics.height());
        painter.fillRect(hit.intersected(room), light);
    }
}
} // namespace

AnswerDelegate::AnswerDelegate(ProjectSession& session, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_session(session) {}

int AnswerDelegate::rowHeight() {
    return std::max(theme::unit * 4, QFontMetrics(theme::readingFont()).height() + theme::unit + 2);
}

int AnswerDelegate::stateWidth() {
    const QFontMetrics metrics(theme::smallFont());
    int width = 0;
    const auto measure = [&](const StateWord& state) {
        width = std::max(width, metrics.horizontalAdvance(state.word));
    };
    for (const core::survey::AnswerStatus status : core::survey::allStatuses)
        measure(stateWord(AnswerState::NeedsNone, status, false));
    for (const AnswerState state : {AnswerState::NotJudged, AnswerState::Judged, AnswerState::ToRecheck})
        measure(stateWord(state, core::survey::AnswerStatus::Substantive, false));
    measure(stateWord(AnswerState::Judged, core::survey::AnswerStatus::Substantive, true));
    return width + 2 * inset + iconSize + 10;
}

void AnswerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto* model = qobject_cast<const SurveyModel*>(index.model());
    if (!model) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(option.rect, theme::colour(theme::Role::Chosen));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::colour(theme::Role::Hairline));
    // A bracket holds together what says the same.
    if (const int group = model->groupAt(index.row()); group >= 0 && index.column() == 0) {
        const bool first = model->groupAt(index.row() - 1) != group;
        const bool last = model->groupAt(index.row() + 1) != group;
        painter->fillRect(option.rect.adjusted(theme::half, first ? theme::half : 0,
                                               theme::half + 3 - option.rect.width(),
                                               last ? -theme::half : 0),
                          theme::colour(theme::Role::Bar));
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (chosen && index.column() == 0 && view &&
        (view->hasFocus() || (view->focusProxy() && view->focusProxy()->hasFocus())))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme::colour(theme::Role::Focus));
    const QRect inside = option.rect.adjusted(index.column() == 0 ? 2 * inset : inset, 0, -inset, -1);
    const auto write = [painter](const QRect& rect, const QString& text, const QFont& font,
                                 theme::Role role) {
        painter->setFont(font);
        painter->setPen(theme::colour(role));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    const SurveyModel::Kind kind = model->column(index.column()).kind;
    if (kind == SurveyModel::Kind::Answer) {
        QFont font = theme::readingFont();
        font.setPointSizeF(font.pointSizeF() - 1);
        markHits(*painter, inside, index.data().toString(), model->filter().text, font);
        write(inside, index.data().toString(), font, theme::Role::Ink);
    } else if (kind == SurveyModel::Kind::State) {
        if (!index.data(SurveyModel::StateRole).isValid()) { // not in this question's survey rows
            painter->restore();
            return;
        }
        const StateWord state =
            stateWord(static_cast<AnswerState>(index.data(SurveyModel::StateRole).toInt()),
                      static_cast<core::survey::AnswerStatus>(index.data(SurveyModel::StatusRole).toInt()),
                      index.data(SurveyModel::DisputedRole).toBool());
        painter->drawPixmap(
            inside.left(), inside.center().y() - iconSize / 2 + 1,
            iconPixmap(state.icon, state.role, iconSize, painter->device()->devicePixelRatioF()));
        write(inside.adjusted(iconSize + 6, 0, 0, 0), state.word, theme::smallFont(), theme::Role::Muted);
    } else if (kind == SurveyModel::Kind::Codes) {
        painter->setFont(theme::smallFont());
        QRect left = inside;
        const QVariantList codes = index.data(SurveyModel::CodesRole).toList();
        const QStringList initials = index.data(coderMarksRole).toStringList();
        for (qsizetype at = 0; at < codes.size(); ++at) {
            const core::CodeId code{codes.at(at).toLongLong()};
            const core::codebook::Code* found = m_session.codebook().find(code);
            const qsizetype more = codes.size() - at - 1;
            const int keep = more > 0 ? 28 : 0; // room for "+2"
            const QString who = initials.value(at);
            const QString name = found ? shownName(*found) : QString();
            const int used = found
                                 ? paintChip(*painter, left.adjusted(0, 0, -keep, 0),
                                             who.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, who),
                                             codeHue(m_session.codebook(), code))
                                 : 0;
            if (used == 0) {
                write(left, QStringLiteral("+%1").arg(codes.size() - at), theme::smallFont(),
                      theme::Role::Muted);
                break;
            }
            left.setLeft(left.left() + used + theme::half);
        }
    } else {
        write(inside, index.data().toString(), index.column() == 0 ? theme::figureFont() : option.font,
              index.column() == 0 ? theme::Role::Ink : theme::Role::Muted);
    }
    painter->restore();
}

} // namespace marginalia::ui
