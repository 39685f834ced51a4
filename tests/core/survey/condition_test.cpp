// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/condition.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::survey {
namespace {

using testing::HasSubstr;

std::string errorOf(const std::function<void()>& body) {
    try {
        body();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Usage);
        return error.what();
    }
    return "";
}

bool holds(std::string_view expression, const ConditionVariable& variable,
           const std::vector<std::string>& values) {
    return Condition(expression, {variable}).holds([&](std::size_t) { return values; });
}

TEST(ConditionGrammar, ReadsNamesAndValuesInQuotes) {
    const auto read = parseCondition(R"("Field of work"="Science and ""education""" and Q1>=3 AND x!="")");
    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[0].name, "Field of work");
    EXPECT_EQ(read[0].value, "Science and \"education\"");
    EXPECT_EQ(read[1].op, Comparison::Operator::GreaterOrEqual);
    EXPECT_EQ(read[2].op, Comparison::Operator::NotEqual);
    EXPECT_EQ(read[2].value, "");
    EXPECT_TRUE(parseCondition("  ").empty());
}

TEST(ConditionGrammar, SaysWhereItBreaks) {
    for (const char* wrong : {"Country", "Country=", "=x", "a=b c=d", "a=b and", "a=\"b", "a==b",
                              "a=b or c=d", "and", "a=b andc=d"})
        EXPECT_THAT(errorOf([&] { parseCondition(wrong); }), HasSubstr("ondition")) << wrong;
}

TEST(ConditionGrammar, NeverCrashesOnAnyBytes) {
    const std::string bytes = "a=\"<>! and\xD2\x9B\xFF;1,.";
    std::uint32_t state = 1;
    for (int round = 0; round < 20000; ++round) {
        std::string expression;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525U + 1013904223U;
            expression += bytes[(state >> 16U) % bytes.size()];
        }
        try {
            parseCondition(expression);
        } catch (const Error&) {
        }
    }
}

TEST(Condition, ComparesNumbersDatesAndRanksByValue) {
    const ConditionVariable rating{"Q1", {}, VariableRole::Rating, VariableType::Numeric, {}, {}, {}};
    EXPECT_TRUE(holds("Q1>=9", rating, {"10"})) << "as text 10 comes before 9";
    EXPECT_TRUE(holds("Q1=5", rating, {"5.0"}));
    EXPECT_TRUE(holds("Q1<2.5", rating, {"2,4"}));
    const ConditionVariable day{"Day", {}, VariableRole::Variable, VariableType::Date, {}, {}, {}};
    EXPECT_TRUE(holds("Day<2024-03-01", day, {"29.02.2024"}));
    EXPECT_TRUE(holds("Day=2024-03-14", day, {"2024-03-14 17:20"})) << "a day means the whole day";
    const ConditionVariable level{
        "Level", {}, VariableRole::Variable, VariableType::Ordinal, {"low", "middle", "high"}, {}, {}};
    EXPECT_TRUE(holds("Level>low", level, {"High"}));
    EXPECT_FALSE(holds("Level>=high", level, {"middle"}));
}

TEST(Condition, IsSatisfiedByAMissingValueOnlyWhenItAsksForOne) {
    const ConditionVariable country{"Country",  {}, VariableRole::Variable, VariableType::Nominal, {},
                                    {"A", "B"}, {}};
    for (const char* expression : {"Country=A", "Country!=A"})
        EXPECT_FALSE(holds(expression, country, {})) << expression;
    EXPECT_TRUE(holds("Country=\"\"", country, {}));
    EXPECT_FALSE(holds("Country!=\"\"", country, {}));
    EXPECT_TRUE(holds("Country!=\"\"", country, {"A"}));
}

TEST(Condition, LooksAtEveryOptionOfAMultipleChoice) {
    const ConditionVariable media{
        "Media", {}, VariableRole::Multiple, VariableType::Nominal, {}, {"TV", "Radio", "Web"}, {}};
    EXPECT_TRUE(holds("Media=Radio", media, {"TV", "Radio"}));
    EXPECT_FALSE(holds("Media!=Radio", media, {"TV", "Radio"}));
}

TEST(Condition, NamesWhatThereIsForAnUnknownNameOrValue) {
    const ConditionVariable country{
        "Country", {}, VariableRole::Variable, VariableType::Nominal, {}, {"Kazakhstan", "Uzbekistan"}, {}};
    EXPECT_THAT(errorOf([&] { holds("Land=x", country, {}); }), HasSubstr("Variables: Country"));
    EXPECT_THAT(errorOf([&] { holds("Country=Kazakstan", country, {}); }),
                HasSubstr("Kazakhstan, Uzbekistan"));
    EXPECT_THAT(errorOf([&] { holds("Country<Kazakhstan", country, {}); }), HasSubstr("no order"));
}

TEST(CasesWhere, ReadsMergedValues) {
    test::World world = test::World::coded();
    const SurveyId survey = surveys(world.db()).front().id;
    EXPECT_EQ(casesWhere(world.db(), survey, "Country=kazakhstan").size(), 3U);
    EXPECT_EQ(casesWhere(world.db(), survey, "Country=\"\"").size(), 1U);
    EXPECT_EQ(casesWhere(world.db(), survey, "").size(), 8U);
    EXPECT_EQ(casesWhere(world.db(), survey, "Country=Kazakhstan and Q1>=5").size(), 2U);
    const VariableId country = variableByName(world.db(), "Country")->id;
    world.edit([&](store::Edit& edit) { mergeValue(edit, country, "Uzbekistan", "Kazakhstan"); });
    EXPECT_EQ(casesWhere(world.db(), survey, "Country=Kazakhstan").size(), 5U);
    EXPECT_EQ(casesWhere(world.db(), survey, "Country=Uzbekistan").size(), 5U)
        << "the old spelling finds them too";
}

TEST(ReadDate, TakesDaysFirstUnlessTheYearIs) {
    EXPECT_EQ(readDate("2024-03-14"), "2024-03-14");
    EXPECT_EQ(readDate("14.3.2024"), "2024-03-14");
    EXPECT_EQ(readDate("14/03/2024 9:05"), "2024-03-14T09:05:00");
    for (const char* none :
         {"2024", "14.03.24", "2024-13-01", "32.01.2024", "1.2.3.4", "", "5/5", "2024-03-14x", "2024-03-14 "})
        EXPECT_EQ(readDate(none), "") << none;
}

} // namespace
} // namespace marginalia::core::survey
