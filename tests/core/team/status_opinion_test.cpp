// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/status_opinion.h"

#include "core/coding/blind.h"
#include "core/project_files.h"
#include "core/team/draw.h"
#include "core/team/pack.h"
#include "core/team/round.h"
#include "world.h"

#include <gtest/gtest.h>

namespace marginalia::core::team {
namespace {

using ::marginalia::test::World;
using survey::AnswerStatus;

struct StatusOpinion : testing::Test {
    World world = World::coded();

    CoderId who(const char* name) { return world.coderId(name); }
    AnswerId answer(const char* respondent) { return world.answerId(respondent, "steps"); }
    bool isOpinion(const char* name, const char* respondent) {
        return StatusOpinions(world.db(), who(name)).holdFor(answer(respondent));
    }
    /// All six answers that can be coded, for Aigerim and Daniyar.
    RoundId round(RoundKind kind = RoundKind::Reliability) {
        RoundWish wish;
        wish.name = "Round";
        wish.kind = kind;
        wish.units = kind == RoundKind::Drift ? 1 : 6;
        wish.seed = 7;
        wish.coders = {who("Aigerim")};
        if (kind != RoundKind::Drift)
            wish.coders.push_back(who("Daniyar"));
        RoundId id;
        world.edit([&](store::Edit& edit) { id = startRound(edit, wish); });
        return id;
    }
    void says(const char* name, const char* respondent, AnswerStatus status) {
        world.edit([&](store::Edit& edit) { giveOpinion(edit, who(name), answer(respondent), status); });
    }
    /// "done dont_know"; empty: no judgement.
    std::string judgement(const char* name, const char* respondent) {
        return world.db().text("SELECT trim(state || ' ' || ifnull(status, '')) FROM judgement WHERE "
                               "coder_id = ?1 AND answer_id = ?2",
                               who(name), answer(respondent));
    }
};

TEST_F(StatusOpinion, IsOneOnTheAnswersOfAnOpenRoundForThoseWhoTakePart) {
    world.coders({"Saule"});
    EXPECT_FALSE(isOpinion("Aigerim", "R001"));
    const RoundId id = round();
    EXPECT_TRUE(isOpinion("Aigerim", "R001"));
    EXPECT_TRUE(isOpinion("Daniyar", "R001"));
    EXPECT_FALSE(isOpinion("Saule", "R001")) << "takes no part";
    EXPECT_FALSE(isOpinion("Aigerim", "R007")) << "was not drawn";
    EXPECT_FALSE(StatusOpinions(world.db(), CoderId{}).holdFor(answer("R001")));
    world.edit([&](store::Edit& edit) { closeRound(edit, id); });
    EXPECT_FALSE(isOpinion("Aigerim", "R001")) << "what was opinion is settled from here on";
}

TEST_F(StatusOpinion, IsNoneInADriftCheckWhichHasJudgementsOfItsOwn) {
    world.judge("R001", "steps", "Aigerim");
    round(RoundKind::Drift);
    EXPECT_FALSE(isOpinion("Aigerim", "R001"));
}

TEST_F(StatusOpinion, IsOneEverywhereInAPackageAndWhileCodingIsBlind) {
    const std::filesystem::path file = world.folder() / "d.marginalia";
    PackWish wish;
    wish.coder = who("Daniyar");
    pack(world.project(), wish, file);
    EXPECT_TRUE(StatusOpinions(Project::open(file, {})->db(), who("Daniyar")).areEverywhere());
    EXPECT_FALSE(isOpinion("Aigerim", "R007"));
    world.edit([](store::Edit& edit) { coding::makeBlind(edit); });
    EXPECT_TRUE(isOpinion("Aigerim", "R007"));
}

TEST_F(StatusOpinion, OfOneCoderIsNeverWrittenOverThatOfAnother) {
    round();
    world.code("R001", "steps", "Trade", "Daniyar");
    says("Aigerim", "R001", AnswerStatus::DontKnow);
    says("Daniyar", "R001", AnswerStatus::Refused);
    EXPECT_EQ(judgement("Aigerim", "R001"), "done dont_know");
    EXPECT_EQ(judgement("Daniyar", "R001"), "done refused");
    EXPECT_EQ(world.db().text("SELECT status FROM answer WHERE id = ?1", answer("R001")), "substantive");
}

TEST_F(StatusOpinion, ThatThereIsSomethingToCodeNeverSaysThatNoCodeApplies) {
    says("Aigerim", "R001", AnswerStatus::Substantive);
    EXPECT_EQ(judgement("Aigerim", "R001"), "open");
    says("Aigerim", "R002", AnswerStatus::OffTopic);
    says("Aigerim", "R002", AnswerStatus::Substantive);
    EXPECT_EQ(judgement("Aigerim", "R002"), "open") << "taken back: still to be coded";
    says("Aigerim", "R007", AnswerStatus::Substantive); // came in as don't know
    EXPECT_EQ(judgement("Aigerim", "R007"), "open substantive");
    world.code("R007", "steps", "Trade", "Aigerim");
    EXPECT_EQ(judgement("Aigerim", "R007"), "done substantive");
    world.code("R003", "steps", "Trade", "Aigerim");
    says("Aigerim", "R003", AnswerStatus::Unclear);
    says("Aigerim", "R003", AnswerStatus::Substantive);
    EXPECT_EQ(judgement("Aigerim", "R003"), "done") << "coded and judged as before";
    world.judge("R004", "steps", "Aigerim");
    says("Aigerim", "R004", AnswerStatus::Substantive);
    EXPECT_EQ(judgement("Aigerim", "R004"), "done") << "none applies, as was said";
}

} // namespace
} // namespace marginalia::core::team
