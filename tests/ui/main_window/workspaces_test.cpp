// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QTabBar>
#include <QTreeView>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// The panels that can be seen, by object name without "panel-", sorted.
QStringList seen(OpenWindow& window) {
    QStringList names;
    for (const QDockWidget* dock : window->findChildren<QDockWidget*>())
        if (!dock->isHidden())
            names << dock->objectName().mid(6);
    names.sort();
    return names;
}

TEST(Workspaces, ASurveyAndTranscriptsHavePanelsOfTheirOwn) {
    OpenWindow window;
    EXPECT_TRUE(seen(window).contains(QStringLiteral("shares")));
    EXPECT_FALSE(seen(window).contains(QStringLiteral("interviews")));
    window.press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(seen(window).contains(QStringLiteral("codebook")));
    EXPECT_TRUE(seen(window).contains(QStringLiteral("interviews")));
    EXPECT_FALSE(seen(window).contains(QStringLiteral("shares")));
    window.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(seen(window).contains(QStringLiteral("shares")));
    EXPECT_FALSE(seen(window).contains(QStringLiteral("interviews")));
}

// Side by side the second was 200 pixels wide, and of the first one row was seen.
TEST(Workspaces, PanelsBelowTheTextLieBehindEachOtherAndHaveRoom) {
    OpenWindow window;
    window.press(Qt::Key_2, Qt::ControlModifier);
    window.trigger("show-segments");
    auto* segments = window.child<QDockWidget>("panel-segments");
    EXPECT_GE(segments->height(), window->height() / 4);
    window.trigger("show-interview-tables");
    auto* tables = window.child<QDockWidget>("panel-interview-tables");
    EXPECT_TRUE(window->tabifiedDockWidgets(tables).contains(segments));
    EXPECT_GE(tables->width(), window->width() / 2);
    EXPECT_FALSE(tables->visibleRegion().isEmpty()) << "in front";
}

TEST(Workspaces, EachKeepsWhatThePersonArranged) {
    OpenWindow window;
    window.child<QDockWidget>("panel-codebook")->hide();
    window->addDockWidget(Qt::LeftDockWidgetArea, window.child<QDockWidget>("panel-shares"));
    window.trigger("page-documents");
    EXPECT_TRUE(seen(window).contains(QStringLiteral("codebook")));
    window.trigger("page-survey");
    EXPECT_FALSE(seen(window).contains(QStringLiteral("codebook")));
    EXPECT_EQ(window->dockWidgetArea(window.child<QDockWidget>("panel-shares")), Qt::LeftDockWidgetArea);
}

TEST(Workspaces, ComeBackWithTheProject) {
    OpenWindow window;
    window.child<QDockWidget>("panel-codebook")->hide();
    window.trigger("page-documents");
    window.child<QDockWidget>("panel-interviews")->hide();
    const QString file = window->session().filePath();
    window->session().close();
    EXPECT_TRUE(seen(window).isEmpty());
    ASSERT_TRUE(window->openProject(file));
    EXPECT_EQ(seen(window), QStringList{QStringLiteral("codebook")}); // at the page it was left on
    window.trigger("page-survey");
    EXPECT_FALSE(seen(window).contains(QStringLiteral("codebook")));
    EXPECT_TRUE(seen(window).contains(QStringLiteral("shares")));
}

TEST(Workspaces, CanBePutAsTheyWereAtFirst) {
    OpenWindow window;
    const QStringList first = seen(window);
    window->addDockWidget(Qt::LeftDockWidgetArea, window.child<QDockWidget>("panel-shares"));
    window.child<QDockWidget>("panel-codebook")->hide();
    window.trigger("arrange-panels");
    EXPECT_EQ(seen(window), first);
    EXPECT_EQ(window->dockWidgetArea(window.child<QDockWidget>("panel-shares")), Qt::RightDockWidgetArea);
}

// Of 800 pixels the codebook got 5 to 7 rows, and the interviews beneath it four.
TEST(Workspaces, InALowWindowTheCodebookHasTheHeightBesideTranscripts) {
    OpenWindow window;
    window->resize(1280, 800);
    window.press(Qt::Key_2, Qt::ControlModifier);
    OpenWindow::settle();
    auto* tree = window.child<QTreeView>("codebook-tree");
    auto* codebook = window.child<QDockWidget>("panel-codebook");
    auto* interviews = window.child<QDockWidget>("panel-interviews");
    EXPECT_TRUE(window->tabifiedDockWidgets(codebook).contains(interviews));
    EXPECT_FALSE(tree->visibleRegion().isEmpty()) << "the codebook is in front";
    tree->setCurrentIndex(tree->model()->index(0, 0)); // with its definition
    OpenWindow::settle();
    for (const QTabBar* bar : window->findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        EXPECT_TRUE(bar->count() > 0 || bar->visibleRegion().isEmpty())
            << "an empty one stands in the way of the tabs";
    EXPECT_GE(tree->viewport()->height(), 15 * tree->visualRect(tree->model()->index(0, 0)).height());
}

TEST(Workspaces, InALowWindowMemosHaveTheHeightBesideTranscripts) {
    OpenWindow window;
    window->resize(1280, 800);
    OpenWindow::settle();
    window.press(Qt::Key_2, Qt::ControlModifier);
    auto* memos = window.child<QDockWidget>("panel-notes");
    auto* codebook = window.child<QDockWidget>("panel-codebook");
    EXPECT_FALSE(codebook->visibleRegion().isEmpty()) << "until a memo is asked for";
    window.trigger("new-note");
    EXPECT_TRUE(window->tabifiedDockWidgets(memos).contains(codebook));
    EXPECT_TRUE(test::waitFor([&] { return memos->height() > window->height() * 3 / 4; }));
    auto* words = window.child<QWidget>("note-body");
    EXPECT_TRUE(test::waitFor([words] { return words->height() >= 100; })) << words->height();
    codebook->raise();
    EXPECT_TRUE(test::waitFor([codebook] { return !codebook->visibleRegion().isEmpty(); }));
}

TEST(Workspaces, InAHighWindowCodebookAndInterviewsAreSeenAtOnce) {
    OpenWindow window;
    window->resize(1600, 1100);
    window.press(Qt::Key_2, Qt::ControlModifier);
    OpenWindow::settle();
    EXPECT_FALSE(window.child<QWidget>("codebook-tree")->visibleRegion().isEmpty());
    EXPECT_FALSE(window.child<QWidget>("interviewPanel")->visibleRegion().isEmpty());
}

} // namespace
