// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficient.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

std::vector<Coefficient> listCoefficients(); // made by the build

const std::vector<Coefficient>& coefficients() {
    static const std::vector<Coefficient> all = listCoefficients();
    return all;
}

const Coefficient* findCoefficient(std::string_view key, bool ofOne) {
    for (const Coefficient& one : coefficients()) {
        const bool takesOne = std::holds_alternative<OfCategory>(one.figure) ||
                              std::holds_alternative<OfSetsCode>(one.figure) ||
                              std::holds_alternative<OfContinuaCode>(one.figure);
        if (one.key == key && takesOne == ofOne)
            return &one;
    }
    return nullptr;
}

const Coefficient& coefficientOf(std::string_view fullKey) {
    for (const bool ofOne : {false, true})
        for (const std::string_view key : {fullKey, fullKey.substr(0, fullKey.find('.'))})
            if (const Coefficient* found = findCoefficient(key, ofOne))
                return *found;
    std::string keys;
    for (const Coefficient& one : coefficients())
        if (keys.empty() || !keys.ends_with(one.key)) // of two with one key
            keys += (keys.empty() ? "" : ", ") + one.key;
    throw Error(ErrorKind::Usage, msg("There is no coefficient “{1}”. The coefficients are: {2}."),
                {std::string(fullKey), keys});
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
