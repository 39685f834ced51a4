// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/reader_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

/// Reading and selecting with the keyboard.
namespace marginalia::ui {

void ReaderView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectUnits(0, m_page.size());
        return;
    }
    if (event->key() == Qt::Key_Escape && (m_anchor != m_caret || m_codings.chosen() || m_drop)) {
        m_hand = Hand::Idle;
        clearSelection();
        Q_EMIT codingChosen({});
        return;
    }
    if (event->key() == Qt::Key_Space && !(event->modifiers() & ~Qt::ShiftModifier)) {
        verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        return;
    }
    const std::optional<int> to = moved(*event);
    if (!to) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool keepsX = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                        event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    const double x = m_wantedX;
    moveCaret(*to, event->modifiers() & Qt::ShiftModifier);
    m_wantedX = keepsX ? x : -1;
}

std::optional<int> ReaderView::moved(const QKeyEvent& event) {
    const bool ctrl = event.modifiers() & Qt::ControlModifier;
    const bool alt = event.modifiers() & Qt::AltModifier;
    const PassageUnit jump = alt ? PassageUnit::Sentence : PassageUnit::Word;
    if (m_wantedX < 0)
        m_wantedX = m_page.caretAt(m_caret).left();
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (event.key() == Qt::Key_Right) != m_page.isRightToLeft(m_caret);
        if (ctrl || alt)
            return m_page.shown(forward ? m_bounds.next(jump, m_caret) : m_bounds.previous(jump, m_caret),
                                forward ? 1 : -1);
        // With words selected a plain arrow goes to their edge.
        if (m_anchor != m_caret && !(event.modifiers() & Qt::ShiftModifier))
            return forward ? std::max(m_anchor, m_caret) : std::min(m_anchor, m_caret);
        return m_page.nextTo(m_caret, forward ? 1 : -1);
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool down = event.key() == Qt::Key_Down;
        if (alt)
            return std::nullopt;
        if (ctrl)
            return m_page.shown(down ? m_bounds.next(PassageUnit::Paragraph, m_caret)
                                     : m_bounds.previous(PassageUnit::Paragraph, m_caret),
                                down ? 1 : -1);
        return down ? m_page.below(m_caret, m_wantedX) : m_page.above(m_caret, m_wantedX);
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        if (ctrl || alt)
            return std::nullopt;
        const int rows = std::max(1, m_page.height() / m_page.content().style().step() - 1);
        int unit = m_caret;
        for (int row = 0; row < rows; ++row)
            unit = event.key() == Qt::Key_PageDown ? m_page.below(unit, m_wantedX)
                                                   : m_page.above(unit, m_wantedX);
        return unit;
    }
    case Qt::Key_Home:
        return ctrl ? m_page.shown(0, 1) : m_page.screenLineOf(m_caret).first;
    case Qt::Key_End:
        return ctrl ? m_page.shown(m_page.size(), -1) : m_page.screenLineOf(m_caret).second;
    default:
        return std::nullopt;
    }
}

void ReaderView::copy() const {
    if (m_anchor != m_caret)
        QGuiApplication::clipboard()->setText(selectedText());
}

} // namespace marginalia::ui
