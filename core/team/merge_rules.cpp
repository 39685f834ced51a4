// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/merge_rules.h"

#include <algorithm>
#include <array>
#include <map>

namespace marginalia::core::team::rules {

namespace {

template <std::size_t count>
bool isAmong(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 3> bookkeeping{"package", "merged_past", "merged_row"};
/// What only the team's own project decides.
constexpr std::array<std::string_view, 7> ofTheProject{
    "setting", "round", "round_unit", "round_coder", "frozen_judgement", "frozen_coding", "decision"};
constexpr std::array<std::string_view, 6> ownSettings{"codebook_revision", "project",       "package",
                                                      "package_of",        "package_coder", "blind"};
constexpr std::array<std::string_view, 5> quiet{"created_at", "changed_at", "judged_at", "revision",
                                                "position"};
constexpr std::array<std::string_view, 8> material{"survey",   "study_case", "source", "question",
                                                   "variable", "answer",     "coder",  "round"};

} // namespace

bool isMerged(std::string_view table, bool fromPackage) {
    return !isAmong(bookkeeping, table) &&
           !(fromPackage && (isAmong(ofTheProject, table) || table == "coder"));
}

bool isOwnSetting(std::string_view key) {
    return isAmong(ownSettings, key);
}

bool isQuiet(std::string_view column) {
    return isAmong(quiet, column);
}

const store::CellValue& quietWinner(std::string_view column, const store::CellValue& a,
                                    const store::CellValue& b) {
    const bool first = column == "created_at" || column == "position"; // the earlier one
    return (a < b) == first ? a : b;
}

bool isMaterial(std::string_view table) {
    return isAmong(material, table);
}

bool isEmpty(const store::CellValue& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell))
        return text->empty();
    return std::holds_alternative<std::monostate>(cell);
}

std::int64_t integerOf(const store::CellValue& cell) {
    const auto* const integer = std::get_if<std::int64_t>(&cell);
    return integer == nullptr ? 0 : *integer;
}

std::string textOf(const store::CellValue& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* const integer = std::get_if<std::int64_t>(&cell))
        return std::to_string(*integer);
    if (const auto* const real = std::get_if<double>(&cell))
        return std::to_string(*real);
    return {};
}

Sentence tableWord(std::string_view table) {
    static const std::map<std::string_view, MessageId> words{
        {"code", msg("code")},         {"coding", msg("coding")},           {"judgement", msg("judgement")},
        {"note", msg("note")},         {"answer", msg("answer")},           {"source", msg("document")},
        {"coder", msg("coder")},       {"question", msg("question")},       {"study_case", msg("respondent")},
        {"variable", msg("variable")}, {"translation", msg("translation")}, {"speaker", msg("speaker")},
        {"setting", msg("setting")}};
    const auto word = words.find(table);
    return {word == words.end() ? msg("entry") : word->second};
}

Sentence columnWord(std::string_view column) {
    static const std::map<std::string_view, MessageId> words{{"name", msg("name")},
                                                             {"parent_id", msg("place in the codebook")},
                                                             {"definition", msg("definition")},
                                                             {"include_when", msg("when to use it")},
                                                             {"exclude_when", msg("when not to use it")},
                                                             {"example", msg("example")},
                                                             {"boundary", msg("boundary")},
                                                             {"memo", msg("memo")},
                                                             {"body", msg("text")},
                                                             {"title", msg("title")},
                                                             {"colour", msg("colour")},
                                                             {"shortcut", msg("shortcut")},
                                                             {"start_position", msg("passage")},
                                                             {"code_id", msg("code")},
                                                             {"state", msg("judged or open")},
                                                             {"status", msg("status")},
                                                             {"weight", msg("weight")},
                                                             {"star", msg("key quote")},
                                                             {"language", msg("language")}};
    const auto word = words.find(column);
    return word == words.end() ? Sentence(msg("“{1}”"), {std::string(column)}) : Sentence(word->second);
}

} // namespace marginalia::core::team::rules
