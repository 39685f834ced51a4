// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/registry.h"
#include "core/exchange/print_width.h"
#include "core/exchange/report_samples.h"
#include "tests/places.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using namespace marginalia::tests;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {
const std::string scripts = MARGINALIA_SOURCE_DIR "/tests/core/exchange/";

class DocxWriter : public testing::Test {
protected:
    std::string write(const report::Document& document, const ExportOptions& options = {}) {
        const std::filesystem::path file = m_scratch / "report.docx";
        Progress progress;
        writeReport(document, file, options, progress);
        return file.string();
    }
    std::string part(const std::string& file, const std::string& name) {
        return run(fmt::format(
                       "/usr/bin/python3 -c 'import sys, zipfile\n"
                       "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' '{}' '{}'",
                       file, name))
            .output;
    }
    Scratch m_scratch;
};

std::string lint(const std::string& file) {
    const Ran ran = run(fmt::format("/usr/bin/python3 {}docx_lint.py '{}'", scripts, file));
    return ran.status == 0 ? ran.output : "faults: " + ran.output;
}

bool hasPythonDocx() {
    return run("/usr/bin/python3 -c 'import docx'").status == 0;
}

nlohmann::json read(const std::string& file) {
    const Ran ran = run(fmt::format("/usr/bin/python3 {}docx_read.py '{}'", scripts, file));
    EXPECT_EQ(ran.status, 0) << ran.output;
    return nlohmann::json::parse(ran.output, nullptr, false);
}
} // namespace

#define NEEDS_PYTHON_DOCX()                                                                                  \
    do {                                                                                                     \
        if (!hasPythonDocx()) {                                                                              \
            ASSERT_FALSE(toolsAreRequired()) << "install python3-docx";                                      \
            GTEST_SKIP() << "python3-docx is not installed";                                                 \
        }                                                                                                    \
    } while (false)

TEST_F(DocxWriter, PassesTheLinterInEveryLanguage) {
    for (const char* language : {"en", "ru", "kk", "ar"})
        EXPECT_EQ(lint(write(language == std::string("ar") ? [] {
            report::Document document = awkwardReport();
            document.language = "ar";
            return document;
        }() : fullReport(language))), "") << language;
    EXPECT_EQ(lint(write(awkwardReport())), "");
    EXPECT_EQ(lint(write({})), "");
    EXPECT_EQ(lint(write(quotesReport("ru", 100))), "");
}

TEST_F(DocxWriter, LinterFindsWhatWordWouldRefuse) {
    const std::string file = write(sharesReport("en"));
    const std::string broken = (m_scratch / "broken.docx").string();
    const Ran ran = run(fmt::format("/usr/bin/python3 -c \"import zipfile\n"
                                    "a = zipfile.ZipFile('{}'); b = zipfile.ZipFile('{}', 'w')\n"
                                    "for n in a.namelist(): b.writestr(n, a.read(n).replace(b'<w:gridCol', "
                                    "b'<w:gridCol w:w=\\\"1\\\"/><w:gridCol', 1))\"",
                                    file, broken));
    ASSERT_EQ(ran.status, 0) << ran.output;
    EXPECT_THAT(lint(broken), HasSubstr("grid columns"));
}

TEST_F(DocxWriter, EveryPartIsWellFormed) {
    const std::string file = write(fullReport("kk"));
    const std::filesystem::path folder = m_scratch / "parts";
    ASSERT_EQ(run(fmt::format("/usr/bin/python3 -m zipfile -e '{}' '{}'", file, folder.string())).status, 0);
    int parts = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const Ran ran = run(fmt::format("xmllint --noout '{}'", entry.path().string()));
        EXPECT_EQ(ran.status, 0) << entry.path() << ran.output;
        EXPECT_EQ(ran.output, "") << entry.path();
        ++parts;
    }
    EXPECT_EQ(parts, 10);
}

