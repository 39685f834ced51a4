// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/answer_words.h"

#include <QCoreApplication>

namespace marginalia::ui {

using core::survey::AnswerStatus;

QString statusWord(AnswerStatus status) {
    switch (status) {
    case AnswerStatus::Substantive:
        return QCoreApplication::translate("AnswerStatus", "Substantive");
    case AnswerStatus::DontKnow:
        return QCoreApplication::translate("AnswerStatus", "Don't know");
    case AnswerStatus::Refused:
        return QCoreApplication::translate("AnswerStatus", "Refused");
    case AnswerStatus::OffTopic:
        return QCoreApplication::translate("AnswerStatus", "Off topic");
    case AnswerStatus::Unclear:
        return QCoreApplication::translate("AnswerStatus", "Unclear");
    case AnswerStatus::Empty:
        return QCoreApplication::translate("AnswerStatus", "No answer");
    case AnswerStatus::NotReached:
        return QCoreApplication::translate("AnswerStatus", "Not reached");
    case AnswerStatus::NotAsked:
        return QCoreApplication::translate("AnswerStatus", "Not asked");
    }
    return {};
}

StateWord stateWord(AnswerState state, AnswerStatus status, bool disputed) {
    if (disputed)
        return {QStringLiteral("disputed"), theme::Role::StateDisputed,
                QCoreApplication::translate("AnswerState", "In dispute")};
    switch (state) {
    case AnswerState::NotJudged:
        return {QStringLiteral("open"), theme::Role::StateOpen,
                QCoreApplication::translate("AnswerState", "Not judged")};
    case AnswerState::Judged:
        return {QStringLiteral("done"), theme::Role::StateDone,
                QCoreApplication::translate("AnswerState", "Judged")};
    case AnswerState::ToRecheck:
        return {QStringLiteral("stale"), theme::Role::StateStale,
                QCoreApplication::translate("AnswerState", "To re-check")};
    case AnswerState::NeedsNone:
        break;
    }
    return {QStringLiteral("aside"), theme::Role::Muted, statusWord(status)};
}

} // namespace marginalia::ui
