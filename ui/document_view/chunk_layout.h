// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/table_grids.h"
#include "ui/document_view/text_chunks.h"
#include "ui/document_view/text_mark.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace marginalia::ui {

/// How a text is set.
struct ReaderStyle {
    QFont font;
    QColor ink;
    QColor muted;
    int width = 600;         ///< of the column, pixels
    int lineHeight = 145;    ///< per cent of the font's size
    bool hideAsides = false; ///< leave the interviewer's lines out

    [[nodiscard]] int step() const; ///< from one line to the next
    [[nodiscard]] QFont raisedFont() const;
    bool operator==(const ReaderStyle&) const = default;
};

/// One chunk of a text, laid out. Positions are units of the whole text, coordinates pixels from the chunk's
/// top left.
class ChunkLayout {
public:
    static constexpr int betweenParagraphs = 4;

    /// A colour behind or under the words.
    struct Patch {
        QRectF place;
        QColor colour;
    };
    /// A number that stands beside the words.
    struct Sign {
        QPointF place; ///< of the baseline, in the paragraph
        QString words;
        bool raised = false; ///< of a note: smaller
    };
    /// A line of the text (ended by LF), or the piece of one that is in this chunk.
    struct Paragraph {
        int start = 0;
        int end = 0;    ///< without the LF
        int line = 0;   ///< from 1; 0: goes on from the chunk before
        int number = 0; ///< as citations count, from 1; 0: blank or going on
        int top = 0;
        int height = 0; ///< 0: left out
        bool rightToLeft = false;
        bool mixed = false; ///< holds right-to-left characters
        std::vector<Sign> signs;
        int indent = 0;
        bool ruled = false; ///< a line above it: a row of a table begins that is not drawn as a grid
        int left = 0;       ///< of its column, and how wide that is
        int width = 0;
        int row = -1;  ///< of `rows` below; -1: in no grid
        int cell = -1; ///< of that row
        std::unique_ptr<QTextLayout> layout;
        mutable std::vector<Patch> patches; ///< the view's: what `patchesOf` says
        mutable int patchesOf = -1;
    };

    /// A row of a table whose cells stand side by side.
    struct GridRow {
        struct Cell {
            int left = 0;
            int right = 0;
        };
        int top = 0;
        int bottom = 0;
        std::vector<Cell> cells; ///< from the left, empty ones too; their sides are drawn
    };

    ChunkLayout(const QString& text, const TextChunk& chunk, const ReaderStyle& style, const TextMarks& marks,
                const TableGrids& grids = {});

    [[nodiscard]] const std::vector<Paragraph>& paragraphs() const { return m_paragraphs; }
    [[nodiscard]] const std::vector<GridRow>& rows() const { return m_rows; }
    [[nodiscard]] int height() const { return m_height; }
    /// From where to where the characters from..to reach, from above: with those of all cells between.
    [[nodiscard]] std::pair<double, double> extentOf(int from, int to) const;
    /// The position nearest to a point.
    [[nodiscard]] int positionAt(QPointF point) const;
    /// Where the caret stands before the character at `unit`.
    [[nodiscard]] QRectF caretAt(int unit) const;
    /// The boxes of the characters from..to: one per line, more where the directions mix.
    [[nodiscard]] std::vector<QRectF> boxesOf(int from, int to) const;
    static void addBoxes(const Paragraph& paragraph, int from, int to, std::vector<QRectF>& boxes);
    /// The line of the screen that holds `unit`, as units of its first character and behind its last.
    [[nodiscard]] std::pair<int, int> screenLineOf(int unit) const;
    [[nodiscard]] const Paragraph* paragraphOf(int unit) const;

private:
    void layOut(Paragraph& paragraph, const QString& text, const ReaderStyle& style, const TextMarks& marks);
    [[nodiscard]] const Paragraph* paragraphAt(QPointF point) const;

    std::vector<Paragraph> m_paragraphs;
    std::vector<GridRow> m_rows;
    int m_height = 0;
};

} // namespace marginalia::ui
