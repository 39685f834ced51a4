// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/chunk_layout.h"

#include <memory>
#include <vector>

namespace marginalia::ui {

/// A text of any length as one tall page of which only the chunks that are looked at are laid out. The height
/// of the others is estimated and corrected when their turn comes: whoever shows the page holds on to a
/// chunk, not to a distance from the top. Positions are UTF-16 units.
class ReaderLayout {
public:
    ReaderLayout();

    void setText(const QString& text);
    void setMarks(std::vector<TextMark> marks);
    void setStyle(const ReaderStyle& style);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const TextMarks& marks() const { return m_marks; }
    [[nodiscard]] const TableGrids& grids() const { return m_grids; }
    [[nodiscard]] const ReaderStyle& style() const { return m_style; }
    [[nodiscard]] int size() const { return static_cast<int>(m_text.size()); }

    [[nodiscard]] int chunkCount() const { return static_cast<int>(m_chunks.size()); }
    [[nodiscard]] const TextChunk& chunk(int at) const { return m_chunks[static_cast<std::size_t>(at)]; }
    /// Lays it out when it is not yet.
    const ChunkLayout& layout(int at);
    [[nodiscard]] int heightOf(int at) const { return m_heights[static_cast<std::size_t>(at)]; }
    [[nodiscard]] int topOf(int at) const;
    [[nodiscard]] int height() const { return topOf(chunkCount()); }
    [[nodiscard]] int chunkOf(int unit) const;
    [[nodiscard]] int chunkAtHeight(int y) const;
    /// Forgets what is far from the chunks first..last, so that memory stays bounded.
    void keepNear(int first, int last);
    /// How many chunks are laid out now.
    [[nodiscard]] int laidOut() const { return m_laidOut; }

private:
    void forget();
    [[nodiscard]] int estimate(const TextChunk& chunk) const;

    QString m_text;
    TextMarks m_marks;
    TableGrids m_grids;
    ReaderStyle m_style;
    std::vector<TextChunk> m_chunks;
    std::vector<std::unique_ptr<ChunkLayout>> m_layouts;
    std::vector<int> m_heights;
    mutable std::vector<int> m_tops; ///< one more than chunks; right up to `m_topsRight`
    mutable int m_topsRight = 0;
    int m_laidOut = 0;
    double m_unitsPerLine = 60;
};

} // namespace marginalia::ui
