// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/project_session.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QMenuBar;

namespace marginalia::ui {

/// Everything that a person can ask the window to do, in one place: menus, toolbar, start page and the
/// palette (Ctrl+K) are made from it. A feature registers an action when it works; there are no dead entries.
class Actions : public QObject {
    Q_OBJECT

public:
    enum class Menu { File, Edit, View, Coding, Team, Settings, Help };
    /// Parts of a menu, with a line between them, in this order.
    enum class Part { First, Open, Import, Export, Middle, Codes, Panels, Last };
    /// When it can be used.
    enum class Needs { Nothing, Project, Writable, Question, Answer, Document };

    struct Wish {
        QString id; ///< "import-survey": the object name of the action
        Menu menu = Menu::File;
        Part part = Part::Middle;
        std::function<QString()> text; ///< called again when the language changes; "…" when a dialog follows
        QList<QKeySequence> keys;
        QString icon;
        Needs needs = Needs::Nothing;
        std::function<void()> run;
        QMenu* submenu = nullptr; ///< of `menu` (see addMenu), instead of the menu itself
    };

    /// A menu text with a key that the window itself handles, shown where shortcuts stand.
    [[nodiscard]] static QString withKey(const QString& text, const QKeySequence& key);

    Actions(ProjectSession& session, QMenuBar* bar, QWidget* window);

    QAction* add(const Wish& wish);
    /// An action or submenu made elsewhere; `text` sets its title.
    void addMenu(Menu menu, Part part, QMenu* submenu, std::function<QString()> text);
    void addAction(Menu menu, Part part, QAction* action, std::function<QString()> text = {});
    /// nullptr: nobody has registered it.
    [[nodiscard]] QAction* find(const QString& id) const;
    /// All that can be used now, for the palette.
    [[nodiscard]] QList<QAction*> usable() const;
    void setHasAnswer(bool has);
    /// Whether a document is being read.
    void setHasDocument(bool has);

public Q_SLOTS:
    void retranslate();
    void refresh();

private:
    void place(Menu menu, Part part, QAction* action);

    struct Known {
        QAction* action;
        std::function<QString()> text;
        Needs needs;
    };
    struct Placed {
        Part part;
        QAction* action;
    };
    ProjectSession& m_session;
    QWidget* m_window;
    std::map<Menu, QMenu*> m_menus;
    std::map<Menu, std::vector<Placed>> m_placed;
    std::vector<Known> m_known;
    std::vector<std::pair<QMenu*, std::function<QString()>>> m_submenus;
    bool m_hasAnswer = false;
    bool m_hasDocument = false;
};

} // namespace marginalia::ui
