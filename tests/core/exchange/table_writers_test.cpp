// SPDX-License-Identifier: GPL-3.0-or-later
// Excel, CSV, HTML and the clipboard.
#include "core/exchange/exporters/csv_writer.h"
#include "core/exchange/exporters/html_writer.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/report_samples.h"
#include "core/exchange/xml_escape.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace marginalia::tests;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {
std::string written(const report::Document& document, const std::string& name,
                    const ExportOptions& options = {}) {
    Scratch scratch;
    Progress progress;
    writeReport(document, scratch / name, options, progress);
    return bytesOf(scratch / name);
}

nlohmann::json readWorkbook(const report::Document& document) {
    Scratch scratch;
    Progress progress;
    writeReport(document, scratch / "report.xlsx", {}, progress);
    const Ran ran = run(fmt::format(
        "/usr/bin/python3 -c \"import openpyxl, json, sys\n"
        "b = openpyxl.load_workbook('{}')\n"
        "json.dump({{'creator': b.properties.creator, 'sheets': [{{'name': s.title, 'freeze': "
        "s.freeze_panes, "
        "'rows': [[c.value for c in r] for r in s.rows], 'types': [[c.data_type for c in r] for r in "
        "s.rows], "
        "'formats': [[c.number_format for c in r] for r in s.rows]}} for s in b]}}, sys.stdout)\"",
        (scratch / "report.xlsx").string()));
    EXPECT_EQ(ran.status, 0) << ran.output;
    return nlohmann::json::parse(ran.output, nullptr, false);
}

bool hasOpenpyxl() {
    return run("/usr/bin/python3 -c 'import openpyxl'").status == 0;
}
} // namespace

#define NEEDS_OPENPYXL()                                                                                     \
    do {                                                                                                     \
        if (!hasOpenpyxl()) {                                                                                \
            ASSERT_FALSE(toolsAreRequired()) << "install python3-openpyxl";                                  \
            GTEST_SKIP() << "python3-openpyxl is not installed";                                             \
        }                                                                                                    \
    } while (false)

TEST(CsvWriter, WritesTitlesAndRowsOfOneTableAndNothingElse) {
    const std::string csv = written(sharesReport("ru"), "shares.csv");
    EXPECT_THAT(csv, StartsWith("\uFEFFКатегория,n,%,CI low,CI high,Пример,Источник\r\n"
                                "Институциональные механизмы,14,26.4,16.4,39.6,\"The declarations"));
    EXPECT_THAT(csv, HasSubstr("\r\nИнституциональные механизмы > Процедуры > Единый перечень "
                               "разрешений,6,11.3,5.3,22.6,,\r\n"));
    EXPECT_THAT(csv, testing::EndsWith("База: содержательные ответы,53,,,,,\r\n"));
}

TEST(CsvWriter, PutsAnApostropheBeforeFormulasButNeverBeforeNumbers) {
    const std::string csv = written(awkwardReport(), "a.csv");
    for (const char* cell : {"\r\n\"'=1+1\",-5\r\n", "\r\n\"''=1+1\",-5\r\n", "\r\n\"'+7 701\",-5\r\n",
                             "\r\n\"'-\",-5\r\n", "\r\n\"'@x\",-5\r\n", "\r\n\"'\tTab first\",-5\r\n"})
        EXPECT_THAT(csv, HasSubstr(cell));
    EXPECT_THAT(csv, HasSubstr("\r\n\"it's\",-5"));
    const std::string archive = written(awkwardReport(), "a.csv", {.protectFormulas = false});
    EXPECT_THAT(archive, HasSubstr("\r\n=1+1,-5\r\n\"'=1+1\",-5\r\n"));
}

TEST(CsvWriter, EscapesThePathSignInsideAName) {
    report::Document document;
    report::Table table;
    table.columns = {report::Column::text("Code")};
    table.rows.push_back({.cells = {report::Cell::text("A > B")}});
    table.rows.push_back({.cells = {report::Cell::text("C")}, .level = 1});
    document.add(std::move(table));
    EXPECT_EQ(written(document, "a.csv"), "\uFEFFCode\r\nA \\> B\r\nA \\> B > C\r\n");
}

TEST(CsvWriter, SeparatesSeveralTablesByTheirCaptions) {
    const std::string csv = written(fullReport("en"), "a.csv");
    EXPECT_THAT(csv, StartsWith("\uFEFFSteps from declarations to economic action\r\nCategory,n,"));
    EXPECT_THAT(csv, HasSubstr("\r\n\r\nQuotes by category\r\nNo.,Respondent,Case / Country,Case / "
                               "Field,Quote,Category,Coder\r\nReduction of barriers\r\n1,R001,"));
}

