// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charset_schemes.h"

#include "core/text/code_points.h"
#include "core/text/utf8_sequence.h"

#include <algorithm>
#include <cstring>

namespace marginalia::core::text {

namespace {

constexpr std::string_view replacementUtf8 = "\xEF\xBF\xBD";
constexpr std::string_view markUtf8 = "\xEF\xBB\xBF";

unsigned char byteAt(std::string_view bytes, std::size_t place) {
    return static_cast<unsigned char>(bytes[place]);
}

class Utf8Scheme : public Decoder::Scheme {
public:
    void decode(std::string_view bytes, std::string& utf8) override {
        std::string joined;
        if (!m_waiting.empty()) {
            joined = m_waiting + std::string(bytes);
            m_waiting.clear();
            bytes = joined;
        }
        if (m_atStart && !bytes.empty()) {
            if (bytes.size() < markUtf8.size() && markUtf8.substr(0, bytes.size()) == bytes) {
                m_waiting = bytes;
                return;
            }
            if (bytes.substr(0, markUtf8.size()) == markUtf8)
                bytes.remove_prefix(markUtf8.size());
            m_atStart = false;
        }
        while (!bytes.empty()) {
            const std::size_t valid = validUtf8Prefix(bytes);
            append(bytes.substr(0, valid), utf8);
            bytes.remove_prefix(valid);
            if (bytes.empty())
                break;
            const Utf8Sequence sequence = sequenceAt(bytes, 0);
            if (sequence.found == Utf8Sequence::Found::Unfinished) {
                m_waiting = bytes;
                break;
            }
            putReplacement(utf8);
            bytes.remove_prefix(sequence.length);
        }
    }

    void finish(std::string& utf8) override {
        if (!m_waiting.empty())
            putReplacement(utf8);
        m_waiting.clear();
    }

private:
    void append(std::string_view valid, std::string& utf8) {
        while (!valid.empty()) {
            const std::size_t nul = std::min(valid.find('\0'), valid.size());
            utf8 += valid.substr(0, nul);
            valid.remove_prefix(nul);
            if (!valid.empty()) {
                put(0, utf8);
                valid.remove_prefix(1);
            }
        }
    }

    std::string m_waiting;
    bool m_atStart = true;
};

class WideScheme : public Decoder::Scheme {
public:
    WideScheme(int unitBytes, bool bigEndian)
        : m_unitBytes(static_cast<std::size_t>(unitBytes))
        , m_bigEndian(bigEndian) {}

    void decode(std::string_view bytes, std::string& utf8) override {
        for (const char byte : bytes) {
            m_unit[m_filled++] = static_cast<unsigned char>(byte);
            if (m_filled == m_unitBytes) {
                take(value(), utf8);
                m_filled = 0;
            }
        }
    }

    void finish(std::string& utf8) override {
        if (m_high != 0)
            putReplacement(utf8);
        if (m_filled != 0)
            putReplacement(utf8);
        m_high = 0;
        m_filled = 0;
    }

private:
    [[nodiscard]] char32_t value() const {
        char32_t whole = 0;
        for (std::size_t i = 0; i < m_unitBytes; ++i)
            whole = (whole << 8) | m_unit[m_bigEndian ? i : m_unitBytes - 1 - i];
        return whole;
    }

    void take(char32_t unit, std::string& utf8) {
        if (m_atStart) {
            m_atStart = false;
            if (unit == 0xFEFF)
                return;
            if (unit == (m_unitBytes == 2 ? 0xFFFEU : 0xFFFE0000U)) {
                m_bigEndian = !m_bigEndian;
                return;
            }
        }
        if (m_unitBytes == 4) {
            put(unit, utf8);
            return;
        }
        const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (m_high != 0) {
            const char32_t high = m_high;
            m_high = 0;
            if (low) {
                put(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), utf8);
                return;
            }
            putReplacement(utf8);
        }
        if (unit >= 0xD800 && unit <= 0xDBFF)
            m_high = unit;
        else
            put(unit, utf8);
    }

    std::size_t m_unitBytes;
    bool m_bigEndian;
    bool m_atStart = true;
    std::array<unsigned char, 4> m_unit{};
    std::size_t m_filled = 0;
    char32_t m_high = 0;
};

class SingleByteScheme : public Decoder::Scheme {
public:
    explicit SingleByteScheme(const std::array<char32_t, 256>& table)
        : m_table(table) {
        for (std::size_t byte = 0; byte < table.size(); ++byte)
            appendUtf8(m_utf8[byte], table[byte]);
    }

    void decode(std::string_view bytes, std::string& utf8) override {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const unsigned char byte = byteAt(bytes, i);
            if (byte == 0 || m_table[byte] == replacement)
                put(m_table[byte], utf8);
            else
                utf8 += m_utf8[byte];
        }
    }
    void finish(std::string&) override {}

private:
    std::array<char32_t, 256> m_table;
    std::array<std::string, 256> m_utf8;
};

class DoubleByteScheme : public Decoder::Scheme {
public:
    explicit DoubleByteScheme(DoubleByteTables tables)
        : m_tables(std::move(tables)) {}

    void decode(std::string_view bytes, std::string& utf8) override {
        std::string joined;
        if (!m_waiting.empty()) {
            joined = m_waiting + std::string(bytes);
            m_waiting.clear();
            bytes = joined;
        }
        while (!bytes.empty()) {
            std::size_t length = 1;
            const std::optional<char32_t> meaning = sequence(bytes, length);
            if (!meaning) {
                m_waiting = bytes;
                return;
            }
            put(*meaning, utf8);
            bytes.remove_prefix(length);
        }
    }

