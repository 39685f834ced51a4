// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey_grid/survey_actions.h"

#include "core/coding/coding.h"
#include "ui/main_window/feature_text.h"
#include "ui/main_window/main_window.h"
#include "ui/project_properties/project_dialog.h"
#include "ui/survey_grid/cases_dialog.h"
#include "ui/survey_grid/progress_dialog.h"
#include "ui/survey_grid/question_dialog.h"
#include "ui/survey_grid/short_answers_dialog.h"
#include "ui/survey_grid/similar_dialog.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/survey_grid/values_dialog.h"

namespace marginalia::ui {

namespace {

using Menu = Actions::Menu;
using Part = Actions::Part;
using Needs = Actions::Needs;

void addSurveySettings(MainWindow& window) {
    ProjectSession& session = window.session();
    window.actions().add({QStringLiteral("project-properties"),
                          Menu::File,
                          Part::Middle,
                          [] { return Features::tr("Project &properties…"); },
                          {},
                          QStringLiteral("edit"),
                          Needs::Writable,
                          [&] { (new ProjectDialog(session, &window))->open(); }});
    window.actions().add({QStringLiteral("question-settings"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("Quest&ion settings…"); },
                          {},
                          QStringLiteral("survey"),
                          Needs::Question,
                          [&] { (new QuestionDialog(session, session.question(), &window))->open(); }});
    window.actions().add({QStringLiteral("short-answers"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("S&hort answers and their status…"); },
                          {},
                          QStringLiteral("filter"),
                          Needs::Question,
                          [&] { (new ShortAnswersDialog(session, &window))->open(); }});
}

void addRespondents(MainWindow& window) {
    ProjectSession& session = window.session();
    window.actions().add({QStringLiteral("respondents"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("C&ases and variables…"); },
                          {},
                          QStringLiteral("coder"),
                          Needs::Project,
                          [&] { (new CasesDialog(session, &window))->open(); }});
    window.actions().add({QStringLiteral("merge-values"),
                          Menu::Edit,
                          Part::Last,
                          [] { return Features::tr("Merge values &of a variable…"); },
                          {},
                          QStringLiteral("merge"),
                          Needs::Question,
                          [&] { (new ValuesDialog(session, &window))->open(); }});
}

/// "I looked again: it still holds." One step for the answer that is read, or for all of the question.
void confirmJudgements(MainWindow& window, core::AnswerId only) {
    ProjectSession& session = window.session();
    std::vector<core::coding::StaleJudgement> mine;
    for (const core::coding::StaleJudgement& each :
         core::coding::staleJudgements(session.db(), session.question()))
        if (each.coder == session.coder() && (!only || each.answer == only))
            mine.push_back(each);
    if (mine.empty()) {
        window.say(Features::tr("No judgement of yours is to be re-checked here."));
        return;
    }
    if (session.edit(core::Sentence(core::msg("Confirm judgements")),
                     [&](core::store::Edit& edit) { core::coding::confirm(edit, mine); }))
        window.say(Features::tr("The judgements hold for the codebook as it is now."));
}

void addRecheck(MainWindow& window) {
    window.actions().add({QStringLiteral("confirm-judgement"),
                          Menu::Coding,
                          Part::Last,
                          [] { return Features::tr("Re-checked: this judgement &holds"); },
                          {QKeySequence(Qt::CTRL | Qt::Key_J)},
                          QStringLiteral("done"),
                          Needs::Answer,
                          [&window] {
                              SurveyPage& page = window.surveyPage();
                              confirmJudgements(window, page.model().answerAt(page.grid().currentRow()));
                          }});
    window.actions().add({QStringLiteral("confirm-all-judgements"),
                          Menu::Coding,
                          Part::Last,
                          [] { return Features::tr("Re-checked: &all judgements of this question hold"); },
                          {},
                          {},
                          Needs::Question,
                          [&window] { confirmJudgements(window, {}); }});
}

void addSimilar(MainWindow& window) {
    window.actions().add({QStringLiteral("answers-like-this"),
                          Menu::Coding,
                          Part::Middle,
                          [] { return Features::tr("&Code all answers like this…"); },
                          {QKeySequence(Qt::CTRL | Qt::Key_L)},
                          QStringLiteral("merge"),
                          Needs::Answer,
                          [&window] {
                              if (const core::AnswerId answer = window.desk().place().answer)
                                  (new SimilarDialog(window.desk(), answer, &window))->open();
                          }});
    window.actions().add({QStringLiteral("similar-answers"),
                          Menu::Coding,
                          Part::Middle,
                          [] { return Features::tr("&Duplicate and similar answers…"); },
                          {},
                          QStringLiteral("merge"),
                          Needs::Question,
                          [&window] { (new SimilarDialog(window.desk(), {}, &window))->open(); }});
    SurveyModel& model = window.surveyPage().model();
    QAction* together =
        window.actions().add({QStringLiteral("similar-together"),
                              Menu::View,
                              Part::Middle,
                              [] { return Features::tr("Similar answers to&gether"); },
                              {},
                              {},
                              Needs::Question,
                              [&model] { model.setSimilarTogether(!model.isSimilarTogether()); }});
    together->setCheckable(true);
    QObject::connect(&model, &SurveyModel::similarTogetherChanged, together, &QAction::setChecked);
    window.actions().add({QStringLiteral("coding-progress"),
                          Menu::View,
                          Part::Middle,
                          [] { return Features::tr("&Progress of the coding…"); },
                          {},
                          {},
                          Needs::Question,
                          [&window] { (new ProgressDialog(window.session(), &window))->open(); }});
}

} // namespace

void addSurvey(MainWindow& window) {
    addSurveySettings(window);
    addRespondents(window);
    addRecheck(window);
    addSimilar(window);
}

} // namespace marginalia::ui
