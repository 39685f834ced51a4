// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"
#include "ui/settings/theme.h"

#include <QString>

namespace marginalia::ui {

/// How an answer stands with the present coder.
enum class AnswerState { NotJudged, Judged, ToRecheck, NeedsNone };

struct StateWord {
    QString icon;
    theme::Role role;
    QString word;
};
/// Icon and word of a state; an answer that is not substantive shows its status, one in dispute says so,
/// whoever judged it.
StateWord stateWord(AnswerState state, core::survey::AnswerStatus status, bool disputed);
QString statusWord(core::survey::AnswerStatus status);

} // namespace marginalia::ui
