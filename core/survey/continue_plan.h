// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/survey/survey.h"
#include "core/survey/survey_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace marginalia::core::survey {

/// The plan for a newer file of a survey that the project has.
struct ContinuedPlan {
    SurveyPlan plan;                  ///< `plan.survey` names the survey
    std::vector<std::string> added;   ///< columns that the survey did not have; their roles are guessed
    std::vector<std::string> missing; ///< columns that it took from its earlier file, and this one lacks
};

/// What each column became at the earlier import, for a file that looks like a newer one of the same survey:
/// it has the survey's columns of IDs and open questions, and most of the others. `guessed` is the plan that
/// the file alone suggests: from it come how the file is read and the roles of columns that are new. Nothing
/// when no survey fits.
std::optional<ContinuedPlan> continuePlan(const store::Connection& db, const SurveyPlan& guessed);

/// `plan`, and what `earlier` knows of columns that `plan` does not name: so that a file with fewer columns
/// does not make the project forget what the others are.
SurveyPlan withEarlierColumns(SurveyPlan plan, const SurveyPlan& earlier);

/// The plan that the survey was imported with; an empty one of a survey from elsewhere.
SurveyPlan planOf(const Survey& survey);
/// Throws Error{Invalid} when the plan makes something else of an open question of the survey: its new
/// answers would be missing where people code. Leaving it out is allowed.
void keepOpenQuestions(const store::Connection& db, const Survey& survey, const SurveyPlan& plan);
/// Open questions of the survey that the plan leaves out, by name.
std::vector<std::string> questionsLeftOut(const Survey& survey, const SurveyPlan& plan);

} // namespace marginalia::core::survey
