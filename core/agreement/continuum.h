// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"
#include "core/agreement/set_ratings.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::agreement {

/// A coded passage: half-open, in code points of its text.
struct Segment {
    std::int32_t text = 0;
    std::int32_t coder = 0;
    std::int32_t code = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// Texts that several coders worked on, and what they marked.
struct Continua {
    int coders = 0;
    int codes = 0;
    std::vector<std::int64_t> lengths; ///< of each text, in code points; what nobody was given is not in it
    /// texts x coders: whether the coder worked on the text ("looked and marked nothing" is data); empty: all
    /// on all.
    std::vector<bool> worked;
    std::vector<Segment> segments; ///< any order

    [[nodiscard]] std::size_t texts() const { return lengths.size(); }
    [[nodiscard]] bool workedOn(std::size_t text, int coder) const {
        return worked.empty() ||
               worked[text * static_cast<std::size_t>(coders) + static_cast<std::size_t>(coder)];
    }
};

/// At most so many coders can be compared on texts.
inline constexpr int mostTextCoders = 60;

/// Throws Error{Invalid} for a segment beyond its text, empty, or of a text, coder or code that does not
/// exist, or of a coder who did not work on the text; Error{Limit} for too many coders.
void check(const Continua& continua);

/// Each coder's own overlapping segments of one code in one text united, sorted by text, code, coder, start;
/// touching ones stay apart.
std::vector<Segment> united(const Continua& continua);

/// Presence of one code per character, folded: at most 3^coders rows whatever the length.
struct CharacterPresence {
    Ratings ratings;
    /// How many characters of a text are in a row; only where asked for. What a bootstrap over texts adds up:
    /// characters depend on each other and must not be drawn one by one.
    struct Part {
        std::uint32_t text;
        std::uint32_t row;
        std::int64_t characters;
    };
    std::vector<Part> parts;
};

/// Of every code. By a sweep over the ends of segments, never over characters: a million codings of five
/// coders and 500 codes take under a second. `byText` fills the parts.
std::vector<CharacterPresence> presenceByCharacter(const Continua& continua, bool byText = false);
/// The ratings alone.
std::vector<Ratings> characterRatings(const Continua& continua);
/// The set of codes on each character, folded. `parts` gets how many characters of each text are in each row.
SetRatings setsByCharacter(const Continua& continua, std::vector<CharacterPresence::Part>* parts = nullptr);

} // namespace marginalia::core::agreement
