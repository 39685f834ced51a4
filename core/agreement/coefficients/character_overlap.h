// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"
#include "core/agreement/ratings.h"

#include <span>

namespace marginalia::core::agreement {

/// Characters that coders marked alike: 2 shared / marked (Dice, F1), shared / marked by either (Jaccard),
/// over pairs of coders. micro pools codes, macro averages the codes that somebody used. Not corrected for
/// chance; undefined when nothing was marked. Keys `char_f1.K`, `char_jaccard.K`, `char_f1_micro`, ...
Figure characterF1(std::span<const Ratings> presenceByCode);
Figure characterJaccard(std::span<const Ratings> presenceByCode);
Figure characterF1Macro(std::span<const Ratings> presenceByCode);
Figure characterJaccardMacro(std::span<const Ratings> presenceByCode);

} // namespace marginalia::core::agreement
