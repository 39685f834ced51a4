// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/project/project.h"
#include "core/text/locale.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace marginalia::cli {

/// The options that many commands share, and the action that the command line asked for.
struct Session {
    std::string project; ///< PROJECT
    std::string as;      ///< --as
    std::string date;    ///< --date
    std::optional<std::uint64_t> seed;
    std::string locale; ///< --locale; known before the other options are read, since their help speaks it
    std::string format = "table";
    std::function<int()> act = [] { return 0; };

    /// Opens for a change: exit 1 when somebody else has it or it cannot be written. Who: --as, else
    /// MARGINALIA_CODER, else the only coder of the project, else the login name.
    [[nodiscard]] std::unique_ptr<core::Project> openToWrite() const;
    [[nodiscard]] std::unique_ptr<core::Project> openToRead() const;
    /// For what counts or writes codings. While coding is blind these are the reader's own (a message says
    /// so); throws Error{Usage} when no coder reads.
    [[nodiscard]] std::unique_ptr<core::Project> openToReadCodings() const;
    [[nodiscard]] core::ProjectOptions options() const;
    /// --locale, else the project's language, else English.
    [[nodiscard]] core::text::Locale localeFor(const core::Project& project) const;
    /// Of error messages: --locale, else English, since other programs read them.
    [[nodiscard]] core::text::Locale messageLocale() const;
    /// In the language of messages: help, results, errors.
    [[nodiscard]] std::string say(core::MessageId id, const std::vector<std::string>& arguments = {}) const;
};

/// A sub-command with PROJECT as first place; `description` in the language of messages.
CLI::App* addCommand(CLI::App& app, Session& session, const std::string& name,
                     const std::string& description);
/// --as, --seed, --date
void addWriterOptions(CLI::App& command, Session& session);
/// --as of a command that only reads
void addReader(CLI::App& command, Session& session);
/// --format
void addFormat(CLI::App& command, Session& session);
/// --locale; every command that does not add its own gets the usual one.
void addLocale(CLI::App& command, Session& session, const std::string& description);

/// The argument as the platform's path.
std::filesystem::path pathOf(const std::string& utf8);
/// ".csv", in small letters.
std::string extensionOf(const std::filesystem::path& file);

} // namespace marginalia::cli
