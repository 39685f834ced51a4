// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// What two projects have to be compared by, as rows; only core/team uses it.
namespace marginalia::core::team::rows {

struct NamedText {
    std::int64_t id = 0;
    std::int64_t who = 0; ///< its case; 0: none
    std::string name;
    std::string text; ///< bytes of its check sum
};
std::vector<NamedText> documentTexts(const store::Connection& db); ///< by name

struct AskedQuestion {
    std::int64_t id = 0;
    std::int64_t survey = 0;
    std::string name;
};
std::vector<AskedQuestion> askedQuestions(const store::Connection& db);
/// Answers with a text, by the name of the respondent.
std::map<std::string, NamedText> answerTexts(const store::Connection& db, std::int64_t question);

/// Ids by name.
std::map<std::string, std::int64_t> casesOf(const store::Connection& db, std::int64_t survey);
std::map<std::string, std::int64_t> variablesOf(const store::Connection& db, std::int64_t survey);
std::map<std::string, std::int64_t> speakersOf(const store::Connection& db, std::int64_t source);
/// Answers by respondent, also those without a text.
std::map<std::string, std::int64_t> answersTo(const store::Connection& db, std::int64_t question);

} // namespace marginalia::core::team::rows
