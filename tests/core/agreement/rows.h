// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <initializer_list>
#include <vector>

namespace marginalia::tests {

/// Ratings from rows of cells and how many units have them.
struct RatedRow {
    std::vector<std::int32_t> cells;
    std::int64_t count = 1;
};

inline core::agreement::Ratings ratingsOf(int categories, const std::vector<RatedRow>& rows) {
    core::agreement::Ratings ratings;
    ratings.categories = categories;
    ratings.coders = rows.empty() ? 0 : static_cast<int>(rows.front().cells.size());
    for (const RatedRow& row : rows) {
        ratings.cells.insert(ratings.cells.end(), row.cells.begin(), row.cells.end());
        ratings.counts.push_back(row.count);
    }
    return ratings;
}

/// Presence of a code by two coders: both, only the first, only the second, neither.
inline core::agreement::Ratings presenceOf(std::int64_t both, std::int64_t first, std::int64_t second,
                                           std::int64_t neither) {
    return ratingsOf(2, {{{1, 1}, both}, {{1, 0}, first}, {{0, 1}, second}, {{0, 0}, neither}});
}

} // namespace marginalia::tests
