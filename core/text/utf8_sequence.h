// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace marginalia::core::text {

/// What stands at a place of bytes that are meant to be UTF-8.
struct Utf8Sequence {
    enum class Found { Valid, Invalid, Unfinished };
    Found found;
    std::size_t length; ///< of the character, or of the maximal subpart to replace

    [[nodiscard]] constexpr bool valid() const { return found == Found::Valid; }
};

/// The sequence that starts at byte `at`, which must be inside (table 3-7 of the Unicode Standard: no
/// overlong forms, no surrogates). The only place that knows what valid UTF-8 is.
constexpr Utf8Sequence sequenceAt(std::string_view bytes, std::size_t at) {
    using Found = Utf8Sequence::Found;
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80U)
        return {Found::Valid, 1};
    if (lead < 0xC2U || lead > 0xF4U)
        return {Found::Invalid, 1};
    const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    unsigned low = lead == 0xE0U ? 0xA0U : lead == 0xF0U ? 0x90U : 0x80U;
    unsigned high = lead == 0xEDU ? 0x9FU : lead == 0xF4U ? 0x8FU : 0xBFU;
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size())
            return {Found::Unfinished, i};
        const auto byte = static_cast<unsigned char>(bytes[at + i]);
        if (byte < low || byte > high)
            return {Found::Invalid, i};
        low = 0x80U;
        high = 0xBFU;
    }
    return {Found::Valid, length};
}

} // namespace marginalia::core::text
