// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/encoding.h"

#include "core/exchange/byte_source.h"
#include "core/exchange/encoding_likelihood.h"
#include "core/text/charset.h"

#include <algorithm>
#include <optional>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t headBytes = std::size_t{64} << 10;
constexpr std::size_t sampleBytes = std::size_t{256} << 10;
constexpr std::size_t windowBytes = 4096;
constexpr std::size_t brokenLinesKept = 20;
/// From so many broken sequences on, more of them than sound ones settle it.
constexpr std::int64_t brokenEnough = 100'000;

using namespace std::string_view_literals;

unsigned char byteAt(std::string_view bytes, std::size_t place) {
    return static_cast<unsigned char>(bytes[place]);
}

bool isStrangeControl(char32_t c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1B;
}

bool hasForeignSignature(std::string_view head) {
    for (const std::string_view signature :
         {"%PDF-"sv, "PK\x03\x04"sv, "PK\x05\x06"sv, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "\x89PNG\r\n"sv,
          "\xFF\xD8\xFF"sv, "GIF87a"sv, "GIF89a"sv,
          "\x7F"
          "ELF"sv,
          "SQLite format 3\0"sv, "$FL2@(#)"sv, "$FL3@(#)"sv, "Rar!\x1A"sv, "7z\xBC\xAF"sv, "\x1F\x8B\x08"sv})
        if (head.substr(0, signature.size()) == signature)
            return true;
    // A Windows program; a text may begin with the letters MZ too, but not with zero bytes after them.
    return head.substr(0, 2) == "MZ" && head.substr(2, 64).find('\0') != std::string_view::npos;
}

bool looksBinary(std::string_view head) {
    if (hasForeignSignature(head))
        return true;
    const auto strange = static_cast<std::size_t>(std::count_if(
        head.begin(), head.end(), [](char c) { return isStrangeControl(static_cast<unsigned char>(c)); }));
    return strange > 8 && strange * 20 > head.size();
}

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
/// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr Mark marks[] = {{"\xFF\xFE\0\0"sv, "UTF-32LE"}, {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                          {"\xEF\xBB\xBF"sv, "UTF-8"},    {"\xFF\xFE"sv, "UTF-16LE"},
                          {"\xFE\xFF"sv, "UTF-16BE"},     {"\x84\x31\x95\x33"sv, "GB18030"}};

/// Whether units of two bytes in this order make a text of alphabetic scripts: nearly all characters below
/// U+0700, some of them (blanks, digits) below U+0100, no strange controls.
bool looksLikeUtf16(std::string_view head, bool bigEndian) {
    std::size_t units = 0;
    std::size_t alphabetic = 0;
    std::size_t latin = 0;
    std::size_t strange = 0;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        const unsigned char high = byteAt(head, bigEndian ? i : i + 1);
        const unsigned char low = byteAt(head, bigEndian ? i + 1 : i);
        ++units;
        alphabetic += high < 0x07 ? 1U : 0U;
        latin += high == 0 ? 1U : 0U;
        strange += isStrangeControl((static_cast<char32_t>(high) << 8) | low) ? 1U : 0U;
    }
    return units >= 4 && latin > 0 && alphabetic * 10 >= units * 9 && strange * 50 <= units;
}

bool looksLikeUtf32(std::string_view head, bool bigEndian) {
    std::size_t units = 0;
    std::size_t fitting = 0;
    for (std::size_t i = 0; i + 3 < head.size(); i += 4) {
        const unsigned char top = byteAt(head, bigEndian ? i : i + 3);
        const unsigned char plane = byteAt(head, bigEndian ? i + 1 : i + 2);
        const bool filled =
            byteAt(head, bigEndian ? i + 2 : i + 1) != 0 || byteAt(head, bigEndian ? i + 3 : i) != 0;
        ++units;
        fitting += top == 0 && plane <= 0x03 && filled ? 1U : 0U;
    }
    return units >= 3 && fitting * 20 >= units * 19;
}

std::optional<std::string> byPattern(std::string_view head) {
    if (head.find('\0') == std::string_view::npos)
        return std::nullopt;
    for (const bool bigEndian : {false, true})
        if (looksLikeUtf32(head, bigEndian))
            return bigEndian ? "UTF-32BE" : "UTF-32LE";
    for (const bool bigEndian : {false, true})
        if (looksLikeUtf16(head, bigEndian))
            return bigEndian ? "UTF-16BE" : "UTF-16LE";
    return std::nullopt;
}

