// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/continuum.h"

#include <cstddef>
#include <vector>

namespace marginalia::core::agreement {

/// Calls `visit(a, b)` once for every two segments of the same text and code that different coders marked and
/// that share a character. `segments` as `united` returns them; takes steps in proportion to them and the
/// meetings.
template <class Visit> void forEachMeeting(const std::vector<Segment>& segments, const Visit& visit) {
    const auto sameGroup = [&](std::size_t a, std::size_t b) {
        return segments[a].text == segments[b].text && segments[a].code == segments[b].code;
    };
    std::vector<std::size_t> starts; // of each coder's run within the group, and the group's end
    for (std::size_t from = 0; from < segments.size(); from = starts.back()) {
        starts.clear();
        std::size_t next = from;
        for (; next < segments.size() && sameGroup(from, next); ++next)
            if (next == from || segments[next].coder != segments[next - 1].coder)
                starts.push_back(next);
        starts.push_back(next);
        for (std::size_t g = 0; g + 1 < starts.size(); ++g)
            for (std::size_t h = g + 1; h + 1 < starts.size(); ++h) {
                std::size_t a = starts[g];
                std::size_t b = starts[h];
                while (a < starts[g + 1] && b < starts[h + 1]) {
                    if (segments[a].start < segments[b].end && segments[b].start < segments[a].end)
                        visit(segments[a], segments[b]);
                    if (segments[a].end <= segments[b].end)
                        ++a;
                    else
                        ++b;
                }
            }
    }
}

} // namespace marginalia::core::agreement
