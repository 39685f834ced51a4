// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/condition.h"
#include "core/survey/status_words.h"
#include "core/survey/survey_import.h"
#include "core/survey/survey_writer.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// What an import makes of the columns, before it looks at a row. Only the import uses it.
namespace marginalia::core::survey {

/// One open question and the column it comes from.
struct QuestionColumn {
    std::size_t column = 0;
    QuestionId id;
    std::string name;
    StatusFinder statuses;
    std::string askedIf;
    Condition asked;
    std::unordered_map<CaseId, AnswerId> known; ///< answers there already, when appending
    std::unordered_map<CaseId, TextId> knownText;
};

/// One variable, and its column or, for a multiple choice spread over dummies, its columns.
struct VariableColumn {
    struct Part {
        std::size_t column = 0;
        std::string option; ///< of a dummy
    };
    std::vector<Part> parts;
    std::string separator;
    Variable variable;
    std::unordered_map<CaseId, std::string> known;
    std::map<std::string, std::string> merges;

    /// The value in the form of variable_value: options joined by U+001F; empty: missing.
    [[nodiscard]] std::string valueIn(const std::vector<std::string>& row) const;
};

struct ImportColumns {
    SurveyId survey;
    bool appending = false;
    std::optional<std::size_t> id;
    std::optional<std::size_t> consent;
    std::optional<std::size_t> attributionName;
    std::optional<std::size_t> attributionPosition;
    std::vector<QuestionColumn> questions;
    std::vector<VariableColumn> variables;
};

/// Finds the survey that the plan belongs to, or makes one, with its questions and variables. Throws
/// Error{Invalid} when the plan and the file do not fit, with one detail for each column.
ImportColumns prepareColumns(store::Edit& edit, SurveyWriter& writer, const SurveyRows& rows,
                             const SurveyPlan& plan, const std::string& surveyName, ImportReport& report);

/// The survey in the project that a plan continues: the one of that name with a column in common, else one
/// with the same columns.
std::optional<Survey> surveyOfPlan(const store::Connection& db, const SurveyPlan& plan,
                                   const std::string& surveyName);

/// A cell without the blanks around it.
std::string_view trimmed(std::string_view cell);

} // namespace marginalia::core::survey
