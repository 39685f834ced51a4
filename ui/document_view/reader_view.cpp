// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_view.h"

#include "ui/document_view/reader_accessible.h"
#include "ui/settings/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QScrollBar>

#include <algorithm>

namespace marginalia::ui {

namespace {
constexpr int mostLanes = 8;
constexpr int laneWidth = 8;
constexpr int barWidth = 4;
constexpr int leastMargin = theme::unit * 20; ///< for stripes and names
constexpr std::size_t mostStripes = 1'500;    ///< in sight at once; a screen of them is long unreadable
constexpr int farAway = 100'000;
} // namespace

ReaderView::ReaderView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_lanes(mostLanes) {
    installReaderAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("paper", true);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAcceptDrops(true); // codes; the text takes nothing
    setAcceptDrops(true);
    setMinimumWidth(theme::unit * 40);
    restyle();
}

void ReaderView::setText(const QString& text, const std::string& language) {
    m_positions = TextPositions(text);
    m_bounds = PassageBounds(text, core::text::Locale(language));
    m_codings.assign({}, m_positions, 0);
    m_notes.assign({}, m_positions, 0);
    m_hits.clear();
    m_hit = -1;
    m_lanes.forget();
    m_caret = m_anchor = 0;
    m_wantedX = -1;
    m_hand = Hand::Idle;
    m_drop.reset();
    restyle();
    m_page.setText(text);
    placed();
    Q_EMIT passageSelected();
}

void ReaderView::setMarks(const std::vector<Mark>& marks) {
    std::vector<TextMark> units;
    units.reserve(marks.size());
    for (const Mark& mark : marks)
        units.push_back({m_positions.toUnits(mark.span.start), m_positions.toUnits(mark.span.end), mark.kind,
                         mark.level, mark.label});
    std::vector<PassageBounds::Range> names;
    for (const TextMark& mark : units)
        if (mark.kind == TextMark::Kind::Speaker)
            names.emplace_back(mark.start, mark.end);
    m_bounds.setNames(std::move(names));
    m_page.setMarks(std::move(units));
    placed();
}

void ReaderView::startAt(std::int64_t position) {
    const int unit = std::min(m_positions.toUnits(position), m_page.size());
    m_page.startAt(unit);
    m_anchor = m_caret = unit; // the keys go on from what is seen, not from the beginning
    placed();
}

void ReaderView::setCodings(std::vector<ReaderCoding> codings) {
    m_codings.assign(std::move(codings), m_positions, m_page.size());
    arrangeStripes();
    viewport()->update();
}

void ReaderView::setNotes(std::vector<ReaderNote> notes) {
    m_notes.assign(std::move(notes), m_positions, m_page.size());
    viewport()->update();
}

void ReaderView::setHits(std::vector<std::pair<int, int>> places) {
    m_hits = std::move(places);
    m_hit = -1;
    viewport()->update();
}

void ReaderView::setHit(int place) {
    m_hit = place;
    viewport()->update();
}

bool ReaderView::isHidden(int unit) const {
    bool hidden = false;
    if (m_options.hideAsides)
        m_page.content().marks().overlapping(unit, unit + 1, [&hidden](const TextMark& mark) {
            hidden = hidden || mark.kind == TextMark::Kind::Aside;
        });
    return hidden;
}

void ReaderView::putCoding(const ReaderCoding& coding) {
    touch(coding.id);
    m_codings.put(coding, m_positions, m_page.size());
    touch(coding.id);
    arrangeStripes();
}

void ReaderView::removeCoding(core::CodingId coding) {
    touch(coding);
    m_codings.remove(coding);
    arrangeStripes();
}

void ReaderView::setChosen(core::CodingId coding) {
    if (coding == m_codings.chosen())
        return;
    touch(m_codings.chosen());
    m_codings.setChosen(coding);
    touch(coding);
    arrangeStripes();
}

void ReaderView::setCodeLook(std::function<CodeLook(core::CodeId)> look) {
    m_codings.setLook(std::move(look));
    viewport()->update();
}

void ReaderView::restyleCodes() {
    m_codings.restyle();
    viewport()->update();
}

void ReaderView::setCoderLook(std::function<std::pair<QString, QString>(core::CoderId)> look) {
    m_coderLook = std::move(look);
    viewport()->update();
}

void ReaderView::setOptions(const ReaderOptions& options) {
    if (options == m_options)
        return;
    m_options = options;
    restyle();
    viewport()->update();
}

int ReaderView::gutter() const {
    if (m_options.bare)
        return theme::half;
    if (m_options.numbers == ReaderOptions::Numbers::None)
        return theme::unit * 4;
    const TextChunk& last = m_page.content().chunk(m_page.content().chunkCount() - 1);
    const QString widest = QString::number(last.line + last.lines);
    return QFontMetrics(theme::smallFont()).horizontalAdvance(widest) + theme::unit * 4;
}

int ReaderView::textWidth() const {
    const int wanted = QFontMetrics(theme::readingFont()).averageCharWidth() * m_options.measure;
    return std::clamp(viewport()->width() - gutter() - leastMargin, theme::unit * 15, wanted);
}

int ReaderView::marginLeft() const {
    return textLeft() + textWidth() + theme::unit * 2;
}

void ReaderView::restyle() {
    ReaderStyle style;
    style.font = theme::readingFont();
    style.ink = theme::colour(theme::Role::Ink);
    style.muted = theme::colour(theme::Role::Muted);
    style.width = textWidth();
    style.lineHeight = theme::lineHeightPercent;
    style.hideAsides = m_options.hideAsides;
    m_page.setMargins(m_options.bare ? theme::half : theme::unit * 2,
                      m_options.bare ? theme::half : theme::unit * 8);
    m_page.setStyle(style);
    m_page.setHeight(viewport()->height());
    placed();
}

void ReaderView::placed() {
    m_scrolling = true;
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, m_page.scrollMaximum());
    bar->setPageStep(m_page.height());
    bar->setSingleStep(m_page.content().style().step());
    bar->setValue(m_page.scrollValue());
    m_scrolling = false;
    arrangeStripes();
    viewport()->update();
}

