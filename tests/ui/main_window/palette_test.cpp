// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QListWidget>

using namespace marginalia;
using test::OpenWindow;

TEST(Palette, CtrlKFindsAnActionByAFewLettersAndDoesIt) {
    OpenWindow window;
    window.press('1');
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto* find = window.child<QLineEdit>("palette-find");
    find->setText(QStringLiteral("undo"));
    ASSERT_EQ(window.child<QListWidget>("palette-list")->count(), 1);
    QTest::keyClick(find, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_TRUE(window.chips().isEmpty());
}

TEST(Palette, CodesAnAnswerByTheNameOfACode) {
    OpenWindow window;
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto* find = window.child<QLineEdit>("palette-find");
    find->setText(QStringLiteral("barri"));
    QTest::keyClick(find, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Barriers")});
}