TEST_F(DocxWriter, IsReadByPythonDocx) {
    NEEDS_PYTHON_DOCX();
    const nlohmann::json word = read(write(fullReport("ru")));
    EXPECT_EQ(word["title"], "Кодирование ответов: шаги к экономическим действиям");
    EXPECT_EQ(word["author"], "");
    EXPECT_EQ(word["language"], "ru-RU");
    EXPECT_EQ(word["created"], "2026-03-01 09:30:00");
    ASSERT_EQ(word["tables"].size(), 3U);
    const nlohmann::json& shares = word["tables"][0];
    EXPECT_EQ(shares["style"], "Marginalia Table");
    EXPECT_EQ(shares["headers"], 1);
    EXPECT_EQ(shares["rows"][1][0], "Институциональные механизмы");
    EXPECT_EQ(shares["rows"][1][1], "14");
    EXPECT_EQ(shares["rows"][1][2], "26,4");
    EXPECT_EQ(shares["rows"][1][3], "[16,4;\u00A039,6]");
    EXPECT_EQ(shares["rows"][2][0], "Совместный орган с собственными полномочиями");
    EXPECT_EQ(shares["styles"][2][0], "Table Text Level 1");
    EXPECT_EQ(shares["styles"][1][1], "Table Number");
    EXPECT_EQ(shares["rows"].back()[1], "53");
    EXPECT_EQ(word["tables"][1]["headers"], 2);
    EXPECT_EQ(word["tables"][1]["rows"].size(), 2U + 60U + 2U);
    EXPECT_THAT(word["paragraphs"],
                Contains(nlohmann::json(
                    {"Caption", "Таблица\u00A01\u00A0— Шаги от деклараций к экономическим действиям"})));
    EXPECT_EQ(word["sections"].size(), 3U);
    EXPECT_EQ(word["sections"][1], nlohmann::json({1, 16838, 11906}));
    EXPECT_EQ(word["bookmarks"], nlohmann::json({"tbl_shares_steps", "tbl_2", "tbl_3"}));
}

TEST_F(DocxWriter, NumbersTablesByThePatternOfTheLanguage) {
    NEEDS_PYTHON_DOCX();
    const auto captions = [&](const char* language) {
        const nlohmann::json word = read(write(fullReport(language)));
        EXPECT_EQ(word["fields"].size(), 3U);
        for (const auto& paragraph : word["paragraphs"])
            if (paragraph[0] == "Caption")
                return word["fields"][0].get<std::string>() + " = " + paragraph[1].get<std::string>();
        return std::string();
    };
    EXPECT_EQ(captions("en"),
              "SEQ Table \\* ARABIC = Table\u00A01. Steps from declarations to economic action");
    EXPECT_EQ(captions("ru"),
              "SEQ Таблица \\* ARABIC = Таблица\u00A01\u00A0— Шаги от деклараций к экономическим действиям");
    EXPECT_EQ(captions("kk"),
              "SEQ кесте \\* ARABIC = 1-кесте. Декларациялардан экономикалық іс-қимылға көшу қадамдары");
}

TEST_F(DocxWriter, TagsEveryRunWithItsLanguageAndDirection) {
    NEEDS_PYTHON_DOCX();
    const std::string file = write(fullReport("ru"));
    const nlohmann::json languages = read(file)["languages"];
    for (const char* tag : {"ru-RU", "kk-KZ", "en-GB", "ar-SA"})
        EXPECT_THAT(languages, Contains(tag));
    const std::string body = part(file, "word/document.xml");
    EXPECT_THAT(body,
                HasSubstr("<w:pStyle w:val=\"TableQuote\"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang "
                          "w:bidi=\"ar-SA\"/>"));
}

TEST_F(DocxWriter, LeavesOutWhatXmlForbidsAndKeepsLineBreaksAndTabs) {
    const std::string body = part(write(awkwardReport()), "word/document.xml");
    EXPECT_THAT(body, HasSubstr(">az</w:t><w:br/>"));
    EXPECT_THAT(body, HasSubstr("line</w:t><w:br/><w:t xml:space=\"preserve\">break</w:t><w:tab/>"));
    EXPECT_THAT(body, HasSubstr("tab</w:t><w:br/><w:t xml:space=\"preserve\">end"));
    EXPECT_THAT(body, HasSubstr("&lt;script&gt;"));
    EXPECT_THAT(body, Not(HasSubstr("<script>")));
    EXPECT_THAT(body, HasSubstr("\uFFFD(broken"));
    EXPECT_THAT(body, HasSubstr("No answer has been coded yet."));
}

