// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"

namespace marginalia::core::agreement {

/// Scott's pi (1955): exactly two coders, units rated by both; chance from the two coders' mean shares.
/// Undefined when only one value occurs. Key `scott_pi`.
Figure scottPi(const Ratings& ratings);

} // namespace marginalia::core::agreement
