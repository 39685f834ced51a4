// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::text {

/// The encodings that a person can choose, by the names used everywhere in the program ("UTF-8",
/// "windows-1251", "KOI8-R", ...), the usual ones first.
const std::vector<std::string>& encodings();

/// The program's name of an encoding given under any usual name and case ("cp1251", "utf8", "latin1");
/// nothing when it is not one of `encodings()`.
std::optional<std::string> canonicalEncoding(std::string_view name);

/// The characters of the 256 bytes in an encoding of one byte per character (U+FFFD where a byte has none);
/// nothing for other encodings.
std::optional<std::array<char32_t, 256>> singleByteTable(std::string_view encoding);

/// How many bytes at the start are whole, valid UTF-8 (RFC 3629: no overlong forms, no surrogates).
std::size_t validUtf8Prefix(std::string_view bytes);

/// Decodes one text piece by piece into UTF-8. A byte order mark at the start is dropped. A sequence that is
/// not valid becomes U+FFFD (one for each maximal subpart, as the Unicode Standard recommends), and so does
/// NUL; both are counted. Memory does not grow with the text.
class Decoder {
public:
    /// Throws Error{Usage} for an unknown encoding.
    explicit Decoder(std::string_view encoding);
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;

    /// Appends what can be decoded; a sequence cut by the piece's end waits for the next one.
    void decode(std::string_view bytes, std::string& utf8);
    /// Ends the text: a sequence that was never finished is replaced and counted.
    void finish(std::string& utf8);

    [[nodiscard]] const std::string& encoding() const;
    [[nodiscard]] std::int64_t replaced() const;
    [[nodiscard]] std::int64_t nuls() const;

    class Scheme;

private:
    std::unique_ptr<Scheme> m_scheme;
    std::string m_encoding;
};

} // namespace marginalia::core::text
