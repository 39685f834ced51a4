// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/bulk_names_store.h"

namespace marginalia::core::coding::rows {

void eachRespondent(const store::Connection& db, const std::function<void(CaseId, std::string_view)>& visit) {
    store::Statement statement = db.prepare("SELECT id, name FROM study_case WHERE survey_id IS NOT NULL");
    statement.bind();
    while (statement.step())
        visit(statement.id<CaseId>(0), statement.view(1));
}

void eachQuestion(const store::Connection& db,
                  const std::function<void(QuestionId, std::string_view, bool)>& visit) {
    store::Statement statement = db.prepare("SELECT id, name, single_code FROM question");
    statement.bind();
    while (statement.step())
        visit(statement.id<QuestionId>(0), statement.view(1), statement.integer(2) == 1);
}

void eachSource(const store::Connection& db, const std::function<void(SourceId, std::string_view)>& visit) {
    store::Statement statement = db.prepare("SELECT id, name FROM source");
    statement.bind();
    while (statement.step())
        visit(statement.id<SourceId>(0), statement.view(1));
}

void eachAnswer(const store::Connection& db, QuestionId question,
                const std::function<void(AnswerId, CaseId, std::string_view, std::int64_t)>& visit) {
    store::Statement statement =
        db.prepare("SELECT a.id, a.case_id, a.status, ifnull(t.code_points, -1) FROM answer a "
                   "LEFT JOIN text t ON t.id = a.text_id WHERE a.question_id = ?1");
    statement.bind(question);
    while (statement.step())
        visit(statement.id<AnswerId>(0), statement.id<CaseId>(1), statement.view(2), statement.integer(3));
}

std::int64_t codePointsOf(const store::Connection& db, SourceId source) {
    return db.integer("SELECT t.code_points FROM source s JOIN text t ON t.id = s.text_id WHERE s.id = ?1",
                      source);
}

namespace {
void visitCodings(store::Statement& statement, const CodingVisitor& visit) {
    while (statement.step())
        visit(statement.id<AnswerId>(0), statement.id<CoderId>(1), statement.id<CodeId>(2),
              statement.integer(3), statement.integer(4));
}
} // namespace

void eachCodingOfQuestion(const store::Connection& db, QuestionId question, const CodingVisitor& visit) {
    store::Statement statement =
        db.prepare("SELECT c.answer_id, c.coder_id, c.code_id, c.start_position, c.end_position "
                   "FROM answer a JOIN coding c ON c.answer_id = a.id "
                   "WHERE a.question_id = ?1 AND c.round_id = 1");
    statement.bind(question);
    visitCodings(statement, visit);
}

void eachCodingOfSource(const store::Connection& db, SourceId source, const CodingVisitor& visit) {
    store::Statement statement =
        db.prepare("SELECT NULL, coder_id, code_id, start_position, end_position FROM coding "
                   "WHERE source_id = ?1 AND round_id = 1");
    statement.bind(source);
    visitCodings(statement, visit);
}

void eachJudgementOfQuestion(const store::Connection& db, QuestionId question,
                             const std::function<void(const Judgement&)>& visit) {
    store::Statement statement =
        db.prepare("SELECT j.id, j.answer_id, j.coder_id, j.state, j.status, j.revision, j.judged_at "
                   "FROM answer a JOIN judgement j ON j.answer_id = a.id "
                   "WHERE a.question_id = ?1 AND j.round_id = 1");
    statement.bind(question);
    while (statement.step()) {
        Judgement judgement;
        judgement.id = statement.id<JudgementId>(0);
        judgement.answer = statement.id<AnswerId>(1);
        judgement.coder = statement.id<CoderId>(2);
        judgement.state = statement.view(3) == "done" ? JudgementState::Done : JudgementState::Open;
        judgement.status = statement.text(4);
        judgement.revision = statement.integer(5);
        judgement.judgedAt = statement.text(6);
        visit(judgement);
    }
}

} // namespace marginalia::core::coding::rows
