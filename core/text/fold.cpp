// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include "core/text/code_points.h"
#include "core/text/locale.h"

#include <boost/locale/conversion.hpp>

#include <algorithm>
#include <array>

namespace marginalia::core::text {

namespace {
namespace bl = boost::locale;

constexpr char32_t tableEnd = 0x530; // Latin, IPA, Greek, Cyrillic: all that people here mostly write
constexpr std::string_view breve = "\xCC\x86"; // U+0306

bool within(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Marks and invisible characters that no key holds.
bool isDropped(char32_t c) {
    return within(c, 0x300, 0x36F) || within(c, 0x483, 0x489) ||               // Latin, Cyrillic
           within(c, 0x591, 0x5BD) || c == 0x5BF || within(c, 0x5C1, 0x5C2) || // Hebrew points
           within(c, 0x5C4, 0x5C5) || c == 0x5C7 ||                            //
           c == 0x640 || within(c, 0x64B, 0x65F) || c == 0x670 ||              // Arabic
           within(c, 0x1AB0, 0x1AFF) || within(c, 0x1DC0, 0x1DFF) || within(c, 0x20D0, 0x20FF) ||
           within(c, 0xFE20, 0xFE2F) ||                                           //
           c == 0xAD || within(c, 0x200B, 0x200F) || within(c, 0x202A, 0x202E) || // hyphen, joiners
           within(c, 0x2060, 0x2069) || within(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}

const std::locale& backend() {
    static const std::locale& locale = backendLocale("en");
    return locale;
}

/// Compatibility decomposition of the case-folded text.
std::string decomposed(const std::string& text) {
    const std::string folded = bl::fold_case(bl::normalize(text, bl::norm_nfkd, backend()), backend());
    return bl::normalize(folded, bl::norm_nfkd, backend());
}

std::string keyOfOne(char32_t c) {
    if (c == U'й' || c == U'Й')
        return "й";
    if (c == U'ў' || c == U'Ў')
        return "ў";
    std::string one;
    appendUtf8(one, c);
    const std::string parts = decomposed(one);
    std::string key;
    for (std::size_t at = 0; at < parts.size();) {
        const char32_t part = decodeAt(parts, at);
        if (!isDropped(part))
            appendUtf8(key, part);
    }
    return key;
}

using Table = std::array<std::string, tableEnd>;

const Table& table() {
    static const Table filled = [] {
        Table keys;
        for (char32_t c = 1; c < tableEnd; ++c)
            keys[c] = isDropped(c) ? std::string() : keyOfOne(c);
        keys[0] = std::string(1, '\0');
        return keys;
    }();
    return filled;
}

/// The key of a run of other scripts, symbols, presentation forms.
void appendRare(std::string& key, std::string_view run) {
    const std::string parts = decomposed(std::string(run));
    std::string rare;
    for (std::size_t at = 0; at < parts.size();) {
        const char32_t part = decodeAt(parts, at);
        if (part < tableEnd)
            rare += table()[part];
        else if (part == U'\u2019' || part == U'\u2018')
            rare += '\''; // people type either apostrophe in one word
        else if (!isDropped(part))
            appendUtf8(rare, part);
    }
    key += bl::normalize(rare, bl::norm_nfc, backend());
}

bool isCyrillic(char32_t c) {
    return within(c, 0x400, 0x52F);
}

/// The letter of a Russian (or plain Latin) keyboard that stands for `c`; empty when `c` stays.
std::string_view looseLetter(char32_t c, bool besideCyrillic) {
    switch (c) {
    case U'ә':
    case U'ə':
        return "а";
    case U'ғ':
        return "г";
    case U'қ':
        return "к";
    case U'ң':
        return "н";
    case U'ө':
        return "о";
    case U'ұ':
    case U'ү':
        return "у";
    case U'һ':
        return "х";
    case U'і':
        return "и";
    case U'i':
        return besideCyrillic ? "и" : "";
    case U'h':
        return besideCyrillic ? "х" : "";
    case U'ł':
        return "l";
    case U'ø':
        return "o";
    case U'đ':
        return "d";
    case U'ı':
        return "i";
    case U'æ':
        return "ae";
    case U'œ':
        return "oe";
    default:
        return "";
    }
}

bool isBlank(char32_t c) {
    return within(c, 0x09, 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           within(c, 0x2000, 0x200B) || within(c, 0x2028, 0x2029) || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
}
} // namespace

std::string searchKey(std::string_view text) {
    // A breve on и or у makes another letter, not an accent: compose before marks are dropped.
    std::string composed;
    if (text.find(breve) != std::string_view::npos) {
        composed = bl::normalize(std::string(text), bl::norm_nfc, backend());
        text = composed;
    }
    std::string key;
    key.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t start = at;
        char32_t c = decodeAt(text, at);
        if (c < tableEnd) {
            key += table()[c];
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && (c = decodeAt(text, at)) >= tableEnd)
            end = at;
        appendRare(key, text.substr(start, end - start));
        at = end;
    }
    return key;
}

std::string looseKey(std::string_view text) {
    const std::string strict = searchKey(text);
    std::string key;
    key.reserve(strict.size());
    char32_t before = 0;
    for (std::size_t at = 0; at < strict.size();) {
        const std::size_t start = at;
        const char32_t c = decodeAt(strict, at);
        std::size_t next = at;
        const char32_t behind = at < strict.size() ? decodeAt(strict, next) : 0;
        const std::string_view loose = looseLetter(c, isCyrillic(before) || isCyrillic(behind));
        key += loose.empty() ? std::string_view(strict).substr(start, at - start) : loose;
        before = c;
    }
    return key;
}

std::string nameKey(std::string_view name) {
    std::string joined;
    bool blank = false;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t start = at;
        if (isBlank(decodeAt(name, at))) {
            blank = true;
            continue;
        }
        if (blank && !joined.empty())
            joined += ' ';
        blank = false;
        joined += name.substr(start, at - start);
    }
    // Folding can undo composition and the other way round, hence both ends (Unicode 15, D145).
    const std::string folded = bl::fold_case(bl::normalize(joined, bl::norm_nfd, backend()), backend());
    return bl::normalize(folded, bl::norm_nfc, backend());
}

} // namespace marginalia::core::text
