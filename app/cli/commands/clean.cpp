// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"
#include "core/project/cleaned_copy.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace marginalia::cli {

void add_clean(CLI::App& app, Session& session) {
    CLI::App* command = addCommand(
        app, session, "clean",
        session.say(core::msg("Make a cleaned copy of a project that another program has altered")));
    const auto target = std::make_shared<std::string>();
    command->add_option("-o,--output", *target, session.say(core::msg("The new project")))->required();
    addWriterOptions(*command, session);
    command->callback([&session, target] {
        session.act = [&session, target] {
            const core::store::Rescue rescue =
                core::makeCleanedCopy(pathOf(session.project), pathOf(*target), session.options());
            for (const core::Sentence& sentence : core::describe(rescue))
                std::cout << core::text::say(session.messageLocale(), sentence) << '\n';
            return 0;
        };
    });
}

} // namespace marginalia::cli
