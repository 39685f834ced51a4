// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

enum class CellKind : std::uint8_t {
    Empty,
    Text,   ///< as typed; every filled cell of a text table (CSV) is text
    Number, ///< of a spreadsheet: shortest decimal text with a point; long integers keep all their digits
    Date    ///< of a spreadsheet: ISO text, 2024-03-14, 2024-03-14 17:21:07 or 17:21:07
};

/// One cell. The text is UTF-8 and lives as long as the table (or, in a row handler, as long as the call).
class Cell {
public:
    Cell() = default;
    Cell(std::string_view text, CellKind kind)
        : m_text(text.data())
        , m_length(static_cast<std::uint32_t>(text.size()))
        , m_kind(kind) {}

    [[nodiscard]] std::string_view text() const {
        return m_length == 0 ? std::string_view() : std::string_view(m_text, m_length);
    }
    [[nodiscard]] CellKind kind() const { return m_kind; }
    [[nodiscard]] bool empty() const { return m_length == 0; }

private:
    const char* m_text = nullptr;
    std::uint32_t m_length = 0;
    CellKind m_kind = CellKind::Empty;
};

/// One row as the file has it: rows may differ in length, and a spreadsheet's empty rows are left out.
struct Row {
    std::int64_t number = 0; ///< from 1, as a spreadsheet shows it (blank rows are counted)
    std::int64_t line = 0;   ///< from 1, the line of a text file on which the row begins; 0 in a spreadsheet
    std::span<const Cell> cells;

    /// The cell of a column from 0; an empty one beyond the row's end.
    [[nodiscard]] Cell operator[](std::size_t column) const {
        return column < cells.size() ? cells[column] : Cell();
    }
    [[nodiscard]] std::size_t size() const { return cells.size(); }
    /// Whether no cell has a text.
    [[nodiscard]] bool blank() const;
};

/// What is stated to the person when a table is too big.
struct TableLimits {
    std::size_t columns = 16'384;
    std::int64_t rows = 1'048'576;
    std::size_t cellBytes = std::size_t{16} << 20;
    std::size_t recordBytes = std::size_t{64} << 20;
    std::size_t cells = 20'000'000;
    std::size_t textBytes = std::size_t{512} << 20;
};

/// A table in memory: text packed in blocks, 16 bytes a cell. Moves, never copies; views stay valid.
class Table {
public:
    Table();
    ~Table();
    Table(Table&&) noexcept;
    Table& operator=(Table&&) noexcept;

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    /// The length of the longest row.
    [[nodiscard]] std::size_t columnCount() const { return m_columns; }
    /// Row and column from 0 (the row's place in `rows()`, not its number); an empty cell beyond the ends.
    [[nodiscard]] Cell at(std::size_t row, std::size_t column) const {
        return row < m_rows.size() ? m_rows[row][column] : Cell();
    }

    /// Keeps a text for the table's life and returns where it lies.
    std::string_view keep(std::string_view text);
    /// Adds a row whose cells' texts have been kept. `number` must rise from row to row.
    void addKept(std::int64_t number, std::int64_t line, std::span<const Cell> cells);
    /// Adds a row and keeps its texts.
    void add(const Row& row);
    [[nodiscard]] std::size_t cellCount() const { return m_cells; }
    [[nodiscard]] std::size_t textBytes() const { return m_textBytes; }

private:
    struct Blocks;
    std::unique_ptr<Blocks> m_blocks;
    std::vector<Row> m_rows;
    std::vector<Cell> m_kept; ///< the row being added; a member so that its memory is reused
    std::size_t m_columns = 0;
    std::size_t m_cells = 0;
    std::size_t m_textBytes = 0;
};

/// The spreadsheet's name of a column from 0: A, B, ... Z, AA, ... XFD.
std::string columnName(std::size_t column);
/// B7 for column 1 and row number 7.
std::string cellName(std::size_t column, std::int64_t row);

} // namespace marginalia::core::exchange
