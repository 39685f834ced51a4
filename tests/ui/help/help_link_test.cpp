// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_link.h"

#include "ui/help/help_window.h"
#include "ui/main_window/main_window.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace marginalia;

namespace {

/// A new project: nothing imported, no code, nothing done.
struct EmptyProject : testing::Test {
    EmptyProject() {
        QSettings().clear();
        window.resize(1900, 1400);
        window.show();
        EXPECT_TRUE(window.session().create(folder.filePath(QStringLiteral("new.marginalia")),
                                            QStringLiteral("New"), QStringLiteral("en")));
        for (QDockWidget* dock : window.findChildren<QDockWidget*>())
            dock->show();
        QCoreApplication::processEvents();
    }
    ~EmptyProject() override { window.session().close(); }
    ui::HelpLink* linkIn(QWidget* place) {
        for (auto* link : place->findChildren<ui::HelpLink*>())
            if (link->isVisibleTo(&window))
                return link;
        return nullptr;
    }

    QTemporaryDir folder;
    ui::MainWindow window;
};

TEST_F(EmptyProject, EveryPageSaysHowToBeginAndLinksToTheManual) {
    for (const char* page : {"survey", "documents"}) {
        window.showPage(QLatin1String(page));
        QCoreApplication::processEvents();
        EXPECT_NE(linkIn(window.findChild<QWidget*>(QLatin1String(page) + QStringLiteral("-page"))), nullptr)
            << page;
    }
}

TEST_F(EmptyProject, EveryPanelLinksToTheManualWhenItIsEmpty) {
    for (const char* panel : {"codebook", "shares", "interviews", "interview-tables", "notes", "key-quotes"})
        EXPECT_NE(linkIn(window.findChild<QDockWidget*>(QStringLiteral("panel-") + QLatin1String(panel))),
                  nullptr)
            << panel;
}

TEST_F(EmptyProject, TheLinkOpensThePageOfThePlace) {
    window.showPage(QStringLiteral("documents"));
    QCoreApplication::processEvents();
    ui::HelpLink* link = linkIn(window.findChild<QWidget*>(QStringLiteral("documents-page")));
    ASSERT_NE(link, nullptr);
    QTest::mouseClick(link, Qt::LeftButton);
    const auto* help = window.findChild<ui::HelpWindow*>();
    ASSERT_NE(help, nullptr);
    EXPECT_EQ(help->page(), QStringLiteral("documents"));
}

} // namespace
