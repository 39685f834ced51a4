// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_options.h"
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/session.h"
#include "app/cli/share_options.h"
#include "core/documents/source_sets.h"
#include "core/exchange/exporters/registry.h"
#include "core/report/agreement_report.h"
#include "core/report/codebook_report.h"
#include "core/report/document_reports.h"
#include "core/report/notes_report.h"
#include "core/report/questions_report.h"
#include "core/report/quotes_report.h"
#include "core/report/shares_report.h"
#include "core/translations/translation.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options : ShareOptions {
    AgreementOptions agreement;
    std::string table;
    std::vector<std::string> questions;
    std::string output;
    std::string reference;
    std::vector<std::string> variables;
    std::vector<std::string> by;
    std::string translations;
    std::string noteType;
    std::string sort = "n";
    int decimals = 1;
    bool quotes = false;
};

std::vector<core::QuestionId> questionsOf(const core::Project& project, const Options& options) {
    std::vector<core::QuestionId> ids;
    for (const std::string& name : options.questions)
        ids.push_back(questionOf(project, name));
    if (ids.empty())
        for (const core::survey::Question& question : core::survey::questions(project.db()))
            ids.push_back(question.id);
    if (ids.empty() && options.table != "codebook")
        throw Error(ErrorKind::Usage, msg("The project has no open question yet. Import a survey first."));
    return ids;
}

core::report::Document ofDocuments(const core::Project& project, Options options,
                                   const core::report::ReportOptions& report) {
    if (options.documents.empty())
        options.documents = core::documents::allDocuments;
    const core::shares::DocumentUnit unit = documentUnitOf(options);
    const std::vector<core::SourceId> documents = documentsOf(project, options);
    if (documents.empty())
        throw Error(ErrorKind::Usage, msg("There is no document in “{1}” yet."), {options.documents});
    const bool counts = options.table == "shares";
    if (!options.questions.empty() || (!counts && !options.unit.empty()))
        throw Error(ErrorKind::Usage, msg("{1} does not go with this table of documents. Leave it out."),
                    {options.questions.empty() ? "--unit" : "--question"});
    if (counts)
        return core::report::documentSharesReport(project.db(), documents, unit, report);
    if (options.table == "quotes")
        return core::report::documentQuotesReport(project.db(), documents, report);
    if (options.table == "matrix") {
        constexpr std::size_t mostOnAPage = 30;
        if (documents.size() > mostOnAPage && options.output.ends_with(".docx"))
            throw Error(
                ErrorKind::Usage,
                msg("A page is too narrow for {1} documents. Write the table as .xlsx, or choose a set of "
                    "documents."),
                {std::to_string(documents.size())});
        return core::report::matrixReport(project.db(), documents, report);
    }
    if (options.table == "saturation")
        return core::report::saturationReport(project.db(), documents, report);
    throw Error(ErrorKind::Usage, msg("{1} does not go with this table. Leave it out."), {"--documents"});
}

core::report::Document build(const core::Project& project, const Options& options,
                             const core::report::ReportOptions& report) {
    if (options.table == "notes") {
        core::notes::NoteFilter filter;
        filter.shortToo = true;
        filter.type = options.noteType;
        return core::report::notesReport(project.db(), filter, report);
    }
    if (options.table == "key-quotes")
        return core::report::keyQuotesReport(project.db(), report);
    if (options.table == "matrix" || options.table == "saturation" || !options.documents.empty())
        return ofDocuments(project, options, report);
    if (options.table == "quotes" && options.questions.empty())
        return core::report::quotesReport(project.db(), {}, report);
    const std::vector<core::QuestionId> questions = questionsOf(project, options);
    if (options.table == "quotes")
        return core::report::quotesReport(project.db(), questions, report);
    if (options.table == "codebook")
        return core::report::codebookReport(project.db(), report);
    if (options.table == "questions")
        return core::report::questionsReport(project.db(), report);
    return core::report::sharesReport(project.db(), questions, report);
}

