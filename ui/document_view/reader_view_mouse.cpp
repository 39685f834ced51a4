// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/passage_mime.h"
#include "ui/document_view/reader_view.h"
#include "ui/settings/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QDrag>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTimerEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

/// What the mouse does to a long text: select, choose, resize, drag and drop.
namespace marginalia::ui {

namespace {
constexpr int beyondMs = 30;
constexpr int tipLength = 300;
} // namespace

core::CodingId ReaderView::stripeAt(QPoint point) const {
    for (const Stripe& stripe : m_stripes)
        if (stripe.bar.adjusted(-2, 0, 2, 0).contains(point) || stripe.label.contains(point))
            return stripe.id;
    return {};
}

std::optional<std::pair<core::CodingId, bool>> ReaderView::handleAt(QPoint point) const {
    if (m_canEdit)
        for (const bool end : {true, false})
            if (handleOf(m_codings.chosen(), end).adjusted(-2, -2, 2, 2).contains(point))
                return std::pair(m_codings.chosen(), end);
    return std::nullopt;
}

void ReaderView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->pos();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool again = now - m_lastClick < QGuiApplication::styleHints()->mouseDoubleClickInterval() &&
                       (point - m_pressed).manhattanLength() < QApplication::startDragDistance();
    m_clicks = again ? m_clicks + 1 : 1;
    m_lastClick = now;
    m_pressed = m_pointer = point;
    if (const auto handle = handleAt(point)) {
        const ReaderCoding* coding = m_codings.find(handle->first);
        m_hand = Hand::Resizing;
        m_resized = handle->first;
        m_resizedEnd = handle->second;
        m_resizeTo = {coding->start, coding->end};
        return;
    }
    if (point.x() >= marginLeft() - theme::half) {
        Q_EMIT codingChosen(stripeAt(point));
        return;
    }
    const int unit = unitAt(point);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (m_clicks == 1 && !extend && m_anchor != m_caret && unit >= std::min(m_anchor, m_caret) &&
        unit < std::max(m_anchor, m_caret)) {
        m_hand = Hand::MayDrag;
        return;
    }
    m_hand = Hand::Selecting;
    m_grain = m_clicks == 1   ? PassageUnit::Character
              : m_clicks == 2 ? PassageUnit::Word
              : m_clicks == 3 ? PassageUnit::Sentence
                              : PassageUnit::Paragraph;
    m_wantedX = -1;
    if (m_grain == PassageUnit::Character) {
        m_grainStart = {extend ? m_anchor : unit, extend ? m_anchor : unit};
        selectUnits(m_grainStart.first, unit);
    } else {
        m_grainStart = grainAt(unit);
        selectUnits(m_grainStart.first, m_grainStart.second);
    }
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void ReaderView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->pos();
    if (!(event->buttons() & Qt::LeftButton)) {
        const bool margin = m_pointer.x() >= marginLeft() - theme::half;
        viewport()->setCursor(handleAt(m_pointer)   ? Qt::SizeHorCursor
                              : !margin             ? Qt::IBeamCursor
                              : stripeAt(m_pointer) ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
        return;
    }
    if (m_hand == Hand::MayDrag) {
        if ((m_pointer - m_pressed).manhattanLength() >= QApplication::startDragDistance())
            startDrag();
        return;
    }
    if (m_hand == Hand::Idle)
        return;
    const bool beyond = m_pointer.y() < 0 || m_pointer.y() > viewport()->height();
    if (beyond && !m_beyond.isActive())
        m_beyond.start(beyondMs, this);
    else if (!beyond)
        m_beyond.stop();
    dragTo(m_pointer);
}

void ReaderView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_beyond.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int over = m_pointer.y() < 0 ? m_pointer.y() : std::max(0, m_pointer.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(over, -60, 60));
    dragTo(m_pointer);
}