TEST_F(DocxWriter, LetsARowBreakOnlyWhenItIsTallerThanHalfAPage) {
    report::Document document = quotesReport("en", 2);
    auto& table = std::get<report::Table>(document.blocks[0]);
    std::string answer;
    for (int i = 0; i < 600; ++i)
        answer += "a long answer ";
    table.rows[1].cells[4] = report::Cell::quote(answer, "", "en");
    const std::string body = part(write(document), "word/document.xml");
    std::size_t kept = 0;
    for (std::size_t at = body.find("<w:cantSplit/>"); at != std::string::npos;
         at = body.find("<w:cantSplit/>", at + 1))
        ++kept;
    EXPECT_EQ(kept, 3U); // two header rows and the short one
}

TEST_F(DocxWriter, BreaksNoFigureAndNoHeadInAWideTable) {
    report::Document document = report::Document();
    document.language = "ru";
    document.landscape = true;
    report::Table table;
    table.columns.push_back(report::Column::text("Категория", 4.5));
    for (const char* head : {"n", "Айгерим", "Данияр", "Оба", "Только А", "Только Д", "Ни один",
                             "% совпадений", "α", "95 % ДИ", "κ", "Расхождений"})
        table.columns.push_back(report::Column::number(head, 1));
    report::Row& row = table.rows.emplace_back();
    row.cells.push_back(report::Cell::text("Транспортная инфраструктура"));
    for (const char* figure : {"3 561", "30,8%", "18,2%", "605", "492", "42", "2 422", "85,0", "0,59",
                               "[−0,36; 0,97]", "0,60", "534"})
        row.cells.push_back(report::Cell::count(1, figure));
    document.add(table);
    const std::string body = part(write(document), "word/document.xml");
    std::vector<int> widths;
    for (std::size_t at = body.find("<w:gridCol w:w=\""); at != std::string::npos;
         at = body.find("<w:gridCol w:w=\"", at + 1))
        widths.push_back(std::stoi(body.substr(at + 16)));
    ASSERT_EQ(widths.size(), 13U);
    constexpr double size = 0.18; // of 9 point, in thousandths
    constexpr int margins = 170;
    for (std::size_t i = 1; i < widths.size(); ++i)
        EXPECT_GE(widths[i], margins + size * std::max(widestWord(table.columns[i].title),
                                                       printWidth(row.cells[i].printed())))
            << table.columns[i].title;
}

TEST_F(DocxWriter, CutsNoSmallTableAtTheEndOfAPage) {
    const auto keeps = [&](int rows) {
        report::Document document;
        document.language = "en";
        report::Table table;
        table.columns = {report::Column::text("Name", 3), report::Column::number("n", 1)};
        for (int i = 0; i < rows; ++i)
            table.rows.emplace_back().cells = {report::Cell::text("x"), report::Cell::count(i)};
        document.add(std::move(table));
        const std::string body = part(write(document), "word/document.xml");
        std::size_t count = 0;
        for (std::size_t at = body.find("<w:keepNext/>"); at != std::string::npos;
             at = body.find("<w:keepNext/>", at + 1))
            ++count;
        return count;
    };
    EXPECT_EQ(keeps(5), 8U) << "two cells of all rows but the last";
    EXPECT_EQ(keeps(60), 0U);
}

TEST_F(DocxWriter, NamesNobodyAndNoPlace) {
    const std::string file = write(fullReport("en"));
    EXPECT_THAT(part(file, "docProps/core.xml"), HasSubstr("<dc:creator></dc:creator>"));
    const Ran dates = run(fmt::format("/usr/bin/python3 -c 'import zipfile\n"
                                      "print({{e.date_time for e in zipfile.ZipFile(\"{}\").infolist()}})'",
                                      file));
    EXPECT_EQ(dates.output, "{(1980, 1, 1, 0, 0, 0)}\n");
    EXPECT_THAT(bytesOf(file), Not(HasSubstr(m_scratch.folder().filename().string())));
}

