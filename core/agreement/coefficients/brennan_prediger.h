// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/weighting.h"

namespace marginalia::core::agreement {

/// Brennan & Prediger (1981) = Bennett's S = free-marginal kappa; with two categories PABAK. Chance is one in
/// the number of declared categories. Any number of coders; undefined without a pair or with fewer than two
/// declared categories. Keys `brennan_prediger`, `brennan_prediger_linear`, `brennan_prediger_quadratic`.
Figure brennanPrediger(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
/// Gwet's variance. Undefined for one unit. Key `.se_gwet`.
Figure brennanPredigerError(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);

} // namespace marginalia::core::agreement
