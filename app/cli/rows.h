// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/locale.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace marginalia::cli {

/// Rows that a command lists: printed as an aligned table, as CSV, or as a JSON array of objects. Cells are
/// strings, numbers, booleans or null.
struct Rows {
    std::vector<std::string> columns;   ///< names for programs: the same in every language
    std::vector<core::MessageId> heads; ///< the same for people, in tables; none: the names
    std::vector<std::vector<nlohmann::ordered_json>> rows;
};

/// csv and json do not depend on `locale`.
void print(const Rows& rows, const std::string& format, const core::text::Locale& locale);

/// How many columns of a terminal the text takes: combining marks none, East Asian wide characters and emoji
/// two.
std::size_t printedWidth(const std::string& utf8);

} // namespace marginalia::cli
