// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_studio/report_wish.h"

#include "core/documents/source_sets.h"
#include "core/report/agreement_report.h"
#include "core/report/codebook_report.h"
#include "core/report/document_reports.h"
#include "core/report/notes_report.h"
#include "core/report/questions_report.h"
#include "core/report/quotes_report.h"
#include "core/report/shares_report.h"

#include <iterator>
#include <optional>

namespace marginalia::ui {

using namespace core;

namespace {

report::Document agreementOf(const store::Connection& db, const ReportWish& wish,
                             const std::vector<agreement::ComparisonRequest>& requests) {
    report::AgreementReportOptions options;
    options.locale = wish.options.locale;
    options.date = wish.options.date;
    Progress progress;
    return report::agreementReport(db, requests, options, progress);
}

/// Of each question that two coders have worked on. Somebody who asks for agreement hears when there is none.
report::Document agreementOnQuestions(const store::Connection& db, const ReportWish& wish) {
    std::vector<agreement::ComparisonRequest> requests;
    for (const QuestionId question : wish.ofQuestions) {
        agreement::ComparisonRequest request;
        request.questions = {question};
        if (wish.round)
            request.round = wish.round;
        const agreement::ComparisonEngine engine(db, request);
        const agreement::Comparison& result = engine.comparison();
        if (result.coders.size() >= 2 && (!wish.round || result.units > 0))
            requests.push_back(std::move(request));
    }
    if (requests.empty())
        throw Error(ErrorKind::Conflict,
                    msg("No question was coded by two coders. Agreement needs the work of two."));
    return agreementOf(db, wish, requests);
}

report::Document agreementOnDocuments(const store::Connection& db, const ReportWish& wish,
                                      const std::vector<SourceId>& documents) {
    agreement::ComparisonRequest request;
    request.documents = documents;
    request.unit = wish.interviews.unit == shares::DocumentUnit::Paragraph ? agreement::UnitKind::Paragraph
                   : wish.interviews.unit == shares::DocumentUnit::Turn    ? agreement::UnitKind::Turn
                                                                           : agreement::UnitKind::Document;
    if (agreement::ComparisonEngine(db, request).comparison().coders.size() < 2)
        throw Error(ErrorKind::Conflict,
                    msg("The transcripts were not coded by two coders. Agreement needs the work of two."));
    return agreementOf(db, wish, {request});
}

} // namespace

report::Document buildReport(const store::Connection& db, const ReportWish& wish) {
    std::optional<report::Document> whole;
    const auto append = [&whole](report::Document part) {
        if (!whole) {
            whole = std::move(part);
            return;
        }
        whole->add(report::Section{part.landscape});
        whole->blocks.insert(whole->blocks.end(), std::make_move_iterator(part.blocks.begin()),
                             std::make_move_iterator(part.blocks.end()));
    };
    if (wish.questions)
        append(report::questionsReport(db, wish.options));
    if (wish.shares)
        append(report::sharesReport(db, wish.ofQuestions, wish.options));
    if (wish.quotes)
        append(report::quotesReport(db, wish.ofQuestions, wish.options));
    if (wish.keyQuotes)
        append(report::keyQuotesReport(db, wish.options));
    if (wish.interviews.any()) {
        const std::vector<SourceId> documents = documents::sourcesOfSet(db, wish.interviews.set);
        if (wish.interviews.shares)
            append(report::documentSharesReport(db, documents, wish.interviews.unit, wish.options));
        if (wish.interviews.matrix)
            append(report::matrixReport(db, documents, wish.options));
        if (wish.interviews.saturation)
            append(report::saturationReport(db, documents, wish.options));
        if (wish.interviews.quotes)
            append(report::documentQuotesReport(db, documents, wish.options));
        if (wish.interviews.agreement)
            append(agreementOnDocuments(db, wish, documents));
    }
    if (wish.agreement)
        append(agreementOnQuestions(db, wish));
    if (wish.codebook)
        append(report::codebookReport(db, wish.options));
    if (wish.notes) {
        notes::NoteFilter everything;
        everything.shortToo = true;
        append(report::notesReport(db, everything, wish.options));
    }
    return whole ? std::move(*whole) : report::startDocument(db, wish.options);
}

} // namespace marginalia::ui
