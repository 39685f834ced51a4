// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_fixture.h"

#include "core/exchange/table_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace marginalia::tests;
using testing::HasSubstr;

namespace {

constexpr const char* officeType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A workbook of which a test says only what matters to it.
struct Book {
    std::string data;    ///< inside <sheetData>
    std::string strings; ///< inside <sst>
    std::string styles =
        "<numFmts><numFmt numFmtId='164' formatCode='dd.mm.yyyy\\ hh:mm'/></numFmts>"
        "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='46'/></cellXfs>";
    std::string workbookProperties;
    std::string secondSheet; ///< inside its <sheetData>
    std::string sheetState;

    [[nodiscard]] std::string bytes() const {
        const auto sheet = [](const std::string& rows) {
            return "<worksheet xmlns='u'><dimension ref='A1:XFD1048576'/><sheetData>" + rows +
                   "</sheetData><extLst><row r='9'><c r='A9'><v>no cell</v></c></row></extLst></worksheet>";
        };
        const auto relation = [](const char* id, const std::string& type, const char* target) {
            return std::string("<Relationship Id='") + id + "' Type='" + officeType + type + "' Target='" +
                   target + "'/>";
        };
        return zipOf(
            {{"[Content_Types].xml", "<Types/>"},
             {"_rels/.rels",
              "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
             {"xl/workbook.xml",
              "<x:workbook xmlns:x='u' xmlns:r='v'>" + workbookProperties +
                  "<x:sheets><x:sheet name='Answers' sheetId='1' " + sheetState +
                  " r:id='s1'/><x:sheet name='Лист 2' sheetId='2' r:id='s2'/></x:sheets></x:workbook>"},
             {"xl/_rels/workbook.xml.rels",
              "<Relationships>" + relation("s1", "worksheet", "worksheets/sheet1.xml") +
                  relation("s2", "worksheet", "/xl/worksheets/sheet2.xml") +
                  relation("st", "styles", "styles.xml") +
                  relation("ss", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
             {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
             {"xl/sharedStrings.xml", "<sst count='1' uniqueCount='999999999'>" + strings + "</sst>"},
             {"xl/worksheets/sheet1.xml", sheet(data)},
             {"xl/worksheets/sheet2.xml", sheet(secondSheet)}});
    }
};

TableFile read(const Book& book, const TableOptions& options = {}) {
    const FixtureFile file("survey.xlsx", book.bytes());
    Progress progress;
    return readTable(file.path(), options, progress);
}

std::string errorOf(const std::string& bytes, const TableOptions& options = {}) {
    const FixtureFile file("survey.xlsx", bytes);
    Progress progress;
    try {
        readTable(file.path(), options, progress);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string problems(const TableFile& file) {
    std::string all;
    for (const Sentence& problem : file.problems)
        all += problem.english() + "\n";
    return all;
}

/// The first cell of a sheet that holds this cell only.
std::string only(const std::string& cell, const std::string& strings = "",
                 const std::string& properties = "") {
    Book book;
    book.data = "<row r='1'>" + cell + "<c r='B1'><v>1</v></c></row>";
    book.strings = strings;
    book.workbookProperties = properties;
    return std::string(read(book).table.at(0, 0).text());
}

} // namespace

TEST(XlsxReader, JoinsTheRunsOfASharedStringAndLeavesPhoneticHintsOut) {
    EXPECT_EQ(only("<c r='A1' t='s'><v>1</v></c>", "<si><t>no</t></si><si><r><t>вода </t></r><r><rPr/><t>и "
                                                   "дороги</t></r><rPh sb='0' eb='1'><t>voda</t></rPh></si>"),
              "вода и дороги");
}

TEST(XlsxReader, ReadsInlineStringsBooleansErrorsAndStoredResults) {
    EXPECT_EQ(only("<c r='A1' t='inlineStr'><is><r><t>one </t></r><r><t>two</t></r></is></c>"), "one two");
    EXPECT_EQ(only("<c r='A1' t='b'><v>1</v></c>"), "TRUE");
    EXPECT_EQ(only("<c r='A1' t='b'><v>0</v></c>"), "FALSE");
    EXPECT_EQ(only("<c r='A1' t='e'><v>#N/A</v></c>"), "#N/A");
    EXPECT_EQ(only("<c r='A1' t='str'><f>A2&amp;A3</f><v>stored</v></c>"), "stored");
    EXPECT_EQ(only("<c r='A1'><f>1+1</f><v>2</v></c>"), "2");
}

TEST(XlsxReader, WritesNumbersAsTheirShortestText) {
    EXPECT_EQ(only("<c r='A1'><v>0.10000000000000001</v></c>"), "0.1");
    EXPECT_EQ(only("<c r='A1'><v>1.2E-2</v></c>"), "0.012");
    EXPECT_EQ(only("<c r='A1'><v>-5</v></c>"), "-5");
    EXPECT_EQ(only("<c r='A1'><v>26.4</v></c>"), "26.4");
    EXPECT_EQ(only("<c r='A1'><v>1.2345678901234567E+19</v></c>"), "1.2345678901234567e+19");
}

TEST(XlsxReader, KeepsAllDigitsOfALongId) {
    EXPECT_EQ(only("<c r='A1'><v>1234567890123456789</v></c>"), "1234567890123456789");
}

TEST(XlsxReader, ReadsDatesByTheirStyle) {
    EXPECT_EQ(only("<c r='A1' s='1'><v>45365</v></c>"), "2024-03-14");
    EXPECT_EQ(only("<c r='A1' s='2'><v>45365.722997685189</v></c>"), "2024-03-14 17:21:07");
    EXPECT_EQ(only("<c r='A1' s='3'><v>1.1041666667</v></c>"), "26:30:00");
    EXPECT_EQ(only("<c r='A1' s='0'><v>45365</v></c>"), "45365");
    EXPECT_EQ(only("<c r='A1' s='99'><v>45365</v></c>"), "45365");
    EXPECT_EQ(only("<c r='A1' s='1'><v>43903</v></c>", "", "<workbookPr date1904='1'/>"), "2024-03-14");
    EXPECT_EQ(only("<c r='A1' t='d'><v>2024-03-14</v></c>"), "2024-03-14");
}

TEST(XlsxReader, TellsTheKindsOfCells) {
    Book book;
    book.data = "<row r='1'><c r='A1' s='1'><v>45365</v></c><c r='B1'><v>7</v></c><c r='D1' "
                "t='str'><v>x</v></c></row>";
    const TableFile file = read(book);
    EXPECT_EQ(file.table.at(0, 0).kind(), CellKind::Date);
    EXPECT_EQ(file.table.at(0, 1).kind(), CellKind::Number);
    EXPECT_EQ(file.table.at(0, 2).kind(), CellKind::Empty);
    EXPECT_EQ(file.table.at(0, 3).kind(), CellKind::Text);
}

TEST(XlsxReader, DecodesEscapedCharacters) {
    EXPECT_EQ(only("<c r='A1' t='str'><v>a_x000D_b_x005F_x000D_</v></c>"), "a\rb_x000D_");
    EXPECT_EQ(only("<c r='A1' t='str'><v>_x0000__xZZZZ_</v></c>"), "\xEF\xBF\xBD_xZZZZ_");
}

TEST(XlsxReader, PutsCellsWhereTheyBelongAndLeavesEmptyRowsOut) {
    Book book;
    book.data =
        "<row r='2'><c r='C2'><v>1</v></c></row><row r='4'/><row r='7'><c><v>2</v></c><c><v>3</v></c></row>";
    const TableFile file = read(book);
    ASSERT_EQ(file.table.rowCount(), 2U);
    EXPECT_EQ(file.table.rows()[0].number, 2);
    EXPECT_EQ(file.table.at(0, 2).text(), "1");
    EXPECT_EQ(file.table.rows()[1].number, 7);
    EXPECT_EQ(file.table.at(1, 1).text(), "3");
}

TEST(XlsxReader, ReadsTheLastCellOfTheLargestSheetWithoutFillingIt) {
    Book book;
    book.data =
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>";
    const TableFile file = read(book);
    EXPECT_EQ(file.table.at(1, 16'383).text(), "2");
    EXPECT_LT(file.table.cellCount(), 20'000U);
}

TEST(XlsxReader, ReportsCellsBeyondTheSheetAndStringsThatAreNotThere) {
    Book book;
    book.data = "<row r='1'><c r='A1'><v>1</v></c><c r='B1' t='s'><v>99</v></c><c r='XFE1'><v>1</v></c>"
                "<c r='A9'><v>1</v></c><c r='1A'><v>1</v></c><c r='C1' t='s'><v>-1</v></c></row>";
    const TableFile file = read(book);
    EXPECT_EQ(file.table.columnCount(), 1U);
    EXPECT_THAT(problems(file), HasSubstr("Cell B1 refers to a text that is not in the workbook"));
    EXPECT_THAT(problems(file), HasSubstr("Cell C1 refers to a text"));
    EXPECT_THAT(problems(file), HasSubstr("impossible place XFE1"));
    EXPECT_THAT(problems(file), HasSubstr("impossible place A9"));
    EXPECT_THAT(problems(file), HasSubstr("impossible place 1A"));
}

TEST(XlsxReader, ReportsFormulasWithoutAStoredResult) {
    Book book;
    book.data = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>SUM(A1:A9)</f></c></row>";
    EXPECT_THAT(problems(read(book)), HasSubstr("The formula in cell B1 has no stored result"));
}

TEST(XlsxReader, ReadsTheFirstVisibleSheetAndListsAll) {
    Book book;
    book.data = "<row r='1'><c r='A1'><v>1</v></c></row>";
    book.secondSheet = "<row r='1'><c r='A1'><v>2</v></c></row>";
    EXPECT_EQ(read(book).sheet, "Answers");
    book.sheetState = "state='hidden'";
    const TableFile file = read(book);
    EXPECT_EQ(file.sheet, "Лист 2");
    EXPECT_EQ(file.table.at(0, 0).text(), "2");
    ASSERT_EQ(file.sheets.size(), 2U);
    EXPECT_TRUE(file.sheets[0].hidden);
}

TEST(XlsxReader, ReadsASheetByNameAlsoAHiddenOne) {
    Book book;
    book.data = "<row r='1'><c r='A1'><v>1</v></c></row>";
    book.sheetState = "state='veryHidden'";
    TableOptions options;
    options.sheet = "Answers";
    EXPECT_EQ(read(book, options).table.at(0, 0).text(), "1");
    options.sheet = "Nope";
    EXPECT_THAT(errorOf(book.bytes(), options),
                HasSubstr("has no sheet Nope. Its sheets are: Answers, Лист 2."));
}

TEST(XlsxReader, StopsAfterThePreviewRows) {
    Book book;
    book.data = "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>";
    TableOptions options;
    options.maxRows = 1;
    const TableFile file = read(book, options);
    EXPECT_EQ(file.table.rowCount(), 1U);
    EXPECT_TRUE(file.cutShort);
}

TEST(XlsxReader, RenumbersRowsThatRunBackwards) {
    Book book;
    book.data = "<row r='5'><c r='A5'><v>1</v></c></row><row r='2'><c><v>2</v></c></row>";
    const TableFile file = read(book);
    EXPECT_EQ(file.table.rows()[1].number, 6);
    EXPECT_THAT(problems(file), HasSubstr("row 2 has a wrong or repeated number"));
}

TEST(XlsxReader, RefusesRowsBeyondTheLimit) {
    Book book;
    book.data = "<row r='1048577'><c><v>1</v></c></row>";
    EXPECT_THAT(errorOf(book.bytes()), HasSubstr("has more than 1048576 rows"));
}

TEST(XlsxReader, RefusesAnEntityInAnyPart) {
    Book book;
    book.data = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>";
    std::string bytes = book.bytes();
    book.strings = "<si><t>&x;</t></si>";
    EXPECT_THAT(errorOf(book.bytes()), HasSubstr("sharedStrings.xml"));
}

TEST(XlsxReader, SaysWhenTheWorkbookPartIsMissing) {
    EXPECT_THAT(
        errorOf(zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/worksheets/sheet1.xml", "<worksheet/>"}})),
        HasSubstr("is no Excel workbook: the part xl/workbook.xml is missing"));
}

TEST(XlsxReader, RefusesAnEmptySheetNamingTheOthers) {
    EXPECT_THAT(errorOf(Book().bytes()), HasSubstr("The sheet Answers of survey.xlsx is empty"));
}

TEST(ReadTable, ReadsAZipOfOneCsvFile) {
    const FixtureFile file("responses.csv.zip",
                           zipOf({{"Ответы.csv", "id,a\n1,x\n"}, {"__MACOSX/Ответы.csv", "?"}}));
    Progress progress;
    EXPECT_EQ(readTable(file.path(), {}, progress).table.at(1, 1).text(), "x");
}

TEST(ReadTable, RefusesAZipOfSeveralTables) {
    EXPECT_THAT(errorOf(zipOf({{"a.csv", "x"}, {"b.csv", "y"}})), HasSubstr("tables found: 2"));
}

TEST(ReadTable, NamesFormatsThatAreNoTables) {
    EXPECT_THAT(errorOf("$FL2@(#) SPSS DATA FILE"), HasSubstr("SPSS"));
    EXPECT_THAT(errorOf("\n<!DOCTYPE html><html>"), HasSubstr("web page"));
    EXPECT_THAT(errorOf(zipOf({{"mimetype", "x"}, {"content.xml", "<a/>"}})), HasSubstr("OpenDocument"));
    EXPECT_THAT(errorOf(zipOf({{"word/document.xml", "<a/>"}})), HasSubstr("Word document"));
}
