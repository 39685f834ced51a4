// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core::agreement;
using testing::HasSubstr;

namespace {
Figure value(double number) {
    return {number, {}};
}
} // namespace

TEST(AgreementReading, GoesByTheLowerLimitOfTheInterval) {
    EXPECT_EQ(read(value(0.9), Interval{0.81, 0.97}), Reading::Good);
    EXPECT_EQ(read(value(0.9), Interval{0.70, 0.97}), Reading::Tentative);
    EXPECT_EQ(read(value(0.9), Interval{0.60, 0.97}), Reading::Low);
    EXPECT_EQ(read(value(0.9), std::nullopt), Reading::Tentative);
    EXPECT_EQ(read({}, Interval{0.9, 1.0}), Reading::Undefined);
}

TEST(AgreementReading, DoesNotJudgeACodeThatACoderUsedOnFewerThanFiveUnits) {
    EXPECT_EQ(readCode(value(1.0), Interval{1, 1}, {4, 0, 0, 49}), Reading::TooRare);
    EXPECT_EQ(readCode(value(0.9), Interval{0.9, 1}, {4, 1, 0, 48}), Reading::TooRare);
    EXPECT_EQ(readCode(value(1.0), Interval{1, 1}, {5, 0, 0, 48}), Reading::NoDisagreement);
    EXPECT_EQ(readCode(value(0.9), Interval{0.85, 1}, {9, 1, 1, 42}), Reading::Good);
}

TEST(AgreementReading, ExplainsTheKappaParadoxInWords) {
    EXPECT_THAT(paradox({2, 3, 3, 92}).english(), HasSubstr("so rare"));
    EXPECT_THAT(paradox({92, 3, 3, 2}).english(), HasSubstr("so common"));
    EXPECT_THAT(paradox({40, 20, 2, 38}).english(),
                HasSubstr("The first coder uses this code clearly more often"));
    EXPECT_THAT(paradox({40, 2, 20, 38}).english(), HasSubstr("The second coder"));
    EXPECT_EQ(paradox({40, 5, 5, 50}).english(), "");
    EXPECT_EQ(paradox({0, 0, 0, 50}).english(), "");
    EXPECT_EQ(paradox({}).english(), "");
}
