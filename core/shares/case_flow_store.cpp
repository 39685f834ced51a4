// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/case_flow.h"

namespace marginalia::core::shares {

CaseFlow surveyFlow(const store::Connection& db, SurveyId survey) {
    CaseFlow flow;
    store::Statement invited = db.prepare("SELECT invited FROM survey WHERE id = ?1");
    invited.bind(survey);
    if (invited.step())
        flow.invited = invited.optionalInteger(0);
    store::Statement rows = db.prepare("SELECT excluded, count(*) FROM study_case WHERE survey_id = ?1 "
                                       "GROUP BY excluded ORDER BY count(*) DESC, excluded");
    rows.bind(survey);
    while (rows.step()) {
        flow.rows += rows.integer(1);
        if (rows.isNull(0))
            flow.cases = rows.integer(1);
        else
            flow.excluded.emplace_back(rows.text(0), rows.integer(1));
    }
    return flow;
}

void addAnswers(CaseFlow& flow, const QuestionBits& bits) {
    const StatusSets sets = statusSets(bits, bits.included);
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
        addAnswers(facts.flow, bits);
        facts.statuses = statusSets(bits, bits.included).counts();
        facts.question = std::move(question);
        table.push_back(std::move(facts));
    }
    return table;
}

} // namespace marginalia::core::shares
