// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::shares {

struct PercentageCheckOptions {
    std::int64_t maxN = 200;       ///< largest base tried, 1 .. 100,000
    std::optional<int> decimals{}; ///< of all figures; none: as each one is written (23 and 23.0 differ)
    bool single = false;           ///< a single-choice question: the counts must also sum to n
};

/// A base and the counts that print the published figures, in their order.
struct FittingBase {
    std::int64_t n = 0;
    std::vector<std::int64_t> counts;
};

/// The base that comes nearest when none fits: what it would print, and the largest difference from what was
/// published.
struct NearestBase {
    std::int64_t n = 0;
    std::vector<std::int64_t> counts;
    std::vector<std::string> percents; ///< "43.3"
    std::string deviation;             ///< percentage points, "0.3"
};

/// The figures fit a base, but the rows of a single-choice question do not reach it: the others are in no
/// row.
struct MissingRows {
    std::int64_t n = 0;
    std::int64_t missing = 0;  ///< in no row
    std::int64_t answered = 0; ///< in the rows
    std::vector<std::int64_t> counts;
    std::vector<std::string> percents; ///< of those who answered, one decimal
};

struct PercentageCheck {
    std::vector<FittingBase> bases; ///< by n
    std::int64_t maxN = 200;
    std::optional<NearestBase> nearest;     ///< only when there is no base
    std::optional<MissingRows> missingRows; ///< only for a single-choice question without a base
    bool moreThanAll = false; ///< a single-choice question whose figures fit a base, but sum to more than it
};

/// The reverse check of published percentages: every base n up to a limit for which whole numbers k exist
/// that round (half up) to each figure. Figures are "26.4", "26,4", "26.4%", 0 to 100 with at most six
/// decimals. Exact arithmetic. Where several k print the same figure the nearest one is given (of a
/// single-choice question: such that they sum to n). Nearest base: the smallest largest difference between
/// printed and published figures, then the smallest n. Throws Error{Usage} for what is no percentage.
PercentageCheck checkPercentages(const std::vector<std::string>& figures,
                                 const PercentageCheckOptions& options = {});

} // namespace marginalia::core::shares
