// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/brennan_prediger.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/conger_kappa.h"
#include "core/agreement/coefficients/fleiss_kappa.h"
#include "core/agreement/coefficients/gwet_ac.h"
#include "core/agreement/coefficients/light_kappa.h"
#include "core/agreement/coefficients/percent_agreement.h"
#include "core/agreement/coefficients/scott_pi.h"
#include "core/agreement/coefficients/specific_agreement.h"
#include "core/agreement/intervals.h"
#include "core/agreement/rating_counts.h"
#include "rows.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace marginalia::core::agreement;
using namespace marginalia::tests;
using boost::multiprecision::cpp_rational;
using marginalia::core::Error;

namespace {

double exact(const cpp_rational& value) {
    return value.convert_to<double>();
}

std::string why(const Figure& figure) {
    EXPECT_FALSE(figure.value) << *figure.value;
    return figure.undefined.english();
}

/// Every cell a row of its own.
Ratings unfolded(const Ratings& ratings) {
    Ratings long_ = ratings;
    long_.cells.clear();
    long_.counts.clear();
    for (std::size_t index = 0; index < ratings.rows(); ++index)
        for (std::int64_t unit = 0; unit < ratings.counts[index]; ++unit) {
            const auto row = ratings.row(index);
            long_.cells.insert(long_.cells.end(), row.begin(), row.end());
            long_.counts.push_back(1);
        }
    return long_;
}

} // namespace

TEST(Coefficients, EmptyAnswersCountedAsAgreementLiftAlpha) {
    EXPECT_NEAR(*alpha(presenceOf(10, 4, 3, 36)).value, 0.655, 0.0005);
    EXPECT_NEAR(*alpha(presenceOf(10, 4, 3, 43)).value, 0.668, 0.0005);
}

TEST(Coefficients, KappaAddsTheChanceTerms) {
    // 53 answers, both 10, only A 4, only B 3, neither 36: chance is p1 p2 + (1-p1)(1-p2), not their product.
    const cpp_rational chance =
        cpp_rational(14, 53) * cpp_rational(13, 53) + cpp_rational(39, 53) * cpp_rational(40, 53);
    EXPECT_NEAR(*cohenKappa(presenceOf(10, 4, 3, 36)).value,
                exact((cpp_rational(46, 53) - chance) / (1 - chance)), 1e-15);
}

TEST(Coefficients, LoseNothingOnAHundredMillionCharacters) {
    const std::int64_t n = 100'000'000;
    const Ratings rare = presenceOf(80, 10, 5, n - 95);
    const cpp_rational all = 2 * cpp_rational(n);
    EXPECT_NEAR(*alpha(rare).value, exact(1 - (all - 1) * 30 / (2 * cpp_rational(175) * (all - 175))), 1e-14);
    const cpp_rational expected = cpp_rational(90) * (n - 85) + cpp_rational(n - 90) * 85;
    EXPECT_NEAR(*cohenKappa(rare).value, exact(1 - cpp_rational(n) * 15 / expected), 1e-14);
    const cpp_rational share = cpp_rational(175, 2 * n);
    EXPECT_NEAR(*fleissKappa(rare).value, exact(1 - cpp_rational(15, n) / (2 * share * (1 - share))), 1e-14);
    EXPECT_NEAR(*scottPi(rare).value, *fleissKappa(rare).value, 1e-15);
    EXPECT_NEAR(*congerKappa(rare).value, *cohenKappa(rare).value, 1e-14);
    EXPECT_NEAR(*gwetAc(rare).value, exact(1 - cpp_rational(15, n) / (1 - 2 * share * (1 - share))), 1e-15);
    EXPECT_TRUE(std::isfinite(*cohenKappaError(rare).value));
    // The variance of Fleiss, Cohen & Everitt in exact arithmetic.
    const cpp_rational N(n);
    const cpp_rational p[2][2] = {{(N - 95) / N, 5 / N}, {10 / N, 80 / N}};
    const cpp_rational rows[2] = {p[0][0] + p[0][1], p[1][0] + p[1][1]};
    const cpp_rational columns[2] = {p[0][0] + p[1][0], p[0][1] + p[1][1]};
    const cpp_rational pe = rows[0] * columns[0] + rows[1] * columns[1];
    const cpp_rational k = (p[0][0] + p[1][1] - pe) / (1 - pe);
    cpp_rational sum = 0;
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j) {
            const cpp_rational term = (i == j ? 1 : 0) - (columns[i] + rows[j]) * (1 - k);
            sum += p[i][j] * term * term;
        }
    const cpp_rational mean = k - pe * (1 - k);
    const double error = std::sqrt(exact((sum - mean * mean) / (N * (1 - pe) * (1 - pe))));
    EXPECT_NEAR(*cohenKappaError(rare).value, error, 1e-9);
}

