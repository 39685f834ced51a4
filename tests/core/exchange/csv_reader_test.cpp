// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include "core/exchange/table_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

using namespace marginalia::core;
using namespace std::string_literals;
using namespace marginalia::core::exchange;
using testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

namespace {

class Bytes : public ByteSource {
public:
    explicit Bytes(std::string bytes, std::size_t piece = 256 << 10)
        : m_bytes(std::move(bytes))
        , m_piece(piece) {}
    void read(const Handler& handler) const override {
        for (std::size_t place = 0; place < m_bytes.size(); place += m_piece)
            if (!handler(std::string_view(m_bytes).substr(place, m_piece)))
                return;
    }
    [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }
    [[nodiscard]] const std::string& name() const override { return m_name; }

private:
    std::string m_bytes;
    std::size_t m_piece;
    std::string m_name = "answers.csv";
};

TableFile read(const std::string& bytes, const TableOptions& options = {}, std::size_t piece = 256 << 10) {
    Progress progress;
    return readCsv(Bytes(bytes, piece), options, progress);
}

Rows texts(const TableFile& file) {
    Rows rows;
    for (const Row& row : file.table.rows()) {
        rows.emplace_back();
        for (const Cell& cell : row.cells)
            rows.back().emplace_back(cell.text());
    }
    return rows;
}

std::string problems(const TableFile& file) {
    std::string all;
    for (const Sentence& problem : file.problems)
        all += problem.english() + "\n";
    return all;
}

std::string errorOf(const std::string& bytes, const TableOptions& options = {}) {
    try {
        read(bytes, options);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST(CsvReader, KeepsALineBreakInsideQuotes) {
    EXPECT_EQ(texts(read("id,text\n1,\"two\nlines\"\n")), (Rows{{"id", "text"}, {"1", "two\nlines"}}));
}

TEST(CsvReader, ReadsADoubledQuoteAsOne) {
    EXPECT_EQ(texts(read("a,b\n\"say \"\"yes\"\"\",\"\"\"\"\n")), (Rows{{"a", "b"}, {"say \"yes\"", "\""}}));
}

TEST(CsvReader, EndsRowsAtCrLfAtCrAndAtLf) {
    EXPECT_EQ(texts(read("a,b\r\n1,2\r3,4\n5,6")), (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}));
}

TEST(CsvReader, KeepsCrLfInsideQuotesAsItIs) {
    EXPECT_EQ(texts(read("a,b\r\n\"x\r\ny\",2\r\n")), (Rows{{"a", "b"}, {"x\r\ny", "2"}}));
}

TEST(CsvReader, ReadsTheSameHoweverTheFileIsCutIntoPieces) {
    const std::string bytes = "\xEF\xBB\xBFид;\"от\r\nвет\"\r\n1;\"a\"\"б\"\r\n\r\n2;\"\"\r\n";
    const Rows expected = texts(read(bytes));
    ASSERT_EQ(expected.size(), 4U);
    for (std::size_t piece = 1; piece < bytes.size(); ++piece)
        EXPECT_EQ(texts(read(bytes, {}, piece)), expected) << piece;
}

TEST(CsvReader, KeepsLeadingZerosAndLongNumbersAsTyped) {
    EXPECT_EQ(read("id,phone\n007,12345678901234567890\n").table.at(1, 0).text(), "007");
}

TEST(CsvReader, TakesTheDelimiterFromASepLine) {
    const TableFile file = read("sep=;\r\na;b,c\r\n1;2,5\r\n");
    EXPECT_EQ(file.delimiter, ';');
    EXPECT_EQ(texts(file), (Rows{{"a", "b,c"}, {"1", "2,5"}}));
}

TEST(CsvReader, FindsEachDelimiter) {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::string bytes;
        for (const char* row : {"id*answer*n", "1*\"a, b; c | d\"*2", "2*plain*3"}) {
            bytes += row;
            bytes += '\n';
        }
        std::replace(bytes.begin(), bytes.end(), '*', delimiter);
        EXPECT_EQ(read(bytes).delimiter, delimiter) << delimiter;
    }
}

TEST(CsvReader, IsNotMisledByDecimalCommasBetweenSemicolons) {
    EXPECT_EQ(read("id;a;b\n1;2,5;3,5\n2;1,5;2,5\n3;0,5;1,5\n").delimiter, ';');
}

TEST(CsvReader, IsNotMisledByCommasInQuotedAnswers) {
    EXPECT_EQ(read("id;answer\n1;\"trade, water, roads\"\n2;\"a, b\"\n3;\"c, d\"\n").delimiter, ';');
}

TEST(CsvReader, ReportsRaggedRowsWithTheirPlace) {
    const TableFile file = read("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n");
    EXPECT_THAT(problems(file),
                HasSubstr("Row 2 (line 2) has fewer cells than the first row: 2 instead of 3"));
    EXPECT_THAT(problems(file),
                HasSubstr("Row 3 (line 3) has more cells than the first row: 4 instead of 3"));
    EXPECT_THAT(problems(file), testing::Not(HasSubstr("Row 4"))) << "an empty cell too many is no loss";
}

TEST(CsvReader, CountsBlankLinesAsRows) {
    const TableFile file = read("a,b\n\n1,2\n");
    EXPECT_EQ(file.table.rows()[2].number, 3);
    EXPECT_TRUE(file.table.rows()[1].blank());
    EXPECT_THAT(problems(file), HasSubstr("Row 2 is blank"));
}

TEST(CsvReader, TellsRowsFromLinesWhereAnAnswerHasLineBreaks) {
    const TableFile file = read("a,b\n1,\"x\ny\nz\"\n2,3\n");
    EXPECT_EQ(file.table.rows()[2].number, 3);
    EXPECT_EQ(file.table.rows()[2].line, 5);
}

TEST(CsvReader, SaysWhereAQuoteOpensThatNeverCloses) {
    const std::string error = errorOf("id,text\n1,ok\n2,\"never closed\n3,row\n");
    EXPECT_THAT(error, HasSubstr("line 3"));
    EXPECT_THAT(error, HasSubstr("answers.csv"));
    EXPECT_THAT(error, HasSubstr("column B"));
}

TEST(CsvReader, GivesUpOnAnOpenQuoteLongBeforeTheEndOfABigFile) {
    TableOptions options;
    options.limits.cellBytes = 1000;
    EXPECT_THAT(errorOf("id,text\n1,\"never closed\n" + std::string(5000, 'x'), options),
                HasSubstr("opens with a quotation mark in line 2"));
}

TEST(CsvReader, RefusesMoreColumnsThanASpreadsheetHolds) {
    const std::string widest(16'383, ',');
    EXPECT_EQ(read("a" + widest + "\n").table.columnCount(), 16'384U);
    EXPECT_THAT(errorOf("a" + widest + ",\n"), HasSubstr("more than 16384 columns"));
}

TEST(CsvReader, RefusesMoreRowsThanStated) {
    TableOptions options;
    options.limits.rows = 2;
    EXPECT_EQ(read("a\n1\n", options).table.rowCount(), 2U);
    EXPECT_THAT(errorOf("a\n1\n2\n", options), HasSubstr("more than 2 rows"));
}

TEST(CsvReader, RefusesACellBeyondTheLimitNamingRowAndColumn) {
    TableOptions options;
    options.limits.cellBytes = 100;
    EXPECT_THAT(errorOf("a,b\n1," + std::string(101, 'x') + "\n", options),
                HasSubstr("Row 2 of answers.csv is too long in column B"));
}

TEST(CsvReader, ReplacesNulAndReportsIt) {
    const TableFile file = read("id,text\n1,a\0b\n"s);
    EXPECT_EQ(file.table.at(1, 1).text(), "a\xEF\xBF\xBD"
                                          "b");
    EXPECT_EQ(file.nuls, 1);
    EXPECT_THAT(problems(file), HasSubstr("NUL characters"));
}

TEST(CsvReader, ReadsAQuoteInTheMiddleOfAFieldAsACharacter) {
    EXPECT_EQ(texts(read("a,b\n5\" pipe,x\n")), (Rows{{"a", "b"}, {"5\" pipe", "x"}}));
}

TEST(CsvReader, KeepsAndReportsTextAfterAClosingQuote) {
    const TableFile file = read("a,b\n\"x\"y,z\n");
    EXPECT_EQ(file.table.at(1, 0).text(), "xy");
    EXPECT_THAT(problems(file), HasSubstr("In row 2 text follows a closing quotation mark"));
}

TEST(CsvReader, ReadsWindows1251) {
    const TableFile file = read("id;\xEE\xF2\xE2\xE5\xF2\n1;\xEF\xEE\xEC\xEE\xF9\xFC\n");
    EXPECT_EQ(file.encoding, "windows-1251");
    EXPECT_EQ(file.table.at(1, 1).text(), "помощь");
}

TEST(CsvReader, ObeysAnEncodingThatIsChosen) {
    TableOptions options;
    options.encoding = "koi8-r";
    const TableFile file = read("id;\xEE\xF2\n1;x\n", options);
    EXPECT_EQ(file.encoding, "KOI8-R");
    EXPECT_EQ(file.table.at(0, 1).text(), "НР");
}

TEST(CsvReader, ReadsUtf16WithAMark) {
    EXPECT_EQ(texts(read("\xFE\xFF\0i\0d\0;\0t\0\n\0001\0;\x04\x34\x04\x30\0\n"s)),
              (Rows{{"id", "t"}, {"1", "да"}}));
}

TEST(CsvReader, NamesTheLinesThatAreNotUtf8InAMixedFile) {
    const TableFile file =
        read("id;\xD1\x82\xD0\xB5\xD0\xBA\xD1\x81\xD1\x82\n1;\xD0\xB4\xD0\xB0\n2;\xED\xE5\xF2\n");
    EXPECT_EQ(file.encoding, "UTF-8");
    EXPECT_EQ(file.replaced, 3);
    EXPECT_THAT(problems(file), HasSubstr("the first: 3"));
}

TEST(CsvReader, ReportsKazakhLettersLostBeforeTheFileCame) {
    EXPECT_THAT(problems(read("id,ел\n1,?аза?стан Республикасы т?р?ындары\n")),
                HasSubstr("Question marks inside Cyrillic words: 4"));
}

TEST(CsvReader, StopsAfterThePreviewRows) {
    TableOptions options;
    options.maxRows = 2;
    const TableFile file = read("a,b\n1,2\n3,4\n", options);
    EXPECT_EQ(file.table.rowCount(), 2U);
    EXPECT_TRUE(file.cutShort);
    EXPECT_FALSE(read("a,b\n1,2\n", options).cutShort);
}

TEST(CsvReader, RefusesAFileWithoutAnyText) {
    EXPECT_THAT(errorOf(""), HasSubstr("holds no table"));
    EXPECT_THAT(errorOf(";;;;\n;;;;\n"), HasSubstr("holds no table"));
}

TEST(CsvReader, RefusesBytesThatAreNoText) {
    EXPECT_THAT(errorOf("%PDF-1.7\n..."), HasSubstr("does not look like text"));
}

TEST(CsvReader, RefusesAnUnknownEncodingByName) {
    TableOptions options;
    options.encoding = "klingon";
    EXPECT_THAT(errorOf("a,b\n", options), HasSubstr("klingon"));
}

TEST(CsvReader, StopsWhenThePersonAsks) {
    Progress progress([](double part) { return part < 0.1; });
    EXPECT_THROW(readCsv(Bytes("a,b\n1,2\n"), {}, progress), Error);
}

TEST(ReadTable, SaysWhichFileCannotBeRead) {
    Progress progress;
    try {
        readTable("no/such/survey.csv", {}, progress);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Io);
        EXPECT_THAT(error.what(), HasSubstr("survey.csv"));
    }
}
