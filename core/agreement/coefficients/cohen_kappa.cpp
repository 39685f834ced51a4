// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/rating_counts.h"

#include <cmath>

namespace marginalia::core::agreement {

namespace {

/// The table of two coders over units rated by both, as counts: its margins, and its cells by rows of the
/// ratings.
struct Table {
    double units = 0.0;
    std::vector<double> first, second;

    explicit Table(const Ratings& ratings)
        : first(static_cast<std::size_t>(ratings.categories), 0.0)
        , second(first) {
        forEachCell(ratings, [this](std::size_t k, std::size_t l, double count) {
            units += count;
            first[k] += count;
            second[l] += count;
        });
    }

    template <class Visit> static void forEachCell(const Ratings& ratings, Visit visit) {
        for (std::size_t index = 0; index < ratings.rows(); ++index) {
            const auto row = ratings.row(index);
            if (row[0] != missing && row[1] != missing && ratings.counts[index] != 0)
                visit(static_cast<std::size_t>(row[0]), static_cast<std::size_t>(row[1]),
                      static_cast<double>(ratings.counts[index]));
        }
    }

    [[nodiscard]] bool hasConstantCoder() const {
        const auto constant = [this](const std::vector<double>& margin) {
            for (const double count : margin)
                if (count == units)
                    return true;
            return false;
        };
        return constant(first) || constant(second);
    }
};

BeyondChance whyNot(const Ratings& ratings) {
    if (ratings.coders != 2)
        return noChance(ratings.coders < 2 ? reason::noPair(ratings) : reason::notTwoCoders());
    return unitCounts(ratings).pairable == 0 ? noChance(reason::noPair(ratings)) : BeyondChance{};
}

/// Spread of weights around what the margins lead to expect: the bracket of both variances, in disagreements,
/// for which the constant of the published form cancels, and centred, so that no difference of large numbers
/// remains.
struct Spread {
    std::vector<double> rows, columns; ///< v against the other coder's shares
    double rest;                       ///< 1 - k, or 1 under the null hypothesis

    [[nodiscard]] double at(const Disagreements& v, std::size_t k, std::size_t l) const {
        return v(static_cast<int>(k), static_cast<int>(l)) - (rows[k] + columns[l]) * rest;
    }
};

std::vector<double> shares(std::vector<double> counts, double units) {
    for (double& count : counts)
        count /= units;
    return counts;
}

} // namespace

BeyondChance cohenParts(const Ratings& ratings, Weighting weighting) {
    if (BeyondChance refused = whyNot(ratings); !refused.defined())
        return refused;
    const Table table(ratings);
    const Disagreements v(weighting, ratings.categories);
    double observed = 0.0;
    Table::forEachCell(ratings, [&](std::size_t k, std::size_t l, double count) {
        observed += v(static_cast<int>(k), static_cast<int>(l)) * count;
    });
    double expected = 0.0;
    const std::vector<double> against = v.against(table.second);
    for (std::size_t k = 0; k < against.size(); ++k)
        expected += table.first[k] * against[k];
    observed /= table.units;
    expected /= table.units * table.units;
    if (expected > 0.0 && table.hasConstantCoder())
        observed = expected; // equal in exact arithmetic; kappa is 0 to the last bit
    return beyondChance(observed, expected, reason::oneValue());
}

Figure cohenKappa(const Ratings& ratings, Weighting weighting) {
    return cohenParts(ratings, weighting).figure();
}

Figure cohenKappaError(const Ratings& ratings, Weighting weighting) {
    const BeyondChance parts = cohenParts(ratings, weighting);
    if (!parts.defined())
        return parts.figure();
    const Table table(ratings);
    const Disagreements v(weighting, ratings.categories);
    const Spread spread{v.against(shares(table.second, table.units)),
                        v.against(shares(table.first, table.units)), parts.observed / parts.expected};
    double mean = 0.0;
    Table::forEachCell(ratings, [&](std::size_t k, std::size_t l, double count) {
        mean += count / table.units * spread.at(v, k, l);
    });
    double variance = 0.0;
    Table::forEachCell(ratings, [&](std::size_t k, std::size_t l, double count) {
        const double apart = spread.at(v, k, l) - mean;
        variance += count / table.units * apart * apart;
    });
    return figure(std::sqrt(variance / table.units) / parts.expected);
}

Figure cohenKappaNullError(const Ratings& ratings, Weighting weighting) {
    const BeyondChance parts = cohenParts(ratings, weighting);
    if (!parts.defined())
        return parts.figure();
    const Table table(ratings);
    const Disagreements v(weighting, ratings.categories);
    const std::vector<double> first = shares(table.first, table.units);
    const std::vector<double> second = shares(table.second, table.units);
    const Spread spread{v.against(second), v.against(first), 1.0};
    const double mean = -parts.expected;
    double variance = 0.0;
    for (std::size_t k = 0; k < first.size(); ++k)
        for (std::size_t l = 0; first[k] > 0.0 && l < second.size(); ++l) {
            const double apart = spread.at(v, k, l) - mean;
            variance += first[k] * second[l] * apart * apart;
        }
    return figure(std::sqrt(variance / table.units) / parts.expected);
}

Figure weightedKappa(const Ratings& ratings, std::span<const double> disagreements) {
    const auto size = static_cast<std::size_t>(ratings.categories);
    bool fits = disagreements.size() == size * size;
    for (const double weight : disagreements)
        fits = fits && std::isfinite(weight) && weight >= 0.0;
    if (!fits)
        throw Error(ErrorKind::Usage, msg("Disagreement weights must be numbers of 0 or more, one for each "
                                          "pair of categories."));
    if (const BeyondChance refused = whyNot(ratings); !refused.defined())
        return refused.figure();
    const Table table(ratings);
    double observed = 0.0;
    Table::forEachCell(ratings, [&](std::size_t k, std::size_t l, double count) {
        observed += disagreements[k * size + l] * count * table.units;
    });
    double expected = 0.0;
    for (std::size_t k = 0; k < size; ++k)
        for (std::size_t l = 0; l < size; ++l)
            expected += disagreements[k * size + l] * table.first[k] * table.second[l];
    return beyondChance(observed, expected, reason::oneValue()).figure();
}

void add_cohen_kappa(std::vector<Coefficient>& list) {
    const auto add = [&list](const char* key, MessageId title, Weighting weighting) {
        list.push_back({.key = key,
                        .title = title,
                        .figure = OfRatings([=](const Ratings& r) { return cohenKappa(r, weighting); }),
                        .enters = Enters::Pairable,
                        .errorKind = AnalyticError::Normal,
                        .error = [=](const Ratings& r) { return cohenKappaError(r, weighting); },
                        .nullError = [=](const Ratings& r) { return cohenKappaNullError(r, weighting); },
                        .ordered = weighting != Weighting::Unweighted,
                        .parts = [=](const Ratings& r) { return cohenParts(r, weighting); }});
    };
    add("cohen_kappa", msg("Cohen's kappa"), Weighting::Unweighted);
    add("cohen_kappa_linear", msg("Cohen's kappa, linear weights"), Weighting::Linear);
    add("cohen_kappa_quadratic", msg("Cohen's kappa, quadratic weights"), Weighting::Quadratic);
}

} // namespace marginalia::core::agreement
