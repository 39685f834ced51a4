// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

void add_redo(CLI::App& app, Session& session) {
    CLI::App* command =
        addCommand(app, session, "redo", session.say(msg("Apply again what undo took back last")));
    addWriterOptions(*command, session);
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToWrite();
            const auto step = project->nextRedo();
            if (!step)
                throw Error(ErrorKind::Conflict, msg("There is nothing to redo."));
            project->redo();
            std::cout << session.say(
                             msg("redone: {1} {2} ({3})"),
                             {std::to_string(step->step),
                              core::text::sayPattern(session.messageLocale(), step->label, step->arguments),
                              step->who})
                      << '\n';
            return 0;
        };
    });
}

} // namespace marginalia::cli
