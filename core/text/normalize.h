// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace marginalia::core::text {

struct NormalizedText {
    std::string text; ///< valid UTF-8, lines end with LF, no NUL, no byte order mark at the start
    std::int64_t codePoints = 0;
    std::int64_t replaced = 0; ///< how many U+FFFD stand for a NUL or an invalid sequence; tell the person
};

/// A text as it is kept for ever, made once at import: a byte order mark at the start goes, CRLF and lone CR
/// become LF, NUL and every maximal part of an invalid sequence (also surrogates, overlong forms, values
/// above U+10FFFF; Unicode 15, table 3-8) become one U+FFFD each. Nothing else changes, so that positions
/// measured in other programs stay right; in particular no composition (NFC).
NormalizedText normalize(std::string_view bytes);

/// The name of something as it is kept: normalised, on one line, without blanks at its ends. Empty: nothing
/// was left.
std::string oneLine(std::string_view given);

/// Whether the bytes are valid UTF-8 (NUL, CR and a byte order mark are valid).
bool isValidUtf8(std::string_view bytes);

} // namespace marginalia::core::text
