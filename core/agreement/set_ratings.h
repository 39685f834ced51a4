// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace marginalia::core::agreement {

/// Units x coders, a set of codes (perhaps empty) or `missing` in each cell. A set is an index into `sets`;
/// rows are folded as in Ratings. "Looked and applied no code" is the empty set, not missing.
struct SetRatings {
    int coders = 0;
    int codes = 0;
    std::vector<std::vector<std::int32_t>> sets; ///< each ascending, codes 0 .. codes-1, no two alike
    std::vector<std::int32_t> cells;             ///< rows x coders: index into `sets`, or `missing`
    std::vector<std::int64_t> counts;

    [[nodiscard]] std::size_t rows() const { return counts.size(); }
    [[nodiscard]] std::span<const std::int32_t> row(std::size_t index) const {
        return std::span(cells).subspan(index * static_cast<std::size_t>(coders),
                                        static_cast<std::size_t>(coders));
    }
};

/// Builds SetRatings unit by unit.
class SetRatingsBuilder {
public:
    SetRatingsBuilder(int coders, int codes);

    /// The index of a set (codes in any order, repeats allowed); the empty set is one, too.
    std::int32_t set(std::vector<std::int32_t> codes);
    /// Adds units with these cells, one per coder. Returns the row's index, for a bootstrap's `rowOfUnit`.
    std::uint32_t add(std::span<const std::int32_t> cells, std::int64_t count = 1);
    [[nodiscard]] const SetRatings& ratings() const { return m_ratings; }
    [[nodiscard]] SetRatings take() { return std::move(m_ratings); }

private:
    SetRatings m_ratings;
    std::map<std::vector<std::int32_t>, std::int32_t> m_sets;
    std::map<std::vector<std::int32_t>, std::uint32_t> m_rows;
};

/// Presence of one code: 1 where the set holds it, 0 where it does not.
Ratings presence(const SetRatings& sets, int code);
/// Sets as categories, index by index: what set-valued alpha and its bootstrap count. `categories` =
/// sets.size().
Ratings asCategories(const SetRatings& sets);

} // namespace marginalia::core::agreement
