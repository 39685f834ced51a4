// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace marginalia::core::store {

/// How many rows go into one statement: from there on more gain next to nothing.
inline constexpr std::size_t rowsTogether = 40;

/// `insert` with a place for each value of that many rows: "INSERT ... VALUES (?, ?), (?, ?)".
std::string insertText(std::string_view insert, std::size_t rows, std::size_t columns);

/// Adds rows, forty in one statement, which costs SQLite a third less than one by one. `insert` is the
/// statement up to VALUES, with OR FAIL: SQLite then keeps no journal for the statement, and a failure ends
/// the step anyway. `valuesOf(row)` gives a tuple with a value for each column. Rows go in before those that
/// refer to them: each time SQLite misses one it searches the whole table later.
template <class Row, class ValuesOf>
void insertRows(Connection& db, std::string_view insert, std::span<const Row> rows,
                const ValuesOf& valuesOf) {
    constexpr std::size_t columns = std::tuple_size_v<decltype(valuesOf(rows.front()))>;
    const auto run = [&](std::span<const Row> together) {
        Statement statement = db.prepare(insertText(insert, together.size(), columns));
        int place = 0;
        for (const Row& row : together) {
            std::apply([&](const auto&... values) { statement.bindFrom(place, values...); }, valuesOf(row));
            place += static_cast<int>(columns);
        }
        statement.run();
    };
    for (; rows.size() >= rowsTogether; rows = rows.subspan(rowsTogether))
        run(rows.first(rowsTogether));
    for (; !rows.empty();
         rows = rows.subspan(1)) // one by one: any other number would be a statement of its own
        run(rows.first(1));
}

} // namespace marginalia::core::store
