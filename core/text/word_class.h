// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace marginalia::core::text {

/// How a code point behaves at the edges of words, for the scripts that are read without ICU.
enum class WordClass : std::uint8_t {
    Blank, ///< ASCII blanks and controls: every piece of text between two of them stands alone
    Letter,
    Digit,
    MidLetter, ///< joins letters
    MidNum,    ///< joins digits: , ;
    MidBoth,   ///< joins letters, and digits: . ' ’
    Other,     ///< breaks
    Rare       ///< leave the piece to ICU
};

/// Word_Break of Unicode 15 (UAX 29) with CLDR's change that a colon does not join letters.
WordClass wordClass(char32_t codePoint);

} // namespace marginalia::core::text
