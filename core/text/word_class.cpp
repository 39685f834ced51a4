// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_class.h"

#include <array>

namespace marginalia::core::text {

namespace {
constexpr char32_t tableEnd = 0x530;

constexpr bool within(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

constexpr WordClass asciiClass(char32_t c) {
    if (c <= 0x20)
        return WordClass::Blank;
    if (within(c | 0x20, 'a', 'z'))
        return WordClass::Letter;
    if (within(c, '0', '9'))
        return WordClass::Digit;
    if (c == '.' || c == '\'')
        return WordClass::MidBoth;
    if (c == ',' || c == ';')
        return WordClass::MidNum;
    // Versions of ICU differ about @.
    return c == '_' || c == '@' || c == 0x7F ? WordClass::Rare : WordClass::Other;
}

constexpr WordClass latinOrCyrillicClass(char32_t c) {
    if (c == 0xB7)
        return WordClass::MidLetter;
    if (c == 0xAA || c == 0xB5 || c == 0xBA)
        return WordClass::Letter;
    if (within(c, 0xA0, 0xBF))
        return c == 0xAD ? WordClass::Rare : WordClass::Other;
    if (c == 0xD7 || c == 0xF7 || c == 0x482)
        return WordClass::Other;
    const bool letter = within(c, 0xC0, 0x2AF) || within(c, 0x400, 0x481) || within(c, 0x48A, 0x52F);
    return letter ? WordClass::Letter : WordClass::Rare;
}

constexpr auto table = [] {
    std::array<WordClass, tableEnd> classes{};
    for (char32_t c = 0; c < tableEnd; ++c)
        classes[c] = c < 0x80 ? asciiClass(c) : latinOrCyrillicClass(c);
    return classes;
}();
} // namespace

WordClass wordClass(char32_t c) {
    if (c < tableEnd)
        return table[c];
    if (c == 0x2018 || c == 0x2019)
        return WordClass::MidBoth;
    const bool plain = within(c, 0x2010, 0x2017) || within(c, 0x201A, 0x2023) || c == 0x2026 ||
                       within(c, 0x2030, 0x203A) || c == 0x20AC || c == 0x2116; // dashes, quotes, … ‰ € №
    return plain ? WordClass::Other : WordClass::Rare;
}

} // namespace marginalia::core::text
