// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_editor.h"

#include "ui/notes/memos.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace marginalia;
using test::Memos;
using test::OpenWindow;

TEST(NoteEditor, AMemoIsOneStepWhenTheHandLeavesIt) {
    OpenWindow window;
    Memos memos(window);
    EXPECT_TRUE(window.child<QLabel>("notes-empty")->isVisible());
    const std::size_t before = memos.steps();
    window.child<QPushButton>("notes-empty-new")->click();
    OpenWindow::settle();
    EXPECT_EQ(QApplication::focusWidget(), window.child<QWidget>("note-title"));
    memos.type("note-title", QStringLiteral("Roads"));
    memos.type("note-body", QStringLiteral("Three of four name roads."));
    EXPECT_EQ(memos.steps(), before) << "from field to field nothing is finished yet";
    memos.leave();
    EXPECT_EQ(memos.steps(), before + 1);
    ASSERT_EQ(memos.all().size(), 1U);
    EXPECT_EQ(memos.all()[0].title, "Roads");
    EXPECT_EQ(memos.all()[0].body, "Three of four name roads.");
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Roads")});

    memos.type("note-body", QStringLiteral("Four of four."));
    memos.leave();
    EXPECT_EQ(memos.steps(), before + 2);
    memos.leave();
    EXPECT_EQ(memos.steps(), before + 2) << "what stayed the same leaves no step";
    window.trigger("undo");
    EXPECT_EQ(window.child<QPlainTextEdit>("note-body")->toPlainText(),
              QStringLiteral("Three of four name roads."));
    window.trigger("undo");
    EXPECT_TRUE(memos.all().empty());
    EXPECT_TRUE(window.child<QLabel>("notes-empty")->isVisible());
    window.trigger("redo");
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Roads")});
}

TEST(NoteEditor, ANewMemoThatSaysNothingLeavesNoTrace) {
    OpenWindow window;
    Memos memos(window);
    const std::size_t before = memos.steps();
    window.trigger("new-note");
    memos.leave();
    EXPECT_EQ(memos.steps(), before);
    EXPECT_TRUE(memos.all().empty());
}

TEST(NoteEditor, WordsAreKeptWhenTheProjectIsClosed) {
    OpenWindow window;
    Memos memos(window);
    const QString file = window->session().filePath();
    window.trigger("new-note");
    memos.type("note-title", QStringLiteral("In the middle of"));
    window->session().close();
    window->openProject(file);
    OpenWindow::settle();
    ASSERT_EQ(memos.all().size(), 1U);
    EXPECT_EQ(memos.all()[0].title, "In the middle of");
}

TEST(NoteEditor, AJournalEntryBeginsWithTheDay) {
    OpenWindow window;
    Memos memos(window);
    window.trigger("journal-entry");
    EXPECT_FALSE(window.child<QLineEdit>("note-title")->text().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), window.child<QWidget>("note-body"));
    memos.type("note-body", QStringLiteral("Coded ten answers."));
    memos.leave();
    ASSERT_EQ(memos.all().size(), 1U);
    EXPECT_EQ(memos.all()[0].type, "journal");
}

TEST(NoteEditor, TypesAreChosenOrWritten) {
    OpenWindow window;
    Memos memos(window);
    window.trigger("new-note");
    memos.type("note-title", QStringLiteral("Where I stand"));
    auto* type = window.child<QComboBox>("note-type");
    type->setFocus();
    type->lineEdit()->selectAll();
    QTest::keyClicks(type->lineEdit(), QStringLiteral("Reflexive"));
    memos.leave();
    ASSERT_EQ(memos.all().size(), 1U);
    EXPECT_EQ(memos.all()[0].type, "Reflexive");
    EXPECT_GE(window.child<QComboBox>("notes-type")->findText(QStringLiteral("Reflexive")), 0);
    const int theoretical = type->findText(QStringLiteral("Theoretical memo"));
    type->setCurrentIndex(theoretical);
    Q_EMIT type->textActivated(type->itemText(theoretical));
    EXPECT_EQ(memos.all()[0].type, "theoretical");
}

TEST(NoteEditor, DeletesAMemoAndUndoBringsItBack) {
    OpenWindow window;
    Memos memos(window);
    window.trigger("new-note");
    memos.type("note-title", QStringLiteral("Short-lived"));
    memos.leave();
    window.child<QToolButton>("note-delete")->click();
    OpenWindow::settle();
    EXPECT_TRUE(memos.all().empty());
    window.trigger("undo");
    EXPECT_EQ(memos.titles(), QStringList{QStringLiteral("Short-lived")});
}

TEST(NoteEditor, EscapeKeepsWhatWasWrittenAndGoesBackToTheReading) {
    OpenWindow window;
    Memos memos(window);
    const std::size_t before = memos.steps();
    window.trigger("new-note");
    memos.type("note-title", QStringLiteral("Roads"));
    memos.type("note-body", QStringLiteral("Three of four."));
    window.press(Qt::Key_Escape);
    ASSERT_EQ(memos.all().size(), 1U);
    EXPECT_EQ(memos.all()[0].title, "Roads");
    EXPECT_EQ(memos.all()[0].body, "Three of four.");
    EXPECT_EQ(memos.steps(), before + 1);
    EXPECT_EQ(QApplication::focusWidget(), window.child<QWidget>("answer-text"));
}
