// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/gwet_ac.h"
#include "core/agreement/random.h"
#include "rows.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>

using namespace marginalia::core;
using namespace marginalia::core::agreement;
using namespace marginalia::tests;

namespace {

FigureOf alphaOf() {
    return [](const Ratings& ratings) { return alpha(ratings); };
}

/// The rows of the units in turns, so that every draw meets all of them.
std::vector<std::uint32_t> unitsOf(const Ratings& ratings) {
    std::vector<std::uint32_t> units;
    std::vector<std::int64_t> left = ratings.counts;
    for (bool any = true; any;) {
        any = false;
        for (std::uint32_t row = 0; row < left.size(); ++row)
            if (left[row]-- > 0) {
                units.push_back(row);
                any = true;
            }
    }
    return units;
}

Bootstrap drawn(const Ratings& ratings, const FigureOf& figure, BootstrapPlan plan,
                Enters enters = Enters::Pairable) {
    const auto units = unitsOf(ratings);
    const Sample sample{&ratings, units};
    Progress progress;
    return bootstrapUnits(std::span(&sample, 1), enters, figure, plan, progress).front();
}

} // namespace

TEST(Bootstrap, GeneratorGivesThePublishedNumbers) {
    SplitMix64 random(0);
    EXPECT_EQ(random.next(), 0xe220a8397b1dcdafU);
    EXPECT_EQ(random.next(), 0x6e789e6aa1b965f4U);
    EXPECT_EQ(random.next(), 0x06c45d188009454fU);
    for (int draw = 0; draw < 1000; ++draw)
        EXPECT_LT(random.below(7), 7U);
}

TEST(Bootstrap, QuantilesAreOfTypeSeven) {
    const std::vector<double> values{1, 2, 3, 4, 10};
    EXPECT_DOUBLE_EQ(quantile(values, 0.0), 1.0);
    EXPECT_DOUBLE_EQ(quantile(values, 0.5), 3.0);
    EXPECT_DOUBLE_EQ(quantile(values, 0.975), 9.4); // R: quantile(c(1,2,3,4,10), .975)
    EXPECT_DOUBLE_EQ(quantile(values, 1.0), 10.0);
}

TEST(Bootstrap, IsTheSameOnAnyNumberOfThreads) {
    const Ratings ratings = presenceOf(10, 4, 3, 36);
    const Bootstrap one = drawn(ratings, alphaOf(), {.seed = 7, .draws = 300, .threads = 1});
    for (const int threads : {2, 5}) {
        const Bootstrap other = drawn(ratings, alphaOf(), {.seed = 7, .draws = 300, .threads = threads});
        EXPECT_EQ(one.mean, other.mean);
        EXPECT_EQ(one.lower, other.lower);
        EXPECT_EQ(one.upper, other.upper);
    }
    EXPECT_NE(one.mean, drawn(ratings, alphaOf(), {.seed = 8, .draws = 300}).mean);
}

TEST(Bootstrap, OfManyCodesIsThatOfEachAlone) {
    const std::vector<Ratings> codes{presenceOf(10, 4, 3, 36), presenceOf(20, 1, 2, 30),
                                     presenceOf(3, 3, 3, 3)};
    std::vector<std::vector<std::uint32_t>> units;
    for (const Ratings& code : codes)
        units.push_back(unitsOf(code));
    std::vector<Sample> samples;
    for (std::size_t code = 0; code < codes.size(); ++code)
        samples.push_back({&codes[code], units[code]});
    Progress progress;
    const BootstrapPlan plan{.seed = 3, .draws = 200};
    const auto together = bootstrapUnits(samples, Enters::Pairable, alphaOf(), plan, progress);
    for (std::size_t code = 0; code < codes.size(); ++code) {
        const Bootstrap alone = drawn(codes[code], alphaOf(), plan);
        EXPECT_EQ(together[code].mean, alone.mean);
        EXPECT_EQ(together[code].lower, alone.lower);
        EXPECT_EQ(together[code].belowGood, alone.belowGood);
    }
}

