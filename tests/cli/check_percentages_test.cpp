// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

TEST(CheckPercentages, FindsTheBaseOfThePublishedFigures) {
    const Outcome outcome =
        cli({"check-percentages", "26.4", "13.2", "9.4", "3.8", "1.9", "5.7", "--format", "json"});
    EXPECT_EQ(outcome.exit, 0);
    const json answer = json::parse(outcome.out);
    EXPECT_EQ(answer["maxN"], 200);
    EXPECT_EQ(answer["nearest"], nullptr);
    EXPECT_EQ(answer["bases"][0], (json{{"n", 53}, {"counts", {14, 7, 5, 2, 1, 3}}}));
    EXPECT_EQ(answer["bases"][1]["n"], 106);
}

TEST(CheckPercentages, SaysWhenNoBaseFits) {
    const Outcome outcome = cli({"check-percentages", "43.5", "23.5", "23.0", "10.0", "--max-n", "120"});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.out, HasSubstr("13 7 7 3 of 30"));
    EXPECT_THAT(outcome.out, HasSubstr("weighted, mixed from several bases, or misprinted"));
}

TEST(CheckPercentages, TellsOfPeopleInNoRow) {
    const Outcome outcome = cli({"check-percentages", "32", "16", "10", "2", "--single", "--max-n", "50"});
    EXPECT_THAT(outcome.out,
                HasSubstr("20 of 50 are in no row; of the 30 who answered: 53.3 / 26.7 / 16.7 / 3.3"));
}

TEST(CheckPercentages, RefusesWhatIsNoPercentage) {
    EXPECT_EQ(cli({"check-percentages", "abc"}).exit, 2);
}
