// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recording.h"

#include "core/project_files.h"
#include "core/store/recorder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core::store {
namespace {

using test::kindThrownBy;
using testing::ElementsAre;

class Recorded : public testing::Test {
protected:
    Recorded() {
        m_db.execute(
            "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; CREATE UNIQUE INDEX "
            "thing_by_name ON thing (name);"
            "CREATE TABLE text (id INTEGER PRIMARY KEY) STRICT; INSERT INTO thing VALUES (1, 'a'), (2, 'b')");
    }
    Recording record(const std::string& sql) {
        const Tables tables = tablesOf(m_db);
        Recorder recorder(m_db, tables);
        m_db.execute(sql);
        return recorder.finish();
    }
    ChangeSet apply(Recording& recording, Direction direction) {
        Progress nobody;
        const Tables tables = tablesOf(m_db);
        return applyChanges(m_db, recording, direction, tables, tables, nobody);
    }
    std::string things() {
        return m_db.text("SELECT group_concat(id || name, ' ') FROM (SELECT * FROM thing ORDER BY id)");
    }

    Connection m_db{{}, Connection::Mode::Memory};
};

TEST_F(Recorded, NetsTheChangesOfARow) {
    EXPECT_TRUE(
        record(
            "INSERT INTO thing VALUES (3, 'c'); DELETE FROM thing WHERE id = 3; UPDATE thing SET name = name")
            .empty());
    Recording recording = record("UPDATE thing SET name = 'x' WHERE id = 1; DELETE FROM thing WHERE id = 2; "
                                 "INSERT INTO thing VALUES (4, 'd')");
    const ChangeSet changes = readChanges(recording, Direction::Forward, tablesOf(m_db));
    EXPECT_THAT(changes.of("thing").added, ElementsAre(4));
    EXPECT_THAT(changes.of("thing").changed, ElementsAre(1));
    EXPECT_THAT(changes.of("thing").removed, ElementsAre(2));
    const ChangeSet inverse = readChanges(recording, Direction::Backward, tablesOf(m_db));
    EXPECT_THAT(inverse.of("thing").added, ElementsAre(2));
    EXPECT_THAT(inverse.of("thing").removed, ElementsAre(4));
}

TEST_F(Recorded, SeesDeletionsWithoutACondition) {
    Recording recording = record("DELETE FROM thing");
    EXPECT_EQ(readChanges(recording, Direction::Forward, tablesOf(m_db)).of("thing").removed.size(), 2U);
}

TEST_F(Recorded, LeavesTextsOut) {
    EXPECT_TRUE(record("INSERT INTO text VALUES (1)").empty());
}

TEST_F(Recorded, TakesBackAnExchangeOfUniqueValues) {
    Recording recording = record("UPDATE thing SET name = '' WHERE id = 1; UPDATE thing SET name = 'a' WHERE "
                                 "id = 2; UPDATE thing SET name = 'b' WHERE id = 1");
    EXPECT_EQ(things(), "1b 2a");
    apply(recording, Direction::Backward);
    EXPECT_EQ(things(), "1a 2b");
    apply(recording, Direction::Forward);
    EXPECT_EQ(things(), "1b 2a");
    EXPECT_EQ(kindThrownBy([&] { m_db.execute("INSERT INTO thing VALUES (9, 'a')"); }), ErrorKind::Conflict)
        << "the unique index is back";
}

TEST_F(Recorded, RefusesRowsThatAreNotAsItLeftThem) {
    for (const char* sql :
         {"UPDATE thing SET name = 'other' WHERE id = 3", "DELETE FROM thing WHERE id = 3"}) {
        Recording recording = record("INSERT INTO thing VALUES (3, 'c')");
        m_db.execute(sql);
        EXPECT_EQ(kindThrownBy([&] { apply(recording, Direction::Backward); }), ErrorKind::Conflict);
        m_db.execute("DELETE FROM thing WHERE id = 3");
    }
    Recording recording = record("DELETE FROM thing WHERE id = 2");
    m_db.execute("INSERT INTO thing VALUES (7, 'b')");
    m_db.execute("BEGIN");
    EXPECT_EQ(kindThrownBy([&] { apply(recording, Direction::Backward); }), ErrorKind::Conflict)
        << "the name is taken";
    m_db.execute("ROLLBACK");
    EXPECT_EQ(things(), "1a 7b");
}

TEST_F(Recorded, RefusesTablesAndColumnsThatAreNotThereAnyMore) {
    Recording recording = record("UPDATE thing SET name = 'x' WHERE id = 1");
    const Tables then = tablesOf(m_db);
    Progress nobody;
    for (const char* sql : {"ALTER TABLE thing RENAME COLUMN name TO label",
                            "ALTER TABLE thing ADD COLUMN more TEXT", "ALTER TABLE thing RENAME TO other"}) {
        m_db.execute(sql);
        const bool allowed = std::string(sql).find("ADD COLUMN") != std::string::npos;
        Tables now = tablesOf(m_db);
        if (allowed)
            now.find("thing")->second[1].name = "name"; // undo the renaming of the round before
        const auto kind =
            kindThrownBy([&] { applyChanges(m_db, recording, Direction::Backward, then, now, nobody); });
        EXPECT_EQ(kind, allowed ? std::nullopt : std::optional(ErrorKind::Conflict)) << sql;
    }
}

TEST_F(Recorded, RefusesTablesOutsideOfTheHistory) {
    Recording recording = record("UPDATE thing SET name = 'x' WHERE id = 1");
    Tables without = tablesOf(m_db);
    without.erase("thing");
    EXPECT_EQ(kindThrownBy([&] { readChanges(recording, Direction::Forward, without); }), ErrorKind::Damaged);
}

TEST_F(Recorded, SurvivesEveryFlippedByte) {
    Recording sound =
        record("INSERT INTO thing SELECT value, 'name ' || value FROM (WITH RECURSIVE n(value) AS (SELECT 10 "
               "UNION ALL SELECT value + 1 FROM n WHERE value < 20) SELECT value FROM n);"
               "UPDATE thing SET name = 'z' WHERE id = 1; DELETE FROM thing WHERE id = 2");
    const std::vector<std::byte> bytes = sound.pieces().front();
    int refused = 0;
    for (std::size_t place = 0; place < bytes.size(); ++place)
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::vector<std::byte> flipped = bytes;
            flipped[place] ^= std::byte{1} << bit;
            Recording recording;
            recording.append(flipped);
            m_db.execute("SAVEPOINT try");
            refused += kindThrownBy([&] { apply(recording, Direction::Backward); }).has_value() ? 1 : 0;
            m_db.execute("ROLLBACK TO try; RELEASE try");
        }
    EXPECT_GT(refused, static_cast<int>(bytes.size()));
}

TEST(Recording, CutsBytesIntoPieces) {
    Recording recording;
    const std::vector<std::byte> part(Recording::pieceSize / 2 + 1, std::byte{7});
    for (int i = 0; i < 3; ++i)
        recording.append(part);
    ASSERT_EQ(recording.pieces().size(), 2U);
    EXPECT_EQ(recording.pieces()[0].size(), Recording::pieceSize);
    EXPECT_EQ(recording.pieces()[1].size(), part.size() * 3 - Recording::pieceSize);
}

} // namespace
} // namespace marginalia::core::store
