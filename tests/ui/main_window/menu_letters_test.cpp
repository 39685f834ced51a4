// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/everything.h"
#include "ui/settings/translations.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QMap>
#include <QMenu>
#include <QMenuBar>

using namespace marginalia;

namespace {

/// The entries of a menu that share their underlined letter with another, one line for each letter.
QStringList shared(const QList<QAction*>& entries) {
    QMap<QChar, QStringList> byLetter;
    for (const QAction* each : entries) {
        const QString text = QString(each->text()).remove(QStringLiteral("&&"));
        if (const auto at = text.indexOf(QLatin1Char('&')); at >= 0 && each->isVisible())
            byLetter[text.at(at + 1).toLower()] << text;
    }
    QStringList lines;
    for (const QStringList& each : byLetter)
        if (each.size() > 1)
            lines << each.join(QStringLiteral(" / "));
    return lines;
}

class MenuLetters : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override { ui::useLanguage(QLatin1String(GetParam())); }
    void TearDown() override { ui::useLanguage(QStringLiteral("en")); }
};

// A letter that two entries share opens neither at the first press.
TEST_P(MenuLetters, NoTwoEntriesOfAMenuShareOne) {
    test::Everything everything;
    QStringList clashes = shared(everything.window()->menuBar()->actions());
    for (QMenu* menu : everything.window()->findChildren<QMenu*>()) {
        Q_EMIT menu->aboutToShow();
        clashes << shared(menu->actions());
    }
    EXPECT_TRUE(clashes.isEmpty()) << clashes.join(QLatin1Char('\n')).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Languages, MenuLetters, testing::Values("en", "ru", "kk"),
                         [](const auto& language) { return std::string(language.param); });

} // namespace
