// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <unordered_map>
#include <vector>

namespace marginalia::ui {

/// Puts the stripes beside a text into lanes so that none covers another, with as few lanes as are in sight
/// at once. A stripe stays in its lane while it is in sight, so that scrolling does not make the margin
/// flicker.
class StripeLanes {
public:
    struct Stripe {
        core::CodingId id;
        int top = 0; ///< pixels; may lie far outside of what is in sight
        int bottom = 0;
        int lane = -1; ///< set by `arrange`; -1: there was no room
    };

    explicit StripeLanes(int mostLanes)
        : m_mostLanes(mostLanes) {}

    /// `stripes` by their place in the text. Returns how many lanes are in use.
    int arrange(std::vector<Stripe>& stripes);
    void forget() { m_before.clear(); }

private:
    int m_mostLanes;
    std::unordered_map<std::int64_t, int> m_before;
};

} // namespace marginalia::ui
