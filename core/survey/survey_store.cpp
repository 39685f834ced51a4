// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_store.h"

#include <nlohmann/json.hpp>

namespace marginalia::core::survey {

std::vector<Survey> surveys(const store::Connection& db) {
    store::Statement statement =
        db.prepare("SELECT id, name, file, plan, invited FROM survey ORDER BY position, name");
    statement.bind();
    std::vector<Survey> all;
    while (statement.step())
        all.push_back({statement.id<SurveyId>(0), statement.text(1), statement.text(2), statement.text(3),
                       statement.optionalInteger(4)});
    return all;
}

std::vector<Question> questions(const store::Connection& db) {
    store::Statement statement =
        db.prepare("SELECT q.id, q.survey_id, q.name, q.label_en, q.label_ru, q.label_kk, q.single_code, "
                   "q.first_code_is_done, "
                   "q.asked_if, q.position FROM question q JOIN survey s ON s.id = q.survey_id "
                   "ORDER BY s.position, s.name, q.position, q.name");
    statement.bind();
    std::vector<Question> all;
    while (statement.step()) {
        Question& question = all.emplace_back();
        question.id = statement.id<QuestionId>(0);
        question.survey = statement.id<SurveyId>(1);
        question.name = statement.text(2);
        question.labelEn = statement.text(3);
        question.labelRu = statement.text(4);
        question.labelKk = statement.text(5);
        question.singleCode = statement.integer(6) == 1;
        question.firstCodeIsDone = statement.integer(7) == 1;
        question.askedIf = statement.text(8);
        question.position = statement.integer(9);
    }
    return all;
}

namespace {

constexpr const char* caseColumns = "SELECT id, survey_id, name, position, excluded, excluded_note, consent, "
                                    "attribution_name, attribution_position FROM study_case ";

Case readCase(const store::Statement& row) {
    Case one;
    one.id = row.id<CaseId>(0);
    one.survey = row.id<SurveyId>(1);
    one.name = row.text(2);
    one.position = row.integer(3);
    one.excluded = row.text(4);
    one.excludedNote = row.text(5);
    one.consent = consentFromKey(row.view(6));
    one.attributionName = row.text(7);
    one.attributionPosition = row.text(8);
    return one;
}

std::vector<Case> readCases(store::Statement& statement) {
    std::vector<Case> all;
    while (statement.step())
        all.push_back(readCase(statement));
    return all;
}

Answer readAnswer(const store::Statement& row) {
    Answer answer;
    answer.id = row.id<AnswerId>(0);
    answer.question = row.id<QuestionId>(1);
    answer.who = row.id<CaseId>(2);
    answer.text = row.id<TextId>(3);
    answer.status = statusFromKey(row.view(4)).value_or(AnswerStatus::Empty);
    answer.language = row.text(5);
    return answer;
}

VariableRole roleFromKey(std::string_view key) {
    for (const VariableRole role : {VariableRole::Single, VariableRole::Multiple, VariableRole::Rating})
        if (roleKey(role) == key)
            return role;
    return VariableRole::Variable;
}

std::vector<std::string> readValueOrder(std::string_view json) {
    std::vector<std::string> order;
    const nlohmann::json parsed = nlohmann::json::parse(json, nullptr, false);
    if (parsed.is_array())
        for (const nlohmann::json& value : parsed)
            if (value.is_string())
                order.push_back(value.get<std::string>());
    return order;
}

std::vector<Variable> readVariables(store::Statement& statement) {
    std::vector<Variable> all;
    while (statement.step()) {
        Variable& variable = all.emplace_back();
        variable.id = statement.id<VariableId>(0);
        variable.survey = statement.id<SurveyId>(1);
        variable.name = statement.text(2);
        variable.label = statement.text(3);
        variable.role = roleFromKey(statement.view(4));
        variable.type = typeFromKey(statement.view(5)).value_or(VariableType::Nominal);
        if (!statement.isNull(6))
            variable.lowest = statement.real(6);
        if (!statement.isNull(7))
            variable.highest = statement.real(7);
        variable.valueOrder = readValueOrder(statement.view(8));
    }
    return all;
}

} // namespace

std::vector<Case> cases(const store::Connection& db, SurveyId survey) {
    store::Statement statement =
        db.prepare(std::string(caseColumns) + "WHERE survey_id IS ?1 ORDER BY position, name");
    statement.bind(survey);
    return readCases(statement);
}

std::vector<Case> casesByName(const store::Connection& db, std::string_view name) {
    store::Statement statement =
        db.prepare(std::string(caseColumns) + "WHERE name = ?1 ORDER BY survey_id IS NULL, position");
    statement.bind(name);
    return readCases(statement);
}

std::vector<Variable> variables(const store::Connection& db) {
    store::Statement statement = db.prepare(
        "SELECT v.id, v.survey_id, v.name, v.label, v.role, v.type, v.lowest, v.highest, v.value_order "
        "FROM variable v LEFT JOIN survey s ON s.id = v.survey_id ORDER BY s.position, s.name, v.position, "
        "v.name");
    statement.bind();
    return readVariables(statement);
}

std::string valueAsGiven(const store::Connection& db, CaseId who, VariableId variable) {
    return db.text("SELECT value FROM variable_value WHERE variable_id = ?1 AND case_id = ?2", variable, who);
}

std::vector<Answer> answers(const store::Connection& db, QuestionId question) {
    store::Statement statement = db.prepare(
        "SELECT a.id, a.question_id, a.case_id, a.text_id, a.status, a.language FROM answer a "
        "JOIN study_case k ON k.id = a.case_id WHERE a.question_id = ?1 ORDER BY k.position, k.name");
    statement.bind(question);
    std::vector<Answer> all;
    while (statement.step())
        all.push_back(readAnswer(statement));
    return all;
}

std::optional<Answer> answerById(const store::Connection& db, AnswerId id) {
    store::Statement statement =
        db.prepare("SELECT id, question_id, case_id, text_id, status, language FROM answer WHERE id = ?1");
    statement.bind(id);
    return statement.step() ? std::optional(readAnswer(statement)) : std::nullopt;
}

std::optional<Answer> answerOf(const store::Connection& db, QuestionId question, CaseId who) {
    store::Statement statement =
        db.prepare("SELECT id, question_id, case_id, text_id, status, language FROM answer "
                   "WHERE question_id = ?1 AND case_id = ?2");
    statement.bind(question, who);
    return statement.step() ? std::optional(readAnswer(statement)) : std::nullopt;
}

std::string answerText(const store::Connection& db, AnswerId answer) {
    return db.text("SELECT t.body FROM answer a JOIN text t ON t.id = a.text_id WHERE a.id = ?1", answer);
}

std::int64_t answerCount(const store::Connection& db, QuestionId question) {
    return db.integer("SELECT count(*) FROM answer WHERE question_id = ?1", question);
}

std::vector<SingleCodeConflict> singleCodeConflicts(const store::Connection& db, QuestionId question) {
    store::Statement statement = db.prepare(
        "SELECT a.id, c.coder_id, count(DISTINCT c.code_id) FROM answer a JOIN study_case k ON k.id = "
        "a.case_id "
        "JOIN coding c ON c.answer_id = a.id JOIN coder p ON p.id = c.coder_id "
        "WHERE a.question_id = ?1 GROUP BY a.id, c.coder_id, c.round_id HAVING count(DISTINCT c.code_id) > 1 "
        "ORDER BY k.position, k.name, p.name");
    statement.bind(question);
    std::vector<SingleCodeConflict> conflicts;
    while (statement.step())
        conflicts.push_back({statement.id<AnswerId>(0), statement.id<CoderId>(1), statement.integer(2)});
    return conflicts;
}

namespace rows {

std::vector<Variable> variablesOf(const store::Connection& db, SurveyId survey) {
    store::Statement statement = db.prepare(
        "SELECT id, survey_id, name, label, role, type, lowest, highest, value_order FROM variable "
        "WHERE survey_id IS ?1 ORDER BY position, name");
    statement.bind(survey);
    return readVariables(statement);
}

std::map<std::string, std::string> merges(const store::Connection& db, VariableId variable) {
    store::Statement statement = db.prepare("SELECT value, read_as FROM value_merge WHERE variable_id = ?1");
    statement.bind(variable);
    std::map<std::string, std::string> found;
    while (statement.step())
        found.emplace(statement.text(0), statement.text(1));
    return found;
}

std::unordered_map<CaseId, std::string> valuesOf(const store::Connection& db, VariableId variable) {
    store::Statement statement =
        db.prepare("SELECT case_id, value FROM variable_value WHERE variable_id = ?1");
    statement.bind(variable);
    std::unordered_map<CaseId, std::string> found;
    while (statement.step())
        found.emplace(statement.id<CaseId>(0), statement.text(1));
    return found;
}

std::vector<std::pair<std::string, std::int64_t>> rawCounts(const store::Connection& db,
                                                            VariableId variable) {
    store::Statement statement =
        db.prepare("SELECT value, count(*) FROM variable_value WHERE variable_id = ?1 GROUP BY value");
    statement.bind(variable);
    std::vector<std::pair<std::string, std::int64_t>> counts;
    while (statement.step())
        counts.emplace_back(statement.text(0), statement.integer(1));
    return counts;
}

std::unordered_map<CaseId, AnswerFacts> answersByCase(const store::Connection& db, QuestionId question) {
    store::Statement statement =
        db.prepare("SELECT case_id, id, text_id, status FROM answer WHERE question_id = ?1");
    statement.bind(question);
    std::unordered_map<CaseId, AnswerFacts> found;
    while (statement.step())
        found.emplace(statement.id<CaseId>(0),
                      AnswerFacts{statement.id<AnswerId>(1), statement.id<TextId>(2),
                                  statusFromKey(statement.view(3)).value_or(AnswerStatus::Empty)});
    return found;
}

std::string caseName(const store::Connection& db, CaseId who) {
    return db.text("SELECT name FROM study_case WHERE id = ?1", who);
}

bool hasAnswer(const store::Connection& db, AnswerId answer) {
    return db.integer("SELECT count(*) FROM answer WHERE id = ?1", answer) == 1;
}

bool hasCase(const store::Connection& db, CaseId who) {
    return db.integer("SELECT count(*) FROM study_case WHERE id = ?1", who) == 1;
}

bool hasQuestion(const store::Connection& db, QuestionId question) {
    return db.integer("SELECT count(*) FROM question WHERE id = ?1", question) == 1;
}

bool hasSurvey(const store::Connection& db, SurveyId survey) {
    return db.integer("SELECT count(*) FROM survey WHERE id = ?1", survey) == 1;
}

bool hasVariable(const store::Connection& db, VariableId variable) {
    return db.integer("SELECT count(*) FROM variable WHERE id = ?1", variable) == 1;
}

void eachIncludedAnswer(
    const store::Connection& db, QuestionId question,
    const std::function<void(AnswerId, std::string_view respondent, std::string_view body)>& take) {
    store::Statement statement =
        db.prepare("SELECT a.id, k.name, t.body FROM answer a JOIN study_case k ON k.id = a.case_id "
                   "JOIN text t ON t.id = a.text_id WHERE a.question_id = ?1 AND k.excluded IS NULL "
                   "ORDER BY k.position, k.name");
    statement.bind(question);
    while (statement.step())
        take(statement.id<AnswerId>(0), statement.view(1), statement.view(2));
}

std::vector<ShortAnswer> shortAnswers(const store::Connection& db, QuestionId question,
                                      std::int64_t longest) {
    store::Statement statement =
        db.prepare("SELECT a.id, t.body, a.status FROM answer a JOIN study_case k ON k.id = a.case_id "
                   "JOIN text t ON t.id = a.text_id WHERE a.question_id = ?1 AND t.code_points <= ?2 "
                   "ORDER BY k.position, k.name");
    statement.bind(question, longest);
    std::vector<ShortAnswer> found;
    while (statement.step())
        found.push_back({statement.id<AnswerId>(0), statement.text(1),
                         statusFromKey(statement.view(2)).value_or(AnswerStatus::Substantive)});
    return found;
}

} // namespace rows
} // namespace marginalia::core::survey
