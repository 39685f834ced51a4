// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/ratings.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// How often each category occurs among pairable units, and how far the metric of Krippendorff's alpha holds
/// two categories apart.
class MetricScale {
public:
    MetricScale(const Ratings& ratings, Metric metric);

    [[nodiscard]] double total() const { return static_cast<double>(m_total); }
    /// Whether two different categories occur.
    [[nodiscard]] bool varies() const;
    /// Of Metric::Ratio and Interval: whether a value, less the first one for Interval, is below 0.
    [[nodiscard]] bool hasNegative() const;
    /// d² of two categories.
    [[nodiscard]] double between(std::int32_t first, std::int32_t second) const;
    /// The sum over c and k of n_c n_k d²(c,k).
    [[nodiscard]] double allPairs() const;

private:
    void rank(const Ratings& ratings);
    void measure(const Ratings& ratings);
    [[nodiscard]] double nominalPairs() const;
    [[nodiscard]] double ratioPairs() const;

    Metric m_metric;
    std::vector<std::int64_t> m_counts;
    std::vector<double> m_places; ///< of each category on the metric's line
    std::int64_t m_total = 0;
};

/// The categories in ascending order of their values, or as declared.
std::vector<std::int32_t> categoriesByValue(const Ratings& ratings);

} // namespace marginalia::core::agreement
