// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/light_kappa.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

Figure lightKappa(const Ratings& ratings) {
    if (unitCounts(ratings).pairable == 0)
        return undefined(reason::noPair(ratings));
    double sum = 0.0;
    int pairs = 0;
    for (int g = 0; g < ratings.coders; ++g)
        for (int h = g + 1; h < ratings.coders; ++h) {
            const Figure kappa = cohenKappa(pairOf(ratings, g, h));
            if (!kappa.value)
                return undefined(
                    msg("For coders {1} and {2} kappa is undefined: {3}"),
                    {std::to_string(g + 1), std::to_string(h + 1), kappa.undefined.asArgument()});
            sum += *kappa.value;
            ++pairs;
        }
    return figure(sum / pairs);
}

Figure lightKappaListwise(const Ratings& ratings) {
    if (ratings.coders >= 2 && unitCounts(ratings).complete == 0)
        return undefined(reason::noComplete());
    return lightKappa(completeUnits(ratings));
}

void add_light_kappa(std::vector<Coefficient>& list) {
    list.push_back({.key = "light_kappa", .title = msg("Light's kappa"), .figure = OfRatings(lightKappa)});
    list.push_back({.key = "light_kappa_listwise",
                    .title = msg("Light's kappa, units rated by all coders"),
                    .figure = OfRatings(lightKappaListwise)});
}

} // namespace marginalia::core::agreement
