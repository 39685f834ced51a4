// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"
#include "app/cli/session.h"
#include "app/cli/share_options.h"
#include "core/exchange/exporters/registry.h"
#include "core/report/codebook_report.h"
#include "core/report/questions_report.h"
#include "core/report/quotes_report.h"
#include "core/report/shares_report.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options : ShareOptions {
    std::string table;
    std::vector<std::string> questions;
    std::string output;
    std::string reference;
    std::vector<std::string> variables;
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

core::VariableId variableOf(const core::Project& project, const std::string& name) {
    if (const auto variable = core::survey::variableByName(project.db(), name))
        return variable->id;
    std::string list;
    for (const core::survey::Variable& known : core::survey::variables(project.db()))
        list += (list.empty() ? "" : ", ") + known.name;
    throw Error(ErrorKind::Usage, msg("There is no variable “{1}”. The variables are: {2}."),
                {name, list.empty() ? "–" : list});
}

core::report::Document build(const core::Project& project, const Options& options,
                             const core::report::ReportOptions& report) {
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

} // namespace

void add_report(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "report", session.say(msg("Write tables to Word, Excel, CSV or HTML")));
    command->add_option("--table", options->table, session.say(msg("Which table")))
        ->required()
        ->check(CLI::IsMember({"shares", "quotes", "codebook", "questions"}));
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
        ->check(CLI::IsMember({"n", "codebook"}));
    command->add_option("--decimals", options->decimals, session.say(msg("Decimals of percentages")))
        ->check(CLI::Range(0, 1));
    command->add_flag("--with-quotes", options->quotes,
                      session.say(msg("After each shares table the quotes of its codes")));
    addShareOptions(*command, session, *options);
    command->add_option("--date", session.date,
                        session.say(msg("The date to write down instead of now, as 2026-03-01")));
    command->callback([&session, options] {
        session.act = [&session, options] {
            core::exchange::exporterFor(
                pathOf(options->output)); // an unknown extension is wrong usage, before any work
            const auto project = session.openToRead();
            core::report::ReportOptions report = reportOptions(session, *project, *options);
            report.decimals = options->decimals;
            report.quotesToo = options->quotes;
            report.sort =
                options->sort == "n" ? core::report::SortRows::ByCount : core::report::SortRows::Codebook;
            for (const std::string& name : options->variables)
                report.variables.push_back(variableOf(*project, name));
            core::exchange::ExportOptions how;
            how.reference = pathOf(options->reference);
            core::Progress progress;
            core::exchange::writeReport(build(*project, *options, report), pathOf(options->output), how,
                                        progress);
            return 0;
        };
    });
}

} // namespace marginalia::cli
