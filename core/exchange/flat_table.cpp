// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/flat_table.h"

#include "core/text/numbers.h"

#include <algorithm>

namespace marginalia::core::exchange {

namespace {
constexpr std::string_view pathSign = " > ";

void collectTitles(const std::vector<report::Column>& columns, const std::string& above,
                   std::vector<std::string>& titles) {
    for (const report::Column& column : columns) {
        const std::string title =
            above.empty() || column.title.empty() ? above + column.title : above + " / " + column.title;
        if (!column.children.empty())
            collectTitles(column.children, title, titles);
        else if (column.splitTitles.empty())
            titles.push_back(title);
        else
            titles.insert(titles.end(), column.splitTitles.begin(), column.splitTitles.end());
    }
}

FlatCell number(std::string digits, double value, int decimals) {
    return {.text = {}, .digits = std::move(digits), .value = value, .decimals = decimals};
}

FlatCell real(double value, int decimals) {
    std::string digits = text::realDigits(value, decimals);
    const bool isFinite = digits.find_first_of("0123456789") != std::string::npos;
    return isFinite ? number(std::move(digits), value, decimals) : FlatCell{};
}

/// The values of a cell: one, or two where the words have a source and the interval its bounds.
struct Flatten {
    bool split;

    using Values = std::vector<FlatCell>;
    Values operator()(std::monostate) const { return {{}}; }
    Values operator()(const report::Cell::Text& text) const {
        std::string words = text.plain();
        std::string source = text.plainSource();
        if (split)
            return {FlatCell::words(std::move(words)), FlatCell::words(std::move(source))};
        if (!source.empty())
            words += "\n" + source;
        return {FlatCell::words(std::move(words))};
    }
    Values operator()(const report::Cell::Count& count) const {
        return {number(std::to_string(count.value), static_cast<double>(count.value), 0)};
    }
    Values operator()(const report::Cell::Share& share) const {
        if (share.denominator <= 0)
            return {{}};
        return {number(text::percentDigits(share.numerator, share.denominator, share.decimals),
                       100.0 * static_cast<double>(share.numerator) / static_cast<double>(share.denominator),
                       share.decimals)};
    }
    Values operator()(const report::Cell::Measure& measure) const {
        return {real(measure.value, measure.decimals)};
    }
    Values operator()(const report::Cell::Interval& interval) const {
        if (split)
            return {real(interval.low, interval.decimals), real(interval.high, interval.decimals)};
        return {FlatCell::words(interval.printed)};
    }
    Values operator()(const report::Cell::Missing&) const { return {{}}; }
    Values operator()(const report::Cell::Colour& colour) const {
        return {FlatCell::words(report::plainText(colour.name))};
    }
};

std::string pathStep(std::string name) {
    for (std::size_t at = name.find(pathSign); at != std::string::npos;
         at = name.find(pathSign, at + pathSign.size() + 1))
        name.replace(at, pathSign.size(), " \\> ");
    return name;
}
} // namespace

FlatTable::FlatTable(const report::Table& table)
    : m_columns(report::leafColumns(table))
    , m_isTree(std::ranges::any_of(table.rows, [](const report::Row& row) { return row.level > 0; })) {
    collectTitles(table.columns, {}, m_titles);
}

std::string FlatTable::pathOf(const report::Row& row) {
    const auto level = static_cast<std::size_t>(std::max(row.level, 0));
    m_path.resize(std::min(m_path.size(), level));
    m_path.resize(level); // a level that was skipped has no name
    m_path.push_back(pathStep(row.cells.front().printed()));
    std::string path;
    for (const std::string& step : m_path)
        if (!step.empty())
            path += (path.empty() ? "" : std::string(pathSign)) + step;
    return path;
}

std::vector<FlatCell> FlatTable::row(const report::Row& row) {
    if (row.role == report::RowRole::GroupHeader)
        return {FlatCell::words(row.cells.front().printed())};
    std::vector<FlatCell> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::size_t places = std::max<std::size_t>(m_columns[i]->splitTitles.size(), 1);
        std::vector<FlatCell> values = std::visit(Flatten{places > 1}, row.cells[i].value());
        values.resize(places);
        if (i == 0 && m_isTree && row.role == report::RowRole::Body && !values.front().isNumber())
            values.front().text = pathOf(row);
        for (FlatCell& value : values) {
            value.isQuote = m_columns[i]->kind == report::ColumnKind::Quote;
            cells.push_back(std::move(value));
        }
    }
    return cells;
}

} // namespace marginalia::core::exchange
