// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

namespace marginalia::core::agreement {

/// Light's kappa (1971): the mean of Cohen's kappa over all pairs of coders, each over the units both rated.
/// Undefined when it is for any pair. Key `light_kappa`.
Figure lightKappa(const Ratings& ratings);
/// The same over units that every coder rated. Key `light_kappa_listwise`.
Figure lightKappaListwise(const Ratings& ratings);

} // namespace marginalia::core::agreement
