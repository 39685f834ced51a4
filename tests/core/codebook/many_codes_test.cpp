// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/many_codes.h"

#include "core/base/error.h"
#include "world.h"

#include <gmock/gmock.h>

#include <map>
#include <random>

namespace marginalia::core::codebook {
namespace {

using test::World;
using testing::ElementsAre;

std::vector<std::string> paths(const World& world) {
    std::vector<std::string> all;
    const Codebook book = Codebook::load(world.db());
    for (const Code& code : book.codes())
        all.push_back(book.path(code.id));
    return all;
}

std::vector<CodeId> ids(const World& world, const std::vector<std::string>& names) {
    std::vector<CodeId> all;
    for (const std::string& name : names)
        all.push_back(world.codeId(name));
    return all;
}

std::map<CodeId, std::int64_t> codingsByCode(const World& world) {
    store::Statement rows = world.db().prepare("SELECT code_id, count(*) FROM coding GROUP BY code_id");
    rows.bind();
    std::map<CodeId, std::int64_t> counts;
    while (rows.step())
        counts[rows.id<CodeId>(0)] = rows.integer(1);
    return counts;
}

MergeResult mergeThem(World& world, const std::vector<std::string>& from, const std::string& into) {
    MergeResult result;
    world.edit([&](store::Edit& edit) { result = mergeAll(edit, ids(world, from), world.codeId(into)); });
    return result;
}

TEST(ManyCodes, MergesSeveralIntoOneAndUndoBringsEachBack) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim");
    world.code("R002", "steps", "Trade > Routes", "Aigerim");
    const std::vector<std::string> before = paths(world);
    const MergeResult result =
        mergeThem(world, {"Trade > Barriers", "Trade > Routes", "Other"}, "Institutions");
    EXPECT_EQ(result.moved, 2);
    EXPECT_EQ(result.duplicates, 0);
    EXPECT_THAT(paths(world), ElementsAre("Institutions", "Trade"));
    world.project().undo();
    EXPECT_EQ(paths(world), before);
}

TEST(ManyCodes, APassageWithTwoOfTheMergedCodesIsOneCodingAfterwards) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim");
    world.code("R001", "steps", "Trade > Routes", "Aigerim");
    world.code("R001", "steps", "Trade > Routes", "Daniyar"); // another coder's is another coding
    const MergeResult preview = previewMergeAll(
        world.db(), ids(world, {"Trade > Barriers", "Trade > Routes"}), world.codeId("Other"));
    EXPECT_EQ(preview.moved, 2);
    EXPECT_EQ(preview.duplicates, 1);
    const MergeResult result = mergeThem(world, {"Trade > Barriers", "Trade > Routes"}, "Other");
    EXPECT_EQ(result.moved, preview.moved);
    EXPECT_EQ(result.duplicates, preview.duplicates);
}

TEST(ManyCodes, ACategoryAndItsSubcodeAreMergedBoth) {
    World world = World::coded();
    mergeThem(world, {"Trade", "Trade > Barriers"}, "Other");
    EXPECT_THAT(paths(world), ElementsAre("Institutions", "Other", "Other > Routes"));
}

TEST(ManyCodes, ThePreviewOfAMergeSaysWhatTheMergeDoes) {
    const std::vector<std::string> all{"Institutions", "Trade",          "Trade > Barriers", "Trade > Routes",
                                       "Other",        "Other > Routes", "Other > Barriers"};
    const std::vector<std::string> people{"R001", "R002", "R003", "R004", "R005", "R006"};
    for (unsigned seed = 0; seed < 12; ++seed) {
        World world = World::coded();
        world.codes({"Other > Routes", "Other > Barriers"});
        std::mt19937 random(seed);
        for (int coding = 0; coding < 30; ++coding)
            world.code(people[random() % people.size()], "steps", all[random() % all.size()],
                       random() % 2 == 0 ? "Aigerim" : "Daniyar");
        std::vector<std::string> from;
        const std::string into = all[random() % all.size()];
        for (const std::string& each : all)
            if (each != into && !into.starts_with(each) && random() % 2 == 0)
                from.push_back(each);
        const std::map<CodeId, std::int64_t> before = codingsByCode(world);
        const MergeResult preview = previewMergeAll(world.db(), ids(world, from), world.codeId(into));
        mergeThem(world, from, into);
        // Recounted from the rows: what is missing was joined, the rest of what the codes that went had
        // moved.
        const std::map<CodeId, std::int64_t> after = codingsByCode(world);
        const Codebook book = Codebook::load(world.db());
        std::int64_t gone = 0;
        std::int64_t joined = 0;
        for (const auto& [code, count] : before) {
            joined += count;
            gone += book.find(code) ? 0 : count;
        }
        for (const auto& [code, count] : after)
            joined -= count;
        EXPECT_EQ(preview.duplicates, joined) << seed;
        EXPECT_EQ(preview.moved, gone - joined) << seed;
    }
}

TEST(ManyCodes, DeletesSeveralInOneStep) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim");
    world.code("R002", "steps", "Other", "Aigerim");
    const std::vector<CodeId> codes = ids(world, {"Trade", "Trade > Barriers", "Other"});
    const RemovalCount counted = countRemovalAll(world.db(), codes);
    world.edit([&](store::Edit& edit) { removeAll(edit, codes); });
    EXPECT_EQ(counted.codes, 4);
    EXPECT_EQ(counted.codings, 2);
    EXPECT_THAT(paths(world), ElementsAre("Institutions"));
    world.project().undo();
    EXPECT_EQ(paths(world).size(), 5U);
}

TEST(ManyCodes, MovesSeveralSideBySide) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) {
        moveAll(edit, ids(world, {"Other", "Institutions"}), world.codeId("Trade"), 1);
    });
    EXPECT_THAT(paths(world), ElementsAre("Trade", "Trade > Barriers", "Trade > Institutions",
                                          "Trade > Other", "Trade > Routes"));
}

TEST(ManyCodes, APlaceCountsOnlyTheSiblingsThatStay) {
    World world = World::coded();
    world.codes({"Last"});
    world.edit([&](store::Edit& edit) { moveAll(edit, ids(world, {"Institutions", "Other"}), {}, 1); });
    EXPECT_THAT(paths(world),
                ElementsAre("Trade", "Trade > Barriers", "Trade > Routes", "Institutions", "Other", "Last"));
}

TEST(ManyCodes, RefusesToMoveSeveralBelowOneOfThem) {
    World world = World::coded();
    const std::vector<std::string> before = paths(world);
    EXPECT_THROW(world.edit([&](store::Edit& edit) {
        moveAll(edit, ids(world, {"Other", "Trade"}), world.codeId("Trade > Routes"), 0);
    }),
                 Error);
    EXPECT_EQ(paths(world), before);
}

TEST(ManyCodes, GivesSeveralOneColour) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) { setColour(edit, ids(world, {"Trade", "Other"}), "#0072B2"); });
    const Codebook book = Codebook::load(world.db());
    EXPECT_EQ(book.find(world.codeId("Trade"))->colour, "#0072b2");
    EXPECT_EQ(book.find(world.codeId("Other"))->colour, "#0072b2");
    EXPECT_EQ(book.find(world.codeId("Institutions"))->colour, "");
}

} // namespace
} // namespace marginalia::core::codebook
