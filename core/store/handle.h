// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::store {

class Connection;

/// Inside core/store only: one sqlite3 handle with its idle prepared statements. Closes when the last
/// statement and the connection are gone.
struct Handle {
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    sqlite3* db = nullptr;
    std::filesystem::path file;
    std::filesystem::path removeAtEnd; ///< a private copy that goes with the connection
    bool onlyReading = false;          ///< statements that write are refused outside of a `Writing`
    int writing = 0;
    std::size_t rowsNoted = 0;    ///< by a recorder
    std::size_t brokenWrites = 0; ///< statements that failed after a recorder had noted rows of them
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> idle;
    std::size_t idleCount = 0;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle();

    void forgetStatements();
    /// Throws what SQLite last reported, as an Error.
    [[noreturn]] void raise(int code) const;
};

/// The Error for a result code: FULL -> DiskFull, READONLY -> ReadOnly, CORRUPT and NOTADB -> Damaged, BUSY
/// -> Locked, INTERRUPT -> Cancelled, CONSTRAINT -> Conflict, TOOBIG and NOMEM -> Limit, input and output ->
/// Io, else Internal.
[[noreturn]] void raiseSqlite(int code, int systemError, const std::string& sqliteSays,
                              const std::filesystem::path& file);

sqlite3* sqliteOf(const Connection& connection);

} // namespace marginalia::core::store
