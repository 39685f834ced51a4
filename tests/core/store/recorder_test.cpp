// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_ENABLE_SESSION // the extension that the recorder is compared with
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "core/store/recorder.h"

#include "core/project_files.h"
#include "core/store/handle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace marginalia::core::store {
namespace {

using test::kindThrownBy;

/// A changeset as a set of changes, each with its table.
std::multiset<std::string> changesIn(const void* bytes, int size) {
    std::multiset<std::string> changes;
    sqlite3_changeset_iter* iterator = nullptr;
    EXPECT_EQ(sqlite3changeset_start(&iterator, size, const_cast<void*>(bytes)), SQLITE_OK);
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        std::string change = std::string(table) + " " + std::to_string(operation);
        for (const auto get : {&sqlite3changeset_old, &sqlite3changeset_new})
            for (int i = 0; i < columns; ++i) {
                sqlite3_value* value = nullptr;
                if (get(iterator, i, &value) != SQLITE_OK || value == nullptr) {
                    change += " | -";
                    continue;
                }
                change += " | " + std::to_string(sqlite3_value_type(value)) + " ";
                if (const unsigned char* text = sqlite3_value_text(value))
                    change += reinterpret_cast<const char*>(text);
            }
        changes.insert(change);
    }
    EXPECT_EQ(sqlite3changeset_finalize(iterator), SQLITE_OK);
    return changes;
}

std::multiset<std::string> changesIn(const Recording& recording) {
    std::vector<std::byte> all;
    for (const std::vector<std::byte>& piece : recording.pieces())
        all.insert(all.end(), piece.begin(), piece.end());
    return changesIn(all.data(), static_cast<int>(all.size()));
}

constexpr const char* tables =
    "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size REAL, bytes BLOB) STRICT;"
    "CREATE TABLE pair (a INTEGER NOT NULL, b TEXT NOT NULL, c TEXT, PRIMARY KEY (b, a)) STRICT, WITHOUT "
    "ROWID;"
    "CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;";

std::string randomStatement(std::mt19937& random) {
    const auto n = [&](unsigned most) { return std::to_string(random() % most); };
    switch (random() % 13) {
    case 0:
        return "INSERT INTO thing VALUES (" + n(12) + ", 'n" + n(3) + "', " + n(4) +
               ", x'00ff') ON CONFLICT DO NOTHING";
    case 1:
        return "UPDATE thing SET size = size + 0.5, name = 'm" + n(3) + "' WHERE id = " + n(12);
    case 2:
        return "DELETE FROM thing WHERE id = " + n(12);
    case 3:
        return "UPDATE OR IGNORE thing SET id = " + n(12) + " WHERE id = " + n(12);
    case 4:
        return "INSERT INTO pair VALUES (" + n(4) + ", 'b" + n(3) +
               "', NULL) ON CONFLICT DO UPDATE SET c = 'again'";
    case 5:
        return "UPDATE OR IGNORE pair SET a = " + n(4) + ", c = 'c" + n(9) + "' WHERE b = 'b" + n(3) + "'";
    case 6:
        return "DELETE FROM pair WHERE a = " + n(4);
    case 7:
        return "INSERT INTO setting VALUES ('k" + n(4) + "', 'v" + n(2) +
               "') ON CONFLICT DO UPDATE SET value = 'w'";
    case 8:
        return "DELETE FROM setting WHERE key = 'k" + n(4) + "'";
    case 9:
        return "REPLACE INTO thing VALUES (" + n(12) + ", '" + std::string(random() % 300, 'x') +
               "', NULL, NULL)";
    case 10:
        return "REPLACE INTO pair VALUES (" + n(4) + ", 'b" + n(3) + "', 'r" + n(9) + "')";
    case 11:
        return "REPLACE INTO setting VALUES ('k" + n(4) + "', 'r" + n(9) + "')";
    default:
        return "UPDATE thing SET size = " + n(3) + ", bytes = zeroblob(" + n(200) + ") WHERE id > " + n(12);
    }
}

