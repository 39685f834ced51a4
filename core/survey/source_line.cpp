// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/source_lines.h"
#include "core/survey/survey_store.h"
#include "core/text/fold.h"

#include <algorithm>

namespace marginalia::core::survey {

namespace {

/// What stood between two places when one of them is empty: "Expert 7, " -> "Expert 7".
std::string withoutLooseEnds(std::string line) {
    const auto isLoose = [](char byte) { return byte == ' ' || byte == ',' || byte == ';' || byte == ':'; };
    while (!line.empty() && isLoose(line.back()))
        line.pop_back();
    line.erase(line.begin(), std::find_if_not(line.begin(), line.end(), isLoose));
    return line;
}

std::unordered_map<CaseId, std::string> valuesOfPlace(const store::Connection& db, SurveyId survey,
                                                      const std::string& place) {
    std::unordered_map<CaseId, std::string> values;
    const std::string key = text::nameKey(place);
    for (const Variable& variable : rows::variablesOf(db, survey)) {
        if (text::nameKey(variable.name) != key)
            continue;
        const std::map<std::string, std::string> merges = rows::merges(db, variable.id);
        for (const auto& [who, raw] : rows::valuesOf(db, variable.id)) {
            std::string& joined = values[who];
            for (const std::string& value : rows::readValue(raw, merges))
                joined += (joined.empty() ? "" : "; ") + value;
        }
        break;
    }
    return values;
}

} // namespace

SourceLines::SourceLines(const store::Connection& db, SurveyId survey, const std::string& pattern) {
    Piece piece;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            piece.before += pattern[at++];
            continue;
        }
        piece.place = pattern.substr(at + 1, close - at - 1);
        at = close + 1;
        if (piece.place != "n" && piece.place != "id" && piece.place != "name" && piece.place != "position")
            piece.values = valuesOfPlace(db, survey, piece.place);
        m_pieces.push_back(std::move(piece));
        piece = Piece{};
    }
    m_pieces.push_back(std::move(piece));
}

std::string SourceLines::valueOf(const Piece& piece, const Case& who) {
    if (piece.place == "n")
        return std::to_string(who.position + 1);
    if (piece.place == "id")
        return who.name;
    if (piece.place == "name")
        return who.consent == Consent::ByName ? who.attributionName : std::string();
    if (piece.place == "position")
        return who.consent == Consent::ByName || who.consent == Consent::Position ? who.attributionPosition
                                                                                  : std::string();
    const auto value = piece.values.find(who.id);
    return value == piece.values.end() ? std::string() : value->second;
}

std::optional<std::string> SourceLines::of(const Case& who) const {
    if (who.consent == Consent::NotForQuotation)
        return std::nullopt;
    // The text in front of a place goes with it: without a value both are left out, but for the first words
    // of the line.
    std::string line;
    bool dropBracket = false;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        const bool atEnd = i + 1 == m_pieces.size();
        std::string before = piece.before;
        // "Expert 7 ({Country})": a bracket that would have closed behind the value goes too.
        if (dropBracket && !before.empty() && (before.front() == ')' || before.front() == ']'))
            before.erase(0, 1);
        const std::string value = atEnd ? std::string() : valueOf(piece, who);
        dropBracket = !atEnd && value.empty() && i > 0;
        if (atEnd || !value.empty() || i == 0)
            line += before;
        line += value;
    }
    return withoutLooseEnds(std::move(line));
}

std::optional<std::string> sourceLine(const store::Connection& db, const Case& who,
                                      const std::string& pattern) {
    return SourceLines(db, who.survey, pattern).of(who);
}

} // namespace marginalia::core::survey
