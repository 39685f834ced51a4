// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/table_grids.h"

#include "ui/document_view/chunk_layout.h"
#include "ui/settings/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace marginalia::ui {

namespace {
constexpr int longestSample = 60;          ///< units; a column of long texts need not be wider
constexpr int longestWord = 16;            ///< longer words are broken
constexpr int lookedAt = 600;              ///< units of one cell that are measured
constexpr std::size_t mostMeasured = 4000; ///< cells of one table
constexpr double narrowest = 5;            ///< characters of average width in a column
constexpr double forBold = 1.06;

bool overlaps(const TextMark& mark, int end) {
    return mark.start < end;
}
} // namespace

TableGrids::TableGrids(const QString& text, const TextMarks& marks) {
    // By start, of equal starts the outer one first: what begins inside the row or cell before is inside it.
    int rowEnd = -1;
    int cellEnd = -1;
    bool inRow = false;
    for (const TextMark& mark : marks.items()) {
        if (mark.kind == TextMark::Kind::Row) {
            if (overlaps(mark, rowEnd))
                continue;
            inRow =
                mark.end - mark.start <= longestRow &&
                QStringView(text).mid(mark.start, mark.end - mark.start).count(QLatin1Char('\n')) < mostLines;
            rowEnd = mark.end;
            cellEnd = -1;
            if (inRow)
                m_rows.push_back({mark.start, mark.end, mark.level, m_cells.size(), 0});
        } else if (mark.kind == TextMark::Kind::Cell && inRow && overlaps(mark, rowEnd) &&
                   !overlaps(mark, cellEnd)) {
            cellEnd = mark.end;
            const int column = std::max(mark.level, 1) - 1;
            const int columns = std::clamp(mark.label.toInt(), 1, 1000);
            Table& table = m_tables[m_rows.back().table];
            if (column + columns > mostColumns || mark.end > rowEnd) {
                table.isGrid = false;
                continue;
            }
            m_cells.push_back({mark.start, mark.end, column, columns});
            ++m_rows.back().cells;
            measure(text, table, m_cells.back());
        }
    }
    std::erase_if(m_rows, [this](const Row& row) { return row.cells == 0 || !m_tables[row.table].isGrid; });
}

void TableGrids::measure(const QString& text, Table& table, const Cell& cell) {
    const auto needed = static_cast<std::size_t>(cell.column + cell.columns);
    if (table.columns.size() < needed)
        table.columns.resize(needed);
    // What spans columns says nothing about any one of them.
    if (cell.columns > 1 || ++table.measured > mostMeasured)
        return;
    Column& column = table.columns[static_cast<std::size_t>(cell.column)];
    const int end = std::min(cell.end, cell.start + lookedAt);
    int line = cell.start;
    int word = cell.start;
    const auto longer = [](Sample& sample, int start, int length, int most) {
        if (std::min(length, most) > sample.length)
            sample = {start, std::min(length, most)};
    };
    for (int at = cell.start; at <= end; ++at) {
        const QChar character = at < end ? text.at(at) : QLatin1Char('\n');
        if (character.isSpace()) {
            longer(column.word, word, at - word, longestWord);
            word = at + 1;
        }
        if (character == QLatin1Char('\n')) {
            longer(column.line, line, at - line, longestSample);
            line = at + 1;
        }
    }
}

const TableGrids::Row* TableGrids::rowAt(int unit) const {
    const auto behind = std::upper_bound(m_rows.begin(), m_rows.end(), unit,
                                         [](int at, const Row& row) { return at < row.start; });
    if (behind == m_rows.begin() || unit >= std::prev(behind)->end)
        return nullptr;
    return &*std::prev(behind);
}

std::vector<int> TableGrids::columnEdges(const QString& text, int number, const ReaderStyle& style) const {
    const auto found = m_tables.find(number);
    if (found == m_tables.end() || !found->second.isGrid)
        return {};
    const std::vector<Column>& columns = found->second.columns;
    const QFontMetricsF metrics(style.font);
    const double padding = 2.0 * theme::unit;
    const double narrow = narrowest * metrics.averageCharWidth() + padding;
    const double room = style.width + theme::unit;
    if (narrow * static_cast<double>(columns.size()) > room)
        return {};
    const auto widthOf = [&](const Sample& sample) {
        return std::ceil(metrics.horizontalAdvance(text.mid(sample.start, sample.length)) * forBold) +
               padding;
    };
    // What each column would like to have, what its longest word needs, and what it must have: as much as
    // there is room for.
    std::vector<double> widths(columns.size());
    std::vector<double> likes(columns.size());
    std::vector<double> needs(columns.size());
    for (std::size_t at = 0; at < columns.size(); ++at) {
        needs[at] = std::max(narrow, widthOf(columns[at].word));
        likes[at] = std::max(needs[at], widthOf(columns[at].line));
    }
    const auto share = [&](const std::vector<double>& least, const std::vector<double>& most) {
        const double taken = std::accumulate(least.begin(), least.end(), 0.0);
        const double wanted = std::accumulate(most.begin(), most.end(), 0.0) - taken;
        const double part = wanted > 0 ? std::min(1.0, (room - taken) / wanted) : 0;
        for (std::size_t at = 0; at < widths.size(); ++at)
            widths[at] = least[at] + (most[at] - least[at]) * part;
    };
    if (std::accumulate(needs.begin(), needs.end(), 0.0) <= room)
        share(needs, likes);
    else
        share(std::vector<double>(columns.size(), narrow), needs);
    std::vector<int> edges{-theme::unit};
    double x = -theme::unit;
    for (const double width : widths)
        edges.push_back(static_cast<int>(std::floor(x += width)));
    return edges;
}

} // namespace marginalia::ui
