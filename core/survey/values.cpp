// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_store.h"

#include <algorithm>

namespace marginalia::core::survey {

namespace rows {

std::vector<std::string> readValue(std::string_view raw, const std::map<std::string, std::string>& merges) {
    std::vector<std::string> values;
    while (!raw.empty()) {
        const std::size_t end = raw.find('\x1F');
        std::string value(raw.substr(0, end));
        raw.remove_prefix(end == std::string_view::npos ? raw.size() : end + 1);
        if (value.empty())
            continue;
        if (const auto merged = merges.find(value); merged != merges.end())
            value = merged->second;
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(std::move(value));
    }
    return values;
}

} // namespace rows

std::vector<std::string> valueOf(const store::Connection& db, CaseId who, VariableId variable) {
    return rows::readValue(valueAsGiven(db, who, variable), rows::merges(db, variable));
}

std::optional<Question> questionByName(const store::Connection& db, std::string_view name) {
    for (Question& question : questions(db))
        if (question.name == name)
            return std::move(question);
    return std::nullopt;
}

std::optional<Case> caseByName(const store::Connection& db, std::string_view name) {
    std::vector<Case> found = casesByName(db, name);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Variable> variableByName(const store::Connection& db, std::string_view name) {
    for (Variable& variable : variables(db))
        if (variable.name == name)
            return std::move(variable);
    return std::nullopt;
}

} // namespace marginalia::core::survey
