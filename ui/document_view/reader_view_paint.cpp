// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_view.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

/// How a long text looks.
namespace marginalia::ui {

void ReaderView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRect clip = event->rect();
    painter.fillRect(clip, theme::colour(theme::Role::Paper));
    if (m_page.size() > 0)
        for (int chunk = m_page.firstChunk(); chunk <= m_page.lastChunk(); ++chunk)
            paintChunk(painter, chunk, clip);
    if (hasFocus() && m_page.size() > 0) {
        const QRectF caret = m_page.caretAt(m_caret).translated(textLeft(), 0);
        painter.fillRect(QRectF(caret.left() - 1, caret.top(), 2, caret.height()),
                         theme::colour(theme::Role::Focus));
    }
    paintHandles(painter);
    if (clip.right() >= marginLeft() - theme::half)
        paintStripes(painter, clip);
}

void ReaderView::paintChunk(QPainter& painter, int chunk, const QRect& clip) {
    const ChunkLayout& layout = m_page.layout(chunk);
    const QPointF origin(textLeft(), m_page.topOf(chunk));
    const int from = m_drop ? m_drop->first : std::min(m_anchor, m_caret);
    const int to = m_drop ? m_drop->second : std::max(m_anchor, m_caret);
    const QColor selected = theme::tint(theme::colour(theme::Role::Focus));
    paintGrids(painter, layout, origin, clip);
    std::vector<QRectF> boxes;
    int numbered = -1; // a row of a table has the numbers of its first cell
    int numberedCell = -1;
    for (const ChunkLayout::Paragraph& each : layout.paragraphs()) {
        const double top = origin.y() + each.top;
        if (!each.layout || top > clip.bottom() || top + each.height < clip.top())
            continue;
        for (const ChunkLayout::Patch& patch : m_codings.patches(each))
            painter.fillRect(patch.place.translated(origin), patch.colour);
        boxes.clear();
        ChunkLayout::addBoxes(each, from, to, boxes);
        for (const QRectF& box : boxes)
            painter.fillRect(box.translated(origin), selected);
        if (!m_hits.empty())
            paintHits(painter, each, origin);
        painter.setPen(theme::colour(theme::Role::Ink));
        each.layout->draw(&painter, QPointF(origin.x(), top), {}, QRectF(clip));
        if (!m_notes.empty())
            m_notes.paint(painter, each, origin);
        paintSigns(painter, each, {origin.x(), top});
        const int number = m_options.numbers == ReaderOptions::Numbers::Lines        ? each.line
                           : m_options.numbers == ReaderOptions::Numbers::Paragraphs ? each.number
                                                                                     : 0;
        if (each.row >= 0 && each.row != numbered) {
            numbered = each.row;
            numberedCell = each.cell;
        }
        const bool beside = each.row >= 0 && each.cell != numberedCell;
        if (number > 0 && !beside && each.layout->lineCount() > 0) {
            const QTextLine line = each.layout->lineAt(0);
            painter.setFont(theme::smallFont());
            painter.setPen(theme::colour(theme::Role::Muted));
            const double baseline = top + line.y() + line.ascent();
            const QString figures = QString::number(number);
            painter.drawText(
                QPointF(textLeft() - theme::unit * 2 - painter.fontMetrics().horizontalAdvance(figures),
                        baseline),
                figures);
        }
    }
}

void ReaderView::paintGrids(QPainter& painter, const ChunkLayout& layout, QPointF origin, const QRect& clip) {
    const QColor line = theme::colour(theme::Role::Hairline);
    for (const ChunkLayout::GridRow& row : layout.rows()) {
        const QRect place(QPoint(row.cells.front().left, row.top),
                          QPoint(row.cells.back().right, row.bottom));
        const QRect box = place.translated(origin.toPoint());
        if (box.top() > clip.bottom() || box.bottom() < clip.top())
            continue;
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), line);
        painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 1), line);
        painter.fillRect(QRect(box.left(), box.top(), 1, box.height() - 1), line);
        for (const ChunkLayout::GridRow::Cell& cell : row.cells)
            painter.fillRect(QRect(static_cast<int>(origin.x()) + cell.right, box.top(), 1, box.height() - 1),
                             line);
    }
}

