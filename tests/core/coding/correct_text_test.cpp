// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/correct_text.h"

#include "core/documents/documents.h"
#include "core/documents/format.h"
#include "core/survey/survey.h"
#include "core/text/code_points.h"
#include "world.h"

#include <gmock/gmock.h>

#include <random>

namespace marginalia::core::coding {
namespace {

using test::World;
using testing::ElementsAre;
using text::PassageFate;

/// R001's answer with "trade barriers" and "border posts" coded.
struct Desk {
    World world = World::coded();
    Place place{world.answerId("R001", "steps"), {}};
    Desk() {
        world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{7, 21});
        world.code("R001", "steps", "Other", "Daniyar", Span{54, 66});
    }
    Correction correct(const std::string& text, const CorrectionOptions& options = {}) {
        Correction made;
        world.edit([&](store::Edit& edit) { made = correctText(edit, place, text, options); });
        return made;
    }
    [[nodiscard]] std::vector<std::string> quotes() const {
        std::vector<std::string> all;
        for (const Coding& each : codingsOf(world.db(), place))
            all.push_back(each.span ? quote(world.db(), place, *each.span) : "whole");
        return all;
    }
    [[nodiscard]] std::size_t toRecheck() const {
        return staleJudgements(world.db(), world.questionId("steps")).size();
    }
};

TEST(CorrectText, CarriesCodingsToTheirWords) {
    Desk desk;
    ASSERT_THAT(desk.quotes(), ElementsAre("trade barriers", "border posts"));
    const Correction made =
        desk.correct("First, remove all trade barriers between neighbours; then open the border posts.");
    EXPECT_THAT(desk.quotes(), ElementsAre("trade barriers", "border posts"));
    EXPECT_EQ(made.kept, 2);
    EXPECT_TRUE(made.doubtful.empty());
    EXPECT_TRUE(desk.world.project().verify().problems.empty());
}

TEST(CorrectText, ListsAPassageWithItsOldAndNewWords) {
    Desk desk;
    const Correction made = desk.correct("Remove trade walls between neighbours and open the border posts.");
    ASSERT_EQ(made.doubtful.size(), 1U);
    EXPECT_EQ(made.doubtful[0].fate, PassageFate::Changed);
    EXPECT_EQ(made.doubtful[0].wordsBefore, "trade barriers");
    EXPECT_EQ(made.doubtful[0].wordsAfter, "trade walls");
    EXPECT_EQ(made.doubtful[0].code, desk.world.codeId("Trade > Barriers"));
    EXPECT_THAT(desk.quotes(), ElementsAre("trade walls", "border posts"));
}

TEST(CorrectText, TakesOffACodingWhoseWordsAreGoneAndUndoBringsItBack) {
    Desk desk;
    const Correction made = desk.correct("Remove and open the border posts.");
    ASSERT_EQ(made.doubtful.size(), 1U);
    EXPECT_EQ(made.doubtful[0].fate, PassageFate::Gone);
    EXPECT_THAT(desk.quotes(), ElementsAre("border posts"));
    desk.world.project().undo();
    EXPECT_THAT(desk.quotes(), ElementsAre("trade barriers", "border posts"));
    EXPECT_TRUE(desk.world.project().verify().problems.empty());
}

TEST(CorrectText, CarriesWhatRoundsHaveFrozenWithoutAWord) {
    World world = World::coded();
    const AnswerId answer = world.answerId("R001", "steps");
    const std::string before = survey::answerText(world.db(), answer);
    world.edit([&](store::Edit& edit) {
        edit.db().run(
            "INSERT INTO frozen_coding (id, round_id, answer_id, coder_id, code_id, start_position, "
            "end_position) VALUES (1, 1, ?1, ?2, 4, 2, 5)",
            answer, world.coderId("Aigerim"));
        edit.db().run("INSERT INTO codebook_doubt (id, answer_id, code_id, start_position, end_position, "
                      "raised_at) VALUES (1, ?1, ?2, 2, 5, '')",
                      answer, world.codeId("Other"));
    });
    world.edit([&](store::Edit& edit) {
        EXPECT_TRUE(correctText(edit, {answer, {}}, "Well: " + before).doubtful.empty());
    });
    EXPECT_EQ(world.db().integer("SELECT start_position FROM frozen_coding"), 8);
    EXPECT_EQ(world.db().integer("SELECT end_position FROM codebook_doubt"), 11);
    world.edit([&](store::Edit& edit) { correctText(edit, {answer, {}}, "Well: " + before.substr(7)); });
    EXPECT_EQ(world.db().integer("SELECT start_position FROM frozen_coding"), -1)
        << "the code stays on the answer";
}

TEST(CorrectText, MarksFinishedJudgementsToBeRechecked) {
    Desk desk;
    EXPECT_EQ(desk.toRecheck(), 0U);
    const Correction made = desk.correct("Remove trade barriers between neighbours, open the border posts.");
    EXPECT_EQ(made.judgements, 2);    // Aigerim's and Daniyar's
    EXPECT_EQ(desk.toRecheck(), 10U); // each for all five codes
    desk.world.edit([&](store::Edit& edit) {
        confirm(edit, staleJudgements(edit.db(), desk.world.questionId("steps")));
    });
    EXPECT_EQ(desk.toRecheck(), 0U);
}

TEST(CorrectText, LeavesJudgementsAloneWhenOnlySpellingWasCorrected) {
    Desk desk;
    const Correction made =
        desk.correct("Remove trade barriers between neighbors and open the border posts.", {true});
    EXPECT_EQ(made.judgements, 0);
    EXPECT_EQ(desk.toRecheck(), 0U);
}

TEST(CorrectText, ChangesNothingWhenTheTextIsAsBefore) {
    Desk desk;
    const auto before = desk.world.project().history().size();
    EXPECT_FALSE(desk.correct("Remove trade barriers between neighbours and open the border posts.").changed);
    EXPECT_EQ(desk.world.project().history().size(), before);
}

TEST(CorrectText, RefusesATextWithoutWords) {
    Desk desk;
    EXPECT_THROW(desk.correct(" \n\t "), Error);
    EXPECT_THAT(desk.quotes(), ElementsAre("trade barriers", "border posts"));
}

TEST(CorrectText, GivesAnAnswerWithoutTextOne) {
    Desk desk;
    desk.place.answer = desk.world.answerId("R008", "steps");
    EXPECT_TRUE(desk.correct("Roads.").changed);
    EXPECT_EQ(survey::answerText(desk.world.db(), desk.place.answer), "Roads.");
    EXPECT_EQ(survey::answerById(desk.world.db(), desk.place.answer)->status,
              survey::AnswerStatus::Substantive);
}

TEST(CorrectText, JoinsCodingsThatFallOnTheSameWords) {
    Desk desk;
    desk.world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{7, 12});
    desk.world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{13, 21});
    const Correction made = desk.correct("Remove tolls between neighbours and open the border posts.");
    EXPECT_GE(made.joined, 1);
    EXPECT_TRUE(desk.world.project().verify().problems.empty());
}

