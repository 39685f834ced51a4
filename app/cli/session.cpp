// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/choices.h"
#include "app/cli/notes.h"
#include "core/base/platform.h"
#include "core/coding/blind.h"
#include "core/coding/coding.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {
std::string environmentCoder() {
    const char* name = std::getenv("MARGINALIA_CODER");
    return name == nullptr ? std::string() : std::string(name);
}
void setOnlyCoder(core::Project& project) {
    const auto coders = core::coding::coders(project.db());
    project.setWho(coders.size() == 1 ? coders.front().name : core::platform::loginName());
}
} // namespace

core::ProjectOptions Session::options() const {
    core::ProjectOptions options;
    options.who = as.empty() ? environmentCoder() : as;
    if (!date.empty())
        options.clock = core::Clock::fixedAt(date);
    options.seed = seed;
    options.copies = false; // a script that makes and changes projects wants no copies beside them
    return options;
}

std::unique_ptr<core::Project> Session::openToWrite() const {
    core::ProjectOptions how = options();
    how.mustWrite = true;
    how.oneEdit = true;
    auto opened = core::Project::open(pathOf(project), how);
    if (how.who.empty())
        setOnlyCoder(*opened);
    return opened;
}

std::unique_ptr<core::Project> Session::openToRead() const {
    core::ProjectOptions how = options();
    how.readOnly = true;
    auto opened = core::Project::open(pathOf(project), how);
    if (how.who.empty())
        setOnlyCoder(*opened);
    return opened;
}

std::unique_ptr<core::Project> Session::openToReadCodings() const {
    auto opened = openToRead();
    const auto blind = core::coding::blindness(opened->db());
    if (blind && !blind->readerId)
        throw Error(ErrorKind::Usage,
                    msg("Coding is blind until “{1}” lifts it. Name the coder whose codings are read: --as "
                        "NAME."),
                    {blind->owner});
    if (blind)
        note(*this, {msg("Coding is blind until “{1}” lifts it: only the codings of “{2}” are read."),
                     {blind->owner, blind->reader}});
    return opened;
}

core::text::Locale Session::localeFor(const core::Project& opened) const {
    if (!locale.empty())
        return core::text::Locale(locale);
    const std::string language = opened.setting("language");
    return core::text::Locale(language.empty() ? "en" : language);
}

core::text::Locale Session::messageLocale() const {
    return core::text::Locale(locale.empty() ? "en" : locale);
}

std::string Session::say(core::MessageId id, const std::vector<std::string>& arguments) const {
    return core::text::say(messageLocale(), id, arguments);
}

CLI::App* addCommand(CLI::App& app, Session& session, const std::string& name,
                     const std::string& description) {
    CLI::App* command = app.add_subcommand(name, description);
    command->add_option("PROJECT", session.project, session.say(msg("The project file")))->required();
    return command;
}

void addWriterOptions(CLI::App& command, Session& session) {
    command.add_option("--as", session.as, session.say(msg("Who does it, for the history")));
    command.add_option("--seed", session.seed,
                       session.say(msg("Seed of new ids: the same input gives the same bytes")));
    command.add_option("--date", session.date,
                       session.say(msg("The date to write down instead of now, as 2026-03-01")));
}

void addReader(CLI::App& command, Session& session) {
    command.add_option("--as", session.as, session.say(msg("Who reads, while coding is blind")));
}

void addFormat(CLI::App& command, Session& session) {
    command.add_option("--format", session.format, session.say(msg("How rows are written")))
        ->check(oneOf(session, "--format", {"table", "csv", "json"}));
}

void addLocale(CLI::App& command, Session& session, const std::string& description) {
    command.add_option("--locale", session.locale, description)
        ->check(oneOf(session, "--locale", {"en", "ru", "kk"}));
}

std::string extensionOf(const std::filesystem::path& file) {
    std::string extension = core::platform::toUtf8(file.extension());
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

std::filesystem::path pathOf(const std::string& utf8) {
    return core::platform::fromUtf8(utf8);
}

} // namespace marginalia::cli
