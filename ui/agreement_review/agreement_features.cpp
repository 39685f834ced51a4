// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_features.h"

#include "core/report/agreement_report.h"
#include "ui/agreement_review/agreement_page.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/history_panel/history_panel.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/report_studio/report_actions.h"
#include "ui/report_studio/save_report.h"

#include <QDockWidget>

namespace marginalia::ui {

using namespace core;

void addAgreement(MainWindow& window) {
    auto* page = new AgreementPage(window.session(), &window);
    page->setProperty("helpPage", QStringLiteral("agreement"));
    window.addPage(
        QStringLiteral("agreement"), QStringLiteral("compare"), [] { return Features::tr("Compare"); }, page);
    window.workspaces().leaveFree(QStringLiteral("agreement"));
    QObject::connect(page, &AgreementPage::said, &window, &MainWindow::say);
    QObject::connect(page, &AgreementPage::placeAsked, &window, &MainWindow::goTo);
    QObject::connect(page, &AgreementPage::definitionAsked, &window, [&window](core::CodeId code) {
        window.codebookPanel().setCurrentCode(code);
        window.codebookPanel().editCode();
    });
    QObject::connect(page, &AgreementPage::stepAsked, &window, [&window](std::int64_t step) {
        if (auto* history = window.findChild<HistoryPanel*>(QStringLiteral("historyPanel"))) {
            if (auto* dock = window.findChild<QDockWidget*>(QStringLiteral("panel-history"))) {
                dock->show();
                dock->raise();
            }
            history->showStep(step);
        }
    });
    if (auto* history = window.findChild<HistoryPanel*>(QStringLiteral("historyPanel")))
        QObject::connect(history, &HistoryPanel::disputesAsked, page, [&window, page](std::int64_t step) {
            window.showPage(QStringLiteral("agreement"));
            page->showDisputesBehind(step);
        });
    QObject::connect(page, &AgreementPage::exportAsked, &window, [&window, page] {
        report::AgreementReportOptions options;
        options.locale = text::Locale(window.session().reportLanguage());
        options.date = Clock().now();
        saveReport(
            window.session(), &window, Features::tr("Export the agreement of the coders"),
            Features::tr("agreement"),
            [options, request = page->comparison().request()](const store::Connection& db) {
                Progress progress;
                return report::agreementReport(db, {request}, options, progress);
            },
            tellWritten(window));
    });
}

} // namespace marginalia::ui
