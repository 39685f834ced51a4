// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_table.h"

#include "app/cli/rows.h"

#include <algorithm>

namespace marginalia::cli {

using namespace core::report;

namespace {

std::string firstCharacters(const std::string& utf8, std::size_t width) {
    if (printedWidth(utf8) <= width)
        return utf8;
    std::string cut;
    for (std::size_t i = 0; i < utf8.size();) {
        std::size_t next = i + 1;
        while (next < utf8.size() && (static_cast<unsigned char>(utf8[next]) & 0xC0U) == 0x80U)
            ++next;
        if (printedWidth(cut + utf8.substr(i, next - i)) + 1 > width)
            break;
        cut += utf8.substr(i, next - i);
        i = next;
    }
    return cut + "…";
}

std::string cellText(const Cell& cell) {
    std::string text = cell.printed();
    std::replace(text.begin(), text.end(), '\n', ' ');
    const std::string source = cell.printedSource();
    return source.empty() ? text : text + " — " + source;
}

struct Layout {
    std::vector<std::size_t> widths;
    std::vector<bool> numbers;
};

Layout layoutOf(const Table& table, const std::vector<const Column*>& columns, std::size_t width) {
    Layout layout;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::size_t needed = printedWidth(columns[i]->title);
        for (const Row& row : table.rows)
            if (row.cells.size() == columns.size())
                needed = std::max(needed, printedWidth(cellText(row.cells[i])) +
                                              (i == 0 ? 2U * static_cast<std::size_t>(row.level) : 0U));
        layout.widths.push_back(needed);
        layout.numbers.push_back(columns[i]->kind == ColumnKind::Number);
        sum += needed + 2;
    }
    // Enough to tell the rows apart, even when a table of many figures then needs a wider window.
    const auto least = [](std::size_t column) { return column == 0 ? 24U : 16U; };
    while (sum > width + 2) { // the widest column of words gives way
        std::size_t widest = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!layout.numbers[i] && layout.widths[i] > least(i) &&
                (widest == columns.size() || layout.widths[i] > layout.widths[widest]))
                widest = i;
        if (widest == columns.size())
            break;
        const std::size_t less =
            std::min<std::size_t>(layout.widths[widest] - least(widest), sum - width - 2);
        layout.widths[widest] -= less;
        sum -= less;
    }
    return layout;
}

std::string lineOf(const Layout& layout, const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string cell = layout.numbers[i] ? cells[i] : firstCharacters(cells[i], layout.widths[i]);
        const std::size_t length = printedWidth(cell);
        const std::string pad(layout.widths[i] > length ? layout.widths[i] - length : 0, ' ');
        line += (i == 0 ? "" : "  ") + (layout.numbers[i] ? pad + cell : cell + pad);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

} // namespace

std::string asText(const Table& table, std::size_t width) {
    const std::vector<const Column*> columns = leafColumns(table);
    const Layout layout = layoutOf(table, columns, width);
    std::string text = table.title.empty() ? "" : table.title + '\n';
    std::vector<std::string> cells;
    std::string rule;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        cells.push_back(columns[i]->title);
        rule += (i == 0 ? "" : "  ") + std::string(layout.widths[i], '-');
    }
    text += lineOf(layout, cells) + rule + '\n';
    if (table.rows.empty() && !table.emptyText.empty())
        text += table.emptyText + '\n';
    bool inFoot = false;
    for (const Row& row : table.rows) {
        if (row.role == RowRole::GroupHeader) {
            text += row.cells.empty() ? "\n" : "\n" + cellText(row.cells.front()) + '\n';
            continue;
        }
        if (row.role == RowRole::Total && !inFoot) {
            text += rule + '\n';
            inFoot = true;
        }
        cells.clear();
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells.push_back((i == 0 ? std::string(2U * static_cast<std::size_t>(row.level), ' ') : "") +
                            cellText(row.cells[i]));
        text += lineOf(layout, cells);
    }
    for (const std::string& note : table.notes)
        text += note + '\n';
    return text;
}

std::string asText(const Document& document, std::size_t width) {
    std::string text;
    const auto part = [&](const std::string& lines) { text += (text.empty() ? "" : "\n") + lines; };
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            part(heading->text + '\n');
        else if (const auto* paragraph = std::get_if<Paragraph>(&block))
            part(plainText(paragraph->runs) + '\n');
        else if (const auto* table = std::get_if<Table>(&block))
            part(asText(*table, width));
    }
    return text;
}

} // namespace marginalia::cli
