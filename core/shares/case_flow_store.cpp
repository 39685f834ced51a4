// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/case_flow.h"

#include <algorithm>
#include <functional>
#include <map>

namespace marginalia::core::shares {

CaseFlow surveyFlow(const store::Connection& db, SurveyId survey, const std::unordered_set<CaseId>* meeting) {
    CaseFlow flow;
    if (!meeting) {
        store::Statement invited = db.prepare("SELECT invited FROM survey WHERE id = ?1");
        invited.bind(survey);
        if (invited.step())
            flow.invited = invited.optionalInteger(0);
    }
    std::map<std::string, std::int64_t> excluded;
    store::Statement rows = db.prepare("SELECT id, excluded FROM study_case WHERE survey_id = ?1");
    rows.bind(survey);
    while (rows.step()) {
        if (meeting && !meeting->contains(rows.id<CaseId>(0)))
            continue;
        ++flow.rows;
        if (rows.isNull(1))
            ++flow.cases;
        else
            ++excluded[rows.text(1)];
    }
    flow.excluded.assign(excluded.begin(), excluded.end());
    std::ranges::stable_sort(flow.excluded, std::ranges::greater(),
                             &std::pair<std::string, std::int64_t>::second);
    return flow;
}

void addAnswers(CaseFlow& flow, const QuestionBits& bits, const UnitSet& population) {
    const StatusSets sets = statusSets(bits, population);
    flow.asked = sizeOf(sets.asked());
    flow.answered = sizeOf(sets.answered());
    flow.substantive = sizeOf(sets[survey::AnswerStatus::Substantive]);
}

std::vector<QuestionFacts> questionTable(const store::Connection& db) {
    std::vector<QuestionFacts> table;
    for (survey::Question& question : survey::questions(db)) {
        const QuestionBits bits = QuestionBits::loadStatuses(db, question.id);
        QuestionFacts facts;
        facts.flow = surveyFlow(db, question.survey);
        addAnswers(facts.flow, bits, bits.included);
        facts.statuses = statusSets(bits, bits.included).counts();
        facts.question = std::move(question);
        table.push_back(std::move(facts));
    }
    return table;
}

} // namespace marginalia::core::shares