void ReaderView::scrollContentsBy(int dx, int dy) {
    Q_UNUSED(dx);
    Q_UNUSED(dy);
    if (m_scrolling)
        return;
    m_page.scrollTo(verticalScrollBar()->value());
    placed();
}

void ReaderView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    restyle();
}

void ReaderView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_codings.restyle();
        restyle();
    }
}

void ReaderView::arrangeStripes() {
    std::vector<StripeLanes::Stripe> lanes;
    m_hiddenStripes = 0;
    const auto reach = [this](const ReaderCoding& coding) {
        const int end = std::max(coding.end - 1, coding.start);
        const auto [top, bottom] =
            m_page.extentOf(std::max(coding.start, m_page.firstUnit()), std::min(end, m_page.lastPlace()));
        return std::pair(coding.start < m_page.firstUnit() ? -farAway : static_cast<int>(top),
                         end > m_page.lastPlace() ? farAway : static_cast<int>(bottom));
    };
    m_codings.index().overlapping(m_page.firstUnit(), m_page.lastUnit(), [&](const ReaderCoding& coding) {
        if (lanes.size() >= mostStripes) {
            ++m_hiddenStripes;
            return;
        }
        const auto [top, end] = reach(coding);
        const int bottom = std::max(top + 1, end);
        if (bottom > 0 && top < m_page.height())
            lanes.push_back({coding.id, top, bottom, -1});
    });
    // Cells that stand side by side begin at one height, however far apart in the text.
    std::ranges::stable_sort(lanes, {}, &StripeLanes::Stripe::top);
    const int used = m_lanes.arrange(lanes);
    const int labelLeft = marginLeft() + used * laneWidth + theme::half;
    const int labelHeight = QFontMetrics(theme::smallFont()).height() + 2;
    int free = 0;
    m_stripes.clear();
    for (const StripeLanes::Stripe& each : lanes) {
        if (each.lane < 0) {
            ++m_hiddenStripes;
            continue;
        }
        const int top = std::max(each.top, free);
        Stripe stripe{each.id,
                      QRect(marginLeft() + each.lane * laneWidth, each.top, barWidth, each.bottom - each.top),
                      {}};
        if (top < m_page.height()) {
            stripe.label = QRect(labelLeft, top, viewport()->width() - labelLeft - theme::unit, labelHeight);
            free = top + labelHeight;
        }
        m_stripes.push_back(stripe);
    }
    viewport()->update(QRect(marginLeft() - theme::half, 0, viewport()->width(), viewport()->height()));
}

void ReaderView::touch(int from, int to) {
    if (from >= to || to < m_page.firstUnit() || from > m_page.lastUnit())
        return;
    const int last = std::min(to, m_page.lastPlace());
    const int first = std::min(std::max(from, m_page.firstUnit()), last);
    const auto extent = m_page.extentOf(first, last);
    const int top = static_cast<int>(extent.first) - theme::unit;
    const int bottom = static_cast<int>(extent.second) + theme::unit * 2;
    viewport()->update(QRect(0, top, viewport()->width(), bottom - top));
}

void ReaderView::touch(core::CodingId coding) {
    if (const ReaderCoding* found = coding ? m_codings.find(coding) : nullptr)
        touch(found->start, found->end);
}

std::optional<core::Span> ReaderView::selectedSpan() const {
    const core::Span span = m_positions.span(std::min(m_anchor, m_caret), std::max(m_anchor, m_caret));
    return span.length() > 0 ? std::optional(span) : std::nullopt;
}

QString ReaderView::selectedText() const {
    return text().mid(std::min(m_anchor, m_caret), std::abs(m_anchor - m_caret));
}

QString ReaderView::textOf(core::Span span) const {
    const int from = m_positions.toUnits(span.start);
    return text().mid(from, m_positions.toUnits(span.end) - from);
}

