// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_panel/share_actions.h"

#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/share_panel/share_panel.h"
#include "ui/survey_grid/survey_page.h"

#include <QDockWidget>

namespace marginalia::ui {

namespace {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

} // namespace

void addShares(MainWindow& window) {
    auto* shares = new SharePanel(window.session(), &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("shares"), [] { return Features::tr("Shares"); }, shares, Qt::RightDockWidgetArea,
        false);
    window.workspaces().showFirstOnlyOn(dock, QStringLiteral("survey"));
    QObject::connect(shares, &SharePanel::said, &window, &MainWindow::say);
    QObject::connect(shares, &SharePanel::respondentsChosen, &window.surveyPage(), &SurveyPage::showCases);
    window.actions().add({QStringLiteral("copy-shares"),
                          Menu::Edit,
                          Part::Export,
                          [] { return Features::tr("Copy the share ta&ble"); },
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                          QStringLiteral("shares"),
                          Needs::Question,
                          [shares] { shares->copy(); }});
}

} // namespace marginalia::ui
