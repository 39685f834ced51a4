// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"
#include "core/agreement/set_ratings.h"

namespace marginalia::core::agreement {

/// 2 shared codes / codes applied, over pairs of coders and the units both judged. Not corrected for chance;
/// undefined when nothing was coded. Keys `set_f1_micro`, `set_jaccard_micro`.
Figure setF1(const SetRatings& sets);
Figure setJaccard(const SetRatings& sets);

/// The same of one code from its presence ratings.
Figure presenceF1(const Ratings& presence);
Figure presenceJaccard(const Ratings& presence);

} // namespace marginalia::core::agreement