void ReaderView::dragTo(QPoint point) {
    const int unit = unitAt(QPoint(point.x(), std::clamp(point.y(), 0, viewport()->height() - 1)));
    if (m_hand == Hand::Resizing) {
        const ReaderCoding* coding = m_codings.find(m_resized);
        if (!coding) {
            m_hand = Hand::Idle;
            return;
        }
        const PassageBounds::Range old = m_resizeTo;
        PassageBounds::Range now{coding->start, coding->end};
        (m_resizedEnd ? now.second : now.first) = unit;
        // Taken past its other end, a passage keeps one character.
        if (now.first >= now.second) {
            if (m_resizedEnd)
                now.second = m_page.nextTo(coding->start, 1);
            else
                now.first = m_page.nextTo(coding->end, -1);
        }
        const PassageBounds::Range whole = m_bounds.snapped(m_options.snap, now);
        (m_resizedEnd ? now.second : now.first) = m_resizedEnd ? whole.second : whole.first;
        m_resizeTo = now;
        touch(std::min(old.first, now.first), std::max(old.second, now.second) + 1);
        return;
    }
    if (m_hand != Hand::Selecting)
        return;
    if (m_grain == PassageUnit::Character) {
        selectUnits(m_grainStart.first, unit);
        return;
    }
    const PassageBounds::Range here = grainAt(unit);
    if (unit < m_grainStart.first)
        selectUnits(m_grainStart.second, std::min(here.first, m_grainStart.first));
    else
        selectUnits(m_grainStart.first, std::max(here.second, m_grainStart.second));
}

void ReaderView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_beyond.stop();
    const Hand was = std::exchange(m_hand, Hand::Idle);
    if (was == Hand::Resizing) {
        const ReaderCoding* coding = m_codings.find(m_resized);
        touch(m_resizeTo.first, m_resizeTo.second + 1);
        if (coding && (m_resizeTo.first != coding->start || m_resizeTo.second != coding->end))
            Q_EMIT codingResized(m_resized, m_positions.span(m_resizeTo.first, m_resizeTo.second));
        return;
    }
    if (was == Hand::MayDrag)
        selectUnits(unitAt(event->pos()), unitAt(event->pos()));
    if (was == Hand::Idle)
        return;
    if (m_anchor == m_caret) {
        if (m_clicks == 1)
            chooseAt(event->pos());
        return;
    }
    if (was == Hand::Selecting && m_grain == PassageUnit::Character) {
        const bool forward = m_anchor < m_caret;
        const PassageBounds::Range range =
            m_bounds.snapped(m_options.snap, {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)});
        selectUnits(forward ? range.first : range.second, forward ? range.second : range.first);
    }
}

void ReaderView::chooseAt(QPoint point) {
    const int unit = unitAt(point);
    std::vector<ReaderCoding> here;
    if (boxOf(unit).adjusted(-4, -4, 4, theme::unit).contains(point))
        here = m_codings.at(unit);
    if (here.empty()) {
        Q_EMIT codingChosen({});
        return;
    }
    // A further click reaches the one beneath.
    const auto chosen = std::find_if(
        here.begin(), here.end(), [this](const ReaderCoding& each) { return each.id == m_codings.chosen(); });
    Q_EMIT codingChosen(chosen == here.end() || std::next(chosen) == here.end() ? here.front().id
                                                                                : std::next(chosen)->id);
}

void ReaderView::startDrag() {
    m_hand = Hand::Idle;
    auto* mime = new QMimeData;
    mime->setText(selectedText());
    mime->setData(passageMime, "1");
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->exec(Qt::CopyAction);
}

void ReaderView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT menuAsked(m_codings.chosen(),
                         viewport()->mapToGlobal(boxOf(m_caret).bottomLeft() + QPoint(0, theme::half)));
        return;
    }
    const QPoint point = viewport()->mapFromGlobal(event->globalPos());
    core::CodingId coding = stripeAt(point);
    if (!coding && point.x() < marginLeft() - theme::half && m_anchor == m_caret) {
        const std::vector<ReaderCoding> here = m_codings.at(unitAt(point));
        const bool keeps = std::any_of(here.begin(), here.end(), [this](const ReaderCoding& each) {
            return each.id == m_codings.chosen();
        });
        coding = keeps ? m_codings.chosen() : here.empty() ? core::CodingId{} : here.front().id;
    }
    if (coding && coding != m_codings.chosen())
        Q_EMIT codingChosen(coding);
    Q_EMIT menuAsked(coding, event->globalPos());
}

