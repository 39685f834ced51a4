// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// The largest text file that is read.
constexpr std::uintmax_t largestTextFile = std::uintmax_t{512} << 20;

/// In which encoding bytes are written, and how that was found out.
struct EncodingGuess {
    enum class Reason {
        Mark,        ///< a byte order mark says so
        Valid,       ///< every sequence is valid UTF-8 (or plain ASCII)
        MostlyValid, ///< UTF-8 with some broken sequences, on `brokenLines`
        Pattern,     ///< UTF-16 or UTF-32 by the places of its zero bytes
        Likelihood   ///< letters make words best this way: a guess, show a preview
    };
    std::string encoding = "UTF-8";
    Reason reason = Reason::Valid;
    /// False for programs, pictures, archives: bytes that are no text in any encoding.
    bool looksLikeText = true;
    /// Lines, from 1, on which UTF-8 is broken (the first twenty).
    std::vector<std::int64_t> brokenLines;
    std::int64_t brokenLineCount = 0;
};

/// Looks at all bytes of a file, piece by piece, and decides: byte order mark (UTF-32 before UTF-16), strict
/// UTF-8, UTF-16 without a mark, then a detector with its known mistakes corrected (uchardet calls
/// windows-1252 and windows-1254 by their ISO names, does not know MacRoman, and confuses Cyrillic code
/// pages). Memory does not grow with the file.
class EncodingDetector {
public:
    void feed(std::string_view bytes);
    [[nodiscard]] EncodingGuess finish();

private:
    void checkUtf8(std::string_view bytes);
    void collectSample(std::string_view bytes);

    std::string m_head;   ///< the first bytes, for marks, signatures and the pattern of zero bytes
    std::string m_sample; ///< pieces around bytes above 0x7F, for the detector
    std::string m_waiting;
    std::int64_t m_total = 0;
    std::int64_t m_line = 1;
    std::int64_t m_validSequences = 0;
    std::int64_t m_brokenSequences = 0;
    std::int64_t m_brokenLineCount = 0;
    std::int64_t m_lastBrokenLine = 0;
    std::vector<std::int64_t> m_brokenLines;
};

/// Counts question marks inside Cyrillic words ("?аза?стан"): a program that knew no Kazakh letters has
/// saved the file before it came to us, and no choice of encoding brings the letters back.
class LostLetters {
public:
    /// A piece of UTF-8 text; a mark at the very edge of a piece is not judged.
    void feed(std::string_view utf8);
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    std::int64_t m_count = 0;
};

/// From how many lost letters on it is told: a mark typed without a blank is no loss.
constexpr std::int64_t lostLettersToReport = 3;

struct DecodedText {
    std::string text; ///< UTF-8, line breaks as in the file
    std::string encoding;
    bool looksLikeText = true;
    std::int64_t replaced = 0;
    std::int64_t nuls = 0;
    std::int64_t lostLetters = 0;
    std::vector<Sentence> problems;
};

/// Decodes a whole text. An empty `encoding` means: detect it. Throws Error{Usage} for an unknown encoding.
DecodedText decodeText(std::string_view bytes, std::string_view encoding = {});

/// Reads and decodes a text file. Throws Error{Io} when it cannot be read and Error{Limit} when it is larger
/// than `largestTextFile`. A file that does not look like text is decoded all the same: the caller decides.
DecodedText readTextFile(const std::filesystem::path& path, std::string_view encoding, Progress& progress);

/// Throws Error{Invalid} when a person has asked for an encoding that the bytes certainly are not in: UTF-16
/// or UTF-32 for what is valid UTF-8, or another one than a mark at the beginning says. Half of a wide
/// character makes strange letters of a whole file, which no preview explains.
void refuseWrongWidth(std::string_view asked, const EncodingGuess& guess, const std::string& fileName);

/// The sentences about what decoding had to repair.
std::vector<Sentence> encodingProblems(const EncodingGuess& guess, std::int64_t replaced, std::int64_t nuls,
                                       std::int64_t lostLetters);

} // namespace marginalia::core::exchange
