// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/survey.h"
#include "world.h"

namespace marginalia::core::survey {
namespace {

using test::World;

TEST(Statuses, CannotMakeAnAnswerOfNothing) {
    World world = World::coded();
    EXPECT_THROW(world.edit([&](store::Edit& edit) {
        setStatus(edit, world.answerId("R008", "steps"), AnswerStatus::Substantive);
    }),
                 Error);
    world.edit([&](store::Edit& edit) {
        setStatus(edit, world.answerId("R008", "steps"), AnswerStatus::NotReached);
    });
    EXPECT_EQ(answerById(world.db(), world.answerId("R008", "steps"))->status, AnswerStatus::NotReached);
}

TEST(Exclusion, NeedsOneOfTheReasons) {
    World world = World::coded();
    EXPECT_THROW(world.edit([&](store::Edit& edit) { exclude(edit, world.caseId("R001"), "bored", ""); }),
                 Error);
    world.edit([&](store::Edit& edit) { exclude(edit, world.caseId("R001"), "duplicate", "same as R002"); });
    EXPECT_EQ(caseByName(world.db(), "R001")->excluded, "duplicate");
    world.edit([&](store::Edit& edit) { include(edit, world.caseId("R001")); });
    EXPECT_EQ(caseByName(world.db(), "R001")->excluded, "");
}

TEST(ValueMerges, StayFlatAndCanBeTurnedRound) {
    World world = World::coded();
    const VariableId country = variableByName(world.db(), "Country")->id;
    const auto read = [&](const char* who) { return valueOf(world.db(), world.caseId(who), country).at(0); };
    world.edit([&](store::Edit& edit) { mergeValue(edit, country, "Kazakhstan", "Uzbekistan"); });
    world.edit([&](store::Edit& edit) { mergeValue(edit, country, "Uzbekistan", "Kyrgyzstan"); });
    EXPECT_EQ(read("R001"), "Kyrgyzstan");
    world.edit([&](store::Edit& edit) { mergeValue(edit, country, "Kyrgyzstan", "Kazakhstan"); });
    EXPECT_EQ(read("R005"), read("R003"));
    world.edit([&](store::Edit& edit) {
        for (const char* value : {"Kazakhstan", "Uzbekistan", "Kyrgyzstan"})
            mergeValue(edit, country, value, "");
    });
    EXPECT_EQ(read("R001"), "Kazakhstan");
    EXPECT_EQ(read("R005"), "Kyrgyzstan");
}

} // namespace
} // namespace marginalia::core::survey
