// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identity.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/store/watch.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace marginalia::core::store {

namespace {

constexpr std::size_t headerSize = 100;
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr auto longestLookAtTheSchema = std::chrono::seconds(10);

[[noreturn]] void notOurs(const std::filesystem::path& file) {
    throw Error(ErrorKind::NotOurs, msg("{1} is not a Marginalia project. It was left as it is."),
                {platform::toUtf8(file.filename())});
}
[[noreturn]] void newer(const std::filesystem::path& file, std::int64_t version, int ours) {
    throw Error(ErrorKind::Newer,
                msg("{1} was made by a newer Marginalia (file version {2}; this program reads up to {3}). "
                    "Install the newer one to open it. The file was left as it is."),
                {platform::toUtf8(file.filename()), std::to_string(version), std::to_string(ours)});
}
[[noreturn]] void damaged(const std::filesystem::path& file, std::vector<Sentence> details = {}) {
    throw Error(ErrorKind::Damaged,
                msg("{1} is damaged and was left as it is. Open one of its copies instead."),
                {platform::toUtf8(file.filename())}, std::move(details));
}

std::uint32_t bigEndian(const std::array<char, headerSize>& header, std::size_t place) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8U) | static_cast<unsigned char>(header[place + i]);
    return value;
}

} // namespace

void checkHeader(const std::filesystem::path& file, const Schema& schema) {
    std::error_code problem;
    const auto status = std::filesystem::status(file, problem);
    if (!std::filesystem::exists(status))
        throw Error(ErrorKind::Io, msg("There is no project {1}. Check the name and the folder."),
                    {platform::toUtf8(file)});
    if (!std::filesystem::is_regular_file(status))
        notOurs(file);
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::Io, msg("{1} cannot be read. Check the permissions of the file."),
                    {platform::toUtf8(file)});
    std::array<char, headerSize> header{};
    stream.read(header.data(), headerSize);
    if (stream.gcount() != static_cast<std::streamsize>(headerSize) ||
        std::string_view(header.data(), magic.size()) != magic)
        notOurs(file);
    if (bigEndian(header, 68) != static_cast<std::uint32_t>(applicationId))
        notOurs(file);
    // The version counts only upwards, so a -wal cannot take this back.
    if (const std::uint32_t version = bigEndian(header, 60);
        version > static_cast<std::uint32_t>(schema.version()))
        newer(file, version, schema.version());
    const auto writeVersion = static_cast<unsigned char>(header[18]);
    const auto readVersion = static_cast<unsigned char>(header[19]);
    if (writeVersion < 1 || writeVersion > 2 || readVersion != writeVersion)
        damaged(file); // SQLite would open such a file, but only to read
    const auto size = std::filesystem::file_size(file, problem);
    const std::uint32_t pageSize =
        (static_cast<unsigned char>(header[16]) << 8U) | static_cast<unsigned char>(header[17]);
    // Whole pages only; a commit that broke off is the one reason for less, and SQLite puts that in order.
    std::filesystem::path journal = file;
    journal += "-journal";
    const std::uintmax_t page = pageSize == 1 ? 65536 : pageSize;
    if (problem || page < 512 || size < page || (size % page != 0 && !std::filesystem::exists(journal)))
        damaged(file);
}

int checkIdentity(const Connection& db, const Schema& schema) {
    Progress nobody;
    Watch watch(db, nobody, longestLookAtTheSchema);
    try {
        if (db.integer("PRAGMA application_id") != applicationId)
            notOurs(db.file());
        const std::int64_t version = db.integer("PRAGMA user_version");
        if (version > schema.version())
            newer(db.file(), version, schema.version());
        if (version < 1)
            notOurs(db.file());
        const std::string& expected = schema.textAt(static_cast<int>(version));
        // Compared row by row, so that an enormous schema is not read to its end.
        std::size_t place = 0;
        bool same = true;
        Statement rows =
            db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
        while (same && rows.step())
            for (int column = 0; same && column < 4; ++column) {
                const std::string_view text = rows.view(column);
                same = std::string_view(expected).substr(place).starts_with(text) &&
                       place + text.size() < expected.size() &&
                       expected[place + text.size()] == (column == 3 ? '\n' : '\x1f');
                place += text.size() + 1;
            }
        if (!same || place != expected.size())
            throw Error(
                ErrorKind::Altered,
                msg("{1} holds other tables, views or triggers than a Marginalia project. It may "
                    "have been altered by another program, and was left as it is. A cleaned copy of it "
                    "can be opened."),
                {platform::toUtf8(db.file().filename())});
        return static_cast<int>(version);
    } catch (const Error& error) {
        // A schema that cannot be read to its end in ten seconds, or that SQLite cannot make sense of.
        if (error.kind() == ErrorKind::Cancelled || error.kind() == ErrorKind::Internal ||
            error.kind() == ErrorKind::Limit)
            damaged(db.file(), error.details());
        throw;
    }
}

void checkStructure(const Connection& db) {
    std::vector<Sentence> found;
    Statement check = db.prepare("PRAGMA quick_check(20)");
    try {
        while (check.step())
            if (check.view(0) != "ok")
                found.emplace_back(msg("SQLite found: {1}"), std::vector<std::string>{check.text(0)});
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Internal && error.kind() != ErrorKind::Limit)
            throw;
        damaged(db.file(), error.details());
    }
    if (!found.empty())
        damaged(db.file(), std::move(found));
}

} // namespace marginalia::core::store
