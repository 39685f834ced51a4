// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_store.h"
#include "core/text/fold.h"

#include <algorithm>

namespace marginalia::core::survey {

namespace {

/// The value of one place of the pattern; empty when there is none or consent forbids it.
std::string placeValue(const store::Connection& db, const Case& who, const std::string& place) {
    if (place == "n")
        return std::to_string(who.position + 1);
    if (place == "id")
        return who.name;
    if (place == "name")
        return who.consent == Consent::ByName ? who.attributionName : std::string();
    if (place == "position")
        return who.consent == Consent::ByName || who.consent == Consent::Position ? who.attributionPosition
                                                                                  : std::string();
    const std::string key = text::nameKey(place);
    for (const Variable& variable : rows::variablesOf(db, who.survey)) {
        if (text::nameKey(variable.name) != key)
            continue;
        std::string joined;
        for (const std::string& value : valueOf(db, who.id, variable.id))
            joined += (joined.empty() ? "" : "; ") + value;
        return joined;
    }
    return {};
}

/// Leaves out what stood between two places when one of them is empty: "Expert 7, " -> "Expert 7".
std::string withoutLooseEnds(std::string line) {
    const auto isLoose = [](char byte) { return byte == ' ' || byte == ',' || byte == ';' || byte == ':'; };
    while (!line.empty() && isLoose(line.back()))
        line.pop_back();
    const auto first = std::find_if_not(line.begin(), line.end(), isLoose);
    line.erase(line.begin(), first);
    return line;
}

} // namespace

std::optional<std::string> sourceLine(const store::Connection& db, const Case& who,
                                      const std::string& pattern) {
    if (who.consent == Consent::NotForQuotation)
        return std::nullopt;
    // The text before a place goes with it: without a value both are left out, but for the first words of the
    // line.
    std::string line;
    std::string between;
    bool any = false;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            between += pattern[at++];
            continue;
        }
        const std::string value = placeValue(db, who, pattern.substr(at + 1, close - at - 1));
        if (!value.empty() || !any)
            line += between;
        line += value;
        at = close + 1;
        // "Expert 7 ({Country})": a bracket that would have closed behind the value goes too.
        if (value.empty() && any && at < pattern.size() && (pattern[at] == ')' || pattern[at] == ']'))
            ++at;
        any = true;
        between.clear();
    }
    return withoutLooseEnds(line + between);
}

} // namespace marginalia::core::survey
