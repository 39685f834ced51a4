// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/safe_zip.h"

#include "core/base/error.h"
#include "core/exchange/zip_file_source.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <zip.h>

namespace marginalia::core::exchange {

namespace {
using namespace std::string_view_literals;

constexpr std::size_t pieceBytes = std::size_t{64} << 10;
constexpr std::string_view localHeader = "PK\x03\x04"sv;
constexpr std::string_view endRecord = "PK\x05\x06"sv;
constexpr std::string_view end64Record = "PK\x06\x06"sv;
constexpr std::string_view oleSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

std::uint64_t littleEndian(std::string_view bytes, std::size_t place, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = (value << 8) | static_cast<unsigned char>(bytes[place + i - 1]);
    return value;
}

/// How many entries the archive's end says there are. Read before the library builds its list, because each
/// entry costs memory.
std::uint64_t declaredEntries(const std::filesystem::path& path, std::uint64_t size) {
    constexpr std::uint64_t longestEnd = 65'535 + 22 + 20 + 56 + 1024;
    std::ifstream stream(path, std::ios::binary);
    const std::uint64_t length = std::min(size, longestEnd);
    stream.seekg(static_cast<std::streamoff>(size - length));
    std::string tail(static_cast<std::size_t>(length), '\0');
    stream.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    tail.resize(static_cast<std::size_t>(stream.gcount()));
    const std::size_t end = tail.rfind(endRecord);
    if (end == std::string::npos || end + 22 > tail.size())
        return 0;
    const std::uint64_t count = littleEndian(tail, end + 10, 2);
    const std::size_t end64 = tail.rfind(end64Record, end);
    if (end64 != std::string::npos && end64 + 40 <= tail.size())
        return std::max(count, littleEndian(tail, end64 + 32, 8));
    return count;
}

std::string shown(std::string_view entryName) {
    constexpr std::size_t longest = 80;
    if (entryName.size() <= longest)
        return std::string(entryName);
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(entryName[cut]) & 0xC0) == 0x80)
        --cut; // not inside a character
    return std::string(entryName.substr(0, cut)) + "\u2026";
}

std::string folded(std::string_view name) {
    std::string plain(name);
    for (char& c : plain) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '\\')
            c = '/';
    }
    return plain;
}

[[noreturn]] void cannotOpen(const std::string& name, int code, const std::string& head, std::uint64_t size) {
    if (head == oleSignature)
        throw Error(
            ErrorKind::Invalid,
            msg("The file {1} is an old or password-protected Office file. Open it in its program and save "
                "it in the present format without a password."),
            {name});
    if (code == ZIP_ER_MEMORY)
        throw Error(ErrorKind::Limit, msg("There is not enough memory to open the archive {1}."), {name});
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
        throw Error(ErrorKind::Io,
                    msg("The file {1} cannot be read. Check that it exists and that you may open it."),
                    {name});
    if (code == ZIP_ER_EXISTS)
        throw Error(
            ErrorKind::Damaged,
            msg("The archive {1} is ambiguous: it holds two entries of one name. Export it again from the "
                "program that made it."),
            {name});
    if (code == ZIP_ER_INCONS)
        throw Error(ErrorKind::Damaged,
                    msg("The archive {1} contradicts itself: entries overlap or are cut. Get the file "
                        "again from where it came."),
                    {name});
    if (head.substr(0, localHeader.size()) == localHeader)
        throw Error(
            ErrorKind::Damaged,
            msg("The archive {1} is incomplete: its end is missing after {2}. Get the file again from where "
                "it came."),
            {name, byteCount(size)});
    throw Error(
        ErrorKind::Invalid,
        msg("The file {1} is not what its name says: it is no zip archive (.xlsx, .docx and .qdpx files are "
            "such archives). Get the file again from where it came."),
        {name});
}
} // namespace

struct SafeZip::Archive {
    zip_t* handle = nullptr;
    ~Archive() {
        if (handle != nullptr)
            zip_discard(handle);
    }
};

SafeZip::SafeZip(const std::filesystem::path& path, const ZipLimits& limits)
    : m_limits(limits)
    , m_archive(std::make_unique<Archive>()) {
    const FileSource file(path, limits.fileBytes);
    m_name = file.name();
    if (file.size() == 0) // for the library an archive without entries
        throw Error(ErrorKind::Damaged, msg("The file {1} is empty. Get it again from where it came."),
                    {m_name});
    const std::string head = file.head(oleSignature.size());
    const std::uint64_t declared = declaredEntries(path, file.size());
    if (declared > limits.entries)
        throw Error(
            ErrorKind::Limit,
            msg("The archive {1} has {2} entries; more than {3} are not read. It is not a usual export."),
            {m_name, std::to_string(declared), std::to_string(limits.entries)});
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = ZipFileSource::make(path, &error);
    m_archive->handle =
        source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (m_archive->handle == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        cannotOpen(m_name, code, head, file.size());
    }
    list();
}

