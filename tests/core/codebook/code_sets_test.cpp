// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/code_sets.h"

#include "core/base/error.h"
#include "core/codebook/many_codes.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::codebook {
namespace {

using test::World;
using testing::ElementsAre;

std::vector<std::string> members(const World& world, const std::string& set) {
    const Codebook book = Codebook::load(world.db());
    std::vector<std::string> names;
    for (const CodeId code : codesOfSet(world.db(), set))
        names.push_back(book.path(code));
    return names;
}

World withSet() {
    World world = World::coded();
    world.edit([&](store::Edit& edit) {
        createCodeSet(edit, "Economy", {world.codeId("Trade > Routes"), world.codeId("Institutions")});
    });
    return world;
}

TEST(CodeSets, ListsItsMembersInTheCodebooksOrder) {
    const World world = withSet();
    EXPECT_THAT(members(world, "economy"), ElementsAre("Institutions", "Trade > Routes"));
    ASSERT_EQ(codeSets(world.db()).size(), 1U);
    EXPECT_EQ(codeSets(world.db()).front().name, "Economy");
}

TEST(CodeSets, AddsEachCodeOnceAndTakesItOut) {
    World world = withSet();
    std::int64_t added = 0;
    std::int64_t taken = 0;
    world.edit([&](store::Edit& edit) {
        added = addToCodeSet(edit, "Economy", {world.codeId("Other"), world.codeId("Institutions")});
        taken = takeFromCodeSet(edit, "Economy", {world.codeId("Trade > Routes"), world.codeId("Trade")});
    });
    EXPECT_EQ(added, 1);
    EXPECT_EQ(taken, 1);
    EXPECT_THAT(members(world, "Economy"), ElementsAre("Institutions", "Other"));
    world.project().undo();
    EXPECT_THAT(members(world, "Economy"), ElementsAre("Institutions", "Trade > Routes"));
}

TEST(CodeSets, TwoCannotHaveOneName) {
    World world = withSet();
    EXPECT_THROW(world.edit([](store::Edit& edit) { createCodeSet(edit, " ECONOMY "); }), Error);
    EXPECT_THROW(world.edit([](store::Edit& edit) { createCodeSet(edit, "  "); }), Error);
    world.edit([](store::Edit& edit) { renameCodeSet(edit, "Economy", "ECONOMY"); }); // its own name
    EXPECT_EQ(codeSets(world.db()).front().name, "ECONOMY");
}

TEST(CodeSets, RemovingOneLeavesTheCodes) {
    World world = withSet();
    world.edit([](store::Edit& edit) { removeCodeSet(edit, "Economy"); });
    EXPECT_TRUE(codeSets(world.db()).empty());
    EXPECT_EQ(Codebook::load(world.db()).codes().size(), 5U);
    world.project().undo();
    EXPECT_THAT(members(world, "Economy"), ElementsAre("Institutions", "Trade > Routes"));
}

TEST(CodeSets, FollowTheirCodesThroughMergeAndDeletion) {
    World world = withSet();
    world.edit([&](store::Edit& edit) {
        mergeAll(edit, {world.codeId("Institutions")}, world.codeId("Other"));
        removeAll(edit, {world.codeId("Trade")});
    });
    EXPECT_THAT(members(world, "Economy"), ElementsAre("Other"));
    world.project().undo();
    EXPECT_THAT(members(world, "Economy"), ElementsAre("Institutions", "Trade > Routes"));
}

TEST(CodeSets, AnUnknownSetIsNamedWithThoseThatThereAre) {
    const World world = withSet();
    try {
        (void)codesOfSet(world.db(), "Politics");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Usage);
        EXPECT_NE(error.sentence().english().find("Economy"), std::string::npos);
    }
}

} // namespace
} // namespace marginalia::core::codebook
