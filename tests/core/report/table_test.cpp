// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::report;

TEST(ReportTable, CountsLeavesAndDepthOfTheHeaderTree) {
    Table table;
    table.columns = {Column::text("Category"),
                     Column::group("Coder", {Column::number("A"), Column::number("B")})};
    EXPECT_EQ(leafColumns(table).size(), 3U);
    EXPECT_EQ(headerDepth(table), 2);
}

TEST(ReportTable, CoversEveryColumnInEachRowOfTheHeader) {
    Table table;
    table.columns = {Column::text("Category"),
                     Column::group("Coder", {Column::number("A"), Column::number("B")})};
    const auto grid = headerGrid(table);
    ASSERT_EQ(grid.size(), 2U);
    ASSERT_EQ(grid[0].size(), 2U);
    EXPECT_EQ(grid[0][0].rows, 2);
    EXPECT_EQ(grid[0][1].columns, 2U);
    ASSERT_EQ(grid[1].size(), 3U);
    EXPECT_TRUE(grid[1][0].continued);
    EXPECT_EQ(grid[1][2].column->title, "B");
}

TEST(ReportTable, DecidesOpenLanguagesByTheDocuments) {
    EXPECT_EQ(resolved(runsOf("Сауда"), "kk")[0].language, "kk-KZ");
    EXPECT_EQ(resolved(runsOf("Сауда"), "ru")[0].language, "ru-RU");
    EXPECT_EQ(resolved(runsOf("Trade", "en"), "ru")[0].language, "en-GB");
}

TEST(ReportTable, PrintsWhatPeopleReadAndKeepsTheSourceLineApart) {
    EXPECT_EQ(Cell::share(14, 53, 1, "26,4").printed(), "26,4");
    EXPECT_EQ(Cell::count(1234).printed(), "1234");
    EXPECT_EQ(Cell::count(1234, "1 234").printed(), "1 234");
    const Cell quote = Cell::quote("Жол керек.", "Expert 17, Kazakhstan", "kk");
    EXPECT_EQ(quote.printed(), "Жол керек.");
    EXPECT_EQ(quote.printedSource(), "Expert 17, Kazakhstan");
    EXPECT_EQ(std::get<Cell::Text>(quote.value()).runs()[0].language, "kk-KZ");
}

TEST(ReportTable, RefusesARowThatDoesNotFitItsColumns) {
    Table table;
    table.columns = {Column::text("a"), Column::number("n")};
    table.rows.push_back({.cells = {Cell::text("x"), Cell::count(1)}});
    table.rows.push_back({.cells = {Cell::text("over the whole width")}, .role = RowRole::GroupHeader});
    EXPECT_NO_THROW(checkShape(table));
    table.rows.push_back({.cells = {Cell::text("x")}});
    EXPECT_THROW(checkShape(table), Error);
}
