// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_writer.h"

#include "core/store/insert_rows.h"

#include <nlohmann/json.hpp>

#include <tuple>

namespace marginalia::core::survey {

namespace {
std::optional<std::string_view> textOrNull(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}
} // namespace

std::int64_t SurveyWriter::IdBlock::next(IdSource& ids) {
    if (m_left == 0) {
        m_left = 65'536;
        m_next = ids.block(m_left);
    }
    --m_left;
    return m_next++;
}

SurveyWriter::SurveyWriter(store::Edit& edit)
    : m_edit(edit) {}

SurveyId SurveyWriter::addSurvey(const std::string& name, const SurveyPlan& plan) {
    const auto id = m_edit.newId<SurveyId>();
    m_edit.db().run("INSERT INTO survey (id, name, file, plan, position, created_at) "
                    "SELECT ?1, ?2, ?3, ?4, (SELECT count(*) FROM survey), ?5",
                    id, name, plan.file, plan.toJson(), m_edit.now());
    return id;
}

void SurveyWriter::replacePlan(SurveyId survey, const SurveyPlan& plan) {
    m_edit.db().run("UPDATE survey SET plan = ?2 WHERE id = ?1", survey, plan.toJson());
}

QuestionId SurveyWriter::addQuestion(const Question& question) {
    const auto id = m_edit.newId<QuestionId>();
    m_edit.db().run("INSERT INTO question (id, survey_id, name, label_en, label_ru, label_kk, single_code, "
                    "asked_if, position) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                    id, question.survey, question.name, question.labelEn, question.labelRu, question.labelKk,
                    question.singleCode, question.askedIf, question.position);
    return id;
}

VariableId SurveyWriter::addVariable(const Variable& variable, std::int64_t position) {
    const auto id = m_edit.newId<VariableId>();
    m_edit.db().run("INSERT INTO variable (id, survey_id, name, label, role, type, lowest, highest, "
                    "value_order, position) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                    id, variable.survey, variable.name, variable.label, roleKey(variable.role),
                    typeKey(variable.type), variable.lowest, variable.highest,
                    nlohmann::json(variable.valueOrder).dump(), position);
    return id;
}

void SurveyWriter::addCases(std::vector<Case>& cases) {
    for (Case& one : cases)
        one.id = CaseId{m_caseIds.next(m_edit.ids())};
    store::insertRows(
        m_edit.db(),
        "INSERT OR FAIL INTO study_case (id, survey_id, name, position, excluded, excluded_note, consent, "
        "attribution_name, attribution_position)",
        std::span<const Case>(cases), [](const Case& one) {
            return std::tuple(one.id, one.survey, std::string_view(one.name), one.position,
                              textOrNull(one.excluded), std::string_view(one.excludedNote),
                              consentKey(one.consent), std::string_view(one.attributionName),
                              std::string_view(one.attributionPosition));
        });
}

void SurveyWriter::addValues(const std::vector<NewValue>& values) {
    store::insertRows(m_edit.db(), "INSERT OR FAIL INTO variable_value (case_id, variable_id, value)",
                      std::span<const NewValue>(values), [](const NewValue& value) {
                          return std::tuple(value.who, value.variable, value.text);
                      });
}

void SurveyWriter::addAnswers(const std::vector<NewAnswer>& answers) {
    store::insertRows(m_edit.db(),
                      "INSERT OR FAIL INTO answer (id, question_id, case_id, text_id, status, language)",
                      std::span<const NewAnswer>(answers), [this](const NewAnswer& answer) {
                          return std::tuple(m_answerIds.next(m_edit.ids()), answer.question, answer.who,
                                            answer.text, statusKey(answer.status), answer.language);
                      });
}

void SurveyWriter::fillAnswer(AnswerId answer, TextId text, AnswerStatus status, std::string_view language) {
    m_edit.db().run("UPDATE answer SET text_id = ?2, status = ?3, language = ?4 WHERE id = ?1", answer, text,
                    statusKey(status), language);
}

} // namespace marginalia::core::survey
