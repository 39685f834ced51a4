// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/schema.h"

#include <compare>
#include <string>
#include <vector>

/// Walking a table in the order of its key. Names come from our own migrations, never from a stranger's file.
namespace marginalia::core::store {

/// Where in a row its key lies, first key column first.
[[nodiscard]] std::vector<int> keyOf(const std::vector<Column>& columns);
/// "SELECT "id", ... FROM "table" ORDER BY 1".
[[nodiscard]] std::string selectInKeyOrder(const std::string& table, const std::vector<Column>& columns);
/// Keys are integers or texts, one kind per column (STRICT tables), and come in SQLite's order.
[[nodiscard]] std::strong_ordering compareKeys(const Statement& a, const Statement& b,
                                               const std::vector<int>& key);
/// The first column in which two rows differ; -1: none.
[[nodiscard]] int firstDifference(const Statement& a, const Statement& b);

} // namespace marginalia::core::store
