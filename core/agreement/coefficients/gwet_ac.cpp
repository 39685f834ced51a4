// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/gwet_ac.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/gwet_variance.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {

/// T_w / (q (q-1)): the sum of all weights, which is q² less the disagreements.
double scaleOf(const Disagreements& weights, int categories) {
    const double q = categories;
    return (q * q - weights.total(categories)) / (q * (q - 1.0));
}

BeyondChance acParts(const Ratings& ratings, Weighting weighting) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return noChance(reason::noPair(ratings));
    if (ratings.categories < 2)
        return noChance(reason::oneCategory());
    const Disagreements weights(weighting, ratings.categories);
    double spread = 0.0;
    for (const double share : meanShares(ratings, units.rated))
        spread += share * (1.0 - share);
    // At most 1/2 (unweighted 1/q) is lost to chance, so the difference is safe here.
    return beyondChance(observedDisagreement(ratings, units, weights),
                        1.0 - scaleOf(weights, ratings.categories) * spread, reason::oneCategory());
}

} // namespace

Figure gwetAc(const Ratings& ratings, Weighting weighting) {
    return acParts(ratings, weighting).figure();
}

Figure gwetAcError(const Ratings& ratings, Weighting weighting) {
    const BeyondChance parts = acParts(ratings, weighting);
    if (!parts.defined())
        return parts.figure();
    const Disagreements weights(weighting, ratings.categories);
    const std::vector<double> shares = meanShares(ratings, unitCounts(ratings).rated);
    const double scale = scaleOf(weights, ratings.categories);
    double mean = 0.0;
    for (const double share : shares)
        mean += share * (1.0 - 2.0 * share);
    return gwetError(ratings, weights, parts, [&](std::span<const std::int32_t> row) {
        double sum = 0.0;
        for (const std::int32_t cell : row)
            if (cell != missing)
                sum += 1.0 - 2.0 * shares[static_cast<std::size_t>(cell)];
        return scale * (sum / ratingsIn(row) - mean);
    });
}

void add_gwet_ac(std::vector<Coefficient>& list) {
    const auto add = [&list](const char* key, MessageId title, Weighting weighting) {
        list.push_back({.key = key,
                        .title = title,
                        .figure = OfRatings([=](const Ratings& r) { return gwetAc(r, weighting); }),
                        .enters = Enters::Rated,
                        .errorKind = AnalyticError::Gwet,
                        .error = [=](const Ratings& r) { return gwetAcError(r, weighting); },
                        .ordered = weighting != Weighting::Unweighted,
                        .parts = [=](const Ratings& r) { return acParts(r, weighting); }});
    };
    add("gwet_ac1", msg("Gwet's AC1"), Weighting::Unweighted);
    add("gwet_ac2_linear", msg("Gwet's AC2, linear weights"), Weighting::Linear);
    add("gwet_ac2_quadratic", msg("Gwet's AC2, quadratic weights"), Weighting::Quadratic);
}

} // namespace marginalia::core::agreement
