// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_edit.h"
#include "core/team/draw.h"
#include "core/team/round.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/reader_view.h"
#include "ui/open_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/code_chip.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTreeView>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// What the window shows about an answer after a key: in the grid, in the answer, in the codebook, in the
/// status line.
TEST(Coding, AShortcutKeyCodesTheAnswerAndEveryFigureFollows) {
    OpenWindow window;
    ASSERT_EQ(window.current(), QStringLiteral("R001"));
    ASSERT_EQ(window.count("Institutions"), 0);
    window.press('1');
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
    EXPECT_EQ(window.rowText("R001", QStringLiteral("Codes")), QStringLiteral("Institutions"));
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Judged"));
    EXPECT_EQ(window.count("Institutions"), 1);
    const core::shares::ShareTable* table = window->session().shareTable();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->n, 1);
    EXPECT_EQ(table->eligible, 6);
}

TEST(Coding, AJudgementOlderThanACodeIsConfirmedInOneStepAndUndone) {
    OpenWindow window;
    window.press('1');
    core::codebook::Code later;
    later.name = "Later";
    ASSERT_TRUE(window->session().edit(core::Sentence(core::msg("test")), [&](core::store::Edit& edit) {
        core::codebook::create(edit, later);
    }));
    OpenWindow::settle();
    window.choose("R001");
    ASSERT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("To re-check"));
    window.trigger("confirm-judgement");
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Judged"));
    window.trigger("undo");
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("To re-check"));
}

