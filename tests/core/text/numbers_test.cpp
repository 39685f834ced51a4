// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace marginalia::core;
using namespace marginalia::core::text;

namespace {
const Locale en(Language::English);
const Locale ru(Language::Russian);
const Locale kk(Language::Kazakh);
constexpr std::int64_t huge = std::int64_t{1} << 62;
} // namespace

TEST(Percent, GivesThePublishedSharesOfTheWorkedExample) {
    EXPECT_EQ(percentDigits(14, 53, 1), "26.4");
    EXPECT_EQ(percentDigits(14, 55, 1), "25.5");
    EXPECT_EQ(percentDigits(14, 57, 1), "24.6");
    EXPECT_EQ(percentDigits(14, 60, 1), "23.3");
    EXPECT_EQ(percentDigits(14, 96, 1), "14.6");
    EXPECT_EQ(percentDigits(17, 121, 1), "14.0");
}

TEST(Percent, RoundsAHalfUpAndNotToEven) {
    EXPECT_EQ(percentDigits(1, 8, 0), "13");
    EXPECT_EQ(percentDigits(3, 8, 0), "38");
    EXPECT_EQ(percentDigits(1, 1600, 1), "0.1"); // 0.0625
    EXPECT_EQ(percentDigits(1, 2000, 1), "0.1"); // 0.05 exactly; its double lies below
    EXPECT_EQ(percentDigits(1, 2001, 1), "0.0");
    EXPECT_EQ(percentDigits(1, 8, 2), "12.50");
}

TEST(Percent, IsExactForTheLargestIntegers) {
    EXPECT_EQ(percentDigits(huge, huge, 1), "100.0");
    EXPECT_EQ(percentDigits(huge - 1, huge, 0), "100");
    EXPECT_EQ(percentDigits(huge / 8, huge, 0), "13");
    EXPECT_EQ(percentDigits(huge / 8 - 1, huge, 0), "12");
    EXPECT_EQ(percentDigits(huge, 1, 0), "461168601842738790400");
    EXPECT_EQ(percentDigits(INT64_MAX, INT64_MAX, 9), "100.000000000");
}

TEST(Percent, RefusesABaseOfZero) {
    EXPECT_THROW(percentDigits(0, 0, 1), Error);
    EXPECT_THROW(percentDigits(-1, 5, 1), Error);
    EXPECT_THROW(percentDigits(1, 5, 10), Error);
}

TEST(Percent, LiesWithinHalfAUnitOfTheTrueShareAndNeverFalls) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
        const auto n = static_cast<std::int64_t>(random() >> (2 + random() % 61)) + 1;
        const auto k = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n + 1));
        const int decimals = static_cast<int>(random() % 4);
        const long double printed = std::stold(percentDigits(k, n, decimals));
        const long double exact = 100.0L * static_cast<long double>(k) / static_cast<long double>(n);
        ASSERT_LE(std::abs(printed - exact), 0.5L / std::pow(10.0L, decimals) + 1e-12L) << k << "/" << n;
        if (k > 0) {
            ASSERT_LE(std::stold(percentDigits(k - 1, n, decimals)), printed);
        }
    }
}

TEST(Percent, IsWrittenAsTheLanguageWritesIt) {
    EXPECT_EQ(formatPercent(en, 14, 53, 1), "26.4%");
    EXPECT_EQ(formatPercent(ru, 14, 53, 1), "26,4\u00A0%");
    EXPECT_EQ(formatPercent(kk, 14, 53, 1), "26,4%");
    EXPECT_EQ(formatPercent(Locale("fr"), 14, 53, 1), "26.4%");
}

TEST(Percent, FollowsAHouseStyle) {
    NumberStyle style(ru);
    style.beforePercent = "";
    EXPECT_EQ(formatPercent(style, 14, 53, 1), "26,4%");
}

TEST(Difference, IsRoundedOnceFromUnroundedShares) {
    EXPECT_EQ(differenceDigits(9, 24, 5, 29, 2), "20.26");
    EXPECT_EQ(differenceDigits(5, 29, 9, 24, 2), "-20.26");
    EXPECT_EQ(differenceDigits(1, 3, 1, 3, 1), "0.0");
    EXPECT_EQ(differenceDigits(333333, 1000000, 1, 3, 1), "0.0"); // no "-0.0"
    EXPECT_EQ(differenceDigits(huge, huge, huge - 1, huge, 9), "0.000000000");
    EXPECT_EQ(differenceDigits(INT64_MAX, INT64_MAX, 0, INT64_MAX, 1), "100.0");
}

TEST(RealDigits, RoundATieUpOnTheExactBinaryValue) {
    EXPECT_EQ(realDigits(0.125, 2), "0.13");
    EXPECT_EQ(realDigits(-0.125, 2), "-0.13");
    EXPECT_EQ(realDigits(2.5, 0), "3");
    EXPECT_EQ(realDigits(1.005, 2), "1.00"); // the double is below
    EXPECT_EQ(realDigits(std::nextafter(0.125, 0.0), 2), "0.12");
    EXPECT_EQ(realDigits(9.9999, 2), "10.00");
    EXPECT_EQ(realDigits(99.5, 0), "100");
    EXPECT_EQ(realDigits(-0.0001, 2), "0.00");
    EXPECT_EQ(realDigits(1e300, 0).size(), 301U);
    EXPECT_EQ(realDigits(NAN, 2), "nan");
}

TEST(Numbers, AreGroupedFromAThousandOn) {
    EXPECT_EQ(formatNumber(en, 999), "999");
    EXPECT_EQ(formatNumber(en, 1234), "1,234");
    EXPECT_EQ(formatNumber(ru, 1234567), "1\u00A0234\u00A0567");
    EXPECT_EQ(formatNumber(kk, 100000), "100\u00A0000");
    EXPECT_EQ(formatNumber(en, INT64_MIN), "−9,223,372,036,854,775,808");
    EXPECT_EQ(formatDigits(ru, "-1234.50"), "−1\u00A0234,50");
}

TEST(Intervals, SeparateDecimalCommasByASemicolon) {
    EXPECT_EQ(formatInterval(en, formatReal(en, 16.44, 1), formatReal(en, 39.58, 1)), "[16.4, 39.6]");
    EXPECT_EQ(formatInterval(ru, formatReal(ru, 16.44, 1), formatReal(ru, 39.58, 1)), "[16,4; 39,6]");
    EXPECT_EQ(formatInterval(kk, formatReal(kk, 16.44, 1), formatReal(kk, 39.58, 1)), "[16,4; 39,6]");
}

TEST(Coefficients, DropTheZeroInEnglishOnly) {
    EXPECT_EQ(formatCoefficient(en, 0.712, 2), ".71");
    EXPECT_EQ(formatCoefficient(en, -0.05, 2), "−.05");
    EXPECT_EQ(formatCoefficient(en, 1.0, 2), "1.00");
    EXPECT_EQ(formatCoefficient(ru, 0.712, 2), "0,71");
    EXPECT_EQ(formatCoefficient(en, 10.5, 1), "10.5");
}

TEST(Probabilities, AreBoundedAtAThousandth) {
    EXPECT_EQ(formatProbability(en, 0.124), "p = .124");
    EXPECT_EQ(formatProbability(ru, 0.124), "p = 0,124");
    EXPECT_EQ(formatProbability(en, 0.0002), "p < .001");
    EXPECT_EQ(formatProbability(kk, 0.0002), "p < 0,001");
    EXPECT_EQ(formatProbability(en, 0.99995), "p > .999");
}
