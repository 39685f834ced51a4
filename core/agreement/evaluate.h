// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"
#include "core/agreement/ratings.h"
#include "core/agreement/set_ratings.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace marginalia::core::agreement {

/// What a coefficient is made of, with the names that the keys use for its categories or codes.
struct Material {
    std::variant<Ratings, SetRatings, Continua> data;
    std::vector<std::string> names; ///< of categories (of Ratings) or codes, by number
};

/// One number, or two of an interval, or the reason why there is none.
struct Outcome {
    std::vector<double> values;
    Sentence undefined;
};

/// A figure by its full key: `alpha_nominal`, `cohen_kappa.se`, `gwet_ac1.ci95_gwet`, `alpha_nominal.De`,
/// `ku_alpha.Hope`, `alpha_U_2004.c:Do`. Throws Error{Usage} for an unknown key or name, and for a
/// coefficient of another kind of data.
Outcome evaluate(std::string_view key, const Material& material);

} // namespace marginalia::core::agreement
