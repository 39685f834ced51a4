// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/segments.h"

#include "core/base/progress.h"
#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::coding {
namespace {

using test::World;
using testing::ElementsAre;

SourceId document(World& world, const std::string& name, const std::string& body) {
    SourceId id;
    world.edit([&](store::Edit& edit) {
        documents::NewSource source;
        source.name = name;
        source.text = text::normalize(body);
        id = *documents::add(edit, source);
    });
    return id;
}

void codeDocument(World& world, SourceId source, const std::string& path, Span span,
                  const std::string& coder = "Aigerim") {
    world.edit([&](store::Edit& edit) {
        apply(edit, world.coderId(coder), world.codeId(path), {{}, source}, span);
    });
}

std::vector<Segment> list(const World& world, const SegmentFilter& filter) {
    Progress progress;
    return segments(world.db(), filter, progress);
}

std::vector<std::string> places(const std::vector<Segment>& segments) {
    std::vector<std::string> lines;
    for (const Segment& each : segments)
        lines.push_back(each.name + ": " + each.words);
    return lines;
}

TEST(Segments, ListsAnswersInFileOrderThenDocumentsByPlaceInTheText) {
    World world = World::coded();
    const SourceId talk = document(world, "Talk", "First the roads. Then the banks.");
    world.code("R005", "steps", "Other", "Aigerim", Span{0, 5});
    world.code("R001", "steps", "Other", "Aigerim", Span{0, 6});
    codeDocument(world, talk, "Other", {17, 31});
    codeDocument(world, talk, "Other", {0, 15});
    EXPECT_THAT(places(list(world, {{world.codeId("Other")}, {}, {}, {}})),
                ElementsAre("R001: Remove", "R005: Trust", "Talk: First the roads", "Talk: Then the banks"));
}

TEST(Segments, TellsTheWordsFromWhatStandsAround) {
    World world = World::coded();
    const std::string body = "Нужны дороги, нужны банки и суды, которые работают одинаково для всех людей.";
    const SourceId talk = document(world, "Talk", body);
    codeDocument(world, talk, "Other", {20, 25});
    const std::vector<Segment> found = list(world, {{world.codeId("Other")}, {}, {}, {}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().before, "Нужны дороги, нужны ");
    EXPECT_EQ(found.front().words, "банки");
    EXPECT_EQ(found.front().after, " и суды, которые работают одинаково для ");
}

TEST(Segments, TheContextBeginsWithAWholeWordAndLongWordsAreCut) {
    World world = World::coded();
    std::string body;
    for (int word = 0; word < 200; ++word)
        body += "слово ";
    const SourceId talk = document(world, "Talk", body);
    codeDocument(world, talk, "Other", {60, 900});
    const Segment found = list(world, {{world.codeId("Other")}, {}, {}, {}}).front();
    EXPECT_TRUE(found.before.starts_with("слово "));
    EXPECT_TRUE(found.cut);
    EXPECT_EQ(found.words.size(), 400U * 2 - 66U); // 66 of the 400 characters are blanks, of one byte
    EXPECT_EQ(found.after, "");
}

TEST(Segments, AreLimitedToCodesCoderQuestionOrDocument) {
    World world = World::coded();
    const SourceId talk = document(world, "Talk", "First the roads.");
    world.code("R001", "steps", "Other", "Aigerim");
    world.code("R001", "steps", "Other", "Daniyar");
    world.code("R002", "steps", "Trade > Routes", "Aigerim");
    codeDocument(world, talk, "Other", {0, 5}, "Daniyar");
    const CodeId other = world.codeId("Other");
    EXPECT_EQ(list(world, {{other, world.codeId("Trade > Routes")}, {}, {}, {}}).size(), 4U);
    EXPECT_EQ(list(world, {{other}, world.coderId("Daniyar"), {}, {}}).size(), 2U);
    EXPECT_EQ(list(world, {{other}, {}, world.questionId("steps"), {}}).size(), 2U);
    EXPECT_EQ(list(world, {{other}, {}, {}, talk}).size(), 1U);
    EXPECT_TRUE(list(world, {}).empty());
}

TEST(Segments, ARespondentWhoIsLeftOutHasNone) {
    World world = World::coded();
    world.code("R001", "steps", "Other", "Aigerim");
    world.edit([&](store::Edit& edit) { survey::exclude(edit, world.caseId("R001"), "test", ""); });
    EXPECT_TRUE(list(world, {{world.codeId("Other")}, {}, {}, {}}).empty());
}

TEST(Segments, OneIsReadByItsCodingAsInTheList) {
    World world = World::coded();
    const SourceId talk = document(world, "Talk", "First the roads. Then the banks.");
    const CodingId coding = world.code("R001", "steps", "Other", "Aigerim", Span{0, 6}).id;
    codeDocument(world, talk, "Other", {0, 15});
    const std::vector<Segment> all = list(world, {{world.codeId("Other")}, {}, {}, {}});
    for (const Segment& each : all)
        EXPECT_EQ(segmentOf(world.db(), each.id), each);
    world.edit([&](store::Edit& edit) { remove(edit, coding); });
    EXPECT_FALSE(segmentOf(world.db(), coding).has_value());
}

} // namespace
} // namespace marginalia::core::coding
