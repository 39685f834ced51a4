// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/answer_work.h"
#include "core/coding/standings.h"
#include "world.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace marginalia;
using namespace marginalia::core;
using namespace marginalia::core::coding;
using test::World;

namespace {

CodeStanding standing(World& world, const char* code) {
    for (const CodeStanding& each : standingsOn(world.db(), world.answerId("R001", "steps")))
        if (each.code == world.codeId(code))
            return each;
    return {};
}

TEST(CodeStandings, AreInDisputeOnlyWhereTwoJudgesDiffer) {
    World world = World::coded();
    world.code("R001", "steps", "Institutions", "Aigerim"); // judged with it
    EXPECT_FALSE(standing(world, "Institutions").disputed) << "nobody else has judged";
    world.code("R001", "steps", "Other", "Daniyar");
    const CodeStanding institutions = standing(world, "Institutions");
    EXPECT_EQ(institutions.gave, std::vector{world.coderId("Aigerim")});
    EXPECT_EQ(institutions.without, std::vector{world.coderId("Daniyar")});
    EXPECT_TRUE(institutions.disputed);
    world.code("R001", "steps", "Institutions", "Daniyar");
    EXPECT_FALSE(standing(world, "Institutions").disputed);
    EXPECT_TRUE(standing(world, "Other").disputed);
}

TEST(CodeStandings, AreSettledByADecision) {
    World world = World::coded();
    world.code("R001", "steps", "Institutions", "Aigerim");
    world.judge("R001", "steps", "Daniyar");
    ASSERT_TRUE(standing(world, "Institutions").disputed);
    world.edit([&](store::Edit& edit) {
        Decision decision;
        decision.answer = world.answerId("R001", "steps");
        decision.code = world.codeId("Institutions");
        decision.present = true;
        decide(edit, decision);
    });
    EXPECT_FALSE(standing(world, "Institutions").disputed);
    EXPECT_EQ(standing(world, "Institutions").settled, true);
}

bool disputed(World& world, const char* respondent) {
    const AnswerId answer = world.answerId(respondent, "steps");
    const survey::AnswerStatus status = survey::answerById(world.db(), answer)->status;
    return isDisputed(workOn(world.db(), answer), survey::statusKey(status), decisionsOn(world.db(), answer));
}

TEST(CodeStandings, AnAnswerIsInDisputeUntilEverythingInItIsDecided) {
    World world = World::coded();
    const auto decideOn = [&](const char* code) {
        world.edit([&](store::Edit& edit) {
            Decision decision;
            decision.answer = world.answerId("R001", "steps");
            decision.code = world.codeId(code);
            decide(edit, decision);
        });
    };
    world.code("R001", "steps", "Institutions", "Aigerim");
    EXPECT_FALSE(disputed(world, "R001"));
    world.code("R001", "steps", "Other", "Daniyar");
    EXPECT_TRUE(disputed(world, "R001"));
    decideOn("Institutions");
    EXPECT_TRUE(disputed(world, "R001")) << "Other is still open";
    decideOn("Other");
    EXPECT_FALSE(disputed(world, "R001"));
    EXPECT_FALSE(disputed(world, "R002"));
}

TEST(CodeStandings, AnAnswerForWhichAnotherStatusIsProposedIsInDispute) {
    World world = World::coded();
    EXPECT_FALSE(disputed(world, "R007"));
    world.code("R007", "steps", "Other", "Aigerim"); // proposes that "don't know" is substantive
    EXPECT_TRUE(disputed(world, "R007"));
    EXPECT_FALSE(areCodesDisputed(workOn(world.db(), world.answerId("R007", "steps")), {}))
        << "its status only";
    world.edit([&](store::Edit& edit) {
        survey::setStatus(edit, world.answerId("R007", "steps"), survey::AnswerStatus::Substantive);
    });
    EXPECT_FALSE(disputed(world, "R007"));
}

TEST(CodingProgress, CountsIncludedSubstantiveAnswersOfEveryCoder) {
    World world = World::coded();
    world.code("R001", "steps", "Institutions", "Aigerim");
    world.judge("R002", "steps", "Aigerim");
    world.judge("R003", "steps", "Daniyar");
    world.edit([&](store::Edit& edit) { survey::exclude(edit, world.caseId("R003"), "test", ""); });
    std::map<CoderId, CodingProgress> by;
    for (const CodingProgress& each : codingProgress(world.db()))
        by[each.coder] = each;
    EXPECT_EQ(by[world.coderId("Aigerim")].judged, 2);
    EXPECT_EQ(by[world.coderId("Daniyar")].judged, 0);
    EXPECT_EQ(by[world.coderId("Daniyar")].substantive, 5); // R001, R002, R004, R005, R006
}

} // namespace
