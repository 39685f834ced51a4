// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_report.h"

#include "core/report/agreement_words.h"
#include "core/report/report_options.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

namespace marginalia::core::report {

using agreement::Comparison;
using agreement::ComparisonEngine;
using text::say;

namespace {

/// More than this nobody settles at a meeting, and no Word file opens.
constexpr std::size_t mostDisputes = 5'000;

Document begin(const store::Connection& db, const text::Locale& locale, const std::string& date) {
    ReportOptions options;
    options.locale = locale;
    options.date = date;
    Document document = startDocument(db, options);
    document.landscape = true;
    return document;
}

void addConfusion(Document& document, const ComparisonEngine& engine, const text::Locale& locale) {
    const std::size_t coders = engine.comparison().coders.size();
    if (coders < 2)
        return;
    try {
        // Of many coders, the first with each other one.
        for (std::size_t other = 1; other < coders; ++other)
            document.add(confusionTable(engine, {0, other}, locale));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Limit)
            throw;
        document.add(Paragraph::of(say(locale, error.sentence())));
    }
}

void addDisputes(Document& document, const store::Connection& db, const ComparisonEngine& engine,
                 const text::Locale& locale) {
    std::vector<agreement::Dispute> disputes = engine.disputes(db, false);
    const bool cut = disputes.size() > mostDisputes;
    if (cut)
        disputes.resize(mostDisputes);
    Table table = disputesTable(db, engine.comparison(), disputes, locale);
    if (cut)
        table.notes.push_back(
            say(locale, msg("Only the first {1} disputes are listed."), {std::to_string(mostDisputes)}));
    document.add(std::move(table));
}

} // namespace

Document agreementTables(const store::Connection& db, const ComparisonEngine& engine,
                         const text::Locale& locale) {
    Document document = begin(db, locale, {});
    document.printTitle = false;
    document.add(agreementTable(db, engine.comparison(), locale));
    return document;
}

Document agreementReport(const store::Connection& db,
                         const std::vector<agreement::ComparisonRequest>& requests,
                         const AgreementReportOptions& options, Progress& progress) {
    Document document = begin(db, options.locale, options.date);
    for (const agreement::ComparisonRequest& request : requests) {
        ComparisonEngine engine(db, request);
        if (engine.comparison().coders.size() < 2)
            continue;
        if (options.draws > 0)
            engine.take(engine.intervalDraw().draw(options.draws, options.seed, progress));
        Table table = agreementTable(db, engine.comparison(), options.locale);
        if (options.changedAfter)
            table.notes.push_back(say(options.locale, msg("Changed after the round: {1}."),
                                      {text::formatNumber(options.locale, *options.changedAfter)}));
        document.add(std::move(table));
        const std::vector<std::string> methods = agreementMethods(db, engine.comparison(), options.locale);
        if (!methods.empty()) {
            document.add(Heading{2, say(options.locale, msg("For the methods section"))});
            std::string text;
            for (const std::string& sentence : methods)
                text += (text.empty() ? "" : " ") + sentence;
            document.add(Paragraph::of(text));
        }
        if (engine.comparison().coders.size() > 2)
            document.add(pairsTable(engine, {}, options.locale));
        for (const VariableId variable : options.by)
            document.add(groupsTable(db, engine, variable, {}, options.locale));
        if (options.confusion)
            addConfusion(document, engine, options.locale);
        if (options.disputes)
            addDisputes(document, db, engine, options.locale);
    }
    return document;
}

} // namespace marginalia::core::report
