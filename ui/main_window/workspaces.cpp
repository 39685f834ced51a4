// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/workspaces.h"

#include "ui/session/project_memory.h"
#include "ui/settings/theme.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>

namespace marginalia::ui {

namespace {
constexpr int layoutVersion = 2;
/// Of the panels at the side the first, the codebook, gets this much of the height.
constexpr int firstPanelPercent = 45;
/// In a window lower than this, two panels above each other have no room for their lists: one with the
/// property `behindFirst` then shares the place of the first.
constexpr int roomForTwo = 1000;

QString keyOf(const QString& page) {
    return QStringLiteral("panels/") + page;
}

/// Qt leaves the bar of tabs that a group had where it was: empty, but in the way of what is there now.
void hideEmptyBars(QMainWindow& window) {
    QTimer::singleShot(0, &window, [&window] {
        for (QTabBar* bar : window.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
            if (bar->count() == 0)
                bar->hide();
    });
}
} // namespace

void Workspaces::add(QDockWidget* dock, bool shown, const QString& page) {
    m_panels.push_back({dock, shown, page});
}

void Workspaces::showFirstOnlyOn(QDockWidget* dock, const QString& page) {
    for (Panel& each : m_panels)
        if (each.dock == dock) {
            each.shown = true;
            each.page = page;
        }
}

void Workspaces::open(const QString& projectFile) {
    if (m_fresh.isEmpty())
        m_fresh = m_window.saveState(layoutVersion);
    m_file = projectFile;
    m_page.clear();
    m_states.clear();
}

void Workspaces::enter(const QString& page) {
    if (page == m_page || m_file.isEmpty())
        return;
    keep();
    m_page = page;
    const auto known = m_states.find(page);
    const QByteArray state =
        known != m_states.end() ? known->second : ProjectMemory(m_file).value(keyOf(page)).toByteArray();
    // Panels that the state does not know of stay out of sight.
    for (const Panel& each : m_panels)
        each.dock->hide();
    if (state.isEmpty() || !m_window.restoreState(state, layoutVersion))
        arrange();
    hideEmptyBars(m_window);
}

void Workspaces::arrangeAnew() {
    if (m_page.isEmpty())
        return;
    arrange();
    hideEmptyBars(m_window);
}

void Workspaces::arrange() {
    m_window.restoreState(m_fresh, layoutVersion); // the places; nothing is seen yet
    QList<QDockWidget*> docks;
    QList<int> widths;
    QList<int> heights;
    for (const Panel& each : m_panels) {
        const bool seen =
            each.shown && (each.page.isEmpty() ? !m_free.contains(m_page) : each.page == m_page);
        each.dock->setFloating(false);
        each.dock->setVisible(seen);
        if (!seen)
            continue;
        if (each.dock->property("behindFirst").toBool() && !docks.isEmpty() &&
            m_window.height() < roomForTwo) {
            m_window.tabifyDockWidget(docks.front(), each.dock);
            docks.front()->raise();
            continue;
        }
        docks << each.dock;
        widths << theme::unit * 42;
        heights << (docks.size() == 1 ? firstPanelPercent : 100 - firstPanelPercent) * m_window.height() /
                       100;
    }
    if (docks.size() == 1 && m_window.height() < roomForTwo)
        putBehind(docks.front());
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
    m_window.resizeDocks(docks, heights, Qt::Vertical);
}

void Workspaces::putBehind(QDockWidget* first) {
    for (const Panel& each : m_panels)
        if (each.dock->isHidden() && each.dock->property("behindFirst").toBool())
            m_window.tabifyDockWidget(first, each.dock);
    first->raise();
}

void Workspaces::keep() {
    if (m_page.isEmpty())
        return;
    const QByteArray state = m_window.saveState(layoutVersion);
    m_states[m_page] = state;
    ProjectMemory(m_file).setValue(keyOf(m_page), state);
}

void Workspaces::close() {
    keep();
    m_page.clear();
    m_file.clear();
    for (const Panel& each : m_panels)
        each.dock->hide();
}

} // namespace marginalia::ui
