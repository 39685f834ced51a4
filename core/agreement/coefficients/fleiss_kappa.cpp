// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/fleiss_kappa.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/gwet_variance.h"
#include "core/agreement/rating_counts.h"

#include <algorithm>
#include <cmath>

namespace marginalia::core::agreement {

BeyondChance fleissParts(const Ratings& ratings, Weighting weighting) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return noChance(reason::noPair(ratings));
    const Disagreements weights(weighting, ratings.categories);
    const std::vector<double> shares = meanShares(ratings, units.rated);
    const std::vector<double> against = weights.against(shares);
    double expected = 0.0;
    for (std::size_t k = 0; k < shares.size(); ++k)
        expected += shares[k] * against[k];
    return beyondChance(observedDisagreement(ratings, units, weights), expected, reason::oneValue());
}

Figure fleissKappa(const Ratings& ratings, Weighting weighting) {
    return fleissParts(ratings, weighting).figure();
}

Figure fleissKappaError(const Ratings& ratings, Weighting weighting) {
    const BeyondChance parts = fleissParts(ratings, weighting);
    if (!parts.defined())
        return parts.figure();
    const Disagreements weights(weighting, ratings.categories);
    const std::vector<double> against = weights.against(meanShares(ratings, unitCounts(ratings).rated));
    return gwetError(ratings, weights, parts, [&](std::span<const std::int32_t> row) {
        double sum = 0.0;
        for (const std::int32_t cell : row)
            if (cell != missing)
                sum += against[static_cast<std::size_t>(cell)];
        return 2.0 * (parts.expected - sum / ratingsIn(row));
    });
}

Figure fleissKappaListwise(const Ratings& ratings) {
    const UnitCounts units = unitCounts(ratings);
    if (ratings.coders < 2)
        return undefined(reason::noPair(ratings));
    if (units.complete == 0)
        return undefined(reason::noComplete());
    return fleissKappa(completeUnits(ratings));
}

Figure fleissKappaNullError(const Ratings& ratings) {
    if (Figure kappa = fleissKappaListwise(ratings); !kappa.value)
        return kappa;
    const Ratings complete = completeUnits(ratings);
    const auto units = static_cast<double>(unitCounts(complete).rated);
    const std::vector<double> shares = meanShares(complete, unitCounts(complete).rated);
    const std::vector<double> others =
        Disagreements(Weighting::Unweighted, complete.categories).against(shares);
    double s = 0.0;
    double skew = 0.0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        s += shares[k] * others[k];
        skew += shares[k] * others[k] * (others[k] - shares[k]);
    }
    const double m = complete.coders;
    const double variance = 2.0 * (s * s - skew) / (units * m * (m - 1.0) * s * s);
    return figure(std::sqrt(std::max(0.0, variance)));
}

Figure fleissKappaOfCategory(const Ratings& ratings, int category) {
    return fleissKappa(oneAgainstRest(ratings, category));
}

void add_fleiss_kappa(std::vector<Coefficient>& list) {
    const auto add = [&list](const char* key, MessageId title, Weighting weighting) {
        list.push_back({.key = key,
                        .title = title,
                        .figure = OfRatings([=](const Ratings& r) { return fleissKappa(r, weighting); }),
                        .enters = Enters::Rated,
                        .errorKind = AnalyticError::Gwet,
                        .error = [=](const Ratings& r) { return fleissKappaError(r, weighting); },
                        .ordered = weighting != Weighting::Unweighted,
                        .parts = [=](const Ratings& r) { return fleissParts(r, weighting); }});
    };
    add("fleiss_kappa", msg("Fleiss' kappa"), Weighting::Unweighted);
    add("fleiss_kappa_linear", msg("Fleiss' kappa, linear weights"), Weighting::Linear);
    add("fleiss_kappa_quadratic", msg("Fleiss' kappa, quadratic weights"), Weighting::Quadratic);
    list.push_back({.key = "fleiss_kappa_listwise",
                    .title = msg("Fleiss' kappa, units rated by all coders"),
                    .figure = OfRatings(fleissKappaListwise),
                    .nullError = fleissKappaNullError});
    list.push_back({.key = "fleiss_category",
                    .title = msg("Fleiss' kappa of one category"),
                    .figure = OfCategory(fleissKappaOfCategory),
                    .enters = Enters::Rated});
}

} // namespace marginalia::core::agreement
