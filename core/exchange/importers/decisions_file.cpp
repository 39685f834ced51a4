// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/decisions_file.h"

#include "core/coding/coding.h"
#include "core/exchange/docx_tables.h"
#include "core/exchange/importers/named_columns.h"
#include "core/exchange/problems.h"
#include "core/exchange/sheet_columns.h"
#include "core/exchange/table_reader.h"
#include "core/report/wording.h"
#include "core/survey/survey.h"
#include "core/text/fold.h"
#include "core/text/messages.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace marginalia::core::exchange {

namespace {

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

std::optional<std::int64_t> wholeNumber(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// The key of an answer status that is called so in any of the program's languages; else the word itself.
std::string statusKey(const std::string& word) {
    static const std::map<std::string, std::string> known = [] {
        std::map<std::string, std::string> all;
        for (const char* key : {"substantive", "dont_know", "refused", "off_topic", "unclear", "empty",
                                "not_reached", "not_asked"})
            for (const char* language : {"en", "ru", "kk"})
                all.emplace(text::nameKey(text::say(text::Locale(language),
                                                    report::statusName(*survey::statusFromKey(key)))),
                            key);
        return all;
    }();
    const auto found = known.find(text::nameKey(word));
    return found == known.end() ? word : found->second;
}

/// Rows of words with their numbers, the headings first, whatever the file was.
struct Words {
    std::vector<std::pair<std::int64_t, std::vector<std::string>>> rows;
};

bool hasDecisions(const std::vector<std::string>& headings) {
    return std::ranges::any_of(
        headings, [](const std::string& heading) { return sheetColumnKey(trimmed(heading)) == "decision"; });
}

Words wordsOfDocument(const std::filesystem::path& file) {
    for (WordTable& table : wordTables(file)) {
        const auto head = std::ranges::find_if(table, hasDecisions);
        if (head == table.end())
            continue;
        Words words;
        for (auto row = head; row != table.end(); ++row)
            words.rows.emplace_back(row - table.begin() + 1, std::move(*row));
        return words;
    }
    throw Error(ErrorKind::Invalid, msg("{1} has no table with a column “decision”."), {shownName(file)});
}

Words wordsOfTable(const std::filesystem::path& file, std::vector<Sentence>& problems, Progress& progress) {
    const TableFile table = readTable(file, {}, progress);
    problems = table.problems;
    const bool isText = table.format == TableFile::Format::Text;
    Words words;
    for (const Row& row : table.table.rows()) {
        if (row.blank())
            continue;
        auto& [number, cells] = words.rows.emplace_back(row.number, std::vector<std::string>());
        for (const Cell& cell : row.cells)
            cells.emplace_back(isText ? unprotected(cell.text()) : cell.text());
    }
    if (words.rows.empty() || !hasDecisions(words.rows.front().second))
        throw Error(ErrorKind::Invalid, msg("{1} has no column “decision”."), {shownName(file)});
    return words;
}

/// Finds the columns and reads the rows.
class DecisionTable {
public:
    DecisionTable(const store::Connection& db, const Words& words, std::vector<Sentence>& problems) {
        std::map<std::string, std::string> coders;
        for (const coding::Coder& coder : coding::coders(db))
            coders.emplace(text::nameKey(coder.name), coder.name);
        Problems notes;
        const std::vector<std::string>& head = words.rows.front().second;
        for (std::size_t place = 0; place < head.size(); ++place) {
            const std::string heading = trimmed(head[place]);
            // A coder may be called like a column: the first such column is the column.
            const std::string_view key = sheetColumnKey(heading);
            const auto coder = coders.find(text::nameKey(heading));
            if (!key.empty() && m_columns.try_emplace(key, place).second)
                continue;
            if (coder != coders.end())
                table.coders.push_back(coder->second);
            else if (!heading.empty())
                notes.add(msg("The column “{1}” is not known; it was left out."), {heading});
        }
        for (const Sentence& note : notes.list())
            problems.push_back(note);
        for (std::size_t i = 1; i < words.rows.size(); ++i)
            read(words.rows[i].first, words.rows[i].second);
    }

    team::DecisionRows table;
    std::vector<Sentence> bad;

private:
    [[nodiscard]] std::string word(const std::vector<std::string>& cells, std::string_view column) const {
        const auto place = m_columns.find(column);
        return place == m_columns.end() || place->second >= cells.size() ? std::string()
                                                                         : trimmed(cells[place->second]);
    }

    void read(std::int64_t number, const std::vector<std::string>& cells) {
        if (std::ranges::all_of(cells, [](const std::string& cell) { return trimmed(cell).empty(); }))
            return;
        team::DecisionRow row;
        row.number = number;
        row.respondent = word(cells, "respondent");
        row.question = word(cells, "question");
        row.document = word(cells, "document");
        row.code = word(cells, "code");
        row.decision = word(cells, "decision");
        row.other = row.code.empty() ? statusKey(word(cells, "other")) : word(cells, "other");
        row.reason = word(cells, "reason");
        row.check = word(cells, "check");
        // Below the table there may be notes: they name nothing.
        if (row.respondent.empty() && row.document.empty() && row.decision.empty())
            return;
        const std::string start = word(cells, "start");
        const std::string end = word(cells, "end");
        const auto first = wholeNumber(start);
        const auto last = wholeNumber(end);
        if (!start.empty() || !end.empty()) {
            if (!first || !last) {
                bad.emplace_back(msg("row {1}: start and end are whole numbers, counted from 0."),
                                 std::vector<std::string>{std::to_string(number)});
                return;
            }
            row.span = Span{*first, *last};
        }
        table.rows.push_back(std::move(row));
    }

    std::map<std::string_view, std::size_t> m_columns;
};

} // namespace

DecisionsReport importDecisions(Project& project, const std::filesystem::path& file, Progress& progress) {
    const std::string name = shownName(file);
    DecisionsReport report;
    const Words words =
        isWordDocument(file) ? wordsOfDocument(file) : wordsOfTable(file, report.problems, progress);
    project.edit(
        {msg("adjudicate {1}"), {name}},
        [&](store::Edit& edit) {
            const DecisionTable read(edit.db(), words, report.problems);
            team::RowsRead rulings = team::rulingsFrom(edit.db(), read.table);
            BadRows bad;
            bad.add(read.bad);
            bad.add(rulings.bad);
            bad.throwIfAny(name);
            team::settle(edit, rulings.rulings);
            report.rows = static_cast<std::int64_t>(read.table.rows.size());
            // “Codebook unclear” is noted and stays open.
            const std::int64_t unclear =
                std::ranges::count(rulings.rulings, team::Verdict::Unclear, &team::Ruling::verdict);
            report.settled = static_cast<std::int64_t>(rulings.rulings.size()) - unclear;
            report.left = rulings.left + unclear;
            report.rulings = std::move(rulings.rulings);
        },
        progress);
    return report;
}

} // namespace marginalia::core::exchange
