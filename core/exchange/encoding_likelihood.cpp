// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/encoding_likelihood.h"

#include "core/text/charset.h"

#include <uchardet/uchardet.h>

#include <array>
#include <cstdint>
#include <memory>

namespace marginalia::core::exchange {

namespace {

using Table = std::array<char32_t, 256>;

/// Below this mean no reading of the letters is convincing.
constexpr double convincing = 0.45;
/// Against encodings that are rarely met, so that a few odd bytes are not read as theirs.
constexpr double handicap = 0.05;

std::string uchardetOpinion(std::string_view sample) {
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    const std::string name = text::canonicalEncoding(uchardet_get_charset(detector.get())).value_or("");
    // Files called by these ISO names are written by Windows programs, which use the bytes 80-9F too.
    if (name == "ISO-8859-1" || name == "ISO-8859-15")
        return "windows-1252";
    if (name == "ISO-8859-9")
        return "windows-1254";
    // The bytes are known to be no Unicode.
    return name.substr(0, 4) == "UTF-" ? std::string() : name;
}

bool isAsciiLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isCyrillic(char32_t c) {
    return c >= 0x400 && c <= 0x52F;
}
bool isUpper(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0x400 && c <= 0x42F) || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
           c == 0x11E || c == 0x130 || c == 0x15E || c == 0x160 || c == 0x17D || c == 0x152 || c == 0x178 ||
           (c >= 0x490 && c <= 0x4FF && c % 2 == 0);
}
bool isLatinBeyondAscii(char32_t c) {
    return (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7) || c == 0x192;
}
bool isHebrew(char32_t c) {
    return c >= 0x5D0 && c <= 0x5EA;
}
bool isLetter(char32_t c) {
    return isHebrew(c) || isAsciiLetter(c) || isCyrillic(c) || isLatinBeyondAscii(c);
}
bool isLower(char32_t c) {
    return isLetter(c) && !isUpper(c);
}

char32_t lowered(char32_t c) {
    if (c >= 0x410 && c <= 0x42F)
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    if (c >= 0x490 && c <= 0x4FF)
        return c | 1U;
    if (c >= 0xC0 && c <= 0xDE)
        return c + 0x20;
    return c;
}

/// How usual a letter is in Russian or Kazakh; letters of neighbouring alphabets count little, so that a
/// reading full of them loses against one with common letters.
double cyrillicWeight(char32_t letter) {
    constexpr std::u32string_view common = U"оеаинтсрвлкмдпу";
    constexpr std::u32string_view medium = U"яыьгзбчйх";
    constexpr std::u32string_view kazakh = U"әғқңөұүһі";
    constexpr std::u32string_view ukrainian = U"їєґў";
    constexpr std::u32string_view rare = U"жшюцщэфъё";
    if (common.find(letter) != std::u32string_view::npos)
        return 1.0;
    if (medium.find(letter) != std::u32string_view::npos)
        return 0.7;
    if (kazakh.find(letter) != std::u32string_view::npos)
        return 0.5;
    if (rare.find(letter) != std::u32string_view::npos || ukrainian.find(letter) != std::u32string_view::npos)
        return 0.3;
    return -0.8;
}

double latinWeight(char32_t letter) {
    constexpr std::u32string_view usual = U"éèàçêëâîïôöüäßñóíáúãõåøæòìùûœğışİĞŞÿ";
    return usual.find(letter) != std::u32string_view::npos ? 1.0 : -0.4;
}

/// Five letters have a form of their own at the end of a word: in another alphabet read as Hebrew they stand
/// anywhere.
double hebrewWeight(char32_t letter, bool atEnd) {
    constexpr std::u32string_view final = U"ךםןףץ";
    constexpr std::u32string_view notFinal = U"כמנצ";
    if (final.find(letter) != std::u32string_view::npos)
        return atEnd ? 1.0 : -2.0;
    if (notFinal.find(letter) != std::u32string_view::npos)
        return atEnd ? -1.0 : 0.9;
    return 0.9;
}

/// How well one character above 0x7F stands between its neighbours.
double fit(char32_t before, char32_t c, char32_t after) {
    const bool letterBefore = isLetter(before);
    const bool letterAfter = isLetter(after);
    if (isCyrillic(c)) {
        double value = cyrillicWeight(lowered(c));
        if (isUpper(c) && isLower(before))
            value -= 2.5;
        else if (isUpper(c) && letterBefore)
            value -= 0.3; // words in capitals are rarer than words
        if (isAsciiLetter(before) || isAsciiLetter(after))
            value -= 1.0;
        return value;
    }
    if (isHebrew(c))
        return hebrewWeight(c, !letterAfter) - (isAsciiLetter(before) || isAsciiLetter(after) ? 1.0 : 0.0);
    if (isLatinBeyondAscii(c)) {
        double value = latinWeight(lowered(c));
        if (isUpper(c) && isLower(before))
            value -= 2.5;
        if (!isAsciiLetter(before) && !isAsciiLetter(after))
            value -= isLetter(before) || isLetter(after) ? 1.0 : 0.5; // these letters stand among ASCII ones
        return value;
    }
    constexpr std::u32string_view opening = U"«“„‘";
    constexpr std::u32string_view closing = U"»”“’";
    if ((opening.find(c) != std::u32string_view::npos && !letterBefore && letterAfter) ||
        (closing.find(c) != std::u32string_view::npos && letterBefore && !letterAfter))
        return 1.0;
    constexpr std::u32string_view quotesAndDashes = U"«»“”„’‘–—…№\u00A0\u00AD•°€";
    if (quotesAndDashes.find(c) != std::u32string_view::npos)
        return letterBefore && letterAfter && c != U'’' && c != 0xAD ? -0.5 : 0.4;
    if (c == 0xFFFD || (c >= 0x80 && c < 0xA0))
        return -3.0;
    return letterBefore || letterAfter ? -1.5 : -0.3;
}

double meanFit(const Table& table, std::string_view sample) {
    double sum = 0.0;
    std::int64_t count = 0;
    const auto meaning = [&](std::size_t place) {
        return place < sample.size() ? table[static_cast<unsigned char>(sample[place])] : U' ';
    };
    for (std::size_t place = 0; place < sample.size(); ++place) {
        if (static_cast<unsigned char>(sample[place]) < 0x80)
            continue;
        sum += fit(place == 0 ? U' ' : meaning(place - 1), meaning(place), meaning(place + 1));
        ++count;
    }
    return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

bool isDoubleByte(std::string_view encoding) {
    return encoding == "GB18030" || encoding == "Big5" || encoding == "Shift_JIS" || encoding == "EUC-JP" ||
           encoding == "EUC-KR";
}

/// Whether nearly all sequences mean something in the encoding.
bool decodesWell(std::string_view encoding, std::string_view sample) {
    text::Decoder decoder(encoding);
    std::string utf8;
    decoder.decode(sample, utf8);
    return decoder.replaced() * 100 <= static_cast<std::int64_t>(sample.size());
}

} // namespace

std::string likelyEncoding(std::string_view sample) {
    const std::string opinion = uchardetOpinion(sample);
    // Old Mac programs, the only ones that wrote MacRoman, end lines with CR.
    const bool macLines =
        sample.find('\r') != std::string_view::npos && sample.find('\n') == std::string_view::npos;
    std::string best;
    double bestFit = convincing;
    // In the order of preference: of equal readings the first one wins.
    struct Candidate {
        const char* name;
        bool rare;
    };
    constexpr Candidate candidates[] = {
        {"windows-1252", false}, {"windows-1251", false}, {"windows-1254", false}, {"KOI8-R", false},
        {"cp866", false},        {"MacRoman", true},      {"MacCyrillic", true},   {"ISO-8859-5", true},
        {"KZ-1048", true},       {"windows-1255", false}};
    for (const Candidate& candidate : candidates) {
        const auto table = text::singleByteTable(candidate.name);
        if (!table)
            continue;
        double value = meanFit(*table, sample) + (opinion == candidate.name ? 0.05 : 0.0);
        if (candidate.rare)
            value -= handicap;
        if (std::string_view(candidate.name) == "MacRoman")
            value += macLines ? 0.2 : -0.2;
        if (value > bestFit + 1e-9) { // of equal readings the first one wins
            best = candidate.name;
            bestFit = value;
        }
    }
    if (!best.empty())
        return best;
    if (!opinion.empty() && (!isDoubleByte(opinion) || decodesWell(opinion, sample)))
        return opinion;
    return "windows-1252";
}

} // namespace marginalia::core::exchange
