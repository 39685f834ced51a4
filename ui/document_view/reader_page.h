// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/reader_layout.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace marginalia::ui {

/// What of a long text is in sight, and where. It holds on to the chunk at the upper edge: laying out others
/// never moves what is being read. Coordinates are pixels from the upper left of what is in sight.
class ReaderPage {
public:
    /// Empty paper above the first line and below the last.
    void setMargins(int top, int bottom);
    void setText(const QString& text);
    /// What stands at the upper edge stays there, in its new size.
    void setStyle(const ReaderStyle& style);
    void setMarks(std::vector<TextMark> marks);
    void setHeight(int pixels);

    [[nodiscard]] const ReaderLayout& content() const { return m_layout; }
    [[nodiscard]] const QString& text() const { return m_layout.text(); }
    [[nodiscard]] int size() const { return m_layout.size(); }
    [[nodiscard]] int height() const { return m_height; }

    /// The distance from the top of the whole text, partly estimated: for a scroll bar.
    [[nodiscard]] int scrollValue() const;
    [[nodiscard]] int scrollMaximum() const;
    /// Near moves are exact; far ones go by the estimate.
    void scrollTo(int value);
    /// The unit at the upper edge, and how to bring its line there.
    [[nodiscard]] int top();
    void startAt(int unit);
    /// The least move that brings the line of `unit` into sight; to the middle when it was far away.
    void reveal(int unit);

    [[nodiscard]] int firstChunk() const { return m_chunk; }
    [[nodiscard]] int lastChunk() const { return m_last; }
    /// Units in sight, and a little more: those of the chunks.
    [[nodiscard]] int firstUnit() const { return m_layout.chunk(m_chunk).start; }
    [[nodiscard]] int lastUnit() const { return m_layout.chunk(m_last).end; }
    /// The last place of those that needs no other chunk to be laid out.
    [[nodiscard]] int lastPlace() const { return lastUnit() < size() ? lastUnit() - 1 : size(); }
    const ChunkLayout& layout(int chunk) { return m_layout.layout(chunk); }
    [[nodiscard]] int topOf(int chunk) const;

    [[nodiscard]] int positionAt(QPointF point);
    [[nodiscard]] QRectF caretAt(int unit);
    /// Boxes of the characters that are in sight.
    [[nodiscard]] std::vector<QRectF> boxesOf(int from, int to);
    /// From where to where these characters reach, with those of all cells of a table between them; both must
    /// be in sight.
    [[nodiscard]] std::pair<double, double> extentOf(int from, int to);
    /// The position one line below (above) at about `x`; `unit` itself where there is none.
    [[nodiscard]] int below(int unit, double x);
    [[nodiscard]] int above(int unit, double x);
    [[nodiscard]] std::pair<int, int> screenLineOf(int unit);
    /// The next (1) or previous (-1) place for a caret: between graphemes, over what is left out.
    [[nodiscard]] int nextTo(int unit, int direction);
    /// `unit`, or where it is left out the nearest place in `direction` that is not, else in the other.
    [[nodiscard]] int shown(int unit, int direction);
    [[nodiscard]] bool isRightToLeft(int unit);

private:
    void moveBy(int pixels);
    void settle();
    [[nodiscard]] const ChunkLayout::Paragraph* paragraphOf(int unit);
    [[nodiscard]] int beside(int unit, double x, int direction);
    template <class Change> void keepingPlace(const Change& change);

    ReaderLayout m_layout;
    int m_height = 400;
    int m_chunk = 0; ///< at the upper edge
    int m_topMargin = 16;
    int m_bottomMargin = 64;
    int m_offset = -16; ///< of the edge from the chunk's top
    int m_last = 0;
};

} // namespace marginalia::ui
