// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_model.h"

#include "ui/session/language.h"
#include "world.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace marginalia;
using core::CodeId;
using ui::ShareModel;

namespace {

core::shares::ShareRow row(std::int64_t code, int level, std::int64_t n, std::int64_t base = 53) {
    core::shares::ShareRow row;
    row.code = CodeId{code};
    row.level = level;
    row.n = n;
    row.base = base;
    row.eligible = base;
    row.share = static_cast<double>(n) / static_cast<double>(base);
    return row;
}

core::shares::ShareTable tableOf(std::vector<core::shares::ShareRow> rows, std::int64_t n = 53) {
    core::shares::ShareTable table;
    table.n = n;
    table.eligible = n;
    table.rows = std::move(rows);
    return table;
}

struct Shown {
    ShareModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void show(const core::shares::ShareTable& table) {
        model.setTable(&table, core::codebook::Codebook(), [](CodeId) { return QColor(Qt::blue); });
    }
    QString text(int row, int column) { return model.index(row, column).data().toString(); }
    std::vector<std::int64_t> codes() {
        std::vector<std::int64_t> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.push_back(model.codeAt(row).value);
        return all;
    }
};

} // namespace

TEST(ShareModel, ChangesOnlyTheRowWhoseFigureChanged) {
    Shown shown;
    shown.show(tableOf({row(1, 0, 14), row(2, 0, 7)}));
    QSignalSpy reset(&shown.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    QSignalSpy figures(&shown.model, &ShareModel::figureChanged);
    shown.show(tableOf({row(1, 0, 14), row(2, 0, 8)}));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.at(0).at(0).toModelIndex().row(), 1);
    ASSERT_EQ(figures.count(), 1);
    EXPECT_EQ(figures.at(0).at(0).toInt(), 1);
    EXPECT_EQ(reset.count(), 0);
}

TEST(ShareModel, InsertsAndRemovesCodesWithoutAReset) {
    Shown shown;
    shown.show(tableOf({row(1, 0, 14), row(2, 0, 7), row(3, 0, 5)}));
    QSignalSpy reset(&shown.model, &QAbstractItemModel::modelReset);
    shown.show(tableOf({row(4, 0, 1), row(1, 0, 14), row(3, 0, 5)}));
    EXPECT_EQ(shown.codes(), (std::vector<std::int64_t>{4, 1, 3}));
    EXPECT_EQ(reset.count(), 0);
}

TEST(ShareModel, RoundsPercentagesHalfUpWithOneDecimal) {
    ui::setWindowLanguage(QStringLiteral("en"));
    Shown shown;
    shown.show(tableOf({row(1, 0, 14), row(2, 0, 7), row(3, 0, 5)}));
    EXPECT_EQ(shown.text(0, ShareModel::Percent), QStringLiteral("26.4"));
    EXPECT_EQ(shown.text(1, ShareModel::Percent), QStringLiteral("13.2"));
    EXPECT_EQ(shown.text(2, ShareModel::Percent), QStringLiteral("9.4"));
}

TEST(ShareModel, ShowsNoPercentageBelowABaseOfTen) {
    Shown shown;
    shown.show(tableOf({row(1, 0, 3, 9)}, 9));
    EXPECT_EQ(shown.text(0, ShareModel::Count), QStringLiteral("3"));
    EXPECT_EQ(shown.text(0, ShareModel::Percent), QString(QChar(0x2013)));
    EXPECT_FALSE(shown.model.index(0, ShareModel::Bar).data(ShareModel::ShareRole).isValid());
}

TEST(ShareModel, ShowsTheRangeOfARowInDisputeAndTheBaseOfARowToRecheck) {
    Shown shown;
    core::shares::ShareRow disputed = row(1, 0, 14);
    disputed.disputed = 3;
    core::shares::ShareRow stale = row(2, 0, 4, 39);
    shown.show(tableOf({disputed, stale}));
    EXPECT_EQ(shown.text(0, ShareModel::Count), QString::fromUtf8("14–17"));
    EXPECT_EQ(shown.text(0, ShareModel::Percent), QString::fromUtf8("26.4–32.1"));
    EXPECT_EQ(shown.text(1, ShareModel::Count), QStringLiteral("4 / 39"));
}

TEST(ShareModel, SortsSiblingsByCountWithResidualCodesLast) {
    Shown shown;
    core::shares::ShareRow other = row(9, 0, 40);
    other.residual = true;
    shown.model.setOrder(ShareModel::Order::LargestFirst);
    shown.show(tableOf({row(1, 0, 5), row(2, 1, 1), row(3, 1, 4), other, row(4, 0, 14)}));
    EXPECT_EQ(shown.codes(), (std::vector<std::int64_t>{4, 1, 3, 2, 9}));
    shown.model.setOrder(ShareModel::Order::Codebook);
    EXPECT_EQ(shown.codes(), (std::vector<std::int64_t>{1, 2, 3, 9, 4}));
}

TEST(ShareModel, WritesFiguresAsTheWindowsLanguageDoes) {
    ui::setWindowLanguage(QStringLiteral("ru"));
    Shown shown;
    core::shares::ShareRow counted = row(1, 0, 14);
    counted.interval = core::shares::Interval{0.1644, 0.3958};
    shown.model.setShowsIntervals(true);
    shown.show(tableOf({counted}));
    EXPECT_EQ(shown.text(0, ShareModel::Percent), QStringLiteral("26,4"));
    EXPECT_EQ(shown.text(0, ShareModel::Range), QStringLiteral("[16,4; 39,6]"));
    ui::setWindowLanguage(QStringLiteral("en"));
}
