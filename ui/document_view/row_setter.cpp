// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/row_setter.h"

#include "ui/settings/theme.h"

#include <algorithm>

namespace marginalia::ui {

RowSetter::RowSetter(const QString& text, const TextChunk& chunk, const TableGrids& grids,
                     const ReaderStyle& style)
    : m_text(text)
    , m_chunk(chunk)
    , m_grids(grids)
    , m_style(style) {}

bool RowSetter::place(Paragraph& paragraph, int top, std::vector<GridRow>& rows) {
    const TableGrids::Row* row = m_grids.rowAt(paragraph.start);
    if (!row || row->start < m_chunk.start || row->end > m_chunk.end)
        return false;
    if (row != m_row && !begin(*row, top, rows))
        return false;
    const TableGrids::Cell* cells = m_grids.cellsOf(*row);
    while (m_at + 1 < row->cells && cells[m_at + 1].start <= paragraph.start) {
        ++m_at;
        m_y = m_top;
    }
    const auto first = static_cast<std::size_t>(cells[m_at].column);
    const std::size_t behind = first + static_cast<std::size_t>(cells[m_at].columns);
    paragraph.left = m_edges[first] + theme::unit;
    paragraph.width = m_edges[behind] - theme::unit - paragraph.left;
    paragraph.row = static_cast<int>(rows.size()) - 1;
    paragraph.cell = static_cast<int>(m_at);
    paragraph.top = m_y;
    return true;
}

int RowSetter::placed(const Paragraph& paragraph, std::vector<GridRow>& rows) {
    m_y = paragraph.top + paragraph.height;
    rows.back().bottom = std::max(rows.back().bottom, m_y + 1);
    return rows.back().bottom;
}

bool RowSetter::begin(const TableGrids::Row& row, int top, std::vector<GridRow>& rows) {
    if (row.table != m_table) {
        m_table = row.table;
        m_edges = m_grids.columnEdges(m_text, row.table, m_style);
    }
    if (m_edges.empty())
        return false;
    m_row = &row;
    m_at = 0;
    // A row right below another one shares its line.
    const bool joined = !rows.empty() && rows.back().bottom == top;
    GridRow& grid = rows.emplace_back();
    grid.top = joined ? top - 1 : top + theme::half;
    m_top = m_y = grid.top + theme::half + 1;
    grid.bottom = m_top + m_style.step() + ChunkLayout::betweenParagraphs;
    const TableGrids::Cell* cells = m_grids.cellsOf(row);
    std::size_t at = 0;
    for (std::size_t column = 0; column + 1 < m_edges.size();) {
        while (at < row.cells && static_cast<std::size_t>(cells[at].column) < column)
            ++at;
        const bool there = at < row.cells && static_cast<std::size_t>(cells[at].column) == column;
        const std::size_t next = column + static_cast<std::size_t>(there ? cells[at].columns : 1);
        grid.cells.push_back({m_edges[column], m_edges[std::min(next, m_edges.size() - 1)]});
        column = next;
    }
    return true;
}

} // namespace marginalia::ui
