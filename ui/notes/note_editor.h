// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/session/coding_desk.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMimeData;
class QPlainTextEdit;
class QToolButton;

namespace marginalia::ui {

/// One memo to write in. What was typed is kept when the hand leaves a field, with Esc too, or rests for a
/// while: one step to undo each time. A new memo becomes one with its first words; one that says nothing
/// leaves no trace.
class NoteEditor : public QWidget {
    Q_OBJECT

public:
    NoteEditor(CodingDesk& desk, QWidget* parent = nullptr);

    /// None: nothing to write in.
    void setNote(core::notes::NoteId note);
    /// A short memo, on what it stands on: words only.
    void setShort(const core::notes::Note& memo);
    /// A memo that is not there before something is written in it: type and links are set.
    void begin(core::notes::Note draft);
    [[nodiscard]] core::notes::NoteId note() const { return m_note.id; }
    [[nodiscard]] bool isDraft() const { return m_isDraft; }
    [[nodiscard]] bool isInUse() const { return m_isDraft || m_note.id || m_note.isShort(); }
    /// Keeps what was typed.
    void commit();
    void focusText();
    /// Of the project: the note may look different now, or be gone.
    void refresh();
    /// Links the note to what was dropped or chosen; a draft only remembers it.
    void linkTo(const core::notes::Target& target);
    /// What is dragged: the passage on the desk, or codes.
    [[nodiscard]] static bool takes(const QMimeData& mime);
    [[nodiscard]] std::vector<core::notes::Target> targetsIn(const QMimeData& mime) const;
    void retranslate();

Q_SIGNALS:
    void added(core::notes::NoteId note);
    void placeAsked(const core::notes::Target& target);
    void deleteAsked();
    /// What was written is kept, and the hand goes back to the reading.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void refreshShort();
    void showNote();
    void showLinks();
    void fillTypes();
    void typeChosen(const QString& word);
    void fillLinkMenu();
    void unlinkCurrent();
    [[nodiscard]] bool said() const; ///< whether the fields hold any words

    CodingDesk& m_desk;
    core::notes::Note m_note; ///< as it is in the project; of a draft: type and links
    bool m_isDraft = false;
    bool m_filling = false;
    QLineEdit* m_title;
    QComboBox* m_type;
    QPlainTextEdit* m_body;
    QLabel* m_linkedTo;
    QListWidget* m_links;
    QToolButton* m_link;
    QToolButton* m_unlink;
    QToolButton* m_delete;
    QLabel* m_facts;
    QTimer m_rest;
};

} // namespace marginalia::ui
