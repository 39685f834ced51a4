// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "ui/document_view/chunk_layout.h"
#include "ui/document_view/span_index.h"
#include "ui/document_view/text_positions.h"

#include <QColor>
#include <QString>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace marginalia::ui {

/// A coding as a long text shows it.
struct ReaderCoding {
    core::CodingId id;
    std::optional<core::Span> span; ///< none: the whole text
    core::CodeId code;
    core::CoderId coder;
    bool memo = false;
    bool star = false; ///< a key quote
    std::optional<int> weight;
    int start = 0; ///< the span in UTF-16 units; set by ReaderCodings
    int end = 0;
};

/// What a code looks like.
struct CodeLook {
    QString name;
    QColor hue;
};

/// The codings of one text, found by place and by id however many there are, and the colours they give to it.
class ReaderCodings {
public:
    /// At most so many lines are drawn under the words; where more codings meet, the margin tells them apart.
    static constexpr int mostBands = 3;

    void assign(std::vector<ReaderCoding> codings, const TextPositions& positions, int textSize);
    void put(ReaderCoding coding, const TextPositions& positions, int textSize);
    void remove(core::CodingId coding);
    void setChosen(core::CodingId coding);
    [[nodiscard]] core::CodingId chosen() const { return m_chosen; }
    [[nodiscard]] const ReaderCoding* find(core::CodingId coding) const;
    [[nodiscard]] const SpanIndex<ReaderCoding>& index() const { return m_index; }
    [[nodiscard]] std::size_t size() const { return m_index.items().size(); }
    /// Those that cover the character at `unit`, the shortest first; none of the whole text.
    [[nodiscard]] std::vector<ReaderCoding> at(int unit) const;

    void setLook(std::function<CodeLook(core::CodeId)> look);
    [[nodiscard]] const CodeLook& lookOf(core::CodeId code) const;
    /// Changes whenever something would be painted differently.
    [[nodiscard]] int version() const { return m_version; }
    void restyle();

    /// The tints and bands of one paragraph, in its chunk's coordinates; kept until something changes.
    [[nodiscard]] const std::vector<ChunkLayout::Patch>&
    patches(const ChunkLayout::Paragraph& paragraph) const;

private:
    SpanIndex<ReaderCoding> m_index;
    core::CodingId m_chosen;
    std::function<CodeLook(core::CodeId)> m_look;
    mutable std::unordered_map<std::int64_t, CodeLook> m_looks;
    int m_version = 0;
};

} // namespace marginalia::ui
