// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table.h"

#include "core/exchange/problems.h"

#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::exchange;

TEST(Table, NamesColumnsAsSpreadsheetsDo) {
    EXPECT_EQ(columnName(0), "A");
    EXPECT_EQ(columnName(25), "Z");
    EXPECT_EQ(columnName(26), "AA");
    EXPECT_EQ(columnName(701), "ZZ");
    EXPECT_EQ(columnName(702), "AAA");
    EXPECT_EQ(columnName(16'383), "XFD");
    EXPECT_EQ(cellName(1, 7), "B7");
}

TEST(Table, KeepsTextsWhereTheyAreWhenItGrowsAndMoves) {
    Table table;
    const std::string_view first = table.keep("first");
    const std::vector<Cell> cells{Cell(first, CellKind::Text)};
    table.addKept(1, 1, cells);
    for (int i = 2; i < 100'000; ++i) {
        const std::string text = "text " + std::to_string(i);
        const std::vector<Cell> row{Cell(text, CellKind::Text), Cell()};
        table.add({i, i, row});
    }
    const Table moved = std::move(table);
    EXPECT_EQ(moved.at(0, 0).text().data(), first.data());
    EXPECT_EQ(moved.at(99'998, 0).text(), "text 99999");
    EXPECT_EQ(moved.columnCount(), 2U);
}

TEST(Table, GivesAnEmptyCellBeyondItsEnds) {
    const Table table;
    EXPECT_TRUE(table.at(3, 4).empty());
    EXPECT_EQ(table.at(3, 4).kind(), CellKind::Empty);
}

TEST(Problems, CountsWhatItDoesNotKeep) {
    Problems problems(2);
    for (int row = 1; row <= 5; ++row)
        problems.add(msg("Row {1} is blank."), {std::to_string(row)});
    const std::vector<Sentence> list = problems.list();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[1].english(), "Row 2 is blank.");
    EXPECT_EQ(list[2].english(), "More problems of the kind just listed: 3.");
}
