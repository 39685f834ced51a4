// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_actions.h"

#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/documents_page.h"
#include "ui/help/help_window.h"
#include "ui/help/tour.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/sample_project.h"
#include "ui/survey_grid/survey_page.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QTimer>

namespace marginalia::ui {

namespace {

/// tr() for texts outside a class.
struct HelpActions {
    Q_DECLARE_TR_FUNCTIONS(HelpActions)
};

/// Which page belongs to which part of the window.
void markPlaces(MainWindow& window) {
    for (const auto& [name, page] : {std::pair{"survey-page", "coding"},
                                     {"documents-page", "documents"},
                                     {"codebook-panel", "codebook"},
                                     {"sharePanel", "shares"},
                                     {"notes-panel", "memos"},
                                     {"key-quotes-panel", "memos"},
                                     {"interviewPanel", "documents"},
                                     {"interviewTables", "documents"},
                                     {"panel-history", "safety"},
                                     {"start-page", "start"}})
        if (auto* place = window.findChild<QWidget*>(QLatin1String(name)))
            place->setProperty("helpPage", QLatin1String(page));
}

} // namespace

void addHelp(MainWindow& window) {
    markPlaces(window);
    watchForHelpKey(&window);
    window.menuBar()->setObjectName(QStringLiteral("menu-bar"));
    window.actions().add(
        {QStringLiteral("help"),
         Actions::Menu::Help,
         Actions::Part::First,
         [] { return HelpActions::tr("&Help on this place"); },
         {QKeySequence(Qt::Key_F1)},
         {},
         Actions::Needs::Nothing,
         [&window] { HelpWindow::showPage(&window, HelpWindow::pageFor(QApplication::focusWidget())); }});
    window.actions().add({QStringLiteral("help-keys"),
                          Actions::Menu::Help,
                          Actions::Part::First,
                          [] { return HelpActions::tr("&Keyboard"); },
                          {},
                          {},
                          Actions::Needs::Nothing,
                          [&window] { HelpWindow::showPage(&window, QStringLiteral("keys")); }});
    window.actions().add({QStringLiteral("tour"),
                          Actions::Menu::Help,
                          Actions::Part::First,
                          [] { return HelpActions::tr("&Tour in five steps"); },
                          {},
                          {},
                          Actions::Needs::Project,
                          [&window] {
                              window.showPage(QStringLiteral("survey"));
                              Tour::begin(&window);
                          }});
    QObject::connect(&window.session(), &ProjectSession::opened, &window, [&window] {
        const bool sample = window.session().fileName() == QFileInfo(samplePath()).fileName();
        if (sample && !samplePath().isEmpty() && !Tour::wasSeen())
            QTimer::singleShot(0, &window, [&window] { Tour::begin(&window); });
    });
}

} // namespace marginalia::ui
