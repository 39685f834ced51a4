// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/answer_work.h"
#include "core/coding/coding.h"
#include "core/coding/span_edit.h"
#include "core/survey/survey.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::coding {
namespace {

using test::World;

Judgement judgementOf(const World& world, const std::string& respondent) {
    const auto all = judgementsOf(world.db(), world.answerId(respondent, "steps"));
    return all.empty() ? Judgement{} : all.front();
}

std::size_t codingCount(const World& world, const std::string& respondent) {
    return codingsOf(world.db(), {world.answerId(respondent, "steps"), {}}).size();
}

ErrorKind kindOf(const std::function<void()>& body) {
    try {
        body();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

TEST(Apply, MakesTheAnswerDoneWithTheFirstCode) {
    World world = World::coded();
    const ApplyResult result = world.code("R001", "steps", "Trade", "Aigerim");
    EXPECT_TRUE(result.added);
    EXPECT_TRUE(result.madeDone);
    EXPECT_EQ(judgementOf(world, "R001").state, JudgementState::Done);
    EXPECT_FALSE(world.code("R001", "steps", "Other", "Aigerim").madeDone);
}

TEST(Apply, LeavesTheAnswerOpenWhereTheQuestionSaysSo) {
    World world = World::coded();
    world.edit(
        [&](store::Edit& edit) { survey::setFirstCodeIsDone(edit, world.questionId("steps"), false); });
    EXPECT_FALSE(world.code("R001", "steps", "Trade", "Aigerim").madeDone);
    EXPECT_TRUE(judgementsOf(world.db(), world.answerId("R001", "steps")).empty());
}

TEST(Apply, KeepsTheSameCodeOnTheSameSpanOnce) {
    World world = World::coded();
    const CodingId first = world.code("R001", "steps", "Trade", "Aigerim", Span{0, 6}).id;
    const ApplyResult again = world.code("R001", "steps", "Trade", "Aigerim", Span{0, 6});
    EXPECT_FALSE(again.added);
    EXPECT_EQ(again.id, first);
    EXPECT_TRUE(world.code("R001", "steps", "Trade", "Daniyar", Span{0, 6}).added);
    EXPECT_TRUE(world.code("R001", "steps", "Trade", "Aigerim").added) << "the whole text is another span";
    EXPECT_EQ(codingCount(world, "R001"), 3U);
}

TEST(Apply, CountsTheTextInCodePoints) {
    World world = World::coded();
    // R004 holds a train of four bytes and two UTF-16 units.
    const std::string text = survey::answerText(world.db(), world.answerId("R004", "steps"));
    const std::int64_t length = 58;
    EXPECT_TRUE(world.code("R004", "steps", "Trade", "Aigerim", Span{0, length}).added);
    EXPECT_EQ(kindOf([&] {
                  world.code("R004", "steps", "Trade", "Aigerim", Span{0, length + 1});
              }),
              ErrorKind::Usage)
        << text;
    EXPECT_EQ(kindOf([&] { world.code("R004", "steps", "Trade", "Aigerim", Span{5, 5}); }), ErrorKind::Usage);
    EXPECT_EQ(kindOf([&] {
                  world.code("R004", "steps", "Trade", "Aigerim", Span{-1, 5});
              }),
              ErrorKind::Usage);
    EXPECT_EQ(codingCount(world, "R004"), 1U);
}

TEST(Apply, RefusesAPassageOfBlanks) {
    World world = World::coded();
    // "Remove trade barriers ..."
    EXPECT_EQ(kindOf([&] { world.code("R001", "steps", "Trade", "Aigerim", Span{6, 7}); }), ErrorKind::Usage);
    EXPECT_EQ(codingCount(world, "R001"), 0U);
    const CodingId coding = world.code("R001", "steps", "Trade", "Aigerim", Span{6, 8}).id;
    EXPECT_EQ(kindOf([&] { world.edit([&](store::Edit& edit) {
                               resize(edit, coding, Span{6, 7});
                           }); }),
              ErrorKind::Usage);
}

TEST(Apply, RefusesAnAnswerWithoutText) {
    World world = World::coded();
    EXPECT_EQ(kindOf([&] { world.code("R008", "steps", "Trade", "Aigerim"); }), ErrorKind::Usage);
}

TEST(Apply, ProposesSubstantiveForACodedDontKnow) {
    World world = World::coded();
    EXPECT_TRUE(world.code("R007", "steps", "Trade", "Aigerim").madeSubstantive);
    EXPECT_EQ(judgementOf(world, "R007").status, "substantive");
    EXPECT_EQ(survey::answerById(world.db(), world.answerId("R007", "steps"))->status,
              survey::AnswerStatus::DontKnow)
        << "the answer keeps its own status";
}

TEST(Apply, TakesBackAProposalThatTheCodeContradicts) {
    World world = World::coded();
    world.judge("R001", "steps", "Aigerim", JudgementState::Done, "off_topic");
    EXPECT_EQ(judgementOf(world, "R001").status, "off_topic");
    world.code("R001", "steps", "Trade", "Aigerim");
    EXPECT_EQ(judgementOf(world, "R001").status, "");
}

TEST(SingleCode, RefusesASecondCodeUnlessItMayReplace) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) { survey::setSingleCode(edit, world.questionId("steps"), true); });
    world.code("R001", "steps", "Trade", "Aigerim");
    EXPECT_EQ(kindOf([&] { world.code("R001", "steps", "Other", "Aigerim"); }), ErrorKind::Conflict);
    EXPECT_TRUE(world.code("R001", "steps", "Trade", "Aigerim", Span{0, 6}).added)
        << "the same code on a passage is fine";
    EXPECT_TRUE(world.code("R001", "steps", "Other", "Daniyar").added) << "each coder has one";
    ApplyOptions replace;
    replace.replaceOnSingleCode = true;
    const ApplyResult result = world.code("R001", "steps", "Other", "Aigerim", std::nullopt, replace);
    EXPECT_THAT(result.replaced, testing::ElementsAre(world.codeId("Trade")));
    EXPECT_EQ(judgementOf(world, "R001").state, JudgementState::Done);
    EXPECT_EQ(codingCount(world, "R001"), 2U);
}

