// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/ids.h"
#include "core/project_files.h"
#include "core/store/watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::store {
namespace {

using test::kindThrownBy;

TEST(Connection, BindsAndReadsEveryKindOfValue) {
    const Connection db({}, Connection::Mode::Memory);
    const std::string bytes("a\0b", 3);
    Statement row = db.prepare("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?");
    row.bind(std::int64_t{-5}, 0.25, "text", std::string(), std::nullopt, std::optional<std::string>(),
             std::optional<int>(7), CodeId{9}, CodeId{}, std::as_bytes(std::span(bytes)));
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.integer(0), -5);
    EXPECT_EQ(row.real(1), 0.25);
    EXPECT_EQ(row.text(2), "text");
    EXPECT_FALSE(row.isNull(3)) << "an empty text is not NULL";
    EXPECT_EQ(row.optionalText(3), "");
    EXPECT_TRUE(row.isNull(4));
    EXPECT_EQ(row.optionalText(5), std::nullopt);
    EXPECT_EQ(row.optionalInteger(6), 7);
    EXPECT_EQ(row.id<CodeId>(7), CodeId{9});
    EXPECT_TRUE(row.isNull(8)) << "no code is NULL";
    EXPECT_EQ(row.blob(9).size(), 3U);
    EXPECT_FALSE(row.step());
}

TEST(Connection, LendsOneStatementTwiceAtATime) {
    const Connection db({}, Connection::Mode::Memory);
    Statement one = db.prepare("SELECT ?");
    Statement two = db.prepare("SELECT ?");
    one.bind(1);
    two.bind(2);
    ASSERT_TRUE(one.step());
    ASSERT_TRUE(two.step());
    EXPECT_EQ(one.integer(0), 1);
    EXPECT_EQ(two.integer(0), 2);
}

TEST(Connection, ForgetsWhatWasBoundBefore) {
    const Connection db({}, Connection::Mode::Memory);
    db.prepare("SELECT ?").bind(1).run();
    Statement again = db.prepare("SELECT ?");
    ASSERT_TRUE(again.step());
    EXPECT_TRUE(again.isNull(0));
}

TEST(Connection, MapsWhatSqliteReportsToKindsOfErrors) {
    Connection db({}, Connection::Mode::Memory);
    db.execute("CREATE TABLE t (a INTEGER PRIMARY KEY CHECK (a > 0)) STRICT");
    EXPECT_EQ(kindThrownBy([&] { db.run("INSERT INTO t VALUES (0)"); }), ErrorKind::Conflict);
    EXPECT_EQ(kindThrownBy([&] { db.run("INSERT INTO t VALUES ('x')"); }), ErrorKind::Conflict);
    EXPECT_EQ(kindThrownBy([&] { (void)db.prepare("SELEC"); }), ErrorKind::Internal);
    EXPECT_EQ(kindThrownBy([&] { (void)db.prepare("SELECT 1; SELECT 2"); }), ErrorKind::Internal);
    EXPECT_EQ(kindThrownBy([&] { (void)db.integer("SELECT length(zeroblob(700000000))"); }),
              ErrorKind::Limit);
    const test::TemporaryFolder folder;
    EXPECT_EQ(kindThrownBy([&] { Connection none(folder / "none", Connection::Mode::ReadWrite); }),
              ErrorKind::Io);
    test::writeBytes(folder / "noise", std::string(5000, 'x'));
    EXPECT_EQ(kindThrownBy([&] {
                  (void)Connection(folder / "noise", Connection::Mode::ReadOnly)
                      .integer("SELECT count(*) FROM sqlite_schema");
              }),
              ErrorKind::Damaged);
    { Connection(folder / "db", Connection::Mode::Create).execute("CREATE TABLE t (a)"); }
    EXPECT_EQ(kindThrownBy([&] {
                  Connection(folder / "db", Connection::Mode::ReadOnly).run("INSERT INTO t VALUES (1)");
              }),
              ErrorKind::ReadOnly);
}

TEST(Connection, OpensNamesThatLookLikeAddresses) {
    const test::TemporaryFolder folder;
    const std::string name = "file:a?mode=memory&x=%41#б.db";
    {
        Connection(folder / name, Connection::Mode::Create)
            .execute("CREATE TABLE t (a); INSERT INTO t VALUES (3)");
    }
    ASSERT_TRUE(std::filesystem::exists(folder / name));
    EXPECT_EQ(Connection(folder / name, Connection::Mode::Immutable).integer("SELECT a FROM t"), 3);
    EXPECT_EQ(Connection(folder / name, Connection::Mode::ReadOnly).integer("SELECT a FROM t"), 3);
}

TEST(Connection, TakesNoDoubleQuotedTextAndRunsNoTrigger) {
    Connection db({}, Connection::Mode::Memory);
    EXPECT_EQ(kindThrownBy([&] { (void)db.prepare("SELECT \"text\""); }), ErrorKind::Internal);
    db.execute("CREATE TABLE t (a); CREATE TRIGGER two AFTER INSERT ON t BEGIN INSERT INTO t VALUES (2); "
               "END; INSERT INTO t VALUES (1)");
    EXPECT_EQ(db.integer("SELECT count(*) FROM t"), 1);
}

TEST(Watch, EndsWorkThatTakesTooLong) {
    const Connection db({}, Connection::Mode::Memory);
    Progress nobody;
    const Watch watch(db, nobody, std::chrono::milliseconds(50));
    EXPECT_EQ(
        kindThrownBy([&] {
            (void)db.integer(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        }),
        ErrorKind::Cancelled);
}

} // namespace
} // namespace marginalia::core::store
