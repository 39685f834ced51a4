// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

namespace marginalia::core::agreement {

/// Holsti's (1969) coefficient pooled over pairs of coders: 2 equal decisions / decisions made. Of two coders
/// on the same units, percent agreement; with missing ratings it punishes the missing work. 0, not undefined,
/// when nobody overlaps; undefined when nobody decided anything or there is one coder only. Key
/// `holsti_pooled`.
Figure holsti(const Ratings& ratings);

} // namespace marginalia::core::agreement
