// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

void add_undo(CLI::App& app, Session& session) {
    auto force = std::make_shared<bool>(false);
    CLI::App* command =
        addCommand(app, session, "undo", session.say(msg("Take back the newest step that is not undone")));
    command->add_flag("--force", *force, session.say(msg("Also when somebody else made it")));
    addWriterOptions(*command, session);
    command->callback([&session, force] {
        session.act = [&session, force] {
            const auto project = session.openToWrite();
            const auto step = project->nextUndo();
            if (!step)
                throw Error(ErrorKind::Conflict, msg("There is nothing to undo."));
            const std::string label =
                core::text::sayPattern(session.messageLocale(), step->label, step->arguments);
            if (!*force && step->who != project->who())
                throw Error(ErrorKind::Conflict,
                            msg("Step {1}, {2}, was made by {3}. Use --force to take it back all the same."),
                            {std::to_string(step->step), label, step->who});
            project->undo();
            std::cout << session.say(msg("undone: {1} {2} ({3})"),
                                     {std::to_string(step->step), label, step->who})
                      << '\n';
            return 0;
        };
    });
}

} // namespace marginalia::cli
