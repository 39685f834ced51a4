// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/metric_scale.h"
#include "core/agreement/rating_counts.h"

#include <algorithm>
#include <numeric>

namespace marginalia::core::agreement {

MetricScale::MetricScale(const Ratings& ratings, Metric metric)
    : m_metric(metric)
    , m_counts(static_cast<std::size_t>(ratings.categories), 0)
    , m_places(m_counts.size(), 0.0) {
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        if (ratingsIn(row) < 2)
            continue;
        for (const std::int32_t cell : row)
            if (cell != missing)
                m_counts[static_cast<std::size_t>(cell)] += ratings.counts[index];
    }
    m_total = std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0});
    if (metric == Metric::Ordinal)
        rank(ratings);
    else if (metric != Metric::Nominal)
        measure(ratings);
}

bool MetricScale::varies() const {
    return std::count_if(m_counts.begin(), m_counts.end(), [](auto count) { return count > 0; }) > 1;
}

bool MetricScale::hasNegative() const {
    return std::any_of(m_places.begin(), m_places.end(), [](double place) { return place < 0.0; });
}

double MetricScale::between(std::int32_t first, std::int32_t second) const {
    if (m_metric == Metric::Nominal)
        return first == second ? 0.0 : 1.0;
    const double c = m_places[static_cast<std::size_t>(first)];
    const double k = m_places[static_cast<std::size_t>(second)];
    if (c == k)
        return 0.0;
    const double apart = m_metric == Metric::Ratio ? (c - k) / (c + k) : c - k;
    return apart * apart;
}

double MetricScale::allPairs() const {
    if (m_metric == Metric::Nominal)
        return nominalPairs();
    if (m_metric == Metric::Ratio)
        return ratioPairs();
    // The squared differences of all pairs are 2n times the squares around the mean: no loop over pairs.
    double mean = 0.0;
    for (std::size_t k = 0; k < m_counts.size(); ++k)
        mean += static_cast<double>(m_counts[k]) * m_places[k] / total();
    double squares = 0.0;
    for (std::size_t k = 0; k < m_counts.size(); ++k)
        squares += static_cast<double>(m_counts[k]) * (m_places[k] - mean) * (m_places[k] - mean);
    return 2.0 * total() * squares;
}

/// d between two values is the ratings between their middles: ordinal alpha is interval alpha of mid-ranks.
void MetricScale::rank(const Ratings& ratings) {
    std::int64_t below = 0;
    for (const std::int32_t category : categoriesByValue(ratings)) {
        const std::int64_t count = m_counts[static_cast<std::size_t>(category)];
        m_places[static_cast<std::size_t>(category)] = static_cast<double>(2 * below + count) / 2.0;
        below += count;
    }
}

void MetricScale::measure(const Ratings& ratings) {
    for (std::size_t k = 0; k < m_places.size(); ++k)
        m_places[k] = ratings.values.empty() ? static_cast<double>(k) : ratings.values[k];
    // Years lose nothing to their 2,000.
    const double origin = m_metric == Metric::Interval && !m_places.empty() ? m_places.front() : 0.0;
    for (double& place : m_places)
        place -= origin;
}

double MetricScale::nominalPairs() const {
    double sum = 0.0;
    std::int64_t before = 0;
    for (const std::int64_t count : m_counts) {
        sum += 2.0 * static_cast<double>(before) * static_cast<double>(count);
        before += count;
    }
    return sum;
}

double MetricScale::ratioPairs() const {
    double sum = 0.0;
    for (std::size_t c = 0; c < m_counts.size(); ++c)
        for (std::size_t k = c + 1; m_counts[c] > 0 && k < m_counts.size(); ++k)
            if (m_counts[k] > 0)
                sum += 2.0 * static_cast<double>(m_counts[c]) * static_cast<double>(m_counts[k]) *
                       between(static_cast<std::int32_t>(c), static_cast<std::int32_t>(k));
    return sum;
}

std::vector<std::int32_t> categoriesByValue(const Ratings& ratings) {
    std::vector<std::int32_t> order(static_cast<std::size_t>(ratings.categories));
    std::iota(order.begin(), order.end(), 0);
    if (!ratings.values.empty())
        std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
            return ratings.values[static_cast<std::size_t>(a)] < ratings.values[static_cast<std::size_t>(b)];
        });
    return order;
}

} // namespace marginalia::core::agreement
