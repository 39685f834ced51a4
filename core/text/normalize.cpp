// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalize.h"

#include "core/text/code_points.h"
#include "core/text/utf8_sequence.h"

#include <cstring>

namespace marginalia::core::text {

namespace {
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Whether any of the 8 bytes is NUL, CR or not ASCII.
bool holdsSpecial(const char* bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t highs = 0x8080808080808080ULL;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const std::uint64_t carriage = word ^ (ones * 0x0DU);
    const std::uint64_t zeros = (word - ones) & ~word;
    const std::uint64_t carriages = (carriage - ones) & ~carriage;
    return ((word | zeros | carriages) & highs) != 0;
}

/// The first byte from `at` on that needs work: CR, NUL or the start of an invalid sequence.
std::size_t endOfGoodRun(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        while (at + 8 <= bytes.size() && !holdsSpecial(bytes.data() + at))
            at += 8;
        if (at == bytes.size())
            break;
        const auto c = static_cast<unsigned char>(bytes[at]);
        if (c == 0 || c == '\r')
            return at;
        if (c < 0x80U) {
            ++at;
            continue;
        }
        // Stay in here while the script is not Latin: the look at 8 bytes would be in vain.
        while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80U) {
            const Utf8Sequence sequence = sequenceAt(bytes, at);
            if (!sequence.valid())
                return at;
            at += sequence.length;
        }
    }
    return bytes.size();
}
} // namespace

NormalizedText normalize(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    NormalizedText result;
    result.text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = endOfGoodRun(bytes, at);
        result.text.append(bytes, at, end - at);
        at = end;
        if (at == bytes.size())
            break;
        if (bytes[at] == '\r') {
            result.text += '\n';
            at += at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 1;
        } else {
            result.text += replacement;
            ++result.replaced;
            at += bytes[at] == '\0' ? 1 : sequenceAt(bytes, at).length;
        }
    }
    result.codePoints = codePointCount(result.text);
    return result;
}

bool isValidUtf8(std::string_view bytes) {
    for (std::size_t at = 0;;) {
        at = endOfGoodRun(bytes, at);
        if (at == bytes.size())
            return true;
        if (bytes[at] != '\0' && bytes[at] != '\r')
            return false;
        ++at;
    }
}

std::string oneLine(std::string_view given) {
    std::string name = normalize(given).text;
    for (char& byte : name)
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F)
            byte = ' ';
    const std::size_t first = name.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : name.substr(first, name.find_last_not_of(' ') - first + 1);
}

} // namespace marginalia::core::text
