// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/note.h"
#include "ui/notes/notes_model.h"
#include "ui/open_window.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>

namespace marginalia::test {

/// The hands on the panel of memos.
struct Memos {
    explicit Memos(OpenWindow& shown)
        : window(shown) {
        window.child<QDockWidget>("panel-notes")->show();
        OpenWindow::settle();
    }
    void type(const char* field, const QString& words) {
        auto* widget = window.child<QWidget>(field);
        widget->setFocus();
        OpenWindow::settle();
        if (auto* line = qobject_cast<QLineEdit*>(widget))
            line->selectAll();
        else
            qobject_cast<QPlainTextEdit*>(widget)->selectAll();
        QTest::keyClicks(widget, words);
        OpenWindow::settle();
    }
    /// The hand goes back to the reading.
    void leave() {
        window.child<QWidget>("survey-grid")->setFocus();
        OpenWindow::settle();
    }
    std::vector<core::notes::Note> all() { return core::notes::notes(window->session().db()); }
    QStringList titles() {
        const auto* model = window.child<QTableView>("notes-table")->model();
        QStringList result;
        for (int row = 0; row < model->rowCount(); ++row)
            result << model->index(row, ui::NotesModel::Title).data().toString();
        return result;
    }
    std::size_t steps() { return window->session().project().history().size(); }
    QString links() {
        const auto* list = window.child<QListWidget>("note-links");
        QStringList lines;
        for (int row = 0; row < list->count(); ++row)
            lines << list->item(row)->text();
        return lines.join(QLatin1Char('|'));
    }

    OpenWindow& window;
};

} // namespace marginalia::test