TEST(Coefficients, DoNotDependOnTheFoldingOrTheOrderOfRows) {
    const Ratings rows = ratingsOf(3, {{{0, 0, missing}, 7},
                                       {{1, 2, 1}, 4},
                                       {{2, 2, 2}, 5},
                                       {{missing, 1, 0}, 3},
                                       {{missing, missing, 2}, 2},
                                       {{0, 1, 0}, 6},
                                       {{1, 1, 1}, 0}});
    Ratings units = unfolded(rows);
    std::reverse(units.cells.begin(),
                 units.cells.end()); // the coders too: no coefficient of three knows their order
    for (const Coefficient& coefficient : coefficients()) {
        const auto* figure = std::get_if<OfRatings>(&coefficient.figure);
        if (figure == nullptr)
            continue;
        const Figure one = (*figure)(rows);
        const Figure other = (*figure)(units);
        ASSERT_EQ(one.value.has_value(), other.value.has_value()) << coefficient.key;
        if (one.value) {
            EXPECT_NEAR(*one.value, *other.value, 1e-12) << coefficient.key;
        }
        if (coefficient.error && coefficient.error(rows).value) {
            EXPECT_NEAR(*coefficient.error(rows).value, *coefficient.error(units).value, 1e-12)
                << coefficient.key;
        }
    }
}

TEST(Coefficients, SayWhyThereIsNoFigure) {
    EXPECT_EQ(why(alpha(presenceOf(0, 0, 0, 20))),
              "Only one value occurs: without any variation agreement beyond chance cannot be assessed.");
    EXPECT_EQ(why(cohenKappa(ratingsOf(2, {{{0, 1, 1}, 4}}))),
              "This coefficient compares exactly two coders.");
    EXPECT_EQ(why(alpha(ratingsOf(2, {{{1}, 4}}))), "Agreement needs two coders; here is only one.");
    EXPECT_EQ(why(gwetAc(ratingsOf(2, {{{1, missing}, 4}, {{missing, 0}, 4}}))),
              "No unit was judged by two coders.");
    EXPECT_EQ(why(gwetAc(ratingsOf(2, {}))), "Agreement needs two coders; here is only one.");
    EXPECT_EQ(why(gwetAc(ratingsOf(2, {{{missing, missing}, 4}}))), "No unit was judged.");
    EXPECT_EQ(why(brennanPrediger(ratingsOf(1, {{{0, 0}, 4}}))), "Fewer than two categories are declared.");
    EXPECT_EQ(why(percentAgreement(ratingsOf(2, {{{0, 1, missing}, 4}}), PercentAgreement::AllIdentical)),
              "No unit was judged by all coders.");
    EXPECT_EQ(why(gwetAcError(ratingsOf(2, {{{0, 1}, 1}}))), "A standard error needs at least two units.");
    EXPECT_EQ(why(lightKappa(ratingsOf(2, {{{0, 1, 1}, 2}, {{1, 1, 1}, 2}}))),
              "For coders 2 and 3 kappa is undefined: Only one value occurs: without any variation agreement "
              "beyond "
              "chance cannot be assessed.");
}

TEST(Coefficients, NameTheReasonInTheWordsOfACode) {
    EXPECT_EQ(whyPresenceIsUndefined(presenceOf(0, 0, 0, 20)).english(), "Neither coder used this code.");
    EXPECT_EQ(whyPresenceIsUndefined(presenceOf(9, 0, 0, 0)).english(),
              "Every coder used this code on every unit.");
    EXPECT_EQ(
        whyPresenceIsUndefined(ratingsOf(2, {{{0, 0, missing}, 3}, {{1, missing, missing}, 3}})).english(),
        "No coder used this code.");
    EXPECT_EQ(whyPresenceIsUndefined(ratingsOf(2, {{{1, missing}, 3}})).english(),
              "No unit was judged by two coders.");
    EXPECT_EQ(whyPresenceIsUndefined(presenceOf(0, 1, 0, 0)).english(), "");
}

