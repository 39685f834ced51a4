// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/intervals.h"
#include "core/agreement/ratings.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace marginalia::core::agreement {

struct SetRatings;
struct Continua;

/// Which units a coefficient is made of, and so which ones a bootstrap draws.
enum class Enters : std::uint8_t { Pairable, Rated };

/// Of one category or code K: the key is then followed by ".K".
using OfRatings = std::function<Figure(const Ratings&)>;
using OfCategory = std::function<Figure(const Ratings&, int category)>;
using OfSets = std::function<Figure(const SetRatings&)>;
using OfSetsCode = std::function<Figure(const SetRatings&, int code)>;
using OfContinua = std::function<Figure(const Continua&)>;
using OfContinuaCode = std::function<Figure(const Continua&, int code)>;

/// The standard error printed with a coefficient, and the interval made of it.
enum class AnalyticError : std::uint8_t {
    Normal, ///< key `.se`, interval by the normal quantile
    Gwet    ///< key `.se_gwet`, interval `.ci95_gwet` by Student's t
};

/// One entry of the list that `--help`, the command line and the vector check are made of.
struct Coefficient {
    std::string key; ///< as in files and on the command line: "alpha_nominal"; without ".K"
    MessageId title;
    std::variant<OfRatings, OfCategory, OfSets, OfSetsCode, OfContinua, OfContinuaCode> figure;
    Enters enters = Enters::Pairable;
    AnalyticError errorKind = AnalyticError::Normal;
    OfRatings error = {};     ///< the analytic standard error; none where no formula is offered
    OfRatings nullError = {}; ///< key `.se0`
    bool ordered = false;     ///< categories have an order or size: numbers, in files
    std::function<BeyondChance(const Ratings&)> parts = {}; ///< keys `.Do`, `.De`, `.po`, `.pe`
};

/// All of them, one file of coefficients/ after the other, in a fixed order.
const std::vector<Coefficient>& coefficients();
/// By its key as it stands in the list; of two with one key the one of all, or the one of a category or code.
const Coefficient* findCoefficient(std::string_view key, bool ofOne = false);
/// By a full key, with ".K" or an ending such as ".se". Throws Error{Usage} for an unknown one.
const Coefficient& coefficientOf(std::string_view fullKey);

/// The analytic 95 % interval of a coefficient of ratings; none where value, error or enough units are
/// lacking.
std::optional<Interval> analyticInterval(const Coefficient& coefficient, const Ratings& ratings);

} // namespace marginalia::core::agreement
