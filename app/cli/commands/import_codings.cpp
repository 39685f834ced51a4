// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/session.h"
#include "core/coding/coding.h"
#include "core/exchange/importers/codings_csv.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

namespace {
struct Options {
    std::string file;
    core::exchange::CodingsImportOptions how;
};
} // namespace

void add_import_codings(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "import-codings", session.say(msg("Take codings in from a table")));
    command
        ->add_option("FILE", options->file,
                     session.say(msg("A table with the columns {1}"),
                                 {"respondent,question | document; code; coder; start,end; status; memo"}))
        ->required();
    command->add_option("--coder", options->how.coder, session.say(msg("Coder of rows that name none")));
    command->add_flag("--add-codes", options->how.addCodes,
                      session.say(msg("Make unknown codes instead of refusing them")));
    command->add_option("--encoding", options->how.encoding,
                        session.say(msg("Encoding of the file (default: detected)")));
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            const auto project = session.openToWrite();
            // A package is for one coder: whose codings these are need not be said.
            const auto coders = core::coding::coders(project->db());
            if (options->how.coder.empty() && coders.size() == 1 && !project->setting("package_of").empty())
                options->how.coder = coders.front().name;
            core::Progress progress;
            const auto report =
                core::exchange::importCodings(*project, pathOf(options->file), options->how, progress);
            note(session, report.problems);
            std::cout << session.say(msg("rows: {1}, codings added: {2}, known: {3}"),
                                     {std::to_string(report.rows), std::to_string(report.codingsAdded),
                                      std::to_string(report.codingsKnown)})
                      << '\n';
            for (const std::string& coder : report.codersAdded)
                std::cout << session.say(msg("coder added: {1}"), {coder}) << '\n';
            for (const std::string& code : report.codesAdded)
                std::cout << session.say(msg("code added: {1}"), {code}) << '\n';
            return 0;
        };
    });
}

} // namespace marginalia::cli
