// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/similar_answers.h"
#include "world.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace marginalia;
using namespace marginalia::core;
using test::World;

namespace {

World worldOf(const std::vector<std::string>& answers) {
    World world;
    World::Cells cells{{"ID", "causes"}};
    for (std::size_t at = 0; at < answers.size(); ++at)
        cells.push_back({"P" + std::to_string(at + 1), answers[at]});
    world.survey(cells);
    return world;
}

std::vector<std::string> names(const survey::SimilarGroup& group) {
    std::vector<std::string> all;
    for (const survey::SimilarAnswer& each : group)
        all.push_back(each.respondent);
    return all;
}

std::vector<survey::SimilarGroup> groupsOf(World& world) {
    Progress progress;
    return survey::similarAnswers(world.db(), world.questionId("causes"), progress);
}

TEST(SimilarAnswers, TakesCasePunctuationAndBlanksForNothing) {
    World world = worldOf({"Build more roads between the countries.", "Nothing of the kind here at all",
                           "build  more ROADS, between the countries!", "Дороги и таможня прежде всего",
                           "«Дороги и таможня — прежде всего»"});
    const auto groups = groupsOf(world);
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(names(groups[0]), (std::vector<std::string>{"P1", "P3"}));
    EXPECT_EQ(names(groups[1]), (std::vector<std::string>{"P4", "P5"}));
    EXPECT_EQ(groups[0][1].likeness, 1);
}

TEST(SimilarAnswers, FindsASlipOfThePenAndNotAnotherMeaning) {
    World world = worldOf({"Political will of the leaders and trust between the peoples of the region",
                           "Political will of the leaders and trust betwen the peoples of the region",
                           "Economic growth of the cities and roads between the peoples of the region"});
    const auto groups = groupsOf(world);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(names(groups[0]), (std::vector<std::string>{"P1", "P2"}));
    EXPECT_LT(groups[0][1].likeness, 1);
    EXPECT_GE(groups[0][1].likeness, survey::nearlyTheSame);
}

TEST(SimilarAnswers, ListsWhatIsLikeOneAnswerWithItselfFirst) {
    World world =
        worldOf({"Open the border posts for small traders of the valley",
                 "Open the border posts for small traders in the valley", "Water comes first of all",
                 "Open the border posts for small traders of the valley."});
    Progress progress;
    const survey::SimilarGroup like =
        survey::answersLike(world.db(), world.answerId("P4", "causes"), progress);
    EXPECT_EQ(names(like), (std::vector<std::string>{"P4", "P1", "P2"}));
}

TEST(SimilarAnswers, FindsTheSameGroupsAsComparingEverybodyWithEveryLeader) {
    // Sentences of a few words each, many of them near another one.
    std::vector<std::string> answers;
    const std::vector<std::string> words{"roads",  "customs", "trust", "courts",  "water",
                                         "energy", "borders", "trade", "railway", "language"};
    std::uint64_t state = 7;
    const auto next = [&state](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33U) % below);
    };
    for (int at = 0; at < 300; ++at) {
        std::string text = "We need";
        for (int word = 0; word < 5; ++word)
            text += " " + words[next(words.size())];
        answers.push_back(text + (next(3) == 0 ? " soon" : " now"));
    }
    World world = worldOf(answers);
    const auto groups = groupsOf(world);
    ASSERT_GT(groups.size(), 3U);
    // Nobody is in two groups, and everyone is as like the first one as said.
    std::vector<std::string> seen;
    for (const survey::SimilarGroup& group : groups) {
        Progress progress;
        const survey::SimilarGroup like = survey::answersLike(world.db(), group.front().answer, progress);
        for (const survey::SimilarAnswer& each : group) {
            const auto found =
                std::find_if(like.begin(), like.end(),
                             [&](const survey::SimilarAnswer& other) { return other.answer == each.answer; });
            ASSERT_NE(found, like.end()) << each.respondent;
            EXPECT_DOUBLE_EQ(found->likeness, each.likeness);
            seen.push_back(each.respondent);
        }
    }
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
    // And whoever stands alone is like no first one.
    for (const survey::SimilarGroup& group : groups) {
        Progress progress;
        for (const survey::SimilarAnswer& each :
             survey::answersLike(world.db(), group.front().answer, progress))
            EXPECT_TRUE(std::binary_search(seen.begin(), seen.end(), each.respondent)) << each.respondent;
    }
}

TEST(ValueCounts, CountsOptionsOfAMultipleChoiceOneByOne) {
    World world;
    survey::SurveyRows rows;
    rows.headers = {"ID", "Ways", "causes"};
    rows.rows = {{"P1", "road;rail", "a b c"}, {"P2", "road", "d e f"}, {"P3", "RAIL;air", "g h i"}};
    survey::SurveyPlan plan = World::planFor({"ID", "causes"});
    survey::ColumnPlan ways;
    ways.column = "Ways";
    ways.role = survey::ColumnRole::Multiple;
    ways.separator = ";";
    plan.columns.push_back(ways);
    world.edit([&](store::Edit& edit) { survey::importRows(edit, rows, plan, "ways"); });
    const VariableId variable = survey::variableByName(world.db(), "Ways")->id;
    world.edit([&](store::Edit& edit) { survey::mergeValue(edit, variable, "RAIL", "rail"); });
    std::map<std::string, std::pair<std::string, std::int64_t>> counts;
    for (const survey::ValueCount& each : survey::valueCounts(world.db(), variable))
        counts[each.given] = {each.readAs, each.count};
    EXPECT_EQ(counts["road"], (std::pair<std::string, std::int64_t>("road", 2)));
    EXPECT_EQ(counts["RAIL"], (std::pair<std::string, std::int64_t>("rail", 1)));
    EXPECT_EQ(counts["air"].second, 1);
    EXPECT_EQ(survey::valuesOf(world.db(), variable).at(world.caseId("P3")),
              (std::vector<std::string>{"rail", "air"}));
}

TEST(AskedIf, IsCheckedAgainstTheColumnsBeforeAnyRowIsRead) {
    survey::SurveyPlan plan = World::planFor({"ID", "Country", "Q1", "steps"});
    survey::ColumnPlan& steps = plan.columns.back();
    steps.askedIf = "Country = Kazakhstan and Q1 >= 3";
    EXPECT_NO_THROW(survey::checkAskedIf(steps, plan.columns));
    for (const char* wrong : {"Contry = Kazakhstan", "Country >", "Q1 >= many", "steps = yes"}) {
        steps.askedIf = wrong;
        EXPECT_THROW(survey::checkAskedIf(steps, plan.columns), Error) << wrong;
    }
}

} // namespace
