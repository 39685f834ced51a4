// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/case_flow.h"
#include "core/shares/share_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::shares;
using testing::ElementsAre;

TEST(ShareTable, SettlesFinalByDecisionThenAgreementThenTheOneJudge) {
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto code = world.code("X");
    const auto both = world.answer();
    world.codes(a, code, both);
    world.codes(b, code, both);
    const auto one = world.answer();
    world.codes(a, code, one);
    const auto disputed = world.answer();
    world.codes(a, code, disputed);
    world.judge(b, disputed);
    const auto settledYes = world.answer();
    world.codes(a, code, settledYes);
    world.judge(b, settledYes);
    world.decide(settledYes, code, true);
    const auto settledNo = world.answer();
    world.codes(a, code, settledNo);
    world.codes(b, code, settledNo);
    world.decide(settledNo, code, false);
    const ShareTable table = tableOf(world);
    EXPECT_EQ(rowOf(table, code).n, 3);
    EXPECT_EQ(rowOf(table, code).disputed, 1);
    EXPECT_EQ(rowOf(table, code).base, 5);
    EXPECT_EQ(table.disputed, 1);
    EXPECT_TRUE(table.provisional);
    EXPECT_EQ(table.codedByTwo, 4);
    EXPECT_EQ(table.agreed, 2);
    EXPECT_EQ(table.settled, 1);
    EXPECT_EQ(table.oneJudge, 1);
    EXPECT_EQ(table.judgesLeast, 1);
    EXPECT_EQ(table.judgesMost, 2);
}

TEST(ShareTable, ShowsTheRangeOfDisputedAnswers) {
    // 14 of 53 are sure, three more are in dispute: 14-17 of 53.
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto code = world.code("X");
    const auto answers = world.answers(53);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        world.judge(a, answers[i]);
        if (i < 17)
            world.coding(a, code, answers[i]);
        if (i >= 14 && i < 17)
            world.judge(b, answers[i]);
    }
    const ShareTable table = tableOf(world);
    const ShareRow& row = rowOf(table, code);
    EXPECT_EQ(row.n, 14);
    EXPECT_EQ(row.n + row.disputed, 17);
    EXPECT_EQ(row.base, 53);
    ShareEngine engine(world.db(), world.question());
    ShareRequest request{world.question(), Base::Substantive, {}, "", IntervalKind::Wilson, {}};
    EXPECT_EQ(engine.casesCounted(world.db(), request, CodeId{code}).size(), 14U);
    EXPECT_THAT(engine.casesDisputed(world.db(), request, CodeId{code}),
                ElementsAre(CaseId{world.caseOf(answers[14])}, CaseId{world.caseOf(answers[15])},
                            CaseId{world.caseOf(answers[16])}));
}

TEST(ShareTable, SaysHowManyAnswersWereCodedByTwo) {
    // 53 answers: 11 coded by two (9 agreed, 2 settled), 42 by one.
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto code = world.code("X");
    const auto answers = world.answers(53);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        world.codes(a, code, answers[i]);
        if (i < 9)
            world.codes(b, code, answers[i]);
        else if (i < 11) {
            world.judge(b, answers[i]);
            world.decide(answers[i], code, i == 9);
        }
    }
    const ShareTable table = tableOf(world);
    EXPECT_EQ(table.n, 53);
    EXPECT_EQ(table.codedByTwo, 11);
    EXPECT_EQ(table.agreed, 9);
    EXPECT_EQ(table.settled, 2);
    EXPECT_EQ(table.oneJudge, 42);
    EXPECT_FALSE(table.provisional);
}

TEST(ShareTable, DecidesANetByItsSubtree) {
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto net = world.code("Institutions");
    const auto courts = world.code("Courts", net);
    const auto laws = world.code("Laws", net);
    const auto answer = world.answer();
    world.codes(a, courts, answer);
    world.codes(b, laws, answer);
    const ShareTable table = tableOf(world);
    EXPECT_EQ(rowOf(table, net).n, 1); // they agree that it is about institutions
    EXPECT_EQ(rowOf(table, net).disputed, 0);
    EXPECT_EQ(rowOf(table, courts).disputed, 1);
    EXPECT_EQ(rowOf(table, laws).disputed, 1);
    EXPECT_EQ(table.disputed, 1);
    // Settling one code replaces the judges' values before the net is formed.
    world.decide(answer, courts, false);
    EXPECT_EQ(rowOf(tableOf(world), net).n, 0);
    EXPECT_EQ(rowOf(tableOf(world), net).disputed, 1);
    world.decide(answer, laws, false);
    EXPECT_EQ(rowOf(tableOf(world), net).disputed, 0);
}

TEST(ShareTable, CombinesJudgesOfAnswersJudgedByAtLeastTwo) {
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto c = world.coder("C");
    const auto code = world.code("X");
    const auto three = world.answer(); // A and B of three
    world.codes(a, code, three);
    world.codes(b, code, three);
    world.judge(c, three);
    const auto tie = world.answer(); // A of two
    world.codes(a, code, tie);
    world.judge(b, tie);
    const auto all = world.answer();
    world.codes(a, code, all);
    world.codes(b, code, all);
    world.codes(a, code, world.answer()); // one judge: not in these layers
    EXPECT_EQ(shareOf(tableOf(world, LayerKind::Union), code), "3/3 100.0");
    EXPECT_EQ(shareOf(tableOf(world, LayerKind::Intersection), code), "1/3 33.3");
    const ShareTable majority = tableOf(world, LayerKind::Majority);
    EXPECT_EQ(shareOf(majority, code), "2/3 66.7"); // a half is no majority
    EXPECT_EQ(majority.ties, 1);
    EXPECT_EQ(majority.oneJudge, 1);
    EXPECT_EQ(majority.open, 1);
    EXPECT_EQ(majority.judgesLeast, 2);
    EXPECT_EQ(majority.judgesMost, 3);
    EXPECT_EQ(shareOf(tableOf(world, LayerKind::Coder, b), code), "2/3 66.7");
    EXPECT_EQ(shareOf(tableOf(world, LayerKind::Coder, c), code), "0/1 0.0");
}

