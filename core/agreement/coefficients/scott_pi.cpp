// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/scott_pi.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/fleiss_kappa.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {
BeyondChance scottParts(const Ratings& ratings) {
    if (ratings.coders > 2)
        return noChance(reason::notTwoCoders());
    if (unitCounts(ratings).pairable == 0)
        return noChance(reason::noPair(ratings));
    // Over units rated by both, Scott's chance agreement is that of Fleiss.
    return fleissParts(completeUnits(ratings));
}
} // namespace

Figure scottPi(const Ratings& ratings) {
    return scottParts(ratings).figure();
}

void add_scott_pi(std::vector<Coefficient>& list) {
    list.push_back(
        {.key = "scott_pi", .title = msg("Scott's pi"), .figure = OfRatings(scottPi), .parts = scottParts});
}

} // namespace marginalia::core::agreement