TEST(SingleCode, ListsTheConflictsBeforeAQuestionIsSwitched) {
    World world = World::coded();
    world.code("R001", "steps", "Trade", "Aigerim");
    world.code("R001", "steps", "Other", "Aigerim");
    EXPECT_EQ(survey::singleCodeConflicts(world.db(), world.questionId("steps")).size(), 1U);
    EXPECT_EQ(kindOf([&] {
                  world.edit([&](store::Edit& edit) {
                      survey::setSingleCode(edit, world.questionId("steps"), true);
                  });
              }),
              ErrorKind::Conflict);
}

TEST(Remove, OpensTheAnswerAgainWithTheLastCode) {
    World world = World::coded();
    const CodingId first = world.code("R001", "steps", "Trade", "Aigerim").id;
    const CodingId second = world.code("R001", "steps", "Other", "Aigerim").id;
    world.edit([&](store::Edit& edit) { remove(edit, first); });
    EXPECT_EQ(judgementOf(world, "R001").state, JudgementState::Done);
    world.edit([&](store::Edit& edit) { remove(edit, second); });
    EXPECT_EQ(judgementOf(world, "R001").state, JudgementState::Open) << "“none applies” needs its own key";
    EXPECT_EQ(kindOf([&] { world.edit([&](store::Edit& edit) { remove(edit, second); }); }),
              ErrorKind::Usage);
}

TEST(Remove, TakesAllPassagesOfACodeOfOneCoder) {
    World world = World::coded();
    world.code("R001", "steps", "Trade", "Aigerim", Span{0, 3});
    world.code("R001", "steps", "Trade", "Aigerim", Span{4, 9});
    world.code("R001", "steps", "Trade", "Daniyar", Span{4, 9});
    std::int64_t removed = 0;
    world.edit([&](store::Edit& edit) {
        removed = removeAll(edit, world.coderId("Aigerim"), world.codeId("Trade"),
                            {world.answerId("R001", "steps"), {}});
    });
    EXPECT_EQ(removed, 2);
    EXPECT_EQ(codingCount(world, "R001"), 1U);
}

TEST(Judge, KeepsAProposedStatusUnlessAnotherIsGiven) {
    World world = World::coded();
    world.judge("R001", "steps", "Aigerim", JudgementState::Done, "unclear");
    world.judge("R001", "steps", "Aigerim", JudgementState::Open);
    EXPECT_EQ(judgementOf(world, "R001").status, "unclear");
    world.judge("R001", "steps", "Aigerim", JudgementState::Done, "substantive");
    EXPECT_EQ(judgementOf(world, "R001").status, "") << "what the answer is already is no proposal";
    EXPECT_EQ(kindOf([&] { world.judge("R001", "steps", "Aigerim", JudgementState::Done, "maybe"); }),
              ErrorKind::Usage);
}

