// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/kept_texts.h"

#include "core/coding/correct_text.h"
#include "core/project/erasure.h"
#include "core/team/draw.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::coding {
namespace {

using ::marginalia::test::World;

/// Six answers in a closed round; Aigerim marked "trade barriers" in the first.
struct ClosedRound {
    World world = World::coded();
    RoundId round;
    Place place;

    ClosedRound() {
        team::RoundWish wish;
        wish.name = "First";
        wish.units = 6;
        world.edit([&](store::Edit& edit) { round = team::startRound(edit, wish); });
        world.code("R001", "steps", "Trade", "Aigerim", Span{7, 21});
        world.edit([&](store::Edit& edit) { team::closeRound(edit, round); });
        place = {world.answerId("R001", "steps"), {}};
    }
    void correct(const std::string& text) {
        world.edit([&](store::Edit& edit) { correctText(edit, place, text); });
    }
    Span frozen() const {
        return {world.db().integer("SELECT start_position FROM frozen_coding"),
                world.db().integer("SELECT end_position FROM frozen_coding")};
    }
};

TEST(KeptTexts, KnowWhatWasCorrectedSinceTheRoundWasClosed) {
    ClosedRound closed;
    EXPECT_EQ(KeptTexts(closed.world.db(), closed.round).corrected(closed.place), nullptr);
    closed.correct("Well: remove trade barriers between neighbours.");
    const KeptTexts texts(closed.world.db(), closed.round);
    ASSERT_NE(texts.corrected(closed.place), nullptr);
    EXPECT_EQ(closed.frozen(), (Span{7, 21})) << "of the text then";
    EXPECT_EQ(texts.now(closed.place, {7, 21}), (Span{13, 27}));
    EXPECT_EQ(texts.then(closed.place, {13, 27}), (Span{7, 21}));
    EXPECT_EQ(KeptTexts(closed.world.db(), mainRound).corrected(closed.place), nullptr);
    closed.world.project().undo();
    EXPECT_EQ(KeptTexts(closed.world.db(), closed.round).corrected(closed.place), nullptr);
}

TEST(KeptTexts, GoWithTheOldVersionsWhenAParticipantIsErased) {
    ClosedRound closed;
    closed.correct("Well: remove trade barriers between neighbours.");
    ErasureWish wish;
    wish.who = closed.world.caseId("R005");
    closed.world.project().erase(wish);
    EXPECT_EQ(KeptTexts(closed.world.db(), closed.round).corrected(closed.place), nullptr);
    EXPECT_EQ(closed.frozen(), (Span{13, 27})) << "in the present text, the only one left";
    EXPECT_EQ(closed.world.db().integer("SELECT count(*) FROM text WHERE body LIKE 'Remove trade%'"), 0);
    EXPECT_TRUE(closed.world.project().verify().problems.empty());
}

} // namespace
} // namespace marginalia::core::coding
