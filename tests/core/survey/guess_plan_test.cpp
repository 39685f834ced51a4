// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/header_words.h"
#include "core/survey/survey_import.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::survey {
namespace {

using testing::ElementsAre;

SurveyPlan guess(const test::World::Cells& cells) {
    SurveyRows rows;
    rows.headers = cells.front();
    rows.rows.assign(cells.begin() + 1, cells.end());
    return guessPlan(rows);
}

const std::vector<std::string> opinions{
    "Remove the barriers between neighbours",  "Open the border posts at night too",
    "Courts that everybody can rely on",       "затрудняюсь ответить",
    "Build railways through the mountains",    "Общие правила для перевозчиков региона",
    "Сенім керек, содан кейін бәрі болады",    "н/о",
    "Money for small business in the regions", "Fewer papers and fewer stamps please"};

TEST(GuessPlan, TellsTheRolesOfAnOrdinarySurvey) {
    test::World::Cells cells{{"Timestamp", "Respondent ID", "Your e-mail", "Country", "Age", "Q1", "Media",
                              "Q7. What key steps are needed?"}};
    const std::vector<std::string> countries{"Kazakhstan", "Uzbekistan", "Kyrgyzstan"};
    const std::vector<std::string> media{"TV", "TV;Radio", "Radio;Web", "Web", "TV;Web"};
    for (std::size_t i = 0; i < 10; ++i)
        cells.push_back({"2024-03-14 17:2" + std::to_string(i), "E" + std::to_string(i + 1),
                         "a" + std::to_string(i) + "@b.kz", countries[i % 3], std::to_string(23 + 3 * i),
                         std::to_string(1 + i % 5), media[i % 5], opinions[i]});
    const SurveyPlan plan = guess(cells);
    std::vector<ColumnRole> roles;
    for (const ColumnPlan& column : plan.columns)
        roles.push_back(column.role);
    EXPECT_THAT(roles, ElementsAre(ColumnRole::Ignore, ColumnRole::Id, ColumnRole::Ignore,
                                   ColumnRole::Variable, ColumnRole::Variable, ColumnRole::Rating,
                                   ColumnRole::Multiple, ColumnRole::Open));
    EXPECT_EQ(plan.idColumn, "Respondent ID");
    EXPECT_EQ(plan.columns[4].type, "numeric");
    EXPECT_EQ(plan.columns[5].max, 5);
    EXPECT_EQ(plan.columns[6].separator, ";");
    EXPECT_EQ(plan.columns[7].name, "Q7");
    EXPECT_THAT(plan.columns[7].dontKnow, ElementsAre("затрудняюсь ответить"));
    EXPECT_THAT(plan.columns[7].noAnswer, ElementsAre("н/о"));
}

TEST(GuessPlan, KnowsTheHeadersOfARussianGoogleForm) {
    test::World::Cells cells{
        {"Отметка времени", "Адрес электронной почты", "ФИО", "Страна", "Какие шаги нужны?"}};
    for (std::size_t i = 0; i < 10; ++i)
        cells.push_back({"14.03.2024 17:21:0" + std::to_string(i % 10), "", "Иванов И. И.",
                         i % 2 ? "РК" : "РУз", opinions[i]});
    const SurveyPlan plan = guess(cells);
    EXPECT_EQ(plan.idColumn, "");
    EXPECT_EQ(plan.columns[0].role, ColumnRole::Ignore);
    EXPECT_EQ(plan.columns[2].role, ColumnRole::Ignore) << "names are personal data";
    EXPECT_EQ(plan.columns[3].role, ColumnRole::Variable);
    EXPECT_EQ(plan.columns[4].role, ColumnRole::Open);
    EXPECT_EQ(plan.columns[4].name, "Q5");
    EXPECT_EQ(plan.columns[4].label, "Какие шаги нужны?");
}

TEST(GuessPlan, JoinsDummyColumns) {
    test::World::Cells cells{{"ID", "Media [TV]", "Media [Radio]", "Media [Nobody]", "S_1", "S_2"}};
    for (int i = 0; i < 6; ++i)
        cells.push_back({"E" + std::to_string(i), i % 2 ? "1" : "0", i % 3 ? "1" : "0", "",
                         i % 2 ? "Trade" : "", i % 2 ? "" : "Law"});
    const SurveyPlan plan = guess(cells);
    for (const std::size_t i : {1U, 2U, 3U}) {
        EXPECT_EQ(plan.columns[i].role, ColumnRole::Multiple);
        EXPECT_EQ(plan.columns[i].name, "Media");
    }
    EXPECT_EQ(plan.columns[2].option, "Radio");
    EXPECT_EQ(plan.columns[4].name, "S");
    EXPECT_EQ(plan.columns[4].option, "Trade") << "the cells repeat the option's text";
}

TEST(GuessPlan, DoesNotTakeRepeatedLongOptionsForOpenAnswers) {
    test::World::Cells cells{{"ID", "How high are the prospects?"}};
    for (int i = 0; i < 30; ++i)
        cells.push_back({"E" + std::to_string(i), i % 3 ? "Rather high than low, in my opinion"
                                                        : "Rather low than high, in my opinion"});
    EXPECT_EQ(guess(cells).columns[1].role, ColumnRole::Single);
}

TEST(GuessPlan, GivesEveryColumnANameOfItsOwn) {
    test::World::Cells cells{{"Q7. What helps?", "Q7. What hinders?", "A b"}};
    for (const std::string& opinion : opinions)
        cells.push_back({opinion, "other " + opinion, "x"});
    const SurveyPlan plan = guess(cells);
    EXPECT_EQ(plan.columns[0].name, "Q7");
    EXPECT_EQ(plan.columns[1].name, "Q7_2");
}

TEST(GuessPlan, CopesWithEmptyColumnsAndFewRows) {
    const SurveyPlan plan = guess({{"ID", "", "x"}, {"1", "", ""}});
    EXPECT_EQ(plan.columns.size(), 3U);
    EXPECT_EQ(plan.columns[2].role, ColumnRole::Ignore);
}

// Taken for an open question, it put who was quoted how among the answers.
TEST(GuessPlan, TakesThePositionBesideAConsentForTheQuotes) {
    test::World::Cells cells{{"ID", "What helps?", "Consent", "Position"}};
    test::World::Cells without{{"ID", "What helps?", "Position"}};
    for (std::size_t i = 0; i < opinions.size(); ++i) {
        const std::string position =
            i % 2 ? "Economist at a research institute, city " + std::to_string(i) : "";
        cells.push_back({"E" + std::to_string(i), opinions[i], i % 2 ? "position" : "anonymous", position});
        without.push_back({"E" + std::to_string(i), opinions[i], position});
    }
    EXPECT_EQ(guess(cells).columns[2].role, ColumnRole::Consent);
    EXPECT_EQ(guess(cells).columns[3].role, ColumnRole::AttributionPosition);
    EXPECT_NE(guess(without).columns[2].role, ColumnRole::AttributionPosition)
        << "nobody was asked how they want to be quoted";
}

TEST(LeadingNumber, IsReadFromTheUsualForms) {
    EXPECT_EQ(leadingNumber("Q7. What"), "Q7");
    EXPECT_EQ(leadingNumber("7) What"), "7");
    EXPECT_EQ(leadingNumber("В12: Какие"), "В12");
    EXPECT_EQ(leadingNumber("Q7.1. What"), "Q7.1");
    EXPECT_EQ(leadingNumber("Q7"), "");
    EXPECT_EQ(leadingNumber("2024 was"), "");
    EXPECT_EQ(leadingNumber("What?"), "");
}

TEST(SurveyPlan, ReadsBackWhatItWrites) {
    SurveyPlan plan;
    plan.file = "шаги.csv";
    plan.delimiter = ";";
    plan.headerRows = 2;
    plan.idColumn = "ID";
    ColumnPlan open;
    open.column = "Q7";
    open.role = ColumnRole::Open;
    open.name = "steps";
    open.singleCode = true;
    open.dontKnow = {"з/о"};
    open.askedIf = "Q1>=3";
    ColumnPlan rating;
    rating.column = "Q1";
    rating.role = ColumnRole::Rating;
    rating.min = 1;
    rating.max = 7;
    ColumnPlan level;
    level.column = "L";
    level.role = ColumnRole::Variable;
    level.type = "ordinal";
    level.values = {"low", "high"};
    ColumnPlan dummy;
    dummy.column = "M_1";
    dummy.role = ColumnRole::Multiple;
    dummy.name = "M";
    dummy.option = "TV";
    plan.columns = {open, rating, level, dummy};
    const std::string json = plan.toJson();
    EXPECT_EQ(SurveyPlan::fromJson(json).toJson(), json);
    EXPECT_EQ(SurveyPlan::fromJson(json).columns[2].values, level.values);
}

TEST(SurveyPlan, NamesTheKeyThatIsWrong) {
    const auto problem = [](const std::string& json) -> std::string {
        try {
            SurveyPlan::fromJson(json);
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_THAT(problem("{"), testing::HasSubstr("not valid JSON"));
    EXPECT_THAT(problem("[]"), testing::HasSubstr("plan"));
    EXPECT_THAT(problem(R"({"columns": [{"column": "a", "role": "opne"}]})"),
                testing::HasSubstr("columns[0].role"));
    EXPECT_THAT(problem(R"({"columns": [{"column": "a", "rolle": "open"}]})"),
                testing::HasSubstr("columns[0].rolle"));
    EXPECT_THAT(problem(R"({"columns": [{"column": "a"}, {"column": "a"}]})"), testing::HasSubstr("“a”"));
    EXPECT_THAT(problem(R"({"columns": [{"column": "a", "min": 5, "max": 1}]})"),
                testing::HasSubstr("columns[0].min"));
    EXPECT_THAT(problem(R"({"headerRows": 9, "columns": []})"), testing::HasSubstr("headerRows"));
}

} // namespace
} // namespace marginalia::core::survey
