// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"
#include "core/agreement/set_ratings.h"

#include <span>

namespace marginalia::core::agreement {

/// Pooled kappa of two coders over many codes (de Vries et al. 2008): from the mean agreement and the mean
/// chance agreement of the codes; not the mean of the kappas. Codes without a unit judged by both do not
/// enter. Undefined when no code varies. Key `pooled_kappa`.
Figure pooledKappa(std::span<const Ratings> presenceByCode);
Figure pooledKappa(const SetRatings& sets);

} // namespace marginalia::core::agreement
