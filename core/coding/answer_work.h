// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/coding.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::core::coding {

/// What one coder did on one answer, as much as a list of answers shows of it.
struct AnswerWork {
    JudgementId judgement; ///< none: never judged
    bool done = false;
    bool stale = false; ///< done, but to be re-checked (see StaleJudgement)
    std::string proposedStatus;
    struct Mark {
        CodingId coding;
        CodeId code;
    };
    std::vector<Mark> marks; ///< in no order that means anything
};

/// Who did what on one answer; few people, so a list. A coder who did nothing is not in it.
using WorkByCoder = std::vector<std::pair<CoderId, AnswerWork>>;
/// nullptr: this coder did nothing there.
const AnswerWork* workBy(const WorkByCoder& work, CoderId coder);

/// For all answers of a question at once, in the main round; untouched answers are not in it.
std::unordered_map<AnswerId, WorkByCoder> workOnQuestion(const store::Connection& db, QuestionId question);
WorkByCoder workOn(const store::Connection& db, AnswerId answer);
/// nullopt: there is no such judgement (any more).
std::optional<AnswerId> answerOfJudgement(const store::Connection& db, JudgementId judgement);

/// How far one coder is with one question: included, substantive answers, and those of them judged.
struct CodingProgress {
    QuestionId question;
    CoderId coder;
    std::int64_t judged = 0;
    std::int64_t substantive = 0;
};
/// Every question by every coder, in no order that means anything.
std::vector<CodingProgress> codingProgress(const store::Connection& db);

} // namespace marginalia::core::coding
