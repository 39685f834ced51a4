// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_runs.h"

#include "core/text/code_points.h"
#include "core/text/utf8_sequence.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace marginalia::core::text {

namespace {
enum class Script {
    Common,
    Opening,
    Latin,
    Cyrillic,
    Greek,
    Georgian,
    Armenian,
    Arabic,
    Hebrew,
    Han,
    Kana,
    Hangul,
    Devanagari,
    Thai,
    Other
};

struct Range {
    char32_t first;
    char32_t last;
    Script script;
};

// In order, without overlaps. What is in no range is Common below U+0250 and in the blocks of signs, else
// Other.
constexpr std::array ranges{
    Range{U'A', U'Z', Script::Latin},          Range{U'a', U'z', Script::Latin},
    Range{0x00AA, 0x00AA, Script::Latin},      Range{0x00BA, 0x00BA, Script::Latin},
    Range{0x00C0, 0x00D6, Script::Latin},      Range{0x00D8, 0x00F6, Script::Latin},
    Range{0x00F8, 0x02AF, Script::Latin},      Range{0x0370, 0x03FF, Script::Greek},
    Range{0x0400, 0x052F, Script::Cyrillic},   Range{0x0531, 0x058F, Script::Armenian},
    Range{0x0590, 0x05FF, Script::Hebrew},     Range{0x0600, 0x06FF, Script::Arabic},
    Range{0x0750, 0x077F, Script::Arabic},     Range{0x08A0, 0x08FF, Script::Arabic},
    Range{0x0900, 0x097F, Script::Devanagari}, Range{0x0E00, 0x0E7F, Script::Thai},
    Range{0x10A0, 0x10FF, Script::Georgian},   Range{0x1100, 0x11FF, Script::Hangul},
    Range{0x1C80, 0x1C8F, Script::Cyrillic},   Range{0x1C90, 0x1CBF, Script::Georgian},
    Range{0x1E00, 0x1EFF, Script::Latin},      Range{0x1F00, 0x1FFF, Script::Greek},
    Range{0x2C60, 0x2C7F, Script::Latin},      Range{0x2D00, 0x2D2F, Script::Georgian},
    Range{0x2DE0, 0x2DFF, Script::Cyrillic},   Range{0x2E80, 0x2FDF, Script::Han},
    Range{0x3001, 0x3002, Script::Han},        Range{0x3005, 0x3007, Script::Han},
    Range{0x3040, 0x30FF, Script::Kana},       Range{0x3130, 0x318F, Script::Hangul},
    Range{0x31F0, 0x31FF, Script::Kana},       Range{0x3400, 0x4DBF, Script::Han},
    Range{0x4E00, 0x9FFF, Script::Han},        Range{0xA640, 0xA69F, Script::Cyrillic},
    Range{0xA720, 0xA7FF, Script::Latin},      Range{0xAC00, 0xD7FF, Script::Hangul},
    Range{0xF900, 0xFAFF, Script::Han},        Range{0xFB00, 0xFB06, Script::Latin},
    Range{0xFB1D, 0xFB4F, Script::Hebrew},     Range{0xFB50, 0xFDFF, Script::Arabic},
    Range{0xFE70, 0xFEFE, Script::Arabic},     Range{0xFF01, 0xFF0F, Script::Han},
    Range{0xFF1A, 0xFF20, Script::Han},        Range{0xFF21, 0xFF5A, Script::Latin},
    Range{0x20000, 0x3FFFF, Script::Han},
};

constexpr bool isCommon(char32_t c) {
    return c < 0x0250 || (c >= 0x02B0 && c <= 0x036F) || (c >= 0x2000 && c <= 0x2BFF) ||
           (c >= 0x2E00 && c <= 0x2E7F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE00 && c <= 0xFE2F) ||
           (c >= 0xFFF0 && c <= 0xFFFF) || c == 0xFEFF || (c >= 0x1F000 && c <= 0x1FAFF) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

constexpr bool isOpening(char32_t c) {
    return c == U'(' || c == U'[' || c == U'{' || c == U'\u00AB' || c == U'\u201C' || c == U'\u201E' ||
           c == U'\u2018' || c == U'\u2039' || c == U'\u00BF' || c == U'\u00A1';
}

Script scriptOf(char32_t c) {
    if (isOpening(c))
        return Script::Opening;
    // Signs that Arabic and Hebrew texts share with others are neutral too, else a comma would start a run.
    if (c < U'A' || c == 0x0640)
        return Script::Common;
    const auto* found = std::ranges::lower_bound(ranges, c, {}, &Range::last);
    if (found != ranges.end() && found->first <= c)
        return found->script;
    return isCommon(c) ? Script::Common : Script::Other;
}

struct Read {
    char32_t point;         ///< U+FFFD for a byte that begins no character
    std::string_view bytes; ///< of it, in valid UTF-8
};

Read readAt(std::string_view text, std::size_t& at) {
    if (!sequenceAt(text, at).valid()) {
        ++at;
        return {0xFFFD, "\uFFFD"};
    }
    const std::size_t from = at;
    const char32_t point = decodeAt(text, at);
    return {point, text.substr(from, at - from)};
}

constexpr bool isKazakhLetter(char32_t c) {
    switch (c) {
    case 0x04D8:
    case 0x04D9: // Ә
    case 0x0492:
    case 0x0493: // Ғ
    case 0x049A:
    case 0x049B: // Қ
    case 0x04A2:
    case 0x04A3: // Ң
    case 0x04E8:
    case 0x04E9: // Ө
    case 0x04B0:
    case 0x04B1: // Ұ
    case 0x04AE:
    case 0x04AF: // Ү
    case 0x04BA:
    case 0x04BB: // Һ
    case 0x0406:
    case 0x0456: // І
        return true;
    default:
        return false;
    }
}

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find_first_of("-_"));
}

