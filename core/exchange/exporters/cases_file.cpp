// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/cases_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/exchange/exporters/csv_text.h"
#include "core/exchange/xlsx_workbook.h"
#include "core/survey/case_table.h"

namespace marginalia::core::exchange {

namespace {

void writeCsv(const survey::CaseTable& table, const std::filesystem::path& path) {
    CsvText csv(path);
    csv.text("respondent").text("survey");
    for (const survey::CaseColumn& column : table.columns)
        csv.text(column.name);
    csv.endRow();
    for (const survey::CaseRow& row : table.rows) {
        csv.text(row.who.name).text(row.survey);
        for (const std::string& value : row.values)
            csv.text(survey::shownValue(value));
        csv.endRow();
    }
    csv.commit();
}

void writeXlsx(const survey::CaseTable& table, const std::filesystem::path& path, const std::string& title,
               const std::string& date) {
    if (static_cast<std::int64_t>(table.rows.size()) >= XlsxWorkbook::mostRows)
        throw Error(ErrorKind::Limit,
                    msg("An Excel sheet holds 1,048,576 rows; there are more cases. Write them as .csv."));
    AtomicFile file(path);
    file.close();
    XlsxWorkbook book(file.temporaryPath(), true);
    book.properties(title, {}, date);
    lxw_worksheet* sheet = book.sheet("cases");
    worksheet_freeze_panes(sheet, 1, 1);
    lxw_row_t at = 0;
    const auto write = [&](const std::string& name, const std::string& survey, const auto& cells,
                           const auto& textOf, lxw_format* format) {
        lxw_col_t place = 0;
        const auto put = [&](const std::string& text) {
            if (!text.empty())
                book.words(sheet, at, place, text, format);
            ++place;
        };
        put(name);
        put(survey);
        for (const auto& cell : cells)
            put(textOf(cell));
        ++at;
    };
    write(
        "respondent", "survey", table.columns, [](const survey::CaseColumn& column) { return column.name; },
        book.format({.strong = true, .ruleBelow = true}));
    for (const survey::CaseRow& row : table.rows)
        write(
            row.who.name, row.survey, row.values,
            [](const std::string& value) { return survey::shownValue(value); }, book.format({.wrap = false}));
    book.close();
    file.commit();
}

} // namespace

void exportCases(const store::Connection& db, const std::filesystem::path& file, const std::string& date) {
    const survey::CaseTable table = survey::CaseTable::read(db);
    std::string ending = platform::toUtf8(file.extension());
    for (char& c : ending)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (ending == ".xlsx")
        writeXlsx(table, file, Project::setting(db, "title"), date);
    else
        writeCsv(table, file);
}

} // namespace marginalia::core::exchange