TEST(Coefficients, AConstantCoderHasKappaZeroToTheLastBit) {
    for (const std::int64_t n : {5L, 53L, 99'999'989L})
        for (const Weighting weighting : {Weighting::Unweighted, Weighting::Linear, Weighting::Quadratic}) {
            const Ratings ratings = ratingsOf(3, {{{0, 0}, n}, {{0, 1}, 3}, {{0, 2}, 7}});
            EXPECT_EQ(*cohenKappa(ratings, weighting).value, 0.0);
            EXPECT_NEAR(*cohenKappaError(ratings, weighting).value, 0.0, 1e-12);
        }
}

TEST(Coefficients, RefuseRatingsThatContradictThemselves) {
    EXPECT_THROW(alpha(ratingsOf(2, {{{0, 2}, 1}})), Error);
    EXPECT_THROW(alpha(ratingsOf(2, {{{0, -2}, 1}})), Error);
    Ratings short_ = presenceOf(1, 1, 1, 1);
    short_.cells.pop_back();
    EXPECT_THROW(alpha(short_), Error);
    EXPECT_THROW(weightedKappa(presenceOf(1, 1, 1, 1), std::vector<double>{0.0, 1.0, 1.0}), Error);
}

TEST(Coefficients, RatioAlphaRefusesNegativeValuesAndOverflowIsSaid) {
    Ratings ratings = ratingsOf(2, {{{0, 1}, 2}, {{1, 1}, 2}});
    ratings.values = {-1.0, 2.0};
    EXPECT_EQ(why(alpha(ratings, Metric::Ratio)), "Ratio alpha needs values of 0 or more.");
    ratings.values = {0.0, 1e300};
    EXPECT_EQ(why(alpha(ratings, Metric::Interval)), "The values are too far apart to be calculated with.");
}

TEST(Coefficients, IntervalAlphaKeepsYearsExact) {
    Ratings years = ratingsOf(3, {{{0, 1}, 4}, {{1, 1}, 3}, {{2, 1}, 2}, {{2, 2}, 5}});
    years.values = {0.0, 1.0, 2.0};
    const double small = *alpha(years, Metric::Interval).value;
    years.values = {1e12, 1e12 + 1, 1e12 + 2};
    EXPECT_NEAR(*alpha(years, Metric::Interval).value, small, 1e-12);
}

TEST(Coefficients, SpecificAgreementAndIndices) {
    const FourCounts counts = fourCounts(presenceOf(10, 4, 3, 36));
    EXPECT_EQ(counts.units(), 53);
    EXPECT_DOUBLE_EQ(*positiveAgreement(counts).value, 20.0 / 27.0);
    EXPECT_DOUBLE_EQ(*negativeAgreement(counts).value, 72.0 / 79.0);
    EXPECT_DOUBLE_EQ(*prevalenceIndex(counts).value, -26.0 / 53.0);
    EXPECT_DOUBLE_EQ(*biasIndex(counts).value, 1.0 / 53.0);
    EXPECT_EQ(why(positiveAgreement(fourCounts(presenceOf(0, 0, 0, 5)))), "Neither coder used this code.");
    EXPECT_EQ(why(negativeAgreement({})), "No unit was judged by two coders.");
}

TEST(Coefficients, IntervalsUseTheNormalAndStudentsQuantile) {
    // SAS PROC FREQ prints 0.2137..0.7547 for kappa .4842, SE .1380.
    const Interval sas = normalInterval(0.4841628959276018, 0.1380135783058146);
    EXPECT_NEAR(sas.lower, 0.2137, 0.00005);
    EXPECT_NEAR(sas.upper, 0.7547, 0.00005);
    // Two degrees of freedom: the quantile has a closed form, .95 sqrt(2 / (1 - .95²)).
    const Interval gwet = gwetInterval(0.0, 0.1, 3);
    EXPECT_NEAR(gwet.lower, -0.095 * std::sqrt(2.0 / (1.0 - 0.95 * 0.95)), 1e-15);
    EXPECT_EQ(gwetInterval(0.9, 0.5, 3).upper, 1.0);
}

TEST(Coefficients, OfOneCodeUseNoMoreThanTheKeysOfTheList) {
    std::set<std::pair<std::string, std::size_t>> seen;
    for (const Coefficient& one : coefficients()) {
        EXPECT_TRUE(seen.emplace(one.key, one.figure.index()).second) << one.key;
        EXPECT_FALSE(one.title.text().empty()) << one.key;
        EXPECT_EQ(coefficientOf(one.key).key, one.key);
    }
    EXPECT_EQ(coefficientOf("gwet_ac1.ci95_gwet").key, "gwet_ac1");
    EXPECT_EQ(coefficientOf("ku_alpha.Hope").key, "ku_alpha");
    EXPECT_THROW(coefficientOf("kappa"), Error);
}
