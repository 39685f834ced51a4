// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"

#include <gtest/gtest.h>

#include <QToolBar>
#include <QToolButton>

using namespace marginalia;
using test::OpenWindow;

TEST(Tooltips, OfButtonsThatAKeyPressesTooNameTheKey) {
    OpenWindow window;
    int withKeys = 0;
    for (const QToolButton* button : window->findChildren<QToolButton*>())
        if (const QAction* action = button->defaultAction(); action && !action->shortcut().isEmpty()) {
            ++withKeys;
            EXPECT_TRUE(button->toolTip().endsWith(
                QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText))))
                << button->toolTip().toStdString();
            EXPECT_FALSE(button->toolTip().contains(QLatin1Char('&'))) << button->toolTip().toStdString();
        }
    EXPECT_GE(withKeys, 2) << "the pages at least";
    EXPECT_EQ(window.child<QToolButton>("code-add")->toolTip(), QStringLiteral("New code (Ctrl+Shift+N)"));
    EXPECT_TRUE(
        window.child<QToolButton>("more-filters")->toolTip().endsWith(QStringLiteral(" (Ctrl+Shift+F)")));
}
