// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/weighting.h"

namespace marginalia::core::agreement {

/// Gwet's AC1 (2008) and, weighted, AC2. Any number of coders; undefined without a pair or with fewer than
/// two declared categories; 1 when everybody always uses one of several. Keys `gwet_ac1`, `gwet_ac2_linear`,
/// `gwet_ac2_quadratic`.
Figure gwetAc(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
/// Gwet's variance (2008, 2014). Undefined for one unit. Key `.se_gwet`; `gwetInterval` with the units rated
/// by anyone.
Figure gwetAcError(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);

} // namespace marginalia::core::agreement
