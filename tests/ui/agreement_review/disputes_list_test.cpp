// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/disputes_list.h"

#include "core/team/adjudicate.h"
#include "ui/agreement_review/compared.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>

using namespace marginalia;
using test::Compared;
using test::World;

namespace {

/// A third coder who is with Aigerim on Barriers at R001, with nobody at R004, and without Institutions.
void codeThrice(World& world) {
    test::codeTwice(world);
    world.coders({"Zarina"});
    world.code("R001", "steps", "Trade > Barriers", "Zarina");
    world.code("R004", "steps", "Other", "Zarina");
    for (const char* who : {"R001", "R002", "R003", "R004", "R005", "R006"})
        world.judge(who, "steps", "Zarina");
}

} // namespace

TEST(DisputesList, SaysHowManyAreSettledAndShowsTheOpenOnes) {
    Compared window;
    ASSERT_TRUE(window.read());
    const QAbstractItemModelTester tester(window.page->disputes().model());
    auto* progress = window.child<QLabel>("disputesProgress");
    EXPECT_EQ(progress->text(), "0 of 3 settled");
    window.pick("disputesInState", "Open");
    window.key('1');
    EXPECT_EQ(progress->text(), "1 of 3 settled");
    EXPECT_EQ(window.units(), (QStringList{"R003", "R005"}));
    EXPECT_EQ(window.page->disputes().currentIndex().row(), 0) << "the next one took its place";
    window.key('4');
    EXPECT_EQ(window.units(), QStringList{"R005"});
    window.pick("disputesInState", "Settled");
    EXPECT_EQ(window.units(), (QStringList{"R001", "R003"}));
    window.pick("disputesInState", "Open");
    window.key('3');
    EXPECT_EQ(progress->text(), "3 of 3 settled");
    auto* none = window.child<QLabel>("disputesNone");
    EXPECT_TRUE(none->isVisible());
    EXPECT_TRUE(none->text().startsWith("Every dispute here is settled"));
    QTest::mouseClick(window.child<QToolButton>("disputesReset"), Qt::LeftButton);
    EXPECT_EQ(window.units().size(), 3);
}

TEST(DisputesList, ShowsThoseOfOneCode) {
    Compared window;
    ASSERT_TRUE(window.read());
    window.pick("disputesOfCode", "Trade > Barriers (2)");
    EXPECT_EQ(window.units(), (QStringList{"R001", "R003"}));
    EXPECT_EQ(window.child<QLabel>("disputesProgress")->text(), "0 of 2 settled");
    window.key('1');
    EXPECT_EQ(window.child<QLabel>("disputesProgress")->text(), "1 of 2 settled");
}

TEST(DisputesList, ShowsThoseBetweenTwoOfThreeCoders) {
    Compared window(codeThrice);
    ASSERT_TRUE(window.read());
    EXPECT_EQ(window.units(), (QStringList{"R001", "R002", "R003", "R004", "R005", "R006"}));
    window.pick("disputesOfPair", "Aigerim and Zarina");
    EXPECT_EQ(window.units(), (QStringList{"R002", "R004", "R006"}));
    window.pick("disputesOfPair", "Aigerim and Daniyar");
    EXPECT_EQ(window.units(), (QStringList{"R001", "R003", "R005"}));
    // A figure of a pair leads to the same list.
    window.child<QTabBar>("agreementTabs")->setCurrentIndex(2);
    auto* grid = window.child<QTableView>("agreementGrid");
    for (int row = 0; row < grid->model()->rowCount(); ++row)
        if (grid->model()->headerData(row, Qt::Vertical) == QStringLiteral("Aigerim and Zarina"))
            QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                              grid->visualRect(grid->model()->index(row, 0)).center());
    EXPECT_EQ(window.child<QComboBox>("disputesOfPair")->currentText(), "Aigerim and Zarina");
    EXPECT_EQ(window.units(), (QStringList{"R002", "R004", "R006"}));
}

TEST(DisputesList, SaysSoWhereTheCodersAgreeOnEverything) {
    Compared window([](World& world) {
        for (const char* coder : {"Aigerim", "Daniyar"}) {
            world.code("R001", "steps", "Other", coder);
            world.judge("R001", "steps", coder);
        }
    });
    ASSERT_TRUE(window.read());
    auto* none = window.child<QLabel>("disputesNone");
    EXPECT_TRUE(none->isVisible());
    EXPECT_TRUE(none->text().contains("nothing to settle")) << none->text().toStdString();
}
