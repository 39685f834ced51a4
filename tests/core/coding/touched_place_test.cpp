// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/touched_place.h"
#include "world.h"

#include <gtest/gtest.h>

using namespace marginalia;
using namespace marginalia::core;
using namespace marginalia::core::coding;
using test::World;

namespace {

TEST(TouchedPlaces, AreThoseOfTheRowsThatAreThereNow) {
    World world = World::coded();
    Project& project = world.project();
    world.code("R001", "steps", "Institutions", "Aigerim", Span{2, 8});
    const AnswerId answer = world.answerId("R001", "steps");
    const std::int64_t step = project.nextUndo()->step;
    const std::vector<TouchedPlace> passage{{{answer, {}}, Span{2, 8}}};
    EXPECT_EQ(touchedPlaces(world.db(), project.changesOf(step)), passage);
    project.undo();
    EXPECT_TRUE(touchedPlaces(world.db(), project.changesOf(step)).empty()) << "taken back: nothing is there";
    project.redo();
    EXPECT_EQ(touchedPlaces(world.db(), project.changesOf(step)), passage);
}

TEST(TouchedPlaces, KnowTheAnswersOfJudgementsDecisionsAndStatuses) {
    World world = World::coded();
    const AnswerId answer = world.answerId("R002", "steps");
    const std::vector<TouchedPlace> whole{{{answer, {}}, std::nullopt}};
    const auto placesOfLast = [&world] {
        return touchedPlaces(world.db(), world.project().changesOf(world.project().nextUndo()->step));
    };
    world.judge("R002", "steps", "Aigerim");
    EXPECT_EQ(placesOfLast(), whole);
    world.edit([&](store::Edit& edit) {
        Decision decision;
        decision.answer = answer;
        decision.code = world.codeId("Other");
        decide(edit, decision);
    });
    EXPECT_EQ(placesOfLast(), whole);
    world.edit([&](store::Edit& edit) { survey::setStatus(edit, answer, survey::AnswerStatus::Unclear); });
    EXPECT_EQ(placesOfLast(), whole);
    world.codes({"New"});
    EXPECT_TRUE(placesOfLast().empty());
}

} // namespace
