// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/intervals.h"

#include "core/base/error.h"
#include "core/text/numbers.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

using namespace marginalia::core::shares;
using marginalia::core::Error;

namespace {
using Limits = std::pair<double, double>;

std::string percents(Limits limits, int decimals) {
    using marginalia::core::text::realDigits;
    return realDigits(100 * limits.first, decimals) + "-" + realDigits(100 * limits.second, decimals);
}

using Integer = boost::multiprecision::cpp_int;

Integer choose(std::int64_t n, std::int64_t k) {
    if (k < 0 || k > n)
        return 0;
    Integer result = 1;
    for (std::int64_t i = 1; i <= k; ++i)
        result = result * (n - k + i) / i;
    return result;
}

/// The limits of K by counting all samples in whole numbers: no logarithm, no rounding.
std::pair<std::int64_t, std::int64_t> countedLimits(std::int64_t k, std::int64_t n, std::int64_t N) {
    std::int64_t low = -1;
    std::int64_t high = -1;
    const Integer samples = choose(N, n);
    for (std::int64_t K = k; K <= N - (n - k); ++K) {
        Integer atLeast = 0;
        Integer atMost = 0;
        for (std::int64_t x = 0; x <= n; ++x) {
            const Integer ways = choose(K, x) * choose(N - K, n - x);
            if (x >= k)
                atLeast += ways;
            if (x <= k)
                atMost += ways;
        }
        if (low < 0 && 40 * atLeast > samples) // above 2.5 %
            low = K;
        if (40 * atMost > samples)
            high = K;
    }
    return {low, high};
}
} // namespace

TEST(Intervals, WilsonGivesThePublishedFigures) {
    EXPECT_EQ(percents(wilson(14, 53), 2), "16.44-39.58");
    EXPECT_EQ(percents(wilson(0, 53), 2), "0.00-6.76");
    EXPECT_EQ(percents(wilson(53, 53), 2), "93.24-100.00");
    EXPECT_EQ(percents(wilson(3, 12), 2), "8.89-53.23");
    EXPECT_EQ(percents(wilson(1, 8), 2), "2.24-47.09");
}

TEST(Intervals, ClopperPearsonGivesThePublishedFigures) {
    EXPECT_EQ(percents(clopperPearson(14, 53), 2), "15.26-40.33");
    EXPECT_EQ(percents(clopperPearson(0, 53), 2), "0.00-6.72");
    EXPECT_EQ(percents(clopperPearson(53, 53), 2), "93.28-100.00");
    EXPECT_EQ(percents(clopperPearson(3, 12), 2), "5.49-57.19");
    EXPECT_EQ(percents(clopperPearson(1, 8), 2), "0.32-52.65");
}

TEST(Intervals, OfNobodyAndOfEverybodyTouchTheEndsExactly) {
    EXPECT_EQ(wilson(0, 53).first, 0.0);
    EXPECT_EQ(wilson(53, 53).second, 1.0);
    EXPECT_EQ(clopperPearson(0, 53).first, 0.0);
    EXPECT_EQ(clopperPearson(53, 53).second, 1.0);
}

TEST(Intervals, OfAKnownPopulationAreCountedExactly) {
    EXPECT_EQ(countedLimits(14, 53, 60), (std::pair<std::int64_t, std::int64_t>(14, 19)));
    EXPECT_EQ(countedLimits(14, 53, 120), (std::pair<std::int64_t, std::int64_t>(22, 44)));
    EXPECT_EQ(percents(hypergeometric(14, 53, 60), 1), "23.3-31.7");
    EXPECT_EQ(percents(hypergeometric(14, 53, 120), 1), "18.3-36.7");
}

TEST(Intervals, OfAKnownPopulationAgreeWithWholeNumbersForEverySmallSample) {
    for (std::int64_t N = 1; N <= 24; ++N) {
        for (std::int64_t n = 1; n <= N; ++n) {
            for (std::int64_t k = 0; k <= n; ++k) {
                const auto [low, high] = countedLimits(k, n, N);
                const auto [lowShare, highShare] = hypergeometric(k, n, N);
                ASSERT_EQ(std::llround(lowShare * static_cast<double>(N)), low)
                    << k << " of " << n << " of " << N;
                ASSERT_EQ(std::llround(highShare * static_cast<double>(N)), high)
                    << k << " of " << n << " of " << N;
            }
        }
    }
}

TEST(Intervals, OfACensusHaveNoWidth) {
    const auto [low, high] = hypergeometric(14, 53, 53);
    EXPECT_EQ(low, high);
    EXPECT_NEAR(low, 14.0 / 53, 1e-15);
}

TEST(Intervals, OfAVeryLargePopulationAreThoseOfClopperAndPearson) {
    EXPECT_EQ(percents(hypergeometric(14, 53, 900'000'000), 2), "15.26-40.33");
    EXPECT_EQ(percents(hypergeometric(14, 53, 8'000'000'000), 2), "15.26-40.33");
    EXPECT_EQ(percents(hypergeometric(0, 53, 8'000'000'000), 2), "0.00-6.72");
}

TEST(Intervals, OfALargeSampleDoNotUnderflow) {
    const auto [low, high] = hypergeometric(5'000, 20'000, 1'000'000);
    EXPECT_NEAR(low, 0.244, 0.001);
    EXPECT_NEAR(high, 0.256, 0.001);
}

TEST(Intervals, RefuseAPopulationSmallerThanTheSample) {
    EXPECT_THROW(hypergeometric(14, 53, 52), Error);
    EXPECT_THROW(wilson(3, 0), Error);
    EXPECT_THROW(wilson(4, 3), Error);
}

TEST(Intervals, NonResponseRangeAssumesTheRestSaidNoOrYes) {
    EXPECT_EQ(percents(nonResponseRange(14, 53, 60), 1), "23.3-35.0");
}
