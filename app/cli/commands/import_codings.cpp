// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/exchange/importers/codings_csv.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

namespace {
struct Options {
    std::string file;
    core::exchange::CodingsImportOptions how;
};
} // namespace

void add_import_codings(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, session, "import-codings", "Take codings in from a table");
    command
        ->add_option("FILE", options->file,
                     "Columns respondent,question or document; code; coder; start,end; status; memo")
        ->required();
    command->add_option("--coder", options->how.coder, "Coder of rows that name none");
    command->add_flag("--add-codes", options->how.addCodes, "Make unknown codes instead of refusing them");
    command->add_option("--encoding", options->how.encoding, "Encoding of the file (default: detected)");
    addWriterOptions(*command, session);
    addLocale(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            const auto project = session.openToWrite();
            core::Progress progress;
            const auto report =
                core::exchange::importCodings(*project, pathOf(options->file), options->how, progress);
            for (const core::Sentence& problem : report.problems)
                std::cerr << core::text::say(session.messageLocale(), problem) << '\n';
            std::cout << "rows: " << report.rows << ", codings added: " << report.codingsAdded
                      << ", known: " << report.codingsKnown << '\n';
            for (const std::string& coder : report.codersAdded)
                std::cout << "coder added: " << coder << '\n';
            for (const std::string& code : report.codesAdded)
                std::cout << "code added: " << code << '\n';
            return 0;
        };
    });
}

} // namespace marginalia::cli
