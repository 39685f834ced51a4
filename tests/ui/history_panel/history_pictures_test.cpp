// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/blind.h"
#include "ui/notes/notes_panel.h"
#include "ui/open_window.h"
#include "ui/screen.h"
#include "ui/settings/theme.h"
#include "ui/settings/translations.h"
#include "ui/survey_grid/question_dialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QTableView>

using namespace marginalia;

/// Pictures to look at: MARGINALIA_SCREENSHOTS=folder; MARGINALIA_LANGUAGE=ru for another language.
TEST(Pictures, OfTheHistoryShortMemosAndQuestionSettings) {
    if (qEnvironmentVariableIsEmpty("MARGINALIA_SCREENSHOTS"))
        GTEST_SKIP() << "set MARGINALIA_SCREENSHOTS to a folder";
    const QString language = qEnvironmentVariable("MARGINALIA_LANGUAGE", QStringLiteral("en"));
    ui::useLanguage(language);
    for (const bool dark : {false, true}) {
        ui::theme::apply(dark ? ui::theme::Appearance::Dark : ui::theme::Appearance::Light);
        const QString light = (dark ? QStringLiteral("dark-") : QStringLiteral("light-")) + language;
        test::OpenWindow window([](test::World& world) {
            core::coding::ApplyOptions withMemo;
            withMemo.memo = "Almost a slogan, and said twice in the same breath.";
            world.code("R004", "steps", "Trade", "Aigerim", core::Span{0, 6}, withMemo);
            world.project().setWho("Daniyar");
            world.code("R002", "steps", "Institutions", "Daniyar");
            world.edit([](core::store::Edit& edit) { core::coding::makeBlind(edit); });
            world.project().setWho("Aigerim");
        });
        window->resize(1400, 900);
        auto* history = window.child<QDockWidget>("panel-history");
        history->show();
        history->raise();
        auto* since = window.child<QComboBox>("historySince");
        since->setCurrentIndex(since->count() - 1);
        test::OpenWindow::settle();
        test::takePicture(*window, QStringLiteral("history-") + light);
        auto* memos = window.child<QDockWidget>("panel-notes");
        memos->show();
        memos->raise();
        test::OpenWindow::settle();
        window.child<QTableView>("notes-table")->selectRow(0);
        test::OpenWindow::settle();
        test::takePicture(*window, QStringLiteral("memos-short-") + light);
        auto* dialog = new ui::QuestionDialog(window->session(), window->session().question(), &*window);
        dialog->open();
        dialog->findChild<QLineEdit*>(QStringLiteral("questionAskedIf"))
            ->setText(QStringLiteral("Country = Uzbekistan"));
        QTest::qWait(1500);
        test::takePicture(*dialog, QStringLiteral("question-settings-") + light);
        dialog->close();
    }
    ui::theme::apply(ui::theme::Appearance::Light);
    ui::useLanguage(QStringLiteral("en"));
}
