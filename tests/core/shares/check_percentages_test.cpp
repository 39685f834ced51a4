// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/check_percentages.h"

#include "core/base/error.h"
#include "core/text/numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core::shares;
using marginalia::core::Error;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {
std::vector<std::int64_t> basesOf(const PercentageCheck& check) {
    std::vector<std::int64_t> result;
    for (const FittingBase& base : check.bases)
        result.push_back(base.n);
    return result;
}
} // namespace

TEST(CheckPercentages, FindsThePublishedBaseOfFiftyThree) {
    const PercentageCheck check = checkPercentages({"26.4", "13.2", "9.4", "3.8", "1.9", "5.7"});
    EXPECT_THAT(basesOf(check), ElementsAre(53, 106, 159));
    EXPECT_THAT(check.bases.at(0).counts, ElementsAre(14, 7, 5, 2, 1, 3));
    EXPECT_THAT(check.bases.at(1).counts, ElementsAre(28, 14, 10, 4, 2, 6));
    EXPECT_FALSE(check.nearest);
    EXPECT_EQ(check.maxN, 200);
}

TEST(CheckPercentages, FindsTheSmallestBaseOfThirtyTwice) {
    const PercentageCheck first = checkPercentages({"63.3", "60.0", "53.3", "36.7", "20.0"});
    ASSERT_FALSE(first.bases.empty());
    EXPECT_EQ(first.bases[0].n, 30);
    EXPECT_THAT(first.bases[0].counts, ElementsAre(19, 18, 16, 11, 6));
    const PercentageCheck second = checkPercentages({"73.3", "23.3", "3.3"});
    ASSERT_FALSE(second.bases.empty());
    EXPECT_EQ(second.bases[0].n, 30);
    EXPECT_THAT(second.bases[0].counts, ElementsAre(22, 7, 1));
}

TEST(CheckPercentages, NamesTheNearestBaseWhenNoneFits) {
    const PercentageCheck check = checkPercentages({"43.5", "23.5", "23.0", "10.0"}, {.maxN = 120});
    EXPECT_THAT(check.bases, IsEmpty());
    ASSERT_TRUE(check.nearest);
    EXPECT_EQ(check.nearest->n, 30);
    EXPECT_THAT(check.nearest->counts, ElementsAre(13, 7, 7, 3));
    EXPECT_THAT(check.nearest->percents, ElementsAre("43.3", "23.3", "23.3", "10.0"));
    EXPECT_EQ(check.nearest->deviation, "0.3");
    EXPECT_THAT(basesOf(checkPercentages({"43.5", "23.5", "23.0", "10.0"})), ElementsAre(200));
}

TEST(CheckPercentages, SaysHowManyOfASingleChoiceQuestionAreInNoRow) {
    const PercentageCheck check = checkPercentages({"32", "16", "10", "2"}, {.maxN = 60, .single = true});
    EXPECT_THAT(check.bases, IsEmpty());
    EXPECT_FALSE(check.nearest);
    ASSERT_TRUE(check.missingRows);
    EXPECT_EQ(check.missingRows->n, 50);
    EXPECT_EQ(check.missingRows->missing, 20);
    EXPECT_EQ(check.missingRows->answered, 30);
    EXPECT_THAT(check.missingRows->counts, ElementsAre(16, 8, 5, 1));
    EXPECT_THAT(check.missingRows->percents, ElementsAre("53.3", "26.7", "16.7", "3.3"));
    // "48 % see high prospects" is 80 % of those who answered.
    EXPECT_EQ(marginalia::core::text::percentDigits(16 + 8, check.missingRows->answered, 0), "80");
}

TEST(CheckPercentages, ReadsTheDecimalsOfEachFigure) {
    // 23 is anything from 22.5 to below 23.5; 23.0 only from 22.95 to below 23.05.
    EXPECT_THAT(basesOf(checkPercentages({"23"}, {.maxN = 20})), ElementsAre(13));
    EXPECT_THAT(basesOf(checkPercentages({"23.0"}, {.maxN = 20})), IsEmpty());
    EXPECT_THAT(basesOf(checkPercentages({"23"}, {.maxN = 20, .decimals = 1})), IsEmpty());
    EXPECT_THAT(basesOf(checkPercentages({"23.0", "77"}, {.maxN = 61})), ElementsAre(61));
}

TEST(CheckPercentages, RoundsHalfUp) {
    // 1/8 is 12.5: it prints 13, never 12.
    EXPECT_THAT(basesOf(checkPercentages({"13"}, {.maxN = 8})), ElementsAre(8));
    EXPECT_THAT(basesOf(checkPercentages({"12"}, {.maxN = 8})), IsEmpty());
}

TEST(CheckPercentages, LetsTheCountsOfASingleChoiceQuestionSumToTheBase) {
    EXPECT_THAT(basesOf(checkPercentages({"73.3", "23.3", "3.3"}, {.maxN = 60, .single = true})),
                ElementsAre(30, 60));
    EXPECT_TRUE(checkPercentages({"60", "60"}, {.maxN = 50, .single = true}).moreThanAll);
    // 500 of 1,000 and 501 of 1,000 print both 50: the counts that sum to the base are found.
    const PercentageCheck check = checkPercentages({"33", "33", "33"}, {.maxN = 400, .single = true});
    ASSERT_FALSE(check.bases.empty());
    for (const FittingBase& base : check.bases)
        EXPECT_EQ(base.counts[0] + base.counts[1] + base.counts[2], base.n);
}

TEST(CheckPercentages, AgreesWithTryingEveryCount) {
    const std::vector<std::string> figures{"41.7", "8", "58.33", "0.0", "100"};
    for (const std::string& figure : figures) {
        const std::size_t point = figure.find('.');
        const int decimals = point == std::string::npos ? 0 : static_cast<int>(figure.size() - point - 1);
        const auto bases = basesOf(checkPercentages({figure}, {.maxN = 150}));
        for (std::int64_t n = 1; n <= 150; ++n) {
            bool fits = false;
            for (std::int64_t k = 0; k <= n; ++k)
                fits = fits || marginalia::core::text::percentDigits(k, n, decimals) == figure;
            EXPECT_EQ(std::ranges::binary_search(bases, n), fits) << figure << " of " << n;
        }
    }
}

TEST(CheckPercentages, AcceptsCommasAndPercentSigns) {
    EXPECT_THAT(basesOf(checkPercentages({"26,4%", "13,2\u00A0%", "9,4 %"}, {.maxN = 53})), ElementsAre(53));
}

TEST(CheckPercentages, RefusesWhatIsNoPercentage) {
    for (const char* wrong :
         {"", "x", "-3", "101", "100.1", "1e2", "26.", ".5", "1.2345678", "26.4.1", "99999999999999999999"})
        EXPECT_THROW(checkPercentages({wrong}), Error) << wrong;
    EXPECT_THROW(checkPercentages({}), Error);
    EXPECT_THROW(checkPercentages({"23.5"}, {.decimals = 0}), Error);
    EXPECT_THROW(checkPercentages({"23"}, {.maxN = 0}), Error);
    EXPECT_THROW(checkPercentages({"23"}, {.maxN = 100'001}), Error);
}
