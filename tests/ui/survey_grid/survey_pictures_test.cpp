// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_wizard/import_wizard.h"
#include "ui/open_window.h"
#include "ui/report_studio/export_dialog.h"
#include "ui/screen.h"
#include "ui/settings/preferences.h"
#include "ui/settings/theme.h"
#include "ui/survey_grid/cases_dialog.h"
#include "ui/survey_grid/filter_dialog.h"
#include "ui/survey_grid/progress_dialog.h"
#include "ui/survey_grid/similar_dialog.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace marginalia;

/// Not assertions but pictures to look at: MARGINALIA_SCREENSHOTS=folder, and MARGINALIA_PROJECT for a
/// project other than the test world.
TEST(Pictures, OfTheSurveyGridAndItsDialogs) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        ui::Preferences::instance().setLanguage(dark ? QStringLiteral("ru") : QStringLiteral("en"));
        const QString look = dark ? QStringLiteral("-dark-ru") : QStringLiteral("-light-en");
        test::OpenWindow window([](test::World& world) {
            world.code("R001", "steps", "Institutions", "Daniyar");
            world.code("R001", "steps", "Trade > Routes", "Aigerim");
            world.code("R003", "steps", "Trade > Routes", "Aigerim");
        });
        if (const QString project = qEnvironmentVariable("MARGINALIA_PROJECT"); !project.isEmpty())
            window->openProject(project);
        test::takePicture(*window, QStringLiteral("others") + look);
        ui::SurveyGrid& grid = window->surveyPage().grid();
        std::vector<core::QuestionId> all;
        for (const core::survey::Question& each : window->session().questions())
            all.push_back(each.id);
        window->surveyPage().model().setSideQuestions(all);
        grid.arrange();
        for (int row = 1; row < 4; ++row)
            grid.selectionModel()->select(grid.model()->index(row, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        test::takePicture(*window, QStringLiteral("side-1280") + look);
        window->resize(1920, 1080);
        test::takePicture(*window, QStringLiteral("side-1920") + look);
        const auto picture = [&look](QDialog* dialog, const char* name) {
            dialog->open();
            QTest::qWait(300);
            test::takePicture(*dialog, QLatin1String(name) + look);
            dialog->reject();
        };
        picture(new ui::SimilarDialog(window->desk(), {}, &*window), "similar");
        picture(new ui::CasesDialog(window->session(), &*window), "cases");
        picture(new ui::FilterDialog(window->session(), {}, &*window), "filter");
        picture(new ui::ProgressDialog(window->session(), &*window), "progress");
        picture(new ui::ExportDialog(window->session(), {}, &*window), "export");
    }
    ui::Preferences::instance().setLanguage(QStringLiteral("en"));
    ui::theme::apply(ui::theme::Appearance::Light);
}

TEST(Pictures, OfAStatusInDisputeAndOfANewerFile) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    const QTemporaryDir folder;
    const auto written = [&folder](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    for (const char* language : {"en", "ru"}) {
        ui::Preferences::instance().setLanguage(QLatin1String(language));
        for (const int width : {1280, 1920}) {
            const QString look = QStringLiteral("-%1-%2").arg(QLatin1String(language)).arg(width);
            test::OpenWindow window(
                [](test::World& world) { world.code("R007", "steps", "Institutions", "Aigerim"); });
            window->resize(width, width * 5 / 8);
            window.choose("R007");
            test::takePicture(*window, QStringLiteral("status-question") + look);
            ui::AnswerFilter filter;
            filter.text = QStringLiteral("border posts");
            window->surveyPage().model().setFilter(filter);
            test::takePicture(*window, QStringLiteral("search") + look);
            const auto wizard = [&](const QString& file, const char* name) {
                auto* dialog = new ui::ImportWizard(window->session(), file, &*window);
                dialog->open();
                QTest::qWait(500);
                test::takePicture(*dialog, QLatin1String(name) + look);
                dialog->close();
            };
            wizard(written("newer.csv", "ID;Country;steps;Wave\nR009;Kazakhstan;Courts, roads;2\n"
                                        "R010;Kazakhstan;Courts, law;2\n"),
                   "newer-file");
            wizard(written("empty.csv", "ID;steps\n"), "no-table");
        }
    }
    ui::Preferences::instance().setLanguage(QStringLiteral("en"));
}
