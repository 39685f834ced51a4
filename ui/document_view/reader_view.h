// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document_view/passage_bounds.h"
#include "ui/document_view/reader_codings.h"
#include "ui/document_view/reader_notes.h"
#include "ui/document_view/reader_page.h"
#include "ui/document_view/stripe_lanes.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <functional>
#include <optional>

namespace marginalia::ui {

/// How a person likes to read.
struct ReaderOptions {
    enum class Numbers { None, Paragraphs, Lines };
    int measure = 68; ///< characters in a line
    Numbers numbers = Numbers::Paragraphs;
    PassageUnit snap = PassageUnit::Character; ///< what selections made by mouse are rounded to
    bool initials = false;                     ///< who coded, in the margin
    bool hideAsides = false;                   ///< "only the expert's words"
    bool bare = false;                         ///< a short text in a pane of its own: narrow margins, and
                                               ///< codes dropped without a selection mean all of it
    bool operator==(const ReaderOptions&) const = default;
};

/// A long text to read, select in and code, never to change: coded passages on their tints with a line for
/// each code, a margin of stripes, numbers for citations. Only what is in sight is laid out. Positions are
/// code points; what happens to codings is told by signals and done elsewhere.
class ReaderView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ReaderView(QWidget* parent = nullptr);

    /// `language` ("ru") decides where sentences end.
    void setText(const QString& text, const std::string& language);
    struct Mark {
        core::Span span;
        TextMark::Kind kind = TextMark::Kind::Bold;
        int level = 0;
        QString label{};
    };
    void setMarks(const std::vector<Mark>& marks);
    void setCodings(std::vector<ReaderCoding> codings);
    void putCoding(const ReaderCoding& coding); ///< new, or changed
    void removeCoding(core::CodingId coding);
    void setChosen(core::CodingId coding);
    /// Annotations and translations of passages.
    void setNotes(std::vector<ReaderNote> notes);
    [[nodiscard]] const ReaderNotes& notes() const { return m_notes; }
    /// Places that are marked because they are looked for: units, in order, none over another. `place` is the
    /// present one of them, -1 none.
    void setHits(std::vector<std::pair<int, int>> places);
    void setHit(int place);
    [[nodiscard]] const std::vector<std::pair<int, int>>& hits() const { return m_hits; }
    /// Whether the words at `unit` are left out.
    [[nodiscard]] bool isHidden(int unit) const;
    /// Names and hues of codes, asked once each.
    void setCodeLook(std::function<CodeLook(core::CodeId)> look);
    /// Asks for them again: the codebook has changed.
    void restyleCodes();
    /// Name and initials of a coder.
    void setCoderLook(std::function<std::pair<QString, QString>(core::CoderId)> look);
    /// The memo of a coding, for the tooltip.
    void setMemo(std::function<QString(core::CodingId)> memo) { m_memo = std::move(memo); }
    void setOptions(const ReaderOptions& options);
    [[nodiscard]] const ReaderOptions& options() const { return m_options; }
    void setCanEdit(bool can) { m_canEdit = can; }
    /// The reading face or its size has changed.
    void readingChanged() { restyle(); }

    [[nodiscard]] const QString& text() const { return m_page.text(); }
    [[nodiscard]] const ReaderCodings& codings() const { return m_codings; }
    [[nodiscard]] const TextPositions& positions() const { return m_positions; }
    [[nodiscard]] const ReaderLayout& content() const { return m_page.content(); }
    [[nodiscard]] std::optional<core::Span> selectedSpan() const;
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString textOf(core::Span span) const;
    [[nodiscard]] std::int64_t caret() const { return m_positions.toCodePoints(m_caret); }
    void select(core::Span span);
    void setCaret(std::int64_t position);
    void clearSelection();
    /// Where the first line in sight begins, and how to bring a line to the top.
    [[nodiscard]] std::int64_t top() { return m_positions.toCodePoints(m_page.top()); }
    void startAt(std::int64_t position);
    void selectUnit(PassageUnit kind);
    /// Scrolls the least that shows it.
    void reveal(std::int64_t position);

    // In UTF-16 units: for screen readers, which count so.
    [[nodiscard]] int caretUnit() const { return m_caret; }
    [[nodiscard]] int anchorUnit() const { return m_anchor; }
    void selectUnits(int anchor, int caret);
    [[nodiscard]] const PassageBounds& bounds() const { return m_bounds; }
    [[nodiscard]] QRect boxOf(int unit) const; ///< in the viewport
    [[nodiscard]] int unitAt(QPoint point) const;
    void revealUnit(int unit);
    [[nodiscard]] std::pair<int, int> screenLineOf(int unit) const;

