// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/notes.h"
#include "app/cli/session.h"
#include "core/exchange/importers/document_files.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

namespace {
struct Options {
    std::vector<std::string> files;
    std::string caseFrom = "name";
    core::exchange::DocumentsImportOptions how;
};
} // namespace

void add_import(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "import",
                   session.say(msg("Take transcripts in: Word, OpenDocument, subtitles, plain text")));
    command->add_option("FILE", options->files, session.say(msg("The files")))->required();
    command->add_option("--language", options->how.language,
                        session.say(msg("Language of the texts (default: guessed)")));
    command->add_option("--encoding", options->how.encoding,
                        session.say(msg("Encoding of plain text (default: detected)")));
    command
        ->add_option("--case-from", options->caseFrom,
                     session.say(msg("Whether each file becomes a case of its name")))
        ->check(oneOf(session, "--case-from", {"name", "none"}));
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            options->how.caseFromName = options->caseFrom == "name";
            std::vector<std::filesystem::path> files;
            for (const std::string& file : options->files)
                files.push_back(pathOf(file));
            const auto project = session.openToWrite();
            core::Progress progress;
            const auto report = core::exchange::importDocuments(*project, files, options->how, progress);
            note(session, report.problems);
            std::cout << session.say(msg("documents added: {1}, known: {2}"),
                                     {std::to_string(report.added), std::to_string(report.known)})
                      << '\n';
            for (const auto& [format, count] : report.formats)
                std::cout << session.say(msg("read as {1}: {2}"), {format, std::to_string(count)}) << '\n';
            if (report.comments > 0)
                std::cout << session.say(msg("comments taken in as annotations: {1}"),
                                         {std::to_string(report.comments)})
                          << '\n';
            if (report.guideQuestions > 0)
                std::cout << session.say(msg("guide questions marked: {1}"),
                                         {std::to_string(report.guideQuestions)})
                          << '\n';
            return 0;
        };
    });
}

} // namespace marginalia::cli
