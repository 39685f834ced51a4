// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace marginalia::ui {

/// The panels around each page, as the person has arranged them there: a survey is read beside its shares, a
/// transcript beside the shares of interviews. Kept for each project on this machine.
class Workspaces {
public:
    explicit Workspaces(QMainWindow& window)
        : m_window(window) {}

    /// `page` empty: at first seen beside every page; else beside this one only. Not at all unless `shown`.
    void add(QDockWidget* dock, bool shown, const QString& page = {});
    void showFirstOnlyOn(QDockWidget* dock, const QString& page);
    /// A page that needs its room: no panel at first, unless it is of this page.
    void leaveFree(const QString& page) { m_free << page; }

    /// The arrangements that were kept of a project.
    void open(const QString& projectFile);
    /// Keeps what is there and arranges the panels of `page`.
    void enter(const QString& page);
    /// As they were on first sight of this page.
    void arrangeAnew();
    /// Keeps what is there; no panel is seen until the next project.
    void close();

private:
    struct Panel {
        QDockWidget* dock;
        bool shown;
        QString page;
    };
    void keep();
    void arrange();
    /// Panels that are asked for later share the place of the first, which is the only one in sight.
    void putBehind(QDockWidget* first);

    QMainWindow& m_window;
    std::vector<Panel> m_panels;
    QStringList m_free;
    std::map<QString, QByteArray> m_states; ///< by page, of those entered
    QByteArray m_fresh;                     ///< before anything was moved
    QString m_page;                         ///< empty: none is entered
    QString m_file;
};

} // namespace marginalia::ui