void ReaderView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            Q_EMIT zoomAsked(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool ReaderView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        showTip(static_cast<QHelpEvent*>(event));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString ReaderView::tipOf(const ReaderCoding& coding) const {
    QString tip = QStringLiteral("<b>%1</b>").arg(m_codings.lookOf(coding.code).name.toHtmlEscaped());
    if (m_coderLook)
        tip += QStringLiteral(" · ") + m_coderLook(coding.coder).first.toHtmlEscaped();
    if (coding.memo && m_memo) {
        QString memo = m_memo(coding.id);
        if (memo.size() > tipLength)
            memo = memo.left(tipLength) + QStringLiteral("…");
        tip += QStringLiteral("<br/>") +
               memo.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
    }
    return tip;
}

QString ReaderView::tipOf(const ReaderNote& note) {
    QString words = note.words;
    if (words.size() > tipLength)
        words = words.left(tipLength) + QStringLiteral("…");
    return (note.kind == ReaderNote::Kind::Annotation ? QStringLiteral("✎ ") : QString()) +
           words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

void ReaderView::showTip(QHelpEvent* event) {
    QStringList tips;
    if (const ReaderCoding* stripe = m_codings.find(stripeAt(event->pos()))) {
        tips << tipOf(*stripe);
    } else if (event->pos().x() < marginLeft() - theme::half) {
        const int unit = unitAt(event->pos());
        if (boxOf(unit).adjusted(-2, -2, 2, theme::unit).contains(event->pos())) {
            for (const ReaderNote& each : m_notes.at(unit))
                if (tips.size() < 12)
                    tips << tipOf(each);
            for (const ReaderCoding& each : m_codings.at(unit))
                if (tips.size() < 12)
                    tips << tipOf(each);
        }
    }
    if (tips.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(),
                           QStringLiteral("<p style='margin:0'>%1</p>")
                               .arg(tips.join(QStringLiteral("</p><p style='margin:4px 0 0 0'>"))),
                           this);
}

PassageBounds::Range ReaderView::dropRange(QPoint point) const {
    const PassageBounds::Range selected{std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
    const int unit = unitAt(point);
    // Beyond the selection the place counts: a passage that was coded stays selected.
    if (selected.first != selected.second &&
        (m_options.bare || (unit >= selected.first && unit <= selected.second)))
        return selected;
    if (m_options.bare)
        return {0, m_page.size()};
    const PassageUnit kind =
        m_options.snap == PassageUnit::Character ? PassageUnit::Sentence : m_options.snap;
    return m_bounds.meant(kind, unit);
}

PassageBounds::Range ReaderView::grainAt(int unit) const {
    // A word may be a name; sentences and paragraphs are taken to be coded.
    return m_grain == PassageUnit::Word ? m_bounds.at(m_grain, unit) : m_bounds.meant(m_grain, unit);
}

void ReaderView::dragEnterEvent(QDragEnterEvent* event) {
    event->setAccepted(m_canEdit && m_page.size() > 0 && event->mimeData()->hasFormat(codeMime));
}

void ReaderView::dragMoveEvent(QDragMoveEvent* event) {
    if (!m_canEdit || m_page.size() == 0 || !event->mimeData()->hasFormat(codeMime)) {
        event->ignore();
        return;
    }
    m_drop = dropRange(event->position().toPoint());
    viewport()->update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ReaderView::dragLeaveEvent(QDragLeaveEvent* event) {
    Q_UNUSED(event);
    m_drop.reset();
    viewport()->update();
}

void ReaderView::dropEvent(QDropEvent* event) {
    m_drop.reset();
    viewport()->update();
    const QList<core::CodeId> codes = codesIn(*event->mimeData());
    if (!m_canEdit || codes.isEmpty() || m_page.size() == 0) {
        event->ignore();
        return;
    }
    const PassageBounds::Range range = dropRange(event->position().toPoint());
    const core::Span span = m_positions.span(range.first, range.second);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (span.length() <= 0)
        return;
    // The drag is still on the stack: change the project after it has ended.
    QMetaObject::invokeMethod(
        this, [this, codes, span] { Q_EMIT codesDropped(codes, span); }, Qt::QueuedConnection);
}

void ReaderView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReaderView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace marginalia::ui