// R007 came in as "don't know"; coded, it was counted nowhere, and nothing at the answer said so.
TEST(Coding, ACodedDontKnowSaysWhyItIsInDisputeAndIsSettledThere) {
    OpenWindow window;
    window.choose("R007");
    auto* question = window.child<QWidget>("status-question");
    EXPECT_FALSE(question->isVisible());
    window.press('1');
    ASSERT_TRUE(question->isVisible());
    const QString text = window.child<QLabel>("status-question-text")->text();
    EXPECT_TRUE(text.contains(QStringLiteral("Don't know"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Aigerim"))) << text.toStdString();
    EXPECT_EQ(window.rowText("R007", QStringLiteral("State")), QStringLiteral("In dispute"));
    QTest::mouseClick(window.child<QPushButton>("status-take"), Qt::LeftButton);
    EXPECT_FALSE(question->isVisible());
    EXPECT_EQ(window.rowText("R007", QStringLiteral("State")), QStringLiteral("Judged"));
    window.trigger("undo");
    ASSERT_TRUE(question->isVisible());
    QTest::mouseClick(window.child<QPushButton>("status-keep"), Qt::LeftButton);
    EXPECT_FALSE(question->isVisible());
    EXPECT_NE(window.rowText("R007", QStringLiteral("State")), QStringLiteral("In dispute"));
}

TEST(Coding, AStatusGivenInAPackageIsTheOpinionOfItsCoder) {
    OpenWindow window([](test::World& world) {
        world.edit([](core::store::Edit& edit) {
            edit.db().run(
                "INSERT INTO setting (key, value) VALUES ('package', 'p'), ('package_coder', 'hers')");
            edit.db().run("UPDATE coder SET guid = 'hers' WHERE name = 'Aigerim'");
        });
    });
    window.press('1');
    window->desk().setStatus(core::survey::AnswerStatus::DontKnow);
    const core::AnswerId answer = window->desk().place().answer;
    const core::store::Connection& db = window->session().db();
    EXPECT_EQ(db.text("SELECT status FROM answer WHERE id = ?1", answer), "substantive");
    EXPECT_EQ(db.text("SELECT status FROM judgement WHERE answer_id = ?1", answer), "dont_know");
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Don't know"));
    EXPECT_FALSE(window.child<QWidget>("status-question")->isVisible()) << "it is settled in the project";
    window->desk().setStatus(core::survey::AnswerStatus::Substantive);
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Judged"));
}

TEST(Coding, TwoCodersOfARoundInOneFileKeepTheStatusesThatEachGave) {
    OpenWindow window([](test::World& world) {
        core::team::RoundWish wish;
        wish.name = "Round";
        wish.units = 6;
        wish.seed = 7;
        world.edit([&](core::store::Edit& edit) { core::team::startRound(edit, wish); });
    });
    const core::CoderId daniyar = core::coding::coderByName(window->session().db(), "Daniyar")->id;
    const auto state = [&] { return window.rowText("R001", QStringLiteral("State")); };
    const core::AnswerId answer = window->desk().place().answer;
    window->desk().setStatus(core::survey::AnswerStatus::DontKnow);
    EXPECT_EQ(state(), QStringLiteral("Don't know"));
    EXPECT_FALSE(window.child<QWidget>("status-question")->isVisible()) << "not while the round is open";
    window->session().setCoder(daniyar);
    OpenWindow::settle();
    EXPECT_EQ(state(), QStringLiteral("Not judged")) << "he is not told what she said";
    window->desk().setStatus(core::survey::AnswerStatus::Refused);
    EXPECT_EQ(state(), QStringLiteral("Refused"));
    const core::store::Connection& db = window->session().db();
    EXPECT_EQ(db.integer("SELECT count(*) FROM judgement WHERE answer_id = ?1 AND status IN ('dont_know', "
                         "'refused') AND state = 'done'",
                         answer),
              2);
    EXPECT_EQ(db.text("SELECT status FROM answer WHERE id = ?1", answer), "substantive");
    window->session().edit(core::Sentence(core::msg("Close the round")), [](core::store::Edit& edit) {
        core::team::closeRound(edit, core::team::rounds(edit.db()).front().id);
    });
    QTRY_COMPARE(state(), QStringLiteral("In dispute"));
}

TEST(Coding, AStatusGivenToAJudgedAnswerIsSeen) {
    OpenWindow window;
    window.press('1');
    window->desk().setStatus(core::survey::AnswerStatus::Refused);
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Refused"));
}

TEST(Coding, CtrlZTakesACodingBackAndRedoBringsItAgain) {
    OpenWindow window;
    window.press('1');
    EXPECT_EQ(window->actions().find(QStringLiteral("undo"))->text(),
              QStringLiteral("&Undo: Code “Institutions”"));
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(window.chips().isEmpty());
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Not judged"));
    EXPECT_EQ(window.count("Institutions"), 0);
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
}

TEST(Coding, WordsSelectedByKeyboardAreCodedAndTinted) {
    OpenWindow window;
    auto* text = window.child<ui::ReaderView>("answer-text");
    text->setFocus();
    for (int at = 0; at < 6; ++at)
        window.press(Qt::Key_Right, Qt::ShiftModifier);
    window.press('b');
    const std::vector<core::coding::Coding> codings = window->desk().codings();
    ASSERT_EQ(codings.size(), 1U);
    EXPECT_EQ(codings.front().span, (core::Span{0, 6}));
    ASSERT_EQ(text->codings().size(), 1U);
    EXPECT_EQ(text->codings().at(3).size(), 1U);
    EXPECT_TRUE(text->codings().at(6).empty());
    EXPECT_EQ(text->selectedText(), QStringLiteral("Remove"));
    // Still there to code with a second code.
    EXPECT_EQ(text->selectedSpan(), (core::Span{0, 6}));
}

TEST(Coding, PositionsBehindAnEmojiAreCodePoints) {
    OpenWindow window;
    window.choose("R004"); // "Build railways 🚂 and routes; ..."
    auto* text = window.child<ui::ReaderView>("answer-text");
    text->setFocus();
    text->select({17, 20});
    EXPECT_EQ(text->selectedText(), QStringLiteral("and"));
    window.press('2');
    ASSERT_EQ(window->desk().codings().size(), 1U);
    EXPECT_EQ(window->desk().codings().front().span, (core::Span{17, 20}));
}

TEST(Coding, BackspaceTakesTheCodeOffAgain) {
    OpenWindow window;
    window.press('1');
    window.press('b');
    ASSERT_EQ(window.chips().size(), 2);
    window.press(Qt::Key_Backspace);
    EXPECT_EQ(window.chips().size(), 1);
}

TEST(Coding, BackspaceOnAChipTakesOffThatCode) {
    OpenWindow window;
    window.press('1');
    window.press('b');
    auto* chip = window.child<ui::CodeChip>("chip-Institutions");
    chip->setFocus();
    window.press(Qt::Key_Backspace);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Barriers")});
    EXPECT_EQ(QApplication::focusWidget(), window.child<QWidget>("answer-text"));
}

TEST(Coding, EnterJudgesAndGoesOnAndShiftEnterGoesBack) {
    OpenWindow window;
    window.press('1');
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
    window.press(Qt::Key_Enter, Qt::KeypadModifier);
    EXPECT_EQ(window.current(), QStringLiteral("R003"));
    // R002 has no code: "judged, none applies".
    EXPECT_EQ(window.rowText("R002", QStringLiteral("State")), QStringLiteral("Judged"));
    EXPECT_EQ(window->session().shareTable()->noneApplies, 1);
    window.press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
}

TEST(Coding, EnterOnAnAnswerThatIsNotSubstantiveJudgesNothing) {
    OpenWindow window;
    window.choose("R007");
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.current(), QStringLiteral("R008"));
    EXPECT_FALSE(window->session().nextUndo() &&
                 window->session().nextUndo()->label.find("Judge") != std::string::npos);
}

TEST(Coding, SlashFindsACodeAndEnterCodesWithIt) {
    OpenWindow window;
    window.press('/');
    auto* find = window.child<QLineEdit>("code-find");
    ASSERT_EQ(QApplication::focusWidget(), find);
    QTest::keyClicks(find, QStringLiteral("rout"));
    window.press(Qt::Key_Return);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Routes")});
    // And back at the text, for the next key.
    EXPECT_EQ(QApplication::focusWidget(), window.child<QWidget>("answer-text"));
}

// Whoever had words selected and clicked a code to read its definition had coded them.
TEST(Coding, AClickOnACodeOnlyShowsItsDefinition) {
    OpenWindow window;
    auto* tree = window.child<QTreeView>("codebook-tree");
    const QPoint second = tree->visualRect(tree->model()->index(1, 0)).center();
    window.child<ui::ReaderView>("answer-text")->select({7, 12});
    const auto steps = window->session().project().history().size();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, second);
    OpenWindow::settle();
    EXPECT_EQ(tree->currentIndex().row(), 1);
    EXPECT_TRUE(window.child<QLabel>("code-definition")
                    ->text()
                    .contains(tree->currentIndex().data().toString().toHtmlEscaped()));
    EXPECT_TRUE(window->desk().codings().empty());
    EXPECT_EQ(window->session().project().history().size(), steps);
    EXPECT_TRUE(window->statusBar()->currentMessage().contains(QStringLiteral("double click")));
}

TEST(Coding, ADoubleClickOrEnterOnACodeCodesTheSelectedWordsOnce) {
    OpenWindow window;
    auto* tree = window.child<QTreeView>("codebook-tree");
    auto* text = window.child<ui::ReaderView>("answer-text");
    const QPoint first = tree->visualRect(tree->model()->index(0, 0)).center();
    const auto doubleClick = [&] {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, first);
        OpenWindow::settle();
    };
    text->select({7, 12});
    doubleClick();
    ASSERT_EQ(window->desk().codings().size(), 1U);
    EXPECT_EQ(window->desk().codings().front().span, (core::Span{7, 12}));
    EXPECT_EQ(QApplication::focusWidget(), text) << "and back at the text";
    const auto steps = window->session().project().history().size();
    text->select({7, 12});
    doubleClick();
    tree->setFocus();
    text->select({7, 12});
    tree->setFocus();
    window.press(Qt::Key_Return);
    EXPECT_EQ(window->desk().codings().size(), 1U) << "the same words have the code already";
    EXPECT_EQ(window->session().project().history().size(), steps) << "and there is nothing to undo";
}

