// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/pooled_kappa.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/specific_agreement.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

Figure pooledKappa(std::span<const Ratings> presenceByCode) {
    double observed = 0.0;
    double expected = 0.0;
    bool paired = false;
    for (const Ratings& ratings : presenceByCode) {
        if (ratings.coders != 2)
            return undefined(ratings.coders < 2 ? reason::noPair(ratings) : reason::notTwoCoders());
        const FourCounts counts = fourCounts(ratings);
        if (counts.units() == 0)
            continue;
        paired = true;
        const auto units = static_cast<double>(counts.units());
        const auto first = static_cast<double>(counts.both + counts.onlyFirst);
        const auto second = static_cast<double>(counts.both + counts.onlySecond);
        observed += static_cast<double>(counts.onlyFirst + counts.onlySecond) / units;
        expected += (first * (units - second) + (units - first) * second) / (units * units);
    }
    if (!paired)
        return undefined(msg("No unit was judged by two coders."));
    return beyondChance(observed, expected, reason::oneValue()).figure();
}

Figure pooledKappa(const SetRatings& sets) {
    std::vector<Ratings> byCode;
    for (int code = 0; code < sets.codes; ++code)
        byCode.push_back(presence(sets, code));
    return pooledKappa(byCode);
}

void add_pooled_kappa(std::vector<Coefficient>& list) {
    list.push_back({.key = "pooled_kappa",
                    .title = msg("Pooled kappa over codes"),
                    .figure = OfSets([](const SetRatings& sets) { return pooledKappa(sets); })});
}

} // namespace marginalia::core::agreement
