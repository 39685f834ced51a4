// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::cli {

/// The value of an option must be one of these; the complaint is a whole sentence in the language of
/// messages, as CLI11's own checks are not.
CLI::Validator oneOf(const Session& session, const std::string& option,
                     const std::vector<std::string>& values);

/// The same for keys and values that are arguments: throws Error{Usage} with the list.
void expectOneOf(const std::string& what, const std::string& given, const std::vector<std::string>& values);

/// A value that is a whole number from 0 on, or nothing; throws Error{Usage} for another.
std::optional<std::int64_t> wholeNumber(const std::string& key, const std::string& value);
bool yesOrNo(const std::string& key, const std::string& value);

/// "a, b, c"
std::string listed(const std::vector<std::string>& values);

} // namespace marginalia::cli
