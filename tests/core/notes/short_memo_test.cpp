// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/short_memo.h"

#include "core/base/error.h"
#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gtest/gtest.h>

namespace marginalia::core::notes {
namespace {

using marginalia::test::World;

/// A memo on a coding, on a code, on a person and on a document.
struct ShortMemos : testing::Test {
    World world = World::coded();
    Target code, who, source, coding;

    ShortMemos() {
        code.code = world.codeId("Other");
        who.who = world.caseId("R002");
        coding::ApplyOptions withMemo;
        withMemo.memo = "Almost a slogan";
        coding.coding = world.code("R001", "steps", "Trade", "Aigerim", Span{0, 6}, withMemo).id;
        world.edit([&](store::Edit& edit) {
            documents::NewSource interview;
            interview.name = "Interview 07";
            interview.text = text::normalize("So the roads come first.");
            source.source = *documents::add(edit, interview);
            writeShort(edit, code, "What fits nowhere");
            writeShort(edit, who, "Speaks for the traders");
            writeShort(edit, source, "Recorded outdoors");
        });
    }
    std::vector<std::string> listed(const std::string& words = {}, const std::string& type = "short") {
        NoteFilter filter;
        filter.type = type;
        filter.words = words;
        filter.shortToo = true;
        std::vector<std::string> all;
        for (const Note& each : notes::notes(world.db(), filter))
            all.push_back(each.heading());
        return all;
    }
};

using Words = std::vector<std::string>;

TEST_F(ShortMemos, StandBehindTheNotesAndAreFoundByWords) {
    world.edit([](store::Edit& edit) {
        Note note;
        note.title = "Traders and slogans";
        add(edit, note);
    });
    EXPECT_EQ(listed(),
              (Words{"What fits nowhere", "Speaks for the traders", "Recorded outdoors", "Almost a slogan"}));
    EXPECT_EQ(listed("TRADERS", ""), (Words{"Traders and slogans", "Speaks for the traders"}));
    EXPECT_EQ(notes::notes(world.db()).size(), 1U) << "only where they are asked for";
}

TEST_F(ShortMemos, AreFoundByWhatTheyStandOn) {
    for (const Target& target : {code, who, source, coding}) {
        NoteFilter filter;
        filter.shortToo = true;
        filter.about = target;
        const std::vector<Note> found = notes::notes(world.db(), filter);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_TRUE(found.front().isShort());
        EXPECT_EQ(shortMemoOf(world.db(), target)->body, found.front().body);
        EXPECT_FALSE(targetName(world.db(), target).name.empty());
    }
}

TEST_F(ShortMemos, AreWrittenWhereTheyStandAndTakenOffByBlanks) {
    world.edit([&](store::Edit& edit) { writeShort(edit, coding, "A slogan after all"); });
    EXPECT_EQ(coding::codingById(world.db(), coding.coding)->memo, "A slogan after all");
    world.edit([&](store::Edit& edit) {
        for (const Target& target : {code, who, source, coding})
            writeShort(edit, target, " \n");
    });
    EXPECT_TRUE(listed().empty());
    world.project().undo();
    EXPECT_EQ(listed().size(), 4U);
    Target nothing;
    EXPECT_THROW(world.edit([&](store::Edit& edit) { writeShort(edit, nothing, "x"); }), Error);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(ShortMemos, AMemoOnACodeIsNoNewMeaning) {
    const auto revision = [&] { return codebook::Codebook::load(world.db()).find(code.code)->revision; };
    const std::int64_t before = revision();
    world.edit([&](store::Edit& edit) { writeShort(edit, code, "Think again"); });
    EXPECT_EQ(revision(), before);
}

TEST_F(ShortMemos, NoNoteCanHaveTheirType) {
    Note note;
    note.title = "Roads";
    note.type = "Short";
    EXPECT_THROW(world.edit([&](store::Edit& edit) { add(edit, note); }), Error);
}

TEST_F(ShortMemos, AreLookedForWhereAStepMayHaveTouchedThem) {
    const store::ChangeSet gone = world.edit([&](store::Edit& edit) { coding::remove(edit, coding.coding); });
    EXPECT_EQ(touchedByShortMemos(gone), std::vector<Target>{coding});
    EXPECT_FALSE(shortMemoOf(world.db(), coding));
    const store::ChangeSet changed = world.edit([&](store::Edit& edit) { writeShort(edit, code, "Again"); });
    EXPECT_EQ(touchedByShortMemos(changed), std::vector<Target>{code});
    EXPECT_FALSE(touchedByShortMemos({})) << "everything may have changed";
}

TEST(NoteRows, AreFoundByTheirLinksAndTypes) {
    test::World world = test::World::coded();
    NoteId id;
    world.edit([&](store::Edit& edit) {
        Note note;
        note.title = "Roads";
        note.type = "Field Note";
        NoteLink& link = note.links.emplace_back();
        link.target.code = world.codeId("Trade");
        id = add(edit, note);
    });
    const NoteLinkId link = noteById(world.db(), id)->links.front().id;
    EXPECT_EQ(noteOfLink(world.db(), link), id);
    EXPECT_EQ(typesInUse(world.db()), std::vector<std::string>{"Field Note"});
    EXPECT_FALSE(areMany(world.db()));
    world.edit([&](store::Edit& edit) { unlink(edit, link); });
    EXPECT_FALSE(noteOfLink(world.db(), link));
    EXPECT_TRUE(standsIn(searchedText(*noteById(world.db(), id)), "roads"));
    EXPECT_FALSE(standsIn(searchedText(*noteById(world.db(), id)), "roads courts"));
}

} // namespace
} // namespace marginalia::core::notes