namespace {
/// A reference as a Word of another country writes it: other ids for the same styles, Letter paper, an
/// embedded font.
std::string foreignReference(const std::filesystem::path& folder, const std::string& change = "pass") {
    const std::string file = (folder / "reference.docx").string();
    const Ran ran = run(fmt::format(R"(/usr/bin/python3 - '{}' <<'END'
import io, sys, zipfile, docx
from docx.shared import Twips
d = docx.Document()
d.add_paragraph('Secret text of the reference')
s = d.sections[0]
s.page_width, s.page_height, s.left_margin, s.right_margin = Twips(12240), Twips(15840), Twips(1800), Twips(1800)
buffer = io.BytesIO()
d.save(buffer)
old = zipfile.ZipFile(buffer)
parts = {{n: old.read(n) for n in old.namelist()}}
styles = parts['word/styles.xml'].replace(b'w:styleId="Heading1"', b'w:styleId="1"').replace(b'w:val="Heading1"', b'w:val="1"')
parts['word/styles.xml'] = styles.replace(b'</w:styles>', b'<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Somebody Else"/></w:style></w:styles>')
{}
new = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)
for n, b in parts.items():
    new.writestr(n, b)
new.close()
END
)",
                                    file, change));
    EXPECT_EQ(ran.status, 0) << ran.output;
    return file;
}
} // namespace

TEST_F(DocxWriter, TakesStylesPageAndMarginsOfAReference) {
    NEEDS_PYTHON_DOCX();
    const std::string file = write(fullReport("ru"), {.reference = foreignReference(m_scratch.folder())});
    EXPECT_EQ(lint(file), "");
    const nlohmann::json word = read(file);
    EXPECT_EQ(word["sections"][0], nlohmann::json({0, 12240, 15840}));
    EXPECT_EQ(word["sections"][1], nlohmann::json({1, 15840, 12240}));
    EXPECT_EQ(word["tables"][0]["style"], "Marginalia Table");
    EXPECT_EQ(word["tables"][0]["styles"][1][1], "Table Number");
    EXPECT_EQ(word["title"], "Кодирование ответов: шаги к экономическим действиям");
    const std::string body = part(file, "word/document.xml");
    EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"1\"/>"));
    EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"TableTextMarginalia\"/>"));
    EXPECT_THAT(body, HasSubstr("<w:tblW w:w=\"8640\" w:type=\"dxa\"/>"));
    EXPECT_THAT(body, Not(HasSubstr("Secret")));
    EXPECT_THAT(part(file, "word/styles.xml"), Not(HasSubstr("Noto Serif")));
    EXPECT_THAT(part(file, "[Content_Types].xml"), HasSubstr("theme1.xml"));
}

TEST_F(DocxWriter, LeavesOutPartsOfAReferenceThatNeedOtherParts) {
    NEEDS_PYTHON_DOCX();
    const std::string file = write(
        sharesReport("en"),
        {.reference = foreignReference(
             m_scratch.folder(),
             "parts['word/theme/theme1.xml'] = parts['word/theme/theme1.xml'].replace(b'<a:themeElements', "
             "b'<a:x xmlns:q=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
             "q:embed=\"rId1\"/><a:themeElements')")});
    EXPECT_EQ(lint(file), "");
    EXPECT_THAT(part(file, "[Content_Types].xml"), Not(HasSubstr("theme1.xml")));
}

TEST_F(DocxWriter, RefusesAHostileReferenceAndWritesNothing) {
    NEEDS_PYTHON_DOCX();
    const std::string doctype = "parts['word/styles.xml'] = parts['word/styles.xml'].replace(b'<w:styles', "
                                "b'<!DOCTYPE x [<!ENTITY a \"b\">]><w:styles', 1)";
    const std::string strict =
        "parts['word/document.xml'] = "
        "parts['word/document.xml'].replace(b'http://schemas.openxmlformats.org/wordprocessingml/2006/main', "
        "b'http://purl.oclc.org/ooxml/wordprocessingml/main')";
    const std::string noStyles = "del parts['word/styles.xml']";
    const std::string bomb = "parts['word/styles.xml'] = b'<w:styles>' + b' ' * 300000000";
    for (const std::string& change : {doctype, strict, noStyles, bomb}) {
        const std::filesystem::path file = m_scratch / "refused.docx";
        const std::string reference = foreignReference(m_scratch.folder(), change);
        Progress progress;
        try {
            writeReport(sharesReport("en"), file, {.reference = reference}, progress);
            FAIL() << change;
        } catch (const Error& error) {
            EXPECT_NE(error.kind(), ErrorKind::Internal) << change;
            EXPECT_THAT(error.what(), HasSubstr("reference.docx")) << change;
        }
        EXPECT_FALSE(std::filesystem::exists(file)) << change;
    }
    Progress progress;
    EXPECT_THROW(writeReport(sharesReport("en"), m_scratch / "a.docx",
                             {.reference = m_scratch / "missing.docx"}, progress),
                 Error);
}
