// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/span_edit.h"
#include "core/documents/documents.h"
#include "core/text/random_text.h"
#include "ui/document_view/document_reader.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/passage_mime.h"
#include "ui/document_view/reader_view.h"
#include "ui/document_view/reading.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QToolTip>

using namespace marginalia;
using test::OpenWindow;

namespace {

const char* const interview = "Interviewer: What comes first?\n"
                              "Expert: So the roads come first. Only then trade, 🚂 and then trust.\n"
                              "\n"
                              "Interviewer: And the banks?\n"
                              "Expert: Банктер кейін келеді. Сосын сауда жүреді.\n";

struct Reading : test::Reading {
    explicit Reading(const std::string& text = interview)
        : test::Reading(text) {}
};

TEST(ReaderView, WordsSelectedByKeyboardAreCodedBehindAnEmojiToo) {
    Reading reading;
    reading.view->setCaret(reading.find("and then trust").start);
    for (int word = 0; word < 3; ++word)
        reading.window.press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    reading.window.press(Qt::Key_Left, Qt::ShiftModifier); // the full stop is no word: to the line's end
    reading.window.press('b');
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("and then trust"));
    EXPECT_EQ(reading.view->selectedText(), QStringLiteral("and then trust")) << "there for a second code";
    reading.window.press('2');
    EXPECT_EQ(reading.codings().size(), 2U);
    EXPECT_EQ(reading.view->stripes().size(), 2U);
}

