// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What names of speakers mean; only core/documents uses it.
namespace marginalia::core::documents {

enum class SpeakerWord {
    None,
    Asks,    ///< Interviewer, Модератор, И, Сұхбат алушы
    Answers, ///< Respondent 3, Р, Қатысушы, P04
    Label    ///< Date, Место: before a colon, but nobody speaks
};
SpeakerWord speakerWord(std::string_view name);

/// What two spellings of one speaker share: case, blanks, "(cont.)" apart.
std::string speakerKey(std::string_view name);
/// The name without "(cont.)".
std::string_view withoutContinuation(std::string_view name);
/// Whether every word outside brackets begins with a capital letter, a digit, or a letter that has no case.
bool writtenLikeAName(std::string_view name);

} // namespace marginalia::core::documents
