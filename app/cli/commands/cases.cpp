// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/verbs.h"
#include "core/exchange/exporters/cases_file.h"
#include "core/exchange/importers/cases_file.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

int write(const Session& session, const std::string& name) {
    const std::filesystem::path file = pathOf(name);
    const std::string extension = extensionOf(file);
    if (extension != ".csv" && extension != ".xlsx")
        throw Error(ErrorKind::Usage,
                    msg("“{1}” cannot be written: cases are exported as .csv or .xlsx. Give the file a name "
                        "that ends so."),
                    {name});
    const auto project = session.openToRead();
    core::exchange::exportCases(project->db(), file, session.options().clock.now());
    return 0;
}

struct Options {
    bool add = false;
    bool preview = false;
};

int read(const Session& session, const std::string& name, const Options& options) {
    const auto project = options.preview ? session.openToRead() : session.openToWrite();
    core::Progress progress;
    const core::exchange::CasesPreview report =
        options.preview ? core::exchange::previewCases(project->db(), pathOf(name), progress)
                        : core::exchange::importCases(*project, pathOf(name), options.add, progress);
    note(session, report.problems);
    std::cout << session.say(msg("cases matched: {1}, new: {2}, not in the file: {3}, values changed: {4}"),
                             {std::to_string(report.matched), std::to_string(report.added.size()),
                              std::to_string(report.unmatched.size()), std::to_string(report.changes.size())})
              << '\n';
    for (const std::string& variable : report.newVariables)
        std::cout << session.say(msg("variable added: {1}"), {variable}) << '\n';
    for (const std::string& who : report.added)
        std::cout << (options.add ? session.say(msg("case added: {1}"), {who})
                                  : session.say(msg("no such case, left out (see --add): {1}"), {who}))
                  << '\n';
    if (options.preview)
        for (const auto& change : report.changes)
            std::cout << session.say(msg("{1}, {2}: “{3}” becomes “{4}”"),
                                     {change.who, change.variable, change.before, change.after})
                      << '\n';
    return 0;
}

} // namespace

void add_cases(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addVerbs(
        app, session, "cases",
        session.say(msg("Write all cases and their variables to a table, or take over such a table")),
        {{"cases export PROJECT FILE",
          [&session](const Places& places) { return write(session, places[1]); }},
         {"cases import PROJECT FILE",
          [&session, options](const Places& places) { return read(session, places[1], *options); }}});
    command->add_flag("--add", options->add,
                      session.say(msg("Add the cases that the project does not have")));
    command->add_flag("--preview", options->preview,
                      session.say(msg("Only say what would change; nothing is imported")));
    addWriterOptions(*command, session);
}

} // namespace marginalia::cli
