// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace marginalia::ui {

/// Which respondents the grid lists. With several questions side by side, states, statuses and codes are
/// those of the answers to one of them (see SurveyModel::filteredQuestion).
struct AnswerFilter {
    enum class Show { All, NotJudged, Judged, ToRecheck, WithoutCode, Disputed };
    Show show = Show::All;
    std::optional<core::survey::AnswerStatus> status;
    QString text;        ///< in the answer or the respondent's ID, letters folded
    core::CodeId code;   ///< given, or one below it
    core::CoderId coder; ///< by this person; without a code: who judged or coded the answer
    core::VariableId variable;
    QStringList values; ///< of that variable, as they read; an empty one stands for "no value"
    /// Only these respondents (a figure of the share table was clicked); empty: all.
    QSet<qint64> cases;
    QString casesName; ///< what they have in common, for the bar above the grid

    bool operator==(const AnswerFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == AnswerFilter{}; }
    /// At more than texts, values and respondents: at what an answer is and how it is coded.
    [[nodiscard]] bool looksAtAnswers() const { return show != Show::All || status || code || coder; }
    /// What has to read texts or values.
    [[nodiscard]] bool needsReading() const { return !text.isEmpty() || (variable && !values.isEmpty()); }
    [[nodiscard]] bool readsTheSame(const AnswerFilter& other) const {
        return text == other.text && variable == other.variable && values == other.values;
    }
};

} // namespace marginalia::ui
