// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstddef>

namespace marginalia::core::report {

namespace {
void collectLeaves(const std::vector<Column>& columns, std::vector<const Column*>& leaves) {
    for (const Column& column : columns) {
        if (column.children.empty())
            leaves.push_back(&column);
        else
            collectLeaves(column.children, leaves);
    }
}

int depthOf(const std::vector<Column>& columns) {
    int deepest = 0;
    for (const Column& column : columns)
        deepest = std::max(deepest, depthOf(column.children));
    return columns.empty() ? 0 : deepest + 1;
}

std::size_t leavesUnder(const Column& column) {
    std::size_t leaves = column.children.empty() ? 1 : 0;
    for (const Column& child : column.children)
        leaves += leavesUnder(child);
    return leaves;
}

void fillGrid(const std::vector<Column>& columns, int depth, std::vector<std::vector<HeaderCell>>& grid) {
    const int below = static_cast<int>(grid.size()) - depth;
    for (const Column& column : columns) {
        const bool leaf = column.children.empty();
        grid[static_cast<std::size_t>(depth)].push_back(
            {&column, leavesUnder(column), leaf ? below : 1, false});
        for (int row = 1; leaf && row < below; ++row)
            grid[static_cast<std::size_t>(depth + row)].push_back({&column, 1, below - row, true});
        fillGrid(column.children, depth + 1, grid);
    }
}

struct Printed {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const Cell::Text& text) const { return text.plain(); }
    std::string operator()(const Cell::Count& count) const {
        return count.printed.empty() ? std::to_string(count.value) : count.printed;
    }
    std::string operator()(const Cell::Share& share) const { return share.printed; }
    std::string operator()(const Cell::Measure& measure) const { return measure.printed; }
    std::string operator()(const Cell::Interval& interval) const { return interval.printed; }
    std::string operator()(const Cell::Missing& missing) const { return missing.sign; }
    std::string operator()(const Cell::Colour& colour) const { return plainText(colour.name); }
};
} // namespace

Runs runsOf(std::string_view text, std::string_view language) {
    if (text.empty())
        return {};
    if (language.empty())
        return {{.text = std::string(text), .language = {}}};
    return resolved({{.text = std::string(text), .language = {}}}, language);
}

Runs resolved(const Runs& runs, std::string_view documentLanguage) {
    Runs decided;
    decided.reserve(runs.size());
    for (const Run& run : runs) {
        if (!run.language.empty()) {
            decided.push_back(run);
            continue;
        }
        for (text::ScriptRun& part : text::splitByScript(run.text, documentLanguage))
            decided.push_back({.text = std::move(part.text),
                               .language = std::move(part.language),
                               .rightToLeft = part.rightToLeft,
                               .strong = run.strong,
                               .emphasis = run.emphasis});
    }
    return decided;
}

std::string plainText(const Runs& runs) {
    std::string text;
    for (const Run& run : runs)
        text += run.text;
    return text;
}

Cell::Text::Text(std::string_view words, std::string_view language, std::string_view source) {
    if (!words.empty() || !source.empty())
        m_content = std::make_shared<const Content>(
            Content{std::string(words), std::string(language), std::string(source), {}});
}

Cell::Text::Text(Runs runs) {
    if (!runs.empty())
        m_content = std::make_shared<const Content>(Content{{}, {}, {}, std::move(runs)});
}

Runs Cell::Text::runs() const {
    if (!m_content)
        return {};
    return m_content->runs.empty() ? runsOf(m_content->words, m_content->language) : m_content->runs;
}

Runs Cell::Text::source() const {
    return m_content ? runsOf(m_content->source) : Runs{};
}

std::string Cell::Text::plain() const {
    if (!m_content)
        return {};
    return m_content->runs.empty() ? m_content->words : plainText(m_content->runs);
}

std::string Cell::Text::plainSource() const {
    return m_content ? m_content->source : std::string();
}

Cell Cell::text(std::string_view text, std::string_view language) {
    return Cell(Text(text, language, {}));
}

Cell Cell::quote(std::string_view quote, std::string_view sourceLine, std::string_view language) {
    // The source line is in the language of the report, not in that of the quote.
    return Cell(Text(quote, language, sourceLine));
}

Cell Cell::colour(std::uint32_t rgb, std::string_view name, std::string_view language) {
    return Cell(Colour{rgb & 0xFFFFFFU, runsOf(name, language)});
}

std::string Cell::printed() const {
    return std::visit(Printed{}, m_value);
}

std::string Cell::printedSource() const {
    const auto* text = std::get_if<Text>(&m_value);
    return text ? text->plainSource() : std::string();
}

std::vector<const Column*> leafColumns(const Table& table) {
    std::vector<const Column*> leaves;
    collectLeaves(table.columns, leaves);
    return leaves;
}

std::vector<std::vector<HeaderCell>> headerGrid(const Table& table) {
    std::vector<std::vector<HeaderCell>> grid(static_cast<std::size_t>(headerDepth(table)));
    if (!grid.empty())
        fillGrid(table.columns, 0, grid);
    return grid;
}

int headerDepth(const Table& table) {
    return depthOf(table.columns);
}

void checkShape(const Table& table) {
    const std::size_t width = leafColumns(table).size();
    const auto fits = [width](const Row& row) {
        return row.cells.size() == (row.role == RowRole::GroupHeader ? 1 : width);
    };
    if (width == 0 || !std::ranges::all_of(table.rows, fits))
        throw Error(ErrorKind::Internal,
                    msg("The table \"{1}\" has a row that does not fit its columns. Please report this."),
                    {table.title});
}

} // namespace marginalia::core::report
