// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/compare_world.h"
#include "core/agreement/comparison_engine.h"
#include "core/base/error.h"

#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::agreement;
using marginalia::test::CompareWorld;

namespace {
const DrawnInterval& intervalOf(const DrawnIntervals& drawn, CodeId code) {
    for (const auto& [id, interval] : drawn.codes)
        if (id == code)
            return interval;
    throw std::runtime_error("no such row");
}
} // namespace

TEST(IntervalDraw, IsTheUnitBootstrapOfAlpha) {
    const CompareWorld world = CompareWorld::worked();
    Progress progress;
    const DrawnIntervals drawn = world.engine().intervalDraw().draw(500, 20250101, progress);
    const DrawnInterval& interval = intervalOf(drawn, world.codeId("X"));
    ASSERT_TRUE(interval.bounds);

    // The same units, unfolded by hand: both, only A, only B, neither.
    Ratings ratings;
    ratings.coders = 2;
    ratings.categories = 2;
    ratings.cells = {1, 1, 1, 0, 0, 1, 0, 0};
    ratings.counts = {10, 4, 3, 36};
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < 4; ++row)
        rows.insert(rows.end(), static_cast<std::size_t>(ratings.counts[row]), row);
    BootstrapPlan plan;
    plan.seed = 20250101;
    plan.draws = 500;
    const Sample sample{&ratings, rows};
    const Bootstrap expected = bootstrapUnits(
                                   std::span(&sample, 1), Enters::Pairable,
                                   [](const Ratings& each) { return alpha(each); }, plan, progress)
                                   .front();
    ASSERT_TRUE(expected.lower && expected.upper);
    EXPECT_NEAR(interval.bounds->lower, *expected.lower, 1e-12);
    EXPECT_NEAR(interval.bounds->upper, *expected.upper, 1e-12);
    EXPECT_NEAR(*interval.below800, *expected.belowGood, 1e-12);
}

TEST(IntervalDraw, GivesTheSameBitsOnAnyNumberOfThreads) {
    const CompareWorld world = CompareWorld::worked();
    Progress progress;
    const IntervalDraw draw = world.engine().intervalDraw();
    const DrawnIntervals one = draw.draw(300, 5, progress, 1);
    const DrawnIntervals three = draw.draw(300, 5, progress, 3);
    EXPECT_EQ(intervalOf(one, world.codeId("X")).bounds->lower,
              intervalOf(three, world.codeId("X")).bounds->lower);
    EXPECT_EQ(one.masi.bounds->upper, three.masi.bounds->upper);
}

TEST(IntervalDraw, SaysThatItCannotBeEstimatedWithoutDisagreement) {
    CompareWorld world(30);
    world.coded(1, 10, "X", {"A", "B"}).judged(1, 30);
    ComparisonEngine engine = world.engine();
    Progress progress;
    ASSERT_TRUE(engine.take(engine.intervalDraw().draw(50, 1, progress)));
    const CodeRow& row = *engine.comparison().row(world.codeId("X"));
    EXPECT_FALSE(row.alphaInterval.bounds);
    EXPECT_EQ(row.alphaInterval.notEstimable.english(),
              "No disagreement in 30 units: an interval cannot be estimated.");
    EXPECT_EQ(row.reading, Reading::NoDisagreement);
}

TEST(IntervalDraw, IsReadByItsLowerLimit) {
    CompareWorld world = CompareWorld::worked();
    ComparisonEngine engine = world.engine();
    Progress progress;
    ASSERT_TRUE(engine.take(engine.intervalDraw().draw(200, 1, progress)));
    EXPECT_EQ(engine.comparison().row(world.codeId("X"))->reading, Reading::Low);
}

TEST(IntervalDraw, IsNotTakenWhenSomethingChangedSince) {
    CompareWorld world = CompareWorld::worked();
    ComparisonEngine engine = world.engine();
    const IntervalDraw draw = engine.intervalDraw();
    engine.refresh(world.db(), world.edit([&](store::Edit& step) {
        coding::apply(step, world.coderId("B"), world.codeId("X"), {world.answerId("R011", "steps"), {}},
                      std::nullopt);
    }));
    Progress progress;
    EXPECT_FALSE(engine.take(draw.draw(20, 1, progress)));
}

TEST(IntervalDraw, StopsWhenAsked) {
    const CompareWorld world = CompareWorld::worked();
    Progress progress([](double) { return false; });
    EXPECT_THROW((void)world.engine().intervalDraw().draw(2'000'000, 1, progress), Error);
}
