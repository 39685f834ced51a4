// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/schema.h"

#include <cstdint>
#include <map>
#include <string>

/// Whether the tables of a project hold what its history left in them, told without replaying it: one number
/// for each recorded table, the sum over all its cells, each bound to the key of its row and to its column. A
/// step adds what it wrote and takes away what was there before, so both ways must come to the same sums.
///
/// Sums that differ say only that something may be wrong (a step of an older version of the file counts
/// otherwise in rare cases): `replayAndCompare` tells what. Equal sums are no proof against somebody who is
/// able to write a history, too.
namespace marginalia::core::store {

using RowSums = std::map<std::string, std::uint64_t, std::less<>>;

/// What the rows add up to.
[[nodiscard]] RowSums sumsOfRows(const Connection& project, const Schema& schema, Progress& progress);
/// What the steps of the history add up to. Throws Error{Damaged} for a history that cannot be read.
[[nodiscard]] RowSums sumsOfHistory(const Connection& project, const Schema& schema, Progress& progress);

} // namespace marginalia::core::store
