// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::text {

/// A stretch of one script. `language` is a full tag as Word and HTML want it ("kk-KZ", "ru-RU", "ar-SA").
struct ScriptRun {
    std::string text;
    std::string language;
    bool rightToLeft = false;

    bool operator==(const ScriptRun&) const = default;
};

/// Splits a UTF-8 text where the script changes, so that a spelling checker and a font see each part in its
/// own language. Blanks, digits, punctuation and emoji stay with the run before them (at the start: with the
/// run after); an opening bracket or quotation mark goes with what it opens. `language` ("kk", "kk-KZ", ...)
/// is what the text is known or thought to be in: it decides between languages of one script (ru/ky, en/tr,
/// ar/fa). Cyrillic with "ru", "kk" or no hint goes by its letters: Ukrainian (ї є ґ), Belarusian (ў), Kazakh
/// (ә ғ қ ң ө ұ ү һ і), else Russian, though a short text without any of these stays with the hint "kk".
/// Otherwise Latin is British English, Arabic script ar-SA, Hebrew he-IL, Han zh-CN (ja-JP where kana stand).
/// Invalid UTF-8 is replaced by U+FFFD. The runs joined give the text back; an empty text has no run. Linear
/// in the length.
std::vector<ScriptRun> splitByScript(std::string_view utf8, std::string_view language = {});

/// The full tag for a short one: "kk" -> "kk-KZ", "en" -> "en-GB", "zh" -> "zh-CN"; a full tag stays as it
/// is.
std::string fullLanguageTag(std::string_view language);

/// Whether the language is written from right to left.
bool isRightToLeft(std::string_view language);

} // namespace marginalia::core::text
