// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/passage_text.h"

#include "ui/settings/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace marginalia::ui {

const QString PassageText::codeMime = QStringLiteral("application/x-marginalia-code");
const QString PassageText::passageMime = QStringLiteral("application/x-marginalia-passage");

PassageText::PassageText(QWidget* parent)
    : QTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAcceptDrops(true); // codes; a read-only text takes nothing of itself
    setFrameShape(QFrame::NoFrame);
    setProperty("paper", true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(this, &QTextEdit::selectionChanged, this, &PassageText::passageSelected);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PassageText::laidOut);
}

void PassageText::setPassage(const QString& text) {
    m_codings.clear();
    m_positions = TextPositions(text);
    // These characters end frames and stand for objects inside a QTextDocument; one unit each, so positions
    // stay.
    QString shown = text;
    for (const char16_t special : {u'\uFDD0', u'\uFDD1', u'\uFFFC'})
        shown.replace(QChar(special), QChar(QChar::ReplacementCharacter));
    const QSignalBlocker quiet(this);
    setExtraSelections({});
    document()->setDefaultFont(theme::readingFont());
    setPlainText(shown);
    setReadingFormat();
    fitMeasure();
    moveCursor(QTextCursor::Start);
}

void PassageText::setReadingFormat() {
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(theme::lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(theme::half);
    all.mergeBlockFormat(format);
}

void PassageText::setCodings(const QList<ShownCoding>& codings) {
    m_codings = codings;
    tintPassages();
    Q_EMIT laidOut();
}

void PassageText::tintPassages() {
    // Passages may overlap: cut the text where any of them begins or ends, and mix the hues of each piece.
    QList<int> cuts;
    for (const ShownCoding& coding : m_codings)
        if (coding.span)
            cuts << m_positions.toUnits(coding.span->start) << m_positions.toUnits(coding.span->end);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    QList<ExtraSelection> selections;
    for (qsizetype at = 0; at + 1 < cuts.size(); ++at) {
        QList<QColor> hues;
        const ShownCoding* chosen = nullptr;
        for (const ShownCoding& coding : m_codings) {
            if (!coding.span || m_positions.toUnits(coding.span->start) > cuts.at(at) ||
                m_positions.toUnits(coding.span->end) < cuts.at(at + 1))
                continue;
            hues << coding.hue;
            if (coding.chosen)
                chosen = &coding;
        }
        if (hues.isEmpty())
            continue;
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(cuts.at(at));
        selection.cursor.setPosition(cuts.at(at + 1), QTextCursor::KeepAnchor);
        selection.format.setBackground(theme::tintOf(chosen ? QList<QColor>{chosen->hue} : hues));
        if (chosen) {
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            selection.format.setUnderlineColor(chosen->hue);
            selection.format.setFontUnderline(true);
        }
        selections << selection;
    }
    setExtraSelections(selections);
}

std::optional<core::Span> PassageText::selectedSpan() const {
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return std::nullopt;
    const core::Span span = m_positions.span(
        cursor.selectionStart(), std::min(cursor.selectionEnd(), document()->characterCount() - 1));
    if (span.length() <= 0)
        return std::nullopt;
    return span;
}

void PassageText::select(core::Span span) {
    QTextCursor cursor(document());
    cursor.setPosition(m_positions.toUnits(span.start));
    cursor.setPosition(m_positions.toUnits(span.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void PassageText::clearSelection() {
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

void PassageText::selectParagraph() {
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

QRect PassageText::linesOf(const std::optional<core::Span>& span) const {
    QTextCursor from(document());
    QTextCursor to(document());
    if (span) {
        from.setPosition(m_positions.toUnits(span->start));
        to.setPosition(m_positions.toUnits(span->end));
    } else {
        to.movePosition(QTextCursor::End);
    }
    const QRect first = cursorRect(from);
    const QRect last = cursorRect(to);
    return {0, first.top(), viewport()->width(), std::max(first.height(), last.bottom() - first.top())};
}

void PassageText::fitMeasure() {
    // A line of 60 to 75 characters reads best; the stripes stand close to it, and what is left over stays
    // empty.
    setMaximumWidth(QFontMetrics(theme::readingFont()).averageCharWidth() * theme::charactersPerLine +
                    theme::unit * 2);
}

void PassageText::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    Q_EMIT laidOut();
}

void PassageText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintPassages();
}

void PassageText::paintEvent(QPaintEvent* event) {
    QTextEdit::paintEvent(event);
    if (!hasFocus() || textCursor().hasSelection())
        return;
    // A read-only text shows no caret of its own, but selecting by keyboard starts from one.
    QPainter painter(viewport());
    QRect caret = cursorRect();
    caret.setWidth(2);
    painter.fillRect(caret, theme::colour(theme::Role::Focus));
}

QMimeData* PassageText::createMimeDataFromSelection() const {
    auto* mime = new QMimeData;
    mime->setText(textCursor().selectedText().replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n')));
    mime->setData(passageMime, "1");
    return mime;
}

bool PassageText::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasFormat(codeMime);
}

void PassageText::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(codeMime))
        event->accept();
    else
        event->ignore();
}

void PassageText::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(codeMime)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PassageText::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasFormat(codeMime)) {
        event->ignore();
        return;
    }
    const core::CodeId code{event->mimeData()->data(codeMime).toLongLong()};
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // The drag is still on the stack: change the project after it has ended.
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT codeDropped(code); }, Qt::QueuedConnection);
}

} // namespace marginalia::ui
