// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/case_table.h"

#include "core/survey/condition.h"
#include "core/survey/import_columns.h"
#include "core/text/normalize.h"

#include <algorithm>

namespace marginalia::core::survey {

namespace {
constexpr char betweenOptions = '\x1F';
}

VariableId CaseColumn::of(SurveyId survey) const {
    const auto found = variables.find(survey);
    return found == variables.end() ? VariableId{} : found->second;
}

std::string shownValue(std::string_view given) {
    std::string shown;
    for (const char byte : given)
        if (byte == betweenOptions)
            shown += "; ";
        else
            shown += byte;
    return shown;
}

std::string givenValue(VariableRole role, std::string_view written) {
    std::string clean = text::normalize(written).text;
    std::erase(clean, betweenOptions);
    if (role != VariableRole::Multiple)
        return std::string(trimmed(clean));
    std::string options;
    for (std::string_view rest = clean;;) {
        const std::size_t end = rest.find(';');
        const std::string_view option = trimmed(rest.substr(0, end));
        if (!option.empty()) {
            if (!options.empty())
                options += betweenOptions;
            options += option;
        }
        if (end == std::string_view::npos)
            return options;
        rest.remove_prefix(end + 1);
    }
}

bool fits(VariableType type, const std::vector<std::string>& valueOrder, std::string_view given) {
    if (given.empty())
        return true;
    switch (type) {
    case VariableType::Numeric:
        return readNumber(given).has_value();
    case VariableType::Date:
        return !readDate(given).empty();
    case VariableType::Ordinal:
        return valueOrder.empty() ||
               std::find(valueOrder.begin(), valueOrder.end(), given) != valueOrder.end();
    case VariableType::Nominal:
    case VariableType::Text:
        break;
    }
    return true;
}

} // namespace marginalia::core::survey
