// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/print_width.h"

#include "core/text/code_points.h"

#include <algorithm>

namespace marginalia::core::exchange {

namespace {

bool isIn(char32_t point, std::u32string_view set) {
    return set.find(point) != std::u32string_view::npos;
}

int widthOf(char32_t point) {
    if (point >= U'0' && point <= U'9')
        return 556;
    if (isIn(point, U" .,:;!|/ijlI'\u00A0\u2009\u202F\u0456"))
        return 278;
    if (isIn(point, U"()[]{}-tfr\"\u201C\u201D"))
        return 345;
    if (isIn(point,
             U"mwMW%@\u0436\u043C\u0444\u0448\u0449\u044B\u044E\u0416\u041C\u0424\u0428\u0429\u042B\u042E"))
        return 840;
    const bool latinCapital = point >= U'A' && point <= U'Z';
    const bool cyrillicCapital = (point >= U'\u0400' && point <= U'\u042F') ||
                                 (point >= U'\u0490' && point <= U'\u04E9' && point % 2 == 0);
    if (latinCapital || cyrillicCapital)
        return 730;
    constexpr char32_t firstWide = U'\u1100'; // Hangul, and what stands behind it: Chinese, Japanese, emoji
    return point >= firstWide && !(point >= U'\u2000' && point <= U'\u2BFF') ? 1000 : 575;
}

} // namespace

int printWidth(std::string_view utf8) {
    int width = 0;
    for (std::size_t at = 0; at < utf8.size();)
        width += widthOf(text::decodeAt(utf8, at));
    return width;
}

int widestWord(std::string_view utf8) {
    int widest = 0;
    int word = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t point = text::decodeAt(utf8, at);
        const bool ends = point <= U' ' || point == U'-' || point == U'/';
        word = ends ? 0 : word + widthOf(point);
        widest = std::max(widest, word);
    }
    return widest;
}

} // namespace marginalia::core::exchange
