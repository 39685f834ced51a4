// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/recent_codes_menu.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QListWidget>

using namespace marginalia;
using test::OpenWindow;

namespace {

QStringList listed(OpenWindow& window) {
    auto* menu = window->findChild<ui::RecentCodesMenu*>();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (const QAction* action : menu->actions())
        texts << action->text();
    return texts;
}

QStringList offeredFirst(OpenWindow& window, int count) {
    window.press(Qt::Key_K, Qt::ControlModifier);
    const auto* list = window.child<QListWidget>("palette-list");
    QStringList texts;
    for (int row = 0; row < count && row < list->count(); ++row)
        texts << list->item(row)->text();
    return texts;
}

const QString institutions = QStringLiteral("Institutions");
const QString barriers = QStringLiteral("Trade > Barriers");

} // namespace

TEST(RecentCodes, AreListedTheLatestFirst) {
    OpenWindow window;
    EXPECT_EQ(listed(window), QStringList{QStringLiteral("Codes that you give are listed here")});
    window.press('1');
    window.press('b');
    EXPECT_EQ(listed(window), (QStringList{barriers, institutions}));
    window.choose("R002");
    window->findChild<ui::RecentCodesMenu*>()->actions().last()->trigger();
    EXPECT_EQ(window.chips(), QStringList{institutions});
    EXPECT_EQ(listed(window), (QStringList{institutions, barriers}));
}

TEST(RecentCodes, StandFirstInThePaletteSoThatEnterGivesTheLastOne) {
    OpenWindow window;
    window.press('1');
    window.press('b');
    window.choose("R002");
    EXPECT_EQ(offeredFirst(window, 2), (QStringList{QStringLiteral("Code with “Barriers”"),
                                                    QStringLiteral("Code with “Institutions”")}));
    QTest::keyClick(window.child<QLineEdit>("palette-find"), Qt::Key_Return);
    OpenWindow::settle();
    EXPECT_EQ(window.chips(), QStringList{QStringLiteral("Barriers")});
}

TEST(RecentCodes, AreThoseOfThePresentCoderThatAreStillThere) {
    OpenWindow window([](test::World& world) { world.code("R002", "steps", "Other", "Daniyar"); });
    window.press('1');
    window.press('b');
    ui::ProjectSession& session = window->session();
    session.edit(core::msg("Coded elsewhere"), [&](core::store::Edit& edit) {
        core::coding::apply(edit, core::coding::ensureCoder(edit, "Daniyar"),
                            *session.codebook().byPath("Other"),
                            {core::survey::answers(edit.db(), session.question()).front().id, {}}, {});
    });
    EXPECT_EQ(listed(window), (QStringList{barriers, institutions}));
    session.edit(core::msg("Deleted"), [&](core::store::Edit& edit) {
        core::codebook::remove(edit, *session.codebook().byPath("Institutions"));
    });
    EXPECT_EQ(listed(window), QStringList{barriers});
}

TEST(RecentCodes, ComeBackWithTheProject) {
    OpenWindow window;
    window.press('1');
    window.press('b');
    const QString file = window->session().filePath();
    window->session().close();
    OpenWindow::settle();
    window->openProject(file);
    OpenWindow::settle();
    EXPECT_EQ(listed(window), (QStringList{barriers, institutions}));
}
