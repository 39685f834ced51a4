// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charset.h"

#include "core/base/error.h"
#include "core/text/charset_schemes.h"

#include <boost/locale/encoding.hpp>

#include <algorithm>
#include <span>

namespace marginalia::core::text {

namespace {

enum class Family { Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, SingleByte, DoubleByte };

struct Known {
    const char* name;
    Family family;
    /// Other names, in plain form (lower case, letters and digits only).
    std::vector<const char*> aliases;
    /// What conversion libraries call it; the first one that works is taken.
    std::vector<const char*> systemNames;
};

const std::vector<Known>& known() {
    static const std::vector<Known> list = {
        {"UTF-8", Family::Utf8, {"utf8sig", "utf8bom", "ascii", "usascii"}, {}},
        {"windows-1251", Family::SingleByte, {"cp1251", "win1251", "1251"}, {"windows-1251", "CP1251"}},
        {"windows-1252", Family::SingleByte, {"cp1252", "win1252", "1252"}, {"windows-1252", "CP1252"}},
        {"windows-1254", Family::SingleByte, {"cp1254", "win1254", "1254"}, {"windows-1254", "CP1254"}},
        {"windows-1256", Family::SingleByte, {"cp1256", "win1256", "1256"}, {"windows-1256", "CP1256"}},
        {"KOI8-R", Family::SingleByte, {"koi8"}, {"KOI8-R"}},
        {"cp866", Family::SingleByte, {"ibm866", "866"}, {"CP866", "IBM866"}},
        {"MacRoman", Family::SingleByte, {"macintosh", "mac"}, {"macintosh", "MACROMAN"}},
        {"GB18030", Family::DoubleByte, {"gbk", "gb2312", "cp936", "eucn", "euccn"}, {"GB18030"}},
        {"UTF-16LE", Family::Utf16Le, {"utf16", "unicode"}, {}},
        {"UTF-16BE", Family::Utf16Be, {}, {}},
        {"UTF-32LE", Family::Utf32Le, {"utf32"}, {}},
        {"UTF-32BE", Family::Utf32Be, {}, {}},
        {"KZ-1048", Family::SingleByte, {"rk1048", "strk10482002"}, {"RK1048", "KZ-1048"}},
        {"PT154", Family::SingleByte, {"ptcp154", "cp154", "cyrillicasian"}, {"PT154", "CP154"}},
        {"KOI8-U", Family::SingleByte, {}, {"KOI8-U"}},
        {"ISO-8859-5", Family::SingleByte, {"cyrillic"}, {"ISO-8859-5"}},
        {"MacCyrillic",
         Family::SingleByte,
         {"xmaccyrillic"},
         {"MAC-CYRILLIC", "x-mac-cyrillic", "MACCYRILLIC"}},
        {"windows-1250", Family::SingleByte, {"cp1250", "win1250", "1250"}, {"windows-1250", "CP1250"}},
        {"windows-1253", Family::SingleByte, {"cp1253", "win1253", "1253"}, {"windows-1253", "CP1253"}},
        {"windows-1255", Family::SingleByte, {"cp1255", "win1255", "1255"}, {"windows-1255", "CP1255"}},
        {"windows-1257", Family::SingleByte, {"cp1257", "win1257", "1257"}, {"windows-1257", "CP1257"}},
        {"windows-1258", Family::SingleByte, {"cp1258", "win1258", "1258"}, {"windows-1258", "CP1258"}},
        {"windows-874",
         Family::SingleByte,
         {"cp874", "tis620", "iso885911"},
         {"windows-874", "CP874", "TIS-620"}},
        {"cp850", Family::SingleByte, {"ibm850"}, {"CP850", "IBM850"}},
        {"cp852", Family::SingleByte, {"ibm852"}, {"CP852", "IBM852"}},
        {"cp857", Family::SingleByte, {"ibm857"}, {"CP857", "IBM857"}},
        {"ISO-8859-1", Family::SingleByte, {"latin1"}, {"ISO-8859-1"}},
        {"ISO-8859-2", Family::SingleByte, {"latin2"}, {"ISO-8859-2"}},
        {"ISO-8859-6", Family::SingleByte, {"arabic"}, {"ISO-8859-6"}},
        {"ISO-8859-7", Family::SingleByte, {"greek"}, {"ISO-8859-7"}},
        {"ISO-8859-8", Family::SingleByte, {"hebrew"}, {"ISO-8859-8"}},
        {"ISO-8859-9", Family::SingleByte, {"latin5"}, {"ISO-8859-9"}},
        {"ISO-8859-15", Family::SingleByte, {"latin9"}, {"ISO-8859-15"}},
        {"Big5", Family::DoubleByte, {"cp950"}, {"BIG5", "Big5"}},
        {"Shift_JIS",
         Family::DoubleByte,
         {"sjis", "cp932", "windows31j"},
         {"CP932", "windows-31j", "SHIFT_JIS"}},
        {"EUC-JP", Family::DoubleByte, {}, {"EUC-JP"}},
        {"EUC-KR", Family::DoubleByte, {"cp949", "uhc"}, {"CP949", "windows-949", "EUC-KR"}},
    };
    return list;
}

/// "Windows-1251" and "windows_1251" are the same name to a person.
std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    return plain;
}

const Known* find(std::string_view name) {
    const std::string plain = plainName(name);
    for (const Known& encoding : known())
        if (plainName(encoding.name) == plain ||
            std::any_of(encoding.aliases.begin(), encoding.aliases.end(),
                        [&plain](const char* alias) { return plain == alias; }))
            return &encoding;
    return nullptr;
}

/// Converts with the conversion library under the first name that it knows. Nothing when it knows none.
std::optional<std::string> convert(const Known& encoding, const std::string& bytes) {
    for (const char* name : encoding.systemNames) {
        try {
            return boost::locale::conv::to_utf<char>(bytes, name, boost::locale::conv::skip);
        } catch (const boost::locale::conv::invalid_charset_error&) {
            continue; // the next name
        }
    }
    return std::nullopt;
}

/// What some sequences mean, found by converting them together, each on a line of its own: U+FFFD for those
/// that the library leaves out. Nothing when it does not know the encoding or loses a line break.
std::optional<std::vector<char32_t>> meaningsTogether(const Known& encoding,
                                                      std::span<const std::string> sequences) {
    std::string lines;
    for (const std::string& sequence : sequences)
        lines += sequence + '\n';
    const std::optional<std::string> utf8 = convert(encoding, lines);
    if (!utf8 ||
        std::count(utf8->begin(), utf8->end(), '\n') != static_cast<std::ptrdiff_t>(sequences.size()))
        return std::nullopt;
    std::vector<char32_t> found;
    found.reserve(sequences.size());
    for (std::size_t from = 0; from < utf8->size();) {
        const std::size_t end = utf8->find('\n', from);
        found.push_back(
            onlyCodePoint(std::string_view(*utf8).substr(from, end - from)).value_or(replacement));
        from = end + 1;
    }
    return found;
}

/// What single sequences mean. In blocks, because the libraries are slow on long texts full of errors; one by
/// one where a library takes a line break for the second half of a character (glibc, CP949).
std::optional<std::vector<char32_t>> meanings(const Known& encoding,
                                              const std::vector<std::string>& sequences) {
    constexpr std::size_t blockSize = 256;
    std::vector<char32_t> all;
    all.reserve(sequences.size());
    for (std::size_t from = 0; from < sequences.size(); from += blockSize) {
        const auto block = std::span(sequences).subspan(from, std::min(blockSize, sequences.size() - from));
        if (const auto together = meaningsTogether(encoding, block)) {
            all.insert(all.end(), together->begin(), together->end());
            continue;
        }
        for (const std::string& sequence : block) {
            const auto alone = convert(encoding, sequence);
            if (!alone)
                return std::nullopt;
            all.push_back(onlyCodePoint(*alone).value_or(replacement));
        }
    }
    return all;
}

std::optional<std::array<char32_t, 256>> bytesAlone(const Known& encoding) {
    std::vector<std::string> upper;
    for (int byte = 0x80; byte < 0x100; ++byte)
        upper.emplace_back(1, static_cast<char>(byte));
    const auto found = meanings(encoding, upper);
    if (!found)
        return std::nullopt;
    std::array<char32_t, 256> table{};
    for (char32_t byte = 0; byte < 0x80; ++byte)
        table[byte] = byte;
    std::copy(found->begin(), found->end(), table.begin() + 0x80);
    return table;
}

std::optional<DoubleByteTables> doubleByteTables(const Known& encoding) {
    const auto alone = bytesAlone(encoding);
    if (!alone)
        return std::nullopt;
    DoubleByteTables tables;
    tables.alone = *alone;
    std::vector<std::string> pairs;
    std::vector<std::string> triples;
    std::vector<std::string> quads;
    const bool gb = std::string_view(encoding.name) == "GB18030";
    for (int lead = 0x80; lead < 0x100; ++lead)
        for (int trail = 0; trail < 0x100; ++trail) {
            // Below 0x40 no encoding of ours has a second byte; a line break there would spoil the lines.
            const bool possible =
                trail >= 0x40 && tables.alone[static_cast<std::size_t>(lead)] == replacement;
            pairs.push_back(possible ? std::string{static_cast<char>(lead), static_cast<char>(trail)} : "");
        }
    if (std::string_view(encoding.name) == "EUC-JP")
        for (int second = 0xA1; second < 0xFF; ++second)
            for (int third = 0xA1; third < 0xFF; ++third)
                triples.push_back({'\x8F', static_cast<char>(second), static_cast<char>(third)});
    if (gb)
        for (int index = 0; index < gbFourByteBmp; ++index)
            quads.push_back(
                {static_cast<char>(0x81 + index / 12600), static_cast<char>(0x30 + index / 1260 % 10),
                 static_cast<char>(0x81 + index / 10 % 126), static_cast<char>(0x30 + index % 10)});
    auto foundPairs = meanings(encoding, pairs);
    auto foundTriples = meanings(encoding, triples);
    auto foundQuads = meanings(encoding, quads);
    if (!foundPairs || !foundTriples || !foundQuads)
        return std::nullopt;
    for (std::size_t i = 0; i < foundPairs->size(); ++i) {
        // Of a pair that means nothing the library skips the first byte and converts the second one alone.
        char32_t& meaning = (*foundPairs)[i];
        if (meaning < 0x80 || meaning == tables.alone[i % 256])
            meaning = replacement;
    }
    tables.pairs = std::move(*foundPairs);
    tables.triples = std::move(*foundTriples);
    tables.quads = std::move(*foundQuads);
    return tables;
}

[[noreturn]] void notAvailable(std::string_view name) {
    throw Error(
        ErrorKind::Usage,
        msg("The encoding {1} is not known. Choose one of the list, for example UTF-8 or windows-1251."),
        {std::string(name)});
}

std::unique_ptr<Decoder::Scheme> makeScheme(const Known& encoding) {
    switch (encoding.family) {
    case Family::Utf8:
        return utf8Scheme();
    case Family::Utf16Le:
    case Family::Utf16Be:
        return wideScheme(2, encoding.family == Family::Utf16Be);
    case Family::Utf32Le:
    case Family::Utf32Be:
        return wideScheme(4, encoding.family == Family::Utf32Be);
    case Family::SingleByte:
        if (const auto table = bytesAlone(encoding))
            return singleByteScheme(*table);
        break;
    case Family::DoubleByte:
        if (auto tables = doubleByteTables(encoding))
            return doubleByteScheme(std::move(*tables));
        break;
    }
    notAvailable(encoding.name);
}

} // namespace

