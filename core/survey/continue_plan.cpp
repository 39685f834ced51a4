// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/continue_plan.h"

#include "core/base/error.h"
#include "core/text/fold.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace marginalia::core::survey {

namespace {

const std::string& nameOf(const ColumnPlan& column) {
    return column.name.empty() ? column.column : column.name;
}

const ColumnPlan* columnOf(const SurveyPlan& plan, const std::string& header) {
    const auto found = std::find_if(plan.columns.begin(), plan.columns.end(),
                                    [&](const ColumnPlan& column) { return column.column == header; });
    return found == plan.columns.end() ? nullptr : &*found;
}

/// How many of the survey's columns the file has; none when it is not a newer file of this survey.
std::size_t columnsInCommon(const SurveyPlan& survey, const std::set<std::string>& headers) {
    std::size_t used = 0;
    std::size_t common = 0;
    for (const ColumnPlan& column : survey.columns) {
        if (column.role == ColumnRole::Ignore)
            continue;
        const bool here = headers.contains(column.column);
        const bool needed = column.role == ColumnRole::Open || column.role == ColumnRole::Id ||
                            column.column == survey.idColumn;
        if (needed && !here)
            return 0;
        ++used;
        common += here ? 1 : 0;
    }
    return common * 3 >= used * 2 ? common : 0;
}

/// A new column must not slip into a question or a variable that the survey has under another column.
void makeNameFree(ColumnPlan& column, const SurveyPlan& earlier, std::set<std::string>& names) {
    const std::string wanted = nameOf(column);
    const auto sameChoice = [&](const ColumnPlan& known) {
        return known.role == ColumnRole::Multiple && !known.option.empty() && nameOf(known) == wanted;
    };
    if (!column.option.empty() && std::any_of(earlier.columns.begin(), earlier.columns.end(), sameChoice))
        return; // one more option of a multiple choice that is there
    std::string name = wanted;
    for (int copy = 2; !names.insert(text::nameKey(name)).second && column.option.empty(); ++copy)
        name = wanted + "_" + std::to_string(copy);
    if (name != wanted)
        column.name = name;
}

ContinuedPlan continued(const SurveyPlan& earlier, const std::string& survey, const SurveyPlan& guessed) {
    ContinuedPlan result{guessed, {}, {}};
    result.plan.survey = survey;
    result.plan.notReached = earlier.notReached;
    result.plan.idColumn = earlier.idColumn;
    std::set<std::string> names;
    for (const ColumnPlan& column : earlier.columns)
        names.insert(text::nameKey(nameOf(column)));
    std::unordered_map<std::string, const ColumnPlan*> knownColumns;
    for (const ColumnPlan& column : earlier.columns)
        knownColumns.emplace(column.column, &column);
    std::set<std::string> headers;
    for (ColumnPlan& column : result.plan.columns) {
        headers.insert(column.column);
        if (const auto known = knownColumns.find(column.column); known != knownColumns.end()) {
            column = *known->second;
            continue;
        }
        result.added.push_back(column.column);
        // Who is who stays as it was decided.
        if (column.role == ColumnRole::Id)
            column.role = ColumnRole::Ignore;
        makeNameFree(column, earlier, names);
    }
    for (const ColumnPlan& column : earlier.columns)
        if (column.role != ColumnRole::Ignore && !headers.contains(column.column))
            result.missing.push_back(column.column);
    return result;
}

} // namespace

std::optional<ContinuedPlan> continuePlan(const store::Connection& db, const SurveyPlan& guessed) {
    std::set<std::string> headers;
    for (const ColumnPlan& column : guessed.columns)
        headers.insert(column.column);
    std::optional<ContinuedPlan> best;
    std::size_t most = 0;
    for (const Survey& survey : surveys(db)) {
        const SurveyPlan earlier = planOf(survey);
        const std::size_t common = columnsInCommon(earlier, headers);
        if (common > most) {
            most = common;
            best = continued(earlier, survey.name, guessed);
        }
    }
    return best;
}

SurveyPlan planOf(const Survey& survey) {
    try {
        return SurveyPlan::fromJson(survey.plan);
    } catch (const Error&) {
        return {};
    }
}

void keepOpenQuestions(const store::Connection& db, const Survey& survey, const SurveyPlan& plan) {
    const SurveyPlan earlier = planOf(survey);
    std::unordered_map<std::string, std::string> questionOf; // by column
    for (const ColumnPlan& column : earlier.columns)
        if (column.role == ColumnRole::Open)
            questionOf.emplace(column.column, nameOf(column));
    std::set<std::string> names;
    for (const Question& question : questions(db))
        if (question.survey == survey.id)
            names.insert(text::nameKey(question.name));
    for (const ColumnPlan& column : plan.columns) {
        if (column.role == ColumnRole::Ignore)
            continue;
        const bool open = column.role == ColumnRole::Open;
        const auto known = questionOf.find(column.column);
        if (known != questionOf.end()) {
            if (!open || text::nameKey(nameOf(column)) != text::nameKey(known->second))
                throw Error(
                    ErrorKind::Invalid,
                    msg("The column “{1}” holds the open question “{2}” of the survey “{3}”. Import it "
                        "as this question, or leave the column out."),
                    {column.column, known->second, survey.name});
        } else if (!open && names.contains(text::nameKey(nameOf(column)))) {
            throw Error(
                ErrorKind::Invalid,
                msg("“{2}” is an open question of the survey “{3}”. Import the column “{1}” as an open "
                    "question, or under another name."),
                {column.column, nameOf(column), survey.name});
        }
    }
}

std::vector<std::string> questionsLeftOut(const Survey& survey, const SurveyPlan& plan) {
    std::vector<std::string> names;
    for (const ColumnPlan& column : planOf(survey).columns) {
        const ColumnPlan* now = columnOf(plan, column.column);
        if (column.role == ColumnRole::Open && (!now || now->role == ColumnRole::Ignore))
            names.push_back(nameOf(column));
    }
    return names;
}

SurveyPlan withEarlierColumns(SurveyPlan plan, const SurveyPlan& earlier) {
    std::set<std::string> named;
    for (const ColumnPlan& column : plan.columns)
        named.insert(column.column);
    for (const ColumnPlan& known : earlier.columns)
        if (!named.contains(known.column))
            plan.columns.push_back(known);
    return plan;
}

} // namespace marginalia::core::survey