TEST(Bootstrap, RefusesAnIntervalWhenTooManyDrawsAreUndefined) {
    // One use of the code in ten units: a draw misses it with (9/10)^10 = 35 %.
    const Bootstrap rare = drawn(presenceOf(1, 0, 0, 9), alphaOf(), {.seed = 1, .draws = 500});
    EXPECT_NEAR(rare.undefinedDraws / 500.0, 0.35, 0.07);
    EXPECT_FALSE(rare.interval());
    const Bootstrap common = drawn(presenceOf(10, 4, 3, 36), alphaOf(), {.seed = 1, .draws = 500});
    EXPECT_EQ(common.undefinedDraws, 0);
    ASSERT_TRUE(common.interval());
    EXPECT_LT(common.interval()->lower, 0.5);
    EXPECT_GT(common.interval()->upper, 0.8);
    EXPECT_NEAR(*common.mean, 0.65, 0.05);
}

TEST(Bootstrap, DrawsOnlyUnitsThatEnterTheCoefficient) {
    const Ratings ratings =
        ratingsOf(2, {{{1, 1}, 8}, {{0, 0}, 8}, {{1, missing}, 200}, {{missing, missing}, 50}});
    std::atomic<std::int64_t> wrong{0};
    const auto expect = [&](std::int64_t units) {
        return [&wrong, units](const Ratings& draw) {
            wrong += std::accumulate(draw.counts.begin(), draw.counts.end(), std::int64_t{0}) != units;
            return alpha(draw);
        };
    };
    drawn(ratings, expect(16), {.seed = 1, .draws = 20}, Enters::Pairable);
    drawn(ratings, expect(216), {.seed = 1, .draws = 20}, Enters::Rated);
    EXPECT_EQ(wrong, 0);
}

TEST(Bootstrap, OfNothingIsUndefined) {
    const Bootstrap nothing = drawn(ratingsOf(2, {{{1, missing}, 5}}), alphaOf(), {.seed = 1, .draws = 50});
    EXPECT_EQ(nothing.undefinedDraws, 50);
    EXPECT_FALSE(nothing.mean);
    EXPECT_FALSE(nothing.interval());
}

TEST(Bootstrap, CanBeCancelled) {
    const Ratings ratings = presenceOf(100, 40, 30, 3600);
    const auto units = unitsOf(ratings);
    const Sample sample{&ratings, units};
    int reports = 0;
    Progress progress([&reports](double) { return ++reports < 2; });
    try {
        bootstrapUnits(std::span(&sample, 1), Enters::Pairable, alphaOf(), {.seed = 1, .draws = 2'000'000},
                       progress);
        FAIL() << "not cancelled";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Cancelled);
    }
}

TEST(Bootstrap, HandsOverWhatAStatisticThrows) {
    const Ratings ratings = presenceOf(10, 4, 3, 36);
    const FigureOf failing = [](const Ratings&) -> Figure { throw Error(ErrorKind::Internal, msg("here")); };
    EXPECT_THROW(drawn(ratings, failing, {.seed = 1, .draws = 50, .threads = 3}), Error);
}

TEST(Bootstrap, OfDrawsAgreesWithThatOfUnits) {
    const Ratings ratings = presenceOf(10, 4, 3, 36);
    const auto units = unitsOf(ratings);
    Progress progress;
    const BootstrapPlan plan{.seed = 11, .draws = 200};
    const auto byHand = [&](std::span<const std::uint32_t> times) -> std::optional<double> {
        Ratings draw = ratings;
        draw.counts.assign(draw.counts.size(), 0);
        for (std::size_t unit = 0; unit < times.size(); ++unit)
            draw.counts[units[unit]] += times[unit];
        return cohenKappa(draw).value;
    };
    const Bootstrap other = bootstrapDraws(static_cast<std::uint32_t>(units.size()), byHand, plan, progress);
    const Bootstrap one = drawn(
        ratings, [](const Ratings& draw) { return cohenKappa(draw); }, plan);
    EXPECT_EQ(one.lower, other.lower);
    EXPECT_EQ(one.mean, other.mean);
}
