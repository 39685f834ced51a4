// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement_review/agreement_features.h"

#include "ui/agreement_review/agreement_page.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"

namespace marginalia::ui {

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
}

} // namespace marginalia::ui
