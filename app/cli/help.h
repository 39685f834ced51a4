// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace marginalia::cli {

/// The value of --locale among arguments that are not read yet, where it is a language of ours; else empty.
std::string localeAmong(const std::vector<std::string>& arguments);

/// Help in the language of messages. Call before any command is added: they take it over.
void speakHelp(CLI::App& app, const Session& session);

/// What is wrong with the command line, as one line.
std::string wrongUsageSentence(const CLI::ParseError& wrong, const CLI::App& app, const Session& session);

} // namespace marginalia::cli
