// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/set_ratings.h"
#include "core/agreement/unit_sheet.h"

#include <vector>

namespace marginalia::core::agreement {

/// The codes of each coder on each unit as sets, folded. A code that is to be re-checked on a unit counts for
/// nobody there. `rowOfUnit` gets the row of each of the units, in order.
SetRatings setsOf(const UnitSheet& sheet, const UnitBits& units, const std::vector<CodeId>& codes,
                  std::vector<std::uint32_t>* rowOfUnit = nullptr);
/// The same for two of the coders, on the units that both judged.
SetRatings setsOf(const UnitSheet& sheet, const UnitBits& units, const std::vector<CodeId>& codes,
                  CoderPair pair);

/// What each coder holds the answers for.
Ratings statusRatings(const UnitSheet& sheet, const UnitBits& units,
                      std::vector<std::uint32_t>* rowOfUnit = nullptr);

} // namespace marginalia::core::agreement
