// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::survey {

/// A column of the table of cases: the variables of one name. Each survey has its own, and so have the people
/// interviewed, who belong to no survey.
struct CaseColumn {
    std::string name;
    VariableRole role = VariableRole::Variable; ///< of the first, like the type and the order
    VariableType type = VariableType::Nominal;
    std::vector<std::string> valueOrder;
    std::map<SurveyId, VariableId> variables; ///< by survey; the id "none": of the people interviewed

    /// None: the cases of that survey have no such variable.
    [[nodiscard]] VariableId of(SurveyId survey) const;
};

struct CaseRow {
    Case who;
    std::string survey;              ///< empty: a person interviewed
    std::vector<std::string> values; ///< by column, as given (see shownValue)
};

/// Everybody, survey by survey in file order and then the people interviewed, with every variable.
struct CaseTable {
    std::vector<CaseColumn> columns;
    std::vector<CaseRow> rows;

    static CaseTable read(const store::Connection& db);
};

/// A value as people read and write it: the options of a multiple choice with "; " between them.
std::string shownValue(std::string_view given);
/// What is kept of a value that a person wrote: without blanks around it, a multiple choice in options.
std::string givenValue(VariableRole role, std::string_view written);
/// Whether a value may stand in a variable: a number, a date, one of the ordered values (any where there is
/// no order). What is missing fits always.
bool fits(VariableType type, const std::vector<std::string>& valueOrder, std::string_view given);

/// A person of a survey or, without one, somebody interviewed. Throws Error{Usage} without a name,
/// Error{Conflict} when there is a case of that name there.
CaseId addCase(store::Edit& edit, SurveyId survey, const std::string& name);
/// Empty: missing. Throws Error{Invalid} for a value that does not fit the variable's type.
void setValue(store::Edit& edit, CaseId who, VariableId variable, const std::string& written);
struct CaseValue {
    CaseId who;
    std::string written;
};
/// The same for many cases.
void setValues(store::Edit& edit, VariableId variable, const std::vector<CaseValue>& values);

/// A variable at the end of its survey's. Throws Error{Usage} without a name, Error{Conflict} when the survey
/// has one of that name.
VariableId addVariable(store::Edit& edit, const Variable& variable);
/// Throws Error{Conflict} when the name is taken, or a question is asked by the old one.
void renameVariable(store::Edit& edit, VariableId variable, const std::string& name);

struct UnfitValue {
    std::string who;
    std::string value;
};
/// In file order.
std::vector<UnfitValue> valuesThatDoNotFit(const store::Connection& db, VariableId variable,
                                           VariableType type, const std::vector<std::string>& valueOrder);
/// Throws Error{Conflict} with the values that do not fit, one a line.
void retypeVariable(store::Edit& edit, VariableId variable, VariableType type,
                    const std::vector<std::string>& valueOrder);
/// With all its values. Throws Error{Conflict} when a question is asked by it.
void removeVariable(store::Edit& edit, VariableId variable);

} // namespace marginalia::core::survey
