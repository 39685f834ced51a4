// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_escape.h"

namespace marginalia::core::exchange {

namespace {
constexpr std::string_view replacement = "\uFFFD";

/// The length of the valid UTF-8 sequence of several bytes at `at`, or 0.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool outside = (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
        return follows(1) && follows(2) && follows(3) && !outside ? 4 : 0;
    }
    return 0;
}

template <bool escape> void append(std::string& out, std::string_view utf8) {
    std::size_t plainFrom = 0; // what needs no change is copied in one piece
    const auto flush = [&](std::size_t end) { out.append(utf8, plainFrom, end - plainFrom); };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = static_cast<unsigned char>(utf8[at]);
        std::string_view instead;
        std::size_t length = 1;
        bool change = false;
        if (c >= 0x80) {
            length = sequenceLength(utf8, at);
            const bool nonCharacter = length == 3 && c == 0xEF &&
                                      static_cast<unsigned char>(utf8[at + 1]) == 0xBF &&
                                      static_cast<unsigned char>(utf8[at + 2]) >= 0xBE;
            change = length == 0 || nonCharacter;
            if (length == 0) {
                length = 1;
                instead = replacement;
            }
        } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            change = true;
        } else if (escape && (c == '&' || c == '<' || c == '>' || c == '"')) {
            change = true;
            instead = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
        }
        if (change) {
            flush(at);
            out += instead;
            plainFrom = at + length;
        }
        at += length;
    }
    flush(utf8.size());
}
} // namespace

void appendEscaped(std::string& out, std::string_view utf8) {
    append<true>(out, utf8);
}

std::string escaped(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    append<true>(out, utf8);
    return out;
}

std::string legalText(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    append<false>(out, utf8);
    return out;
}

} // namespace marginalia::core::exchange