TEST(Judge, KnowsTheStatusesOfTheSurvey) {
    World world = World::coded();
    for (const survey::AnswerStatus status : survey::allStatuses)
        EXPECT_NO_THROW(world.judge("R001", "steps", "Aigerim", JudgementState::Open,
                                    std::string(survey::statusKey(status))));
}

TEST(StaleJudgements, AreThoseOlderThanTheMeaningOfACode) {
    World world = World::coded();
    world.judge("R001", "steps", "Aigerim");
    world.judge("R002", "steps", "Daniyar");
    EXPECT_TRUE(staleJudgements(world.db(), world.questionId("steps")).empty());
    world.codes({"New"});
    world.judge("R002", "steps", "Aigerim");
    const auto stale = staleJudgements(world.db(), world.questionId("steps"));
    ASSERT_EQ(stale.size(), 2U);
    EXPECT_EQ(stale[0].answer, world.answerId("R001", "steps"));
    EXPECT_EQ(stale[1].coder, world.coderId("Daniyar"));
    const QuestionId steps = world.questionId("steps");
    const auto toRecheck = [&](const char* respondent, const char* coder) {
        const auto work = workOnQuestion(world.db(), steps);
        const AnswerId answer = world.answerId(respondent, "steps");
        const bool now = workBy(work.at(answer), world.coderId(coder))->stale;
        EXPECT_EQ(workBy(workOn(world.db(), answer), world.coderId(coder))->stale, now);
        return now;
    };
    EXPECT_TRUE(toRecheck("R001", "Aigerim"));
    EXPECT_TRUE(toRecheck("R002", "Daniyar"));
    EXPECT_FALSE(toRecheck("R002", "Aigerim"));
    world.edit([&](store::Edit& edit) { EXPECT_EQ(confirm(edit, {stale[0]}), 1); });
    EXPECT_FALSE(toRecheck("R001", "Aigerim"));
    EXPECT_EQ(staleJudgements(world.db(), world.questionId("steps")).size(), 1U);
    world.codes({"Newer"});
    EXPECT_EQ(staleJudgements(world.db(), world.questionId("steps")).size(), 4U)
        << "a new code opens the question again";
}

TEST(StaleJudgements, LeaveOutACodeThatWasJustGiven) {
    World world = World::coded();
    world.judge("R001", "steps", "Aigerim");
    world.codes({"New"});
    world.code("R001", "steps", "New", "Aigerim");
    EXPECT_TRUE(staleJudgements(world.db(), world.questionId("steps")).empty());
}

TEST(Decide, ReplacesTheDecisionOnTheSameCode) {
    World world = World::coded();
    Decision decision;
    decision.answer = world.answerId("R001", "steps");
    decision.code = world.codeId("Trade");
    decision.present = true;
    world.edit([&](store::Edit& edit) { decide(edit, decision); });
    decision.present = false;
    decision.reason = "talked it over";
    world.edit([&](store::Edit& edit) { decide(edit, decision); });
    Decision aboutStatus;
    aboutStatus.answer = decision.answer;
    aboutStatus.status = "unclear";
    world.edit([&](store::Edit& edit) { decide(edit, aboutStatus); });
    const auto decisions = decisionsOf(world.db(), world.questionId("steps"));
    ASSERT_EQ(decisions.size(), 2U);
    EXPECT_EQ(decisions[0].status, "unclear");
    EXPECT_EQ(decisions[1].reason, "talked it over");
    EXPECT_FALSE(decisions[1].present);
    EXPECT_EQ(decisions[1].decidedBy, "Aigerim");
}

TEST(Coders, AreOneWhateverTheCase) {
    World world;
    world.coders({"Айгерім", "АЙГЕРІМ", " Daniyar  "});
    const auto all = coders(world.db());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].name == "Daniyar" || all[0].name == "Daniyar", true);
    EXPECT_EQ(kindOf([&] { world.edit([](store::Edit& edit) { addCoder(edit, "daniyar"); }); }),
              ErrorKind::Conflict);
    EXPECT_EQ(kindOf([&] { world.edit([](store::Edit& edit) { addCoder(edit, "  "); }); }), ErrorKind::Usage);
}

} // namespace
} // namespace marginalia::core::coding
