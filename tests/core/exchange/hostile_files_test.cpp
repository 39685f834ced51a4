// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/exchange/encoding.h"
#include "core/exchange/importers/document_content.h"
#include "core/exchange/safe_xml.h"
#include "core/exchange/safe_zip.h"
#include "core/exchange/table_reader.h"
#include "time_worked.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <utility>
#include <vector>

using namespace marginalia::core;
using namespace marginalia::core::exchange;
using testing::HasSubstr;

/// Walks a folder of hostile files (subfolders doc, table, txt, zip, xml) named by MARGINALIA_HOSTILE_FILES.
/// The same attacks in small are in the tests beside this one; these are the large ones.
namespace {

/// A file and what its outcome must contain.
using Expectations = std::vector<std::pair<const char*, const char*>>;

/// Linux only; elsewhere nothing is measured.
long peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0)
            return std::strtol(line.c_str() + 6, nullptr, 10) / 1024;
    return 0;
}

void expectOutcomes(const Expectations& expectations,
                    const std::function<std::string(const std::filesystem::path&)>& read) {
    const char* folder = std::getenv("MARGINALIA_HOSTILE_FILES");
    if (folder == nullptr)
        GTEST_SKIP() << "MARGINALIA_HOSTILE_FILES names no folder of hostile files";
    for (const auto& [name, expected] : expectations) {
        const auto path = std::filesystem::path(folder) / name;
        const marginalia::test::TimeWorked worked;
        std::string outcome;
        try {
            outcome = "read: " + read(path);
        } catch (const Error& error) {
            outcome = error.what();
            for (const Sentence& detail : error.details())
                outcome += " | " + detail.english();
        }
        EXPECT_THAT(outcome, HasSubstr(expected)) << name;
        EXPECT_LT(worked.seconds(), std::chrono::seconds(5)) << name;
        EXPECT_LT(peakMegabytes(), 512) << "of the whole test program, after " << name;
    }
}

std::string problemsOf(const std::vector<Sentence>& problems) {
    std::string all;
    for (const Sentence& problem : problems)
        all += " | " + problem.english();
    return all;
}

class Counter : public XmlHandler {
public:
    void startElement(const XmlElement& element) override {
        if (count++ == 0)
            root = element.local();
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
    int count = 0;
    std::string root;
};

std::string parseQde(const SafeZip& archive) {
    const auto entry = archive.find("project.qde");
    if (!entry)
        return "no project.qde among " + std::to_string(archive.entries().size()) + " entries";
    Counter counter;
    SafeXml xml(counter, "project.qde");
    archive.read(*entry, [&xml](std::string_view piece) {
        xml.feed(piece);
        return true;
    });
    xml.finish();
    return counter.root + " with " + std::to_string(counter.count) + " elements";
}

} // namespace

TEST(HostileFiles, AreReadOrRefusedAsTables) {
    const Expectations expectations = {
        {"table/header_100k_columns.csv", "Row 1 of header_100k_columns.csv has more than 16384"},
        {"table/unclosed_quote.csv", "opens in line 2 of unclosed_quote.csv"},
        {"table/quote_bomb.csv", "never closed"},
        {"table/nul_bytes.csv", "NUL characters"},
        {"table/utf16be_bom.csv", "UTF-16BE"},
        {"table/utf32_bom.csv", "UTF-32LE"},
        {"table/mixed_encodings.csv", "the first: 3"},
        {"table/formula_cells.csv", "read: 9x2"},
        {"table/header_only.csv", "read: 1x"},
        {"table/empty.csv", "holds no table"},
        {"table/only_separators.csv", "holds no table"},
        {"table/cell_5MB_in_zip.csv.zip", "read: 2x"},
        {"table/sparse_XFD1048576.xlsx", "read: 2x16384"},
        {"table/shared_string_out_of_range.xlsx", "refers to a text that is not in the workbook"},
        {"table/no_workbook.xlsx", "is no Excel workbook"},
        {"table/xxe_shared_strings.xlsx", "document type declaration"},
        {"table/bomb_sheet_300MB.xlsx", "unpacks to more than"},
        {"table/truncated.sav", "SPSS"},
        {"table/lying_counts.sav", "SPSS"},
    };
    expectOutcomes(expectations, [](const std::filesystem::path& path) -> std::string {
        Progress progress;
        const TableFile file = readTable(path, {}, progress);
        return std::to_string(file.table.rowCount()) + "x" + std::to_string(file.table.columnCount()) + " " +
               file.encoding + problemsOf(file.problems);
    });
}

TEST(HostileFiles, AreReadOrRefusedAsTexts) {
    const Expectations expectations = {
        {"txt/invalid_utf8.txt", "encoding"},
        {"txt/cesu8.txt", "UTF-8 except for some lines"},
        {"txt/nul_bytes.txt", "NUL characters"},
        {"txt/utf16_odd_length.txt", "could not be read in this encoding"},
        {"txt/utf32le_bom.txt", "UTF-32LE"},
        {"txt/bom_only.txt", "read: 0 bytes"},
        {"txt/exe_renamed.txt", "does not look like text"},
        {"txt/one_line_1MB.txt", "read: "},
        {"txt/zalgo.txt", "read: "},
        {"txt/bad_times.srt", "read: "},
        {"txt/no_header.vtt", "read: "},
    };
    expectOutcomes(expectations, [](const std::filesystem::path& path) -> std::string {
        Progress progress;
        const DecodedText text = readTextFile(path, {}, progress);
        return std::to_string(text.text.size()) + " bytes, " + text.encoding + problemsOf(text.problems);
    });
}

