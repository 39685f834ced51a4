// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/coding_sheet.h"

#include "core/exchange/importers/named_columns.h"
#include "core/exchange/sheet_columns.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace marginalia::core::exchange {

namespace {

constexpr std::array<std::string_view, 8> columns{"respondent", "question", "document", "code",
                                                  "start",      "end",      "status",   "memo"};

/// Whether a cell says that the code applies; nothing: something else stands there.
std::optional<bool> isMarked(std::string_view cell) {
    static constexpr std::array<std::string_view, 7> yes{"x", "х", "+", "1",
                                                         "✓", "✔", "v"}; // the second is Cyrillic
    static constexpr std::array<std::string_view, 5> no{"", "0", "-", "–", "—"};
    const std::string key = text::nameKey(cell);
    if (std::ranges::find(yes, key) != yes.end())
        return true;
    return std::ranges::find(no, key) != no.end() ? std::optional(false) : std::nullopt;
}

/// Turns one sheet into rows.
class Unfolding {
public:
    Unfolding(const TableFile& from, const Row& head, TableFile& into)
        : m_isText(from.format == TableFile::Format::Text)
        , m_into(into) {
        bool behindText = false;
        for (std::size_t place = 0; place < head.size(); ++place) {
            const std::string_view key = sheetColumnKey(cell(head, place));
            if (!key.empty() && m_known.try_emplace(key, place).second)
                behindText = behindText || key == "text";
            else if (behindText && !cell(head, place).empty())
                m_codes.emplace_back(place, cell(head, place));
        }
        std::vector<std::string_view> names(columns.begin(), columns.end());
        add(head, names);
    }

    [[nodiscard]] bool isSheet() const {
        return m_known.contains("none applies") && m_known.contains("text") && !m_codes.empty();
    }

    void take(const Row& row) {
        std::vector<std::string_view> marked;
        for (const auto& [place, code] : m_codes)
            if (const std::optional<bool> mark = isMarked(cell(row, place)); !mark)
                bad.add(msg("row {1}: “{2}” under “{3}” is no mark. Write x, or leave it empty."),
                        {std::to_string(row.number), std::string(cell(row, place)), std::string(code)});
            else if (*mark)
                marked.push_back(code);
        const bool none = isMarked(word(row, "none applies")).value_or(false);
        if (none && !marked.empty())
            bad.add(msg("row {1}: “{2}” is marked, and that none applies. Take one of them away."),
                    {std::to_string(row.number), std::string(marked.front())});
        else if (none && word(row, "document").empty()) // documents have no judgements
            addCoding(row, {});
        for (const std::string_view code : marked)
            addCoding(row, code);
    }

    BadRows bad;

private:
    [[nodiscard]] std::string_view cell(const Row& row, std::size_t place) const {
        const std::string_view text = m_isText ? unprotected(row[place].text()) : row[place].text();
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        return first == std::string_view::npos
                   ? std::string_view()
                   : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    }
    [[nodiscard]] std::string_view word(const Row& row, std::string_view key) const {
        const auto place = m_known.find(key);
        return place == m_known.end() ? std::string_view() : cell(row, place->second);
    }

    void addCoding(const Row& row, std::string_view code) {
        const bool judgement = code.empty();
        add(row, {word(row, "respondent"), word(row, "question"), word(row, "document"), code,
                  judgement ? std::string_view() : word(row, "start"),
                  judgement ? std::string_view() : word(row, "end"), "done", word(row, "memo")});
    }

    void add(const Row& row, const std::vector<std::string_view>& words) {
        std::vector<Cell> cells;
        for (const std::string_view each : words)
            cells.emplace_back(m_into.table.keep(each), each.empty() ? CellKind::Empty : CellKind::Text);
        m_into.table.addKept(row.number, row.line, cells);
    }

    bool m_isText;
    TableFile& m_into;
    std::map<std::string_view, std::size_t> m_known;
    std::vector<std::pair<std::size_t, std::string_view>> m_codes;
};

} // namespace

TableFile unfoldedSheet(TableFile table, const std::string& fileName) {
    const std::vector<Row>& rows = table.table.rows();
    const auto head = std::ranges::find_if(rows, [](const Row& row) { return !row.blank(); });
    if (head == rows.end())
        return table;
    TableFile unfolded;
    unfolded.format = TableFile::Format::Workbook; // its words are unprotected already
    unfolded.problems = table.problems;
    Unfolding unfolding(table, *head, unfolded);
    if (!unfolding.isSheet())
        return table;
    for (auto row = head + 1; row != rows.end(); ++row)
        if (!row->blank())
            unfolding.take(*row);
    unfolding.bad.throwIfAny(fileName);
    return unfolded;
}

} // namespace marginalia::core::exchange
