// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/id_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;

TEST(Clock, TellsUtcInMilliseconds) {
    EXPECT_THAT(Clock().now(), testing::MatchesRegex("[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+\\.[0-9]+Z"));
}

TEST(Clock, FixedAtADayAlwaysTellsItsMidnight) {
    EXPECT_EQ(Clock::fixedAt("2026-03-01").now(), "2026-03-01T00:00:00.000Z");
}

TEST(Clock, RefusesWhatIsNoDate) {
    EXPECT_THROW(Clock::fixedAt("1 March"), Error);
}

TEST(IdSource, GivesTheSameIdsForTheSameSeed) {
    IdSource first(7);
    IdSource second(7);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(first.next(), second.next());
    EXPECT_EQ(first.guid(), second.guid());
}

TEST(IdSource, NeverGivesTheIdsThatAreReserved) {
    IdSource ids;
    for (int i = 0; i < 10000; ++i)
        EXPECT_GE(ids.next(), 2);
}