TEST(XlsxWriter, HasRealNumbersAndWordsThatAreNeverFormulas) {
    NEEDS_OPENPYXL();
    const nlohmann::json book = readWorkbook(sharesReport("ru"));
    const nlohmann::json& sheet = book["sheets"][0];
    EXPECT_EQ(sheet["name"], "Шаги от деклараций к экономичес");
    EXPECT_EQ(sheet["freeze"], "A2");
    EXPECT_EQ(sheet["rows"][1][0], "Институциональные механизмы");
    EXPECT_EQ(sheet["rows"][1][1], 14);
    EXPECT_NEAR(sheet["rows"][1][2].get<double>(), 1400.0 / 53, 1e-12);
    EXPECT_EQ(sheet["formats"][1][2], "0.0");
    EXPECT_EQ(sheet["rows"][1][3], 16.4);
    EXPECT_EQ(sheet["rows"][1][6], "Эксперт 17, Kazakhstan");
    EXPECT_EQ(sheet["rows"].back()[0].get<std::string>().substr(0, 22), "Примечание. ");
    const nlohmann::json awkward = readWorkbook(awkwardReport())["sheets"][0];
    EXPECT_EQ(awkward["rows"][1][0], "=1+1");
    EXPECT_EQ(awkward["types"][1][0], "s");
    EXPECT_EQ(awkward["rows"][1][1], -5);
}

TEST(XlsxWriter, KeepsManyRowsInTheirCells) {
    NEEDS_OPENPYXL();
    const nlohmann::json sheet = readWorkbook(quotesReport("en", 3'000))["sheets"][0];
    EXPECT_EQ(sheet["rows"][3'000][0], 3'000);
    EXPECT_EQ(sheet["rows"][3'000][1], "R3000");
}

TEST(XlsxWriter, CutsATextThatNoCellCanHoldAndSaysSo) {
    NEEDS_OPENPYXL();
    report::Document document;
    report::Table table;
    table.title = "T";
    table.columns = {report::Column::text("Text")};
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "🙂";
    table.rows.push_back({.cells = {report::Cell::text(text)}});
    document.add(std::move(table));
    const nlohmann::json rows = readWorkbook(document)["sheets"][0]["rows"];
    EXPECT_THAT(rows[1][0].get<std::string>(), testing::EndsWith("🙂 […]"));
    EXPECT_THAT(rows.back()[0].get<std::string>(), HasSubstr("Such cells: 1."));
}

TEST(HtmlWriter, IsSelfContainedAndEscapesEverything) {
    const std::string page = written(awkwardReport(), "a.html");
    EXPECT_THAT(page, HasSubstr("<title>&lt;b&gt;&amp;&quot;quoted&quot;&lt;/b&gt;</title>"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("http://")));
    EXPECT_THAT(page, Not(HasSubstr("https://")));
    EXPECT_THAT(page, Not(HasSubstr("src=")));
    EXPECT_THAT(page, HasSubstr("<html lang=\"en-GB\">"));
    EXPECT_THAT(page, HasSubstr("<td dir=\"rtl\"><span lang=\"he-IL\" dir=\"rtl\">שלום עולם</span></td>"));
}

TEST(HtmlWriter, NumbersTheCaptionsAndSpansTheHeader) {
    const std::string page = written(fullReport("kk"), "a.html");
    EXPECT_THAT(page, HasSubstr("<caption>1-кесте. "));
    EXPECT_THAT(page, HasSubstr("<th scope=\"colgroup\" colspan=\"2\" class=\"head group\">Мәліметтер</th>"));
    EXPECT_THAT(page, HasSubstr("rowspan=\"2\""));
    EXPECT_THAT(page, HasSubstr("<em>Ескерту.</em> "));
}

TEST(Clipboard, HoldsATableWithItsStylesAndTextThatExcelTakesForText) {
    const report::Document document = sharesReport("en");
    const auto& table = std::get<report::Table>(document.blocks[1]);
    const std::string html = clipboardHtml(table, "en");
    EXPECT_THAT(html, HasSubstr("<table style=\"border-collapse:collapse"));
    EXPECT_THAT(html, Not(HasSubstr("class=")));
    EXPECT_THAT(html, HasSubstr("mso-number-format:'\\@'"));
    const std::string text = clipboardText(table);
    EXPECT_THAT(text, StartsWith("Category\tn\t%\t95% CI\tExample\nInstitutional "
                                 "mechanisms\t14\t26.4\t[16.4, 39.6]\tThe declarations"));
    EXPECT_THAT(text, HasSubstr(" (Expert 17, Kazakhstan)\n"));
    const report::Document awkward = awkwardReport();
    EXPECT_THAT(clipboardText(std::get<report::Table>(awkward.blocks[0])), HasSubstr("\n'=1+1\t-5\n"));
}

TEST(XmlEscape, KeepsWhatIsLegalAndDropsWhatIsNot) {
    EXPECT_EQ(escaped("a<b>&\"c\"\t\n"), "a&lt;b&gt;&amp;&quot;c&quot;\t\n");
    EXPECT_EQ(escaped(std::string_view("a\0b\x1F", 4)), "ab");
    EXPECT_EQ(escaped("\xEF\xBF\xBE🙂\xF0\x9F"), "🙂\uFFFD\uFFFD");
    EXPECT_EQ(escaped("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}
