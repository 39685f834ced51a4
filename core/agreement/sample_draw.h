// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_request.h"
#include "core/agreement/random.h"
#include "core/agreement/unit_bits.h"

#include <utility>
#include <vector>

namespace marginalia::core::agreement {

/// So many of these units, in file order, each as likely as any other: the first places of a shuffle by
/// SplitMix64(seed). All of them when there are no more.
inline UnitBits drawn(std::vector<Unit> units, const UnitSample& sample) {
    SplitMix64 random(sample.seed);
    UnitBits chosen;
    for (std::size_t i = 0; i < units.size() && static_cast<std::int64_t>(i) < sample.units; ++i) {
        std::swap(units[i], units[i + random.below(units.size() - i)]);
        chosen.add(units[i]);
    }
    return chosen;
}

} // namespace marginalia::core::agreement
