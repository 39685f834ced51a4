// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include "core/base/error.h"

#include <algorithm>

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

struct Printed {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const Cell::Text& text) const { return plainText(text.runs); }
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
    Runs runs;
    for (text::ScriptRun& part : text::splitByScript(text, language))
        runs.push_back({.text = std::move(part.text),
                        .language = std::move(part.language),
                        .rightToLeft = part.rightToLeft});
    return runs;
}

std::string plainText(const Runs& runs) {
    std::string text;
    for (const Run& run : runs)
        text += run.text;
    return text;
}

Cell Cell::text(std::string_view text, std::string_view language) {
    return Cell(Text{runsOf(text, language), {}});
}

Cell Cell::quote(std::string_view quote, std::string_view sourceLine, std::string_view language) {
    // The source line is in the language of the report, not in that of the quote.
    return Cell(Text{runsOf(quote, language), runsOf(sourceLine)});
}

Cell Cell::colour(std::uint32_t rgb, std::string_view name, std::string_view language) {
    return Cell(Colour{rgb & 0xFFFFFFU, runsOf(name, language)});
}

std::string Cell::printed() const {
    return std::visit(Printed{}, m_value);
}

std::string Cell::printedSource() const {
    const auto* text = std::get_if<Text>(&m_value);
    return text ? plainText(text->source) : std::string();
}

std::vector<const Column*> leafColumns(const Table& table) {
    std::vector<const Column*> leaves;
    collectLeaves(table.columns, leaves);
    return leaves;
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
