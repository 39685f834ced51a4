// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/continue_plan.h"

#include "core/survey/survey.h"
#include "world.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace marginalia::core::survey {
namespace {

using test::World;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A plan as a file suggests it that holds these columns, all of them taken for variables.
SurveyPlan variablesOnly(const std::vector<std::string>& headers) {
    SurveyPlan plan;
    plan.file = "newer.csv";
    plan.survey = "newer";
    for (const std::string& header : headers) {
        ColumnPlan& column = plan.columns.emplace_back();
        column.column = header;
        column.role = ColumnRole::Variable;
    }
    return plan;
}

const ColumnPlan& columnOf(const SurveyPlan& plan, const std::string& header) {
    return *std::find_if(plan.columns.begin(), plan.columns.end(),
                         [&](const ColumnPlan& column) { return column.column == header; });
}

SurveyRows rowsOf(const World::Cells& cells) {
    SurveyRows rows;
    rows.headers = cells.front();
    rows.rows.assign(cells.begin() + 1, cells.end());
    return rows;
}

ImportReport import(World& world, const World::Cells& cells, const SurveyPlan& plan) {
    ImportReport report;
    world.edit([&](store::Edit& edit) { report = importRows(edit, rowsOf(cells), plan, plan.survey); });
    return report;
}

std::string refusal(World& world, const World::Cells& cells, const SurveyPlan& plan) {
    try {
        import(world, cells, plan);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

const World::Cells newer{{"ID", "Country", "Q1", "steps"}, {"R009", "Kazakhstan", "4", "Courts"}};

TEST(ContinuePlan, TakesRolesNamesAndWordsFromTheEarlierImport) {
    World world;
    SurveyPlan first = World::planFor(World::steps().front());
    first.columns[3].name = "what to do";
    first.columns[3].dontKnow = {"pass"};
    first.survey = "survey";
    import(world, World::steps(), first);
    const std::optional<ContinuedPlan> now = continuePlan(world.db(), variablesOnly(newer.front()));
    ASSERT_TRUE(now);
    EXPECT_EQ(now->plan.survey, "survey");
    EXPECT_EQ(now->plan.file, "newer.csv");
    EXPECT_EQ(now->plan.idColumn, "ID");
    EXPECT_EQ(columnOf(now->plan, "steps").role, ColumnRole::Open);
    EXPECT_EQ(columnOf(now->plan, "steps").name, "what to do");
    EXPECT_THAT(columnOf(now->plan, "steps").dontKnow, ElementsAre("pass"));
    EXPECT_EQ(columnOf(now->plan, "Q1").role, ColumnRole::Rating);
    EXPECT_THAT(now->added, IsEmpty());
    EXPECT_THAT(now->missing, IsEmpty());
}

TEST(ContinuePlan, NamesColumnsThatCameAndThatWent) {
    World world = World::coded();
    const std::optional<ContinuedPlan> now =
        continuePlan(world.db(), variablesOnly({"ID", "Country", "steps", "Wave"}));
    ASSERT_TRUE(now);
    EXPECT_THAT(now->added, ElementsAre("Wave"));
    EXPECT_THAT(now->missing, ElementsAre("Q1"));
    EXPECT_EQ(columnOf(now->plan, "steps").role, ColumnRole::Open);
    EXPECT_EQ(columnOf(now->plan, "Wave").role, ColumnRole::Variable);
}

TEST(ContinuePlan, KeepsANewColumnOutOfAQuestionOfTheSameName) {
    World world = World::coded();
    SurveyPlan guessed = variablesOnly({"ID", "Country", "Q1", "steps", "7. What steps?"});
    guessed.columns[4].name = "Steps";
    const std::optional<ContinuedPlan> now = continuePlan(world.db(), guessed);
    ASSERT_TRUE(now);
    EXPECT_EQ(columnOf(now->plan, "7. What steps?").name, "Steps_2");
}

TEST(ContinuePlan, IsNotForAFileWithoutTheOpenQuestionOrTheIds) {
    World world = World::coded();
    EXPECT_FALSE(continuePlan(world.db(), variablesOnly({"ID", "Country", "Q1"})));
    EXPECT_FALSE(continuePlan(world.db(), variablesOnly({"Country", "Q1", "steps"})));
    EXPECT_FALSE(continuePlan(World().db(), variablesOnly(newer.front())));
}

TEST(ContinuePlan, LeavesOutWhatThePlanOfTheFirstFileDidNotName) {
    World world;
    SurveyPlan first = World::planFor(World::steps().front());
    first.columns.erase(first.columns.begin() + 1);
    first.survey = "survey";
    import(world, World::steps(), first);
    const std::optional<ContinuedPlan> now = continuePlan(world.db(), variablesOnly(newer.front()));
    ASSERT_TRUE(now);
    EXPECT_EQ(columnOf(now->plan, "Country").role, ColumnRole::Ignore);
    EXPECT_THAT(now->added, IsEmpty());
}

TEST(ContinuePlan, AnOpenQuestionNeverBecomesSomethingElse) {
    World world = World::coded();
    SurveyPlan plan = continuePlan(world.db(), variablesOnly(newer.front()))->plan;
    plan.columns[3].role = ColumnRole::Multiple;
    plan.columns[3].separator = ";";
    EXPECT_EQ(refusal(world, newer, plan),
              "The column “steps” holds the open question “steps” of the survey “survey”. Import it as this "
              "question, or leave the column out.");
    plan.columns[3].role = ColumnRole::Open;
    plan.columns[3].name = "another";
    EXPECT_THAT(refusal(world, newer, plan), HasSubstr("holds the open question “steps”"));
    plan.columns[3].role = ColumnRole::Ignore;
    plan.columns[1].name = "Steps";
    EXPECT_THAT(refusal(world, newer, plan), HasSubstr("“Steps” is an open question"));
    EXPECT_EQ(variables(world.db()).size(), 2U);
}

TEST(ContinuePlan, TellsWhatLeavingAQuestionOutMeans) {
    World world = World::coded();
    SurveyPlan plan = continuePlan(world.db(), variablesOnly(newer.front()))->plan;
    plan.columns[3].role = ColumnRole::Ignore;
    const ImportReport report = import(world, newer, plan);
    EXPECT_EQ(report.casesAdded, 1);
    std::string told;
    for (const Sentence& each : report.decisions)
        told += each.english() + "\n";
    EXPECT_THAT(told,
                HasSubstr("The open question “steps” was left out: new respondents have no answer there."));
    // The project still knows what the column is.
    EXPECT_EQ(columnOf(continuePlan(world.db(), variablesOnly(newer.front()))->plan, "steps").role,
              ColumnRole::Open);
}

TEST(ContinuePlan, RemembersColumnsThatAFileInBetweenLacked) {
    World world = World::coded();
    SurveyPlan plan = continuePlan(world.db(), variablesOnly({"ID", "Country", "steps", "Wave"}))->plan;
    import(world, {{"ID", "Country", "steps", "Wave"}, { "R009", "Kazakhstan", "Courts", "2" }}, plan);
    const std::optional<ContinuedPlan> now =
        continuePlan(world.db(), variablesOnly({"ID", "Country", "Q1", "steps", "Wave"}));
    ASSERT_TRUE(now);
    EXPECT_EQ(columnOf(now->plan, "Q1").role, ColumnRole::Rating);
    EXPECT_THAT(now->added, IsEmpty());
}

TEST(ContinuePlan, ASeparateSurveyOfTheSameColumnsStaysSeparate) {
    World world = World::coded();
    SurveyPlan plan = World::planFor(newer.front());
    plan.survey = "second wave";
    plan.separate = true;
    import(world, newer, SurveyPlan::fromJson(plan.toJson()));
    EXPECT_EQ(surveys(world.db()).size(), 2U);
    EXPECT_EQ(questions(world.db()).size(), 2U);
}

} // namespace
} // namespace marginalia::core::survey
