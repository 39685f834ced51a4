// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/spans_layout.h"
#include "ui/document_view/text_positions.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBoundaryFinder>

#include <algorithm>

// How words of a dispute are chosen: with the mouse, or word by word with keys.
namespace marginalia::ui {

using core::Span;

namespace {

/// The next place from `from` on, in one direction, where a word begins or ends; -1: none.
int boundary(const QString& text, int from, QTextBoundaryFinder::BoundaryReason kind, bool forward) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(from);
    while (true) {
        const auto next = static_cast<int>(forward ? finder.toNextBoundary() : finder.toPreviousBoundary());
        if (next < 0 || finder.boundaryReasons().testFlag(kind))
            return next;
    }
}

} // namespace

void SpansView::setChoosable(bool choosable) {
    m_choosable = choosable;
    setFocusPolicy(choosable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(choosable ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (!choosable)
        choose(std::nullopt);
}

void SpansView::choose(std::optional<Span> words) {
    if (words && words->start >= words->end)
        words.reset();
    if (words == m_chosen)
        return;
    m_chosen = words;
    retell();
    update();
    Q_EMIT chosenChanged();
}

std::optional<Span> SpansView::proposed() const {
    std::optional<Span> all;
    for (const Voice& voice : m_voices)
        for (const Span& each : voice.spans)
            all = all ? Span{std::min(all->start, each.start), std::max(all->end, each.end)} : each;
    if (all)
        return all;
    const int end = boundary(m_text, 0, QTextBoundaryFinder::EndOfItem, true);
    return end < 0 ? std::nullopt : std::optional(wordAt(end));
}

Span SpansView::wordAt(int unit) const {
    const TextPositions positions(m_text);
    const int last = static_cast<int>(m_text.size());
    // At the edge of a word it is meant, too.
    int end = boundary(m_text, std::max(0, unit - 1), QTextBoundaryFinder::EndOfItem, true);
    if (end < 0)
        end = last;
    const int start = boundary(m_text, end, QTextBoundaryFinder::StartOfItem, false);
    return positions.span(std::max(0, start), end);
}

void SpansView::moveEdge(bool end, bool forward) {
    if (!m_chosen) {
        choose(proposed());
        return;
    }
    const TextPositions positions(m_text);
    const int start = positions.toUnits(m_chosen->start);
    const int stop = positions.toUnits(m_chosen->end);
    const int moved =
        boundary(m_text, end ? stop : start,
                 end ? QTextBoundaryFinder::EndOfItem : QTextBoundaryFinder::StartOfItem, forward);
    if (moved < 0 || (end ? moved <= start : moved >= stop))
        return;
    choose(end ? positions.span(start, moved) : positions.span(moved, stop));
    Q_EMIT edgeMoved(lineOf(moved));
}

void SpansView::keyPressEvent(QKeyEvent* event) {
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const Qt::KeyboardModifiers held = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (m_choosable && arrow && (held == Qt::ShiftModifier || held == Qt::ControlModifier)) {
        moveEdge(held == Qt::ShiftModifier, event->key() == Qt::Key_Right);
        return;
    }
    if (m_chosen && event->key() == Qt::Key_Escape) {
        choose(std::nullopt);
        return;
    }
    if (m_chosen && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT accepted();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SpansView::mousePressEvent(QMouseEvent* event) {
    if (!m_choosable || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = unitAt(event->pos());
    choose(std::nullopt);
}

void SpansView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_choosable || !(event->buttons() & Qt::LeftButton))
        return;
    const int now = unitAt(event->pos());
    choose(TextPositions(m_text).span(std::min(m_pressed, now), std::max(m_pressed, now)));
    Q_EMIT edgeMoved(lineOf(now));
}

void SpansView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_choosable && event->button() == Qt::LeftButton)
        choose(wordAt(unitAt(event->pos())));
}

int SpansView::unitAt(QPoint place) const {
    const Layout layout = layOut(width());
    int found = 0;
    for (const Layout::Paragraph& paragraph : layout.paragraphs)
        for (int at = 0; at < paragraph.text->lineCount(); ++at) {
            const QTextLine line = paragraph.text->lineAt(at);
            if (line.y() > place.y())
                return found;
            found = paragraph.start + line.xToCursor(place.x());
        }
    return found;
}

QRect SpansView::lineOf(int unit) const {
    const Layout layout = layOut(width());
    QRect found;
    for (const Layout::Paragraph& paragraph : layout.paragraphs)
        for (int at = 0; at < paragraph.text->lineCount(); ++at) {
            const QTextLine line = paragraph.text->lineAt(at);
            if (paragraph.start + line.textStart() <= unit)
                found = line.rect().toAlignedRect();
        }
    return found;
}

} // namespace marginalia::ui
