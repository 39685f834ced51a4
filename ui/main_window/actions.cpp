// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/actions.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/key_tip.h"

#include <QMenuBar>

#include <algorithm>

namespace marginalia::ui {

Actions::Actions(ProjectSession& session, QMenuBar* bar, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window) {
    for (const Menu menu :
         {Menu::File, Menu::Edit, Menu::View, Menu::Coding, Menu::Team, Menu::Settings, Menu::Help})
        m_menus[menu] = bar->addMenu(QString());
    connect(&session, &ProjectSession::stateChanged, this, &Actions::refresh);
    connect(&session, &ProjectSession::questionChanged, this, &Actions::refresh);
    retranslate();
}

namespace {
/// Buttons of the action say its key when the pointer rests on them.
void setWords(QAction& action, const QString& text) {
    action.setText(text);
    QString words = text.section(QLatin1Char('\t'), 0, 0);
    words.replace(QStringLiteral("&&"), QStringLiteral("\x01"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\x01'), QLatin1Char('&'));
    action.setToolTip(keyTip(words, action.shortcut()));
}
} // namespace

void Actions::place(Menu menu, Part part, QAction* action) {
    std::vector<Placed>& placed = m_placed[menu];
    const auto behind =
        std::find_if(placed.begin(), placed.end(), [part](const Placed& each) { return each.part > part; });
    placed.insert(behind, {part, action});
    QMenu* target = m_menus[menu];
    target->clear();
    for (std::size_t at = 0; at < placed.size(); ++at) {
        if (at > 0 && placed[at].part != placed[at - 1].part)
            target->addSeparator();
        target->addAction(placed[at].action);
    }
    target->menuAction()->setVisible(true);
}

QString Actions::withKey(const QString& text, const QKeySequence& key) {
    return text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
}

QAction* Actions::add(const Wish& wish) {
    auto* action = new QAction(this);
    action->setObjectName(wish.id);
    action->setShortcuts(wish.keys);
    if (!wish.icon.isEmpty())
        action->setIcon(icon(wish.icon));
    if (wish.text)
        setWords(*action, wish.text());
    connect(action, &QAction::triggered, this, [run = wish.run] {
        if (run)
            run();
    });
    // The window itself carries the shortcut, so that it works with the menu bar hidden.
    m_window->addAction(action);
    m_known.push_back({action, wish.text, wish.needs});
    if (wish.submenu)
        wish.submenu->addAction(action);
    else
        place(wish.menu, wish.part, action);
    refresh();
    return action;
}

void Actions::addMenu(Menu menu, Part part, QMenu* submenu, std::function<QString()> text) {
    submenu->setTitle(text());
    m_submenus.emplace_back(submenu, std::move(text));
    place(menu, part, submenu->menuAction());
}

void Actions::addAction(Menu menu, Part part, QAction* action, std::function<QString()> text) {
    if (text) {
        action->setText(text());
        m_known.push_back({action, std::move(text), Needs::Nothing});
    }
    m_window->addAction(action);
    place(menu, part, action);
}

QAction* Actions::find(const QString& id) const {
    for (const Known& each : m_known)
        if (each.action->objectName() == id)
            return each.action;
    return nullptr;
}

QList<QAction*> Actions::usable() const {
    QList<QAction*> all;
    for (const Known& each : m_known)
        if (each.action->isEnabled() && each.action->isVisible())
            all << each.action;
    return all;
}

void Actions::setHasAnswer(bool has) {
    m_hasAnswer = has;
    refresh();
}

void Actions::setHasDocument(bool has) {
    m_hasDocument = has;
    refresh();
}

void Actions::refresh() {
    for (const Known& each : m_known) {
        switch (each.needs) {
        case Needs::Nothing:
            break;
        case Needs::Project:
            each.action->setEnabled(m_session.isOpen());
            break;
        case Needs::Writable:
            each.action->setEnabled(m_session.canEdit());
            break;
        case Needs::Question:
            each.action->setEnabled(m_session.isOpen() && m_session.question());
            break;
        case Needs::Answer:
            each.action->setEnabled(m_session.canEdit() && m_hasAnswer);
            break;
        case Needs::Document:
            each.action->setEnabled(m_session.isOpen() && m_hasDocument);
            break;
        }
    }
}

void Actions::retranslate() {
    m_menus[Menu::File]->setTitle(tr("&File"));
    m_menus[Menu::Edit]->setTitle(tr("&Edit"));
    m_menus[Menu::View]->setTitle(tr("&View"));
    m_menus[Menu::Coding]->setTitle(tr("&Coding"));
    m_menus[Menu::Team]->setTitle(tr("&Team"));
    m_menus[Menu::Settings]->setTitle(tr("&Settings"));
    m_menus[Menu::Help]->setTitle(tr("&Help"));
    for (const auto& [menu, empty] : m_menus)
        menu == Menu::File ? void() : empty->menuAction()->setVisible(!m_placed[menu].empty());
    for (const Known& each : m_known)
        if (each.text)
            setWords(*each.action, each.text());
    for (const auto& [menu, text] : m_submenus)
        menu->setTitle(text());
}

} // namespace marginalia::ui
