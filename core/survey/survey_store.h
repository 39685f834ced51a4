// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// Surveys, cases and answers as rows; only core/survey uses it. No rule is checked here.
namespace marginalia::core::survey::rows {

std::vector<Variable> variablesOf(const store::Connection& db, SurveyId survey);
/// value (as given) -> how it reads, of one variable.
std::map<std::string, std::string> merges(const store::Connection& db, VariableId variable);
/// A raw value split into its options, each read as it is merged; empty when missing.
std::vector<std::string> readValue(std::string_view raw, const std::map<std::string, std::string>& merges);
/// The raw value of each case that has one.
std::unordered_map<CaseId, std::string> valuesOf(const store::Connection& db, VariableId variable);
/// Every raw value with the number of cases that gave it.
std::vector<std::pair<std::string, std::int64_t>> rawCounts(const store::Connection& db, VariableId variable);
/// Every answer's text and status by case, of one question.
struct AnswerFacts {
    AnswerId id;
    TextId text;
    AnswerStatus status = AnswerStatus::Empty;
};
std::unordered_map<CaseId, AnswerFacts> answersByCase(const store::Connection& db, QuestionId question);

void setAskedIf(store::Edit& edit, QuestionId question, const std::string& expression);
void setPlan(store::Edit& edit, SurveyId survey, const std::string& json);

std::string caseName(const store::Connection& db, CaseId who);
bool hasAnswer(const store::Connection& db, AnswerId answer);
bool hasCase(const store::Connection& db, CaseId who);
bool hasQuestion(const store::Connection& db, QuestionId question);
bool hasSurvey(const store::Connection& db, SurveyId survey);
bool hasVariable(const store::Connection& db, VariableId variable);

/// Every text of an included respondent, in file order. The views are valid during the call only.
void eachIncludedAnswer(
    const store::Connection& db, QuestionId question,
    const std::function<void(AnswerId, std::string_view respondent, std::string_view body)>& take);

/// Texts of at most `longest` code points: answer, text, status, in file order.
struct ShortAnswer {
    AnswerId id;
    std::string text;
    AnswerStatus status = AnswerStatus::Substantive;
};
std::vector<ShortAnswer> shortAnswers(const store::Connection& db, QuestionId question, std::int64_t longest);

} // namespace marginalia::core::survey::rows
