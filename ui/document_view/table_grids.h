// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/text_mark.h"

#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

namespace marginalia::ui {

struct ReaderStyle;

/// Where the tables of a text are, so that their cells can be drawn side by side. The text itself stays one
/// line below the other: a row is a stretch of it, and a cell some whole lines of a row. Positions are
/// UTF-16 units.
///
/// A table with more than `mostColumns` columns, or whose columns would be too narrow to read, is not drawn
/// as a grid, and neither is a row longer than `longestRow` or of more than `mostLines` lines; of tables
/// inside tables only the outer one is. What is no grid keeps one cell below the other.
class TableGrids {
public:
    static constexpr int mostColumns = 12;
    static constexpr int longestRow = 6'000;
    static constexpr int mostLines = 60;

    struct Cell {
        int start = 0;
        int end = 0;
        int column = 0;  ///< from 0
        int columns = 1; ///< that it spans
    };
    struct Row {
        int start = 0;
        int end = 0; ///< behind its last character, without the line end
        int table = 0;
        std::size_t firstCell = 0;
        std::size_t cells = 0;
    };

    TableGrids() = default;
    TableGrids(const QString& text, const TextMarks& marks);

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Cell* cellsOf(const Row& row) const { return m_cells.data() + row.firstCell; }
    /// The row that holds the line that begins at `unit`.
    [[nodiscard]] const Row* rowAt(int unit) const;
    /// Where the columns of a table begin, and where the last one ends, in pixels from the left of the text;
    /// the first begins left of it, so that words stand under words. Empty: too narrow for a grid.
    [[nodiscard]] std::vector<int> columnEdges(const QString& text, int table,
                                               const ReaderStyle& style) const;

private:
    /// A stretch of the text as a sample of how wide it is.
    struct Sample {
        int start = 0;
        int length = 0;
    };
    struct Column {
        Sample line; ///< the longest one, as far as it was looked at
        Sample word;
    };
    struct Table {
        std::vector<Column> columns;
        std::size_t measured = 0; ///< cells
        bool isGrid = true;
    };
    void measure(const QString& text, Table& table, const Cell& cell);

    std::vector<Row> m_rows;
    std::vector<Cell> m_cells;
    std::unordered_map<int, Table> m_tables;
};

} // namespace marginalia::ui
