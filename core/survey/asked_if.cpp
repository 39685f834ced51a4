// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/condition.h"
#include "core/survey/survey_plan.h"

namespace marginalia::core::survey {

namespace {

bool isVariable(ColumnRole role) {
    return role == ColumnRole::Variable || role == ColumnRole::Single || role == ColumnRole::Multiple ||
           role == ColumnRole::Rating;
}

} // namespace

void checkAskedIf(const ColumnPlan& question, const std::vector<ColumnPlan>& columns) {
    const std::vector<Comparison> comparisons = parseCondition(question.askedIf);
    std::vector<ConditionVariable> variables;
    for (const ColumnPlan& column : columns) {
        if (!isVariable(column.role))
            continue;
        ConditionVariable& variable = variables.emplace_back();
        variable.name = column.name.empty() ? column.column : column.name;
        variable.otherName = column.column;
        variable.role = column.role == ColumnRole::Rating     ? VariableRole::Rating
                        : column.role == ColumnRole::Multiple ? VariableRole::Multiple
                        : column.role == ColumnRole::Single   ? VariableRole::Single
                                                              : VariableRole::Variable;
        variable.type = typeFromKey(column.type).value_or(VariableType::Nominal);
        variable.valueOrder = column.values;
        // Which values occur is seen when the whole file is read.
        for (const Comparison& comparison : comparisons)
            variable.values.push_back(comparison.value);
    }
    static_cast<void>(Condition(question.askedIf, variables));
}

} // namespace marginalia::core::survey
