// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::documents {

/// What the line of a new turn begins with: who speaks, and when.
struct TurnHead {
    std::string_view name;  ///< a part of the line, without blanks around it
    std::size_t spoken = 0; ///< the byte of the line where the words begin
    std::optional<std::chrono::milliseconds> time;
};

/// A person's own way of marking turns: plain text with the places {name} (needed, once) and {time} (once at
/// most): `{name}:`, `[{time}] {name}:`, `[{name}]`, `#{name}`. It is compared with the beginning of each
/// line, blanks before it left out. A blank stands for any number of blanks, none too; `:` also for the wide
/// colon. {name} takes as little as it can: up to the character behind it, at most `longestName` of them; at
/// the end of the pattern it takes the whole line. There is nothing to try twice, so a line costs no more
/// than its length.
class TurnPattern {
public:
    static constexpr std::size_t longestName = 63; ///< code points
    static constexpr std::size_t longestPattern = 200;

    /// Throws Error{Usage} that says what is wrong.
    static TurnPattern parse(std::string_view pattern);
    [[nodiscard]] std::optional<TurnHead> match(std::string_view line) const;

private:
    struct Piece {
        enum class Kind { Text, Blank, Name, Time } kind = Kind::Text;
        std::string text;
    };
    std::vector<Piece> m_pieces;
};

/// The usual marks: `Name:`, `Name (woman, 34):`, with or without a time before or behind the name
/// (`[00:12:03] Name:`, `Name [00:12:03]:`, `Name: (12:03)`, `#00:12:03-5# Name:`). A name has at most 40
/// characters and, brackets apart, four words. Whether it really names a speaker is for `turnsOf` to find
/// out.
std::optional<TurnHead> usualHead(std::string_view line);

/// The time of a line that holds nothing else.
std::optional<std::chrono::milliseconds> lineOfTime(std::string_view line);

} // namespace marginalia::core::documents
