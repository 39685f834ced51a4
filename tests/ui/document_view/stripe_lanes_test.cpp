// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/stripe_lanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace marginalia;
using ui::StripeLanes;

namespace {

StripeLanes::Stripe stripe(std::int64_t id, int top, int bottom) {
    return {core::CodingId{id}, top, bottom, -1};
}

TEST(StripeLanes, StripesThatMeetGetLanesOfTheirOwn) {
    StripeLanes lanes(8);
    std::vector<StripeLanes::Stripe> all{stripe(1, 0, 100), stripe(2, 50, 80), stripe(3, 120, 140)};
    EXPECT_EQ(lanes.arrange(all), 2);
    EXPECT_EQ(all[0].lane, 0);
    EXPECT_EQ(all[1].lane, 1);
    EXPECT_EQ(all[2].lane, 0);
}

TEST(StripeLanes, NoneCoversAnotherHoweverManyThereAre) {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        StripeLanes lanes(6);
        std::vector<StripeLanes::Stripe> all;
        for (int id = 1; id <= 60; ++id) {
            const int top = static_cast<int>(random() % 1000);
            all.push_back(stripe(id, top, top + 1 + static_cast<int>(random() % 200)));
        }
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.top < b.top; });
        lanes.arrange(all);
        for (const auto& a : all)
            for (const auto& b : all)
                EXPECT_FALSE(a.id.value < b.id.value && a.lane >= 0 && a.lane == b.lane && a.top < b.bottom &&
                             b.top < a.bottom);
    }
}

TEST(StripeLanes, AStripeStaysInItsLaneWhileItIsInSight) {
    StripeLanes lanes(8);
    std::vector<StripeLanes::Stripe> before{stripe(1, 0, 40), stripe(2, 10, 400)};
    lanes.arrange(before);
    ASSERT_EQ(before[1].lane, 1);
    // The first has gone out of sight.
    std::vector<StripeLanes::Stripe> after{stripe(2, -40, 350), stripe(3, 60, 80)};
    lanes.arrange(after);
    EXPECT_EQ(after[0].lane, 1);
    EXPECT_EQ(after[1].lane, 0);
}

TEST(StripeLanes, WithoutRoomAStripeHasNoLane) {
    StripeLanes lanes(2);
    std::vector<StripeLanes::Stripe> all{stripe(1, 0, 10), stripe(2, 0, 10), stripe(3, 0, 10)};
    EXPECT_EQ(lanes.arrange(all), 2);
    EXPECT_EQ(all[2].lane, -1);
}

} // namespace
