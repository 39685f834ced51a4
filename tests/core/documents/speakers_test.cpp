// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/speakers.h"

#include "core/base/error.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::documents {
namespace {

using test::World;
using testing::ElementsAre;

class Speakers : public testing::Test {
protected:
    Speakers() {
        world.edit([&](store::Edit& edit) {
            NewSource given;
            given.name = "Focus group";
            given.text = text::normalize("Moderator: Who begins?\nAigul: I do.\nMarat: And I.\nAigul: Well.\n"
                                         "Marat: Well.");
            source = *add(edit, given);
        });
    }
    std::vector<std::string> shown() {
        std::vector<std::string> all;
        for (const Speaker& each : speakers(world.db(), source))
            all.push_back(each.shown + (each.role == SpeakerRole::Interviewer ? " asks" : "") + " " +
                          std::to_string(each.turns) + (each.who ? " own case" : ""));
        return all;
    }
    bool hasCase(const char* name) { return survey::caseByName(world.db(), name).has_value(); }

    World world;
    SourceId source;
};

TEST_F(Speakers, AreReadFromTheTextUntilSomethingIsSaidAboutThem) {
    EXPECT_THAT(shown(), ElementsAre("Moderator asks 1", "Aigul 2", "Marat 2"));
    EXPECT_TRUE(speakersSet(world.db(), source).empty());
}

TEST_F(Speakers, KeepRoleCaseAndNameAndCanBeUndone) {
    world.edit([&](store::Edit& edit) {
        setRole(edit, source, "Marat", SpeakerRole::Interviewer);
        setCase(edit, source, "Aigul", ensureCase(edit, "P01"));
        renameSpeaker(edit, source, "Aigul", "Expert 1");
    });
    EXPECT_THAT(shown(), ElementsAre("Moderator asks 1", "Expert 1 2 own case", "Marat asks 2"));
    EXPECT_TRUE(hasCase("P01"));
    world.project().undo();
    EXPECT_THAT(shown(), ElementsAre("Moderator asks 1", "Aigul 2", "Marat 2"));
    EXPECT_FALSE(hasCase("P01"));
}

TEST_F(Speakers, LetACaseGoThatNothingElseNeeds) {
    world.edit([&](store::Edit& edit) { setCase(edit, source, "Aigul", ensureCase(edit, "P01")); });
    world.edit([&](store::Edit& edit) { setCase(edit, source, "Marat", ensureCase(edit, "p01")); });
    world.edit([&](store::Edit& edit) { setCase(edit, source, "Aigul", {}); });
    EXPECT_TRUE(hasCase("P01")) << "Marat is P01";
    world.edit([&](store::Edit& edit) { forgetSpeaker(edit, source, "Marat"); });
    EXPECT_FALSE(hasCase("P01"));
    world.edit([&](store::Edit& edit) { setCase(edit, source, "Aigul", ensureCase(edit, "P02")); });
    world.edit([&](store::Edit& edit) { remove(edit, source); });
    EXPECT_FALSE(hasCase("P02"));
    EXPECT_FALSE(hasCase("Focus group"));
}

TEST_F(Speakers, FollowThePatternOfTheirDocument) {
    EXPECT_THROW(world.edit([&](store::Edit& edit) { setSpeakerPattern(edit, source, "nobody"); }), Error);
    world.edit([&](store::Edit& edit) { setSpeakerPattern(edit, source, "M{name}:"); });
    EXPECT_THAT(shown(), ElementsAre("oderator 1", "arat 2"));
    EXPECT_EQ(turnsOf(world.db(), source).size(), 3U);
    EXPECT_EQ(unitsOf(world.db(), source, Unit::Turn).size(), 3U);
}

TEST_F(Speakers, ThatAreSetButNotInTheTextStandLast) {
    world.edit([&](store::Edit& edit) { setRole(edit, source, "Zhanna", SpeakerRole::Participant); });
    EXPECT_THAT(shown(), ElementsAre("Moderator asks 1", "Aigul 2", "Marat 2", "Zhanna 0"));
}

TEST_F(Speakers, ShareTheirCaseWithARenamedDocument) {
    world.edit([&](store::Edit& edit) { rename(edit, source, " Group of farmers "); });
    EXPECT_EQ(sources(world.db())[0].name, "Group of farmers");
    EXPECT_TRUE(hasCase("Group of farmers")) << "the case made of the file's name goes along";
    EXPECT_FALSE(hasCase("Focus group"));
    EXPECT_THROW(world.edit([&](store::Edit& edit) { rename(edit, source, "  "); }), Error);
    world.edit([&](store::Edit& edit) {
        NewSource given;
        given.name = "Second";
        given.text = text::normalize("x");
        add(edit, given);
    });
    EXPECT_THROW(world.edit([&](store::Edit& edit) { rename(edit, source, "SECOND"); }), Error);
}

} // namespace
} // namespace marginalia::core::documents