/// Whether the bytes may be the beginning of one UTF-8 character that the piece's end cuts.
bool mayContinue(std::string_view rest) {
    if (rest.size() > 3)
        return false;
    const unsigned char lead = byteAt(rest, 0);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return lead >= 0xC2 && lead <= 0xF4 && rest.size() < length &&
           std::all_of(rest.begin() + 1, rest.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
}

/// A broken sequence is its first byte with the continuation bytes behind it.
std::size_t brokenLength(std::string_view bytes) {
    std::size_t length = 1;
    while (length < std::min<std::size_t>(bytes.size(), 4) && (byteAt(bytes, length) & 0xC0) == 0x80)
        ++length;
    return length;
}

std::string joined(const std::vector<std::int64_t>& numbers) {
    std::string text;
    for (const std::int64_t number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}
} // namespace

void EncodingDetector::feed(std::string_view bytes) {
    m_total += static_cast<std::int64_t>(bytes.size());
    if (m_head.size() < headBytes)
        m_head += bytes.substr(0, headBytes - m_head.size());
    checkUtf8(bytes);
    if (m_brokenSequences > 0)
        collectSample(bytes);
}

void EncodingDetector::checkUtf8(std::string_view bytes) {
    if (m_brokenSequences > brokenEnough && m_brokenSequences > m_validSequences)
        return;
    std::string whole;
    if (!m_waiting.empty()) {
        whole = m_waiting + std::string(bytes);
        m_waiting.clear();
        bytes = whole;
    }
    while (!bytes.empty()) {
        const std::string_view valid = bytes.substr(0, text::validUtf8Prefix(bytes));
        m_line += std::count(valid.begin(), valid.end(), '\n');
        std::int64_t leads = 0;
        for (const char c : valid)
            leads += (static_cast<unsigned char>(c) & 0xC0) == 0xC0 ? 1 : 0;
        m_validSequences += leads;
        bytes.remove_prefix(valid.size());
        if (bytes.empty())
            break;
        if (mayContinue(bytes)) {
            m_waiting = bytes;
            break;
        }
        ++m_brokenSequences;
        if (m_line != m_lastBrokenLine) {
            m_lastBrokenLine = m_line;
            ++m_brokenLineCount;
            if (m_brokenLines.size() < brokenLinesKept)
                m_brokenLines.push_back(m_line);
        }
        bytes.remove_prefix(brokenLength(bytes));
    }
}

void EncodingDetector::collectSample(std::string_view bytes) {
    const auto isHigh = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    std::size_t place = 0;
    // A few windows of each piece, so that the sample covers the whole file.
    for (int window = 0; window < 8 && m_sample.size() < sampleBytes && place < bytes.size(); ++window) {
        const auto found =
            std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(place), bytes.end(), isHigh);
        if (found == bytes.end())
            return;
        const auto high = static_cast<std::size_t>(found - bytes.begin());
        const std::size_t from = std::max(place, high - std::min<std::size_t>(high, 32));
        m_sample += bytes.substr(from, windowBytes);
        place = from + windowBytes;
    }
}

EncodingGuess EncodingDetector::finish() {
    EncodingGuess guess;
    for (const Mark& mark : marks)
        if (std::string_view(m_head).substr(0, mark.bytes.size()) == mark.bytes) {
            guess.encoding = mark.encoding;
            guess.reason = EncodingGuess::Reason::Mark;
            break;
        }
    const bool markedUtf8 = guess.reason == EncodingGuess::Reason::Mark && guess.encoding == "UTF-8";
    if (guess.reason == EncodingGuess::Reason::Mark && !markedUtf8)
        return guess;
    if (const auto pattern = byPattern(m_head); pattern && !markedUtf8) {
        guess.encoding = *pattern;
        guess.reason = EncodingGuess::Reason::Pattern;
        return guess;
    }
    guess.looksLikeText = !looksBinary(m_head);
    if (!m_waiting.empty()) { // the file ends inside a character
        ++m_brokenSequences;
        m_waiting.clear();
        if (m_line != m_lastBrokenLine) {
            ++m_brokenLineCount;
            if (m_brokenLines.size() < brokenLinesKept)
                m_brokenLines.push_back(m_line);
        }
        if (m_sample.empty())
            collectSample(m_head);
    }
    if (m_brokenSequences == 0)
        return guess;
    if (markedUtf8 || m_validSequences >= m_brokenSequences) {
        guess.reason = EncodingGuess::Reason::MostlyValid;
        guess.brokenLines = m_brokenLines;
        guess.brokenLineCount = m_brokenLineCount;
        return guess;
    }
    guess.reason = EncodingGuess::Reason::Likelihood;
    guess.encoding = likelyEncoding(m_sample);
    return guess;
}

void LostLetters::feed(std::string_view utf8) {
    // Lower-case Cyrillic: D0 B0 .. D1 8F and the letters beyond it; a capital after "?" begins a sentence.
    const auto cyrillicAt = [utf8](std::size_t place) {
        if (place + 1 >= utf8.size())
            return false;
        const unsigned char lead = byteAt(utf8, place);
        return lead >= 0xD0 && lead <= 0xD3;
    };
    const auto capitalAt = [utf8](std::size_t place) {
        return byteAt(utf8, place) == 0xD0 && byteAt(utf8, place + 1) < 0xB0;
    };
    const auto isBlank = [](char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == ',' || c == ';' || c == '"';
    };
    for (std::size_t place = utf8.find('?'); place != std::string_view::npos;
         place = utf8.find('?', place + 1)) {
        if (!cyrillicAt(place + 1) || capitalAt(place + 1) || place < 1)
            continue;
        const bool inside = place >= 2 && cyrillicAt(place - 2);
        if (inside || isBlank(utf8[place - 1]))
            ++m_count;
    }
}