TEST(HostileFiles, AreReadOrRefusedAsDocuments) {
    const Expectations expectations = {
        {"doc/no_document_xml.docx", "word/document.xml is missing"},
        {"doc/external_relationships.docx", "read: "},
        {"doc/xxe.docx", "document type declaration"},
        {"doc/tracked_hidden_comment.docx", "read: Keep inserted end | Tracked insertions"},
        {"doc/altchunk_and_sdt.docx", "Documents inside the document, left out: 1"},
        {"doc/nested_tables_3000.docx", "nested too deeply"},
        {"doc/bomb_300MB.docx", "unpacks to more than"},
        {"doc/macro_renamed.docx", "read: "},
        {"doc/ole_doc_renamed.docx", "old Word document"},
        {"doc/odt_without_content.odt", "is no OpenDocument text"},
        {"doc/deep_groups.rtf", "(RTF)"},
        {"doc/epub_traversal.epub", "is an archive"},
        {"doc/loop_pages.pdf", "is a PDF"},
        {"txt/exe_renamed.txt", "does not look like text"},
        {"txt/one_line_1MB.txt", "read: "},
        {"txt/bad_times.srt", "time cannot be read"},
        {"txt/no_header.vtt", "read: "},
        {"zip/bomb_overlapping_entries_80GB.qdpx", "contradicts itself"},
        {"zip/encrypted.qdpx", "is an archive"},
    };
    expectOutcomes(expectations, [](const std::filesystem::path& path) -> std::string {
        Progress progress;
        const DocumentContent content = readDocument(path, {}, progress);
        return content.text.text + problemsOf(content.problems);
    });
}

TEST(HostileFiles, AreReadOrRefusedAsArchives) {
    const Expectations expectations = {
        {"zip/slip_dotdot.qdpx", "read: Project"},
        {"zip/slip_absolute_and_backslash.qdpx", "read: Project"},
        {"zip/symlink_entry.qdpx", "read: Project"},
        {"zip/xml_path_traversal.qdpx", "read: Project"},
        {"zip/xml_path_absolute_secret.qdpx", "read: Project"},
        {"zip/source_name_traversal.qdpx", "read: Project"},
        {"zip/bomb_flat_900MB.qdpx", "unpacks to more than"},
        {"zip/bomb_overlapping_entries_80GB.qdpx", "contradicts itself"},
        {"zip/bomb_whitespace_project_qde.qdpx", "unpacks to more than"},
        {"zip/truncated_no_eocd.qdpx", "is incomplete"},
        {"zip/truncated_half.qdpx", "is incomplete"},
        {"zip/crc_mismatch.qdpx", "is damaged"},
        {"zip/lying_uncompressed_size.qdpx", "is damaged"},
        {"zip/huge_declared_size.qdpx", "is damaged"},
        {"zip/duplicate_project_qde.qdpx", "two entries of one name"},
        {"zip/two_qde.qdpx", "read: "},
        {"zip/no_qde.qdpx", "no project.qde among"},
        {"zip/case_collision.qdpx", "read: Project"},
        {"zip/entries_6000.qdpx", "read: Project"},
        {"zip/name_60k.qdpx", "read: Project"},
        {"zip/method_bzip2.qdpx", ""},
        {"zip/method_lzma.qdpx", "unsupported compression method"},
        {"zip/prefix_stub.qdpx", ""},
        {"zip/not_a_zip_html.qdpx", "no zip archive"},
        {"zip/empty.qdpx", "is empty"},
        {"zip/eocd_only.qdpx", "no project.qde among 0 entries"},
        {"zip/encrypted.qdpx", "protected by a password"},
    };
    expectOutcomes(expectations, [](const std::filesystem::path& path) -> std::string {
        const SafeZip archive(path);
        const std::string project = parseQde(archive);
        for (std::size_t i = 0; i < archive.entries().size(); ++i)
            if (!archive.entries()[i].link)
                archive.read(i, [](std::string_view) { return true; });
        return project;
    });
}

TEST(HostileFiles, AreReadOrRefusedAsXml) {
    const Expectations expectations = {
        {"xml/billion_laughs.qdpx", "document type declaration"},
        {"xml/quadratic_blowup.qdpx", "document type declaration"},
        {"xml/xxe_file.qdpx", "document type declaration"},
        {"xml/xxe_http_dtd.qdpx", "document type declaration"},
        {"xml/xxe_parameter_entity.qdc", "document type declaration"},
        {"xml/xinclude.qdpx", "read: Project"},
        {"xml/schema_location_remote.qdpx", "read: Project"},
        {"xml/deep_nesting_60000.qdpx", "nested too deeply"},
        {"xml/attr_10MB.qdpx", "too long"},
        {"xml/invalid_utf8.qdc", "is damaged in line"},
        {"xml/utf16le_bom_valid.qdc", "read: CodeBook"},
        {"xml/decl_1251_but_utf8.qdc", ""},
        {"xml/nul_and_controls.qdc", "is damaged in line"},
        {"xml/unclosed.qdc", "is damaged in line"},
        {"xml/bom_middle_and_leading_space.qdc", "is damaged in line"},
        {"xml/wrong_root.qdc", "read: "},
        {"xml/empty_codes.qdc", "read: CodeBook"},
        {"xml/unicode_spoof.qdpx", "read: Project"},
        {"xml/rich_text_injection.qdpx", "read: Project"},
    };
    expectOutcomes(expectations, [](const std::filesystem::path& path) -> std::string {
        if (path.extension() == ".qdpx")
            return parseQde(SafeZip(path));
        std::ifstream stream(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        Counter counter;
        SafeXml xml(counter, path.filename().string());
        xml.feed(bytes);
        xml.finish();
        return counter.root + " with " + std::to_string(counter.count) + " elements";
    });
}
