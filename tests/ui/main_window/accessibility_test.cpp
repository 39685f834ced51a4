// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/everything.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QDockWidget>
#include <QPushButton>
#include <QTabBar>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// Qt keeps empty ones for panels that may lie behind each other; others are named after their current tab.
bool hasNoTabs(const QWidget* widget) {
    const auto* tabs = qobject_cast<const QTabBar*>(widget);
    return tabs && tabs->count() == 0;
}

/// What the keyboard reaches and can be seen. Scroll areas and stacks only hold others.
QList<QWidget*> controls(QWidget& shown) {
    QList<QWidget*> found;
    for (QWidget* widget : shown.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->window() == &shown &&
            widget->isVisible() && widget->isEnabled() &&
            qstrcmp(widget->metaObject()->className(), "QScrollArea") != 0 &&
            !qobject_cast<QDockWidget*>(widget) && !hasNoTabs(widget))
            found << widget;
    return found;
}

QString nameOf(const QWidget* widget) {
    return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

void expectNames(const QString& place, QWidget& shown) {
    QStringList nameless;
    for (QWidget* widget : controls(shown)) {
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless << nameOf(widget);
    }
    EXPECT_TRUE(nameless.isEmpty()) << qPrintable(place) << ":\n"
                                    << qPrintable(nameless.join(QLatin1Char('\n')));
}

} // namespace

TEST(Accessibility, EveryControlOfThePagesAndPanelsHasAName) {
    test::Everything everything;
    everything.pages(expectNames);
    test::emptyPanes(expectNames);
}

TEST(Accessibility, EveryControlOfTheDialogsHasAName) {
    test::Everything everything;
    everything.dialogs(expectNames);
}

TEST(AccessibilityOrder, TabGoesFromTheGridToTheAnswerToItsCodes) {
    OpenWindow window;
    window.press('1');
    window.child<QWidget>("survey-grid")->setFocus();
    QStringList visited;
    for (int step = 0; step < 4; ++step) {
        visited << QApplication::focusWidget()->objectName();
        window.press(Qt::Key_Tab);
    }
    EXPECT_EQ(visited, (QStringList{QStringLiteral("survey-grid"), QStringLiteral("answer-text"),
                                    QStringLiteral("answer-done"), QStringLiteral("chip-Institutions")}));
}

TEST(AccessibilityOrder, EveryActionHasAText) {
    OpenWindow window;
    for (const QAction* action : window->findChildren<QAction*>()) {
        const bool ours =
            !action->objectName().isEmpty() && !action->objectName().startsWith(QLatin1Char('_'));
        EXPECT_FALSE(ours && !action->isSeparator() && action->text().isEmpty())
            << action->objectName().toStdString();
    }
}
