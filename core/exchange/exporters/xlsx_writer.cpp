// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/xlsx_writer.h"

#include "core/base/atomic_file.h"
#include "core/base/platform.h"
#include "core/exchange/flat_table.h"
#include "core/exchange/xml_escape.h"
#include "core/report/caption.h"
#include "core/text/messages.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <memory>
#include <tuple>

namespace marginalia::core::exchange {

namespace {
constexpr std::int64_t mostRows = 1'048'000;
constexpr std::size_t mostUnits = 32'767; // UTF-16 units in a cell
constexpr std::int64_t rowsKeptInMemory = 2'000;

struct FreeWorkbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

/// The first `units` UTF-16 units of a text, never half a character.
std::string_view firstUnits(std::string_view text, std::size_t units) {
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if ((c & 0xC0U) == 0x80U)
            continue;
        used += c >= 0xF0 ? 2 : 1;
        if (used > units)
            return text.substr(0, at);
    }
    return text;
}

/// Seconds since 1970 of "2026-03-01T09:30:00..."; a constant day where there is no date, since libxlsxwriter
/// would write the present time and two exports would differ.
std::time_t secondsOf(std::string_view date) {
    constexpr std::time_t firstOfJanuary1980 = 315'532'800;
    const auto number = [date](std::size_t at, std::size_t length) {
        int value = 0;
        if (at + length <= date.size())
            std::from_chars(date.data() + at, date.data() + at + length, value);
        return value;
    };
    if (date.size() < 19)
        return firstOfJanuary1980;
    const std::chrono::sys_days day = std::chrono::year(number(0, 4)) /
                                      std::chrono::month(static_cast<unsigned>(number(5, 2))) /
                                      std::chrono::day(static_cast<unsigned>(number(8, 2)));
    const auto time = day.time_since_epoch() + std::chrono::hours(number(11, 2)) +
                      std::chrono::minutes(number(14, 2)) + std::chrono::seconds(number(17, 2));
    return static_cast<std::time_t>(std::chrono::duration_cast<std::chrono::seconds>(time).count());
}

class Workbook {
public:
    Workbook(const std::filesystem::path& file, bool constantMemory)
        : m_name(platform::toUtf8(file)) {
        lxw_workbook_options options{};
        options.constant_memory = constantMemory ? 1 : 0;
        m_book.reset(workbook_new_opt(m_name.c_str(), &options));
        if (!m_book)
            fail();
    }

    void properties(const report::Document& document) {
        std::string title = legalText(document.title);
        std::string subject = legalText(document.properties.subject);
        std::string author = legalText(document.properties.creator);
        std::string keywords = legalText(document.properties.keywords);
        std::string comments = legalText(document.properties.description);
        lxw_doc_properties all{};
        all.title = title.data();
        all.subject = subject.data();
        all.author = author.data();
        all.keywords = keywords.data();
        all.comments = comments.data();
        all.created = secondsOf(document.date);
        workbook_set_properties(m_book.get(), &all);
    }

    lxw_worksheet* sheet(const std::string& name) {
        lxw_worksheet* added = workbook_add_worksheet(m_book.get(), name.c_str());
        if (!added)
            fail();
        return added;
    }

    struct Look {
        int decimals = -1; ///< -1: words
        int indent = 0;
        bool strong = false;
        bool ruleAbove = false;
        bool ruleBelow = false;
        bool right = false;
        bool wrap = true;
        auto key() const { return std::tie(decimals, indent, strong, ruleAbove, ruleBelow, right, wrap); }
        bool operator<(const Look& other) const { return key() < other.key(); }
    };

    lxw_format* format(const Look& look) {
        const auto found = m_formats.find(look);
        if (found != m_formats.end())
            return found->second;
        lxw_format* made = workbook_add_format(m_book.get());
        format_set_align(made, look.ruleBelow ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
        if (look.decimals >= 0)
            format_set_num_format(
                made, look.decimals == 0
                          ? "0"
                          : ("0." + std::string(static_cast<std::size_t>(look.decimals), '0')).c_str());
        else if (look.wrap)
            format_set_text_wrap(made);
        if (look.strong)
            format_set_bold(made);
        if (look.indent > 0)
            format_set_indent(made, static_cast<std::uint8_t>(look.indent));
        if (look.right)
            format_set_align(made, LXW_ALIGN_RIGHT);
        if (look.ruleAbove)
            format_set_top(made, LXW_BORDER_THIN);
        if (look.ruleBelow)
            format_set_bottom(made, LXW_BORDER_THIN);
        return m_formats.emplace(look, made).first->second;
    }

    /// Returns whether the text had to be cut.
    bool words(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
               lxw_format* look) {
        constexpr std::string_view mark = " [\u2026]";
        std::string legal = legalText(text);
        const bool cut = firstUnits(legal, mostUnits).size() < legal.size();
        if (cut)
            legal = std::string(firstUnits(legal, mostUnits - mark.size())) + std::string(mark);
        check(legal.empty() ? worksheet_write_blank(sheet, row, column, look)
                            : worksheet_write_string(sheet, row, column, legal.c_str(), look));
        return cut;
    }

    void check(lxw_error result) {
        if (result != LXW_NO_ERROR)
            fail();
    }

    void close() {
        check(workbook_close(m_book.release())); // frees the book whatever happens
    }

    [[noreturn]] void fail() {
        throw Error(ErrorKind::DiskFull,
                    msg("The workbook {1} could not be written. Make room on the disk and in the folder for "
                        "temporary files, "
                        "and try again."),
                    {m_name});
    }

private:
    std::string m_name;
    std::unique_ptr<lxw_workbook, FreeWorkbook> m_book;
    std::map<Look, lxw_format*> m_formats;
};

std::string sheetName(const report::Table& table, std::size_t number, std::size_t tables) {
    constexpr std::size_t longest = 31;
    std::string name;
    for (const char c : legalText(table.title))
        name += std::string_view("[]:*?/\\'\n\r\t").find(c) == std::string_view::npos ? c : ' ';
    if (tables > 1) // also keeps two tables of one title apart
        name = std::to_string(number) + " " + name;
    name = firstUnits(name, longest);
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
    Sheet(Workbook& book, const report::Document& document, const report::Table& table, lxw_worksheet* sheet)
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
            Workbook::Look look{.strong = group || (row.strong && (i == 0 || isNumberColumn(i))),
                                .ruleAbove = firstTotal};
            const auto column = static_cast<lxw_col_t>(i);
            if (cells[i].isNumber()) {
                look.decimals = cells[i].decimals;
                m_book.check(
                    worksheet_write_number(m_sheet, m_row, column, cells[i].value, m_book.format(look)));
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

    Workbook& m_book;
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
            if (count > mostRows)
                throw Error(ErrorKind::Limit,
                            msg("An Excel sheet holds 1,048,576 rows; this table has {1}. Write it as .csv."),
                            {std::to_string(count)});
            rows += count;
        }
    AtomicFile file(path);
    file.close();
    Workbook book(file.temporaryPath(), rows > rowsKeptInMemory);
    book.properties(document);
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
