// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_notes.h"

#include "ui/settings/theme.h"

#include <QPainter>

#include <algorithm>

namespace marginalia::ui {

void ReaderNotes::assign(std::vector<ReaderNote> notes, const TextPositions& positions, int textSize) {
    for (ReaderNote& each : notes) {
        each.start = std::clamp(positions.toUnits(each.span.start), 0, textSize);
        each.end = std::clamp(positions.toUnits(each.span.end), each.start, textSize);
    }
    m_index.assign(std::move(notes));
}

std::vector<ReaderNote> ReaderNotes::at(int unit) const {
    std::vector<ReaderNote> found;
    m_index.overlapping(unit, unit + 1, [&found](const ReaderNote& each) { found.push_back(each); });
    return found;
}

void ReaderNotes::paint(QPainter& painter, const ChunkLayout::Paragraph& paragraph, QPointF origin) const {
    std::vector<QRectF> boxes;
    m_index.overlapping(paragraph.start, paragraph.end, [&](const ReaderNote& each) {
        boxes.clear();
        ChunkLayout::addBoxes(paragraph, each.start, each.end, boxes);
        QPen pen(theme::colour(theme::Role::Muted), each.kind == ReaderNote::Kind::Annotation ? 2 : 1);
        pen.setStyle(each.kind == ReaderNote::Kind::Annotation ? Qt::DotLine : Qt::DashLine);
        painter.setPen(pen);
        for (const QRectF& box : boxes) {
            const QRectF place = box.translated(origin);
            painter.drawLine(QPointF(place.left(), place.bottom() - 1),
                             QPointF(place.right(), place.bottom() - 1));
        }
    });
}

} // namespace marginalia::ui
