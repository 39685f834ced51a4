// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

void add_verify(CLI::App& app, Session& session) {
    CLI::App* command =
        addCommand(app, session, "verify", "Check the file, and that its history leads to what it holds");
    addLocale(*command, session);
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToRead();
            const core::VerifyReport report = project->verify();
            for (const core::Sentence& problem : report.problems)
                std::cerr << core::text::say(session.messageLocale(), problem) << '\n';
            std::cout << "steps replayed " << report.stepsReplayed << ", rows compared "
                      << report.rowsCompared << ", problems " << report.problems.size() << '\n';
            return report.problems.empty() ? 0 : 1;
        };
    });
}

} // namespace marginalia::cli
