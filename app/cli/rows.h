// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace marginalia::cli {

/// Rows that a command lists: printed as an aligned table, as CSV, or as a JSON array of objects. Cells are
/// strings, numbers, booleans or null.
struct Rows {
    std::vector<std::string> columns;
    std::vector<std::vector<nlohmann::ordered_json>> rows;
};

void print(const Rows& rows, const std::string& format);

/// How many columns of a terminal the text takes: combining marks none, East Asian wide characters and emoji
/// two.
std::size_t printedWidth(const std::string& utf8);

} // namespace marginalia::cli
