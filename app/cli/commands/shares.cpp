// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"
#include "app/cli/print_table.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "app/cli/share_options.h"
#include "core/report/document_reports.h"
#include "core/report/shares_json.h"
#include "core/report/shares_report.h"
#include "core/shares/share_table.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

using core::shares::IntervalKind;

namespace {

struct Options : ShareOptions {
    std::string question;
};

int ofDocuments(const Session& session, const core::Project& project, const Options& options,
                core::report::ReportOptions report) {
    const core::shares::DocumentUnit unit = documentUnitOf(options);
    const std::vector<core::SourceId> documents = documentsOf(project, options);
    if (session.format == "table") {
        report.examples = false;
        std::cout << asText(core::report::documentSharesReport(project.db(), documents, unit, report));
        return 0;
    }
    core::shares::DocumentShareRequest request = core::report::documentRequest(report);
    if (options.interval == "none")
        request.interval = IntervalKind::None;
    const core::shares::DocumentShareTable table =
        core::shares::DocumentShares(project.db(), documents, unit).table(project.db(), request);
    if (session.format == "json")
        std::cout << core::report::documentSharesJson(project.db(), table, options.documents).dump(1) << '\n';
    else
        print(Rows{core::report::documentSharesCsvColumns(),
                   {},
                   core::report::documentSharesCsvRows(project.db(), table, options.documents)},
              "csv", report.locale);
    return 0;
}

int forPrograms(const Session& session, const core::Project& project, core::QuestionId question,
                const Options& options, const core::report::ReportOptions& report) {
    core::shares::ShareRequest request;
    request.question = question;
    request.base = report.base;
    request.layer = report.layer;
    request.where = report.where;
    request.population = report.population;
    request.interval = options.interval == "clopper-pearson" ? IntervalKind::ClopperPearson
                       : options.interval == "none"          ? IntervalKind::None
                                                             : IntervalKind::Wilson;
    const core::shares::ShareEngine engine(project.db(), question);
    const core::shares::ShareTable table = engine.table(project.db(), request);
    if (session.format == "json")
        std::cout << core::report::sharesJson(project.db(), table).dump(1) << '\n';
    else
        print(Rows{core::report::sharesCsvColumns(), {}, core::report::sharesCsvRows(project.db(), table)},
              "csv", report.locale);
    return 0;
}

} // namespace

void add_shares(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, session, "shares",
                                   session.say(msg("The share table of an open question, or of documents")));
    command->add_option("--question", options->question, session.say(msg("Name of the open question")));
    addDocumentOptions(*command, session, *options);
    addShareOptions(*command, session, *options);
    command->add_option("--date", session.date,
                        session.say(msg("The date to write down instead of now, as 2026-03-01")));
    addFormat(*command, session);
    command->footer(session.say(
        msg("In JSON, “own_only” marks the row of what stands at a category itself, beside the rows of its "
            "subcategories; “none_applies” counts answers judged without any code (in CSV the row without a "
            "path).")));
    command->callback([&session, options] {
        session.act = [&session, options] {
            if (options->question.empty() == options->documents.empty())
                throw core::Error(
                    core::ErrorKind::Usage,
                    msg("Name a question with --question, or a set of documents with --documents."));
            if (options->documents.empty() && !options->unit.empty())
                throw core::Error(core::ErrorKind::Usage,
                                  msg("{1} is of documents. Leave it out, or add --documents."), {"--unit"});
            const auto project = session.openToReadCodings();
            core::report::ReportOptions report = reportOptions(session, *project, *options);
            if (!options->documents.empty())
                return ofDocuments(session, *project, *options, report);
            const core::QuestionId question = questionOf(*project, options->question);
            if (session.format != "table" && report.sensitivity)
                throw core::Error(core::ErrorKind::Usage,
                                  core::msg("--sensitivity writes a line under the printed table. Leave out "
                                            "--format, or --sensitivity."));
            if (session.format != "table")
                return forPrograms(session, *project, question, *options, report);
            report.examples = false;
            std::cout << asText(core::report::sharesReport(project->db(), {question}, report));
            return 0;
        };
    });
}

} // namespace marginalia::cli
