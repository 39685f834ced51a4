// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/everything.h"
#include "ui/settings/theme.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QPointer>
#include <QSet>

#include <algorithm>

using namespace marginalia;
using test::Everything;
using test::OpenWindow;

namespace {

/// Where the keyboard can be and a person can see it.
QList<QPointer<QWidget>> stops(QWidget& shown) {
    QList<QPointer<QWidget>> found;
    for (QWidget* widget : shown.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->window() == &shown && widget->isVisible() &&
            widget->isEnabled() && !widget->focusProxy() && !widget->visibleRegion().isEmpty())
            found << widget;
    return found;
}

/// The place of the widget and a little around it, as it is seen.
QImage look(QWidget& shown, const QWidget& widget) {
    const QRect place(widget.mapTo(&shown, QPoint()), widget.size());
    return shown.grab(place.adjusted(-4, -4, 4, 4)).toImage();
}

/// How many points differ so much that it can be seen: 1.5:1.
int differing(const QImage& one, const QImage& other) {
    int points = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y)
        for (int x = 0; x < std::min(one.width(), other.width()); ++x)
            if (one.pixel(x, y) != other.pixel(x, y) &&
                ui::theme::contrast(one.pixelColor(x, y), other.pixelColor(x, y)) > 1.5)
                ++points;
    return points;
}

/// Some controls of the window that do not show that they have the keyboard.
QStringList silent(QWidget& shown) {
    QStringList found;
    QWidget nowhere(&shown);
    nowhere.setFocusPolicy(Qt::StrongFocus);
    nowhere.setGeometry(0, 0, 0, 0);
    nowhere.show();
    for (const QPointer<QWidget>& each : stops(shown)) {
        nowhere.setFocus(Qt::TabFocusReason);
        OpenWindow::settle();
        // Showing one thing may take another away.
        if (each.isNull() || !each->isVisible())
            continue;
        const QImage before = look(shown, *each);
        each->setFocus(Qt::TabFocusReason);
        OpenWindow::settle();
        if (each.isNull() || QApplication::focusWidget() != each)
            continue;
        // A line along its shorter side is the least.
        const int least = 2 * std::min({each->width(), each->height(), 40});
        const int points = differing(before, look(shown, *each));
        if (points < least)
            found << QStringLiteral("%1 %2: %3 of %4 points")
                         .arg(QLatin1String(each->metaObject()->className()), each->objectName())
                         .arg(points)
                         .arg(least);
    }
    return found;
}

class FocusIsSeen : public testing::TestWithParam<ui::theme::Appearance> {
protected:
    void SetUp() override { ui::theme::apply(GetParam()); }
    void TearDown() override { ui::theme::apply(ui::theme::Appearance::Light); }

    Everything::Look check() {
        return [this](const QString& name, QWidget& shown) {
            for (const QString& each : silent(shown))
                if (!m_told.contains(each)) {
                    m_told << each;
                    ADD_FAILURE() << qPrintable(name) << ": " << qPrintable(each);
                }
        };
    }

private:
    QSet<QString> m_told;
};

TEST_P(FocusIsSeen, OnEveryPageAndPanel) {
    Everything everything;
    everything.pages(check());
}

TEST_P(FocusIsSeen, InEveryDialog) {
    Everything everything;
    everything.dialogs(check());
}

TEST_P(FocusIsSeen, InEmptyPanes) {
    test::emptyPanes(check());
}

INSTANTIATE_TEST_SUITE_P(Lights, FocusIsSeen,
                         testing::Values(ui::theme::Appearance::Light, ui::theme::Appearance::Dark),
                         [](const auto& light) {
                             return light.param == ui::theme::Appearance::Light ? "Light" : "Dark";
                         });

} // namespace
