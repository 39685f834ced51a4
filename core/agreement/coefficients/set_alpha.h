// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/set_ratings.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// How far two sets of codes are apart. Jaccard: 1 - shared / all. Masi (Passonneau 2006): 1 - J * M, M = 1,
/// 2/3, 1/3, 0 for identical, contained, overlapping, disjoint sets. Two empty sets are identical, an empty
/// and another disjoint.
enum class SetDistance : std::uint8_t { Identical, Jaccard, Masi };

/// Krippendorff's alpha of sets of codes. Undefined when fewer than two different sets occur in units with two
/// ratings or more, and beyond 20,000 of them, since every two are compared.
/// Keys `set_alpha_nominal`, `set_alpha_jaccard`, `set_alpha_masi`.
Figure setAlpha(const SetRatings& sets, SetDistance distance);

/// Set-valued alpha with the distances of all pairs of sets counted once, for a bootstrap. Keeps them when
/// there are at most 1,500 different sets (18 MB), else counts anew.
class SetAlpha {
public:
    SetAlpha(const SetRatings& sets, SetDistance distance);
    /// `ratings` as `asCategories` makes them, with any counts.
    [[nodiscard]] Figure operator()(const Ratings& ratings) const;

private:
    [[nodiscard]] double between(std::size_t first, std::size_t second) const;

    SetDistance m_distance;
    std::vector<std::vector<std::int32_t>> m_sets;
    std::vector<double> m_distances;
};

} // namespace marginalia::core::agreement
