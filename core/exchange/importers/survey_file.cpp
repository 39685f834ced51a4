// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/survey_file.h"

#include "core/exchange/table_reader.h"
#include "core/survey/continue_plan.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

namespace marginalia::core::exchange {

namespace {

std::string fileName(const std::filesystem::path& file) {
    const std::u8string name = file.filename().u8string();
    return {name.begin(), name.end()};
}

std::string fileStem(const std::filesystem::path& file) {
    const std::u8string name = file.stem().u8string();
    return {name.begin(), name.end()};
}

TableFile readFile(const std::filesystem::path& file, const survey::SurveyPlan* plan,
                   const SurveyFileOptions& options, Progress& progress) {
    TableOptions table;
    table.sheet = plan && !plan->sheet.empty() ? plan->sheet : options.sheet;
    table.encoding = plan && !plan->encoding.empty() ? plan->encoding : options.encoding;
    table.delimiter = plan && !plan->delimiter.empty()
                          ? (plan->delimiter == "\\t" ? '\t' : plan->delimiter.front())
                          : options.delimiter;
    return readTable(file, table, progress);
}

/// Qualtrics writes names, labels and import ids; SurveyMonkey a question once and its options below it.
std::int64_t guessHeaderRows(const Table& table) {
    const auto starts = [&table](std::size_t row, std::string_view with) {
        return row < table.rowCount() &&
               std::any_of(table.rows()[row].cells.begin(), table.rows()[row].cells.end(),
                           [with](const Cell& cell) { return cell.text().starts_with(with); });
    };
    if (starts(2, "{\"ImportId\""))
        return 3;
    if (starts(1, "{\"ImportId\""))
        return 2;
    if (table.rowCount() < 3)
        return 1;
    std::size_t below = 0;
    std::size_t both = 0;
    for (std::size_t i = 0; i < table.columnCount(); ++i) {
        below += table.at(0, i).empty() && !table.at(1, i).empty() ? 1U : 0U;
        both +=
            table.at(1, i).text() == "Open-Ended Response" || table.at(1, i).text() == "Response" ? 1U : 0U;
    }
    return both > 0 || (below > 1 && table.at(1, 0).empty()) ? 2 : 1;
}

std::string blankless(std::string_view text) {
    std::string plain(text);
    for (char& byte : plain)
        if (byte == '\n' || byte == '\r' || byte == '\t')
            byte = ' ';
    const std::size_t first = plain.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : plain.substr(first, plain.find_last_not_of(' ') - first + 1);
}

/// Headers that are there and differ: "Column C" for an empty one, "Q12_2" for the second Q12.
void nameColumns(const Table& table, std::int64_t headerRows, survey::SurveyRows& rows) {
    const std::size_t columns = table.columnCount();
    bool optionsBelow = false;
    for (std::size_t i = 0; headerRows == 2 && i < columns; ++i)
        optionsBelow = optionsBelow || (table.at(0, i).empty() && !table.at(1, i).empty());
    std::set<std::string> taken;
    std::string stem;
    for (std::size_t i = 0; i < columns; ++i) {
        std::string header = blankless(table.at(0, i).text());
        std::string below = headerRows > 1 ? blankless(table.at(1, i).text()) : std::string();
        if (optionsBelow) {
            if (!header.empty())
                stem = header;
            if (header.empty())
                header = stem;
            if (!below.empty() && below != "Open-Ended Response" && below != "Response")
                header += " [" + below + "]";
            below.clear();
        }
        if (header.empty())
            header = "Column " + columnName(i);
        const std::string base = header;
        for (int copy = 2; !taken.insert(header).second; ++copy)
            header = base + "_" + std::to_string(copy);
        rows.headers.push_back(std::move(header));
        rows.labels.push_back(std::move(below));
    }
    if (headerRows < 2 || optionsBelow)
        rows.labels.clear();
}

/// The sheets of a workbook that could be meant instead, as a list for a sentence; empty: there are none.
std::string otherSheets(const TableFile& read) {
    std::string names;
    for (const SheetName& sheet : read.sheets)
        if (!sheet.hidden && sheet.name != read.sheet)
            names += (names.empty() ? "“" : ", “") + sheet.name + "”";
    return names;
}

/// Instructions and notes stand in one column, a survey never does beside other sheets.
bool looksLikeNote(const TableFile& read) {
    return read.format == TableFile::Format::Workbook && read.table.columnCount() < 2 &&
           !otherSheets(read).empty();
}

Sentence noteSentence(const TableFile& read, const std::filesystem::path& file) {
    return {msg("The sheet “{2}” of {1} has one column only and looks like a note. Choose the sheet with the "
                "answers; the workbook also has: {3}."),
            {fileName(file), read.sheet, otherSheets(read)}};
}

survey::SurveyRows toRows(const TableFile& read, std::int64_t headerRows, std::size_t most,
                          const std::filesystem::path& file) {
    survey::SurveyRows rows;
    const std::vector<Row>& all = read.table.rows();
    const auto first = static_cast<std::size_t>(headerRows);
    if (all.size() <= first && !otherSheets(read).empty())
        throw Error(ErrorKind::Invalid,
                    msg("The sheet “{2}” of {1} holds no answers: there is no row below the header. Choose "
                        "another sheet; the workbook also has: {3}."),
                    {fileName(file), read.sheet, otherSheets(read)});
    if (all.size() <= first)
        throw Error(ErrorKind::Invalid, msg("“{1}” holds no answers: there is no row below the header."),
                    {fileName(file)});
    nameColumns(read.table, headerRows, rows);
    const std::size_t end = std::min(all.size(), most > all.size() ? all.size() : first + most);
    rows.firstRowNumber = all[first].number;
    rows.rows.reserve(end - first);
    rows.rowNumbers.reserve(end - first);
    for (std::size_t i = first; i < end; ++i) {
        std::vector<std::string>& cells = rows.rows.emplace_back();
        cells.reserve(rows.headers.size());
        for (std::size_t column = 0; column < rows.headers.size(); ++column)
            cells.emplace_back(all[i][column].text());
        rows.rowNumbers.push_back(all[i].number);
    }
    return rows;
}

survey::SurveyPlan guessedPlan(const survey::SurveyRows& rows, const TableFile& read, std::int64_t headerRows,
                               const std::filesystem::path& file) {
    survey::SurveyPlan plan = survey::guessPlan(rows);
    plan.file = fileName(file);
    plan.survey = fileStem(file);
    plan.sheet = read.sheet;
    plan.headerRows = headerRows;
    if (read.format == TableFile::Format::Text) {
        plan.encoding = read.encoding;
        plan.delimiter = read.delimiter == '\0' ? std::string() : std::string(1, read.delimiter);
    }
    return plan;
}

} // namespace

std::vector<std::string> surveySheets(const std::filesystem::path& file) {
    std::vector<std::string> names;
    for (const SheetName& sheet : sheetsOf(file))
        if (!sheet.hidden)
            names.push_back(sheet.name);
    return names;
}

SurveyPreview previewSurvey(const std::filesystem::path& file, const SurveyFileOptions& options,
                            Progress& progress, std::size_t mostRows) {
    const TableFile read = readFile(file, nullptr, options, progress);
    const std::int64_t headerRows = options.headerRows > 0 ? options.headerRows : guessHeaderRows(read.table);
    SurveyPreview preview;
    preview.rows = toRows(read, headerRows, SIZE_MAX, file);
    preview.rowCount = static_cast<std::int64_t>(preview.rows.rows.size());
    preview.plan = guessedPlan(preview.rows, read, headerRows, file);
    preview.problems = read.problems;
    preview.looksLikeNote = looksLikeNote(read);
    if (preview.looksLikeNote)
        preview.problems.insert(preview.problems.begin(), noteSentence(read, file));
    for (const SheetName& sheet : read.sheets)
        if (!sheet.hidden)
            preview.sheets.push_back(sheet.name);
    if (preview.rows.rows.size() > mostRows) {
        preview.rows.rows.resize(mostRows);
        preview.rows.rowNumbers.resize(mostRows);
    }
    return preview;
}

survey::ImportReport importSurvey(Project& project, const std::filesystem::path& file,
                                  const std::optional<survey::SurveyPlan>& given,
                                  const SurveyFileOptions& options, Progress& progress) {
    const TableFile read = readFile(file, given ? &*given : nullptr, options, progress);
    const bool sheetChosen = !options.sheet.empty() || (given && !given->sheet.empty());
    if (!sheetChosen && looksLikeNote(read)) {
        const Sentence note = noteSentence(read, file);
        throw Error(ErrorKind::Invalid, note.id, note.arguments);
    }
    const std::int64_t headerRows = given                    ? given->headerRows
                                    : options.headerRows > 0 ? options.headerRows
                                                             : guessHeaderRows(read.table);
    const survey::SurveyRows rows = toRows(read, headerRows, SIZE_MAX, file);
    survey::SurveyPlan plan;
    bool continued = false;
    if (given) {
        plan = *given;
    } else {
        plan = guessedPlan(rows, read, headerRows, file);
        if (std::optional<survey::ContinuedPlan> known = survey::continuePlan(project.db(), plan)) {
            plan = std::move(known->plan);
            continued = true;
        }
    }
    plan.file = fileName(file);

    survey::ImportReport report;
    project.edit(
        Sentence(msg("import-survey {1}"), {fileName(file)}),
        [&](store::Edit& edit) {
            report = survey::importRows(edit, rows, plan, plan.survey.empty() ? fileStem(file) : plan.survey);
        },
        progress);
    report.decisions.insert(report.decisions.begin(), read.problems.begin(), read.problems.end());
    if (continued)
        report.decisions.insert(
            report.decisions.begin(),
            Sentence(msg("The columns were read as at the first import of this survey.")));
    return report;
}

survey::ImportReport importSurvey(Project& project, const std::filesystem::path& file,
                                  const std::optional<survey::SurveyPlan>& plan, Progress& progress) {
    return importSurvey(project, file, plan, SurveyFileOptions{}, progress);
}

} // namespace marginalia::core::exchange
