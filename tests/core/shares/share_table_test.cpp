// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/share_table.h"

#include "core/base/error.h"
#include "core/shares/share_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::shares;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

namespace {
/// 84 invited, 64 rows, 60 cases, 57 asked, 55 answered, 53 substantive; code X on 14 answers in 17 segments;
/// 96 mentions, 121 segments.
struct WorkedExample : ShareWorld {
    std::int64_t aigerim = coder("Aigerim");
    std::int64_t x = code("X");
    std::int64_t y = code("Y");
    std::int64_t z = code("Z");

    WorkedExample() {
        invited(84);
        for (int i = 0; i < 3; ++i)
            answer("substantive", respondent("test"));
        answer("substantive", respondent("duplicate"));
        answers(3, "not_asked");
        answers(2, "empty");
        answers(2, "dont_know");
        const std::vector<std::int64_t> substantive = answers(53);
        for (std::size_t i = 0; i < substantive.size(); ++i) {
            judge(aigerim, substantive[i]);
            if (i < 14)
                segments(x, substantive[i], i < 3 ? 2 : 1);
            segments(y, substantive[i], i < 22 ? 2 : 1);
            if (i >= 24)
                segments(z, substantive[i], 1);
        }
    }

    void segments(std::int64_t code, std::int64_t answer, int count) {
        for (int i = 0; i < count; ++i)
            coding(aigerim, code, answer, 10 * i, 10 * i + 5);
    }
};

} // namespace

TEST(ShareRange, LetsASettledDisputeAddToTheMentionsToo) {
    // 28 mentions, 10 of them disputed elsewhere or here: 7 sure ones of this code, 10 disputed of 13 in all.
    ShareTable table;
    table.request.base = Base::Mentions;
    table.n = 28;
    table.disputedMentions = 13;
    ShareRow row;
    row.n = 7;
    row.base = 28;
    row.disputed = 10;
    const ShareRange mentions = rangeOf(table, row);
    EXPECT_EQ(mentions.least, 7);
    EXPECT_EQ(mentions.leastBase, 31) << "the three others are settled as yes";
    EXPECT_EQ(mentions.most, 17);
    EXPECT_EQ(mentions.mostBase, 38);
    table.request.base = Base::Substantive;
    const ShareRange answers = rangeOf(table, row);
    EXPECT_EQ(answers.leastBase, 28);
    EXPECT_EQ(answers.most, 17);
    EXPECT_EQ(answers.mostBase, 28);
}

TEST(ShareTable, GivesTheSixSharesOfTheWorkedExample) {
    WorkedExample world;
    EXPECT_EQ(shareOf(tableOf(world, Base::Substantive), world.x), "14/53 26.4");
    EXPECT_EQ(shareOf(tableOf(world, Base::Answered), world.x), "14/55 25.5");
    EXPECT_EQ(shareOf(tableOf(world, Base::Asked), world.x), "14/57 24.6");
    EXPECT_EQ(shareOf(tableOf(world, Base::All), world.x), "14/60 23.3");
    EXPECT_EQ(shareOf(tableOf(world, Base::Mentions), world.x), "14/96 14.6");
    const ShareTable segments = tableOf(world, LayerKind::Coder, world.aigerim, Base::Segments);
    EXPECT_EQ(shareOf(segments, world.x), "17/121 14.0");
    EXPECT_EQ(segments.segments, 121);
    EXPECT_EQ(segments.mentions, 96);
    EXPECT_FALSE(rowOf(segments, world.x).interval);
}

TEST(ShareTable, GivesTheIntervalsOfTheWorkedExample) {
    WorkedExample world;
    const auto percents = [](const ShareRow& row) {
        return text::realDigits(100 * row.interval->low, 2) + "-" +
               text::realDigits(100 * row.interval->high, 2);
    };
    EXPECT_EQ(percents(rowOf(tableOf(world), world.x)), "16.44-39.58");
    ShareRequest request;
    request.interval = IntervalKind::ClopperPearson;
    EXPECT_EQ(percents(rowOf(tableOf(world, request), world.x)), "15.26-40.33");
    request.population = 60;
    EXPECT_EQ(percents(rowOf(tableOf(world, request), world.x)), "23.33-31.67");
    request.population = 52;
    EXPECT_THROW(tableOf(world, request), Error);
    request = {};
    request.interval = IntervalKind::None;
    EXPECT_FALSE(rowOf(tableOf(world, request), world.x).interval);
}

