// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_actions.h"

#include "ui/document_view/answer_view.h"
#include "ui/document_view/reader_view.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settings_dialog.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"

namespace marginalia::ui {

namespace {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

} // namespace

void addSettings(MainWindow& window) {
    window.actions().add({QStringLiteral("settings"),
                          Menu::Settings,
                          Part::First,
                          [] { return Features::tr("&Settings…"); },
                          {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                          QStringLiteral("settings"),
                          Needs::Nothing,
                          [&] {
                              auto* dialog = new SettingsDialog(&window);
                              dialog->setAttribute(Qt::WA_DeleteOnClose);
                              dialog->open();
                          }});
    QObject::connect(&Preferences::instance(), &Preferences::readingChanged, &window, [&window] {
        window.surveyPage().answerView().text().readingChanged();
        window.surveyPage().grid().viewport()->update();
    });
    ProjectSession& session = window.session();
    QObject::connect(&Preferences::instance(), &Preferences::coderNameChanged, &session,
                     [&session](const QString& name) {
                         if (session.isOpen())
                             session.setCoderName(name);
                     });
}

} // namespace marginalia::ui
