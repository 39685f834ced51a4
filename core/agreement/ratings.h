// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace marginalia::core::agreement {

/// A coder did not work on the unit. "Looked and applied no code" is a category (0 of presence), not missing.
inline constexpr std::int32_t missing = -1;

/// Units x coders, one category (0 .. categories-1, or `missing`) per cell. Units with the same row of cells
/// are folded: 20,000 answers judged by two coders for presence are at most nine rows, and a text of ten
/// million characters no more. Every coefficient counts a row `count` times; the order of rows never matters.
struct Ratings {
    int coders = 0;
    int categories = 0; ///< declared: AC1, Brennan-Prediger and weights depend on those nobody used, too
    std::vector<double> values;       ///< of each category, for interval and ratio; empty: its rank
    std::vector<std::int32_t> cells;  ///< rows x coders, row after row
    std::vector<std::int64_t> counts; ///< units in each row; 0 is allowed (a bootstrap draw)

    [[nodiscard]] std::size_t rows() const { return counts.size(); }
    [[nodiscard]] std::span<const std::int32_t> row(std::size_t index) const {
        return std::span(cells).subspan(index * static_cast<std::size_t>(coders),
                                        static_cast<std::size_t>(coders));
    }
};

/// A statistic, or the reason why there is none: never 0 or 1 for what is undefined.
struct Figure {
    std::optional<double> value;
    Sentence undefined; ///< why; a whole sentence; empty where there is a value
};

} // namespace marginalia::core::agreement
