// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/layout_shortcuts.h"

#include "ui/widgets/physical_keys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace marginalia::ui {

namespace {

/// The action that has the keys where `widget` has the focus; nullptr: none that can be used now.
QAction* actionOf(const QWidget& widget, const QKeySequence& keys) {
    const auto isOf = [&widget](const QAction* action) {
        if (action->shortcutContext() == Qt::WindowShortcut ||
            action->shortcutContext() == Qt::ApplicationShortcut)
            return true;
        const QWidget* owner = &widget;
        while (owner && !owner->actions().contains(action))
            owner = owner->parentWidget();
        return owner != nullptr;
    };
    for (QAction* action : widget.window()->findChildren<QAction*>())
        if (action->isEnabled() && action->isVisible() && action->shortcuts().contains(keys) && isOf(action))
            return action;
    return nullptr;
}

} // namespace

LayoutShortcuts::LayoutShortcuts(QObject* parent)
    : QObject(parent) {
    qApp->installEventFilter(this);
}

bool LayoutShortcuts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || (QApplication::focusWidget() && widget != QApplication::focusWidget()) ||
        QApplication::activePopupWidget())
        return false;
    const auto& press = *static_cast<QKeyEvent*>(event);
    const std::optional<Qt::Key> key = keys::shortcutKey(press);
    if (!key)
        return false;
    // As Qt does it: the widget may claim the keys, else a shortcut takes them, else they are the widget's.
    QKeyEvent claim(QEvent::ShortcutOverride, *key, press.modifiers());
    claim.ignore();
    QApplication::sendEvent(widget, &claim);
    if (!claim.isAccepted()) {
        const auto wanted = static_cast<int>(press.modifiers() & ~Qt::KeypadModifier) | *key;
        if (QAction* action = actionOf(*widget, QKeySequence(wanted))) {
            action->trigger();
            return true;
        }
    }
    QKeyEvent again(QEvent::KeyPress, *key, press.modifiers(), {}, press.isAutoRepeat());
    QApplication::sendEvent(widget, &again);
    return true;
}

} // namespace marginalia::ui
