// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/question_rules.h"

#include "core/base/error.h"
#include "core/survey/continue_plan.h"
#include "world.h"

#include <gtest/gtest.h>

namespace marginalia::core::survey {
namespace {

using test::World;

struct RulesWorld {
    World world = World::coded();
    QuestionId question = world.questionId("steps");

    AnswerStatus statusOf(const char* respondent) {
        return answerOf(world.db(), question, world.caseId(respondent))->status;
    }
    RulesChange set(const QuestionRules& rules) {
        RulesChange change;
        world.edit([&](store::Edit& edit) { change = setRules(edit, question, rules); });
        return change;
    }
};

TEST(QuestionRules, SayWhoWasAsked) {
    RulesWorld was;
    QuestionRules rules = rulesOf(was.world.db(), was.question);
    rules.askedIf = "Country=Uzbekistan";
    const RulesChange foretold = previewRules(was.world.db(), was.question, rules);
    EXPECT_EQ(was.statusOf("R007"), AnswerStatus::DontKnow) << "only foretold";
    ASSERT_EQ(foretold.statuses.size(), 2U);
    EXPECT_EQ(foretold.answers, 2) << "those with words stay";
    EXPECT_EQ(was.set(rules).answers, 2);
    EXPECT_EQ(was.statusOf("R007"), AnswerStatus::NotAsked);
    EXPECT_EQ(was.statusOf("R008"), AnswerStatus::NotAsked);
    EXPECT_EQ(was.statusOf("R001"), AnswerStatus::Substantive) << "who answered unasked said something";
    EXPECT_EQ(questions(was.world.db()).front().askedIf, "Country=Uzbekistan");
    rules.askedIf.clear();
    was.set(rules);
    EXPECT_EQ(was.statusOf("R007"), AnswerStatus::DontKnow);
    EXPECT_EQ(was.statusOf("R008"), AnswerStatus::Empty);
    was.world.project().undo();
    EXPECT_EQ(was.statusOf("R008"), AnswerStatus::NotAsked);
    EXPECT_EQ(rulesOf(was.world.db(), was.question).askedIf, "Country=Uzbekistan");
}

TEST(QuestionRules, SayWhichWordsAreNoAnswer) {
    RulesWorld was;
    QuestionRules rules = rulesOf(was.world.db(), was.question);
    rules.dontKnow = {"Trust comes first, everything else comes later on."};
    const RulesChange change = was.set(rules);
    EXPECT_EQ(change.answers, 2);
    EXPECT_EQ(was.statusOf("R005"), AnswerStatus::DontKnow);
    EXPECT_EQ(was.statusOf("R007"), AnswerStatus::Substantive) << "a list of one's own goes before the known";
    EXPECT_EQ(rulesOf(was.world.db(), was.question), rules) << "and is kept for newer files";
    EXPECT_TRUE(was.world.project().verify().problems.empty());
}

TEST(QuestionRules, KeepWhatAPersonDecided) {
    RulesWorld was;
    was.world.edit([&](store::Edit& edit) {
        setStatus(edit, was.world.answerId("R007", "steps"), AnswerStatus::Refused);
    });
    QuestionRules rules = rulesOf(was.world.db(), was.question);
    rules.askedIf = "Country=Uzbekistan";
    const RulesChange change = was.set(rules);
    EXPECT_EQ(change.setByHand, 1);
    EXPECT_EQ(was.statusOf("R007"), AnswerStatus::Refused);
}

TEST(QuestionRules, RefuseWhatCannotBeAsked) {
    RulesWorld was;
    for (const char* wrong : {"Age>3", "Country=", "Country Uzbekistan"}) {
        QuestionRules rules;
        rules.askedIf = wrong;
        if (std::string(wrong) == "Country=")
            rules.askedIf = "Country=\"";
        EXPECT_THROW(static_cast<void>(previewRules(was.world.db(), was.question, rules)), Error) << wrong;
    }
    EXPECT_THROW(static_cast<void>(rulesOf(was.world.db(), QuestionId{5})), Error);
}

TEST(QuestionRules, TheSameRulesLeaveNoStep) {
    RulesWorld was;
    const std::size_t steps = was.world.project().history().size();
    was.set(rulesOf(was.world.db(), was.question));
    EXPECT_EQ(was.world.project().history().size(), steps);
}

} // namespace
} // namespace marginalia::core::survey
