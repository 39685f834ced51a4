// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/codebook_csv.h"

#include "core/codebook/codebook_import.h"
#include "core/exchange/importers/named_columns.h"
#include "core/exchange/table_reader.h"

#include <array>
#include <string_view>

namespace marginalia::core::exchange {

namespace {

constexpr std::size_t mostCodes = 100'000;
constexpr std::array<std::string_view, 15> columns{"code",     "number",     "kind",     "name_en", "name_ru",
                                                   "name_kk",  "definition", "include",  "exclude", "example",
                                                   "boundary", "colour",     "shortcut", "memo",    "color"};

/// The rows of the table, in its order.
std::vector<codebook::CodeRow> codeRows(const NamedColumns& table) {
    const auto text = [&](const Row& row, std::string_view column) -> std::optional<std::string> {
        const std::size_t place = table.place(column);
        return place == NamedColumns::none ? std::nullopt
                                           : std::optional<std::string>(table.text(row, place));
    };
    const auto word = [&](const Row& row, std::string_view column) -> std::optional<std::string> {
        const std::size_t place = table.place(column);
        return place == NamedColumns::none ? std::nullopt
                                           : std::optional<std::string>(table.word(row, place));
    };
    std::vector<codebook::CodeRow> rows;
    for (const Row& row : table.rows()) {
        if (row.blank())
            continue;
        codebook::CodeRow& code = rows.emplace_back();
        code.row = row.number;
        code.path = table.text(row, table.place("code"));
        code.number = text(row, "number");
        code.kind = word(row, "kind");
        code.nameEn = text(row, "name_en");
        code.nameRu = text(row, "name_ru");
        code.nameKk = text(row, "name_kk");
        code.definition = text(row, "definition");
        code.includeWhen = text(row, "include");
        code.excludeWhen = text(row, "exclude");
        code.example = text(row, "example");
        code.boundary = text(row, "boundary");
        code.colour = word(row, table.has("colour") ? "colour" : "color");
        code.shortcut = word(row, "shortcut");
        code.memo = text(row, "memo");
    }
    return rows;
}

} // namespace

CodebookImportReport importCodebookCsv(Project& project, const std::filesystem::path& file) {
    const std::string name = shownName(file);
    Progress progress;
    const TableFile table = readTable(file, {}, progress);
    const NamedColumns named(table, name, columns);
    named.require("code");
    if (named.rows().size() > mostCodes)
        throw Error(ErrorKind::Limit,
                    msg("The table in {1} has too many rows for a codebook: {2}, and at most {3} are read."),
                    {name, std::to_string(named.rows().size()), std::to_string(mostCodes)});
    const std::vector<codebook::CodeRow> rows = codeRows(named);

    CodebookImportReport report;
    report.problems = table.problems;
    report.problems.insert(report.problems.end(), named.problems().begin(), named.problems().end());
    project.edit({msg("codebook import {1}"), {name}}, [&](store::Edit& edit) {
        std::vector<Sentence> bad;
        const codebook::ImportCount count = codebook::importRows(edit, rows, bad);
        BadRows badRows;
        badRows.add(bad);
        badRows.throwIfAny(name);
        report.added = count.added;
        report.updated = count.updated;
        report.unchanged = count.unchanged;
        report.problems.insert(report.problems.end(), count.problems.begin(), count.problems.end());
    });
    return report;
}

} // namespace marginalia::core::exchange
