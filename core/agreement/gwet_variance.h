// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/rating_counts.h"

#include <cmath>

namespace marginalia::core::agreement {

/// Gwet's variance (2008, 2014) of a coefficient whose observed part is the mean disagreement of units:
/// `influence(row)` is e_i, what the unit adds to the chance agreement. Undefined where the coefficient is,
/// and for one unit.
template <class Influence>
Figure gwetError(const Ratings& ratings, const Disagreements& weights, const BeyondChance& parts,
                 const Influence& influence) {
    if (!parts.defined())
        return {std::nullopt, parts.undefined};
    const UnitCounts units = unitCounts(ratings);
    if (units.rated < 2)
        return undefined(reason::oneUnit());
    const auto n = static_cast<double>(units.rated);
    const double perPair = n / static_cast<double>(units.pairable);
    const double rest = parts.observed / parts.expected; // 1 - k
    double sum = 0.0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int made = ratingsIn(row);
        if (made == 0 || ratings.counts[index] == 0)
            continue;
        const double agreed = made < 2 ? 0.0 : 1.0 - unitDisagreement(row, weights) / parts.expected;
        const double u = perPair * agreed - (1.0 - rest) - rest * influence(row) / parts.expected;
        sum += static_cast<double>(ratings.counts[index]) * u * u;
    }
    return figure(std::sqrt(sum / (n * (n - 1.0))));
}

/// The mean over pairable units of how far their ratings disagree.
double observedDisagreement(const Ratings& ratings, const UnitCounts& units, const Disagreements& weights);

} // namespace marginalia::core::agreement
