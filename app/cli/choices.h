// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace marginalia::cli {

/// The value of an option must be one of these; the complaint is a whole sentence in the language of
/// messages, as CLI11's own checks are not.
CLI::Validator oneOf(const Session& session, const std::string& option,
                     const std::vector<std::string>& values);

/// The only value of `values` that is `given`; throws Error{Usage} with the list when there is none. For keys
/// and values that are arguments, not options.
void expectOneOf(const std::string& what, const std::string& given, const std::vector<std::string>& values);

/// "a, b, c"
std::string listed(const std::vector<std::string>& values);

} // namespace marginalia::cli