    /// A stripe as it stands in the viewport.
    struct Stripe {
        core::CodingId id;
        QRect bar;
        QRect label;
    };
    [[nodiscard]] const std::vector<Stripe>& stripes() const { return m_stripes; }
    /// Where lines begin, in the viewport.
    [[nodiscard]] int textLeft() const { return gutter(); }
    /// Where a coding's end can be taken hold of; empty when out of sight.
    [[nodiscard]] QRect handleOf(core::CodingId coding, bool end) const;

Q_SIGNALS:
    void passageSelected();
    void codingChosen(core::CodingId coding);
    void codingResized(core::CodingId coding, core::Span span);
    /// Dropped on the selection, or on the passage under the pointer.
    void codesDropped(const QList<core::CodeId>& codes, core::Span span);
    void menuAsked(core::CodingId coding, QPoint global);
    void zoomAsked(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    enum class Hand { Idle, Selecting, MayDrag, Resizing };

    // Looks and places (reader_view.cpp)
    void restyle();
    void placed();
    void arrangeStripes();
    void touch(int from, int to);
    void touch(core::CodingId coding);
    [[nodiscard]] int gutter() const;
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] int marginLeft() const;
    void moveCaret(int unit, bool keepAnchor);
    void selectionChanged(int wasAnchor, int wasCaret);

    // The hand (reader_view_mouse.cpp)
    [[nodiscard]] core::CodingId stripeAt(QPoint point) const;
    [[nodiscard]] std::optional<std::pair<core::CodingId, bool>> handleAt(QPoint point) const;
    void chooseAt(QPoint point);
    void dragTo(QPoint point);
    void startDrag();
    void showTip(QHelpEvent* event);
    [[nodiscard]] QString tipOf(const ReaderCoding& coding) const;
    [[nodiscard]] static QString tipOf(const ReaderNote& note);
    [[nodiscard]] PassageBounds::Range dropRange(QPoint point) const;
    [[nodiscard]] PassageBounds::Range grainAt(int unit) const;

    // Keys (reader_view_keys.cpp)
    [[nodiscard]] std::optional<int> moved(const QKeyEvent& event);
    void copy() const;

    // Paint (reader_view_paint.cpp)
    void paintChunk(QPainter& painter, int chunk, const QRect& clip);
    void paintStripes(QPainter& painter, const QRect& clip);
    static void paintGrids(QPainter& painter, const ChunkLayout& layout, QPointF origin, const QRect& clip);
    void paintHits(QPainter& painter, const ChunkLayout::Paragraph& paragraph, QPointF origin) const;
    void paintSigns(QPainter& painter, const ChunkLayout::Paragraph& paragraph, QPointF origin);
    void paintHandles(QPainter& painter);

    // Laying out happens when somebody asks where something is; to the outside nothing changes by that.
    mutable ReaderPage m_page;
    TextPositions m_positions;
    PassageBounds m_bounds;
    ReaderCodings m_codings;
    ReaderNotes m_notes;
    std::vector<std::pair<int, int>> m_hits;
    int m_hit = -1;
    StripeLanes m_lanes;
    ReaderOptions m_options;
    std::vector<Stripe> m_stripes;
    int m_hiddenStripes = 0;
    std::function<std::pair<QString, QString>(core::CoderId)> m_coderLook;
    std::function<QString(core::CodingId)> m_memo;
    bool m_canEdit = true;

    int m_caret = 0;
    int m_anchor = 0;
    double m_wantedX = -1;
    bool m_scrolling = false;

    Hand m_hand = Hand::Idle;
    QPoint m_pressed;
    QPoint m_pointer;
    int m_clicks = 0;
    qint64 m_lastClick = 0;
    PassageUnit m_grain = PassageUnit::Character; ///< of the drag that goes on
    PassageBounds::Range m_grainStart;
    core::CodingId m_resized;
    bool m_resizedEnd = false;
    PassageBounds::Range m_resizeTo;
    std::optional<PassageBounds::Range> m_drop;
    QBasicTimer m_beyond; ///< scrolls while a drag is beyond the edge
};

} // namespace marginalia::ui
