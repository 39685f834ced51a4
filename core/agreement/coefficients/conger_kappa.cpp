// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/conger_kappa.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/gwet_variance.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {

/// What each coder's shares lead to expect against those of all others together.
struct CoderShares {
    int coders = 0;                          ///< with a rating
    std::vector<double> rated;               ///< units of each coder
    std::vector<std::vector<double>> shares; ///< coder x category
    std::vector<std::vector<double>>
        others; ///< coder x category: v against the sum of the other coders' shares
    double expected = 0.0;

    CoderShares(const Ratings& ratings, const Disagreements& weights)
        : rated(static_cast<std::size_t>(ratings.coders), 0.0)
        , shares(rated.size(), std::vector<double>(static_cast<std::size_t>(ratings.categories), 0.0))
        , others(rated.size()) {
        count(ratings);
        for (std::size_t g = 0; g < rated.size(); ++g) {
            if (rated[g] == 0.0)
                continue;
            ++coders;
            // Adding the others, instead of taking one from the sum of all, keeps small shares whole.
            std::vector<double> sum(shares[g].size(), 0.0);
            for (std::size_t h = 0; h < rated.size(); ++h)
                for (std::size_t k = 0; h != g && k < sum.size(); ++k)
                    sum[k] += shares[h][k];
            others[g] = weights.against(sum);
            for (std::size_t k = 0; k < sum.size(); ++k)
                expected += shares[g][k] * others[g][k];
        }
        expected /= static_cast<double>(coders) * (coders - 1);
    }

    void count(const Ratings& ratings) {
        for (std::size_t index = 0; index < ratings.rows(); ++index) {
            const auto row = ratings.row(index);
            for (std::size_t g = 0; g < row.size(); ++g)
                if (row[g] != missing) {
                    rated[g] += static_cast<double>(ratings.counts[index]);
                    shares[g][static_cast<std::size_t>(row[g])] += static_cast<double>(ratings.counts[index]);
                }
        }
        for (std::size_t g = 0; g < rated.size(); ++g)
            for (double& share : shares[g])
                share = rated[g] > 0.0 ? share / rated[g] : 0.0;
    }
};

BeyondChance partsFrom(const Ratings& ratings, const Disagreements& weights, const CoderShares& coders) {
    return beyondChance(observedDisagreement(ratings, unitCounts(ratings), weights), coders.expected,
                        reason::oneValue());
}

BeyondChance congerParts(const Ratings& ratings, Weighting weighting) {
    if (unitCounts(ratings).pairable == 0)
        return noChance(reason::noPair(ratings));
    const Disagreements weights(weighting, ratings.categories);
    return partsFrom(ratings, weights, CoderShares(ratings, weights));
}

} // namespace

Figure congerKappa(const Ratings& ratings, Weighting weighting) {
    return congerParts(ratings, weighting).figure();
}

Figure congerKappaError(const Ratings& ratings, Weighting weighting) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return undefined(reason::noPair(ratings));
    const Disagreements weights(weighting, ratings.categories);
    const CoderShares coders(ratings, weights);
    const BeyondChance parts = partsFrom(ratings, weights, coders);
    if (!parts.defined())
        return parts.figure();
    std::vector<double> means(coders.rated.size(), 0.0);
    for (std::size_t g = 0; g < means.size(); ++g)
        for (std::size_t k = 0; k < coders.others[g].size(); ++k)
            means[g] += coders.shares[g][k] * coders.others[g][k];
    const double scale =
        2.0 * static_cast<double>(units.rated) / (static_cast<double>(coders.coders) * (coders.coders - 1));
    return gwetError(ratings, weights, parts, [&](std::span<const std::int32_t> row) {
        double sum = 0.0;
        for (std::size_t g = 0; g < row.size(); ++g)
            if (row[g] != missing)
                sum += (means[g] - coders.others[g][static_cast<std::size_t>(row[g])]) / coders.rated[g];
        return scale * sum;
    });
}

void add_conger_kappa(std::vector<Coefficient>& list) {
    const auto add = [&list](const char* key, MessageId title, Weighting weighting) {
        list.push_back({.key = key,
                        .title = title,
                        .figure = OfRatings([=](const Ratings& r) { return congerKappa(r, weighting); }),
                        .enters = Enters::Rated,
                        .errorKind = AnalyticError::Gwet,
                        .error = [=](const Ratings& r) { return congerKappaError(r, weighting); },
                        .ordered = weighting != Weighting::Unweighted,
                        .parts = [=](const Ratings& r) { return congerParts(r, weighting); }});
    };
    add("conger_kappa", msg("Conger's kappa"), Weighting::Unweighted);
    add("conger_kappa_linear", msg("Conger's kappa, linear weights"), Weighting::Linear);
    add("conger_kappa_quadratic", msg("Conger's kappa, quadratic weights"), Weighting::Quadratic);
}

} // namespace marginalia::core::agreement
