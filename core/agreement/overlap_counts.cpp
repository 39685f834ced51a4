// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/overlap_counts.h"
#include "core/agreement/beyond_chance.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

OverlapCounts overlapCounts(const Ratings& presence) {
    unitCounts(presence);
    OverlapCounts counts;
    for (std::size_t index = 0; index < presence.rows(); ++index) {
        const std::int64_t made = ratingsIn(presence.row(index));
        std::int64_t applied = 0;
        for (const std::int32_t cell : presence.row(index))
            applied += cell == 1 ? 1 : 0;
        counts.shared += presence.counts[index] * applied * (applied - 1) / 2;
        counts.marked += made > 1 ? presence.counts[index] * applied * (made - 1) : 0;
    }
    return counts;
}

Figure f1(const OverlapCounts& counts) {
    if (counts.marked == 0)
        return undefined(reason::nothingCoded());
    return figure(2.0 * static_cast<double>(counts.shared) / static_cast<double>(counts.marked));
}

Figure jaccard(const OverlapCounts& counts) {
    if (counts.marked == 0)
        return undefined(reason::nothingCoded());
    return figure(static_cast<double>(counts.shared) / static_cast<double>(counts.marked - counts.shared));
}

} // namespace marginalia::core::agreement
