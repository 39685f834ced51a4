// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_layout.h"

#include <QFontMetricsF>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int mostLaidOut = 96; ///< chunks kept; a screen shows two to five
}

ReaderLayout::ReaderLayout() {
    setText({});
}

void ReaderLayout::setText(const QString& text) {
    m_text = text;
    m_chunks = divideText(text);
    m_marks.assign({});
    m_grids = {};
    forget();
}

void ReaderLayout::setMarks(std::vector<TextMark> marks) {
    if (marks.empty() && m_marks.empty())
        return;
    const bool hadGrids = !m_grids.rows().empty();
    m_marks.assign(std::move(marks));
    m_grids = TableGrids(m_text, m_marks);
    // A row is laid out as a whole.
    if (hadGrids || !m_grids.rows().empty()) {
        std::vector<std::pair<int, int>> whole;
        whole.reserve(m_grids.rows().size());
        for (const TableGrids::Row& row : m_grids.rows())
            whole.emplace_back(row.start, row.end);
        m_chunks = divideText(m_text, whole);
    }
    forget();
}

void ReaderLayout::setStyle(const ReaderStyle& style) {
    if (style == m_style)
        return;
    m_style = style;
    forget();
}

void ReaderLayout::forget() {
    m_layouts.clear();
    m_layouts.resize(m_chunks.size());
    m_laidOut = 0;
    // The text itself says how wide its letters are.
    const QString sample = m_text.mid(m_text.size() / 2, 2000).simplified();
    const double width = sample.isEmpty() ? 0 : QFontMetricsF(m_style.font).horizontalAdvance(sample);
    m_unitsPerLine =
        std::max(1.0, width > 0 ? m_style.width * 0.97 / (width / static_cast<double>(sample.size())) : 60.0);
    m_heights.resize(m_chunks.size());
    for (std::size_t at = 0; at < m_chunks.size(); ++at)
        m_heights[at] = estimate(m_chunks[at]);
    m_tops.assign(m_chunks.size() + 1, 0);
    m_topsRight = 0;
}

int ReaderLayout::estimate(const TextChunk& chunk) const {
    // Each line of the text ends somewhere on a line of the screen, on average in its middle.
    const double rows = (chunk.end - chunk.start - chunk.lines) / m_unitsPerLine + 0.5 * chunk.lines;
    return static_cast<int>(std::max<double>(rows, std::max(chunk.lines, 1)) * m_style.step()) +
           chunk.lines * 4;
}

const ChunkLayout& ReaderLayout::layout(int at) {
    std::unique_ptr<ChunkLayout>& slot = m_layouts[static_cast<std::size_t>(at)];
    if (!slot) {
        slot = std::make_unique<ChunkLayout>(m_text, chunk(at), m_style, m_marks, m_grids);
        ++m_laidOut;
        if (slot->height() != heightOf(at)) {
            m_heights[static_cast<std::size_t>(at)] = slot->height();
            m_topsRight = std::min(m_topsRight, at);
        }
    }
    return *slot;
}

int ReaderLayout::topOf(int at) const {
    for (; m_topsRight < at; ++m_topsRight)
        m_tops[static_cast<std::size_t>(m_topsRight) + 1] =
            m_tops[static_cast<std::size_t>(m_topsRight)] + heightOf(m_topsRight);
    return m_tops[static_cast<std::size_t>(at)];
}

int ReaderLayout::chunkOf(int unit) const {
    const auto behind = std::upper_bound(m_chunks.begin(), m_chunks.end(), unit,
                                         [](int at, const TextChunk& each) { return at < each.start; });
    return std::max(0, static_cast<int>(behind - m_chunks.begin()) - 1);
}

int ReaderLayout::chunkAtHeight(int y) const {
    static_cast<void>(topOf(chunkCount()));
    const auto behind = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, static_cast<int>(behind - m_tops.begin()) - 1);
}

void ReaderLayout::keepNear(int first, int last) {
    if (m_laidOut <= mostLaidOut)
        return;
    const int spare = mostLaidOut / 4;
    for (int at = 0; at < chunkCount(); ++at)
        if ((at < first - spare || at > last + spare) && m_layouts[static_cast<std::size_t>(at)]) {
            m_layouts[static_cast<std::size_t>(at)].reset();
            --m_laidOut;
        }
}

} // namespace marginalia::ui
