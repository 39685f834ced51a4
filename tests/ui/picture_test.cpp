// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/settings/theme.h"
#include "ui/settings/translations.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDialog>

using namespace marginalia;

/// Not assertions but pictures to look at: MARGINALIA_SCREENSHOTS=folder, MARGINALIA_PROJECT for a project
/// other than the test world, MARGINALIA_LANGUAGE for another language than English.
TEST(Pictures, OfTheWindowInBothSizesAndBothLights) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    if (const QString language = qEnvironmentVariable("MARGINALIA_LANGUAGE"); !language.isEmpty())
        ui::useLanguage(language);
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        const QString light = dark ? QStringLiteral("dark") : QStringLiteral("light");
        {
            ui::MainWindow window;
            window.resize(1280, 800);
            window.show();
            test::takePicture(window, QStringLiteral("start-") + light);
        }
        test::OpenWindow window([](test::World& world) {
            world.code("R001", "steps", "Trade > Barriers", "Aigerim", core::Span{0, 21});
            world.code("R001", "steps", "Trade > Routes", "Aigerim", core::Span{13, 41});
            world.code("R001", "steps", "Institutions", "Aigerim");
            world.code("R002", "steps", "Institutions", "Aigerim");
            world.code("R003", "steps", "Trade > Routes", "Aigerim");
            world.code("R003", "steps", "Trade > Barriers", "Aigerim");
        });
        if (const QString project = qEnvironmentVariable("MARGINALIA_PROJECT"); !project.isEmpty())
            window->openProject(project);
        test::takePicture(*window, QStringLiteral("window-1280-") + light);
        window.trigger("tour");
        test::takePicture(*window, QStringLiteral("tour-") + light);
        window.child<QWidget>("tour")->close();
        window.trigger("help");
        test::takePicture(*window.child<QDialog>("help"), QStringLiteral("help-") + light);
        window.child<QDialog>("help")->close();
        window->codebookPanel().setCurrentCode(window->session().codebook().codes().front().id);
        for (const auto& [action, dialog] :
             {std::pair("edit-code", "code-editor"), std::pair("respondents", "casesDialog")}) {
            if (!window->actions().find(QLatin1String(action)))
                continue;
            window.trigger(action);
            test::takePicture(*window.child<QDialog>(dialog),
                              QLatin1String(dialog) + QLatin1Char('-') + light);
            window.child<QDialog>(dialog)->close();
        }
        window.trigger("show-history");
        window->resize(1920, 1080);
        test::takePicture(*window, QStringLiteral("window-1920-") + light);
    }
    ui::theme::apply(ui::theme::Appearance::Light);
    ui::useLanguage(QStringLiteral("en"));
}
