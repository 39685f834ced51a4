// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/case_table.h"
#include "core/survey/condition.h"
#include "core/survey/import_columns.h"
#include "core/survey/survey_store.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace marginalia::core::survey {

namespace {

constexpr std::size_t mostListed = 1000;

Variable required(const store::Connection& db, VariableId id) {
    if (std::optional<Variable> variable = variableById(db, id))
        return *std::move(variable);
    throw Error(ErrorKind::Usage, msg("This variable is not in the project any more."));
}

/// Normalised, on one line and without blanks around it.
std::string cleanName(const std::string& given) {
    std::string name = text::normalize(given).text;
    for (char& byte : name)
        if (static_cast<unsigned char>(byte) < 0x20)
            byte = ' ';
    return std::string(trimmed(name));
}

std::string freeVariableName(const store::Connection& db, SurveyId survey, const std::string& given,
                             VariableId own = {}) {
    std::string name = cleanName(given);
    if (name.empty())
        throw Error(ErrorKind::Usage, msg("A variable needs a name that is not empty."));
    for (const Variable& each : rows::variablesOf(db, survey))
        if (each.id != own && text::nameKey(each.name) == text::nameKey(name))
            throw Error(ErrorKind::Conflict, msg("There is a variable “{1}” already. Choose another name."),
                        {each.name});
    return name;
}

/// A question that is asked by a condition on the variable would not know it any more.
void requireNotAskedBy(const store::Connection& db, const Variable& variable) {
    for (const Question& question : questions(db)) {
        if (question.survey != variable.survey || question.askedIf.empty())
            continue;
        for (const Comparison& comparison : parseCondition(question.askedIf))
            if (text::nameKey(comparison.name) == text::nameKey(variable.name))
                throw Error(ErrorKind::Conflict,
                            msg("The question “{1}” is asked by the variable “{2}”, so it stays as it is."),
                            {question.name, variable.name});
    }
}

std::vector<std::string> cleanOrder(const std::vector<std::string>& given) {
    std::vector<std::string> order;
    for (const std::string& each : given) {
        std::string value = cleanName(each);
        if (!value.empty() && std::find(order.begin(), order.end(), value) == order.end())
            order.push_back(std::move(value));
    }
    return order;
}

} // namespace

CaseTable CaseTable::read(const store::Connection& db) {
    CaseTable table;
    std::map<std::string, std::size_t> places;
    for (Variable& variable : variables(db)) {
        const auto [place, isNew] = places.try_emplace(variable.name, table.columns.size());
        if (isNew)
            table.columns.push_back(
                {variable.name, variable.role, variable.type, std::move(variable.valueOrder), {}});
        table.columns[place->second].variables.try_emplace(variable.survey, variable.id);
    }
    std::vector<Survey> all = surveys(db);
    all.emplace_back(); // the people interviewed
    std::unordered_map<CaseId, std::size_t> rowOf;
    for (const Survey& each : all)
        for (Case& who : cases(db, each.id)) {
            rowOf.emplace(who.id, table.rows.size());
            table.rows.push_back({std::move(who), each.name, {}});
            table.rows.back().values.resize(table.columns.size());
        }
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        for (const auto& [survey, variable] : table.columns[column].variables)
            for (auto& [who, value] : rows::valuesOf(db, variable))
                if (const auto row = rowOf.find(who); row != rowOf.end())
                    table.rows[row->second].values[column] = std::move(value);
    return table;
}

CaseId addCase(store::Edit& edit, SurveyId survey, const std::string& given) {
    const std::string name = cleanName(given);
    if (name.empty())
        throw Error(ErrorKind::Usage, msg("A case needs a name that is not empty."));
    if (survey && !rows::hasSurvey(edit.db(), survey))
        throw Error(ErrorKind::Usage, msg("This survey is not in the project any more."));
    for (const Case& each : casesByName(edit.db(), name))
        if (each.survey == survey)
            throw Error(ErrorKind::Conflict, msg("There is a case “{1}” already. Choose another name."),
                        {name});
    const auto id = edit.newId<CaseId>();
    edit.db().run("INSERT INTO study_case (id, survey_id, name, position) VALUES (?1, ?2, ?3, (SELECT "
                  "ifnull(max(position), -1) + 1 FROM study_case WHERE survey_id IS ?2))",
                  id, survey, name);
    return id;
}

