// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/safe_database.h"

#include "core/project_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::store {
namespace {

using test::kindThrownBy;
using test::TemporaryFolder;

class SafeDatabaseOf : public testing::Test {
protected:
    std::filesystem::path made(const char* sql) {
        Connection db(m_file, Connection::Mode::Create);
        db.execute(sql);
        return m_file;
    }
    const TemporaryFolder m_folder;
    const std::filesystem::path m_file = m_folder / "other.db";
    Progress m_progress;
};

TEST_F(SafeDatabaseOf, APlainFileIsReadAndLeftAsItIs) {
    made("CREATE TABLE quote (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO quote VALUES (1, 'сенім')");
    const std::string before = test::bytesOf(m_file);
    const SafeDatabase database(m_file, m_progress);
    EXPECT_THAT(database.columnsOf("quote"), testing::ElementsAre("id", "body"));
    EXPECT_EQ(database.db().text("SELECT body FROM quote"), "сенім");
    EXPECT_EQ(test::bytesOf(m_file), before);
}

TEST_F(SafeDatabaseOf, AStrangerGivesNoViewsAndNoVirtualTables) {
    made("CREATE TABLE quote (id INTEGER PRIMARY KEY, body TEXT); CREATE VIEW looks AS SELECT * FROM quote;"
         "CREATE VIRTUAL TABLE found USING fts5 (body)");
    const SafeDatabase database(m_file, m_progress);
    EXPECT_FALSE(database.holds("looks"));
    EXPECT_FALSE(database.holds("found"));
    EXPECT_TRUE(kindThrownBy([&] { static_cast<void>(database.db().prepare("SELECT * FROM looks")); }));
    EXPECT_TRUE(kindThrownBy([&] { static_cast<void>(database.db().prepare("SELECT * FROM found")); }));
    EXPECT_TRUE(
        kindThrownBy([&] { static_cast<void>(database.db().prepare("SELECT * FROM sqlite_schema")); }));
}

TEST_F(SafeDatabaseOf, AStrangerIsOnlyRead) {
    made("CREATE TABLE quote (id INTEGER PRIMARY KEY, body TEXT)");
    const SafeDatabase database(m_file, m_progress);
    for (const char* sql :
         {"DELETE FROM quote", "INSERT INTO quote VALUES (1, '')", "DROP TABLE quote", "ATTACH 'x' AS y",
          "PRAGMA journal_mode = WAL", "SELECT randomblob(1000000000)",
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"})
        EXPECT_TRUE(kindThrownBy([&] { static_cast<void>(database.db().prepare(sql)); })) << sql;
}

TEST_F(SafeDatabaseOf, LongReadingEndsAtTheLimit) {
    made("CREATE TABLE n (i INTEGER); WITH RECURSIVE x (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x LIMIT "
         "3000) "
         "INSERT INTO n SELECT i FROM x");
    SafeDatabase::Limits limits;
    limits.longest = std::chrono::milliseconds(300);
    const SafeDatabase database(m_file, m_progress, limits);
    EXPECT_EQ(kindThrownBy([&] {
                  static_cast<void>(
                      database.db().integer("SELECT count(*) FROM n a, n b, n c WHERE a.i < b.i"));
              }),
              ErrorKind::Cancelled);
}

TEST_F(SafeDatabaseOf, WhatIsNoDatabaseOrTooLargeIsRefused) {
    test::writeBytes(m_file, std::string(5000, 'x'));
    EXPECT_EQ(kindThrownBy([&] { SafeDatabase(m_file, m_progress); }), ErrorKind::NotOurs);
    EXPECT_EQ(kindThrownBy([&] { SafeDatabase(m_folder / "none", m_progress); }), ErrorKind::Io);
    std::filesystem::remove(m_file);
    made("CREATE TABLE a (b)");
    SafeDatabase::Limits limits;
    limits.bytes = 4096;
    EXPECT_EQ(kindThrownBy([&] { SafeDatabase(m_file, m_progress, limits); }), ErrorKind::Limit);
    limits = {};
    limits.tables = 0;
    EXPECT_EQ(kindThrownBy([&] { SafeDatabase(m_file, m_progress, limits); }), ErrorKind::Limit);
}

} // namespace
} // namespace marginalia::core::store
