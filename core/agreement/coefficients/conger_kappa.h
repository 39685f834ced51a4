// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/weighting.h"

namespace marginalia::core::agreement {

/// Conger's exact kappa (1980) for any number of coders, each with shares of their own; of two coders without
/// missing ratings Cohen's kappa. Undefined without a pair, or when no two coders differ in any value.
/// Keys `conger_kappa`, `conger_kappa_linear`, `conger_kappa_quadratic`.
Figure congerKappa(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
/// Gwet's variance. Undefined for one unit. Key `.se_gwet`.
Figure congerKappaError(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);

} // namespace marginalia::core::agreement
