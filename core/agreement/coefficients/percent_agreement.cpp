// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/percent_agreement.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/gwet_variance.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {

/// 1 - D_o: every unit with the weight of its ratings; or of its pairs of ratings.
double weighed(const Ratings& ratings, bool byPairs) {
    const Disagreements weights(Weighting::Unweighted, ratings.categories);
    double disagreeing = 0.0;
    double all = 0.0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int made = ratingsIn(row);
        if (made < 2)
            continue;
        const double weight = static_cast<double>(ratings.counts[index]) * made * (byPairs ? made - 1 : 1);
        disagreeing += weight * unitDisagreement(row, weights);
        all += weight;
    }
    return 1.0 - disagreeing / all;
}

double meanOfPairs(const Ratings& ratings) {
    double sum = 0.0;
    int pairs = 0;
    for (std::size_t g = 0; g < static_cast<std::size_t>(ratings.coders); ++g)
        for (std::size_t h = g + 1; h < static_cast<std::size_t>(ratings.coders); ++h) {
            std::int64_t both = 0;
            std::int64_t equal = 0;
            for (std::size_t index = 0; index < ratings.rows(); ++index) {
                const auto row = ratings.row(index);
                if (row[g] == missing || row[h] == missing)
                    continue;
                both += ratings.counts[index];
                equal += row[g] == row[h] ? ratings.counts[index] : 0;
            }
            if (both == 0)
                continue;
            sum += static_cast<double>(equal) / static_cast<double>(both);
            ++pairs;
        }
    return sum / pairs;
}

Figure allIdentical(const Ratings& ratings, const UnitCounts& units) {
    if (units.complete == 0)
        return undefined(reason::noComplete());
    std::int64_t identical = 0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        bool equal = row.front() != missing;
        for (const std::int32_t cell : row)
            equal = equal && cell == row.front();
        identical += equal ? ratings.counts[index] : 0;
    }
    return figure(static_cast<double>(identical) / static_cast<double>(units.complete));
}

} // namespace

Figure percentAgreement(const Ratings& ratings, PercentAgreement which) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return undefined(reason::noPair(ratings));
    switch (which) {
    case PercentAgreement::Krippendorff:
        return figure(weighed(ratings, false));
    case PercentAgreement::PooledPairs:
        return figure(weighed(ratings, true));
    case PercentAgreement::MeanCoderPairs:
        return figure(meanOfPairs(ratings));
    case PercentAgreement::AllIdentical:
        return allIdentical(ratings, units);
    case PercentAgreement::UnitMean:
        break;
    }
    return weightedPercentAgreement(ratings, Weighting::Unweighted);
}

Figure weightedPercentAgreement(const Ratings& ratings, Weighting weighting) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return undefined(reason::noPair(ratings));
    return figure(1.0 - observedDisagreement(ratings, units, Disagreements(weighting, ratings.categories)));
}

Figure percentAgreementError(const Ratings& ratings) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return undefined(reason::noPair(ratings));
    const Disagreements weights(Weighting::Unweighted, ratings.categories);
    // Percent agreement is the coefficient whose chance agreement is 0.
    const BeyondChance parts{observedDisagreement(ratings, units, weights), 1.0, {}};
    return gwetError(ratings, weights, parts, [](std::span<const std::int32_t>) { return 0.0; });
}

void add_percent_agreement(std::vector<Coefficient>& list) {
    const auto of = [](PercentAgreement which) {
        return [which](const Ratings& ratings) { return percentAgreement(ratings, which); };
    };
    const auto weighted = [](Weighting weighting) {
        return [weighting](const Ratings& ratings) { return weightedPercentAgreement(ratings, weighting); };
    };
    list.push_back({.key = "pa_unit_mean",
                    .title = msg("Percent agreement, mean over units"),
                    .figure = OfRatings(of(PercentAgreement::UnitMean)),
                    .enters = Enters::Rated,
                    .errorKind = AnalyticError::Gwet,
                    .error = percentAgreementError});
    list.push_back({.key = "pa_unit_mean_linear",
                    .title = msg("Percent agreement, linear weights"),
                    .figure = OfRatings(weighted(Weighting::Linear)),
                    .ordered = true});
    list.push_back({.key = "pa_unit_mean_quadratic",
                    .title = msg("Percent agreement, quadratic weights"),
                    .figure = OfRatings(weighted(Weighting::Quadratic)),
                    .ordered = true});
    list.push_back({.key = "pa_krippendorff",
                    .title = msg("Percent agreement, units weighted by their ratings"),
                    .figure = OfRatings(of(PercentAgreement::Krippendorff))});
    list.push_back({.key = "pa_pooled_pairs",
                    .title = msg("Percent agreement, pairs of ratings pooled"),
                    .figure = OfRatings(of(PercentAgreement::PooledPairs))});
    list.push_back({.key = "pa_mean_coder_pairs",
                    .title = msg("Percent agreement, mean over pairs of coders"),
                    .figure = OfRatings(of(PercentAgreement::MeanCoderPairs))});
    list.push_back({.key = "pa_all_identical",
                    .title = msg("Percent agreement, all coders identical"),
                    .figure = OfRatings(of(PercentAgreement::AllIdentical))});
}

} // namespace marginalia::core::agreement
