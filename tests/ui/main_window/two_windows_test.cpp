// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/pack.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QLabel>

using namespace marginalia;
using test::OpenWindow;

namespace {

QString newsOf(ui::MainWindow& window) {
    const auto* sentence = window.findChild<QLabel*>(QStringLiteral("notice-sentence"));
    return sentence && sentence->isVisible() ? sentence->text() : QString();
}

TEST(TwoWindows, TheSecondIsToldAndReadsWhatTheFirstWrites) {
    OpenWindow first;
    const QString file = first->session().filePath();
    const auto second = std::make_unique<ui::MainWindow>();
    second->show();
    second->openProject(file);
    OpenWindow::settle();
    ASSERT_TRUE(second->session().isOpen());
    EXPECT_TRUE(newsOf(*first).isEmpty());
    EXPECT_TRUE(newsOf(*second).contains(QStringLiteral("has this project open")))
        << newsOf(*second).toStdString();
    EXPECT_TRUE(first->session().canEdit());
    EXPECT_FALSE(second->session().canEdit());

    QApplication::setActiveWindow(&*first);
    OpenWindow::settle();
    first.choose("R001");
    first.press('1');
    EXPECT_EQ(first.chips(), QStringList{QStringLiteral("Institutions")});
    const auto codings = [](ui::MainWindow& window) {
        return window.session().db().integer("SELECT count(*) FROM coding");
    };
    EXPECT_EQ(codings(*first), 1);
    EXPECT_EQ(codings(*second), 1) << "committed is committed for everybody";

    second->desk().apply(*second->session().codebook().byPath("Other"));
    OpenWindow::settle();
    EXPECT_EQ(codings(*first), 1) << "and a reader changes nothing";
    EXPECT_FALSE(newsOf(*second).isEmpty());

    first->session().close();
    second->session().close();
    second->openProject(file);
    OpenWindow::settle();
    EXPECT_TRUE(second->session().canEdit()) << "when the first has closed it";
    EXPECT_EQ(codings(*second), 1);
    second->session().close();
}

TEST(TwoWindows, APackageSaysWhoseItIsSoThatALeadKnowsTheWindowsApart) {
    std::filesystem::path package;
    OpenWindow lead([&package](test::World& world) {
        package = world.folder() / "d.marginalia";
        core::team::PackWish wish;
        wish.coder = world.coderId("Daniyar");
        core::team::pack(world.project(), wish, package);
    });
    const QString title = lead->session().title();
    EXPECT_EQ(lead->windowTitle(), title + QStringLiteral(" – Marginalia"));
    ui::MainWindow second;
    second.openProject(QString::fromStdU16String(package.u16string()));
    OpenWindow::settle();
    ASSERT_TRUE(second.session().isOpen());
    EXPECT_EQ(second.windowTitle(), title + QStringLiteral(" – Daniyar's package – Marginalia"));
    second.session().close();
}

} // namespace
