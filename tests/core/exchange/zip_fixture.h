// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::tests {

/// One entry of an archive that a test builds, honest or not.
struct FixtureEntry {
    std::string name;
    std::string data;                 ///< as stored, so packed when `method` says so
    std::uint16_t method = 0;         ///< 0 stored, 8 deflate
    std::uint16_t flags = 0;          ///< 1 = encrypted
    std::int64_t declaredBytes = -1;  ///< unpacked size to claim; -1 = the truth of a stored entry
    std::uint32_t checksumChange = 0; ///< added to the checksum to make it wrong
    std::uint32_t unixMode = 0;
    std::string unpacked = {}; ///< what a packed entry really holds
};

inline std::uint32_t crc32Of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

/// A zip archive, written by the book (APPNOTE 4.3) except where an entry lies.
inline std::string zipOf(const std::vector<FixtureEntry>& entries) {
    std::string out;
    std::string directory;
    const auto put = [](std::string& to, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            to += static_cast<char>((value >> (8 * i)) & 0xFF);
    };
    for (const FixtureEntry& entry : entries) {
        const std::size_t offset = out.size();
        const std::string& plain = entry.method == 0 ? entry.data : entry.unpacked;
        const std::uint64_t size =
            entry.declaredBytes < 0 ? plain.size() : static_cast<std::uint64_t>(entry.declaredBytes);
        std::string common;
        put(common, 20, 2);
        put(common, entry.flags, 2);
        put(common, entry.method, 2);
        put(common, 0x21 << 16, 4); // 1980-01-01
        put(common, crc32Of(plain) + entry.checksumChange, 4);
        put(common, entry.data.size(), 4);
        put(common, size, 4);
        put(common, entry.name.size(), 2);
        put(common, 0, 2);
        out += "PK\x03\x04" + common + entry.name + entry.data;
        directory += "PK\x01\x02";
        put(directory, (3 << 8) | 20, 2); // made on Unix
        directory += common;
        put(directory, 0, 2);
        put(directory, 0, 2);
        put(directory, 0, 2);
        put(directory, static_cast<std::uint64_t>(entry.unixMode) << 16, 4);
        put(directory, offset, 4);
        directory += entry.name;
    }
    const std::size_t start = out.size();
    out += directory + "PK\x05\x06";
    put(out, 0, 4);
    put(out, entries.size(), 2);
    put(out, entries.size(), 2);
    put(out, directory.size(), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

/// `1 + 258 * matches` times the letter a, deflated by hand to about 1:158 (RFC 1951, fixed codes).
inline FixtureEntry bombEntry(const std::string& name, std::size_t matches) {
    std::string packed;
    unsigned held = 0;
    int bits = 0;
    const auto bit = [&](unsigned value) {
        held |= value << bits;
        if (++bits == 8) {
            packed += static_cast<char>(held);
            held = 0;
            bits = 0;
        }
    };
    const auto code = [&](unsigned value, int length) { // Huffman codes go in from the highest bit
        for (int i = length - 1; i >= 0; --i)
            bit((value >> i) & 1U);
    };
    bit(1); // last block
    bit(1); // fixed codes: 01, lowest bit first
    bit(0);
    code(0x30 + 'a', 8);
    for (std::size_t i = 0; i < matches; ++i) {
        code(0xC5, 8); // length 258
        code(0, 5);    // distance 1
    }
    code(0, 7); // end
    while (bits != 0)
        bit(0);
    FixtureEntry entry;
    entry.name = name;
    entry.data = packed;
    entry.method = 8;
    entry.unpacked = std::string(1 + 258 * matches, 'a');
    return entry;
}

/// A file that goes when the test ends.
class FixtureFile {
public:
    FixtureFile(const std::string& name, std::string_view bytes) {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path() /
                   ("marginalia-" + std::string(test->test_suite_name()) + "-" + test->name());
        std::filesystem::create_directories(m_folder);
        m_path = m_folder / name;
        std::ofstream(m_path, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    ~FixtureFile() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    FixtureFile(const FixtureFile&) = delete;
    FixtureFile& operator=(const FixtureFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

/// A sheet of a workbook: rows of words.
struct FixtureSheet {
    std::string name;
    std::vector<std::vector<std::string>> rows;
};

/// A workbook with inline strings; names and words without XML's own signs.
inline std::string workbookOf(const std::vector<FixtureSheet>& sheets) {
    std::string list;
    std::string relations;
    std::vector<FixtureEntry> parts;
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        const std::string number = std::to_string(at + 1);
        list += "<sheet name='" + sheets[at].name + "' sheetId='" + number + "' r:id='s" + number + "'/>";
        relations += "<Relationship Id='s" + number + "' Type='" + office +
                     "worksheet' Target='worksheets/sheet" + number + ".xml'/>";
        std::string rows;
        for (std::size_t row = 0; row < sheets[at].rows.size(); ++row) {
            const std::string place = std::to_string(row + 1);
            rows += "<row r='" + place + "'>";
            char column = 'A';
            for (const std::string& words : sheets[at].rows[row])
                rows += std::string("<c r='") + column++ + place + "' t='inlineStr'><is><t>" + words +
                        "</t></is></c>";
            rows += "</row>";
        }
        parts.push_back({"xl/worksheets/sheet" + number + ".xml",
                         "<worksheet xmlns='u'><sheetData>" + rows + "</sheetData></worksheet>"});
    }
    parts.push_back({"[Content_Types].xml", "<Types/>"});
    parts.push_back({"_rels/.rels", "<Relationships><Relationship Id='a' Type='" + office +
                                        "officeDocument' Target='xl/workbook.xml'/></Relationships>"});
    parts.push_back(
        {"xl/workbook.xml", "<workbook xmlns='u' xmlns:r='v'><sheets>" + list + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"});
    return zipOf(parts);
}

} // namespace marginalia::tests
