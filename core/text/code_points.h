// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Positions in a text are Unicode code points from 0. Texts are valid UTF-8 (see normalize.h); on other
/// bytes these functions stay within the text but mean nothing.
namespace marginalia::core::text {

/// How many code points.
std::int64_t codePointCount(std::string_view text);
/// How many UTF-16 units (what Qt and Word count).
std::int64_t utf16Length(std::string_view text);
/// The byte at which code point `position` starts; the size of the text for a position at or behind its end.
std::size_t byteOffset(std::string_view text, std::int64_t position);
/// The passage itself; parts of the span outside the text are left out. Walks from the start of the text: for
/// long texts keep a CodePointIndex.
std::string_view slice(std::string_view text, Span span);

/// Reads the code point at byte `at` and moves `at` behind it; U+FFFD for a byte that begins none.
/// `at` must be inside the text.
char32_t decodeAt(std::string_view text, std::size_t& at);
/// Appends the UTF-8 of a code point.
void appendUtf8(std::string& text, char32_t codePoint);

/// Jumps between code points and bytes of one text: an entry every 1,024 code points, so 8 bytes for each kB
/// or more. The text must outlive the index and stay unchanged.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);

    [[nodiscard]] std::int64_t codePoints() const { return m_count; }
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// As byteOffset above, in constant time.
    [[nodiscard]] std::size_t byteOf(std::int64_t position) const;
    /// The code point that holds byte `offset`; codePoints() at or behind the end. Logarithmic.
    [[nodiscard]] std::int64_t codePointOf(std::size_t offset) const;
    [[nodiscard]] std::string_view slice(Span span) const;

private:
    std::string_view m_text;
    std::int64_t m_count = 0;
    std::vector<std::size_t> m_starts; // byte of code point 1024 * i
};

} // namespace marginalia::core::text
