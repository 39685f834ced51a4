// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::core::agreement {

/// More coders than this are never compared at once.
inline constexpr std::size_t mostCoders = 32;

/// What the coders of one unit say about one code: bit g of `judged` and `present` is coder g's.
struct PresenceRow {
    std::uint32_t judged = 0;
    std::uint32_t present = 0; ///< within `judged`

    [[nodiscard]] bool differs() const { return present != 0 && present != judged; }
    bool operator==(const PresenceRow&) const = default;
};

/// Units folded by what the coders say about one code: at most 3 to the power of the coders.
class PresenceRows {
public:
    void add(PresenceRow row, std::int64_t units) {
        if (units != 0)
            m_counts[key(row)] += units;
    }
    template <class Take> void each(Take take) const {
        for (const auto& [key, units] : m_counts)
            if (units != 0)
                take(rowOf(key), units);
    }
    /// As every coefficient takes them: category 0 absent, 1 present. Ordered, so that sums come out the
    /// same.
    [[nodiscard]] Ratings ratings(std::size_t coders) const;

private:
    static std::uint64_t key(PresenceRow row) { return std::uint64_t{row.judged} << 32 | row.present; }
    static PresenceRow rowOf(std::uint64_t key) {
        return {static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key)};
    }
    std::unordered_map<std::uint64_t, std::int64_t> m_counts;
};

} // namespace marginalia::core::agreement