const std::vector<std::string>& encodings() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const Known& encoding : known())
            list.emplace_back(encoding.name);
        return list;
    }();
    return names;
}

std::optional<std::string> canonicalEncoding(std::string_view name) {
    const Known* encoding = find(name);
    return encoding == nullptr ? std::nullopt : std::optional<std::string>(encoding->name);
}

std::optional<std::array<char32_t, 256>> singleByteTable(std::string_view name) {
    const Known* encoding = find(name);
    if (encoding == nullptr || encoding->family != Family::SingleByte)
        return std::nullopt;
    return bytesAlone(*encoding);
}

Decoder::Decoder(std::string_view encoding) {
    const Known* found = find(encoding);
    if (found == nullptr)
        notAvailable(encoding);
    m_scheme = makeScheme(*found);
    m_encoding = found->name;
}

Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

void Decoder::decode(std::string_view bytes, std::string& utf8) {
    m_scheme->decode(bytes, utf8);
}
void Decoder::finish(std::string& utf8) {
    m_scheme->finish(utf8);
}
const std::string& Decoder::encoding() const {
    return m_encoding;
}
std::int64_t Decoder::replaced() const {
    return m_scheme->replaced;
}
std::int64_t Decoder::nuls() const {
    return m_scheme->nuls;
}

} // namespace marginalia::core::text
