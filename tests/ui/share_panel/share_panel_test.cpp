// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_panel.h"

#include "ui/open_window.h"
#include "ui/session/language.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

using namespace marginalia;

namespace {

QString count(test::OpenWindow& window, const QString& category) {
    const auto* table = window.child<QTableView>("shareTable");
    const QAbstractItemModel* model = table->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, ui::ShareModel::Category).data().toString() == category)
            return model->index(row, ui::ShareModel::Count).data().toString();
    return {};
}

} // namespace

TEST(SharePanel, FollowsACodingAndItsUndoRowByRow) {
    test::OpenWindow window;
    auto* table = window.child<QTableView>("shareTable");
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    EXPECT_EQ(count(window, QStringLiteral("Institutions")), QStringLiteral("0"));
    window.press('1');
    EXPECT_EQ(count(window, QStringLiteral("Institutions")), QStringLiteral("1"));
    window.trigger("undo");
    EXPECT_EQ(count(window, QStringLiteral("Institutions")), QStringLiteral("0"));
    EXPECT_EQ(reset.count(), 0);
}

TEST(SharePanel, NamesTheBaseAndSaysThatTheTableIsProvisional) {
    test::OpenWindow window;
    window.press('1');
    EXPECT_EQ(window.child<QLabel>("shareHead")->text(), QStringLiteral("Substantive answers, N = 1"));
    EXPECT_EQ(window.child<QLabel>("shareProvisional")->text(),
              QStringLiteral("Provisional: 1 of 6 answers judged"));
    EXPECT_TRUE(
        window.child<QLabel>("status-facts")->text().contains(QStringLiteral("substantive answers, N = 1")))
        << "one name, one number";
}

TEST(SharePanel, ShowsNoIntervalsOfASampleThatNobodyDescribedUnlessAsked) {
    test::OpenWindow window([](test::World& world) {
        for (const char* who : {"R001", "R002", "R003", "R004", "R005", "R006"})
            world.code(who, "steps", "Institutions", "Aigerim");
    });
    auto* intervals = window.child<QAction>("shareIntervals");
    EXPECT_FALSE(intervals->isChecked());
    ASSERT_TRUE(window->session().edit(core::Sentence(core::msg("test")), [](core::store::Edit& edit) {
        core::Project::setSetting(edit, "sample", "random");
    }));
    test::OpenWindow::settle();
    EXPECT_TRUE(intervals->isChecked());
}

TEST(SharePanel, FiltersTheGridToTheRespondentsBehindANumber) {
    test::OpenWindow window([](test::World& world) {
        world.code("R001", "steps", "Institutions", "Aigerim");
        world.code("R005", "steps", "Institutions", "Aigerim");
    });
    auto* table = window.child<QTableView>("shareTable");
    const QModelIndex number = table->model()->index(0, ui::ShareModel::Count);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualRect(number).center());
    test::OpenWindow::settle();
    EXPECT_EQ(window->surveyPage().model().rowCount(), 2);
}

TEST(SharePanel, CountsSegmentsForOneCoderOnly) {
    test::OpenWindow window;
    auto* base = window.child<QComboBox>("shareBase");
    base->setCurrentIndex(base->findData(static_cast<int>(core::shares::Base::Segments)));
    Q_EMIT base->activated(base->currentIndex());
    EXPECT_EQ(window->session().shareRequest().layer.kind, core::shares::LayerKind::Coder);
    auto* layer = window.child<QComboBox>("shareLayer");
    layer->setCurrentIndex(0);
    Q_EMIT layer->activated(0);
    EXPECT_EQ(window->session().shareRequest().base, core::shares::Base::Substantive);
}

TEST(SharePanel, CopiesTheTableAsHtmlAndAsText) {
    test::OpenWindow window(
        [](test::World& world) { world.code("R001", "steps", "Institutions", "Aigerim"); });
    window.trigger("copy-shares");
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(copied->hasHtml());
    EXPECT_TRUE(copied->html().contains(QStringLiteral("<table")));
    EXPECT_TRUE(copied->html().contains(QStringLiteral("Institutions")));
    EXPECT_TRUE(copied->text().contains(QStringLiteral("Institutions\t1")));
}
