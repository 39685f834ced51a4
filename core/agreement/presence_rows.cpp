// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/presence_rows.h"

#include <algorithm>

namespace marginalia::core::agreement {

Ratings PresenceRows::ratings(std::size_t coders) const {
    std::vector<std::pair<std::uint64_t, std::int64_t>> rows(m_counts.begin(), m_counts.end());
    std::ranges::sort(rows);
    Ratings ratings;
    ratings.coders = static_cast<int>(coders);
    ratings.categories = 2;
    for (const auto& [key, units] : rows) {
        if (units == 0)
            continue;
        const PresenceRow row = rowOf(key);
        for (std::size_t coder = 0; coder < coders; ++coder) {
            const std::uint32_t bit = std::uint32_t{1} << coder;
            ratings.cells.push_back((row.judged & bit) == 0 ? missing : (row.present & bit) != 0 ? 1 : 0);
        }
        ratings.counts.push_back(units);
    }
    return ratings;
}

} // namespace marginalia::core::agreement
