// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/answer_work.h"

#include <algorithm>

namespace marginalia::core::coding {

namespace {

AnswerWork& workFor(WorkByCoder& work, CoderId coder) {
    const auto found =
        std::find_if(work.begin(), work.end(), [coder](const auto& each) { return each.first == coder; });
    return found == work.end() ? work.emplace_back(coder, AnswerWork{}).second : found->second;
}

// The first comparison leaves out nearly every judgement before the codes are looked at one by one.
constexpr const char* staleJudgement =
    " j.state = 'done' AND j.round_id = 1 AND j.revision < (SELECT max(revision) FROM code) "
    "AND EXISTS (SELECT 1 FROM code c WHERE c.revision > j.revision AND NOT EXISTS (SELECT 1 FROM recheck r "
    "WHERE r.judgement_id = j.id AND r.code_id = c.id AND r.revision >= c.revision))";

void readJudgement(const store::Statement& row, int first, WorkByCoder& into) {
    AnswerWork& work = workFor(into, row.id<CoderId>(first));
    work.judgement = row.id<JudgementId>(first + 1);
    work.done = row.view(first + 2) == "done";
    work.proposedStatus = row.text(first + 3);
}

} // namespace

const AnswerWork* workBy(const WorkByCoder& work, CoderId coder) {
    const auto found =
        std::find_if(work.begin(), work.end(), [coder](const auto& each) { return each.first == coder; });
    return found == work.end() ? nullptr : &found->second;
}

std::unordered_map<AnswerId, WorkByCoder> workOnQuestion(const store::Connection& db, QuestionId question) {
    std::unordered_map<AnswerId, WorkByCoder> all;
    auto judgements = db.prepare("SELECT j.answer_id, j.coder_id, j.id, j.state, ifnull(j.status, '') "
                                 "FROM answer a JOIN judgement j ON j.answer_id = a.id AND j.round_id = 1 "
                                 "WHERE a.question_id = ?1");
    judgements.bind(question);
    while (judgements.step())
        readJudgement(judgements, 1, all[judgements.id<AnswerId>(0)]);
    auto codings = db.prepare("SELECT c.answer_id, c.coder_id, c.id, c.code_id FROM answer a "
                              "JOIN coding c ON c.answer_id = a.id AND c.round_id = 1 "
                              "WHERE a.question_id = ?1");
    codings.bind(question);
    while (codings.step())
        workFor(all[codings.id<AnswerId>(0)], codings.id<CoderId>(1))
            .marks.push_back({codings.id<CodingId>(2), codings.id<CodeId>(3)});
    auto stale =
        db.prepare(std::string("SELECT j.answer_id, j.coder_id FROM answer a "
                               "JOIN judgement j ON j.answer_id = a.id WHERE a.question_id = ?1 AND") +
                   staleJudgement);
    stale.bind(question);
    while (stale.step())
        workFor(all[stale.id<AnswerId>(0)], stale.id<CoderId>(1)).stale = true;
    return all;
}

WorkByCoder workOn(const store::Connection& db, AnswerId answer) {
    WorkByCoder all;
    auto judgements = db.prepare("SELECT coder_id, id, state, ifnull(status, '') FROM judgement "
                                 "WHERE answer_id = ?1 AND round_id = 1");
    judgements.bind(answer);
    while (judgements.step())
        readJudgement(judgements, 0, all);
    auto codings =
        db.prepare("SELECT coder_id, id, code_id FROM coding WHERE answer_id = ?1 AND round_id = 1");
    codings.bind(answer);
    while (codings.step())
        workFor(all, codings.id<CoderId>(0))
            .marks.push_back({codings.id<CodingId>(1), codings.id<CodeId>(2)});
    auto stale = db.prepare(std::string("SELECT j.coder_id FROM judgement j WHERE j.answer_id = ?1 AND") +
                            staleJudgement);
    stale.bind(answer);
    while (stale.step())
        workFor(all, stale.id<CoderId>(0)).stale = true;
    return all;
}

std::optional<AnswerId> answerOfJudgement(const store::Connection& db, JudgementId judgement) {
    auto statement = db.prepare("SELECT answer_id FROM judgement WHERE id = ?");
    statement.bind(judgement);
    if (!statement.step())
        return std::nullopt;
    return statement.id<AnswerId>(0);
}

std::vector<CodingProgress> codingProgress(const store::Connection& db) {
    auto statement = db.prepare(
        "WITH due AS (SELECT a.id, a.question_id FROM answer a JOIN study_case k ON k.id = a.case_id "
        "WHERE k.excluded IS NULL AND a.status = 'substantive'), "
        "size AS (SELECT question_id, count(*) AS n FROM due GROUP BY question_id), "
        "made AS (SELECT due.question_id, j.coder_id, count(*) AS n FROM due JOIN judgement j "
        "ON j.answer_id = due.id AND j.round_id = 1 AND j.state = 'done' GROUP BY due.question_id, "
        "j.coder_id) "
        "SELECT size.question_id, p.id, ifnull(made.n, 0), size.n FROM size CROSS JOIN coder p "
        "LEFT JOIN made ON made.question_id = size.question_id AND made.coder_id = p.id");
    statement.bind();
    std::vector<CodingProgress> all;
    while (statement.step())
        all.push_back({statement.id<QuestionId>(0), statement.id<CoderId>(1), statement.integer(2),
                       statement.integer(3)});
    return all;
}

} // namespace marginalia::core::coding
