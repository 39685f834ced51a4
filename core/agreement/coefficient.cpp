// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficient.h"
#include "core/agreement/rating_counts.h"

#include <algorithm>

namespace marginalia::core::agreement {

std::vector<Coefficient> listCoefficients(); // made by the build

const std::vector<Coefficient>& coefficients() {
    static const std::vector<Coefficient> all = listCoefficients();
    return all;
}

const Coefficient* findCoefficient(std::string_view key) {
    const auto& all = coefficients();
    const auto found =
        std::find_if(all.begin(), all.end(), [key](const Coefficient& one) { return one.key == key; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Interval> analyticInterval(const Coefficient& coefficient, const Ratings& ratings) {
    const auto* figure = std::get_if<OfRatings>(&coefficient.figure);
    if (figure == nullptr || !coefficient.error)
        return std::nullopt;
    const Figure value = (*figure)(ratings);
    const Figure error = coefficient.error(ratings);
    if (!value.value || !error.value)
        return std::nullopt;
    if (coefficient.errorKind == AnalyticError::Normal)
        return normalInterval(*value.value, *error.value);
    const UnitCounts units = unitCounts(ratings);
    const std::int64_t entering = coefficient.enters == Enters::Pairable ? units.pairable : units.rated;
    return gwetInterval(*value.value, *error.value, entering);
}

} // namespace marginalia::core::agreement
