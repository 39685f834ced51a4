// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/help.h"
#include "app/cli/notes.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace marginalia::cli {

using core::msg;

void addCommands(CLI::App& app, Session& session); // generated from the files in commands/

namespace {

constexpr int couldNot = 1;
constexpr int wrongUsage = 2;

} // namespace

int run(std::vector<std::string> arguments) {
    Session session;
    session.locale = localeAmong(arguments);
    CLI::App app(session.say(msg("Marginalia: qualitative coding of open-ended answers and interviews")),
                 "marginalia-cli");
    speakHelp(app, session);
    app.require_subcommand(1);
    addCommands(app, session);
    const std::string aboutLocale = session.say(msg("Language of help, messages, tables and reports"));
    addLocale(app, session, aboutLocale);
    for (CLI::App* command : app.get_subcommands({})) {
        if (command->get_option_no_throw("--locale") == nullptr)
            addLocale(*command, session, aboutLocale);
        if (command->get_option_no_throw("--as") == nullptr &&
            command->get_option_no_throw("PROJECT") != nullptr)
            addReader(*command, session);
        command->get_option("--help")->group(
            session.say(msg("Options"))); // made before the command knew better
    }
    try {
        arguments.erase(arguments.begin());
        // CLI11 would answer the --help of a command that there is not.
        const auto commands = app.get_subcommands({});
        if (!arguments.empty() && !arguments.front().starts_with('-') &&
            std::none_of(commands.begin(), commands.end(),
                         [&](const CLI::App* command) { return command->get_name() == arguments.front(); })) {
            complain(session.say(msg("There is no command “{1}”. See marginalia-cli --help."),
                                 {arguments.front()}));
            return wrongUsage;
        }
        std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
        app.parse(arguments);
    } catch (const CLI::Success& asked) { // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        complain(wrongUsageSentence(wrong, app, session));
        return wrongUsage;
    }
    try {
        return session.act();
    } catch (const core::Error& error) {
        complain(session, error);
        return error.kind() == core::ErrorKind::Usage ? wrongUsage : couldNot;
    } catch (const std::bad_alloc&) {
        complain(session.say(msg("There is not enough memory for this. Nothing was changed.")));
    } catch (const std::exception& error) {
        complain(error.what());
    }
    return couldNot;
}

} // namespace marginalia::cli