void ReaderView::selectUnits(int anchor, int caret) {
    const int wasAnchor = m_anchor;
    const int wasCaret = m_caret;
    // Never inside a pair of surrogates: outside, positions are code points.
    m_anchor = m_positions.toUnits(m_positions.toCodePoints(std::clamp(anchor, 0, m_page.size())));
    m_caret = m_positions.toUnits(m_positions.toCodePoints(std::clamp(caret, 0, m_page.size())));
    selectionChanged(wasAnchor, wasCaret);
}

void ReaderView::select(core::Span span) {
    selectUnits(m_positions.toUnits(span.start), m_positions.toUnits(span.end));
}

void ReaderView::setCaret(std::int64_t position) {
    const int unit = m_positions.toUnits(position);
    selectUnits(unit, unit);
}

void ReaderView::clearSelection() {
    selectUnits(m_caret, m_caret);
}

void ReaderView::selectUnit(PassageUnit kind) {
    const PassageBounds::Range present{std::min(m_caret, m_anchor), std::max(m_caret, m_anchor)};
    PassageBounds::Range range = m_bounds.meant(kind, present.first);
    if (range == present && range.first != range.second) {
        // Asked again: the next one, so that two keys code a sentence. The next may begin right behind this.
        for (int at = present.second - 1; at < m_page.size();) {
            const int begin = m_page.shown(m_bounds.next(kind, at), 1);
            if (begin <= at)
                break;
            at = begin;
            const PassageBounds::Range next = m_bounds.meant(kind, at);
            if (next.first >= present.second && next.first < next.second) {
                range = next;
                break;
            }
        }
    }
    selectUnits(range.first, range.second);
    revealUnit(range.second);
    revealUnit(range.first); // of what is longer than the window the beginning
}

void ReaderView::moveCaret(int unit, bool keepAnchor) {
    selectUnits(keepAnchor ? m_anchor : unit, unit);
    revealUnit(m_caret);
}

void ReaderView::selectionChanged(int wasAnchor, int wasCaret) {
    if (wasAnchor == m_anchor && wasCaret == m_caret)
        return;
    // Only the rows between the old places and the new ones look different.
    const auto span = [this](int a, int b) { touch(std::min(a, b), std::max(a, b) + 1); };
    span(wasCaret, m_caret);
    span(wasAnchor, m_anchor);
    if (wasAnchor != m_anchor) {
        span(wasAnchor, wasCaret);
        span(m_anchor, m_caret);
    }
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent caret(this, m_caret);
        QAccessible::updateAccessibility(&caret);
        if (m_anchor != m_caret || wasAnchor != wasCaret) {
            QAccessibleTextSelectionEvent selection(this, std::min(m_anchor, m_caret),
                                                    std::max(m_anchor, m_caret));
            selection.setCursorPosition(m_caret);
            QAccessible::updateAccessibility(&selection);
        }
    }
    Q_EMIT passageSelected();
}

void ReaderView::reveal(std::int64_t position) {
    revealUnit(m_positions.toUnits(position));
}

void ReaderView::revealUnit(int unit) {
    const int before = m_page.scrollValue();
    m_page.reveal(unit);
    if (m_page.scrollValue() != before || verticalScrollBar()->value() != before)
        placed();
}

QRect ReaderView::boxOf(int unit) const {
    if (unit < m_page.firstUnit() || unit > m_page.lastUnit())
        return {};
    const std::vector<QRectF> boxes = m_page.boxesOf(unit, unit + 1);
    const QRectF box = boxes.empty() ? m_page.caretAt(unit) : boxes.front();
    return box.translated(textLeft(), 0).toAlignedRect();
}

int ReaderView::unitAt(QPoint point) const {
    return m_page.positionAt(point - QPoint(textLeft(), 0));
}

std::pair<int, int> ReaderView::screenLineOf(int unit) const {
    return m_page.screenLineOf(unit);
}

QRect ReaderView::handleOf(core::CodingId coding, bool end) const {
    const ReaderCoding* found = m_codings.find(coding);
    if (!found || !found->span)
        return {};
    const int unit = end ? found->end - 1 : found->start;
    if (unit < m_page.firstUnit() || unit >= m_page.lastUnit())
        return {};
    const std::vector<QRectF> boxes = m_page.boxesOf(unit, unit + 1);
    QRectF box = boxes.empty() ? m_page.caretAt(end ? found->end : unit) : boxes.front();
    const ChunkLayout& chunk = m_page.layout(m_page.content().chunkOf(unit));
    const ChunkLayout::Paragraph* paragraph = chunk.paragraphOf(unit);
    const bool atRight = end != (paragraph && paragraph->rightToLeft);
    const double x = atRight ? box.right() : box.left();
    return QRectF(textLeft() + x - 3, box.top() - 2, 6, box.height() + 6).toAlignedRect();
}

} // namespace marginalia::ui
