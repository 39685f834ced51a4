// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/comparison_engine.h"
#include "core/agreement/continuum.h"
#include "core/agreement/ratings.h"
#include "core/agreement/unit_sheet.h"

#include <optional>
#include <vector>

/// What intervals are drawn from; only core/agreement uses it.
namespace marginalia::core::agreement {

/// Alpha of presence needs three sums: of the ratings, of those that say "present", and of what disagrees.
/// So a row keeps, for each unit that anybody gave the code, what one draw of it adds; all others add ratings
/// only. A replicate costs one step for each coded unit, however many units there are.
struct DrawnRow {
    struct Part {
        std::uint32_t cluster; ///< what is drawn as a whole: a unit, or the document of characters
        double present;
        double disagreement; ///< p (r - p) / (r - 1), for p present of r ratings
    };
    CodeId code;
    std::vector<Part> parts;
    std::int64_t units = 0;
    bool differs = false; ///< anything disagrees
};

/// Rows that are drawn together: they have the same clusters.
struct DrawnGroup {
    std::vector<double> ratings; ///< by cluster, in file order
    std::vector<DrawnRow> rows;
};

struct IntervalDraw::State {
    std::int64_t state = 0;
    std::vector<DrawnGroup> groups; ///< the first: every unit that counts; one more for each row with its own
    /// Of the units of the first group; none: not of this comparison.
    std::optional<Ratings> statuses;
    std::vector<std::uint32_t> statusRow; ///< by cluster
    std::optional<SetRatings> sets;
    std::vector<std::uint32_t> setRow; ///< by cluster, or, of characters:
    std::vector<CharacterPresence::Part> setParts;
};

/// A row of units as it is drawn, its clusters numbered in the order of `counted`.
DrawnRow drawnRow(CodeId code, const SheetRow& row);
std::vector<double> ratingsByUnit(const SheetRow& row);

} // namespace marginalia::core::agreement
