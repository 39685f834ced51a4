// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/note.h"

#include "core/coding/span_edit.h"
#include "core/documents/documents.h"
#include "world.h"

#include <gmock/gmock.h>

using namespace marginalia;
using namespace marginalia::core;
using notes::Note;
using notes::NoteId;
using notes::Target;
using test::World;
using testing::ElementsAre;

namespace {

/// The coded world with one interview: "So the roads come first." and notes on it.
class Notes : public testing::Test {
protected:
    Notes()
        : world(World::coded()) {
        world.edit([this](store::Edit& edit) {
            interview = *documents::add(
                edit, {.name = "Interview 07",
                       .text = text::normalize("So the roads come first.\nAnd the banks follow."),
                       .language = "en",
                       .file = {},
                       .caseFromName = true});
        });
    }

    NoteId add(const std::string& title, const std::string& body, const std::vector<Target>& about = {},
               const std::string& type = "free") {
        Note note;
        note.title = title;
        note.body = body;
        note.type = type;
        note.coder = world.coderId("Aigerim");
        for (const Target& each : about)
            note.links.push_back({{}, each});
        NoteId id;
        world.edit([&](store::Edit& edit) { id = notes::add(edit, note); });
        return id;
    }
    Target passage(std::int64_t start, std::int64_t end) const {
        Target target;
        target.source = interview;
        target.span = Span{start, end};
        return target;
    }
    Target code(const std::string& path) const {
        Target target;
        target.code = world.codeId(path);
        return target;
    }
    std::vector<std::string> titles(const notes::NoteFilter& filter = {}) const {
        std::vector<std::string> all;
        for (const Note& each : notes::notes(world.db(), filter))
            all.push_back(each.title);
        return all;
    }
    Note note(NoteId id) const { return notes::noteById(world.db(), id).value(); }
    void edit(const std::function<void(store::Edit&)>& body) { world.edit(body); }

    World world;
    SourceId interview;
};

} // namespace

TEST_F(Notes, AreFoundAgainAsTheyWereWritten) {
    const NoteId id =
        add("  Roads \n first ", "One idea.\r\nAnother.", {passage(7, 12), code("Trade")}, "Theoretical");
    const Note read = note(id);
    EXPECT_EQ(read.title, "Roads first");
    EXPECT_EQ(read.body, "One idea.\nAnother.");
    EXPECT_EQ(read.type, "theoretical");
    EXPECT_EQ(read.coder, world.coderId("Aigerim"));
    EXPECT_EQ(read.createdAt, "2026-03-01T00:00:00.000Z");
    ASSERT_EQ(read.links.size(), 2U);
    EXPECT_EQ(read.links[0].target, passage(7, 12));
    EXPECT_EQ(read.links[1].target, code("Trade"));
}

