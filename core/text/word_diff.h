// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace marginalia::core::text {

/// One place where two texts differ: `before` of the old text became `after` of the new one. One of the two
/// may be empty (start == end), never both. Code points.
struct TextChange {
    Span before;
    Span after;
    bool operator==(const TextChange&) const = default;
};

/// What was changed between two versions of a text, in order: everything outside of the changes is the same
/// in both. Words decide what belongs together (Myers 1986 between passages that occur once in both texts),
/// letters where a change begins and ends. Work is bounded: where very much was changed, the whole stretch
/// is one change.
std::vector<TextChange> wordDiff(std::string_view before, std::string_view after);

} // namespace marginalia::core::text
