// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace marginalia::core::store {

/// "MRGI": written into every project file (PRAGMA application_id).
inline constexpr std::int64_t applicationId = 0x4D524749;

/// One numbered file of `migrations/`. A file with a line `-- barrier` does more than add tables, indexes,
/// views or last columns with a default: steps made before it can be read but not undone.
struct Migration {
    int version = 0;
    std::string sql;
    bool barrier = false;
};

struct Column {
    std::string name;
    int keyPlace = 0;          ///< 1, 2 ... in the primary key; 0: not in it
    bool canBeLeftOut = false; ///< has a default or may be NULL
    bool real = false;         ///< declared REAL
    bool operator==(const Column&) const = default;
};
/// A recorded table: name and columns in order.
using Tables = std::map<std::string, std::vector<Column>, std::less<>>;

/// Tables outside of the history: texts, the history itself, the search index and SQLite's own.
[[nodiscard]] bool isRecorded(std::string_view table);
/// The recorded tables that a file has now.
[[nodiscard]] Tables tablesOf(const Connection& db);
/// The full text of sqlite_schema, in a fixed order.
[[nodiscard]] std::string schemaText(const Connection& db);

/// All versions of the project file: create = run all migrations, upgrade = run the missing ones.
class Schema {
public:
    explicit Schema(std::vector<Migration> migrations);
    /// The migrations that this program was built with.
    static const Schema& builtIn();

    [[nodiscard]] int version() const { return static_cast<int>(m_migrations.size()); }
    /// Whether one of the versions after `from` up to `to` is a barrier.
    [[nodiscard]] bool hasBarrier(int from, int to) const;
    /// Runs the migrations after `from` up to `to` and writes identity and version; the caller holds the
    /// transaction.
    void migrate(Connection& db, int from, int to) const;

    /// What a file of that version holds, made once in memory. Safe on several threads.
    [[nodiscard]] const std::string& textAt(int version) const;
    [[nodiscard]] const Tables& tablesAt(int version) const;

private:
    struct Version {
        std::string text;
        Tables tables;
    };
    const Version& at(int version) const;

    std::vector<Migration> m_migrations;
    mutable std::mutex m_mutex;
    mutable std::map<int, Version> m_versions;
};

} // namespace marginalia::core::store
