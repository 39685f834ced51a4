// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {

using Set = std::vector<std::int32_t>;

constexpr std::size_t mostKept = 1500;
constexpr std::size_t mostCompared = 20'000; // every two sets are: some seconds

std::size_t sharedBetween(const Set& first, const Set& second) {
    std::size_t shared = 0;
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
        if (*a == *b) {
            ++shared;
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
    return shared;
}

double distanceOf(const Set& first, const Set& second, SetDistance distance) {
    if (first == second)
        return 0.0;
    if (distance == SetDistance::Identical)
        return 1.0;
    const std::size_t shared = sharedBetween(first, second);
    const std::size_t all = first.size() + second.size() - shared;
    const double jaccard = static_cast<double>(shared) / static_cast<double>(all);
    if (distance == SetDistance::Jaccard)
        return static_cast<double>(all - shared) / static_cast<double>(all);
    const bool contained = shared > 0 && (shared == first.size() || shared == second.size());
    return 1.0 - jaccard * (contained ? 2.0 / 3.0 : 1.0 / 3.0);
}

} // namespace

SetAlpha::SetAlpha(const SetRatings& sets, SetDistance distance)
    : m_distance(distance)
    , m_sets(sets.sets) {
    if (m_sets.size() > mostKept)
        return;
    m_distances.reserve(m_sets.size() * m_sets.size());
    for (const Set& first : m_sets)
        for (const Set& second : m_sets)
            m_distances.push_back(distanceOf(first, second, distance));
}

double SetAlpha::between(std::size_t first, std::size_t second) const {
    return m_distances.empty() ? distanceOf(m_sets[first], m_sets[second], m_distance)
                               : m_distances[first * m_sets.size() + second];
}

Figure SetAlpha::operator()(const Ratings& ratings) const {
    if (unitCounts(ratings).pairable == 0)
        return undefined(reason::noPair(ratings));
    std::vector<double> counts(m_sets.size(), 0.0);
    double total = 0.0;
    double observed = 0.0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int made = ratingsIn(row);
        if (made < 2 || ratings.counts[index] == 0)
            continue;
        const auto count = static_cast<double>(ratings.counts[index]);
        double pairs = 0.0;
        for (std::size_t g = 0; g < row.size(); ++g) {
            if (row[g] == missing)
                continue;
            counts[static_cast<std::size_t>(row[g])] += count;
            total += count;
            for (std::size_t h = g + 1; h < row.size(); ++h)
                if (row[h] != missing && row[h] != row[g])
                    pairs +=
                        2.0 * between(static_cast<std::size_t>(row[g]), static_cast<std::size_t>(row[h]));
        }
        observed += count * pairs / (made - 1);
    }
    std::vector<std::size_t> used;
    for (std::size_t k = 0; k < counts.size(); ++k)
        if (counts[k] > 0.0)
            used.push_back(k);
    if (used.size() > mostCompared)
        return undefined(
            msg("More than {1} different sets of codes occur; every two would have to be compared."),
            {std::to_string(mostCompared)});
    double expected = 0.0;
    for (std::size_t c = 0; c < used.size(); ++c)
        for (std::size_t k = c + 1; k < used.size(); ++k)
            expected += 2.0 * counts[used[c]] * counts[used[k]] * between(used[c], used[k]);
    return beyondChance(
               observed / total, expected / (total * (total - 1.0)),
               msg("All coders applied the same codes to every unit: without any variation agreement "
                   "beyond chance cannot be assessed."))
        .figure();
}

Figure setAlpha(const SetRatings& sets, SetDistance distance) {
    return SetAlpha(sets, distance)(asCategories(sets));
}

void add_set_alpha(std::vector<Coefficient>& list) {
    const auto of = [](SetDistance distance) {
        return OfSets([distance](const SetRatings& sets) { return setAlpha(sets, distance); });
    };
    const auto ofCode = [](Figure (*figureOf)(const Ratings&)) {
        return OfSetsCode([figureOf](const SetRatings& sets, int code) {
            const Ratings ratings = presence(sets, code);
            Figure figure = figureOf(ratings);
            if (const Sentence why = whyPresenceIsUndefined(ratings); !figure.value && !why.id.text().empty())
                figure.undefined = why;
            return figure;
        });
    };
    list.push_back({.key = "set_alpha_nominal",
                    .title = msg("Alpha of sets of codes, identical or not"),
                    .figure = of(SetDistance::Identical)});
    list.push_back({.key = "set_alpha_jaccard",
                    .title = msg("Alpha of sets of codes, Jaccard distance"),
                    .figure = of(SetDistance::Jaccard)});
    list.push_back({.key = "set_alpha_masi",
                    .title = msg("Alpha of sets of codes, MASI distance"),
                    .figure = of(SetDistance::Masi)});
    list.push_back({.key = "code_alpha",
                    .title = msg("Krippendorff's alpha of one code"),
                    .figure = ofCode([](const Ratings& ratings) { return alpha(ratings); })});
    list.push_back({.key = "code_kappa",
                    .title = msg("Cohen's kappa of one code"),
                    .figure = ofCode([](const Ratings& ratings) { return cohenKappa(ratings); })});
}

} // namespace marginalia::core::agreement
