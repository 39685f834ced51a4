// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_panel.h"

#include "ui/history_panel/history_model.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace marginalia;
using ui::HistoryModel;

TEST(HistoryPanel, AppendsAStepAndMarksWhatWasUndone) {
    test::OpenWindow window;
    window.trigger("show-history");
    auto* table = window.child<QTableView>("historyTable");
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    const int before = table->model()->rowCount();
    window.choose("R001");
    window.press('1');
    const int coded = table->model()->rowCount();
    ASSERT_EQ(coded, before + 1);
    EXPECT_EQ(table->model()->index(coded - 1, HistoryModel::Step).data().toString(),
              QString::fromUtf8("Code “Institutions”"));
    QTest::mouseClick(window.child<QPushButton>("historyUndo"), Qt::LeftButton);
    test::OpenWindow::settle();
    EXPECT_EQ(table->model()->index(coded - 1, HistoryModel::State).data().toString(),
              QStringLiteral("undone"));
    EXPECT_EQ(table->model()->rowCount(), coded + 1);
    EXPECT_EQ(reset.count(), 0);
}