struct Known {
    std::string_view shortTag;
    std::string_view fullTag;
    Script script;
};

constexpr std::array known{
    Known{"en", "en-GB", Script::Latin},      Known{"ru", "ru-RU", Script::Cyrillic},
    Known{"kk", "kk-KZ", Script::Cyrillic},   Known{"ky", "ky-KG", Script::Cyrillic},
    Known{"tg", "tg-TJ", Script::Cyrillic},   Known{"uk", "uk-UA", Script::Cyrillic},
    Known{"be", "be-BY", Script::Cyrillic},   Known{"mn", "mn-MN", Script::Cyrillic},
    Known{"tt", "tt-RU", Script::Cyrillic},   Known{"bg", "bg-BG", Script::Cyrillic},
    Known{"uz", "uz-Latn-UZ", Script::Latin}, Known{"az", "az-Latn-AZ", Script::Latin},
    Known{"tk", "tk-TM", Script::Latin},      Known{"tr", "tr-TR", Script::Latin},
    Known{"de", "de-DE", Script::Latin},      Known{"fr", "fr-FR", Script::Latin},
    Known{"es", "es-ES", Script::Latin},      Known{"it", "it-IT", Script::Latin},
    Known{"pt", "pt-PT", Script::Latin},      Known{"pl", "pl-PL", Script::Latin},
    Known{"nl", "nl-NL", Script::Latin},      Known{"hu", "hu-HU", Script::Latin},
    Known{"ar", "ar-SA", Script::Arabic},     Known{"fa", "fa-IR", Script::Arabic},
    Known{"ur", "ur-PK", Script::Arabic},     Known{"ug", "ug-CN", Script::Arabic},
    Known{"he", "he-IL", Script::Hebrew},     Known{"zh", "zh-CN", Script::Han},
    Known{"ja", "ja-JP", Script::Han},        Known{"ko", "ko-KR", Script::Hangul},
    Known{"el", "el-GR", Script::Greek},      Known{"ka", "ka-GE", Script::Georgian},
    Known{"hy", "hy-AM", Script::Armenian},   Known{"hi", "hi-IN", Script::Devanagari},
    Known{"th", "th-TH", Script::Thai},
};

const Known* find(std::string_view language) {
    const auto* found = std::ranges::find(known, primary(language), &Known::shortTag);
    return found == known.end() ? nullptr : found;
}

/// What the whole text tells about its language, read once before splitting.
struct Evidence {
    bool kazakh = false;
    bool ukrainian = false;
    bool belarusian = false;
    int cyrillicLetters = 0;
    bool kana = false;
};