TEST(ShareTable, TellsTheCaseFlowOfTheWorkedExample) {
    WorkedExample world;
    const ShareTable table = tableOf(world);
    EXPECT_EQ(table.flow.invited, 84);
    EXPECT_EQ(table.flow.rows, 64);
    EXPECT_THAT(table.flow.excluded, ElementsAre(Pair("test", 3), Pair("duplicate", 1)));
    EXPECT_EQ(table.flow.cases, 60);
    EXPECT_EQ(table.flow.asked, 57);
    EXPECT_EQ(table.flow.answered, 55);
    EXPECT_EQ(table.flow.substantive, 53);
    EXPECT_THAT(table.statuses, ElementsAre(53, 2, 0, 0, 0, 2, 0, 3));
    EXPECT_FALSE(table.provisional);
}

TEST(ShareTable, CountsARespondentWithTwoSegmentsOfOneCodeOnce) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto code = world.code("X");
    const auto answer = world.answer();
    world.judge(coder, answer);
    world.coding(coder, code, answer, 0, 4);
    world.coding(coder, code, answer, 8, 12);
    EXPECT_EQ(rowOf(tableOf(world), code).n, 1);
}

TEST(ShareTable, UnitesOverlappingSegmentsAndTakesAWholeAnswerAsOne) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto touching = world.code("Touching");
    const auto overlapping = world.code("Overlapping");
    const auto whole = world.code("Whole");
    const auto answer = world.answer();
    world.judge(coder, answer);
    world.coding(coder, touching, answer, 0, 4);
    world.coding(coder, touching, answer, 4, 8);
    world.coding(coder, overlapping, answer, 0, 10);
    world.coding(coder, overlapping, answer, 2, 4);
    world.coding(coder, overlapping, answer, 9, 12);
    world.coding(coder, whole, answer);
    world.coding(coder, whole, answer, 2, 4);
    const ShareTable table = tableOf(world, LayerKind::Coder, coder, Base::Segments);
    EXPECT_EQ(rowOf(table, touching).n, 2);
    EXPECT_EQ(rowOf(table, overlapping).n, 1);
    EXPECT_EQ(rowOf(table, whole).n, 1);
    EXPECT_EQ(table.n, 4);
}

TEST(ShareTable, RefusesSegmentsOfSeveralCoders) {
    WorkedExample world;
    EXPECT_THROW(tableOf(world, Base::Segments), Error);
    EXPECT_THROW(tableOf(world, LayerKind::Union, 0, Base::Segments), Error);
}

TEST(ShareTable, CountsANetByCasesAndShowsItsOwnCodings) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto net = world.code("Institutions");
    const auto courts = world.code("Courts", net);
    const auto laws = world.code("Laws", net);
    const auto answers = world.answers(4);
    for (const auto answer : answers)
        world.judge(coder, answer);
    world.coding(coder, courts, answers[0]);
    world.coding(coder, laws, answers[0]);
    world.coding(coder, laws, answers[1]);
    world.coding(coder, net, answers[2]);
    ShareTable table = tableOf(world);
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_TRUE(table.rows[0].net);
    EXPECT_EQ(table.rows[0].n, 3); // not 1 + 2 + 1
    EXPECT_TRUE(table.rows[1].ownOnly);
    EXPECT_EQ(table.rows[1].n, 1);
    EXPECT_EQ(table.rows[1].level, 1);
    EXPECT_EQ(table.rows[2].path, "Institutions > Courts");
    EXPECT_EQ(table.noneApplies, 1);
    table = tableOf(world, Base::Mentions);
    EXPECT_EQ(rowOf(table, net).n, 4); // mentions add up
    EXPECT_EQ(table.n, 4);
}

TEST(ShareTable, LeavesOutTheOwnRowOfANetWithoutCodingsOfItsOwn) {
    ShareWorld world;
    const auto net = world.code("Institutions");
    world.code("Courts", net);
    EXPECT_EQ(tableOf(world).rows.size(), 2U);
}

