// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interviews/interviews.h"
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QDockWidget>
#include <QPushButton>

using namespace marginalia;
using test::OpenWindow;

namespace {

/// The window with every panel open, at a page with something on it.
void openEverything(OpenWindow& window, const char* page) {
    window->resize(1900, 1400);
    window.trigger(page);
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        dock->show();
    OpenWindow::settle();
}

/// What the keyboard reaches and can be seen. Scroll areas and stacks only hold others.
QList<QWidget*> controls(OpenWindow& window) {
    QList<QWidget*> found;
    for (QWidget* widget : window->findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&*window) && widget->isEnabled() &&
            qstrcmp(widget->metaObject()->className(), "QScrollArea") != 0 &&
            !qobject_cast<QDockWidget*>(widget))
            found << widget;
    return found;
}

QString nameOf(const QWidget* widget) {
    return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

} // namespace

class Accessibility : public testing::TestWithParam<const char*> {};

TEST_P(Accessibility, EveryControlThatTakesTheKeyboardHasAName) {
    OpenWindow window(test::addInterviews);
    window.press('1');
    openEverything(window, GetParam());
    QStringList nameless;
    for (QWidget* widget : controls(window)) {
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless << nameOf(widget);
    }
    EXPECT_TRUE(nameless.isEmpty()) << nameless.join(QLatin1Char('\n')).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Pages, Accessibility, testing::Values("page-survey", "page-documents"),
                         [](const auto& page) { return std::string(page.param).substr(5); });

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
