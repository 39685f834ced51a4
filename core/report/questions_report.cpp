// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/questions_report.h"

#include "core/report/wording.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace marginalia::core::report {

using survey::AnswerStatus;

namespace {
std::int64_t countOf(const shares::QuestionFacts& facts, AnswerStatus status) {
    return facts.statuses[static_cast<std::size_t>(status)];
}

/// A column of counts, wide enough that no word of its head is broken (they are long in some languages).
Column counts(const std::string& head) {
    constexpr double letters = 5;
    std::int64_t longest = 0;
    std::istringstream words(head);
    for (std::string word; words >> word;)
        longest = std::max(longest, text::codePointCount(word));
    return Column::number(head, std::max(1.0, static_cast<double>(longest) / letters));
}

Table tableOf(const std::vector<shares::QuestionFacts>& questions, const ReportOptions& options) {
    const auto say = [&options](MessageId id) { return text::say(options.locale, id); };
    // Everybody is shown the usual columns; the others only where there is something to show.
    std::vector<AnswerStatus> statuses{AnswerStatus::Substantive, AnswerStatus::DontKnow};
    for (const AnswerStatus status : {AnswerStatus::Refused, AnswerStatus::OffTopic, AnswerStatus::Unclear,
                                      AnswerStatus::Empty, AnswerStatus::NotReached}) {
        const auto hasAny = [status](const shares::QuestionFacts& facts) {
            return countOf(facts, status) > 0;
        };
        if (status == AnswerStatus::Empty || std::ranges::any_of(questions, hasAny))
            statuses.push_back(status);
    }

    Table table;
    table.title = say(msg("What became of the questions"));
    table.columns = {Column::text(say(msg("Question")), 5), counts(say(msg("Asked"))),
                     counts(say(msg("Answered")))};
    for (const AnswerStatus status : statuses)
        table.columns.push_back(counts(say(statusName(status))));
    for (const shares::QuestionFacts& facts : questions) {
        Row& row = table.rows.emplace_back();
        const auto count = [&](std::int64_t value) {
            row.cells.push_back(Cell::count(value, text::formatNumber(options.locale, value)));
        };
        row.cells.push_back(Cell::text(facts.question.label(options.locale.tag())));
        count(facts.flow.asked);
        count(facts.flow.answered);
        for (const AnswerStatus status : statuses)
            count(countOf(facts, status));
    }
    table.notes.push_back(say(msg(
        "Asked: everybody to whom the question was put. Answered: wrote anything, “don't know” included.")));
    table.emptyText = say(msg("There is no open question yet. Import a survey."));
    return table;
}
} // namespace

Table questionsTable(const store::Connection& db, const ReportOptions& options) {
    return tableOf(shares::questionTable(db), options);
}

Document questionsReport(const store::Connection& db, const ReportOptions& options) {
    Document document = startDocument(db, options);
    const std::vector<shares::QuestionFacts> questions = shares::questionTable(db);
    std::set<SurveyId> told;
    for (const shares::QuestionFacts& facts : questions) {
        if (told.insert(facts.question.survey).second)
            document.add(Paragraph::of(surveyFlowLine(options.locale, facts.flow), ParagraphKind::Lead,
                                       options.locale.tag()));
    }
    Table table = tableOf(questions, options);
    constexpr std::size_t mostUpright = 7;
    document.landscape = table.columns.size() > mostUpright;
    document.add(std::move(table));
    return document;
}

} // namespace marginalia::core::report
