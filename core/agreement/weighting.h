// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <span>
#include <vector>

namespace marginalia::core::agreement {

/// How wrong two different categories are, by their ranks (order of declaration): all alike, by the distance
/// |k-l|/(q-1), or by its square.
enum class Weighting : std::uint8_t { Unweighted, Linear, Quadratic };

/// v(k,l) = 1 - w(k,l): 0 on the diagonal, at most 1. We sum disagreements, never 1 - agreements: of a
/// code on 80 of 100,000,000 characters nothing is lost to rounding.
class Disagreements {
public:
    Disagreements(Weighting weighting, int categories)
        : m_weighting(weighting)
        , m_span(categories > 1 ? categories - 1 : 1) {}

    [[nodiscard]] double operator()(int k, int l) const;
    /// For each category k the sum over l of v(k,l) shares[l]; `shares` has one entry per category.
    [[nodiscard]] std::vector<double> against(std::span<const double> shares) const;
    /// The sum of all v(k,l) of so many categories.
    [[nodiscard]] double total(int categories) const;

private:
    Weighting m_weighting;
    double m_span;
};

} // namespace marginalia::core::agreement
