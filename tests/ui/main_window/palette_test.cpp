// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QHash>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace marginalia;
using test::OpenWindow;

TEST(Shortcuts, BelongToOneActionEach) {
    OpenWindow window;
    QHash<QKeySequence, QString> owners;
    for (const QAction* action : window->findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts()) {
            if (action->shortcutContext() == Qt::WidgetShortcut ||
                action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                continue;
            EXPECT_FALSE(owners.contains(key))
                << key.toString().toStdString() << ": " << owners[key].toStdString() << " and "
                << action->objectName().toStdString();
            owners.insert(key, action->objectName());
        }
    EXPECT_GT(owners.size(), 10);
}

// Alt+F, C stood on "Import a codebook…" and "Close project" and did neither.
TEST(Menus, GiveALetterToOneEntryOfFileEach) {
    OpenWindow window;
    QHash<QChar, QString> owners;
    for (const QAction* action : window->menuBar()->actions().first()->menu()->actions()) {
        const QString text = action->text();
        const auto at = text.indexOf(QLatin1Char('&'));
        if (at < 0)
            continue;
        const QChar letter = text.at(at + 1).toLower();
        EXPECT_FALSE(owners.contains(letter)) << owners[letter].toStdString() << ", " << text.toStdString();
        owners.insert(letter, text);
    }
    EXPECT_GT(owners.size(), 5);
}

// "Coding" broke into a second column on a screen of 800 lines.
TEST(Menus, AreShortEnoughForASmallScreen) {
    OpenWindow window;
    for (const QAction* head : window->menuBar()->actions()) {
        const QList<QAction*> entries = head->menu()->actions();
        EXPECT_LE(std::count_if(entries.begin(), entries.end(),
                                [](const QAction* entry) { return !entry->isSeparator(); }),
                  26)
            << head->text().toStdString();
    }
}

TEST(Menus, HoldNoTextTwice) {
    OpenWindow window;
    for (const QAction* head : window->menuBar()->actions()) {
        QStringList texts;
        for (const QAction* action : head->menu()->actions())
            if (!action->isSeparator())
                texts << action->text().remove(QLatin1Char('&'));
        EXPECT_EQ(texts.removeDuplicates(), 0) << head->text().toStdString();
    }
}

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

// "Select what this speaker says" stood above "Speakers of the document…".
TEST(Palette, ListsFirstWhatBeginsAsTyped) {
    OpenWindow window;
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto* find = window.child<QLineEdit>("palette-find");
    auto* list = window.child<QListWidget>("palette-list");
    find->setText(QStringLiteral("co"));
    ASSERT_GT(list->count(), 3);
    EXPECT_TRUE(list->item(0)->text().startsWith(QStringLiteral("Co")))
        << list->item(0)->text().toStdString();
    find->setText(QStringLiteral("quo"));
    ASSERT_GT(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral(" quo")))
        << list->item(0)->text().toStdString();
}

TEST(Palette, FindsTheStatusesOfAnAnswer) {
    OpenWindow window;
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto* find = window.child<QLineEdit>("palette-find");
    find->setText(QStringLiteral("off topic"));
    ASSERT_EQ(window.child<QListWidget>("palette-list")->count(), 1);
    QTest::keyClick(find, Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(window.rowText("R001", QStringLiteral("State")), QStringLiteral("Off topic"));
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
