// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/coding_keys.h"

#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/main_window/main_window.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/code_chip.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

namespace marginalia::ui {

namespace {

/// Whether the keys of `widget` are text.
bool typesText(const QWidget* widget) {
    if (const auto* edit = qobject_cast<const QTextEdit*>(widget))
        return !edit->isReadOnly();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget))
        return !edit->isReadOnly();
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QComboBox*>(widget);
}

} // namespace

CodingKeys::CodingKeys(MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_window(window) {
    qApp->installEventFilter(this);
}

bool CodingKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != &m_window || QApplication::activePopupWidget() ||
        QApplication::activeModalWidget())
        return false;
    // A key that its widget left goes on to the parents, perhaps after the focus has moved: it has been seen
    // already.
    if (QApplication::focusWidget() && widget != QApplication::focusWidget())
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    learnLayout(key);
    // Outside dialogs Enter does nothing on a button, and the pages' buttons look like a dialog's.
    if (auto* button = qobject_cast<QPushButton*>(watched);
        button && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
        !(key.modifiers() & ~Qt::KeypadModifier)) {
        button->click();
        return true;
    }
    if (!m_window.session().isOpen() || typesText(widget) || typesText(QApplication::focusWidget()))
        return false;
    return handle(key);
}

void CodingKeys::learnLayout(const QKeyEvent& event) {
    const std::optional<keys::Layout> seen = keys::layoutOf(event);
    if (!seen || *seen == m_layout)
        return;
    // Letters cannot tell Kazakh from Russian; what the digit row showed stays until a Latin letter comes.
    if (*seen == keys::Layout::Russian && m_layout == keys::Layout::Kazakh)
        return;
    m_layout = *seen;
    m_window.codebookPanel().setLayout(m_layout);
}

bool CodingKeys::handle(const QKeyEvent& event) {
    const QWidget* focus = QApplication::focusWidget();
    SurveyPage& page = m_window.surveyPage();
    if (!page.isVisible() && !m_window.documentsPage().isVisible())
        return false; // what lies on the desk is out of sight
    const bool reading =
        focus && page.isVisible() &&
        (focus == &page.grid() || focus == &page.answerView().text() || qobject_cast<const CodeChip*>(focus));
    const bool plain = !(event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (reading && plain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        if (event.modifiers() & Qt::ShiftModifier)
            page.goNext(-1);
        else
            page.judgeAndNext();
        return true;
    }
    const bool readingDocument = m_window.documentsPage().isReading(focus);
    if (plain && (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete) &&
        (reading || readingDocument)) {
        m_window.desk().uncode();
        return true;
    }
    const std::optional<QChar> key = keys::physicalKey(event);
    if (!key)
        return false;
    if (*key == QLatin1Char('/')) {
        m_window.codebookPanel().focusFind();
        return true;
    }
    if (const core::CodeId code = m_window.codebookPanel().codeOfKey(*key)) {
        if (!event.isAutoRepeat())
            m_window.desk().apply(code);
        return true;
    }
    if (reading || readingDocument) { // a list would jump to the letter otherwise, and a slip of the finger
                                      // lose the place
        m_window.say(
            tr("No code has the key %1. Definition, key and colour… gives it one.").arg(key->toUpper()));
        return true;
    }
    return false;
}

} // namespace marginalia::ui
