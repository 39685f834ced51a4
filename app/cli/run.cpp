// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

void addCommands(CLI::App& app, Session& session); // generated from the files in commands/

namespace {

constexpr int couldNot = 1;
constexpr int wrongUsage = 2;

void complain(const std::string& sentence) {
    std::cerr << "marginalia-cli: " << sentence << '\n';
}

std::string oneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

int complain(const core::Error& error, const core::text::Locale& locale) {
    complain(core::text::say(locale, error.sentence()));
    for (const core::Sentence& detail : error.details())
        std::cerr << core::text::say(locale, detail) << '\n';
    return error.kind() == core::ErrorKind::Usage ? wrongUsage : couldNot;
}

} // namespace

int run(std::vector<std::string> arguments) {
    CLI::App app("Marginalia: qualitative coding of open-ended answers and interviews", "marginalia-cli");
    app.set_version_flag("--version", MARGINALIA_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    Session session;
    addCommands(app, session);
    try {
        arguments.erase(arguments.begin());
        std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
        app.parse(arguments);
    } catch (const CLI::Success& asked) { // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        complain(oneLine(wrong.what()) + " See marginalia-cli --help.");
        return wrongUsage;
    }
    try {
        return session.act();
    } catch (const core::Error& error) {
        return complain(error, session.messageLocale());
    } catch (const std::bad_alloc&) {
        complain("There is not enough memory for this. Nothing was changed.");
    } catch (const std::exception& error) {
        complain(oneLine(error.what()));
    }
    return couldNot;
}

} // namespace marginalia::cli
