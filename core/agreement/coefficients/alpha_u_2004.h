// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"
#include "core/agreement/continuum.h"

namespace marginalia::core::agreement {

/// Krippendorff's alpha_U of 1995, corrected 2004; kept for comparison with older studies, the authors
/// replaced it in 2016. Codes may overlap each other. Only texts that every coder worked on; gaps end with
/// their text. Undefined when nobody marked anything. Keys `alpha_U_2004`, `alpha_U_2004.K`,
/// `alpha_U_2004.K:Do`, `:De`.
Figure alphaU2004(const Continua& continua);
Figure alphaU2004OfCode(const Continua& continua, int code);
BeyondChance alphaU2004Parts(const Continua& continua, int code);

} // namespace marginalia::core::agreement