TEST_F(Notes, EachVerbIsOneStepThatUndoTakesBackAndRedoDoesAgain) {
    const NoteId id = add("Roads", "First.");
    edit([&](store::Edit& e) { notes::write(e, id, "Roads", "Second."); });
    edit([&](store::Edit& e) { notes::retype(e, id, "journal"); });
    edit([&](store::Edit& e) { notes::link(e, id, code("Trade")); });
    const notes::NoteLinkId link = note(id).links.front().id;
    edit([&](store::Edit& e) { notes::unlink(e, link); });
    edit([&](store::Edit& e) { notes::link(e, id, passage(0, 2)); });
    edit([&](store::Edit& e) { notes::remove(e, id); });
    EXPECT_FALSE(notes::noteById(world.db(), id));

    core::Project& project = world.project();
    project.undo();
    EXPECT_EQ(note(id).links.front().target, passage(0, 2));
    project.undo();
    EXPECT_TRUE(note(id).links.empty());
    project.undo();
    EXPECT_EQ(note(id).links.front().target, code("Trade"));
    project.undo();
    project.undo();
    EXPECT_EQ(note(id).type, "free");
    project.undo();
    EXPECT_EQ(note(id).body, "First.");
    project.undo();
    EXPECT_FALSE(notes::noteById(world.db(), id));
    for (int step = 0; step < 7; ++step)
        project.redo();
    EXPECT_FALSE(notes::noteById(world.db(), id));
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(Notes, AreFilteredByTypeTargetCoderAndWords) {
    add("Roads", "Шоссе и Ёлки", {passage(7, 12)}, "theoretical");
    add("Method", "Қазақ сөзі", {code("Trade")}, "methodological");
    add("Monday", "Coded ten answers.", {}, "journal");
    EXPECT_THAT(titles({.type = "Journal", .words = {}, .about = {}, .coder = {}}), ElementsAre("Monday"));
    EXPECT_THAT(titles({.type = {}, .words = "елки шоссе", .about = {}, .coder = {}}), ElementsAre("Roads"));
    EXPECT_THAT(titles({.type = {}, .words = "казак", .about = {}, .coder = {}}), ElementsAre("Method"))
        << "a Russian keyboard reaches Kazakh words";
    EXPECT_THAT(titles({.type = {}, .words = {}, .about = code("Trade"), .coder = {}}),
                ElementsAre("Method"));
    Target whole;
    whole.source = interview;
    EXPECT_THAT(titles({.type = {}, .words = {}, .about = whole, .coder = {}}), ElementsAre("Roads"))
        << "a document has the notes on its passages";
    EXPECT_TRUE(titles({.type = {}, .words = {}, .about = {}, .coder = world.coderId("Daniyar")}).empty());
    EXPECT_THAT(titles(), ElementsAre("Method", "Monday", "Roads"));
}

TEST_F(Notes, TypesOfOnesOwnAreKeptAsWritten) {
    const NoteId id = add("Position", "Who am I here?", {}, "  Reflexive   memo ");
    EXPECT_EQ(note(id).type, "Reflexive memo");
    EXPECT_EQ(notes::typeName("Reflexive memo"), std::nullopt);
    EXPECT_THROW(add("x", "y", {}, "   "), Error);
    EXPECT_THROW(add("x", "y", {}, std::string(41, 'w')), Error);
}

TEST_F(Notes, ThatSayNothingAreRefused) {
    EXPECT_THROW(add(" ", "\n \t"), Error);
    const NoteId id = add("Roads", "First.");
    EXPECT_THROW(edit([&](store::Edit& e) { notes::write(e, id, "", " "); }), Error);
    EXPECT_EQ(note(id).title, "Roads");
}

TEST_F(Notes, WritingTheSameLeavesNoStep) {
    const NoteId id = add("Roads", "First.");
    const auto before = world.project().history().size();
    edit([&](store::Edit& e) { notes::write(e, id, "Roads", "First."); });
    edit([&](store::Edit& e) { notes::retype(e, id, "free"); });
    EXPECT_EQ(world.project().history().size(), before);
}

TEST_F(Notes, AnAnnotationStandsOnOnePassageAlone) {
    EXPECT_THROW(add("", "Look here", {}, "annotation"), Error);
    EXPECT_THROW(add("", "Look here", {code("Trade")}, "annotation"), Error);
    const NoteId id = add("", "Look here", {passage(0, 2)}, "annotation");
    EXPECT_THROW(edit([&](store::Edit& e) { notes::link(e, id, code("Trade")); }), Error);
    EXPECT_THROW(edit([&](store::Edit& e) { notes::unlink(e, note(id).links.front().id); }), Error);
    const NoteId memo = add("Free", "", {code("Trade")});
    EXPECT_THROW(edit([&](store::Edit& e) { notes::retype(e, memo, "annotation"); }), Error);
    edit([&](store::Edit& e) { notes::retype(e, id, "free"); });
    edit([&](store::Edit& e) { notes::link(e, id, code("Trade")); });
    EXPECT_EQ(note(id).links.size(), 2U);
}

TEST_F(Notes, AnAnnotationThatLostItsPassageGetsAnother) {
    const NoteId id = add("", "Look here", {passage(0, 2)}, "annotation");
    // What a correction of the text does when the words are gone.
    edit([&](store::Edit& e) {
        e.db().run("UPDATE note_link SET start_position = -1, end_position = -1 WHERE note_id = ?1", id);
    });
    edit([&](store::Edit& e) { notes::unlink(e, note(id).links.front().id); });
    edit([&](store::Edit& e) { notes::link(e, id, passage(7, 12)); });
    ASSERT_EQ(note(id).links.size(), 1U);
    EXPECT_EQ(note(id).links.front().target, passage(7, 12));
}

TEST_F(Notes, LinksNameWhatIsThereAndStayWithinTheText) {
    EXPECT_THROW(add("a", "", {passage(20, 900)}), Error);
    EXPECT_THROW(add("a", "", {passage(5, 5)}), Error);
    EXPECT_THROW(add("a", "", {Target{}}), Error);
    Target gone;
    gone.code = CodeId{12345};
    EXPECT_THROW(add("a", "", {gone}), Error);
    const NoteId id = add("a", "", {code("Trade")});
    notes::NoteLinkId again;
    edit([&](store::Edit& e) { again = notes::link(e, id, code("Trade")); });
    EXPECT_EQ(again, note(id).links.front().id);
}

TEST_F(Notes, ADocumentTakesItsLinksButNotTheWords) {
    const NoteId id = add("", "Look here", {passage(0, 2)}, "annotation");
    edit([&](store::Edit& e) { documents::remove(e, interview); });
    EXPECT_TRUE(note(id).links.empty());
    EXPECT_EQ(note(id).body, "Look here");
    world.project().undo();
    EXPECT_EQ(note(id).links.size(), 1U);
}

TEST_F(Notes, OnACodingGoWithItIntoTheOneItIsJoinedWith) {
    const auto apply = [&](Span span) {
        coding::ApplyResult result;
        edit([&](store::Edit& e) {
            result = coding::apply(e, world.coderId("Aigerim"), world.codeId("Trade"), {{}, interview}, span);
        });
        return result.id;
    };
    const CodingId first = apply({0, 6});
    const CodingId second = apply({7, 12});
    Target target;
    target.coding = second;
    const NoteId id = add("Why two?", "", {target});
    edit([&](store::Edit& e) { coding::mergeSpans(e, first); });
    target.coding = first;
    ASSERT_EQ(note(id).links.size(), 1U);
    EXPECT_EQ(note(id).links.front().target, target);
}

TEST_F(Notes, SayWhatTheyAreLinkedTo) {
    EXPECT_EQ(notes::targetName(world.db(), passage(7, 12)).line(), "Interview 07: “roads”");
    EXPECT_EQ(notes::targetName(world.db(), code("Trade > Routes")).line(), "Trade > Routes");
    Target answer;
    answer.answer = world.answerId("R001", "steps");
    EXPECT_EQ(notes::targetName(world.db(), answer).line(), "R001, steps");
    Target who;
    who.who = world.caseId("R002");
    EXPECT_EQ(notes::targetName(world.db(), who).line(), "R002");
    Target coding;
    coding.coding = world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{7, 21}).id;
    EXPECT_EQ(notes::targetName(world.db(), coding).line(),
              "Trade > Barriers · R001, steps: “trade barriers”");
    EXPECT_EQ(notes::placeOf(world.db(), coding).answer, answer.answer);
}

TEST_F(Notes, OfOneTextAreListedByPlace) {
    add("", "Second", {passage(25, 28)}, "annotation");
    add("First", "and more", {passage(0, 2)});
    Target whole;
    whole.source = interview;
    const auto noted = notes::notedPassages(world.db(), whole);
    ASSERT_EQ(noted.size(), 2U);
    EXPECT_EQ(noted[0].words, "First\nand more");
    EXPECT_EQ(noted[1].span, (Span{25, 28}));
}

TEST_F(Notes, HeadTheListWithTheirTitleOrFirstWords) {
    Note untitled;
    untitled.body = "\n  \n  Look   here, please \nrest";
    EXPECT_EQ(untitled.heading(), "Look here, please");
    EXPECT_EQ(untitled.heading(5), "Look…");
}
