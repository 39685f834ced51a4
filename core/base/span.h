// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace marginalia::core {

/// A passage: half-open [start, end) in Unicode code points of a normalised text, start < end.
struct Span {
    std::int64_t start = 0;
    std::int64_t end = 0;

    [[nodiscard]] constexpr std::int64_t length() const { return end - start; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    [[nodiscard]] constexpr bool contains(Span other) const {
        return start <= other.start && other.end <= end;
    }
    constexpr auto operator<=>(const Span&) const = default;
};

} // namespace marginalia::core
