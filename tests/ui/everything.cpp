// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/everything.h"

#include "core/coding/key_quotes.h"
#include "core/documents/documents.h"
#include "core/notes/note.h"
#include "core/translations/translation.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/import_wizard/import_wizard.h"
#include "ui/interviews/interviews.h"
#include "ui/survey_grid/cases_import_dialog.h"
#include "ui/survey_grid/variable_dialog.h"

#include <gtest/gtest.h>

#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>

namespace marginalia::test {

namespace {

/// Memos, key quotes, a translation, two coders and the interviews.
void fill(World& world) {
    addInterviews(world);
    const core::coding::ApplyResult star =
        world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{7, 21});
    world.code("R001", "steps", "Institutions", "Aigerim");
    world.code("R001", "steps", "Trade > Routes", "Daniyar");
    world.code("R002", "steps", "Institutions", "Aigerim", core::Span{0, 16});
    world.code("R003", "steps", "Trade > Routes", "Aigerim");
    world.edit([&](core::store::Edit& edit) {
        core::coding::addKeyQuote(edit, star.id);
        core::notes::Note note;
        note.type = "theoretical";
        note.title = "Roads before trade";
        note.body = "Three experts put roads first, and trade after them.";
        note.coder = world.coderId("Aigerim");
        core::notes::Target about;
        about.code = world.codeId("Trade > Routes");
        note.links.push_back({{}, about});
        core::notes::add(edit, note);
        core::translations::Translation translation;
        translation.place = {world.answerId("R001", "steps"), {}};
        translation.language = "ru";
        translation.body = "Убрать торговые барьеры между соседями и открыть пограничные пункты.";
        translation.author = "Daniyar";
        core::translations::put(edit, translation);
    });
}

QDialog* dialogOnScreen() {
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(each); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

void close(QDialog* dialog) {
    dialog->close();
    OpenWindow::settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QList<QDockWidget*> panelsOf(ui::MainWindow& window) {
    QList<QDockWidget*> docks;
    for (QDockWidget* dock : window.findChildren<QDockWidget*>())
        if (dock->objectName().startsWith(QLatin1String("panel-")))
            docks << dock;
    return docks;
}

QStringList pagesOf(ui::MainWindow& window) {
    QStringList pages;
    for (int number = 1; number <= 9; ++number)
        for (const QAction* action : window.findChildren<QAction*>())
            if (action->objectName().startsWith(QLatin1String("page-")) &&
                action->shortcut() == QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)))
                pages << action->objectName();
    return pages;
}

void eachPanel(ui::MainWindow& window, const QString& page, const Everything::Look& look) {
    const auto rest = [&window] { window.actions().find(QStringLiteral("arrange-panels"))->trigger(); };
    rest();
    EXPECT_TRUE(waitForJobs()) << page.toStdString();
    look(page, window);
    for (QDockWidget* dock : panelsOf(window)) {
        dock->toggleViewAction()->setChecked(false);
        dock->toggleViewAction()->trigger();
        dock->show();
        dock->raise();
        EXPECT_TRUE(waitForJobs()) << page.toStdString();
        look(page + QLatin1Char('-') + dock->objectName(), window);
        rest();
    }
}

} // namespace

Everything::Everything(const QString& projectFile)
    : m_window(fill) {
    if (!projectFile.isEmpty())
        m_window->openProject(projectFile);
}

void Everything::choose(const QString& page) {
    m_window->actions().find(page)->trigger();
    const auto& codes = m_window->session().codebook().codes();
    if (!codes.empty())
        m_window->codebookPanel().setCurrentCode(codes.front().id);
    if (page == QLatin1String("page-documents")) {
        const auto documents = core::documents::sources(m_window->session().db());
        if (!documents.empty()) {
            m_window->documentsPage().goTo(documents.front().id, core::Span{0, 10});
            m_window->documentsPage().text().select(core::Span{0, 10});
        }
    }
    OpenWindow::settle();
}

void Everything::pages(const Look& look) {
    for (const QString& page : pagesOf(*m_window)) {
        choose(page);
        eachPanel(*m_window, page, look);
    }
}

void Everything::show(const QString& name, QDialog* dialog, const Look& look) {
    if (!dialog->isVisible())
        dialog->open();
    QApplication::setActiveWindow(dialog);
    EXPECT_TRUE(waitForJobs()) << name.toStdString();
    look(name, *dialog);
    close(dialog);
}

void Everything::dialogsOf(const QString& page, const Look& look) {
    choose(page);
    QStringList actions;
    for (const QAction* action : m_window->findChildren<QAction*>())
        if (action->text().endsWith(QChar(0x2026)) && !action->objectName().isEmpty() &&
            !actions.contains(action->objectName()))
            actions << action->objectName();
    for (const QString& id : actions) {
        choose(page);
        auto* action = m_window->findChild<QAction*>(id);
        if (!action || !action->isEnabled() || m_seen.contains(id))
            continue;
        action->trigger();
        EXPECT_TRUE(waitForJobs()) << id.toStdString();
        if (!dialogOnScreen())
            continue;
        QDialog* dialog = dialogOnScreen();
        if (qobject_cast<QFileDialog*>(dialog)) {
            close(dialog);
            continue;
        }
        m_seen << id;
        show(id, dialog, look);
    }
}

QString Everything::fileWith(const char* name, const QByteArray& bytes) const {
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("the test's folder cannot be written");
    file.write(bytes);
    return file.fileName();
}

void Everything::dialogs(const Look& look) {
    for (const QString& page : pagesOf(*m_window))
        dialogsOf(page, look);
    choose(QStringLiteral("page-survey"));
    ui::ProjectSession& session = m_window->session();
    show(QStringLiteral("variable"), new ui::VariableDialog(session, nullptr, &*m_window), look);
    show(QStringLiteral("cases-import"),
         new ui::CasesImportDialog(session, fileWith("cases.csv", "ID;Age;Country\nR001;41;Kazakhstan\n"),
                                   &*m_window),
         look);
    for (const auto& [name, bytes] :
         {std::pair("import-wizard", "ID;Country;steps;Wave\nR009;Kazakhstan;Courts, roads;2\n"
                                     "R010;Kazakhstan;Courts, law;2\n"),
          std::pair("import-no-table", "ID;steps\n")}) {
        auto* wizard = new ui::ImportWizard(session, fileWith(name, bytes), &*m_window);
        wizard->open();
        show(QLatin1String(name), wizard, look);
    }
    m_window.trigger("help");
    show(QStringLiteral("help"), dialogOnScreen(), look);
}

void emptyPanes(const Everything::Look& look) {
    const QTemporaryDir folder;
    ui::MainWindow window;
    window.resize(1280, 800);
    window.show();
    QApplication::setActiveWindow(&window);
    OpenWindow::settle();
    look(QStringLiteral("empty-start"), window);
    if (!window.session().create(folder.filePath(QStringLiteral("New.marginalia")), QStringLiteral("New"),
                                 QStringLiteral("en")))
        throw std::runtime_error("no new project could be made");
    for (const QString& page : pagesOf(window)) {
        window.actions().find(page)->trigger();
        eachPanel(window, QStringLiteral("empty-") + page, look);
    }
    window.session().close();
}

} // namespace marginalia::test
