// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompts.h"

#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// The dialog in front of the window.
QDialog* dialogOf(OpenWindow& window) {
    OpenWindow::settle();
    for (auto* dialog : window->findChildren<QDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

TEST(Prompts, FilesAreLookedForBesideTheProjectAtFirst) {
    OpenWindow window;
    window.trigger("merge-files");
    auto* files = qobject_cast<QFileDialog*>(dialogOf(window));
    ASSERT_NE(files, nullptr);
    EXPECT_EQ(files->directory().absolutePath(), QFileInfo(window->session().filePath()).absolutePath());
    files->reject();
}

TEST(Prompts, AMemoIsKeptWithCtrlEnter) {
    OpenWindow window;
    window.press('1');
    window.press(Qt::Key_M, Qt::ControlModifier);
    QDialog* memo = dialogOf(window);
    ASSERT_NE(memo, nullptr);
    auto* text = memo->findChild<QPlainTextEdit*>();
    QTest::keyClicks(text, QStringLiteral("Small pilots"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("only."));
    ASSERT_TRUE(memo->isVisible()) << "Enter begins a line";
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyRelease(text, Qt::Key_Control);
    OpenWindow::settle();
    ASSERT_EQ(window->desk().codings().size(), 1U);
    EXPECT_EQ(window->desk().codings().front().memo, "Small pilots\nonly.");
}

TEST(Prompts, ALongListIsSearchedByItsWords) {
    OpenWindow window;
    QStringList choices;
    for (int i = 0; i < 20; ++i)
        choices << QStringLiteral("Code %1").arg(i);
    choices << QStringLiteral("Бизнестің қатысуы") << QStringLiteral("Бизнес климаты");
    int chosen = -1;
    ui::prompts().choose(&*window, {QStringLiteral("Change"), QStringLiteral("To:"), choices, {}},
                         [&chosen](int row) { chosen = row; });
    QDialog* dialog = dialogOf(window);
    ASSERT_NE(dialog, nullptr);
    auto* find = dialog->findChild<QLineEdit*>(QStringLiteral("choice-find"));
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("choice-list"));
    ASSERT_TRUE(find->isVisible());
    find->setText(QStringLiteral("бизнес"));
    EXPECT_EQ(list->currentRow(), 20);
    EXPECT_TRUE(list->isRowHidden(3));
    QTest::keyClick(find, Qt::Key_Down);
    EXPECT_EQ(list->currentRow(), 21);
    find->setText(QStringLiteral("катысу")); // қатысу from a Russian keyboard
    EXPECT_EQ(list->currentRow(), 20);
    find->setText(QStringLiteral("nothing of the kind"));
    QTest::keyClick(find, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible()) << "there is nothing to choose";
    find->setText(QStringLiteral("катысу"));
    QTest::keyClick(find, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(chosen, 20);
}

TEST(Prompts, AShortListHasNoFieldToSearchIt) {
    OpenWindow window;
    int chosen = -1;
    ui::prompts().choose(&*window, {QStringLiteral("Change"), QStringLiteral("To:"), {"One", "Two"}, {}},
                         [&chosen](int row) { chosen = row; });
    QDialog* dialog = dialogOf(window);
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->findChild<QLineEdit*>(QStringLiteral("choice-find"))->isVisible());
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("choice-list"));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(chosen, 1);
}

// Esc took a memo away that somebody had written for ten minutes.
TEST(Prompts, AMemoIsKeptWithEscapeAndOnlyDiscardedByItsButton) {
    OpenWindow window;
    window.press('1');
    const auto memoOf = [&] { return window->desk().codings().front().memo; };
    const auto write = [&](const char* words) {
        window.trigger("memo");
        QDialog* memo = dialogOf(window);
        auto* text = memo->findChild<QPlainTextEdit*>();
        text->selectAll();
        QTest::keyClicks(text, QString::fromUtf8(words));
        return memo;
    };
    const auto steps = [&] { return window->session().project().history().size(); };
    const auto before = steps();
    QTest::keyClick(write("Small pilots"), Qt::Key_Escape);
    OpenWindow::settle();
    EXPECT_EQ(memoOf(), "Small pilots");
    EXPECT_EQ(steps(), before + 1);
    QTest::keyClick(write("Small pilots"), Qt::Key_Escape);
    OpenWindow::settle();
    EXPECT_EQ(steps(), before + 1) << "the same words are no step";
    write("Never mind")->close();
    OpenWindow::settle();
    EXPECT_EQ(memoOf(), "Never mind") << "the window's own button";
    QTest::mouseClick(write("Nonsense")->findChild<QPushButton*>(QStringLiteral("discard")), Qt::LeftButton);
    OpenWindow::settle();
    EXPECT_EQ(memoOf(), "Never mind");
    window.trigger("undo");
    EXPECT_EQ(memoOf(), "Small pilots");
}

} // namespace
