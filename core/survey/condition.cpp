// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/condition.h"

#include "core/base/error.h"
#include "core/survey/survey_store.h"
#include "core/text/fold.h"

#include <algorithm>
#include <compare>

namespace marginalia::core::survey {

namespace {

constexpr std::size_t longestList = 30;

std::string listOf(const std::vector<std::string>& values) {
    std::string list;
    for (std::size_t i = 0; i < values.size() && i < longestList; ++i)
        list += (i == 0 ? "" : ", ") + values[i];
    if (values.size() > longestList)
        list += ", …";
    return list;
}

std::size_t findVariable(const std::string& name, const std::vector<ConditionVariable>& variables) {
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (variables[i].name == name)
            return i;
    const std::string key = text::nameKey(name);
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (text::nameKey(variables[i].name) == key || text::nameKey(variables[i].otherName) == key)
            return i;
    std::vector<std::string> names;
    for (const ConditionVariable& variable : variables)
        names.push_back(variable.name);
    if (names.empty())
        throw Error(ErrorKind::Usage, msg("There is no variable “{1}”; this survey has no variables."),
                    {name});
    throw Error(ErrorKind::Usage, msg("There is no variable “{1}”. Variables: {2}."), {name, listOf(names)});
}

void requireKnownValue(const std::string& value, const ConditionVariable& variable,
                       const std::vector<std::string>& known) {
    const std::string key = text::nameKey(value);
    const bool there = std::any_of(known.begin(), known.end(),
                                   [&](const std::string& one) { return text::nameKey(one) == key; });
    if (!there)
        throw Error(ErrorKind::Usage, msg("“{1}” has no value “{2}”. Values: {3}."),
                    {variable.name, value, listOf(known)});
}

bool compares(Comparison::Operator op, std::partial_ordering order) {
    using Operator = Comparison::Operator;
    switch (op) {
    case Operator::Equal:
        return order == std::partial_ordering::equivalent;
    case Operator::NotEqual:
        return order != std::partial_ordering::equivalent;
    case Operator::Less:
        return order == std::partial_ordering::less;
    case Operator::LessOrEqual:
        return order == std::partial_ordering::less || order == std::partial_ordering::equivalent;
    case Operator::Greater:
        return order == std::partial_ordering::greater;
    case Operator::GreaterOrEqual:
        return order == std::partial_ordering::greater || order == std::partial_ordering::equivalent;
    }
    return false;
}

} // namespace

Condition::Condition(std::string_view expression, const std::vector<ConditionVariable>& variables) {
    for (const Comparison& comparison : parseCondition(expression)) {
        const std::size_t index = findVariable(comparison.name, variables);
        m_tests.push_back(bind(comparison, variables[index], index));
    }
}

Condition::Test Condition::bind(const Comparison& comparison, const ConditionVariable& variable,
                                std::size_t index) {
    using Operator = Comparison::Operator;
    Test test;
    test.variable = index;
    test.op = comparison.op;
    test.missing = comparison.value.empty();
    const bool ordered = comparison.op != Operator::Equal && comparison.op != Operator::NotEqual;
    if (test.missing) {
        if (ordered)
            throw Error(ErrorKind::Usage,
                        msg("A missing value has no size: compare “{1}” with \"\" by = or != only."),
                        {variable.name});
        return test;
    }
    const std::optional<double> number = readNumber(comparison.value);
    if (variable.type == VariableType::Numeric || variable.role == VariableRole::Rating) {
        if (!number)
            throw Error(ErrorKind::Usage, msg("“{1}” holds numbers, and “{2}” is not a number."),
                        {variable.name, comparison.value});
        test.by = By::Number;
        test.number = *number;
    } else if (variable.type == VariableType::Date) {
        test.by = By::Date;
        test.key = readDate(comparison.value);
        if (test.key.empty())
            throw Error(ErrorKind::Usage,
                        msg("“{1}” holds dates, and “{2}” is not a date. Write it as 2024-03-14."),
                        {variable.name, comparison.value});
    } else if (variable.type == VariableType::Ordinal && !variable.valueOrder.empty()) {
        requireKnownValue(comparison.value, variable, variable.valueOrder);
        test.by = By::Rank;
        for (const std::string& value : variable.valueOrder)
            test.order.push_back(text::nameKey(value));
        const auto place = std::find(test.order.begin(), test.order.end(), text::nameKey(comparison.value));
        test.number = static_cast<double>(place - test.order.begin());
    } else if (ordered) {
        if (!number)
            throw Error(ErrorKind::Usage, msg("The values of “{1}” have no order: use = or !=."),
                        {variable.name});
        test.by = By::Number;
        test.number = *number;
    } else {
        requireKnownValue(comparison.value, variable, variable.values);
        const auto merged = variable.readAs.find(comparison.value);
        test.key = text::nameKey(merged == variable.readAs.end() ? comparison.value : merged->second);
    }
    return test;
}

bool Condition::satisfies(const Test& test, const std::vector<std::string>& values) {
    using Operator = Comparison::Operator;
    if (test.missing)
        return values.empty() == (test.op == Operator::Equal);
    if (values.empty())
        return false;
    const auto orderOf = [&test](const std::string& value) -> std::partial_ordering {
        switch (test.by) {
        case By::Name:
            return text::nameKey(value) == test.key ? std::partial_ordering::equivalent
                                                    : std::partial_ordering::unordered;
        case By::Number: {
            const std::optional<double> number = readNumber(value);
            return number ? *number <=> test.number : std::partial_ordering::unordered;
        }
        case By::Date: {
            const std::string date = readDate(value);
            if (date.empty())
                return std::partial_ordering::unordered;
            // A day without a time means the whole day.
            const std::string_view shortened = std::string_view(date).substr(0, test.key.size());
            return shortened.compare(test.key) <=> 0;
        }
        case By::Rank: {
            const auto place = std::find(test.order.begin(), test.order.end(), text::nameKey(value));
            return place == test.order.end()
                       ? std::partial_ordering::unordered
                       : static_cast<double>(place - test.order.begin()) <=> test.number;
        }
        }
        return std::partial_ordering::unordered;
    };
    if (test.op == Operator::NotEqual)
        return std::none_of(values.begin(), values.end(), [&](const std::string& value) {
            return orderOf(value) == std::partial_ordering::equivalent;
        });
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) { return compares(test.op, orderOf(value)); });
}

