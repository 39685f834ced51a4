// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/session/coding_desk.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;
class QToolButton;

namespace marginalia::ui {

class Actions;
class NoteEditor;
class NotesFilter;
class NotesModel;

/// Memos, the journal and annotations: the list of them with search and types, and one to write in beneath.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    NotesPanel(CodingDesk& desk, QWidget* parent = nullptr);

    /// "New" here does what the action does.
    void registerActions(Actions& actions);
    /// A new memo with these links, to be written at once.
    void begin(const std::string& type, const std::vector<core::notes::Target>& about,
               const QString& title = {});
    void showNote(core::notes::NoteId note);
    /// The entries of the journal by date, the latest first.
    void showJournal();
    [[nodiscard]] NoteEditor& editor() { return *m_editor; }

Q_SIGNALS:
    void placeAsked(const core::notes::Target& target);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void changed(const core::store::ChangeSet& changes);
    void readAnew();
    /// Tells what went wrong.
    void work(const std::function<void()>& change);
    void listed();
    void refreshTypes();
    void refreshEmpty();
    void fitColumns();
    void currentChanged();
    void chooseType(const std::string& type);
    void deleteNote();
    [[nodiscard]] const core::notes::Note* current() const; ///< null: none is chosen
    void retranslate();

    CodingDesk& m_desk;
    NotesModel* m_model;
    NotesFilter* m_filter;
    QLineEdit* m_find;
    QComboBox* m_type;
    QToolButton* m_new;
    QSplitter* m_splitter;
    QTableView* m_table;
    NoteEditor* m_editor;
    QWidget* m_empty;
    QLabel* m_emptySentence;
    QPushButton* m_emptyButton;
    bool m_outdated = true;
    bool m_choosing = false;
    core::notes::NoteId m_wanted; ///< to be shown once it is read
};

} // namespace marginalia::ui
