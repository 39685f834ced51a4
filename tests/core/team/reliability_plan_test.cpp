// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/reliability_plan.h"

#include "core/agreement/random.h"
#include "core/base/error.h"

#include <gtest/gtest.h>

#include <cmath>

namespace marginalia::core::team {
namespace {

std::int64_t units(double target, double prevalence, double confidence = 0.95) {
    return unitsToCode({target, prevalence, std::nullopt, confidence});
}

TEST(ReliabilityPlan, GivesTheUnitsOfTheFormula) {
    EXPECT_EQ(units(0.8, 0.50), 52);
    EXPECT_EQ(units(0.8, 0.26), 68);
    EXPECT_EQ(units(0.8, 0.10), 147);
    EXPECT_EQ(units(0.8, 0.038), 365);
    EXPECT_EQ(units(0.8, 0.038), units(0.8, 0.962));
}

TEST(ReliabilityPlan, GivesHalfTheCodingsOfTheManualOfAtlasTi) {
    // It counts the codings of two coders for four codes of equal shares: 139 and 81.
    EXPECT_EQ(units(0.8, 0.25), 70);
    EXPECT_EQ(units(0.667, 0.25), 41);
}

TEST(ReliabilityPlan, IsTheFormulaOfKrippendorffWhenHalfWayIsExpected) {
    for (const double a : {0.6, 0.667, 0.8, 0.9})
        for (const double p : {0.05, 0.2, 0.5}) {
            const double z = 1.6448536269514722;
            const double formula = z * z * ((1 + a) * (3 - a) / (4 * (1 - a) * p * (1 - p)) - a);
            EXPECT_EQ(units(a, p), static_cast<std::int64_t>(std::ceil(formula))) << a << " " << p;
        }
}

/// Alpha of two coders on n units, drawn so that both give the code with probability p and their
/// chance-corrected agreement is kappa: with probability kappa they say the same, else each what comes.
/// Nothing: all said the same.
std::optional<double> drawnAlpha(agreement::SplitMix64& random, std::int64_t n, double p, double kappa) {
    const auto happens = [&random](double share) {
        return static_cast<double>(random.next() >> 11U) * 0x1p-53 < share;
    };
    std::int64_t ones = 0;
    std::int64_t differ = 0;
    for (std::int64_t i = 0; i < n; ++i) {
        const bool first = happens(p);
        const bool second = happens(kappa) ? first : happens(p);
        ones += first + second;
        differ += first != second;
    }
    const auto all = static_cast<double>(2 * n);
    const double expected =
        2.0 * static_cast<double>(ones) * (all - static_cast<double>(ones)) / (all * (all - 1));
    if (expected == 0)
        return std::nullopt;
    return 1 - static_cast<double>(differ) / static_cast<double>(n) / expected;
}

struct Simulated {
    double below = 0;  ///< share of studies with an alpha under the target
    double spread = 0; ///< standard deviation
};

Simulated simulate(double target, double prevalence, std::int64_t n, double truth) {
    constexpr int studies = 20'000;
    agreement::SplitMix64 random(20250101);
    double sum = 0, squares = 0;
    int below = 0, counted = 0;
    for (int study = 0; study < studies; ++study) {
        const auto alpha = drawnAlpha(random, n, prevalence, truth);
        if (!alpha)
            continue;
        ++counted;
        sum += *alpha;
        squares += *alpha * *alpha;
        below += *alpha < target ? 1 : 0;
    }
    const double mean = sum / counted;
    return {static_cast<double>(below) / counted, std::sqrt(squares / counted - mean * mean)};
}

TEST(ReliabilityPlan, HoldsInSimulatedStudies) {
    // With so many units and a true alpha half-way between target and 1, the spread of alpha times z is the
    // way to the target, so an alpha under the target comes up about once in twenty studies.
    for (const double target : {0.667, 0.8})
        for (const double prevalence : {0.5, 0.26, 0.1, 0.038}) {
            const std::int64_t n = units(target, prevalence);
            const double truth = (1 + target) / 2;
            const Simulated seen = simulate(target, prevalence, n, truth);
            // The formula is one for large samples: rare codes, of which there are few, spread somewhat
            // wider.
            const bool rare = prevalence < 0.2;
            const double ratio = seen.spread * 1.6448536 / (truth - target);
            EXPECT_GT(ratio, 0.95) << target << " " << prevalence;
            EXPECT_LT(ratio, rare ? 1.16 : 1.06) << target << " " << prevalence;
            EXPECT_GT(seen.below, 0.045) << target << " " << prevalence;
            EXPECT_LT(seen.below, rare ? 0.115 : 0.080) << target << " " << prevalence;
        }
}

TEST(ReliabilityPlan, IsTooSmallWithHalfTheUnits) {
    EXPECT_GT(simulate(0.8, 0.26, units(0.8, 0.26) / 2, 0.9).below, 0.09) << "the simulation can tell";
}

TEST(ReliabilityPlan, NeedsMoreForAGoodChance) {
    const ReliabilityPlan plan{0.8, 0.26, std::nullopt, 0.95};
    EXPECT_EQ(unitsForPower(plan, 0.5), unitsToCode(plan)) << "every second study reaches its goal";
    EXPECT_GT(unitsForPower(plan, 0.8), 2 * unitsToCode(plan));
    EXPECT_LT(unitsToCode({0.8, 0.26, 0.95, 0.95}), 30) << "who agrees better needs less to show it";
}

TEST(ReliabilityPlan, RefusesWhatIsNoPlan) {
    for (const ReliabilityPlan& plan :
         {ReliabilityPlan{0, 0.5, {}, 0.95}, ReliabilityPlan{1, 0.5, {}, 0.95},
          ReliabilityPlan{0.8, 0, {}, 0.95}, ReliabilityPlan{0.8, 0.5, 0.8, 0.95},
          ReliabilityPlan{0.8, 0.5, 1.0, 0.95}, ReliabilityPlan{0.8, 0.5, {}, 1},
          ReliabilityPlan{std::nan(""), 0.5, {}, 0.95}})
        EXPECT_THROW(static_cast<void>(unitsToCode(plan)), Error);
}

} // namespace
} // namespace marginalia::core::team
