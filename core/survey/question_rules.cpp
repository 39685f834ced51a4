// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/question_rules.h"

#include "core/base/error.h"
#include "core/survey/answer_texts.h"
#include "core/survey/condition.h"
#include "core/survey/continue_plan.h"
#include "core/survey/status_words.h"
#include "core/survey/survey_store.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace marginalia::core::survey {

namespace {

Question requireQuestion(const store::Connection& db, QuestionId id) {
    const std::vector<Question> all = questions(db);
    const auto found = std::ranges::find(all, id, &Question::id);
    if (found == all.end())
        throw Error(ErrorKind::Usage, msg("This question is not in the project any more."));
    return *found;
}

SurveyPlan planOfSurvey(const store::Connection& db, SurveyId id) {
    const std::vector<Survey> all = surveys(db);
    const auto found = std::ranges::find(all, id, &Survey::id);
    return found == all.end() ? SurveyPlan() : planOf(*found);
}

const std::string& nameOf(const ColumnPlan& column) {
    return column.name.empty() ? column.column : column.name;
}

auto columnOf(auto& plan, const Question& question) {
    return std::ranges::find_if(plan.columns, [&](const ColumnPlan& column) {
        return column.role == ColumnRole::Open && nameOf(column) == question.name;
    });
}

/// Who has anything in a later column of the file than the question's: they went on, and left it empty.
std::unordered_set<CaseId> whoWentOn(const store::Connection& db, const Question& question,
                                     const SurveyPlan& plan) {
    std::unordered_set<CaseId> went;
    for (auto column = columnOf(plan, question); column != plan.columns.end(); ++column) {
        for (const Question& each : questions(db))
            if (each.survey == question.survey && each.id != question.id && each.name == nameOf(*column))
                for (const auto& [who, answer] : rows::answersByCase(db, each.id))
                    if (answer.text)
                        went.insert(who);
        for (const Variable& each : rows::variablesOf(db, question.survey))
            if (each.name == nameOf(*column))
                for (const auto& [who, value] : rows::valuesOf(db, each.id))
                    if (!value.empty())
                        went.insert(who);
    }
    return went;
}

/// The status that rules give to an answer.
class Statuses {
public:
    Statuses(const store::Connection& db, const Question& question, const QuestionRules& rules)
        : m_words(rules.dontKnow, rules.noAnswer, rules.refused)
        , m_everyone(parseCondition(rules.askedIf).empty()) {
        if (!m_everyone)
            m_asked = casesWhere(db, question.survey, rules.askedIf);
    }

    [[nodiscard]] AnswerStatus of(CaseId who, const std::string* text, AnswerStatus whenEmpty) const {
        AnswerStatus status = whenEmpty;
        if (text != nullptr) {
            const auto found = m_words.find(*text);
            status = found && !found->onlyOffered ? found->status : AnswerStatus::Substantive;
        }
        const bool asked = m_everyone || m_asked.contains(who);
        return asked || status == AnswerStatus::Substantive ? status : AnswerStatus::NotAsked;
    }

private:
    StatusFinder m_words;
    bool m_everyone;
    std::unordered_set<CaseId> m_asked;
};

struct Plan {
    Question question;
    SurveyPlan survey;
    RulesChange change;
    std::vector<std::pair<AnswerId, AnswerStatus>> answers;
};

Plan planFor(const store::Connection& db, QuestionId id, const QuestionRules& rules) {
    Plan plan;
    plan.question = requireQuestion(db, id);
    plan.survey = planOfSurvey(db, plan.question.survey);
    const Statuses before(db, plan.question, rulesOf(db, id));
    const Statuses after(db, plan.question, rules);
    std::unordered_map<AnswerId, std::string> texts;
    eachAnswerText(db, id, [&](AnswerId answer, std::string_view text) { texts.emplace(answer, text); });
    std::unordered_set<CaseId> wentOn;
    if (plan.survey.notReached)
        wentOn = whoWentOn(db, plan.question, plan.survey);
    std::map<std::pair<AnswerStatus, AnswerStatus>, std::int64_t> counts;
    for (const Answer& answer : answers(db, id)) {
        const auto text = texts.find(answer.id);
        const std::string* words = text == texts.end() ? nullptr : &text->second;
        const AnswerStatus whenEmpty = plan.survey.notReached && !wentOn.contains(answer.who)
                                           ? AnswerStatus::NotReached
                                           : AnswerStatus::Empty;
        const AnswerStatus then = before.of(answer.who, words, whenEmpty);
        const AnswerStatus now = after.of(answer.who, words, whenEmpty);
        if (now == then || now == answer.status)
            continue;
        if (answer.status != then) {
            ++plan.change.setByHand;
            continue;
        }
        ++counts[{then, now}];
        plan.answers.emplace_back(answer.id, now);
    }
    for (const auto& [statuses, count] : counts) {
        plan.change.statuses.push_back({statuses.first, statuses.second, count});
        plan.change.answers += count;
    }
    return plan;
}

} // namespace

QuestionRules rulesOf(const store::Connection& db, QuestionId id) {
    const Question question = requireQuestion(db, id);
    const SurveyPlan plan = planOfSurvey(db, question.survey);
    QuestionRules rules;
    rules.askedIf = question.askedIf;
    if (const auto column = columnOf(plan, question); column != plan.columns.end()) {
        rules.dontKnow = column->dontKnow;
        rules.noAnswer = column->noAnswer;
        rules.refused = column->refused;
    }
    return rules;
}

RulesChange previewRules(const store::Connection& db, QuestionId question, const QuestionRules& rules) {
    return planFor(db, question, rules).change;
}

RulesChange setRules(store::Edit& edit, QuestionId question, const QuestionRules& rules) {
    if (rulesOf(edit.db(), question) == rules)
        return {};
    Plan plan = planFor(edit.db(), question, rules);
    edit.progress().stage(static_cast<std::int64_t>(plan.answers.size()));
    for (const auto& [answer, status] : plan.answers) {
        edit.progress().advance();
        setStatus(edit, answer, status);
    }
    auto column = columnOf(plan.survey, plan.question);
    if (column == plan.survey.columns.end()) {
        ColumnPlan made;
        made.column = plan.question.name;
        made.role = ColumnRole::Open;
        made.singleCode = plan.question.singleCode;
        column = plan.survey.columns.insert(column, std::move(made));
    }
    column->askedIf = rules.askedIf;
    column->dontKnow = rules.dontKnow;
    column->noAnswer = rules.noAnswer;
    column->refused = rules.refused;
    rows::setAskedIf(edit, question, rules.askedIf);
    rows::setPlan(edit, plan.question.survey, plan.survey.toJson());
    return plan.change;
}

} // namespace marginalia::core::survey