void ReaderView::paintHits(QPainter& painter, const ChunkLayout::Paragraph& paragraph, QPointF origin) const {
    const QColor ring = theme::colour(theme::Role::Focus);
    QColor light = ring;
    light.setAlphaF(0.3F);
    std::vector<QRectF> boxes;
    auto hit = std::ranges::upper_bound(m_hits, paragraph.start, {}, &std::pair<int, int>::second);
    for (; hit != m_hits.end() && hit->first < paragraph.end; ++hit) {
        boxes.clear();
        ChunkLayout::addBoxes(paragraph, hit->first, hit->second, boxes);
        const bool present = hit - m_hits.begin() == m_hit;
        for (const QRectF& box : boxes) {
            const QRectF place = box.translated(origin);
            painter.fillRect(place, light);
            if (!present)
                continue;
            painter.setPen(QPen(ring, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place.adjusted(-1, -1, 1, 1));
        }
    }
}

void ReaderView::paintSigns(QPainter& painter, const ChunkLayout::Paragraph& paragraph, QPointF origin) {
    if (paragraph.ruled)
        painter.fillRect(QRectF(origin.x(), origin.y(), m_page.content().style().width, 1),
                         theme::colour(theme::Role::Hairline));
    painter.setPen(theme::colour(theme::Role::Muted));
    for (const ChunkLayout::Sign& sign : paragraph.signs) {
        painter.setFont(sign.raised ? m_page.content().style().raisedFont() : m_page.content().style().font);
        painter.drawText(origin + sign.place, sign.words);
    }
}

void ReaderView::paintHandles(QPainter& painter) {
    const ReaderCoding* chosen = m_codings.find(m_codings.chosen());
    if (!chosen || !chosen->span)
        return;
    const QColor hue = m_codings.lookOf(chosen->code).hue;
    if (m_hand == Hand::Resizing)
        for (const QRectF& box : m_page.boxesOf(m_resizeTo.first, m_resizeTo.second)) {
            painter.setPen(QPen(hue, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.translated(textLeft(), 0).adjusted(0, 0, -1, 1));
        }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue);
    for (const bool end : {false, true}) {
        const QRect handle = handleOf(chosen->id, end);
        if (handle.isEmpty())
            continue;
        painter.drawRect(QRectF(handle.center().x(), handle.top(), 2, handle.height()));
        painter.drawEllipse(QPointF(handle.center().x() + 1.0, end ? handle.bottom() : handle.top()), 3.5,
                            3.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ReaderView::paintStripes(QPainter& painter, const QRect& clip) {
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = theme::smallFont();
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    for (const Stripe& stripe : m_stripes) {
        if (!stripe.bar.intersects(clip) && !stripe.label.intersects(clip))
            continue;
        const ReaderCoding* coding = m_codings.find(stripe.id);
        if (!coding)
            continue;
        const CodeLook& look = m_codings.lookOf(coding->code);
        const bool chosen = stripe.id == m_codings.chosen();
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.hue);
        painter.drawRoundedRect(stripe.bar.adjusted(chosen ? -1 : 0, 1, chosen ? 1 : 0, -1), 2, 2);
        if (stripe.label.isEmpty())
            continue;
        painter.drawRoundedRect(QRect(stripe.label.left(), stripe.label.center().y() - 3, 7, 7), 2, 2);
        QString words = look.name;
        if (coding->weight)
            words += QStringLiteral("  ") + figure(*coding->weight);
        if (m_options.initials && m_coderLook)
            words += QStringLiteral("  · ") + m_coderLook(coding->coder).second;
        if (coding->star)
            words += QStringLiteral("  ★");
        if (coding->memo)
            words += QStringLiteral("  ✎");
        const QRect place = stripe.label.adjusted(theme::unit + theme::half, 0, 0, 0);
        painter.setFont(chosen ? bold : font);
        painter.setPen(theme::colour(chosen ? theme::Role::Ink : theme::Role::Muted));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    }
    if (m_hiddenStripes > 0) {
        painter.setFont(font);
        painter.setPen(theme::colour(theme::Role::Muted));
        const QRect place(marginLeft(), viewport()->height() - theme::unit * 3,
                          viewport()->width() - marginLeft() - theme::unit, theme::unit * 2);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         tr("and %1 more").arg(figure(m_hiddenStripes)));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace marginalia::ui
