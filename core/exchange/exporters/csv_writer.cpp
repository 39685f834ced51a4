// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/csv_writer.h"

#include "core/base/atomic_file.h"
#include "core/exchange/flat_table.h"
#include "core/exchange/xml_escape.h"

namespace marginalia::core::exchange {

namespace {
constexpr std::string_view byteOrderMark = "\uFEFF"; // without it Excel reads Cyrillic as something else
constexpr std::size_t pieceSize = 64U * 1024U;

void putField(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n;\t'") == std::string_view::npos && !text.starts_with(' ') &&
        !text.ends_with(' ')) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void putRow(std::string& out, const std::vector<FlatCell>& cells, bool protectFormulas) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        if (cells[i].isNumber())
            out += cells[i].digits;
        else
            putField(out, legalText(protectFormulas ? formulaProtected(cells[i].text) : cells[i].text));
    }
    out += "\r\n";
}

void putTitles(std::string& out, const std::vector<std::string>& titles, bool protectFormulas) {
    std::vector<FlatCell> cells;
    for (const std::string& title : titles)
        cells.push_back(FlatCell::words(title));
    putRow(out, cells, protectFormulas);
}

void write(const report::Document& document, const std::filesystem::path& path, const ExportOptions& options,
           Progress& progress) {
    std::vector<const report::Table*> tables;
    std::int64_t rows = 0;
    for (const report::Block& block : document.blocks)
        if (const auto* table = std::get_if<report::Table>(&block)) {
            tables.push_back(table);
            rows += static_cast<std::int64_t>(table->rows.size());
        }
    AtomicFile file(path);
    progress.stage(rows);
    std::string out(byteOrderMark);
    for (const report::Table* table : tables) {
        report::checkShape(*table);
        if (tables.size() > 1) { // one table alone is plain data: titles, rows, nothing else
            out += table == tables.front() ? "" : "\r\n";
            putTitles(out, {table->title}, options.protectFormulas);
        }
        FlatTable flat(*table);
        putTitles(out, flat.titles(), options.protectFormulas);
        for (const report::Row& row : table->rows) {
            putRow(out, flat.row(row), options.protectFormulas);
            progress.advance();
            if (out.size() >= pieceSize) {
                file.write(out);
                out.clear();
            }
        }
    }
    file.write(out);
    file.commit();
}
} // namespace

std::string formulaProtected(std::string_view text) {
    // Our own import takes one apostrophe off again, so a text that begins with one before a sign needs one
    // more.
    const std::size_t sign = text.find_first_not_of('\'');
    const bool runs = sign != std::string_view::npos &&
                      std::string_view("=+-@\t\r").find(text[sign]) != std::string_view::npos;
    return runs ? "'" + std::string(text) : std::string(text);
}

Exporter csvExporter() {
    return {".csv", msg("Comma-separated values"), false, write};
}

} // namespace marginalia::core::exchange
