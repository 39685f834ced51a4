// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace marginalia::core::coding {

/// What one coder did on one answer, as much as a list of answers shows of it.
struct AnswerWork {
    JudgementId judgement; ///< none: never judged
    bool done = false;
    std::string proposedStatus;
    struct Mark {
        CodingId coding;
        CodeId code;
    };
    std::vector<Mark> marks; ///< in no order that means anything
};

/// For all answers of a question at once; answers that the coder did nothing on are not in it.
std::unordered_map<AnswerId, AnswerWork> workOf(const store::Connection& db, QuestionId question,
                                                CoderId coder, RoundId round = mainRound);
AnswerWork workOn(const store::Connection& db, AnswerId answer, CoderId coder, RoundId round = mainRound);
/// nullopt: there is no such judgement (any more).
std::optional<AnswerId> answerOfJudgement(const store::Connection& db, JudgementId judgement);

/// The answers of a question with a stale judgement (see StaleJudgement) of this coder in the first round.
std::unordered_set<AnswerId> answersToRecheck(const store::Connection& db, QuestionId question,
                                              CoderId coder);
bool toRecheck(const store::Connection& db, AnswerId answer, CoderId coder);

} // namespace marginalia::core::coding
