// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"
#include "core/survey/survey_plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::survey {

struct NewValue {
    CaseId who;
    VariableId variable;
    std::string_view text;
};

struct NewAnswer {
    QuestionId question;
    CaseId who;
    TextId text;
    AnswerStatus status = AnswerStatus::Empty;
    std::string_view language;
};

/// Rows in bulk: many in one statement, ids drawn in blocks. Only the import uses it.
class SurveyWriter {
public:
    explicit SurveyWriter(store::Edit& edit);

    SurveyId addSurvey(const std::string& name, const SurveyPlan& plan);
    void replacePlan(SurveyId survey, const SurveyPlan& plan);
    QuestionId addQuestion(const Question& question);
    VariableId addVariable(const Variable& variable, std::int64_t position);
    /// Gives each case its id.
    void addCases(std::vector<Case>& cases);
    void addValues(const std::vector<NewValue>& values);
    void addAnswers(const std::vector<NewAnswer>& answers);
    /// An answer that had no text gets one.
    void fillAnswer(AnswerId answer, TextId text, AnswerStatus status, std::string_view language);

private:
    /// Hands out ids that count up, so that the tables grow at one end.
    class IdBlock {
    public:
        std::int64_t next(IdSource& ids);

    private:
        std::int64_t m_next = 0;
        std::int64_t m_left = 0;
    };

    store::Edit& m_edit;
    IdBlock m_caseIds;
    IdBlock m_answerIds;
};

} // namespace marginalia::core::survey
