// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/connection.h"
#include "core/survey/survey.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace marginalia::core::survey {

/// Who is meant: `Country=Kazakhstan and Q1>=3`, as `--where` and `askedIf` write it. A name or value with
/// blanks or operators stands in double quotes (a quote inside is doubled). A missing value satisfies nothing
/// but `=""`.
struct Comparison {
    enum class Operator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    std::string name;
    Operator op = Operator::Equal;
    std::string value;
};

/// Throws Error{Usage} saying where the expression breaks. An empty expression has no comparisons: everyone.
std::vector<Comparison> parseCondition(std::string_view expression);

/// A variable as a condition sees it.
struct ConditionVariable {
    std::string name;
    std::string otherName; ///< the column's header, when it differs; also accepted
    VariableRole role = VariableRole::Variable;
    VariableType type = VariableType::Nominal;
    std::vector<std::string> valueOrder;
    std::vector<std::string> values;           ///< that occur (merged ones too), for nominal ones
    std::map<std::string, std::string> readAs; ///< values that are merged into others
};

/// A condition bound to variables, ready to be asked row by row.
class Condition {
public:
    Condition() = default;
    /// Throws Error{Usage} naming what is unknown, with the list of what there is.
    Condition(std::string_view expression, const std::vector<ConditionVariable>& variables);

    [[nodiscard]] bool everyone() const { return m_tests.empty(); }
    /// `valuesOf(i)` gives the values of variable i (of the list given): none when missing, several for a
    /// multiple choice.
    [[nodiscard]] bool holds(const std::function<std::vector<std::string>(std::size_t)>& valuesOf) const;
    /// Which variables are asked for.
    [[nodiscard]] std::vector<std::size_t> variablesUsed() const;

private:
    enum class By { Name, Number, Date, Rank };
    struct Test {
        std::size_t variable = 0;
        Comparison::Operator op = Comparison::Operator::Equal;
        By by = By::Name;
        bool missing = false; ///< compares with ""
        std::string key;      ///< text::nameKey, or an ISO date
        double number = 0;    ///< or a rank in `order`
        std::vector<std::string> order;
    };
    static bool satisfies(const Test& test, const std::vector<std::string>& values);
    static Test bind(const Comparison& comparison, const ConditionVariable& variable, std::size_t index);

    std::vector<Test> m_tests;
};

/// The included and excluded cases of a survey that satisfy the expression. Throws Error{Usage} as above.
std::unordered_set<CaseId> casesWhere(const store::Connection& db, SurveyId survey,
                                      std::string_view expression);
/// The same of several surveys and of cases without one, as documents have them. Not every survey has every
/// variable: Error{Usage} only when none understands the expression.
std::unordered_set<CaseId> casesWhere(const store::Connection& db, std::set<SurveyId> surveys,
                                      std::string_view expression);

/// A number as people type it: "3", "-2.5", "2,5"; nullopt for anything else.
std::optional<double> readNumber(std::string_view text);
/// "2024-03-14", "14.03.2024", "14/03/2024" (day first), each with a time or without -> ISO; empty for
/// anything else.
std::string readDate(std::string_view text);

} // namespace marginalia::core::survey
