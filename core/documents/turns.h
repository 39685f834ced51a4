// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who speaks where in a transcript, read from its text.
namespace marginalia::core::documents {

enum class SpeakerRole { Participant, Interviewer };

/// What one person says until the next one speaks.
struct Turn {
    Span whole;          ///< from the name to the last word, blank lines behind it left out
    Span spoken;         ///< the words without name and time; empty (start = end) when nothing is said
    std::string speaker; ///< as first written in the document: "Interviewer" also for INTERVIEWER (cont.)
    std::optional<std::chrono::milliseconds> time; ///< of the recording, where it begins
};

/// The turns of a normalised text, in order, without overlaps; text before the first one belongs to none.
///
/// An empty `pattern` takes the usual marks (see usualHead): a name counts when it stands in `known`, when it
/// is a usual word for one who asks or answers (`Interviewer:`, `И:`, `Сұхбат алушы:`, `P04:`), or when it
/// stands before several lines of the document: two, or three when it is not written like a name. Labels such
/// as `Date:` never count. A time alone on its line belongs to the turn behind it. With a pattern of one's
/// own (see TurnPattern) every line that fits begins a turn; an invalid one throws Error{Usage}.
///
/// Time grows with the length of the text only. Of a text with more than `mostSpeakers` different names
/// before colons the later ones are not looked at.
std::vector<Turn> turnsOf(std::string_view text, std::string_view pattern = {},
                          std::span<const std::string> known = {});
inline constexpr std::size_t mostSpeakers = 10'000;

/// The turn that holds a position; nullptr: none does. Logarithmic.
const Turn* turnAt(std::span<const Turn> turns, std::int64_t position);

/// What a passage may be measured in.
enum class Unit { Document, Paragraph, Turn };
/// The units of a text in order: the words of turns without the names; silent turns left out. A text of
/// nothing but blanks has none.
std::vector<Span> unitsOf(std::string_view text, Unit unit, std::string_view pattern = {},
                          std::span<const std::string> known = {});

/// One who asks or one who answers, by the usual words for them in English, Russian, Kazakh and some other
/// languages.
SpeakerRole guessRole(std::string_view name);

/// Who speaks, in the order of the first turns.
struct SpeakerCount {
    std::string name;
    std::int64_t turns = 0;
};
std::vector<SpeakerCount> speakersIn(std::span<const Turn> turns);

} // namespace marginalia::core::documents
