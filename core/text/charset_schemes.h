// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/charset.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How the families of encodings are decoded; only for charset.cpp.
namespace marginalia::core::text {

constexpr char32_t replacement = 0xFFFD;
/// The four-byte codes of GB18030 from 0x81308130 on that lie in the Basic Multilingual Plane.
constexpr int gbFourByteBmp = 39420;

class Decoder::Scheme {
public:
    virtual ~Scheme() = default;
    virtual void decode(std::string_view bytes, std::string& utf8) = 0;
    virtual void finish(std::string& utf8) = 0;

    std::int64_t replaced = 0;
    std::int64_t nuls = 0;

protected:
    void put(char32_t codePoint, std::string& utf8);
    void putReplacement(std::string& utf8);
};

/// What the sequences of an East Asian encoding mean; U+FFFD where they mean nothing.
struct DoubleByteTables {
    std::array<char32_t, 256> alone{};
    std::vector<char32_t> pairs;   ///< (first - 0x80) * 256 + second
    std::vector<char32_t> triples; ///< EUC-JP after 0x8F: (second - 0xA1) * 94 + third - 0xA1
    std::vector<char32_t> quads;   ///< GB18030, linear from 0x81308130
};

std::unique_ptr<Decoder::Scheme> utf8Scheme();
/// UTF-16 (2) or UTF-32 (4); a byte order mark the other way round turns the order.
std::unique_ptr<Decoder::Scheme> wideScheme(int unitBytes, bool bigEndian);
std::unique_ptr<Decoder::Scheme> singleByteScheme(const std::array<char32_t, 256>& table);
std::unique_ptr<Decoder::Scheme> doubleByteScheme(DoubleByteTables tables);

/// The code point of a text that consists of exactly one; the text must be valid UTF-8.
std::optional<char32_t> onlyCodePoint(std::string_view utf8);

} // namespace marginalia::core::text
