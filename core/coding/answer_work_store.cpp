// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/answer_work.h"

namespace marginalia::core::coding {

std::unordered_map<AnswerId, AnswerWork> workOf(const store::Connection& db, QuestionId question,
                                                CoderId coder, RoundId round) {
    std::unordered_map<AnswerId, AnswerWork> all;
    auto judgements = db.prepare("SELECT j.answer_id, j.id, j.state, ifnull(j.status, '') FROM answer a "
                                 "JOIN judgement j ON j.answer_id = a.id AND j.coder_id = ?2 AND j.round_id "
                                 "= ?3 WHERE a.question_id = ?1");
    judgements.bind(question, coder, round);
    while (judgements.step()) {
        AnswerWork& work = all[judgements.id<AnswerId>(0)];
        work.judgement = judgements.id<JudgementId>(1);
        work.done = judgements.view(2) == "done";
        work.proposedStatus = judgements.text(3);
    }
    auto codings = db.prepare("SELECT c.answer_id, c.id, c.code_id FROM answer a "
                              "JOIN coding c ON c.answer_id = a.id AND c.coder_id = ?2 AND c.round_id = ?3 "
                              "WHERE a.question_id = ?1");
    codings.bind(question, coder, round);
    while (codings.step())
        all[codings.id<AnswerId>(0)].marks.push_back({codings.id<CodingId>(1), codings.id<CodeId>(2)});
    return all;
}

AnswerWork workOn(const store::Connection& db, AnswerId answer, CoderId coder, RoundId round) {
    AnswerWork work;
    auto judgement = db.prepare("SELECT id, state, ifnull(status, '') FROM judgement WHERE answer_id = ?1 "
                                "AND coder_id = ?2 AND round_id = ?3");
    judgement.bind(answer, coder, round);
    if (judgement.step()) {
        work.judgement = judgement.id<JudgementId>(0);
        work.done = judgement.view(1) == "done";
        work.proposedStatus = judgement.text(2);
    }
    auto codings =
        db.prepare("SELECT id, code_id FROM coding WHERE answer_id = ?1 AND coder_id = ?2 AND round_id = ?3");
    codings.bind(answer, coder, round);
    while (codings.step())
        work.marks.push_back({codings.id<CodingId>(0), codings.id<CodeId>(1)});
    return work;
}

std::optional<AnswerId> answerOfJudgement(const store::Connection& db, JudgementId judgement) {
    auto statement = db.prepare("SELECT answer_id FROM judgement WHERE id = ?");
    statement.bind(judgement);
    if (!statement.step())
        return std::nullopt;
    return statement.id<AnswerId>(0);
}

namespace {

// The first comparison leaves out nearly every judgement before the codes are looked at one by one.
constexpr const char* staleJudgement =
    " j.state = 'done' AND j.round_id = 1 AND j.revision < (SELECT max(revision) FROM code) "
    "AND EXISTS (SELECT 1 FROM code c WHERE c.revision > j.revision AND NOT EXISTS (SELECT 1 FROM recheck r "
    "WHERE r.judgement_id = j.id AND r.code_id = c.id AND r.revision >= c.revision))";

} // namespace

std::unordered_set<AnswerId> answersToRecheck(const store::Connection& db, QuestionId question,
                                              CoderId coder) {
    store::Statement statement =
        db.prepare(std::string("SELECT a.id FROM answer a "
                               "JOIN study_case k ON k.id = a.case_id AND k.excluded IS NULL "
                               "JOIN judgement j ON j.answer_id = a.id AND j.coder_id = ?2 "
                               "WHERE a.question_id = ?1 AND") +
                   staleJudgement);
    statement.bind(question, coder);
    std::unordered_set<AnswerId> answers;
    while (statement.step())
        answers.insert(statement.id<AnswerId>(0));
    return answers;
}

bool toRecheck(const store::Connection& db, AnswerId answer, CoderId coder) {
    store::Statement statement =
        db.prepare(std::string("SELECT 1 FROM judgement j WHERE j.answer_id = ?1 AND j.coder_id = ?2 AND") +
                   staleJudgement);
    statement.bind(answer, coder);
    return statement.step();
}

} // namespace marginalia::core::coding