TEST(Coding, ADoubleClickOnACodeCodesTheWholeAnswer) {
    OpenWindow window;
    auto* tree = window.child<QTreeView>("codebook-tree");
    const QPoint first = tree->visualRect(tree->model()->index(0, 0)).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, first);
    OpenWindow::settle();
    ASSERT_EQ(window->desk().codings().size(), 1U);
    EXPECT_FALSE(window->desk().codings().front().span.has_value());
}

TEST(Coding, TheDoneButtonOpensAnAnswerAgain) {
    OpenWindow window;
    window.press('1');
    auto* done = window.child<QPushButton>("answer-done");
    QTest::mouseClick(done, Qt::LeftButton);
    OpenWindow::settle();
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Not judged"));
    EXPECT_EQ(window.current(), QStringLiteral("R001"));
    QTest::mouseClick(done, Qt::LeftButton);
    OpenWindow::settle();
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Judged"));
    EXPECT_EQ(window.current(), QStringLiteral("R002"));
}

TEST(Coding, ASecondCodeOnASingleCodeQuestionTakesThePlaceOfTheFirst) {
    OpenWindow window([](test::World& world) {
        world.edit([&](core::store::Edit& edit) {
            core::survey::setSingleCode(edit, world.questionId("steps"), true);
        });
    });
    window.press('1');
    window.press('b');
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Barriers")});
}

TEST(Coding, AnotherCoderSeesAndMakesOnlyOwnCodings) {
    OpenWindow window;
    window.press('1');
    window->session().setCoderName(QStringLiteral("Daniyar"));
    OpenWindow::settle();
    EXPECT_TRUE(window.chips().isEmpty());
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Not judged"));
    window.press('b');
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Barriers")});
    window->session().setCoderName(QStringLiteral("Aigerim"));
    OpenWindow::settle();
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
}

TEST(Coding, ANewCoderIsMadeWithTheFirstCodingAndGoneWithItsUndo) {
    OpenWindow window;
    window->session().setCoderName(QStringLiteral("Saule"));
    window.press('1');
    EXPECT_EQ(window->session().coders().size(), 3U);
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Institutions")});
    window.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window->session().coders().size(), 2U);
    EXPECT_EQ(window->session().coderName(), QStringLiteral("Saule"));
    window.press('b');
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Barriers")});
}

} // namespace
