// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/edit.h"
#include "core/survey/survey_plan.h"

#include <string>
#include <vector>

namespace marginalia::core::survey {

/// A survey file as rows of text, whatever it was (CSV, XLSX): made by `exchange`, so that survey knows no
/// file format.
struct SurveyRows {
    std::vector<std::string> headers;           ///< unique
    std::vector<std::string> labels;            ///< second header row, or empty
    std::vector<std::vector<std::string>> rows; ///< each as long as `headers`
    std::int64_t firstRowNumber = 2;            ///< row in the file of rows[0], for messages
    std::vector<std::int64_t> rowNumbers;       ///< of each row, where they do not simply count up
};

/// A first plan from the data: ID, open questions (long and varied texts), ratings, multiple choices,
/// personal data ignored.
SurveyPlan guessPlan(const SurveyRows& rows);

struct ChangedText {
    std::string respondent;
    std::string question;
    std::string before;
    std::string after;
};

/// What an import did; shown and printed as it is.
struct ImportReport {
    std::int64_t rows = 0;
    std::int64_t casesAdded = 0;
    std::int64_t casesKnown = 0; ///< matched by ID
    std::int64_t answersAdded = 0;
    std::int64_t questionsAdded = 0;
    std::int64_t variablesAdded = 0;
    std::vector<ChangedText> changedTexts; ///< listed, not replaced
    std::vector<Sentence> decisions;       ///< what was decided or repaired on the way
};

/// Adds the rows to the project: a new survey, or new respondents of the same one (same name of file plan or
/// same columns, matched by ID). Throws Error{Invalid} with one detail a bad row; nothing is imported then.
ImportReport importRows(store::Edit& edit, const SurveyRows& rows, const SurveyPlan& plan,
                        const std::string& surveyName);

} // namespace marginalia::core::survey
