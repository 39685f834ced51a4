// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"
#include "core/agreement/weighting.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// Units rated by somebody and by two or more; rows whose count is 0 do not count. Throws Error{Internal}
/// when the ratings contradict themselves (a category beyond those declared, cells that are no whole rows).
struct UnitCounts {
    std::int64_t rated = 0;
    std::int64_t pairable = 0;
    std::int64_t complete = 0; ///< rated by every coder
};
UnitCounts unitCounts(const Ratings& ratings);

/// Ratings that were made in a row of cells.
int ratingsIn(std::span<const std::int32_t> row);
/// How far the pairs of ratings of one unit disagree on average: 1 - a_i; 0 of a unit without a pair.
double unitDisagreement(std::span<const std::int32_t> row, const Disagreements& weights);
/// pi_k: the mean over units rated by anyone of each category's share of the unit's ratings.
std::vector<double> meanShares(const Ratings& ratings, std::int64_t rated);

/// The two coders' ratings, as ratings of two coders.
Ratings pairOf(const Ratings& ratings, int first, int second);
/// The units that every coder rated.
Ratings completeUnits(const Ratings& ratings);
/// The 0/1 ratings "is it this category?": what per-category coefficients are made of.
Ratings oneAgainstRest(const Ratings& ratings, int category);
/// The same ratings with equal rows put together; the rows in the order of their first appearance.
Ratings folded(const Ratings& ratings);

} // namespace marginalia::core::agreement
