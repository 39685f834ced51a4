// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// A cell for programs: words, or a number with its exact digits ("26.4"), or nothing.
struct FlatCell {
    std::string text;
    std::string digits; ///< ASCII, with a point, rounded half up; empty: no number
    double value = 0;   ///< unrounded
    int decimals = 0;
    bool isQuote = false;

    [[nodiscard]] bool isNumber() const { return !digits.empty(); }
    static FlatCell words(std::string text) { return {.text = std::move(text), .digits = {}}; }
};

/// A table as spreadsheets and CSV see it: one row of titles ("Coder / A" for a column under a group), one
/// value in a cell, an indented category as its whole path ("Trade > Customs"; a name's own " > " becomes "
/// \> ").
class FlatTable {
public:
    /// The table must live as long.
    explicit FlatTable(const report::Table& table);

    [[nodiscard]] const std::vector<std::string>& titles() const { return m_titles; }
    [[nodiscard]] const std::vector<const report::Column*>& columns() const { return m_columns; }
    /// Feed the rows in order: a path is made from the rows before. A group header gives one cell.
    std::vector<FlatCell> row(const report::Row& row);

private:
    std::string pathOf(const report::Row& row);

    std::vector<const report::Column*> m_columns; ///< of the table; one with split titles fills several
    std::vector<std::string> m_titles;
    std::vector<std::string> m_path;
    bool m_isTree = false;
};

} // namespace marginalia::core::exchange
