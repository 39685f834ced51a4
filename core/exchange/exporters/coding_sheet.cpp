// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/coding_sheet.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/exchange/choice_lists.h"
#include "core/exchange/exporters/codebook_cells.h"
#include "core/exchange/sheet_columns.h"
#include "core/exchange/xlsx_workbook.h"
#include "core/text/messages.h"

#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

namespace {

constexpr std::size_t mostCodes = 4'000; // a workbook of Excel has 16,384 columns; nobody fills these by hand

std::string headingOf(std::string_view key, const text::Locale& locale) {
    for (const SheetColumn& column : sheetColumns)
        if (column.key == key)
            return text::say(locale, column.heading);
    return std::string(key);
}

/// The words of a unit.
std::string wordsOf(const store::Connection& db, const team::NamedUnit& unit) {
    return coding::quote(db, unit.place, unit.span.value_or(Span{0, std::int64_t{1} << 40U}));
}

} // namespace

void writeCodingSheet(const store::Connection& db, const team::Round& round,
                      const std::filesystem::path& path, const std::string& language, const std::string& date,
                      Progress& progress) {
    if (!platform::toUtf8(path.extension()).ends_with("xlsx"))
        throw Error(ErrorKind::Usage, msg("A sheet to code in is written as .xlsx."));
    // Taken back into the project it would mix with the earlier work that it is compared with.
    if (round.workingRound() != mainRound)
        throw Error(ErrorKind::Usage,
                    msg("A drift check is coded in a package of its own. Make a package of the "
                        "round “{1}”, and the sheet from that."),
                    {round.name});
    const std::vector<team::NamedUnit> units = team::namedUnits(db, round.id);
    const codebook::Codebook book = team::codebookOf(db, round);
    if (units.empty() || book.empty())
        throw Error(ErrorKind::Usage,
                    msg("There is nothing to code in this round: it has no units or no codes."));
    if (book.codes().size() > mostCodes)
        throw Error(ErrorKind::Limit, msg("A sheet to code in has room for {1} codes."),
                    {std::to_string(mostCodes)});
    const text::Locale locale(language);
    AtomicFile file(path);
    file.close();
    XlsxWorkbook workbook(file.temporaryPath(), false);
    workbook.properties(round.name, {}, date);
    lxw_worksheet* sheet = workbook.sheet("coding");
    lxw_format* head = workbook.format({.strong = true, .ruleBelow = true});
    lxw_format* plain = workbook.format({.wrap = true});
    std::vector<std::string_view> columns{"question", "respondent"};
    if (round.unit != team::DrawnUnit::Answer)
        columns = {"document", "start", "end"};
    columns.push_back("text");
    lxw_col_t column = 0;
    for (const std::string_view key : columns) {
        worksheet_set_column(sheet, column, column, key == "text" ? 60 : 12, nullptr);
        workbook.words(sheet, 0, column++, headingOf(key, locale), head);
    }
    const lxw_col_t firstCode = column;
    for (const codebook::Code& code : book.codes()) {
        worksheet_set_column(sheet, column, column, 14, nullptr);
        workbook.words(sheet, 0, column++, book.path(code.id), head);
    }
    const lxw_col_t none = column;
    workbook.words(sheet, 0, column++, headingOf("none applies", locale), head);
    workbook.words(sheet, 0, column, headingOf("memo", locale), head);
    worksheet_set_column(sheet, column, column, 30, nullptr);
    worksheet_freeze_panes(sheet, 1, firstCode);
    progress.stage(static_cast<std::int64_t>(units.size()), 0.0, 0.9);
    lxw_row_t row = 1;
    for (const team::NamedUnit& unit : units) {
        progress.advance();
        lxw_col_t at = 0;
        if (round.unit == team::DrawnUnit::Answer) {
            workbook.words(sheet, row, at++, unit.question, plain);
            workbook.words(sheet, row, at++, unit.respondent, plain);
        } else {
            workbook.words(sheet, row, at++, unit.document, plain);
            for (const bool start : {true, false})
                workbook.words(sheet, row, at++,
                               unit.span ? std::to_string(start ? unit.span->start : unit.span->end)
                                         : std::string(),
                               plain);
        }
        workbook.words(sheet, row++, at, wordsOf(db, unit), plain);
    }
    lxw_worksheet* meanings = workbook.sheet("codebook");
    lxw_col_t place = 0;
    for (const auto& name : codebookColumns())
        workbook.words(meanings, 0, place++, name, head);
    lxw_row_t line = 1;
    for (const codebook::Code& code : book.codes()) {
        place = 0;
        for (const std::string& cell : codebookCells(book, code))
            workbook.words(meanings, line, place++, cell, plain);
        ++line;
    }
    ChoiceLists lists(workbook);
    lists.offer(sheet, {firstCode, none, 1, row - 1}, lists.add({std::string(codingMark)}), true);
    workbook.close();
    file.commit();
}

} // namespace marginalia::core::exchange