void setValue(store::Edit& edit, CaseId who, VariableId id, const std::string& written) {
    setValues(edit, id, {{who, written}});
}

void setValues(store::Edit& edit, VariableId id, const std::vector<CaseValue>& values) {
    const Variable variable = required(edit.db(), id);
    for (const auto& [who, written] : values) {
        edit.progress().advance();
        if (!rows::hasCase(edit.db(), who))
            throw Error(ErrorKind::Usage, msg("This case is not in the project any more."));
        const std::string value = givenValue(variable.role, written);
        if (!fits(variable.type, variable.valueOrder, value))
            throw Error(ErrorKind::Invalid, msg("“{1}” does not fit the variable “{2}”."),
                        {shownValue(value), variable.name});
        if (value.empty())
            edit.db().run("DELETE FROM variable_value WHERE variable_id = ?1 AND case_id = ?2", id, who);
        else
            edit.db().run("INSERT INTO variable_value (case_id, variable_id, value) VALUES (?1, ?2, ?3) "
                          "ON CONFLICT (variable_id, case_id) DO UPDATE SET value = excluded.value "
                          "WHERE value <> excluded.value",
                          who, id, value);
    }
}

VariableId addVariable(store::Edit& edit, const Variable& variable) {
    const std::string name = freeVariableName(edit.db(), variable.survey, variable.name);
    const auto id = edit.newId<VariableId>();
    edit.db().run("INSERT INTO variable (id, survey_id, name, role, type, value_order, position) VALUES (?1, "
                  "?2, ?3, 'variable', ?4, ?5, (SELECT ifnull(max(position), -1) + 1 FROM variable WHERE "
                  "survey_id IS ?2))",
                  id, variable.survey, name, typeKey(variable.type),
                  nlohmann::json(cleanOrder(variable.valueOrder)).dump());
    return id;
}

void renameVariable(store::Edit& edit, VariableId id, const std::string& given) {
    const Variable variable = required(edit.db(), id);
    const std::string name = freeVariableName(edit.db(), variable.survey, given, id);
    if (name == variable.name)
        return;
    requireNotAskedBy(edit.db(), variable);
    edit.db().run("UPDATE variable SET name = ?2 WHERE id = ?1", id, name);
}

std::vector<UnfitValue> valuesThatDoNotFit(const store::Connection& db, VariableId variable,
                                           VariableType type, const std::vector<std::string>& valueOrder) {
    auto rows = db.prepare("SELECT k.name, v.value FROM variable_value v JOIN study_case k ON k.id = "
                           "v.case_id WHERE v.variable_id = ?1 ORDER BY k.position, k.name");
    rows.bind(variable);
    std::vector<UnfitValue> unfit;
    while (rows.step())
        if (!fits(type, valueOrder, rows.view(1)))
            unfit.push_back({rows.text(0), shownValue(rows.view(1))});
    return unfit;
}

void retypeVariable(store::Edit& edit, VariableId id, VariableType type,
                    const std::vector<std::string>& valueOrder) {
    const Variable variable = required(edit.db(), id);
    const std::vector<std::string> order = cleanOrder(valueOrder);
    const std::vector<UnfitValue> unfit = valuesThatDoNotFit(edit.db(), id, type, order);
    if (!unfit.empty()) {
        std::vector<Sentence> details;
        for (std::size_t at = 0; at < std::min(unfit.size(), mostListed); ++at)
            details.emplace_back(msg("{1}: “{2}”"), std::vector<std::string>{unfit[at].who, unfit[at].value});
        throw Error(ErrorKind::Conflict,
                    msg("Values of “{1}” that do not fit the new type: {2}. Correct them first."),
                    {variable.name, std::to_string(unfit.size())}, std::move(details));
    }
    edit.db().run("UPDATE variable SET type = ?2, value_order = ?3 WHERE id = ?1", id, typeKey(type),
                  nlohmann::json(order).dump());
}

void removeVariable(store::Edit& edit, VariableId id) {
    requireNotAskedBy(edit.db(), required(edit.db(), id));
    edit.db().run("DELETE FROM variable_value WHERE variable_id = ?1", id);
    edit.db().run("DELETE FROM value_merge WHERE variable_id = ?1", id);
    edit.db().run("DELETE FROM variable WHERE id = ?1", id);
}

} // namespace marginalia::core::survey