// The extension and the recorder both want the one hook of a connection, so two files run the same
// statements.
TEST(Recorder, WritesWhatTheSessionExtensionWouldWrite) {
    std::mt19937 random(5);
    Connection ours({}, Connection::Mode::Memory);
    Connection theirs({}, Connection::Mode::Memory);
    ours.execute(tables);
    theirs.execute(tables);
    const Tables recorded = tablesOf(ours);
    std::size_t seen = 0;
    for (int round = 0; round < 400; ++round) {
        std::string sql;
        for (auto statements = random() % 12; statements > 0; --statements)
            sql += randomStatement(random) + ";";
        sqlite3_session* session = nullptr;
        ASSERT_EQ(sqlite3session_create(sqliteOf(theirs), "main", &session), SQLITE_OK);
        ASSERT_EQ(sqlite3session_attach(session, nullptr), SQLITE_OK);
        theirs.execute(sql);
        int size = 0;
        void* bytes = nullptr;
        ASSERT_EQ(sqlite3session_changeset(session, &size, &bytes), SQLITE_OK);
        Recorder recorder(ours, recorded);
        ours.execute(sql);
        const auto found = changesIn(recorder.finish());
        ASSERT_EQ(found, changesIn(bytes, size)) << sql;
        seen += found.size();
        sqlite3_free(bytes);
        sqlite3session_delete(session);
    }
    EXPECT_GT(seen, 500U);
}

TEST(Recorder, KeepsABigStepInTheOrderOfTheWork) {
    Connection db({}, Connection::Mode::Memory);
    db.execute(tables);
    const Tables recorded = tablesOf(db);
    Recorder recorder(db, recorded);
    db.execute("WITH RECURSIVE n(i) AS (SELECT 50000 UNION ALL SELECT i - 1 FROM n WHERE i > 1) "
               "INSERT INTO thing SELECT i, printf('name %d with some more words', i), i, zeroblob(i % 2000) "
               "FROM n");
    Recording recording = recorder.finish();
    EXPECT_GT(recording.pieces().size(), 2U) << "pieces are cut at 16 MB";
    const ChangeSet changes = readChanges(recording, Direction::Forward, recorded);
    EXPECT_EQ(changes.of("thing").added.size(), 50'000U);
    EXPECT_TRUE(std::ranges::is_sorted(changes.of("thing").added, std::greater<>()));
}

TEST(Recorder, FindsEachOfManyRowsAddedOnceTheyChange) {
    Connection db({}, Connection::Mode::Memory);
    db.execute(tables);
    const Tables recorded = tablesOf(db);
    Recorder recorder(db, recorded);
    db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
               "INSERT INTO thing SELECT i, printf('thing %d', i), i, zeroblob(i % 900) FROM n");
    db.execute("DELETE FROM thing WHERE id % 5 = 0; UPDATE thing SET name = 'again' WHERE id % 5 = 1");
    const auto changes = changesIn(recorder.finish());
    EXPECT_EQ(changes.size(), 4000U);
    EXPECT_EQ(std::ranges::count_if(changes,
                                    [](const std::string& change) {
                                        return change.starts_with("thing 18 ") && // an insertion
                                               change.find("| 3 again ") != std::string::npos;
                                    }),
              1000);
}

TEST(Recorder, RefusesAStepThatWentOnAfterAStatementFailedHalfWay) {
    Connection db({}, Connection::Mode::Memory);
    db.execute(tables);
    const Tables recorded = tablesOf(db);
    Recorder recorder(db, recorded);
    EXPECT_EQ(
        kindThrownBy([&] { db.run("INSERT INTO thing (id, name) VALUES (1, 'a'), (2, 'b'), (1, 'c')"); }),
        ErrorKind::Conflict);
    EXPECT_EQ(kindThrownBy([&] { recorder.finish(); }), ErrorKind::Internal);
}

TEST(Recorder, RecordsOnAfterARowThatWasRefused) {
    Connection db({}, Connection::Mode::Memory);
    db.execute(tables);
    const Tables recorded = tablesOf(db);
    Recorder recorder(db, recorded);
    db.run("INSERT INTO thing (id, name) VALUES (1, 'a')");
    for (const char* sql : {"INSERT INTO thing (id, name) VALUES (1, 'b')",
                            "INSERT OR REPLACE INTO thing (id, name) VALUES (1, NULL)"})
        EXPECT_EQ(kindThrownBy([&] { db.run(sql); }), ErrorKind::Conflict);
    EXPECT_EQ(changesIn(recorder.finish()).size(), 1U);
}

} // namespace
} // namespace marginalia::core::store
