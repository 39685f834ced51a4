// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/private_copy.h"
#include "core/store/watch.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::store {

/// The door for databases of other people and programs: a private copy, read only, in which no trigger, view
/// or virtual table does anything, nothing but plain reading is allowed, and everything has a limit.
class SafeDatabase {
public:
    struct Limits {
        std::uintmax_t bytes = 4ULL * 1024 * 1024 * 1024;
        std::size_t tables = 1000;
        std::chrono::milliseconds longest = std::chrono::minutes(5); ///< for all of the reading together
    };

    /// Throws Error NotOurs (not SQLite), Limit (too large), Damaged, Cancelled; the file is never written.
    /// `progress` must outlive the object.
    SafeDatabase(const std::filesystem::path& file, Progress& progress, const Limits& limits);
    SafeDatabase(const std::filesystem::path& file, Progress& progress)
        : SafeDatabase(file, progress, Limits{}) {}
    ~SafeDatabase();
    SafeDatabase(const SafeDatabase&) = delete;
    SafeDatabase& operator=(const SafeDatabase&) = delete;

    /// Statements that do more than read plain tables throw Error{Internal} when they are prepared.
    [[nodiscard]] const Connection& db() const { return *m_connection; }
    /// The columns of a plain table in order; empty: there is none of that name.
    [[nodiscard]] std::vector<std::string> columnsOf(std::string_view table) const;
    [[nodiscard]] bool holds(std::string_view table) const { return m_tables.find(table) != m_tables.end(); }

private:
    static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                         const char* through);
    void readTables(const Limits& limits);

    PrivateCopy m_copy;
    std::unique_ptr<Connection> m_connection;
    std::map<std::string, std::vector<std::string>, std::less<>> m_tables;
    std::optional<Watch> m_watch;
};

} // namespace marginalia::core::store
