// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table.h"

#include <algorithm>
#include <cstring>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t textBlock = std::size_t{1} << 20;
constexpr std::size_t cellBlock = std::size_t{1} << 16;

/// Blocks of memory that never move, so that views into them stay valid.
template <typename Item> class BlockStore {
public:
    explicit BlockStore(std::size_t blockSize)
        : m_blockSize(blockSize) {}

    Item* take(std::size_t count) {
        if (count > m_left) {
            // A large piece gets a block of its own size; the rest of the current block is kept for small
            // ones.
            if (count >= m_blockSize / 4) {
                m_blocks.push_back(std::make_unique<Item[]>(count));
                return m_blocks.back().get();
            }
            m_blocks.push_back(std::make_unique<Item[]>(m_blockSize));
            m_next = m_blocks.back().get();
            m_left = m_blockSize;
        }
        Item* taken = m_next;
        m_next += count;
        m_left -= count;
        return taken;
    }

private:
    std::size_t m_blockSize;
    std::vector<std::unique_ptr<Item[]>> m_blocks;
    Item* m_next = nullptr;
    std::size_t m_left = 0;
};
} // namespace

struct Table::Blocks {
    BlockStore<char> text{textBlock};
    BlockStore<Cell> cells{cellBlock};
};

bool Row::blank() const {
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.empty(); });
}

Table::Table()
    : m_blocks(std::make_unique<Blocks>()) {}
Table::~Table() = default;
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(Table&&) noexcept = default;

std::string_view Table::keep(std::string_view text) {
    if (text.empty())
        return {};
    char* place = m_blocks->text.take(text.size());
    std::memcpy(place, text.data(), text.size());
    m_textBytes += text.size();
    return {place, text.size()};
}

void Table::addKept(std::int64_t number, std::int64_t line, std::span<const Cell> cells) {
    std::span<const Cell> kept;
    if (!cells.empty()) {
        Cell* place = m_blocks->cells.take(cells.size());
        std::copy(cells.begin(), cells.end(), place);
        kept = {place, cells.size()};
    }
    m_rows.push_back({number, line, kept});
    m_columns = std::max(m_columns, cells.size());
    m_cells += cells.size();
}

void Table::add(const Row& row) {
    m_kept.clear();
    for (const Cell& cell : row.cells)
        m_kept.push_back(cell.empty() ? Cell() : Cell(keep(cell.text()), cell.kind()));
    addKept(row.number, row.line, m_kept);
}

std::string columnName(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string cellName(std::size_t column, std::int64_t row) {
    return columnName(column) + std::to_string(row);
}

} // namespace marginalia::core::exchange