TEST(ShareTable, IsProvisionalWhileAnswersAreOpen) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto code = world.code("X");
    const auto answers = world.answers(53);
    for (std::size_t i = 0; i < 38; ++i)
        world.judge(coder, answers[i]);
    world.coding(coder, code, answers[0]);
    world.coding(coder, code, answers[50]); // shown, not counted
    const ShareTable table = tableOf(world);
    EXPECT_TRUE(table.provisional);
    EXPECT_EQ(table.n, 38);
    EXPECT_EQ(table.eligible, 53);
    EXPECT_EQ(table.open, 15);
    EXPECT_EQ(rowOf(table, code).n, 1);
    EXPECT_EQ(rowOf(table, code).base, 38);
    EXPECT_EQ(table.noneApplies, 37);
}

TEST(ShareTable, CountsAnswersThatAreNotSubstantiveAsNoWithoutAJudgement) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto code = world.code("X");
    world.codes(coder, code, world.answer());
    world.answer();
    const auto dontKnow = world.answer("dont_know");
    world.codes(coder, code, dontKnow); // no proposal: a leftover, it does not count
    world.answer("refused", 0, true);
    world.answer("refused", 0, false);
    world.answer("not_reached");
    world.respondent(); // no answer at all: never asked
    EXPECT_EQ(shareOf(tableOf(world, Base::Substantive), code), "1/1 100.0");
    EXPECT_EQ(shareOf(tableOf(world, Base::Answered), code), "1/3 33.3");
    EXPECT_EQ(tableOf(world, Base::Answered).eligible, 4);
    EXPECT_EQ(tableOf(world, Base::Asked).eligible, 6);
    EXPECT_EQ(tableOf(world, Base::All).eligible, 7);
    EXPECT_EQ(tableOf(world, Base::All).open, 1);
}

TEST(ShareTable, LeavesOutExcludedCases) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto code = world.code("X");
    world.codes(coder, code, world.answer());
    world.codes(coder, code, world.answer("substantive", world.respondent("no_consent")));
    EXPECT_EQ(shareOf(tableOf(world, Base::All), code), "1/1 100.0");
}

TEST(ShareTable, LeavesJudgementsToBeRecheckedOutOfTheRowsBase) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto old = world.code("Old");
    const auto fresh = world.code("Fresh", 0, 5);
    const auto answers = world.answers(53);
    std::vector<std::int64_t> judgements;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        judgements.push_back(world.judge(coder, answers[i], i < 39 ? 4 : 5));
        if (i >= 50)
            world.coding(coder, fresh, answers[i]);
    }
    ShareTable table = tableOf(world);
    EXPECT_EQ(rowOf(table, old).base, 53);
    EXPECT_EQ(rowOf(table, fresh).stale, 39); // judged before this code existed
    EXPECT_EQ(shareOf(table, fresh), "3/14 21.4");
    EXPECT_EQ(table.n, 53);
    EXPECT_EQ(table.noneApplies, 50);
    world.recheck(judgements[0], fresh, 5);
    EXPECT_EQ(rowOf(tableOf(world), fresh).stale, 38);
    // The code changes again: what was looked at for its former meaning is no use.
    world.revise(fresh, 6);
    table = tableOf(world);
    EXPECT_EQ(rowOf(table, fresh).stale, 53);
    EXPECT_EQ(rowOf(table, fresh).base, 0);
    EXPECT_FALSE(rowOf(table, fresh).share);
    EXPECT_EQ(table.noneApplies, 50); // coded ones are not "none applies"
}

TEST(ShareTable, HasNoSharesWithoutABase) {
    ShareWorld world;
    const auto code = world.code("X");
    for (const Base base : {Base::Substantive, Base::Answered, Base::Asked, Base::All, Base::Mentions}) {
        const ShareTable table = tableOf(world, base);
        EXPECT_EQ(table.n, 0);
        EXPECT_FALSE(rowOf(table, code).share);
        EXPECT_FALSE(rowOf(table, code).interval);
    }
}

