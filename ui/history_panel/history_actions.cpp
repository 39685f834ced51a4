// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel/history_actions.h"

#include "ui/history_panel/history_panel.h"
#include "ui/history_panel/past_window.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"

#include <QDockWidget>

namespace marginalia::ui {

void addHistory(MainWindow& window) {
    auto* history = new HistoryPanel(window.session(), &window);
    QDockWidget* dock = window.addPanel(
        QStringLiteral("history"), [] { return Features::tr("History"); }, history, Qt::RightDockWidgetArea,
        false);
    QObject::connect(history, &HistoryPanel::said, &window, &MainWindow::say);
    QObject::connect(history, &HistoryPanel::pastAsked, &window,
                     [&window](const core::store::HistoryStep& step) { openPast(window, step); });
    // Behind the shares, so that neither is squeezed.
    if (auto* shares = window.findChild<QDockWidget*>(QStringLiteral("panel-shares")))
        window.tabifyDockWidget(shares, dock);
}

} // namespace marginalia::ui