    void finish(std::string& utf8) override {
        if (!m_waiting.empty())
            putReplacement(utf8);
        m_waiting.clear();
    }

private:
    /// The meaning of the sequence at the start and its length; nothing when more bytes are needed.
    [[nodiscard]] std::optional<char32_t> sequence(std::string_view bytes, std::size_t& length) const {
        const unsigned char lead = byteAt(bytes, 0);
        length = 1;
        if (lead < 0x80 || m_tables.alone[lead] != replacement)
            return m_tables.alone[lead];
        if (bytes.size() < 2)
            return std::nullopt;
        const unsigned char second = byteAt(bytes, 1);
        const bool four =
            !m_tables.quads.empty() && second >= 0x30 && second <= 0x39 && lead >= 0x81 && lead < 0xFF;
        const bool three = !m_tables.triples.empty() && lead == 0x8F && second >= 0xA1 && second < 0xFF;
        if (bytes.size() < (four ? 4U : three ? 3U : 2U))
            return std::nullopt;
        if (four)
            return fourBytes(bytes, length);
        if (three) {
            const unsigned char third = byteAt(bytes, 2);
            if (third < 0xA1 || third > 0xFE)
                return replacement;
            length = 3;
            return m_tables.triples[static_cast<std::size_t>(second - 0xA1) * 94 + (third - 0xA1U)];
        }
        const char32_t pair = m_tables.pairs[static_cast<std::size_t>(lead - 0x80) * 256 + second];
        if (pair != replacement)
            length = 2;
        return pair;
    }

    [[nodiscard]] char32_t fourBytes(std::string_view bytes, std::size_t& length) const {
        const unsigned char third = byteAt(bytes, 2);
        const unsigned char fourth = byteAt(bytes, 3);
        if (third < 0x81 || third > 0xFE || fourth < 0x30 || fourth > 0x39)
            return replacement;
        length = 4;
        const std::size_t linear =
            ((static_cast<std::size_t>(byteAt(bytes, 0) - 0x81) * 10 + (byteAt(bytes, 1) - 0x30U)) * 126 +
             (third - 0x81U)) *
                10 +
            (fourth - 0x30U);
        constexpr std::size_t firstSupplementary = 189000; // 0x90308130 is U+10000
        if (linear < m_tables.quads.size())
            return m_tables.quads[linear];
        if (linear >= firstSupplementary && linear - firstSupplementary <= 0xFFFFF)
            return static_cast<char32_t>(0x10000 + linear - firstSupplementary);
        return replacement;
    }

    DoubleByteTables m_tables;
    std::string m_waiting;
};

} // namespace

void Decoder::Scheme::put(char32_t codePoint, std::string& utf8) {
    if (codePoint == 0) {
        ++nuls;
        utf8 += replacementUtf8;
    } else if (codePoint == replacement || codePoint > 0x10FFFF ||
               (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
        putReplacement(utf8);
    } else {
        appendUtf8(utf8, codePoint);
    }
}

void Decoder::Scheme::putReplacement(std::string& utf8) {
    ++replaced;
    utf8 += replacementUtf8;
}

std::unique_ptr<Decoder::Scheme> utf8Scheme() {
    return std::make_unique<Utf8Scheme>();
}
std::unique_ptr<Decoder::Scheme> wideScheme(int unitBytes, bool bigEndian) {
    return std::make_unique<WideScheme>(unitBytes, bigEndian);
}
std::unique_ptr<Decoder::Scheme> singleByteScheme(const std::array<char32_t, 256>& table) {
    return std::make_unique<SingleByteScheme>(table);
}
std::unique_ptr<Decoder::Scheme> doubleByteScheme(DoubleByteTables tables) {
    return std::make_unique<DoubleByteScheme>(std::move(tables));
}

std::size_t validUtf8Prefix(std::string_view bytes) {
    std::size_t place = 0;
    while (place < bytes.size()) {
        // Eight plain ASCII bytes at a time: survey files are mostly that.
        while (place + 8 <= bytes.size()) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, bytes.data() + place, sizeof eight);
            if ((eight & 0x8080808080808080ULL) != 0)
                break;
            place += 8;
        }
        if (place >= bytes.size())
            break;
        const unsigned char lead = byteAt(bytes, place);
        if (lead < 0x80) {
            ++place;
            continue;
        }
        // Cyrillic, Greek, Arabic letters: the common case besides ASCII.
        if (lead >= 0xC2 && lead <= 0xDF && place + 1 < bytes.size() &&
            (byteAt(bytes, place + 1) & 0xC0) == 0x80) {
            place += 2;
            continue;
        }
        const Utf8Sequence sequence = sequenceAt(bytes, place);
        if (sequence.found != Utf8Sequence::Found::Valid)
            break;
        place += sequence.length;
    }
    return place;
}

std::optional<char32_t> onlyCodePoint(std::string_view utf8) {
    if (utf8.empty())
        return std::nullopt;
    std::size_t at = 0;
    const char32_t codePoint = decodeAt(utf8, at);
    return at == utf8.size() ? std::optional<char32_t>(codePoint) : std::nullopt;
}

} // namespace marginalia::core::text
