// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <roaring/roaring.hh>

#include <cstdint>

// CRoaring before 0.3 (Debian 12) has no namespace; later ones have this one.
namespace roaring {}

namespace marginalia::core::shares {

namespace bitmaps {
using namespace roaring;
using Bitmap = Roaring;
} // namespace bitmaps

/// The place of an answer among the answers of one question, 0, 1, 2 ...
using Unit = std::uint32_t;
/// A set of them.
using UnitSet = bitmaps::Bitmap;

inline std::int64_t sizeOf(const UnitSet& set) {
    return static_cast<std::int64_t>(set.cardinality());
}
inline std::int64_t sizeOfBoth(const UnitSet& a, const UnitSet& b) {
    return static_cast<std::int64_t>(a.and_cardinality(b));
}

} // namespace marginalia::core::shares
