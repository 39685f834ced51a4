// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/weighting.h"

#include <span>

namespace marginalia::core::agreement {

/// Cohen's kappa (1960; weighted 1968): exactly two coders, units rated by both. 0 exactly when one coder is
/// constant; undefined when both always gave the same value, or no unit was rated by both.
/// Keys `cohen_kappa`, `cohen_kappa_linear`, `cohen_kappa_quadratic`.
Figure cohenKappa(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
BeyondChance cohenParts(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
/// Large-sample standard error (Fleiss, Cohen & Everitt 1969); `normalInterval` makes the interval. Key
/// `.se`. Meaningless for characters, which are not independent.
Figure cohenKappaError(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
/// The same under "no agreement beyond chance", for a test against 0. Key `.se0`.
Figure cohenKappaNullError(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);

/// `weighted_kappa`: with disagreement weights of one's own (categories x categories, row after row, first
/// coder's category = row). Undefined also when the weights see no difference. Throws Error{Usage} for
/// another size or a weight that is negative or not a number.
Figure weightedKappa(const Ratings& ratings, std::span<const double> disagreements);

} // namespace marginalia::core::agreement
