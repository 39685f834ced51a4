// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/spreadsheet_date.h"

#include <gtest/gtest.h>

using namespace marginalia::core::exchange;

TEST(SpreadsheetDate, CountsDaysFrom1900WithItsLeapDayThatNeverWas) {
    // ECMA-376 part 1, 18.17.4.1: 1 is 1900-01-01, 60 the 29 February that never was, 61 the 1 March.
    EXPECT_EQ(isoText(1, DateFormat::Date, false), "1900-01-01");
    EXPECT_EQ(isoText(59, DateFormat::Date, false), "1900-02-28");
    EXPECT_EQ(isoText(60, DateFormat::Date, false), "1900-02-29");
    EXPECT_EQ(isoText(61, DateFormat::Date, false), "1900-03-01");
    EXPECT_EQ(isoText(45365, DateFormat::Date, false), "2024-03-14");
    EXPECT_EQ(isoText(2958465, DateFormat::Date, false), "9999-12-31");
}

TEST(SpreadsheetDate, CountsDaysFrom1904WhereTheWorkbookSaysSo) {
    EXPECT_EQ(isoText(0, DateFormat::Date, true), "1904-01-01");
    EXPECT_EQ(isoText(45365 - 1462, DateFormat::Date, true), "2024-03-14");
}

TEST(SpreadsheetDate, ShowsTheTimeWhereThereIsOne) {
    EXPECT_EQ(isoText(45365.72299768519, DateFormat::DateTime, false), "2024-03-14 17:21:07");
    EXPECT_EQ(isoText(45365.72299768519, DateFormat::Date, false), "2024-03-14 17:21:07")
        << "hidden, but there";
    EXPECT_EQ(isoText(45365, DateFormat::DateTime, false), "2024-03-14 00:00:00") << "midnight is a time";
    EXPECT_EQ(isoText(0.5, DateFormat::Time, false), "12:00:00");
    EXPECT_EQ(isoText(1.1041666667, DateFormat::Elapsed, false), "26:30:00");
}

TEST(SpreadsheetDate, RoundsUpIntoTheNextDay) {
    EXPECT_EQ(isoText(45364.999999999, DateFormat::DateTime, false), "2024-03-14 00:00:00");
}

TEST(SpreadsheetDate, LeavesImpossibleDaysAsNumbers) {
    EXPECT_FALSE(isoText(-1, DateFormat::Date, false));
    EXPECT_FALSE(isoText(3e6, DateFormat::Date, false));
}

TEST(SpreadsheetDate, KnowsDateFormatsFromOthers) {
    EXPECT_EQ(dateFormatOf("dd.mm.yyyy"), DateFormat::Date);
    EXPECT_EQ(dateFormatOf("[$-419]d mmmm yyyy;@"), DateFormat::Date);
    EXPECT_EQ(dateFormatOf("m/d/yy h:mm"), DateFormat::DateTime);
    EXPECT_EQ(dateFormatOf("mm:ss.0"), DateFormat::Time);
    EXPECT_EQ(dateFormatOf("[h]:mm:ss"), DateFormat::Elapsed);
    EXPECT_EQ(dateFormatOf("mmm"), DateFormat::Date);
    EXPECT_EQ(dateFormatOf("[$-411]ggge\"年\"m\"月\"d\"日\""), DateFormat::Date);
}

TEST(SpreadsheetDate, IsNotMisledByWordsColoursAndLiteralLetters) {
    EXPECT_EQ(dateFormatOf("General"), DateFormat::None);
    EXPECT_EQ(dateFormatOf("0.00\" days\""), DateFormat::None);
    EXPECT_EQ(dateFormatOf("[Red]0.0"), DateFormat::None);
    EXPECT_EQ(dateFormatOf("[Magenta]#,##0\\ \\d"), DateFormat::None);
    EXPECT_EQ(dateFormatOf("0.00E+00"), DateFormat::None);
    EXPECT_EQ(dateFormatOf("_-* #,##0.00_-;\"yes\""), DateFormat::None);
    EXPECT_EQ(dateFormatOf("\"unclosed"), DateFormat::None);
    EXPECT_EQ(dateFormatOf("["), DateFormat::None);
}
