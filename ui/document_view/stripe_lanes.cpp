// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/stripe_lanes.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace marginalia::ui {

namespace {
constexpr int apart = 2; ///< pixels between two stripes of a lane

/// The stretches of one lane that are taken: from top to bottom.
class Lane {
public:
    [[nodiscard]] bool isFree(int top, int bottom) const {
        const auto behind = m_taken.lower_bound(bottom + apart);
        return behind == m_taken.begin() || std::prev(behind)->second + apart <= top;
    }
    void take(int top, int bottom) { m_taken.emplace(top, bottom); }

private:
    std::map<int, int> m_taken;
};
} // namespace

int StripeLanes::arrange(std::vector<Stripe>& stripes) {
    std::vector<Lane> lanes(static_cast<std::size_t>(m_mostLanes));
    const auto tryLane = [&](Stripe& stripe, std::size_t lane) {
        if (!lanes[lane].isFree(stripe.top, stripe.bottom))
            return false;
        lanes[lane].take(stripe.top, stripe.bottom);
        stripe.lane = static_cast<int>(lane);
        return true;
    };
    for (Stripe& stripe : stripes) {
        stripe.lane = -1;
        if (const auto before = m_before.find(stripe.id.value); before != m_before.end())
            tryLane(stripe, static_cast<std::size_t>(before->second));
    }
    for (Stripe& stripe : stripes)
        for (std::size_t lane = 0; stripe.lane < 0 && lane < lanes.size(); ++lane)
            tryLane(stripe, lane);
    m_before.clear();
    int used = 0;
    for (const Stripe& stripe : stripes)
        if (stripe.lane >= 0) {
            m_before.emplace(stripe.id.value, stripe.lane);
            used = std::max(used, stripe.lane + 1);
        }
    return used;
}

} // namespace marginalia::ui
