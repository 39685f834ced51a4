// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/everything.h"
#include "ui/screen.h"
#include "ui/settings/theme.h"
#include "ui/settings/translations.h"

#include <gtest/gtest.h>

using namespace marginalia;

/// Not assertions but pictures to look at, of every page, panel and dialog in both lights:
/// MARGINALIA_SCREENSHOTS=folder, MARGINALIA_PROJECT for a project other than the test world,
/// MARGINALIA_LANGUAGE for another language than English, MARGINALIA_WINDOW=960x540 for another size of the
/// window, MARGINALIA_LIGHT=dark for one light only; QT_SCALE_FACTOR=2 for a screen of twice the density.
TEST(Pictures, OfEverything) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    const QString language = qEnvironmentVariable("MARGINALIA_LANGUAGE", QStringLiteral("en"));
    ui::useLanguage(language);
    for (const QString& light : {QStringLiteral("light"), QStringLiteral("dark")}) {
        if (qEnvironmentVariable("MARGINALIA_LIGHT", light) != light)
            continue;
        ui::theme::apply(light == QLatin1String("dark") ? ui::theme::Appearance::Dark
                                                        : ui::theme::Appearance::Light);
        const auto take = [&](const QString& name, QWidget& shown) {
            test::takePicture(shown, QStringLiteral("all-%1-%2-%3").arg(language, light, name));
        };
        test::Everything everything(qEnvironmentVariable("MARGINALIA_PROJECT"));
        const QStringList size = qEnvironmentVariable("MARGINALIA_WINDOW").split(QLatin1Char('x'));
        if (size.size() == 2)
            everything.window()->resize(size.first().toInt(), size.last().toInt());
        everything.pages(take);
        everything.dialogs(take);
        test::emptyPanes(take);
    }
    ui::theme::apply(ui::theme::Appearance::Light);
    ui::useLanguage(QStringLiteral("en"));
}
