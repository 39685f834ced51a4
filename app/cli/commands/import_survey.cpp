// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/session.h"
#include "core/base/platform.h"
#include "core/exchange/importers/survey_file.h"
#include "core/survey/continue_plan.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options {
    std::string file;
    std::string plan;
    bool dryRun = false;
    core::exchange::SurveyFileOptions how;
};

std::string bytesOf(const std::string& file) {
    std::ifstream stream(pathOf(file), std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::Io,
                    msg("The file {1} cannot be read. Check that it exists and that you may open it."),
                    {file});
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

int preview(const Session& session, const Options& options) {
    core::Progress progress;
    const auto preview = core::exchange::previewSurvey(pathOf(options.file), options.how, progress);
    note(session, preview.problems);
    // What the import would do without --plan.
    const auto project = session.openToRead();
    const auto newer = core::survey::continuePlan(project->db(), preview.plan);
    std::cout << (newer ? newer->plan : preview.plan).toJson() << '\n';
    return 0;
}

int import(const Session& session, const Options& options) {
    std::optional<core::survey::SurveyPlan> plan;
    if (!options.plan.empty())
        plan = core::survey::SurveyPlan::fromJson(bytesOf(options.plan));
    const auto project = session.openToWrite();
    core::Progress progress;
    const auto report =
        core::exchange::importSurvey(*project, pathOf(options.file), plan, options.how, progress);
    note(session, report.decisions);
    for (const core::survey::ChangedText& change : report.changedTexts)
        std::cout << session.say(msg("changed text, kept as it was: {1}, {2}"),
                                 {change.respondent, change.question})
                  << '\n';
    std::cout << session.say(msg("rows: {1}, cases added: {2}, known: {3}, answers added: {4}"),
                             {std::to_string(report.rows), std::to_string(report.casesAdded),
                              std::to_string(report.casesKnown), std::to_string(report.answersAdded)})
              << '\n';
    return 0;
}

} // namespace

void add_import_survey(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "import-survey", session.say(msg("Take a survey in from CSV or Excel")));
    command->add_option("FILE", options->file, session.say(msg("The survey file")))->required();
    command->add_option("--plan", options->plan,
                        session.say(msg("What each column becomes, as --dry-run prints it")));
    command->add_option("--sheet", options->how.sheet, session.say(msg("Sheet of a workbook")));
    command->add_option("--encoding", options->how.encoding,
                        session.say(msg("Encoding of a text file (default: detected)")));
    command->add_flag("--dry-run", options->dryRun,
                      session.say(msg("Print the guessed plan and change nothing")));
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            return options->dryRun ? preview(session, *options) : import(session, *options);
        };
    });
}

} // namespace marginalia::cli
