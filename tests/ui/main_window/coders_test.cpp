// SPDX-License-Identifier: GPL-3.0-or-later
// Two coders on one machine, and blind coding, in the real window.
#include "core/coding/blind.h"
#include "ui/document_view/answer_view.h"
#include "ui/everything_shown.h"
#include "ui/history_panel/history_model.h"
#include "ui/main_window/coder_button.h"
#include "ui/main_window/main_window.h"
#include "ui/open_window.h"
#include "ui/scripted_prompts.h"
#include "ui/session/coder_sight.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/survey_grid/survey_page.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

using namespace marginalia;

namespace {

void bothCode(test::World& world) {
    world.code("R001", "steps", "Institutions", "Aigerim");
    world.project().setWho("Daniyar");
    core::coding::ApplyOptions withMemo;
    withMemo.memo = "only Daniyar knows";
    world.code("R001", "steps", "Trade > Routes", "Daniyar", core::Span{0, 6}, withMemo);
    world.code("R002", "steps", "Trade > Routes", "Daniyar");
    world.project().setWho("Aigerim");
}

/// Chooses an entry of the coder's menu.
void choose(test::OpenWindow& window, const QString& begins) {
    auto* button = window.child<ui::CoderButton>("status-coder");
    Q_EMIT button->menu()->aboutToShow();
    for (QAction* action : button->menu()->actions())
        if (action->text().startsWith(begins)) {
            ASSERT_TRUE(action->isEnabled()) << action->text().toStdString();
            action->trigger();
            test::OpenWindow::settle();
            return;
        }
    FAIL() << "no entry " << begins.toStdString();
}

TEST(Coders, AreSwitchedInTheStatusBar) {
    test::OpenWindow window(bothCode);
    choose(window, QStringLiteral("Daniyar"));
    EXPECT_EQ(window->session().coderName(), QStringLiteral("Daniyar"));
    EXPECT_EQ(window.child<ui::CoderButton>("status-coder")->text(), QStringLiteral("Daniyar"));
    window.choose("R003");
    window.press('1');
    EXPECT_EQ(core::coding::workOf(window->session().db(), window->session().coder()).codings, 3);
}

TEST(Coders, HaveInitialsAndAColour) {
    test::OpenWindow window(bothCode);
    choose(window, QStringLiteral("Initials and colour"));
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("coderDialog"));
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("coderInitials"))->setText(QStringLiteral("AK"));
    dialog->findChild<QComboBox*>(QStringLiteral("coderColour"))->setCurrentIndex(3);
    dialog->accept();
    EXPECT_EQ(core::coding::coderByName(window->session().db(), "Aigerim")->initials, "AK");
    EXPECT_EQ(core::coding::coderByName(window->session().db(), "Aigerim")->colour.size(), 7U);
    window->session().undo();
    EXPECT_EQ(core::coding::coderByName(window->session().db(), "Aigerim")->colour, "");
}

TEST(Coders, ChooseWhoseCodingsTheGridShows) {
    test::OpenWindow window(bothCode);
    EXPECT_EQ(window.rowText("R001", QStringLiteral("Codes")), QStringLiteral("Institutions, Routes (D)"));
    choose(window, QStringLiteral("Show my codings"));
    EXPECT_EQ(window.rowText("R001", QStringLiteral("Codes")), QStringLiteral("Institutions"));
    EXPECT_EQ(window.rowText("R002", QStringLiteral("Codes")), QString());
    choose(window, QStringLiteral("Show the codings of others"));
    EXPECT_EQ(window.rowText("R001", QStringLiteral("Codes")), QStringLiteral("Routes (D)"));
    choose(window, QStringLiteral("Show the codings of everybody"));
    EXPECT_EQ(window.rowText("R002", QStringLiteral("Codes")), QStringLiteral("Routes (D)"));
}

TEST(BlindCoding, HidesTheOtherInEveryViewUntilItsOwnerLiftsIt) {
    test::OpenWindow window(bothCode);
    ASSERT_TRUE(test::everythingShown(*window).contains(QStringLiteral("Routes (D)")));
    choose(window, QStringLiteral("Blind"));
    ASSERT_TRUE(ui::CoderSight::of(window->session()).blind());
    window.choose("R001");
    for (const char* respondent : {"R001", "R002"})
        EXPECT_FALSE(window.rowText(respondent, QStringLiteral("Codes")).contains(QStringLiteral("Routes")));
    EXPECT_EQ(window.count("Routes"), 0);
    EXPECT_EQ(window.count("Institutions"), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QString shown = test::everythingShown(*window);
    for (const char* secret : {"only Daniyar knows", "Routes (D)", "other-Routes", "Given by: Daniyar"})
        EXPECT_FALSE(shown.contains(QLatin1String(secret))) << secret;
    EXPECT_TRUE(window.child<ui::CoderButton>("status-coder")->text().contains(QStringLiteral("blind")));
    // Daniyar sees his, and may not lift it.
    choose(window, QStringLiteral("Daniyar"));
    EXPECT_EQ(window.count("Institutions"), 0);
    EXPECT_EQ(window.count("Routes"), 2);
    auto* button = window.child<ui::CoderButton>("status-coder");
    Q_EMIT button->menu()->aboutToShow();
    EXPECT_FALSE(button->menu()->findChild<QAction*>(QStringLiteral("blind"))->isEnabled());
    choose(window, QStringLiteral("Aigerim"));
    choose(window, QStringLiteral("Coding is blind"));
    EXPECT_FALSE(ui::CoderSight::of(window->session()).blind());
    EXPECT_EQ(window.rowText("R001", QStringLiteral("Codes")), QStringLiteral("Institutions, Routes (D)"));
    window->session().undo();
    EXPECT_TRUE(ui::CoderSight::of(window->session()).blind());
}

TEST(BlindCoding, OffersOnlyTheReadersOwnLayer) {
    test::OpenWindow window(bothCode);
    auto* layer = window.child<QComboBox>("shareLayer");
    EXPECT_GT(layer->count(), 4);
    choose(window, QStringLiteral("Blind"));
    EXPECT_EQ(layer->count(), 1);
    EXPECT_TRUE(layer->itemText(0).startsWith(QStringLiteral("Aigerim")));
    ASSERT_NE(window->session().shareTable(), nullptr);
    EXPECT_EQ(window->session().shareTable()->request.layer.coder, window->session().coder());
}

} // namespace
