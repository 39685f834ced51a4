// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::msg;

void add_new(CLI::App& app, Session& session) {
    auto title = std::make_shared<std::string>();
    CLI::App* command = addCommand(app, session, "new", session.say(msg("Make an empty project")));
    command->add_option("--title", *title, session.say(msg("Title of the project")))->required();
    addWriterOptions(*command, session);
    addLocale(*command, session, session.say(msg("Language of the project, its tables and reports")));
    command->callback([&session, title] {
        session.act = [&session, title] {
            core::Project::create(pathOf(session.project), *title,
                                  session.locale.empty() ? "en" : session.locale, session.options());
            return 0;
        };
    });
}

} // namespace marginalia::cli
