// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/chunk_layout.h"

#include <cstddef>
#include <vector>

namespace marginalia::ui {

/// Gives the paragraphs of a table's rows their places side by side, while a chunk is laid out from above;
/// only for chunk_layout.cpp.
class RowSetter {
public:
    using Paragraph = ChunkLayout::Paragraph;
    using GridRow = ChunkLayout::GridRow;

    RowSetter(const QString& text, const TextChunk& chunk, const TableGrids& grids, const ReaderStyle& style);

    /// Whether the paragraph is in a grid; then it has its place. `top`: where its row begins if it is the
    /// first of it.
    bool place(Paragraph& paragraph, int top, std::vector<GridRow>& rows);
    /// After it was laid out; returns where its row ends so far.
    int placed(const Paragraph& paragraph, std::vector<GridRow>& rows);

private:
    bool begin(const TableGrids::Row& row, int top, std::vector<GridRow>& rows);

    const QString& m_text;
    const TextChunk& m_chunk;
    const TableGrids& m_grids;
    const ReaderStyle& m_style;
    const TableGrids::Row* m_row = nullptr;
    int m_table = -1;
    std::vector<int> m_edges;
    std::size_t m_at = 0; ///< the cell that is being filled
    int m_top = 0;        ///< where its words begin
    int m_y = 0;
};

} // namespace marginalia::ui
