// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_actions.h"

#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/coding_prompts.h"
#include "ui/document_view/documents_page.h"
#include "ui/main_window/go_to_place.h"
#include "ui/main_window/main_window.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notes_panel.h"
#include "ui/session/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDockWidget>
#include <QLocale>
#include <QMenu>

namespace marginalia::ui {

using namespace core;
using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;
using notes::Target;

namespace {

/// tr() for texts outside a class.
struct NoteActions {
    Q_DECLARE_TR_FUNCTIONS(NoteActions)
};

Target placeOnDesk(const CodingDesk& desk) {
    Target target;
    target.answer = desk.place().answer;
    target.source = desk.place().source;
    return target;
}

/// Who says what lies on the desk.
CaseId caseOnDesk(const CodingDesk& desk) {
    const ProjectSession& session = desk.session();
    if (desk.place().answer) {
        const std::optional<survey::Answer> answer = survey::answerById(session.db(), desk.place().answer);
        return answer ? answer->who : CaseId{};
    }
    for (const documents::Source& each : session.sources())
        if (desk.place().source && each.id == desk.place().source)
            return each.who;
    return {};
}

void beginMemo(MainWindow& window, std::string_view type, const std::vector<Target>& about,
               const QString& title = {}) {
    auto* panel = window.findChild<NotesPanel*>();
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("panel-notes"));
    dock->show();
    dock->raise();
    panel->begin(std::string(type), about, title);
}

} // namespace

void writeMemo(MainWindow& window) {
    CodingDesk& desk = window.desk();
    const bool ofCoding = desk.chosen() || !desk.passage();
    if (const CodingId coding = ofCoding ? codingMeant(desk) : CodingId{}) {
        askMemo(desk, coding, &window);
        return;
    }
    Target here = placeOnDesk(desk);
    here.span = desk.passage();
    beginMemo(window, notes::freeType, {here});
}

void addNotes(MainWindow& window) {
    CodingDesk& desk = window.desk();
    auto* panel = new NotesPanel(desk, &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("notes"), [] { return NoteActions::tr("Memos"); }, panel, Qt::RightDockWidgetArea,
        false);
    dock->setProperty("behindFirst", true); // a list and a text above each other want the height
    if (auto* shares = window.findChild<QDockWidget*>(QStringLiteral("panel-shares")))
        window.tabifyDockWidget(shares, dock);
    QObject::connect(panel, &NotesPanel::placeAsked, &window,
                     [&window](const Target& target) { goToPlace(window, target); });

    QObject::connect(&panel->editor(), &NoteEditor::left, &window, [&window] { focusReading(window); });

    auto* menu = new QMenu(&window);
    window.actions().addMenu(Menu::Coding, Part::Last, menu, [] { return NoteActions::tr("M&emos"); });
    const auto add = [&](const char* id, std::function<QString()> text, const QKeySequence& key, Needs needs,
                         std::function<void()> run) {
        window.actions().add({QLatin1String(id), Menu::Coding, Part::Last, std::move(text),
                              key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key},
                              QStringLiteral("memo"), needs, std::move(run), menu});
    };
    const auto write = [&window](std::string_view type, const std::vector<Target>& about,
                                 const QString& title = {}) { beginMemo(window, type, about, title); };
    add(
        "new-note", [] { return NoteActions::tr("&New memo"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), Needs::Writable,
        [write] { write(notes::freeType, {}); });
    add(
        "annotate", [] { return NoteActions::tr("&Annotate the selected passage"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), Needs::Answer,
        [&desk, write] {
            Target passage = placeOnDesk(desk);
            passage.span = desk.passage();
            if (passage.span)
                write(notes::annotationType, {passage});
            else
                Q_EMIT desk.said(NoteActions::tr("Select the words first that the annotation is about."));
        });
    add(
        "journal-entry", [] { return NoteActions::tr("New &journal entry"); },
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), Needs::Writable,
        [write, panel] {
            write(notes::journalType, {},
                  QLocale().toString(QDateTime::currentDateTime().date(), QLocale::LongFormat));
            panel->showJournal();
        });
    menu->addSeparator();
    add(
        "note-on-place", [] { return NoteActions::tr("New memo on this answer or &document"); }, {},
        Needs::Answer, [&desk, write] { write(notes::freeType, {placeOnDesk(desk)}); });
    add(
        "note-on-case", [] { return NoteActions::tr("New memo on this &person"); }, {}, Needs::Answer,
        [&desk, write] {
            Target target;
            target.who = caseOnDesk(desk);
            if (target.who)
                write(notes::freeType, {target});
            else
                Q_EMIT desk.said(NoteActions::tr("This document belongs to nobody yet."));
        });
    add(
        "note-on-code", [] { return NoteActions::tr("New memo on the chosen &code"); }, {}, Needs::Writable,
        [&window, write] {
            Target target;
            target.code = window.codebookPanel().currentCode();
            if (target.code)
                write(notes::theoreticalType, {target});
            else
                window.say(NoteActions::tr("Choose a code in the codebook first."));
        });
    add(
        "note-on-coding", [] { return NoteActions::tr("New memo on the chosen c&oding"); }, {}, Needs::Answer,
        [&desk, write] {
            Target target;
            target.coding = codingMeant(desk);
            if (target.coding)
                write(notes::freeType, {target});
            else
                Q_EMIT desk.said(NoteActions::tr("Choose a coding first: click its stripe, or go to it with "
                                                 "the keyboard."));
        });
    menu->addSeparator();
    add(
        "show-journal", [] { return NoteActions::tr("&Read the journal"); }, {}, Needs::Project,
        [dock, panel] {
            dock->show();
            dock->raise();
            panel->showJournal();
        });
    panel->registerActions(window.actions());
}

} // namespace marginalia::ui