TEST(ShareTable, AppliesAConditionToCasesBeforeEveryBase) {
    WorkedExample world;
    const auto country = world.variable("Country");
    int place = 0;
    store::Statement rows = world.db().prepare("SELECT id FROM study_case ORDER BY position");
    while (rows.step())
        world.value(country, rows.integer(0), ++place <= 21 ? "Kazakhstan" : "Uzbekistan");
    // The first 21 rows: 4 excluded, 3 not asked, 2 empty, 2 don't know, 10 substantive.
    ShareRequest request;
    request.where = "Country=Kazakhstan";
    for (const auto& [base, expected] :
         {std::pair(Base::Substantive, "10/10 100.0"), std::pair(Base::Answered, "10/12 83.3"),
          std::pair(Base::Asked, "10/14 71.4"), std::pair(Base::All, "10/17 58.8"),
          std::pair(Base::Mentions, "10/20 50.0")}) {
        request.base = base;
        EXPECT_EQ(shareOf(tableOf(world, request), world.x), expected) << baseKey(base);
    }
    request.where = "Planet=Mars";
    EXPECT_THROW(tableOf(world, request), Error);
}

TEST(ShareTable, TellsTheCaseFlowOfTheCasesThatMeetTheCondition) {
    WorkedExample world;
    const auto country = world.variable("Country");
    int place = 0;
    store::Statement rows = world.db().prepare("SELECT id FROM study_case ORDER BY position");
    while (rows.step())
        world.value(country, rows.integer(0), ++place <= 21 ? "Kazakhstan" : "Uzbekistan");
    ShareRequest request;
    request.where = "Country=Kazakhstan";
    const CaseFlow flow = tableOf(world, request).flow;
    EXPECT_EQ(flow.invited, std::nullopt) << "nobody knows where those come from who did not answer";
    EXPECT_EQ(flow.rows, 21);
    EXPECT_EQ(flow.excluded,
              (std::vector<std::pair<std::string, std::int64_t>>{{"test", 3}, {"duplicate", 1}}));
    EXPECT_EQ(flow.cases, 17);
    EXPECT_EQ(flow.asked, 14);
    EXPECT_EQ(flow.answered, 12);
    EXPECT_EQ(flow.substantive, 10);
    request.where.clear();
    EXPECT_EQ(tableOf(world, request).flow.cases, 60);
}

TEST(ShareTable, NamesItsLayersAndBases) {
    WorkedExample world;
    for (const char* key : {"final", "union", "intersection", "majority", "coder:Aigerim"})
        EXPECT_EQ(layerKey(world.db(), layerFromKey(world.db(), key)), key);
    try {
        layerFromKey(world.db(), "coder:Nobody");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Usage);
        EXPECT_THAT(error.what(), testing::HasSubstr("coder:Aigerim"));
    }
    for (const char* key : {"substantive", "answered", "asked", "all", "mentions", "segments"})
        EXPECT_EQ(baseKey(baseFromKey(key).value()), key);
    EXPECT_FALSE(baseFromKey("everybody"));
}

TEST(ShareTable, PutsTheSharesOfAllCodersOnOneLine) {
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto code = world.code("X");
    const auto answers = world.answers(5);
    for (std::size_t i = 0; i < 4; ++i) {
        world.judge(a, answers[i]);
        world.judge(b, answers[i]);
    }
    world.codes(a, code, answers[4]); // not judged by B
    world.coding(a, code, answers[0]);
    world.coding(b, code, answers[0]);
    world.coding(a, code, answers[1]);
    world.coding(b, code, answers[2]);
    world.decide(answers[1], code, true);
    const Sensitivity line = ShareEngine(world.db(), world.question())
                                 .sensitivity(world.db(), "", CodeId{code}, {CoderId{a}, CoderId{b}});
    EXPECT_EQ(line.base, 4);
    std::vector<std::pair<std::string, std::int64_t>> figures;
    for (const auto& each : line.lines)
        figures.emplace_back(layerKey(world.db(), each.layer), each.n);
    EXPECT_THAT(figures, ElementsAre(Pair("coder:A", 2), Pair("coder:B", 2), Pair("intersection", 1),
                                     Pair("union", 3), Pair("final", 2)));
    EXPECT_EQ(line.lines[0].share, 0.5);
}

TEST(ShareTable, TellsWhatBecameOfAQuestionsCases) {
    WorkedExample world;
    const std::vector<QuestionFacts> table = questionTable(world.db());
    ASSERT_EQ(table.size(), 1U);
    EXPECT_EQ(table[0].question.name, "steps");
    EXPECT_EQ(table[0].flow.asked, 57);
    EXPECT_EQ(table[0].flow.answered, 55);
    EXPECT_EQ(table[0].flow.substantive, 53);
    EXPECT_THAT(table[0].statuses, ElementsAre(53, 2, 0, 0, 0, 2, 0, 3));
}
