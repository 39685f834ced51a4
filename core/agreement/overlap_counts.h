// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>

namespace marginalia::core::agreement {

/// Units with the code, over pairs of coders who both judged the unit.
struct OverlapCounts {
    std::int64_t shared = 0; ///< both coders of the pair applied it
    std::int64_t marked = 0; ///< applied by the one and by the other, added

    OverlapCounts& operator+=(const OverlapCounts& other) {
        shared += other.shared;
        marked += other.marked;
        return *this;
    }
};
OverlapCounts overlapCounts(const Ratings& presence);

/// 2 shared / marked, and shared / (marked - shared); undefined when nothing was marked.
Figure f1(const OverlapCounts& counts);
Figure jaccard(const OverlapCounts& counts);

} // namespace marginalia::core::agreement
