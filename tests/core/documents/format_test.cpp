// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/format.h"

#include "core/base/error.h"
#include "core/documents/documents.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::documents {
namespace {

using test::World;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Formats, AreWrittenAndReadAlike) {
    const std::vector<FormatRange> ranges{{{0, 12}, FormatKind::Heading, 1, {}},
                                          {{0, 5}, FormatKind::Bold, 0, {}},
                                          {{14, 20}, FormatKind::ListItem, 2, "2.1. \"a\"\n"},
                                          {{15, 16}, FormatKind::NoteMark, 0, "1"}};
    const std::string json = formatsToJson(ranges);
    EXPECT_EQ(json,
              R"([[0,12,"heading",1],[0,5,"bold"],[14,20,"item",2,"2.1. \"a\"\n"],[15,16,"mark",0,"1"]])");
    EXPECT_EQ(formatsFromJson(json, 20), ranges);
    EXPECT_EQ(formatsToJson({}), "[]");
}

TEST(Formats, LeaveOutWhatIsNotInTheTextAndKindsOfLaterVersions) {
    EXPECT_THAT(
        formatsFromJson(R"([[0,21,"bold"],[-1,3,"bold"],[5,5,"bold"],[3,4,"glow"],[2,3,"bold"]])", 20),
        ElementsAre(FormatRange{{2, 3}, FormatKind::Bold, 0, {}}));
}

TEST(Formats, RefuseWhatIsNoListOfRanges) {
    for (const char* json : {"", "{}", "[1]", "[[1,2]]", "[[1,2,3]]", "[[\"a\",2,\"bold\"]]", "[[[1]]]",
                             "[[1,2,\"bold\",0,\"x\",7]]", "[[1.5,2,\"bold\"]]", "[[1,2,\"bold\"]",
                             "[[1,2,\"bold\",null]]", "[[99999999999999999999,2,\"bold\"]]"})
        EXPECT_THROW(formatsFromJson(json, 20), Error) << json;
}

TEST(Formats, BelongToADocumentAndAreUndoneWithTheStep) {
    World world;
    SourceId source;
    world.edit([&](store::Edit& edit) {
        NewSource given;
        given.name = "Interview";
        given.text = text::normalize("Сәлем\nworld");
        source = *add(edit, given);
    });
    EXPECT_THAT(formatsOf(world.db(), source), IsEmpty());
    const FormatRange heading{{0, 5}, FormatKind::Heading, 1, {}};
    const FormatRange bold{{6, 11}, FormatKind::Bold, 0, {}};
    world.edit([&](store::Edit& edit) {
        setFormats(edit, source, {bold, heading, {{6, 12}, FormatKind::Bold, 0, {}}});
    });
    EXPECT_THAT(formatsOf(world.db(), source), ElementsAre(heading, bold)) << "sorted, and inside the text";
    world.project().undo();
    EXPECT_THAT(formatsOf(world.db(), source), IsEmpty());
    world.project().redo();
    world.edit([&](store::Edit& edit) { setFormats(edit, source, {}); });
    EXPECT_THAT(formatsOf(world.db(), source), IsEmpty());
}

} // namespace
} // namespace marginalia::core::documents