SafeZip::~SafeZip() = default;

void SafeZip::list() {
    const zip_int64_t count = zip_get_num_entries(m_archive->handle, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t facts;
        zip_stat_init(&facts);
        ZipEntry entry;
        if (zip_stat_index(m_archive->handle, index, 0, &facts) == 0) {
            entry.name = (facts.valid & ZIP_STAT_NAME) != 0 && facts.name != nullptr ? facts.name : "";
            entry.packedBytes = (facts.valid & ZIP_STAT_COMP_SIZE) != 0 ? facts.comp_size : 0;
            entry.declaredBytes = (facts.valid & ZIP_STAT_SIZE) != 0 ? facts.size : 0;
        }
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        if (zip_file_get_external_attributes(m_archive->handle, index, 0, &system, &attributes) == 0)
            entry.link = system == ZIP_OPSYS_UNIX && ((attributes >> 16) & 0170000U) == 0120000U;
        entry.folder = !entry.name.empty() && (entry.name.back() == '/' || entry.name.back() == '\\');
        m_entries.push_back(std::move(entry));
    }
}

std::optional<std::size_t> SafeZip::find(std::string_view name) const {
    const auto usable = [](const ZipEntry& entry) { return !entry.link && !entry.folder; };
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (usable(m_entries[i]) && m_entries[i].name == name)
            return i;
    const std::string wanted = folded(name);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (usable(m_entries[i]) && folded(m_entries[i].name) == wanted)
            return i;
    return std::nullopt;
}

bool SafeZip::hasLookalike(std::string_view name) const {
    const std::string wanted = folded(name);
    return std::count_if(m_entries.begin(), m_entries.end(),
                         [&wanted](const ZipEntry& entry) { return folded(entry.name) == wanted; }) > 1;
}

void SafeZip::read(std::size_t place, const Handler& handler) const {
    const ZipEntry& entry = m_entries.at(place);
    const auto damaged = [&]() -> Error {
        return {ErrorKind::Damaged,
                msg("{2} in the archive {1} is damaged. Get the file again from where it came."),
                {m_name, shown(entry.name)}};
    };
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (entry.link || zip_stat_index(m_archive->handle, place, 0, &facts) != 0)
        throw damaged();
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        throw Error(
            ErrorKind::Invalid,
            msg("The archive {1} is protected by a password. Save it without a password in the program that "
                "made it, and try again."),
            {m_name});
    if ((facts.valid & ZIP_STAT_COMP_METHOD) != 0 &&
        zip_compression_method_supported(facts.comp_method, 0) == 0)
        throw Error(
            ErrorKind::Invalid,
            msg("{2} in the archive {1} is packed by an unsupported compression method ({3}). Pack it again "
                "by the usual one (deflate)."),
            {m_name, shown(entry.name), std::to_string(facts.comp_method)});
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(m_archive->handle, place, 0),
                                                                 zip_fclose);
    if (!file)
        throw damaged();
    std::vector<char> piece(pieceBytes);
    std::uint64_t unpacked = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) // wrong data, or at the end a wrong checksum
            throw damaged();
        if (count == 0)
            break;
        unpacked += static_cast<std::uint64_t>(count);
        m_unpacked += static_cast<std::uint64_t>(count);
        if (unpacked > entry.declaredBytes)
            throw damaged();
        const bool bomb = unpacked > m_limits.ratioFloor && unpacked / m_limits.ratio > entry.packedBytes;
        if (bomb || unpacked > m_limits.entryBytes || m_unpacked > m_limits.totalBytes)
            throw Error(
                ErrorKind::Limit,
                msg("{2} in the archive {1} unpacks to more than {3}, far more than such a file should hold. "
                    "It was not read further; such files are made to block programs."),
                {m_name, shown(entry.name), byteCount(std::min(unpacked, m_unpacked))});
        if (!handler({piece.data(), static_cast<std::size_t>(count)}))
            return;
    }
    if (unpacked != entry.declaredBytes)
        throw damaged();
}

std::string SafeZip::readAll(std::size_t entry, std::uint64_t largest) const {
    std::string all;
    read(entry, [&](std::string_view piece) {
        if (all.size() + piece.size() > largest)
            throw Error(ErrorKind::Limit, msg("{2} in the archive {1} is larger than {3} and was not read."),
                        {m_name, shown(m_entries.at(entry).name), byteCount(largest)});
        all += piece;
        return true;
    });
    return all;
}

ZipEntrySource::ZipEntrySource(const SafeZip& archive, std::size_t entry)
    : m_archive(archive)
    , m_entry(entry)
    , m_name(archive.name() + " > " + shown(archive.entries().at(entry).name)) {}

void ZipEntrySource::read(const Handler& handler) const {
    m_archive.read(m_entry, handler);
}

std::uint64_t ZipEntrySource::size() const {
    return m_archive.entries().at(m_entry).declaredBytes;
}

} // namespace marginalia::core::exchange
