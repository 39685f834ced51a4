// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "ui/document_view/chunk_layout.h"
#include "ui/document_view/span_index.h"
#include "ui/document_view/text_positions.h"

#include <QString>

#include <vector>

class QPainter;

namespace marginalia::ui {

/// Something that was written about a passage and is no code: an annotation, or its translation.
struct ReaderNote {
    enum class Kind { Annotation, Translation };
    core::Span span;
    Kind kind = Kind::Annotation;
    QString words; ///< for the tip
    int start = 0; ///< the span in UTF-16 units; set by ReaderNotes
    int end = 0;
};

/// The notes of one text: a thin line under the words, dotted for annotations, dashed for translations.
class ReaderNotes {
public:
    void assign(std::vector<ReaderNote> notes, const TextPositions& positions, int textSize);
    [[nodiscard]] bool empty() const { return m_index.empty(); }
    [[nodiscard]] std::size_t size() const { return m_index.items().size(); }
    /// Those that cover the character at `unit`, by their start.
    [[nodiscard]] std::vector<ReaderNote> at(int unit) const;
    /// Those of one paragraph; `origin` is that of its chunk.
    void paint(QPainter& painter, const ChunkLayout::Paragraph& paragraph, QPointF origin) const;

private:
    SpanIndex<ReaderNote> m_index;
};

} // namespace marginalia::ui
