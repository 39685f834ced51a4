// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/counts_in_sight.h"

#include "ui/codebook_panel/code_counts.h"
#include "ui/codebook_panel/codebook_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/report_studio/report_actions.h"
#include "ui/survey_grid/survey_model.h"
#include "ui/survey_grid/survey_page.h"

namespace marginalia::ui {

namespace {

using Part = Actions::Part;

} // namespace

void addCounts(MainWindow& window) {
    CodeCounts& counts = window.codebookPanel().counts();
    const auto look = [&window, &counts] {
        CodingDesk& desk = window.desk();
        if (!window.session().isOpen())
            return;
        if (desk.place().source) {
            counts.lookAtDocument(desk.place().source);
            return;
        }
        const SurveyModel& model = window.surveyPage().model();
        std::vector<core::CaseId> cases;
        if (desk.answers().size() > 1) {
            for (const core::AnswerId each : desk.answers())
                if (const int row = model.rowOf(each); row >= 0)
                    cases.push_back(model.caseAt(row));
            counts.lookAtCases(CodeCounts::Part::Chosen, cases);
            return;
        }
        const bool all = model.rowCount() == model.total();
        for (int row = 0; row < model.rowCount() && !all; ++row)
            cases.push_back(model.caseAt(row));
        counts.lookAtCases(all ? CodeCounts::Part::None : CodeCounts::Part::Listed, cases);
    };
    QObject::connect(&window.desk(), &CodingDesk::answersChanged, &counts, look);
    QObject::connect(&window.desk(), &CodingDesk::placeChanged, &counts, [&window, &counts, look] {
        // From answer to answer nothing changes here.
        if (window.desk().place().source || counts.part() == CodeCounts::Part::Document)
            look();
    });
    QObject::connect(&window.surveyPage().model(), &SurveyModel::listed, &counts, look);
    QObject::connect(&window.surveyPage().model(), &QAbstractItemModel::rowsRemoved, &counts, look);
    QObject::connect(&window.codebookPanel(), &CodebookPanel::written, &window, tellWritten(window));
}

} // namespace marginalia::ui
