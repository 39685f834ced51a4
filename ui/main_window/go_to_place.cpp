// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/go_to_place.h"

#include "ui/codebook_panel/codebook_panel.h"
#include "ui/document_view/answer_view.h"
#include "ui/document_view/documents_page.h"
#include "ui/document_view/reader_view.h"
#include "ui/main_window/main_window.h"
#include "ui/survey_grid/survey_page.h"

#include <QDockWidget>

namespace marginalia::ui {

using namespace core;

namespace {

void showCase(MainWindow& window, CaseId who) {
    const ProjectSession& session = window.session();
    for (const documents::Source& each : session.sources())
        if (each.who == who) {
            window.goTo({{{}, each.id}, {}});
            return;
        }
    for (const survey::Question& question : session.questions())
        if (const std::optional<survey::Answer> answer = survey::answerOf(session.db(), question.id, who)) {
            window.goTo({{answer->id, {}}, {}});
            return;
        }
}

} // namespace

void goToPlace(MainWindow& window, const notes::Target& target) {
    const notes::Target place = notes::placeOf(window.session().db(), target);
    if (place.answer || place.source) {
        window.goTo({{place.answer, place.source}, place.span});
        (place.answer ? window.surveyPage().answerView().text() : window.documentsPage().text()).setFocus();
    } else if (target.code) {
        if (auto* dock = window.findChild<QDockWidget*>(QStringLiteral("panel-codebook"))) {
            dock->show();
            dock->raise();
        }
        window.codebookPanel().setCurrentCode(target.code);
    } else if (target.who) {
        showCase(window, target.who);
    }
    if (target.coding)
        window.desk().setChosen(target.coding);
}

void focusReading(MainWindow& window) {
    if (window.desk().place().source)
        window.documentsPage().text().setFocus();
    else
        window.surveyPage().answerView().text().setFocus();
}

} // namespace marginalia::ui