TEST(ShareTable, LetsAUnionOfASingleCodeQuestionExceedAHundredPercent) {
    ShareWorld world;
    world.singleCode(true);
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto x = world.code("X");
    const auto y = world.code("Y");
    const auto answer = world.answer();
    world.codes(a, x, answer);
    world.codes(b, y, answer);
    const ShareTable table = tableOf(world, LayerKind::Union);
    EXPECT_FALSE(table.multiCode);
    EXPECT_EQ(rowOf(table, x).n + rowOf(table, y).n, 2);
    EXPECT_EQ(table.n, 1);
}

TEST(ShareTable, TreatsAProposedStatusAsADisputeUntilItIsSettled) {
    ShareWorld world;
    const auto a = world.coder("A");
    const auto b = world.coder("B");
    const auto code = world.code("X");
    const auto sure = world.answer();
    world.codes(a, code, sure);
    const auto doubtful = world.answer("dont_know");
    world.coding(a, code, doubtful);
    world.judge(a, doubtful, 0, "substantive");
    ShareTable table = tableOf(world);
    EXPECT_EQ(shareOf(table, code), "1/1 100.0");
    EXPECT_EQ(table.disputed, 1);
    EXPECT_EQ(table.statusDisputed, 1);
    EXPECT_TRUE(table.provisional);
    // Among those who answered it may become a yes.
    table = tableOf(world, Base::Answered);
    EXPECT_EQ(shareOf(table, code), "1/2 50.0");
    EXPECT_EQ(rowOf(table, code).disputed, 1);
    // Its coder counts it, another does not.
    EXPECT_EQ(shareOf(tableOf(world, LayerKind::Coder, a), code), "2/2 100.0");
    EXPECT_EQ(tableOf(world, LayerKind::Coder, b).eligible, 1);
    world.decideStatus(doubtful, "substantive");
    table = tableOf(world);
    EXPECT_EQ(shareOf(table, code), "2/2 100.0");
    EXPECT_FALSE(table.provisional);
    world.decideStatus(doubtful, "dont_know");
    EXPECT_EQ(shareOf(tableOf(world), code), "1/1 100.0");
    EXPECT_FALSE(tableOf(world).provisional);
}

TEST(ShareTable, TakesTheStatusThatTheCoderOfAPackageGave) {
    ShareWorld world;
    const auto mine = world.coder("Aigerim");
    const auto code = world.code("X");
    const auto answers = world.answers(3);
    world.codes(mine, code, answers[0]);
    world.judge(mine, answers[1], 0, "dont_know");
    const auto came = world.answer("dont_know");
    world.coding(mine, code, came);
    world.judge(mine, came, 0, "substantive");
    const ShareTable project = tableOf(world);
    EXPECT_EQ(project.disputed, 2) << "in a project these are proposals";

    world.packageFor(mine);
    const ShareTable package = tableOf(world);
    EXPECT_EQ(package.disputed, 0);
    EXPECT_EQ(package.statusDisputed, 0);
    EXPECT_EQ(shareOf(package, code), "2/2 100.0");
    EXPECT_EQ(package.eligible, 3) << "one is not judged yet";
    EXPECT_EQ(tableOf(world, LayerKind::Coder, mine).n, 2);
    EXPECT_EQ(tableOf(world, Base::Answered).eligible, 4);
    const std::vector<QuestionFacts> facts = questionTable(world.db());
    EXPECT_EQ(facts[0].flow.substantive, 3);
    EXPECT_EQ(facts[0].statuses[static_cast<std::size_t>(survey::AnswerStatus::DontKnow)], 1);
}

TEST(ShareTable, FollowsTheCoderOfAPackageWhoseOpinionAloneDecidesThere) {
    ShareWorld world;
    const auto mine = world.coder("Aigerim");
    const auto other = world.coder("Daniyar"); // shown with consent (pack --with-codings)
    const auto code = world.code("X");
    const auto answers = world.answers(3);
    for (const auto answer : answers)
        world.codes(mine, code, answer);
    world.packageFor(mine);
    ShareEngine engine(world.db(), world.question());
    ShareRequest request;
    request.question = world.question();
    (void)world.takeChanges();
    world.judge(mine, answers[1], 0, "off_topic");
    engine.refresh(world.db(), world.takeChanges());
    EXPECT_EQ(engine.table(world.db(), request).n, 2);
    EXPECT_EQ(engine.table(world.db(), request).disputed, 0);
    world.judge(mine, answers[1]);
    engine.refresh(world.db(), world.takeChanges());
    EXPECT_EQ(engine.table(world.db(), request).n, 3) << "taken back";
    world.judge(other, answers[2], 0, "unclear");
    EXPECT_EQ(tableOf(world).statusDisputed, 1) << "another one's opinion is in dispute with hers";
}
