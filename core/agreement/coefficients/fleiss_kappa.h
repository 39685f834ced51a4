// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/weighting.h"

namespace marginalia::core::agreement {

/// Fleiss' kappa (1971) for any number of coders, with Gwet's (2008) treatment of missing ratings: single
/// ratings count in the shares. Two coders without missing ratings: Scott's pi. Undefined without a pair or
/// when only one value occurs. Keys `fleiss_kappa`, `fleiss_kappa_linear`, `fleiss_kappa_quadratic`.
Figure fleissKappa(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
BeyondChance fleissParts(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);
/// Gwet's variance (2008). Undefined for one unit. Key `.se_gwet`; `gwetInterval` with the units rated by
/// anyone.
Figure fleissKappaError(const Ratings& ratings, Weighting weighting = Weighting::Unweighted);

/// Only units that every coder rated, as R's irr does without saying. Key `fleiss_kappa_listwise`.
Figure fleissKappaListwise(const Ratings& ratings);
/// Its null standard error (Fleiss, Nee & Landis 1979). Key `fleiss_kappa_listwise.se0`.
Figure fleissKappaNullError(const Ratings& ratings);
/// Kappa of "this category or another". Key `fleiss_category.K`.
Figure fleissKappaOfCategory(const Ratings& ratings, int category);

} // namespace marginalia::core::agreement
