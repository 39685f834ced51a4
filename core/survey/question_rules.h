// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <cstdint>
#include <string>
#include <vector>

namespace marginalia::core::survey {

/// What decides the statuses of a question's answers, beside the answers themselves. Set at the import, kept
/// for newer files of the survey, and changed here.
struct QuestionRules {
    std::string askedIf; ///< EXPR on the survey's variables; empty: everyone was asked
    /// What people write instead of an answer; an empty list: the words that the program knows.
    std::vector<std::string> dontKnow, noAnswer, refused;
    bool operator==(const QuestionRules&) const = default;
};
/// Throws Error{Usage} when the question is gone.
[[nodiscard]] QuestionRules rulesOf(const store::Connection& db, QuestionId question);

struct RulesChange {
    struct Statuses {
        AnswerStatus from = AnswerStatus::Empty;
        AnswerStatus to = AnswerStatus::Empty;
        std::int64_t answers = 0;
    };
    std::vector<Statuses> statuses; ///< in the order of `allStatuses`, by `from`, then `to`
    std::int64_t answers = 0;       ///< all of these
    /// Answers that the new rules would move but that keep the status a person gave them.
    std::int64_t setByHand = 0;
};
/// What `setRules` would do. Throws as it does.
[[nodiscard]] RulesChange previewRules(const store::Connection& db, QuestionId question,
                                       const QuestionRules& rules);
/// Keeps the rules, and gives every answer whose status follows from the rules before the status that follows
/// from the new ones; a status that a person set otherwise stays. An answer with words stays substantive
/// where it was not asked for, as at the import. Throws Error{Usage} for an `askedIf` that cannot be read, or
/// names what the survey does not have.
RulesChange setRules(store::Edit& edit, QuestionId question, const QuestionRules& rules);

} // namespace marginalia::core::survey
