// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_store.h"
#include "core/text/fold.h"

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

std::unordered_map<CaseId, std::vector<std::string>> valuesOf(const store::Connection& db,
                                                              VariableId variable) {
    const std::map<std::string, std::string> merges = rows::merges(db, variable);
    std::unordered_map<CaseId, std::vector<std::string>> all;
    for (const auto& [who, raw] : rows::valuesOf(db, variable))
        if (std::vector<std::string> values = rows::readValue(raw, merges); !values.empty())
            all.emplace(who, std::move(values));
    return all;
}

std::vector<ValueCount> valueCounts(const store::Connection& db, VariableId variable) {
    const std::map<std::string, std::string> merges = rows::merges(db, variable);
    std::map<std::string, std::int64_t> counts;
    for (const auto& [raw, count] : rows::rawCounts(db, variable))
        for (const std::string& option : rows::readValue(raw, {}))
            counts[option] += count;
    std::vector<ValueCount> all;
    for (const auto& [given, count] : counts) {
        const auto merged = merges.find(given);
        all.push_back({given, merged == merges.end() ? given : merged->second, count});
    }
    return all;
}

namespace {

/// By name as written, else as people type it, else by label when that means just one.
template <class Named, class Labels>
std::optional<Named> byName(std::vector<Named> all, std::string_view name, const Labels& labelsOf) {
    for (Named& one : all)
        if (one.name == name)
            return std::move(one);
    const std::string key = text::nameKey(name);
    for (Named& one : all)
        if (text::nameKey(one.name) == key)
            return std::move(one);
    Named* found = nullptr;
    for (Named& one : all)
        for (const std::string& label : labelsOf(one))
            if (!label.empty() && text::nameKey(label) == key) {
                if (found && found != &one)
                    return std::nullopt;
                found = &one;
            }
    return found ? std::optional(std::move(*found)) : std::nullopt;
}

} // namespace

std::optional<Question> questionByName(const store::Connection& db, std::string_view name) {
    return byName(questions(db), name, [](const Question& question) {
        return std::vector<std::string>{question.labelEn, question.labelRu, question.labelKk};
    });
}

std::optional<Variable> variableById(const store::Connection& db, VariableId id) {
    for (Variable& each : variables(db))
        if (each.id == id)
            return std::move(each);
    return std::nullopt;
}

std::optional<Variable> variableByName(const store::Connection& db, std::string_view name) {
    return byName(variables(db), name,
                  [](const Variable& variable) { return std::vector<std::string>{variable.label}; });
}

std::optional<Case> caseByName(const store::Connection& db, std::string_view name) {
    std::vector<Case> found = casesByName(db, name);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace marginalia::core::survey