/// One part for each question; of documents one.
core::report::Document ofAgreement(const Session& session, const core::Project& project,
                                   const Options& options, const core::report::ReportOptions& report) {
    AgreementOptions how = options.agreement;
    how.documents = options.documents;
    how.unit = options.unit;
    how.where = options.where;
    how.questions = options.questions;
    std::vector<core::agreement::ComparisonRequest> requests;
    const bool ofDocuments =
        !how.documents.empty() || (!how.unit.empty() && how.unit != "answer" && how.questions.empty());
    // A round says itself what it is of.
    if (ofDocuments || (!how.round.empty() && how.questions.empty() &&
                        comparisonRequest(project, how).unit != core::agreement::UnitKind::Answer)) {
        requests.push_back(comparisonRequest(project, how));
    } else {
        for (const core::QuestionId question : questionsOf(project, options)) {
            how.questions.clear();
            how.unit = "answer";
            requests.push_back(comparisonRequest(project, how));
            requests.back().questions = {question};
        }
    }
    // Somebody who asks for agreement hears when there is nothing to agree on.
    std::erase_if(requests, [&](const core::agreement::ComparisonRequest& request) {
        const core::agreement::ComparisonEngine engine(project.db(), request);
        if (requests.size() == 1)
            requireTwoCoders(engine.comparison());
        const core::agreement::Comparison& found = engine.comparison();
        // Of several questions a round may have drawn from one.
        return found.coders.size() < 2 || (!how.round.empty() && requests.size() > 1 &&
                                           found.units + found.judgedByOne + found.judgedByNone == 0);
    });
    if (requests.empty())
        throw Error(ErrorKind::Conflict,
                    msg("No question was coded by two coders. Agreement needs the work of two."));
    core::report::AgreementReportOptions write;
    write.locale = report.locale;
    write.date = report.date;
    write.draws = how.draws.value_or(core::agreement::defaultDraws);
    write.seed = session.seed.value_or(core::agreement::defaultSeed);
    if (!how.round.empty())
        if (const auto round = core::team::roundByName(project.db(), how.round); round && round->closed())
            write.changedAfter = core::team::changesAfter(project.db(), *round);
    for (const std::string& name : options.by)
        write.by.push_back(variableOf(project, name));
    core::Progress progress;
    return core::report::agreementReport(project.db(), requests, write, progress);
}

} // namespace

void add_report(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "report", session.say(msg("Write tables to Word, Excel, CSV or HTML")));
    command->add_option("--table", options->table, session.say(msg("Which table")))
        ->required()
        ->check(oneOf(session, "--table",
                      {"shares", "quotes", "agreement", "codebook", "questions", "matrix", "saturation",
                       "notes", "key-quotes"}));
    command->add_option("--question", options->questions,
                        session.say(msg("Open question; can be given several times (default: all)")));
    command
        ->add_option("-o,--output", options->output,
                     session.say(msg("File to write: {1}"), {".docx, .xlsx, .csv, .html"}))
        ->required();
    command->add_option("--reference", options->reference,
                        session.say(msg("Take the styles of this Word document")));
    command
        ->add_option("--variables", options->variables,
                     session.say(msg("Case variables in the quotes table, with commas between")))
        ->delimiter(',');
    command
        ->add_option("--sort", options->sort,
                     session.say(msg("Order of the categories: by count, or as in the codebook")))
        ->check(oneOf(session, "--sort", {"n", "codebook"}));
    command->add_option("--decimals", options->decimals, session.say(msg("Decimals of percentages")))
        ->check(oneOf(session, "--decimals", {"0", "1"}));
    command->add_flag("--with-quotes", options->quotes,
                      session.say(msg("After each shares table the quotes of its codes")));
    command->add_option(
        "--translations", options->translations,
        session.say(msg("Under each quote its translation into this language, as {1}"), {"ru"}));
    command->add_option("--note-type", options->noteType,
                        session.say(msg("Only notes of this type, as {1}"), {"journal"}));
    addShareOptions(*command, session, *options);
    addDocumentOptions(*command, session, *options, true);
    addReportedAgreement(*command, session, options->agreement);
    command
        ->add_option("--by", options->by,
                     session.say(msg("With agreement, a table for each of these case variables, with commas "
                                     "between")))
        ->delimiter(',');
    command->add_option("--seed", session.seed,
                        session.say(msg("The number the draws of an agreement table begin with")));
    command->add_option("--date", session.date,
                        session.say(msg("The date to write down instead of now, as 2026-03-01")));
    command->callback([&session, options] {
        session.act = [&session, options] {
            core::exchange::exporterFor(
                pathOf(options->output)); // an unknown extension is wrong usage, before any work
            const auto project = session.openToReadCodings();
            core::report::ReportOptions report = reportOptions(session, *project, *options);
            report.decimals = options->decimals;
            report.quotesToo = options->quotes;
            if (!options->translations.empty())
                report.translations = core::translations::cleanLanguage(options->translations);
            report.sort =
                options->sort == "n" ? core::report::SortRows::ByCount : core::report::SortRows::Codebook;
            for (const std::string& name : options->variables)
                report.variables.push_back(variableOf(*project, name));
            core::exchange::ExportOptions how;
            how.reference = pathOf(options->reference);
            core::Progress progress;
            const core::report::Document document = options->table == "agreement"
                                                        ? ofAgreement(session, *project, *options, report)
                                                        : build(*project, *options, report);
            core::exchange::writeReport(document, pathOf(options->output), how, progress);
            return 0;
        };
    });
}

} // namespace marginalia::cli