std::string languageOf(Script script, std::string_view hint, Evidence evidence) {
    const Known* hinted = find(hint);
    const bool hintDecides =
        hinted && hinted->script == script && hinted->shortTag != "ru" && hinted->shortTag != "kk";
    if (script == Script::Cyrillic && !hintDecides) {
        // A Russian project holds Kazakh answers and the other way round, so letters outweigh these two
        // hints.
        if (evidence.ukrainian)
            return "uk-UA";
        if (evidence.belarusian)
            return "be-BY";
        if (evidence.kazakh)
            return "kk-KZ";
        // Every sixth letter of Kazakh is one of its own: 24 in a row without one come by chance once in a
        // hundred.
        const bool tooLongForKazakh = evidence.cyrillicLetters >= 24;
        return hinted && hinted->shortTag == "kk" && !tooLongForKazakh ? "kk-KZ" : "ru-RU";
    }
    if (hinted && (hinted->script == script || (script == Script::Kana && hinted->shortTag == "ja")))
        return fullLanguageTag(hint);
    switch (script) {
    case Script::Cyrillic:
        return "ru-RU";
    case Script::Arabic:
        return "ar-SA";
    case Script::Hebrew:
        return "he-IL";
    case Script::Han:
        return evidence.kana ? "ja-JP" : "zh-CN";
    case Script::Kana:
        return "ja-JP";
    case Script::Hangul:
        return "ko-KR";
    case Script::Greek:
        return "el-GR";
    case Script::Georgian:
        return "ka-GE";
    case Script::Armenian:
        return "hy-AM";
    case Script::Devanagari:
        return "hi-IN";
    case Script::Thai:
        return "th-TH";
    case Script::Latin:
        return "en-GB";
    default:
        return hint.empty() ? std::string("en-GB") : fullLanguageTag(hint);
    }
}

Evidence evidenceIn(std::string_view text) {
    Evidence evidence;
    for (std::size_t at = 0; at < text.size();) {
        const Read next = readAt(text, at);
        evidence.kazakh = evidence.kazakh || isKazakhLetter(next.point);
        evidence.ukrainian = evidence.ukrainian || next.point == 0x0457 || next.point == 0x0454 ||
                             next.point == 0x0491 || next.point == 0x0407 || next.point == 0x0404 ||
                             next.point == 0x0490;                                                 // ї є ґ
        evidence.belarusian = evidence.belarusian || next.point == 0x045E || next.point == 0x040E; // ў
        evidence.cyrillicLetters += next.point >= 0x0400 && next.point <= 0x052F ? 1 : 0;
        evidence.kana = evidence.kana || (next.point >= 0x3040 && next.point <= 0x30FF);
    }
    return evidence;
}
} // namespace

std::string fullLanguageTag(std::string_view language) {
    if (language.find('-') != std::string_view::npos)
        return std::string(language);
    const Known* found = find(language);
    return found ? std::string(found->fullTag) : std::string(language);
}

bool isRightToLeft(std::string_view language) {
    const Known* found = find(language);
    return found && (found->script == Script::Arabic || found->script == Script::Hebrew);
}

std::vector<ScriptRun> splitByScript(std::string_view utf8, std::string_view language) {
    const Evidence evidence = evidenceIn(utf8);
    std::vector<ScriptRun> runs;
    std::string current;
    std::string waiting; // opening marks: they belong to what follows
    Script script = Script::Common;
    const auto finish = [&] {
        if (current.empty())
            return;
        const bool rightToLeft = script == Script::Arabic || script == Script::Hebrew;
        runs.push_back({std::move(current), languageOf(script, language, evidence), rightToLeft});
        current.clear();
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const Read next = readAt(utf8, at);
        const Script found = scriptOf(next.point);
        if (found == Script::Opening) {
            waiting += next.bytes;
            continue;
        }
        if (found == Script::Common) {
            // After an opening mark a blank or digit waits too: "(2 кг)" goes as one.
            (waiting.empty() ? current : waiting) += next.bytes;
            continue;
        }
        const bool same = script == Script::Common || found == script ||
                          (found == Script::Kana && script == Script::Han) ||
                          (found == Script::Han && script == Script::Kana);
        if (!same)
            finish();
        script = found == Script::Kana ? Script::Han : found;
        current += waiting;
        waiting.clear();
        current += next.bytes;
    }
    current += waiting;
    finish();
    return runs;
}

} // namespace marginalia::core::text
