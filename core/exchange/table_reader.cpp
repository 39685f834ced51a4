// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_reader.h"

#include "core/exchange/byte_source.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/safe_zip.h"
#include "core/exchange/xlsx_parts.h"
#include "core/exchange/xlsx_reader.h"

#include <algorithm>
#include <vector>

namespace marginalia::core::exchange {

namespace {
using namespace std::string_view_literals;

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

std::string lowered(std::string_view ascii) {
    std::string lower(ascii);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool isTextTableName(std::string_view name) {
    const std::string lower = lowered(name);
    for (const std::string_view end : {".csv"sv, ".tsv"sv, ".tab"sv, ".txt"sv})
        if (lower.size() > end.size() && lower.substr(lower.size() - end.size()) == end)
            return true;
    return false;
}

/// Programs that save a survey as a zip of one CSV file exist (Google Forms); others hold several, and nobody
/// could say which one is meant.
TableFile readZippedText(const SafeZip& archive, const TableOptions& options, Progress& progress) {
    std::vector<std::size_t> tables;
    for (std::size_t i = 0; i < archive.entries().size(); ++i) {
        const ZipEntry& entry = archive.entries()[i];
        // macOS adds a shadow of each file under this folder.
        if (!entry.link && !entry.folder && isTextTableName(entry.name) &&
            !startsWith(entry.name, "__MACOSX/"))
            tables.push_back(i);
    }
    if (tables.size() != 1)
        throw Error(
            ErrorKind::Invalid,
            msg("The archive {1} is neither an Excel workbook nor a zip of one CSV file (tables found: {2}). "
                "Unpack it and import the table itself."),
            {archive.name(), std::to_string(tables.size())});
    return readCsv(ZipEntrySource(archive, tables.front()), options, progress);
}

ZipLimits archiveLimits() {
    ZipLimits limits;
    limits.fileBytes = largestTableFile;
    limits.entryBytes = std::uint64_t{2} << 30; // the XML of a million rows
    return limits;
}

TableFile readArchive(const std::filesystem::path& path, const TableOptions& options, Progress& progress) {
    const SafeZip archive(path, archiveLimits());
    if (archive.find("mimetype") && archive.find("content.xml"))
        throw Error(
            ErrorKind::Invalid,
            msg("The file {1} is an OpenDocument file. Save it as an Excel workbook (.xlsx) or as CSV and "
                "import that."),
            {archive.name()});
    if (archive.find("word/document.xml"))
        throw Error(
            ErrorKind::Invalid,
            msg("The file {1} is a Word document, not a table. Import it as a document, or save its table as "
                ".xlsx or CSV."),
            {archive.name()});
    if (archive.find("[Content_Types].xml") || archive.find("xl/workbook.xml"))
        return readWorkbook(archive, options, progress);
    return readZippedText(archive, options, progress);
}
} // namespace

std::vector<SheetName> sheetsOf(const std::filesystem::path& path) {
    if (!startsWith(FileSource(path, largestTableFile).head(4), "PK\x03\x04"sv))
        return {};
    const SafeZip archive(path, archiveLimits());
    std::vector<SheetName> names;
    if (archive.find("xl/workbook.xml"))
        for (const WorkbookSheet& sheet : readWorkbookPart(archive).sheets)
            names.push_back({sheet.name, sheet.hidden});
    return names;
}

TableFile readTable(const std::filesystem::path& path, const TableOptions& options, Progress& progress) {
    const FileSource source(path, largestTableFile);
    const std::string head = source.head(512);
    if (startsWith(head, "PK\x03\x04"sv) || startsWith(head, "PK\x05\x06"sv) ||
        startsWith(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return readArchive(path, options, progress);
    if (startsWith(head, "$FL2"sv) || startsWith(head, "$FL3"sv))
        throw Error(
            ErrorKind::Invalid,
            msg("The file {1} is an SPSS file. Save it as CSV or .xlsx in SPSS or PSPP and import that."),
            {source.name()});
    const std::string begin = lowered(head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size())));
    if (startsWith(begin, "<!doctype html") || startsWith(begin, "<html"))
        throw Error(
            ErrorKind::Invalid,
            msg("The file {1} is a web page, not a table; perhaps a login page was saved in its place. "
                "Download the table again."),
            {source.name()});
    return readCsv(source, options, progress);
}

} // namespace marginalia::core::exchange
