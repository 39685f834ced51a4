// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/coding/coding.h"

#include <cstddef>
#include <vector>

namespace marginalia::core::coding {

/// A passage that somebody wants to code, and the number by which they know it.
struct WantedPassage {
    Place place;
    Span span; ///< within the text
    std::size_t number = 0;
};

/// The numbers of those that hold nothing but blanks, in ascending order. Every text is read once.
[[nodiscard]] std::vector<std::size_t> blankPassages(const store::Connection& db,
                                                     std::vector<WantedPassage> passages);

} // namespace marginalia::core::coding
