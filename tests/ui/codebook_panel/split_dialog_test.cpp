// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/split_dialog.h"

#include "core/base/progress.h"
#include "core/coding/segments.h"
#include "ui/codebook_panel/codes.h"
#include "ui/scripted_prompts.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QListWidget>
#include <QTextBrowser>

using namespace marginalia;
using test::idOf;
using test::openSplit;
using test::OpenWindow;
using test::withWhole;

namespace {

int ownPassages(OpenWindow& window, const char* code) {
    core::coding::SegmentFilter filter;
    filter.codes = {idOf(window, code)};
    core::Progress progress;
    return static_cast<int>(core::coding::segments(window->session().db(), filter, progress).size());
}

TEST(SplitDialog, SplitsACodePassageByPassageWithTheDigits) {
    OpenWindow window(withWhole);
    auto* dialog = openSplit(window, "Trade", 3);
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("splitTargets"));
    EXPECT_TRUE(dialog->findChild<QTextBrowser*>()->toPlainText().contains(
        QStringLiteral("Remove trade barriers between neighbours")));
    EXPECT_EQ(dialog->findChild<QLabel*>(QStringLiteral("splitProgress"))->text(),
              QStringLiteral("Passage 1 of 3. Given to subcodes: 0."));
    QTest::keyClick(list, Qt::Key_2); // Routes
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_1); // Barriers
    EXPECT_EQ(ownPassages(window, "Trade"), 1);
    EXPECT_EQ(ownPassages(window, "Trade > Routes"), 1);
    EXPECT_EQ(ownPassages(window, "Trade > Barriers"), 1);
    EXPECT_EQ(dialog->findChild<QLabel*>(QStringLiteral("splitProgress"))->text(),
              QStringLiteral("All passages reviewed: 3. Given to subcodes: 2, left: 1."));
    dialog->close();
    OpenWindow::settle();
    window.trigger("undo"); // every passage is a step of its own
    EXPECT_EQ(ownPassages(window, "Trade"), 2);
    window.trigger("undo");
    EXPECT_EQ(ownPassages(window, "Trade"), 3);
}

TEST(SplitDialog, ANewSubcodeIsMadeDuringTheReview) {
    OpenWindow window(withWhole);
    auto* dialog = openSplit(window, "Trade", 3);
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("splitTargets"));
    test::ScriptedPrompts answers;
    answers.text(QStringLiteral("Tariffs"));
    QTest::keyClick(list, Qt::Key_N);
    EXPECT_EQ(ownPassages(window, "Trade > Tariffs"), 1);
    QTest::keyClick(list, Qt::Key_3); // it has a digit now
    EXPECT_EQ(ownPassages(window, "Trade > Tariffs"), 2);
}

TEST(SplitDialog, GoingBackInTheReviewTakesTheStepBack) {
    OpenWindow window(withWhole);
    auto* dialog = openSplit(window, "Trade", 3);
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("splitTargets"));
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_1);
    QTest::keyClick(list, Qt::Key_Backspace);
    EXPECT_EQ(dialog->place(), 1);
    EXPECT_EQ(ownPassages(window, "Trade"), 3);
    QTest::keyClick(list, Qt::Key_Backspace); // that one was left: nothing to take back
    EXPECT_EQ(dialog->place(), 0);
    EXPECT_EQ(ownPassages(window, "Trade"), 3);
}

} // namespace