TEST(CorrectText, LetsOneCodingTakeThePlaceOfAnother) {
    World world = World::coded();
    SourceId source;
    world.edit([&](store::Edit& edit) {
        documents::NewSource given;
        given.name = "Interview";
        given.text = text::normalize("aaa bbb ccc ddd");
        source = *documents::add(edit, given);
        for (const Span span : {Span{4, 7}, Span{8, 11}, Span{12, 15}})
            apply(edit, world.coderId("Aigerim"), world.codeId("Other"), {{}, source}, span);
    });
    world.edit([&](store::Edit& edit) { correctText(edit, {{}, source}, "aaa xxx bbb ccc ddd"); });
    std::vector<std::string> words;
    for (const Coding& each : codingsOf(world.db(), {{}, source}))
        words.push_back(quote(world.db(), each.place, *each.span));
    EXPECT_THAT(words, ElementsAre("bbb", "ccc", "ddd"));
    world.project().undo();
    EXPECT_EQ(codingsOf(world.db(), {{}, source}).front().span, (Span{4, 7}));
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(CorrectText, MovesFormatsOfADocumentAndKeepsHeadingsWhole) {
    World world = World::coded();
    SourceId source;
    world.edit([&](store::Edit& edit) {
        documents::NewSource given;
        given.name = "Interview";
        given.text = text::normalize("Question one\nRoads are bad.\nTrust is low.");
        source = *documents::add(edit, given);
        documents::setFormats(edit, source,
                              {{Span{0, 12}, documents::FormatKind::Heading, 1, ""},
                               {Span{23, 26}, documents::FormatKind::Bold, 0, ""},
                               {Span{28, 33}, documents::FormatKind::Italic, 0, ""}});
    });
    world.edit([&](store::Edit& edit) {
        correctText(edit, {{}, source}, "Question one, again\nAll roads are bad.\nis low.");
    });
    const auto formats = documents::formatsOf(world.db(), source);
    ASSERT_EQ(formats.size(), 2U); // the italic word is gone
    EXPECT_EQ(formats[0].span, (Span{0, 19}));
    EXPECT_EQ(formats[1].span, (Span{34, 37}));
}

TEST(CorrectText, KeepsANoteWhoseWordsAreGoneOnTheWholeText) {
    Desk desk;
    desk.world.edit([&](store::Edit& edit) {
        const std::int64_t note = edit.ids().next();
        edit.db().run("INSERT INTO note (id, title, created_at, changed_at) VALUES (?1, 'Border', '', '')",
                      note);
        edit.db().run("INSERT INTO note_link (id, note_id, answer_id, start_position, end_position) VALUES "
                      "(?1, ?2, ?3, 54, 66)",
                      edit.ids().next(), note, desk.place.answer);
    });
    const Correction made = desk.correct("Remove trade barriers between neighbours.");
    ASSERT_EQ(made.doubtful.size(), 2U); // and Daniyar's coding
    EXPECT_EQ(made.doubtful[1].about, "Border");
    EXPECT_EQ(desk.world.db().integer("SELECT start_position FROM note_link"), -1);
}

TEST(CorrectText, PreviewSaysTheSameAndChangesNothing) {
    Desk desk;
    const std::string text = "Remove trade walls and open posts.";
    const Correction preview = previewCorrection(desk.world.db(), desk.place, text);
    EXPECT_THAT(desk.quotes(), ElementsAre("trade barriers", "border posts"));
    const Correction made = desk.correct(text);
    EXPECT_EQ(preview.kept, made.kept);
    ASSERT_EQ(preview.doubtful.size(), made.doubtful.size());
    for (std::size_t i = 0; i < made.doubtful.size(); ++i)
        EXPECT_EQ(preview.doubtful[i].wordsAfter, made.doubtful[i].wordsAfter);
}

TEST(CorrectText, RandomCorrectionsKeepEverySpanInsideAndUndoRestoresAll) {
    std::mt19937 engine(21);
    Desk desk;
    std::string text = survey::answerText(desk.world.db(), desk.place.answer);
    for (int round = 0; round < 60; ++round) {
        std::vector<Span> before;
        for (const Coding& each : codingsOf(desk.world.db(), desk.place))
            before.push_back(each.span.value_or(Span{-1, -1}));
        std::string next = text;
        const std::size_t at = text::byteOffset(
            next, static_cast<std::int64_t>(engine() % static_cast<unsigned>(text::codePointCount(next))));
        if (engine() % 2 == 0)
            next.insert(at, "ы new ");
        else
            next.erase(at, text::byteOffset(std::string_view(next).substr(at), 4));
        if (text::codePointCount(next) < 12 || next.find_first_not_of(" ы") == std::string::npos)
            continue;
        desk.correct(next);
        const std::int64_t length = text::codePointCount(next);
        for (const Coding& each : codingsOf(desk.world.db(), desk.place))
            ASSERT_LE(each.span->end, length);
        if (engine() % 3 == 0) {
            desk.world.project().undo();
            std::vector<Span> again;
            for (const Coding& each : codingsOf(desk.world.db(), desk.place))
                again.push_back(each.span.value_or(Span{-1, -1}));
            ASSERT_EQ(again, before);
        } else {
            text = next;
        }
    }
    EXPECT_TRUE(desk.world.project().verify().problems.empty());
}

} // namespace
} // namespace marginalia::core::coding