bool Condition::holds(const std::function<std::vector<std::string>(std::size_t)>& valuesOf) const {
    return std::all_of(m_tests.begin(), m_tests.end(),
                       [&](const Test& test) { return satisfies(test, valuesOf(test.variable)); });
}

std::vector<std::size_t> Condition::variablesUsed() const {
    std::vector<std::size_t> used;
    for (const Test& test : m_tests)
        used.push_back(test.variable);
    return used;
}

std::unordered_set<CaseId> casesWhere(const store::Connection& db, SurveyId survey,
                                      std::string_view expression) {
    const std::vector<Variable> variables = rows::variablesOf(db, survey);
    const std::vector<Comparison> comparisons = parseCondition(expression);
    std::vector<ConditionVariable> known;
    for (const Variable& variable : variables)
        known.push_back(
            {variable.name, variable.label, variable.role, variable.type, variable.valueOrder, {}, {}});

    // Only the variables that are asked for are read.
    std::vector<std::unordered_map<CaseId, std::vector<std::string>>> values(variables.size());
    for (const Comparison& comparison : comparisons) {
        const std::size_t i = findVariable(comparison.name, known);
        if (!values[i].empty())
            continue;
        std::unordered_set<std::string> seen;
        const std::map<std::string, std::string> merges = rows::merges(db, variables[i].id);
        for (const auto& [who, raw] : rows::valuesOf(db, variables[i].id)) {
            values[i].emplace(who, rows::readValue(raw, merges));
            for (const std::string& value : values[i][who])
                seen.insert(value);
        }
        for (const auto& [value, readAs] : merges)
            seen.insert(value);
        known[i].readAs = merges;
        known[i].values.assign(seen.begin(), seen.end());
        std::sort(known[i].values.begin(), known[i].values.end());
    }
    const Condition condition(expression, known);
    std::unordered_set<CaseId> found;
    for (const Case& one : cases(db, survey)) {
        const bool holds = condition.holds([&](std::size_t i) {
            const auto value = values[i].find(one.id);
            return value == values[i].end() ? std::vector<std::string>() : value->second;
        });
        if (holds)
            found.insert(one.id);
    }
    return found;
}

std::unordered_set<CaseId> casesWhere(const store::Connection& db, std::set<SurveyId> surveys,
                                      std::string_view expression) {
    surveys.insert(SurveyId{});
    std::unordered_set<CaseId> meeting;
    std::optional<Error> problem;
    bool understood = false;
    for (const SurveyId survey : surveys) {
        try {
            meeting.merge(casesWhere(db, survey, expression));
            understood = true;
        } catch (const Error& error) {
            problem = error;
        }
    }
    if (!understood)
        throw Error(*problem);
    return meeting;
}

} // namespace marginalia::core::survey