std::vector<Sentence> encodingProblems(const EncodingGuess& guess, std::int64_t replaced, std::int64_t nuls,
                                       std::int64_t lostLetters) {
    using Arguments = std::vector<std::string>;
    std::vector<Sentence> problems;
    if (!guess.looksLikeText)
        problems.emplace_back(msg("The file does not look like text."));
    if (guess.reason == EncodingGuess::Reason::Likelihood)
        problems.emplace_back(
            msg("The encoding is not marked in the file and was taken to be {1}. Look at the preview "
                "and choose another one if letters look wrong."),
            Arguments{guess.encoding});
    if (guess.reason == EncodingGuess::Reason::MostlyValid)
        problems.emplace_back(
            msg("The file is UTF-8 except for some lines, which were probably pasted from a file "
                "in another encoding (lines in all: {1}; the first: {2}). Mend these lines, or "
                "choose another encoding."),
            Arguments{std::to_string(guess.brokenLineCount), joined(guess.brokenLines)});
    if (replaced > 0)
        problems.emplace_back(msg("Characters that could not be read in this encoding and now stand as �: "
                                  "{1}."),
                              Arguments{std::to_string(replaced)});
    if (nuls > 0)
        problems.emplace_back(msg("NUL characters that now stand as �: {1}."),
                              Arguments{std::to_string(nuls)});
    if (lostLetters >= lostLettersToReport)
        problems.emplace_back(
            msg("Question marks inside Cyrillic words: {1}. The program that saved this file has "
                "lost the Kazakh letters there; export the survey again as UTF-8."),
            Arguments{std::to_string(lostLetters)});
    return problems;
}

namespace {
/// Bytes of one unit: 2 for UTF-16, 4 for UTF-32, else 1.
int widthOf(std::string_view encoding) {
    const std::string name = text::canonicalEncoding(encoding).value_or("");
    return name.starts_with("UTF-16") ? 2 : name.starts_with("UTF-32") ? 4 : 1;
}
} // namespace

void refuseWrongWidth(std::string_view asked, const EncodingGuess& guess, const std::string& fileName) {
    using Reason = EncodingGuess::Reason;
    const bool certain = guess.reason == Reason::Mark ||
                         (guess.looksLikeText && guess.reason == Reason::Valid && widthOf(asked) > 1);
    if (!asked.empty() && certain && widthOf(asked) != widthOf(guess.encoding))
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} is not written in {2} but in {3}; nothing was read. Choose {3}, or let "
                        "the encoding be detected."),
                    {fileName, std::string(asked), guess.encoding});
}

namespace {
/// Decodes what `read` hands over, twice when the encoding must be found first.
template <typename Read>
DecodedText decodeAll(std::string_view encoding, const std::string& fileName, const Read& read) {
    EncodingGuess guess;
    EncodingDetector detector;
    read([&detector](std::string_view piece) { detector.feed(piece); });
    guess = detector.finish();
    if (!encoding.empty()) {
        refuseWrongWidth(encoding, guess, fileName);
        guess.encoding = encoding;
        guess.reason = EncodingGuess::Reason::Mark;
    }
    text::Decoder decoder(guess.encoding);
    DecodedText decoded;
    LostLetters lost;
    std::string piece;
    read([&](std::string_view bytes) {
        piece.clear();
        decoder.decode(bytes, piece);
        lost.feed(piece);
        decoded.text += piece;
    });
    decoder.finish(decoded.text);
    decoded.encoding = decoder.encoding();
    decoded.looksLikeText = guess.looksLikeText;
    decoded.replaced = decoder.replaced();
    decoded.nuls = decoder.nuls();
    decoded.lostLetters = lost.count();
    decoded.problems = encodingProblems(guess, decoded.replaced, decoded.nuls, decoded.lostLetters);
    return decoded;
}
} // namespace

DecodedText decodeText(std::string_view bytes, std::string_view encoding) {
    return decodeAll(encoding, {}, [bytes](const auto& take) { take(bytes); });
}

DecodedText readTextFile(const std::filesystem::path& path, std::string_view encoding, Progress& progress) {
    const FileSource source(path, largestTextFile);
    progress.stage(static_cast<std::int64_t>(source.size()) * 2);
    return decodeAll(encoding, source.name(), [&](const auto& take) {
        source.read([&](std::string_view piece) {
            progress.advance(static_cast<std::int64_t>(piece.size()));
            take(piece);
            return true;
        });
    });
}

} // namespace marginalia::core::exchange