TEST(ReaderView, TheMouseSelectsWordsSentencesAndParagraphs) {
    Reading reading;
    const QPoint at = reading.pointAt(reading.find("roads").start + 2);
    QTest::mouseClick(reading.view->viewport(), Qt::LeftButton, {}, at);
    EXPECT_FALSE(reading.view->selectedSpan());
    QTest::mouseDClick(reading.view->viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(reading.view->selectedText(), QStringLiteral("roads"));
    QTest::mouseClick(reading.view->viewport(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(reading.view->selectedText().endsWith(QStringLiteral("So the roads come first.")));
    QTest::mouseClick(reading.view->viewport(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(reading.view->selectedText().endsWith(QStringLiteral("then trust.")));
}

TEST(ReaderView, ADragIsRoundedToWholeWordsWhereAskedFor) {
    Reading reading;
    const core::Span from = reading.find("Банктер");
    const core::Span to = reading.find("кейін");
    reading.drag(reading.pointAt(from.start + 3), reading.pointAt(to.start + 2));
    EXPECT_LT(reading.view->selectedText().size(), 13);
    reading.view->clearSelection();
    reading.window.trigger("snap-word");
    reading.drag(reading.pointAt(from.start + 3), reading.pointAt(to.start + 2));
    EXPECT_EQ(reading.view->selectedText(), QStringLiteral("Банктер кейін"));
    reading.view->clearSelection();
    reading.window.trigger("snap-sentence");
    reading.drag(reading.pointAt(to.start + 1), reading.pointAt(to.start + 3));
    EXPECT_TRUE(reading.view->selectedText().endsWith(QStringLiteral("Банктер кейін келеді.")));
}

TEST(ReaderView, AClickChoosesACodingAndTheNextClickTheOneBeneath) {
    Reading reading;
    const core::CodingId outer = reading.code("the roads come first", 'b');
    const core::CodingId inner = reading.code("roads", '2');
    reading.view->clearSelection();
    const QPoint at = reading.pointAt(reading.find("roads").start + 2);
    QTest::mouseClick(reading.view->viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(reading.window->desk().chosen(), inner);
    QTest::qWait(QApplication::doubleClickInterval() + 50);
    QTest::mouseClick(reading.view->viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(reading.window->desk().chosen(), outer);
    reading.window.press(Qt::Key_Backspace);
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_EQ(reading.codings().front().id, inner);
}

TEST(ReaderView, DraggingAnEndOfTheChosenCodingResizesItInOneStep) {
    Reading reading;
    const core::CodingId coding = reading.code("the roads", 'b');
    reading.view->clearSelection();
    reading.window->desk().setChosen(coding);
    OpenWindow::settle();
    const core::Span first = reading.find("first.");
    reading.drag(reading.view->handleOf(coding, true).center(),
                 reading.view->boxOf(reading.view->positions().toUnits(first.end - 1)).topLeft() +
                     QPoint(0, 4));
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("the roads come first"));
    reading.window.trigger("undo");
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("the roads"));
}

TEST(ReaderView, HoveringTellsTheCodeTheCoderAndTheMemo) {
    Reading reading;
    reading.code("the roads", 'b');
    reading.window->desk().setMemo(reading.codings().front().id, QStringLiteral("why <roads>?"));
    reading.view->clearSelection();
    OpenWindow::settle();
    const auto tipAt = [&reading](QPoint at) {
        QHelpEvent ask(QEvent::ToolTip, at, reading.view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(reading.view->viewport(), &ask);
        return QToolTip::text();
    };
    const QPoint words = reading.pointAt(reading.find("roads").start + 2);
    // The stripe stands beside the words, right of the text.
    QString tip;
    for (int x = reading.view->viewport()->width() - 1; x > words.x() && tip.isEmpty(); --x)
        tip = tipAt({x, words.y()});
    EXPECT_TRUE(tip.contains(QStringLiteral("<b>Barriers</b> · Aigerim"))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(QStringLiteral("why &lt;roads&gt;?"))) << tip.toStdString();
    QToolTip::hideText();
    ASSERT_TRUE(test::waitFor([] { return !QToolTip::isVisible(); }));
    EXPECT_EQ(tipAt(words), tip) << "so do the words themselves";
}

TEST(ReaderView, TheMarginNamesTheCoderOnRequest) {
    Reading reading;
    reading.code("the roads", 'b');
    reading.view->clearSelection();
    OpenWindow::settle();
    // Beside the text, so that no caret blinks in it.
    const int right = reading.view->viewport()->width();
    const QRect margin(right * 3 / 4, 0, right / 4, reading.view->viewport()->height());
    const auto painted = [&] { return reading.view->viewport()->grab(margin).toImage(); };
    const QImage without = painted();
    reading.window.trigger("show-initials");
    OpenWindow::settle();
    EXPECT_NE(painted(), without);
    reading.window.trigger("show-initials");
    OpenWindow::settle();
    EXPECT_EQ(painted(), without);
}

TEST(ReaderView, ResizesSplitsAndMergesByKeyboardAlone) {
    Reading reading;
    reading.code("roads come first", 'b');
    reading.view->clearSelection();
    reading.view->setCaret(0);
    reading.window.press(Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(reading.window->desk().chosen());
    reading.view->select(reading.find("So the roads come first. Only then trade"));
    reading.window.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_EQ(reading.wordsOf(reading.codings().front()),
              QStringLiteral("So the roads come first. Only then trade"));
    reading.view->setCaret(reading.find("Only then").start);
    reading.window.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(reading.codings().size(), 2U);
    EXPECT_EQ(reading.wordsOf(reading.codings()[0]), QStringLiteral("So the roads come first."));
    EXPECT_EQ(reading.wordsOf(reading.codings()[1]), QStringLiteral("Only then trade"));
    reading.window.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(reading.codings().size(), 1U);
}

TEST(ReaderView, TheSelectedWordsBecomeACode) {
    Reading reading;
    reading.view->select(reading.find("сауда"));
    reading.window.press(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_TRUE(test::waitFor([&] { return reading.window.count("сауда") == 1; }));
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("сауда"));
    reading.window.trigger("undo");
    EXPECT_TRUE(reading.codings().empty());
    EXPECT_EQ(reading.window.count("сауда"), -1) << "code and coding were one step";
}

TEST(ReaderView, ChangesTheCodeAndTheWeightAndTheMemoOfTheChosenCoding) {
    Reading reading;
    const core::CodingId coding = reading.code("the roads", 'b');
    reading.view->clearSelection();
    reading.window->desk().setChosen(coding);
    test::ScriptedPrompts answers;
    answers.choice(QStringLiteral("Institutions"));
    reading.window.press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(reading.view->codings().lookOf(reading.codings().front().code).name,
              QStringLiteral("Institutions"));
    answers.text(QStringLiteral("80"));
    reading.window.trigger("weight");
    EXPECT_EQ(reading.codings().front().weight, 80);
    EXPECT_EQ(reading.view->codings().find(coding)->weight, 80);
    answers.text(QStringLiteral("Strong."));
    reading.window.press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(reading.codings().front().memo, "Strong.");
    EXPECT_TRUE(reading.view->codings().find(coding)->memo);
}

TEST(ReaderView, SeveralCodesAreTickedByNameAndGivenInOneStep) {
    Reading reading;
    reading.view->select(reading.find("the roads"));
    reading.window.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    auto* find = reading.window.child<QLineEdit>("codesFind");
    find->setText(QStringLiteral("instit"));
    QTest::keyClick(find, Qt::Key_Return);
    find->setText(QStringLiteral("routes"));
    QTest::keyClick(find, Qt::Key_Return);
    EXPECT_TRUE(reading.codings().empty()) << "only ticked so far";
    QTest::keyClick(find, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(reading.codings().size(), 2U);
    reading.window.trigger("undo");
    EXPECT_TRUE(reading.codings().empty());
}

TEST(ReaderView, ACodeDroppedOnTheTextCodesTheSentenceUnderIt) {
    Reading reading;
    const core::codebook::Codebook& codebook = reading.window->session().codebook();
    QMimeData mime;
    ui::putCodes(mime, {*codebook.byPath("Trade > Barriers"), *codebook.byPath("Trade > Routes")});
    const QPoint at = reading.pointAt(reading.find("Сосын").start + 1);
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(reading.view->viewport(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(reading.view->viewport(), &move);
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(reading.view->viewport(), &drop);
    OpenWindow::settle();
    ASSERT_EQ(reading.codings().size(), 2U) << "two codes at once";
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("Сосын сауда жүреді."));
    reading.window.trigger("undo");
    EXPECT_TRUE(reading.codings().empty()) << "as one step";
}

// A passage that was coded stays selected: a code dragged elsewhere went to it all the same.
TEST(ReaderView, ACodeDroppedBeyondTheSelectionGoesWhereItWasDropped) {
    Reading reading;
    const core::codebook::Codebook& codebook = reading.window->session().codebook();
    QMimeData mime;
    ui::putCodes(mime, {*codebook.byPath("Trade > Routes")});
    const auto dropOn = [&](QPoint at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(reading.view->viewport(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(reading.view->viewport(), &drop);
        OpenWindow::settle();
    };
    reading.view->select(reading.find("the roads"));
    dropOn(reading.pointAt(reading.find("Сосын").start + 1));
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("Сосын сауда жүреді."));
    reading.window.trigger("undo");
    reading.view->select(reading.find("the roads"));
    dropOn(reading.pointAt(reading.find("the roads").start + 2));
    ASSERT_EQ(reading.codings().size(), 1U);
    EXPECT_EQ(reading.wordsOf(reading.codings().front()), QStringLiteral("the roads"));
}

// With the sentence selected Ctrl+Shift+P selected it again.
TEST(ReaderView, AskingForTheSentenceAgainTakesTheNextOne) {
    Reading reading;
    reading.view->setFocus();
    reading.view->setCaret(reading.find("So the roads").start);
    QStringList sentences;
    for (int i = 0; i < 5; ++i) {
        reading.window.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        sentences << reading.view->selectedText();
        reading.window.press('2');
    }
    EXPECT_EQ(QSet<QString>(sentences.begin(), sentences.end()).size(), 5)
        << sentences.join(u'|').toStdString();
    EXPECT_EQ(reading.codings().size(), 5U) << "ten presses";
    EXPECT_TRUE(sentences.contains(QStringLiteral("Сосын сауда жүреді.")))
        << sentences.join(u'|').toStdString();
}

TEST(ReaderView, OnlyTheExpertsWordsStayWhenAskedFor) {
    Reading reading;
    ASSERT_TRUE(reading.window->documentsPage().reader().hasAsides());
    auto* button = reading.window.child<QWidget>("only-expert");
    EXPECT_TRUE(button->isVisible());
    const int before =
        reading.view->boxOf(reading.view->positions().toUnits(reading.find("Сосын").start)).top();
    QTest::mouseClick(button, Qt::LeftButton);
    const int after =
        reading.view->boxOf(reading.view->positions().toUnits(reading.find("Сосын").start)).top();
    EXPECT_LT(after, before);
    reading.view->setCaret(0);
    reading.view->setFocus();
    reading.window.press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(reading.view->caret(), reading.find("Expert: So").start)
        << "the caret does not enter what is hidden";
}

TEST(ReaderView, APassageOverHiddenQuestionsCodesOnlyTheExpertsWords) {
    Reading reading;
    reading.window.trigger("hide-asides");
    const core::Span from = reading.find("then trust");
    const core::Span to = reading.find("Банктер");
    reading.view->select({from.start, to.end});
    reading.window.press('b');
    ASSERT_EQ(reading.codings().size(), 2U);
    EXPECT_EQ(reading.wordsOf(reading.codings()[0]), QStringLiteral("then trust."));
    EXPECT_EQ(reading.wordsOf(reading.codings()[1]), QStringLiteral("Банктер"));
    reading.window.trigger("undo");
    EXPECT_TRUE(reading.codings().empty()) << "one step";
    reading.window.trigger("hide-asides");
    reading.window.press('b');
    EXPECT_EQ(reading.codings().size(), 1U) << "with the questions shown all of it is meant";
}

TEST(ReaderView, TheTurnOfASpeakerIsAUnit) {
    Reading reading;
    reading.view->setCaret(reading.find("trust").start);
    reading.window.press(Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(reading.view->selectedText().startsWith(QStringLiteral("So the roads")));
    EXPECT_TRUE(reading.view->selectedText().endsWith(QStringLiteral("then trust.")));
}

TEST(ReaderView, HidesOtherCodersWhenAsked) {
    Reading reading;
    reading.code("the roads", 'b');
    reading.window->session().setCoderName(QStringLiteral("Daniyar"));
    OpenWindow::settle();
    EXPECT_EQ(reading.view->codings().size(), 1U);
    reading.window.trigger("all-coders");
    EXPECT_EQ(reading.view->codings().size(), 0U);
    reading.window.trigger("all-coders");
    EXPECT_EQ(reading.view->codings().size(), 1U);
}

TEST(ReaderView, AScreenReaderReadsTextSelectionAndCodes) {
    Reading reading;
    reading.code("roads", 'b');
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(reading.view);
    ASSERT_NE(face, nullptr);
    EXPECT_EQ(face->role(), QAccessible::EditableText);
    EXPECT_TRUE(face->state().readOnly);
    EXPECT_FALSE(face->text(QAccessible::Name).isEmpty());
    QAccessibleTextInterface* text = face->textInterface();
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->characterCount(), reading.view->text().size());
    int from = 0;
    int to = 0;
    const auto at = static_cast<int>(reading.view->text().indexOf(QStringLiteral("roads")));
    EXPECT_EQ(text->textAtOffset(at + 1, QAccessible::WordBoundary, &from, &to), QStringLiteral("roads"));
    EXPECT_EQ(from, at);
    EXPECT_EQ(text->textAtOffset(at, QAccessible::CharBoundary, &from, &to), QStringLiteral("r"));
    EXPECT_EQ(text->textAfterOffset(at, QAccessible::ParagraphBoundary, &from, &to), QStringLiteral("\n"));
    EXPECT_EQ(text->text(at, at + 5), QStringLiteral("roads"));
    ASSERT_EQ(text->selectionCount(), 1);
    text->selection(0, &from, &to);
    EXPECT_EQ(from, at);
    EXPECT_EQ(to, at + 5);
    text->setCursorPosition(3);
    EXPECT_EQ(text->cursorPosition(), 3);
    EXPECT_EQ(text->selectionCount(), 0);
    EXPECT_EQ(text->attributes(at + 2, &from, &to), QStringLiteral("mark:true;codes:Barriers;"));
    EXPECT_EQ(from, at);
    EXPECT_EQ(to, at + 5);
    EXPECT_EQ(text->offsetAtPoint(text->characterRect(at).center()), at);
    EXPECT_TRUE(text->attributes(at - 2, &from, &to).isEmpty());
    EXPECT_EQ(to, at);
}

TEST(ReaderView, ZoomsAndChangesHowOneReads) {
    Reading reading;
    const int step = reading.view->content().style().step();
    reading.window.press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(reading.view->content().style().step(), step);
    reading.window.press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(reading.view->content().style().step(), step);
    reading.window.trigger("width-narrow");
    reading.window.trigger("numbers-lines");
    EXPECT_EQ(reading.view->options().measure, 60);
}

TEST(ReaderView, SelectsEveryPositionOfAHostileTextToTheCodePoint) {
    Reading reading(std::string("a\xF0\x9F\x91\xA9\xF0\x9F\x8F\xBD\xE2\x80\x8D\xF0\x9F\x8E\x93\xE2\x80\xA8") +
                    "e\xCC\x81\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D abc \xD8\xB3\xD9\x88\xD9\x82\n" + "last");
    const std::int64_t length = reading.view->positions().codePoints();
    for (std::int64_t start = 0; start < length; ++start)
        for (std::int64_t end = start + 1; end <= length; ++end) {
            reading.view->select({start, end});
            ASSERT_EQ(reading.view->selectedSpan(), (core::Span{start, end}));
        }
}

/// The window and core agree to the code point on any text: what is selected is what is coded, what core
/// quotes is what the window shows, and an end that is moved lands where it was put.
TEST(ReaderView, WindowAndCoreAgreeOnRandomTexts) {
    std::mt19937_64 random(5);
    Reading reading(core::text::normalize(randomText(random, 1500, 3)).text + std::string(30'000, 'x') +
                    core::text::normalize(randomText(random, 300, 2)).text);
    const core::store::Connection& db = reading.window->session().db();
    const std::int64_t length = reading.view->positions().codePoints();
    const auto anywhere = [&] {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length));
    };
    for (int round = 0; round < 25; ++round) {
        const core::Span span{anywhere(), 0};
        const core::Span passage{span.start, std::min(length, span.start + 1 + anywhere() % 200)};
        reading.view->select(passage);
        const QString shown = reading.view->selectedText();
        reading.window.press('b');
        const std::vector<core::coding::Coding> codings = reading.codings();
        ASSERT_EQ(codings.size(), 1U);
        EXPECT_EQ(codings.front().span, passage);
        EXPECT_EQ(QString::fromStdString(core::coding::quote(db, codings.front().place, passage)), shown);
        EXPECT_EQ(reading.wordsOf(codings.front()), shown);
        const core::Span wider{passage.start / 2, std::min(length, passage.end + 7)};
        ASSERT_TRUE(reading.window->desk().resize(codings.front().id, wider));
        const ui::ReaderCoding* there = reading.view->codings().find(codings.front().id);
        ASSERT_NE(there, nullptr);
        EXPECT_EQ(reading.view->positions().span(there->start, there->end), wider);
        reading.window.press(Qt::Key_Backspace);
        ASSERT_TRUE(reading.codings().empty());
    }
}

} // namespace
