// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/byte_source.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// What an archive may cost. Sizes are counted while unpacking; what the archive says about itself is not
/// believed.
struct ZipLimits {
    std::uint64_t fileBytes = std::uint64_t{8} << 30;  ///< of the archive itself
    std::uint64_t totalBytes = std::uint64_t{4} << 30; ///< of everything unpacked from it
    std::uint64_t entryBytes = std::uint64_t{1} << 30; ///< of one entry unpacked
    std::uint64_t ratio = 200;                         ///< unpacked by packed, above `ratioFloor`
    std::uint64_t ratioFloor = std::uint64_t{64} << 20;
    std::uint64_t entries = 65'535;
};

struct ZipEntry {
    std::string name;                ///< as written in the archive: a label, never a path
    std::uint64_t packedBytes = 0;   ///< as the archive says
    std::uint64_t declaredBytes = 0; ///< as the archive says
    bool link = false;               ///< a symbolic link: never followed, never found
    bool folder = false;
};

/// A zip archive from a stranger, for reading. No entry's name ever becomes a path: entries are read into
/// memory, by the name that the caller knows.
class SafeZip {
public:
    /// Gets each piece of an entry; false ends the reading (then neither length nor checksum are checked).
    using Handler = std::function<bool(std::string_view)>;

    /// Throws Error{Io} when the file cannot be read, Error{Damaged} when it is incomplete or contradicts
    /// itself (overlapping or doubled entries, ...), Error{Invalid} when it is no zip archive, Error{Limit}.
    explicit SafeZip(const std::filesystem::path& path, const ZipLimits& limits = {});
    ~SafeZip();
    SafeZip(const SafeZip&) = delete;
    SafeZip& operator=(const SafeZip&) = delete;

    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; }
    /// The place in `entries()` of the entry of this name: exactly, else without regard to ASCII case and
    /// with
    /// "\" for "/" (the first such one in the archive). Folders and links are not found.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    /// Whether another entry differs from this name only by ASCII case or by the kind of slash.
    [[nodiscard]] bool hasLookalike(std::string_view name) const;

    /// Reads one entry in pieces of at most 64 kB. Throws Error{Invalid} when it is encrypted or packed by a
    /// method that is not supported, Error{Damaged} when data or checksum are wrong or the length differs
    /// from the declared one, Error{Limit} when a budget is used up.
    void read(std::size_t entry, const Handler& handler) const;
    /// The whole entry; Error{Limit} beyond `largest` bytes.
    [[nodiscard]] std::string readAll(std::size_t entry, std::uint64_t largest) const;
    /// The archive's file name, for messages.
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    struct Archive;
    void list();

    std::string m_name;
    ZipLimits m_limits;
    std::unique_ptr<Archive> m_archive;
    std::vector<ZipEntry> m_entries;
    mutable std::uint64_t m_unpacked = 0;
};

/// One entry as a source of bytes; the archive must outlive it.
class ZipEntrySource : public ByteSource {
public:
    ZipEntrySource(const SafeZip& archive, std::size_t entry);
    void read(const Handler& handler) const override;
    [[nodiscard]] std::uint64_t size() const override;
    [[nodiscard]] const std::string& name() const override { return m_name; }

private:
    const SafeZip& m_archive;
    std::size_t m_entry;
    std::string m_name;
};

} // namespace marginalia::core::exchange
