// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/metric_scale.h"
#include "core/agreement/rating_counts.h"

#include <cmath>

namespace marginalia::core::agreement {

namespace {

double observed(const Ratings& ratings, const MetricScale& scale) {
    double sum = 0.0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int made = ratingsIn(row);
        if (made < 2 || ratings.counts[index] == 0)
            continue;
        double pairs = 0.0;
        for (std::size_t g = 0; g < row.size(); ++g)
            for (std::size_t h = g + 1; h < row.size(); ++h)
                if (row[g] != missing && row[h] != missing && row[g] != row[h])
                    pairs += 2.0 * scale.between(row[g], row[h]);
        sum += static_cast<double>(ratings.counts[index]) * pairs / (made - 1);
    }
    return sum / scale.total();
}

} // namespace

BeyondChance alphaParts(const Ratings& ratings, Metric metric) {
    if (unitCounts(ratings).pairable == 0)
        return noChance(reason::noPair(ratings));
    const MetricScale scale(ratings, metric);
    if (!scale.varies())
        return noChance(reason::oneValue());
    if (metric == Metric::Ratio && scale.hasNegative())
        return noChance(msg("Ratio alpha needs values of 0 or more."));
    const double expected = scale.allPairs() / (scale.total() * (scale.total() - 1.0));
    return beyondChance(observed(ratings, scale), expected, reason::oneValue());
}

Figure alpha(const Ratings& ratings, Metric metric) {
    return alphaParts(ratings, metric).figure();
}

Figure alphaError(const Ratings& ratings) {
    const UnitCounts units = unitCounts(ratings);
    if (const BeyondChance parts = alphaParts(ratings); !parts.defined())
        return parts.figure();
    if (units.pairable < 2)
        return undefined(reason::oneUnit());
    const Disagreements weights(Weighting::Unweighted, ratings.categories);
    const auto n = static_cast<double>(units.pairable);
    std::vector<double> shares(static_cast<std::size_t>(ratings.categories), 0.0);
    double made = 0.0;
    for (std::size_t index = 0; index < ratings.rows(); ++index)
        for (const std::int32_t cell : ratings.row(index))
            if (cell != missing && ratingsIn(ratings.row(index)) >= 2) {
                shares[static_cast<std::size_t>(cell)] += static_cast<double>(ratings.counts[index]);
                made += static_cast<double>(ratings.counts[index]);
            }
    for (double& share : shares)
        share /= made;
    const std::vector<double> others = weights.against(shares);
    double expected = 0.0; // 1 - p_e
    for (std::size_t k = 0; k < shares.size(); ++k)
        expected += shares[k] * others[k];

    const double meanRatings = made / n;
    // Of a unit: its ratings over their mean, its disagreement b = r/rbar - a, and its part of the chance.
    struct Unit {
        double weight, size, disagreement, chance;
    };
    std::vector<Unit> all;
    double disagreement = 0.0; // 1 - A
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int r = ratingsIn(row);
        if (r < 2 || ratings.counts[index] == 0)
            continue;
        const double size = r / meanRatings;
        double chance = 0.0;
        for (const std::int32_t cell : row)
            chance += cell == missing ? 0.0 : others[static_cast<std::size_t>(cell)] / r;
        all.push_back({static_cast<double>(ratings.counts[index]), size,
                       size * unitDisagreement(row, weights), chance});
        disagreement += all.back().weight * all.back().disagreement / n;
    }
    const double rest = disagreement / expected;                  // 1 - alpha'
    const double observedGap = (1.0 - 1.0 / made) * disagreement; // 1 - p_a
    double sum = 0.0;
    for (const Unit& unit : all) {
        const double agreed = expected + (unit.size - 1.0) * observedGap - unit.disagreement;
        const double shift = unit.size * (expected - unit.chance);
        const double u = agreed / expected - 2.0 * rest * shift / expected - (1.0 - rest);
        sum += unit.weight * u * u;
    }
    return figure(std::sqrt(sum / (n * (n - 1.0))));
}

void add_alpha(std::vector<Coefficient>& list) {
    const auto add = [&list](const char* key, MessageId title, Metric metric) {
        list.push_back({.key = key,
                        .title = title,
                        .figure = OfRatings([=](const Ratings& r) { return alpha(r, metric); }),
                        .enters = Enters::Pairable,
                        .errorKind = AnalyticError::Gwet,
                        .error = metric == Metric::Nominal ? OfRatings(alphaError) : OfRatings(),
                        .ordered = metric != Metric::Nominal,
                        .parts = [=](const Ratings& r) { return alphaParts(r, metric); }});
    };
    add("alpha_nominal", msg("Krippendorff's alpha, nominal"), Metric::Nominal);
    add("alpha_ordinal", msg("Krippendorff's alpha, ordinal"), Metric::Ordinal);
    add("alpha_interval", msg("Krippendorff's alpha, interval"), Metric::Interval);
    add("alpha_ratio", msg("Krippendorff's alpha, ratio"), Metric::Ratio);
}

} // namespace marginalia::core::agreement
