// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/session.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

void add_verify(CLI::App& app, Session& session) {
    CLI::App* command =
        addCommand(app, session, "verify",
                   session.say(msg("Check the file, and that its history leads to what it holds")));
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToRead();
            const core::VerifyReport report = project->verify();
            note(session, report.problems);
            std::cout << session.say(msg("steps replayed {1}, rows compared {2}, problems {3}"),
                                     {std::to_string(report.stepsReplayed),
                                      std::to_string(report.rowsCompared),
                                      std::to_string(report.problems.size())})
                      << '\n';
            return report.problems.empty() ? 0 : 1;
        };
    });
}

} // namespace marginalia::cli
