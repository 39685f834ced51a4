// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/xlsx_writer.h"

#include "core/base/atomic_file.h"
#include "core/exchange/flat_table.h"
#include "core/exchange/xlsx_workbook.h"
#include "core/exchange/xml_escape.h"
#include "core/report/caption.h"
#include "core/text/messages.h"

#include <algorithm>
#include <utility>

namespace marginalia::core::exchange {

namespace {
constexpr std::int64_t rowsKeptInMemory = 2'000;

std::string sheetName(const report::Table& table, std::size_t number, std::size_t tables) {
    constexpr std::size_t longest = 31;
    std::string name;
    for (const char c : legalText(table.title))
        name += std::string_view("[]:*?/\\'\n\r\t").find(c) == std::string_view::npos ? c : ' ';
    if (tables > 1) // also keeps two tables of one title apart
        name = std::to_string(number) + " " + name;
    name = XlsxWorkbook::firstUnits(name, longest);
    while (name.ends_with(' '))
        name.pop_back();
    while (name.starts_with(' '))
        name.erase(0, 1);
    return name.empty() || name == "History" ? "Table " + std::to_string(number) : name;
}

void setColumns(lxw_worksheet* sheet, const FlatTable& flat) {
    constexpr double pageInLetters = 110;
    double all = 0;
    for (const report::Column* column : flat.columns())
        all += column->width;
    lxw_col_t at = 0;
    for (const report::Column* column : flat.columns()) {
        const double letters = std::clamp(column->width / std::max(all, 0.05) * pageInLetters, 8.0, 80.0);
        const std::size_t places = std::max<std::size_t>(column->splitTitles.size(), 1);
        for (std::size_t i = 0; i < places; ++i, ++at)
            worksheet_set_column(sheet, at, at,
                                 column->kind == report::ColumnKind::Number ? std::min(letters, 12.0)
                                 : i == 0                                   ? letters
                                                                            : std::min(letters, 28.0),
                                 nullptr);
    }
}

class Sheet {
public:
    Sheet(XlsxWorkbook& book, const report::Document& document, const report::Table& table,
          lxw_worksheet* sheet)
        : m_book(book)
        , m_document(document)
        , m_table(table)
        , m_flat(table)
        , m_sheet(sheet) {}

    void write(int number, Progress& progress) {
        setColumns(m_sheet, m_flat);
        header();
        bool footBegun = false;
        lxw_row_t lastFiltered = 0;
        for (const report::Row& row : m_table.rows) {
            const bool total = row.role == report::RowRole::Total;
            body(row, total && !footBegun);
            footBegun = footBegun || total;
            if (!footBegun)
                lastFiltered = m_row - 1;
            progress.advance();
        }
        if (m_table.rows.empty() && !m_table.emptyText.empty())
            m_book.words(m_sheet, m_row++, 0, m_table.emptyText, m_book.format({.wrap = false}));
        const auto lastColumn = static_cast<lxw_col_t>(m_flat.titles().size() - 1);
        worksheet_freeze_panes(m_sheet, 1, 0);
        if (lastFiltered > 0)
            worksheet_autofilter(m_sheet, 0, 0, lastFiltered, lastColumn);
        foot(number);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        if (m_flat.titles().size() > 6)
            worksheet_set_landscape(m_sheet);
    }

private:
    void header() {
        lxw_col_t at = 0;
        for (const report::Column* column : m_flat.columns())
            for (std::size_t i = 0; i < std::max<std::size_t>(column->splitTitles.size(), 1); ++i, ++at)
                m_book.words(m_sheet, 0, at, m_flat.titles()[at],
                             m_book.format({.strong = true,
                                            .ruleBelow = true,
                                            .right = column->kind == report::ColumnKind::Number}));
        m_row = 1;
    }

