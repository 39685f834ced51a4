// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interview_features.h"

#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/interviews/document_sets_dialog.h"
#include "ui/interviews/interview_panel.h"
#include "ui/interviews/interview_tables.h"
#include "ui/main_window/main_window.h"
#include "ui/report_studio/export_dialog.h"

#include <QCoreApplication>
#include <QDockWidget>

namespace marginalia::ui {

namespace {

/// tr() for texts outside a class.
struct InterviewFeatures {
    Q_DECLARE_TR_FUNCTIONS(InterviewFeatures)
};

} // namespace

void addInterviews(MainWindow& window, std::function<void(const QString&)> written) {
    ProjectSession& session = window.session();
    auto* counts = new InterviewCounts(session, &window);
    auto* panel = new InterviewPanel(session, *counts, &window);
    QDockWidget* shares = window.addPanel(
        QStringLiteral("interviews"), [] { return InterviewFeatures::tr("Interviews"); }, panel,
        Qt::RightDockWidgetArea, false);
    shares->setProperty("behindFirst", true); // codes and figures both need the height
    window.workspaces().showFirstOnlyOn(shares, QStringLiteral("documents"));
    // In the place where a survey has its shares.
    if (auto* survey = window.findChild<QDockWidget*>(QStringLiteral("panel-shares")))
        window.tabifyDockWidget(survey, shares);
    auto* tables = new InterviewTables(session, *counts, &window);
    QDockWidget* tablesDock = window.addPanel(
        QStringLiteral("interview-tables"), [] { return InterviewFeatures::tr("Tables of interviews"); },
        tables, Qt::BottomDockWidgetArea, false);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);

    QObject::connect(panel, &InterviewPanel::said, &window, &MainWindow::say);
    const auto go = [&window](core::SourceId document, const std::optional<core::Span>& passage) {
        window.goTo({{{}, document}, passage});
        window.documentsPage().text().setFocus();
    };
    const auto editSets = [&window, &session, counts] {
        const auto look = [counts](const QString& set) {
            InterviewRequest request = counts->request();
            request.set = set.toStdString();
            counts->setRequest(request);
        };
        (new DocumentSetsDialog(session, QString::fromStdString(counts->request().set), look, &window))
            ->open();
    };
    QObject::connect(panel, &InterviewPanel::setsAsked, &window, editSets);
    window.actions().add({QStringLiteral("document-sets"),
                          Actions::Menu::Edit,
                          Actions::Part::Last,
                          [] { return InterviewFeatures::tr("Se&ts of transcripts…"); },
                          {},
                          {},
                          Actions::Needs::Document,
                          editSets});
    QObject::connect(panel, &InterviewPanel::passageAsked, &window, go);
    QObject::connect(tables, &InterviewTables::documentAsked, &window,
                     [go](core::SourceId document) { go(document, std::nullopt); });
    QObject::connect(tables, &InterviewTables::figureAsked, panel, [shares, panel](const auto& figure) {
        shares->show();
        shares->raise();
        panel->showPassages(figure);
    });
    QObject::connect(tables, &InterviewTables::exportAsked, &window, [&window, &session, counts, written] {
        auto* dialog = new ExportDialog(session, written, &window);
        InterviewWish wish;
        wish.shares = wish.matrix = wish.saturation = true;
        wish.set = counts->request().set;
        wish.unit = counts->request().unit;
        dialog->chooseInterviews(wish);
        dialog->open();
    });
    // A first look at them needs some height.
    QObject::connect(tablesDock->toggleViewAction(), &QAction::triggered, &window,
                     [&window, tablesDock](bool on) {
                         if (on && !tablesDock->isFloating())
                             window.resizeDocks({tablesDock}, {window.height() * 2 / 5}, Qt::Vertical);
                     });
}

} // namespace marginalia::ui
