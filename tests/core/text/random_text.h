// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"

#include <random>
#include <string>
#include <string_view>

/// Random valid text of the kinds that a project holds: Latin, Cyrillic, Kazakh, digits, punctuation, and now
/// and then (one piece of `rarely`) other scripts, combining marks, emoji.
inline std::string randomText(std::mt19937_64& random, std::size_t pieces, unsigned rarely = 12) {
    static const std::u32string_view common[] = {U"abcdefghijklmnopqrstuvwxyz",
                                                 U"ABCXYZ",
                                                 U"абвгдежзийклмнопрстуфхцчшщъыьэюяё",
                                                 U"АБВЯЁЙ",
                                                 U"әғқңөұүһі",
                                                 U"ӘҒҚҢӨҰҮҺІ",
                                                 U"0123456789",
                                                 U"    \n\t",
                                                 U".,;:'’‘-–—«»“”…()!?%·/№€",
                                                 U"éèüñßçøłžÀÖØŠœ"};
    static const std::u32string_view rare[] = {
        U"漢字仮名かなカナ",   U"ไทยภาษา",      U"\u0301\u0308\u0306\u0327",        U"😀👩\u200D👧🇰🇿\uFE0F",
        U"שלום العربية\u064B", U"αβγΆΰ",        U"_\u00AD\u200B\u2028\uFEFF\u00A0", U"한국어\u1100\u1161",
        U"हिन्दी\u094D",        U"ﬁ①ｱＡ½™\u1E9E"};
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i) {
        const bool other = rarely != 0 && random() % rarely == 0;
        const std::u32string_view letters =
            other ? rare[random() % std::size(rare)] : common[random() % std::size(common)];
        for (std::size_t length = random() % 6 + 1; length > 0; --length)
            marginalia::core::text::appendUtf8(text, letters[random() % letters.size()]);
    }
    return text;
}