    void body(const report::Row& row, bool firstTotal) {
        const bool group = row.role == report::RowRole::GroupHeader;
        const std::vector<FlatCell> cells = m_flat.row(row);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            XlsxWorkbook::Look look{.strong = group || (row.strong && (i == 0 || isNumberColumn(i))),
                                    .ruleAbove = firstTotal};
            const auto column = static_cast<lxw_col_t>(i);
            if (cells[i].isNumber()) {
                look.decimals = cells[i].decimals;
                m_book.number(m_sheet, m_row, column, cells[i].value, m_book.format(look));
                continue;
            }
            // Excel shows the tree by indents; the whole path is for CSV.
            const bool tree = i == 0 && row.level > 0;
            look.indent = tree ? std::min(row.level, 15) : 0;
            look.wrap = !group;
            look.right = cells[i].text.find_first_of("0123456789") != std::string::npos && isNumberColumn(i);
            m_cut += m_book.words(m_sheet, m_row, column, tree ? row.cells.front().printed() : cells[i].text,
                                  m_book.format(look))
                         ? 1
                         : 0;
        }
        ++m_row;
    }

    bool isNumberColumn(std::size_t place) const {
        for (const report::Column* column : m_flat.columns()) {
            const std::size_t places = std::max<std::size_t>(column->splitTitles.size(), 1);
            if (place < places)
                return column->kind == report::ColumnKind::Number;
            place -= places;
        }
        return false;
    }

    void foot(int number) {
        const std::string& language = m_document.language;
        ++m_row;
        if (!m_table.title.empty())
            m_book.words(m_sheet, m_row++, 0,
                         report::tableReference(language, number) +
                             std::string(report::tableCaption(language).separator) + m_table.title,
                         m_book.format({.strong = true, .wrap = false}));
        std::string lead = std::string(report::noteLead(language)) + " ";
        for (const std::string& note : m_table.notes)
            m_book.words(m_sheet, m_row++, 0, std::exchange(lead, {}) + note, m_book.format({.wrap = false}));
        if (m_cut > 0)
            m_book.words(
                m_sheet, m_row++, 0,
                text::say(text::Locale(language), Sentence(msg("Texts longer than an Excel cell can hold "
                                                               "were cut and end in […]. Such cells: {1}."),
                                                           {std::to_string(m_cut)})),
                m_book.format({.wrap = false}));
    }

    XlsxWorkbook& m_book;
    const report::Document& m_document;
    const report::Table& m_table;
    FlatTable m_flat;
    lxw_worksheet* m_sheet;
    lxw_row_t m_row = 0;
    int m_cut = 0;
};

void write(const report::Document& document, const std::filesystem::path& path,
           const ExportOptions& /*options*/, Progress& progress) {
    std::vector<const report::Table*> tables;
    std::int64_t rows = 0;
    for (const report::Block& block : document.blocks)
        if (const auto* table = std::get_if<report::Table>(&block)) {
            report::checkShape(*table);
            tables.push_back(table);
            const auto count = static_cast<std::int64_t>(table->rows.size());
            if (count > XlsxWorkbook::mostRows)
                throw Error(ErrorKind::Limit,
                            msg("An Excel sheet holds 1,048,576 rows; this table has {1}. Write it as .csv."),
                            {std::to_string(count)});
            rows += count;
        }
    AtomicFile file(path);
    file.close();
    XlsxWorkbook book(file.temporaryPath(), rows > rowsKeptInMemory);
    book.properties(document.title, document.properties, document.date);
    progress.stage(rows, 0.0, 0.9);
    int number = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        number += tables[i]->title.empty() ? 0 : 1;
        Sheet(book, document, *tables[i], book.sheet(sheetName(*tables[i], i + 1, tables.size())))
            .write(number, progress);
    }
    progress.stage(1, 0.9, 1.0); // the last moment to stop: the library packs in one go
    book.close();
    file.commit();
}
} // namespace

Exporter xlsxExporter() {
    return {".xlsx", msg("Excel workbook"), false, write};
}

} // namespace marginalia::core::exchange
