// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_page.h"

#include <algorithm>
#include <cmath>

namespace marginalia::ui {

void ReaderPage::setMargins(int top, int bottom) {
    if (m_chunk == 0 && m_offset == -m_topMargin)
        m_offset = -top;
    m_topMargin = top;
    m_bottomMargin = bottom;
}

void ReaderPage::setText(const QString& text) {
    m_layout.setText(text);
    m_chunk = 0;
    m_offset = -m_topMargin;
    settle();
}

template <class Change> void ReaderPage::keepingPlace(const Change& change) {
    const bool atTop = m_chunk == 0 && m_offset <= 0;
    const int unit = m_layout.layout(m_chunk).positionAt(QPointF(0, m_offset));
    change();
    m_chunk = m_layout.chunkOf(unit);
    m_offset =
        atTop ? -m_topMargin : static_cast<int>(std::floor(m_layout.layout(m_chunk).caretAt(unit).top()));
    settle();
}

void ReaderPage::setStyle(const ReaderStyle& style) {
    if (style != m_layout.style())
        keepingPlace([&] { m_layout.setStyle(style); });
}

void ReaderPage::setMarks(std::vector<TextMark> marks) {
    if (!marks.empty() || !m_layout.marks().empty())
        keepingPlace([&] { m_layout.setMarks(std::move(marks)); });
}

void ReaderPage::setHeight(int pixels) {
    m_height = std::max(pixels, 1);
    settle();
}

int ReaderPage::scrollValue() const {
    return m_topMargin + m_layout.topOf(m_chunk) + m_offset;
}

int ReaderPage::scrollMaximum() const {
    return std::max(0, m_topMargin + m_layout.height() + m_bottomMargin - m_height);
}

void ReaderPage::scrollTo(int value) {
    const int delta = value - scrollValue();
    if (std::abs(delta) <= 2 * m_height) {
        moveBy(delta);
    } else {
        const int y = value - m_topMargin;
        m_chunk = m_layout.chunkAtHeight(std::max(y, 0));
        m_offset = y - m_layout.topOf(m_chunk);
        const int estimated = std::max(m_layout.heightOf(m_chunk), 1);
        m_layout.layout(m_chunk);
        if (m_offset > 0)
            m_offset =
                static_cast<int>(static_cast<qint64>(m_offset) * m_layout.heightOf(m_chunk) / estimated);
    }
    settle();
}

void ReaderPage::moveBy(int pixels) {
    m_offset += pixels;
    while (m_offset < 0 && m_chunk > 0) {
        m_layout.layout(--m_chunk);
        m_offset += m_layout.heightOf(m_chunk);
    }
    for (m_layout.layout(m_chunk);
         m_offset >= m_layout.heightOf(m_chunk) && m_chunk + 1 < m_layout.chunkCount();
         m_layout.layout(m_chunk)) {
        m_offset -= m_layout.heightOf(m_chunk);
        ++m_chunk;
    }
}

void ReaderPage::settle() {
    moveBy(0);
    const auto layOutDown = [this] {
        m_last = m_chunk;
        int y = -m_offset;
        for (int at = m_chunk; at < m_layout.chunkCount() && y < m_height; ++at) {
            m_layout.layout(at);
            y += m_layout.heightOf(at);
            m_last = at;
        }
        return y;
    };
    int end = layOutDown();
    if (m_last + 1 == m_layout.chunkCount() && end + m_bottomMargin < m_height) {
        moveBy(end + m_bottomMargin - m_height);
        end = layOutDown();
    }
    if (m_chunk == 0 && m_offset < -m_topMargin) {
        m_offset = -m_topMargin;
        layOutDown();
    }
    m_layout.keepNear(m_chunk, m_last);
}

int ReaderPage::top() {
    if (m_chunk == 0 && m_offset <= 0)
        return 0;
    return m_layout.layout(m_chunk).positionAt(QPointF(0, m_offset));
}

void ReaderPage::startAt(int unit) {
    m_chunk = m_layout.chunkOf(unit);
    m_offset =
        unit == 0 ? -m_topMargin : static_cast<int>(std::floor(m_layout.layout(m_chunk).caretAt(unit).top()));
    settle();
}

int ReaderPage::topOf(int chunk) const {
    return m_layout.topOf(chunk) - m_layout.topOf(m_chunk) - m_offset;
}

void ReaderPage::reveal(int unit) {
    const int chunk = m_layout.chunkOf(unit);
    const bool near = chunk >= m_chunk - 1 && chunk <= m_last + 1;
    if (near)
        m_layout.layout(chunk);
    if (!near) {
        m_chunk = chunk;
        m_offset = static_cast<int>(m_layout.layout(chunk).caretAt(unit).top()) - m_height / 3;
        settle();
        return;
    }
    const QRectF caret = caretAt(unit);
    const int spare = std::min(m_layout.style().step(), m_height / 4);
    if (caret.top() < 0)
        moveBy(static_cast<int>(std::floor(caret.top())) - spare);
    else if (caret.bottom() > m_height)
        moveBy(static_cast<int>(std::ceil(caret.bottom())) - m_height + spare);
    settle();
}

int ReaderPage::positionAt(QPointF point) {
    int chunk = m_chunk;
    while (chunk < m_last && point.y() >= topOf(chunk) + m_layout.heightOf(chunk))
        ++chunk;
    return m_layout.layout(chunk).positionAt(point - QPointF(0, topOf(chunk)));
}

QRectF ReaderPage::caretAt(int unit) {
    const int chunk = m_layout.chunkOf(unit);
    return m_layout.layout(chunk).caretAt(unit).translated(0, topOf(chunk));
}

std::vector<QRectF> ReaderPage::boxesOf(int from, int to) {
    std::vector<QRectF> boxes;
    for (int chunk = m_chunk; chunk <= m_last; ++chunk)
        if (m_layout.chunk(chunk).start < to && from < m_layout.chunk(chunk).end)
            for (const QRectF& box : m_layout.layout(chunk).boxesOf(from, to))
                boxes.push_back(box.translated(0, topOf(chunk)));
    return boxes;
}

std::pair<double, double> ReaderPage::extentOf(int from, int to) {
    const int first = m_layout.chunkOf(from);
    const int last = m_layout.chunkOf(to);
    const auto begin = m_layout.layout(first).extentOf(from, first == last ? to : m_layout.chunk(first).end);
    const auto end = first == last ? begin : m_layout.layout(last).extentOf(m_layout.chunk(last).start, to);
    return {begin.first + topOf(first), end.second + topOf(last)};
}

std::pair<int, int> ReaderPage::screenLineOf(int unit) {
    return m_layout.layout(m_layout.chunkOf(unit)).screenLineOf(unit);
}

const ChunkLayout::Paragraph* ReaderPage::paragraphOf(int unit) {
    return m_layout.layout(m_layout.chunkOf(unit)).paragraphOf(unit);
}

bool ReaderPage::isRightToLeft(int unit) {
    const ChunkLayout::Paragraph* paragraph = paragraphOf(unit);
    return paragraph && paragraph->rightToLeft;
}

int ReaderPage::shown(int unit, int direction) {
    for (const int way : {direction, -direction}) {
        int at = unit;
        while (at >= 0 && at <= size()) {
            const ChunkLayout::Paragraph* paragraph = paragraphOf(at);
            if (!paragraph || paragraph->layout)
                return at;
            at = way > 0 ? paragraph->end + 1 : paragraph->start - 1;
        }
    }
    return unit;
}

int ReaderPage::nextTo(int unit, int direction) {
    const ChunkLayout::Paragraph* paragraph = paragraphOf(unit);
    if (!paragraph || !paragraph->layout)
        return shown(unit, direction);
    const int inside = std::min(unit, paragraph->end) - paragraph->start;
    if (direction > 0) {
        if (unit < paragraph->end)
            return paragraph->start + paragraph->layout->nextCursorPosition(inside);
        return unit < size() ? shown(unit + 1, 1) : unit;
    }
    if (unit > paragraph->start)
        return paragraph->start + paragraph->layout->previousCursorPosition(inside);
    if (unit == 0)
        return 0;
    if (text().at(unit - 1) == QLatin1Char('\n'))
        return shown(unit - 1, -1);
    // A long line goes on from the chunk before.
    const ChunkLayout::Paragraph* before = paragraphOf(unit - 1);
    return before && before->layout
               ? before->start + before->layout->previousCursorPosition(before->end - before->start)
               : shown(unit - 1, -1);
}

int ReaderPage::beside(int unit, double x, int direction) {
    int chunk = m_layout.chunkOf(unit);
    const QRectF from = m_layout.layout(chunk).caretAt(unit);
    const double stride = m_layout.style().step() / 2.0;
    double y = direction > 0 ? from.bottom() + 1 : from.top() - 1;
    for (;; y += direction * stride) {
        while (y < 0) {
            if (chunk == 0)
                return unit;
            m_layout.layout(--chunk);
            y += m_layout.heightOf(chunk);
        }
        while (y >= m_layout.layout(chunk).height()) {
            if (chunk + 1 == m_layout.chunkCount())
                return unit;
            y -= m_layout.heightOf(chunk);
            ++chunk;
        }
        const int found = m_layout.layout(chunk).positionAt(QPointF(x, y));
        const QRectF there = m_layout.layout(chunk).caretAt(found);
        if (chunk != m_layout.chunkOf(unit) || there.top() != from.top())
            return found;
    }
}

int ReaderPage::below(int unit, double x) {
    return beside(unit, x, 1);
}

int ReaderPage::above(int unit, double x) {
    return beside(unit, x, -1);
}

} // namespace marginalia::ui
