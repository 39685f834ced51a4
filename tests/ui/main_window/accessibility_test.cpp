// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QDockWidget>
#include <QPushButton>

using namespace marginalia;
using test::OpenWindow;

TEST(Accessibility, EveryControlThatTakesTheKeyboardHasAName) {
    OpenWindow window;
    window.press('1');
    QStringList nameless;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&*window))
            continue;
        // Scroll areas and stacks only hold others.
        if (qstrcmp(widget->metaObject()->className(), "QScrollArea") == 0 ||
            qobject_cast<QDockWidget*>(widget))
            continue;
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                            widget->objectName();
    }
    EXPECT_TRUE(nameless.isEmpty()) << nameless.join(QLatin1Char('\n')).toStdString();
}

TEST(Accessibility, TabGoesFromTheGridToTheAnswerToItsCodes) {
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

TEST(Accessibility, EveryActionHasAText) {
    OpenWindow window;
    for (const QAction* action : window->findChildren<QAction*>()) {
        const bool ours =
            !action->objectName().isEmpty() && !action->objectName().startsWith(QLatin1Char('_'));
        EXPECT_FALSE(ours && !action->isSeparator() && action->text().isEmpty())
            << action->objectName().toStdString();
    }
}
