// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/project_files.h"
#include "core/store/migrations.h"
#include "core/store/row_sums.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>

namespace marginalia::core {
namespace {

using test::addCoder;
using test::coders;
using test::kindThrownBy;
using test::TemporaryFolder;
namespace fs = std::filesystem;

const int present = store::Schema::builtIn().version();

/// The present schema with `further` versions: an added last column and a table; then a barrier; then a
/// table.
const store::Schema& schemaWith(int further) {
    static const auto make = [](int last) {
        std::vector<store::Migration> migrations = store::builtInMigrations();
        migrations.push_back({present + 1,
                              "ALTER TABLE coder ADD COLUMN email TEXT NOT NULL DEFAULT 'none'; CREATE TABLE "
                              "added (id INTEGER PRIMARY KEY) STRICT",
                              false});
        migrations.push_back({present + 2, "ALTER TABLE coder DROP COLUMN colour", true});
        migrations.push_back({present + 3, "CREATE TABLE four (id INTEGER PRIMARY KEY) STRICT", false});
        migrations.resize(static_cast<std::size_t>(present + last));
        return migrations;
    };
    static const store::Schema one(make(1));
    static const store::Schema two(make(2));
    static const store::Schema three(make(3));
    return further == 1 ? one : further == 2 ? two : three;
}

class Upgrade : public testing::Test {
protected:
    void SetUp() override {
        auto project = Project::create(m_file, "Steps", "en");
        project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
        project->edit(msg("Rename coder"),
                      [](store::Edit& edit) { edit.db().run("UPDATE coder SET name = 'B'"); });
    }
    std::unique_ptr<Project> openWith(int further, bool readOnly = false) {
        ProjectOptions options;
        options.schema = &schemaWith(further);
        options.readOnly = readOnly;
        return Project::open(m_file, options);
    }

    const TemporaryFolder m_folder{TemporaryFolder::inMemory()};
    const fs::path m_file = m_folder / "a.marginalia";
};

TEST_F(Upgrade, KeepsTheDataAndACopyFromBefore) {
    const auto project = openWith(1);
    EXPECT_EQ(project->db().integer("PRAGMA user_version"), present + 1);
    EXPECT_EQ(project->db().text("SELECT name || email FROM coder"), "Bnone");
    const auto copies = project->copies();
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(coders(*Project::open(copies[0].file)), 1) << "the copy opens in the older program";
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST_F(Upgrade, UndoesAcrossAnAddedLastColumn) {
    auto project = openWith(1);
    project->edit(msg("Set mail"),
                  [](store::Edit& edit) { edit.db().run("UPDATE coder SET email = 'b@example.org'"); });
    project->undo();
    project->undo();
    EXPECT_EQ(project->db().text("SELECT name || email FROM coder"), "Anone");
    project->undo();
    EXPECT_EQ(coders(*project), 0);
    for (int i = 0; i < 3; ++i)
        project->redo();
    EXPECT_EQ(project->db().text("SELECT name || email FROM coder"), "Bb@example.org");
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
    Progress nobody;
    EXPECT_EQ(store::sumsOfRows(project->db(), schemaWith(1), nobody),
              store::sumsOfHistory(project->db(), schemaWith(1), nobody));
}

TEST(UpgradeToThree, GivesRoundsAndDecisionsOfAnOlderFileTheirDefaultsAndUndoesAcrossThem) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path file = folder / "older.marginalia";
    std::vector<store::Migration> older = store::builtInMigrations();
    older.resize(2);
    const store::Schema two(older);
    ProjectOptions options;
    options.schema = &two;
    {
        auto project = Project::create(file, "Steps", "en", options);
        project->edit(msg("Decide"), [](store::Edit& edit) {
            store::Connection& db = edit.db();
            const Sha256::Digest digest = Sha256::of("a");
            db.run("INSERT INTO text (id, sha256, code_points, body) VALUES (7, ?1, 1, 'a')",
                   std::as_bytes(std::span(digest)));
            db.run("INSERT INTO source (id, name, text_id, created_at) VALUES (1, 'D', 7, '')");
            db.run("INSERT INTO code (id, name, created_at, changed_at) VALUES (1, 'C', '', '')");
            db.run("INSERT INTO round (id, name, created_at) VALUES (2, 'older', '')");
            db.run(
                "INSERT INTO decision (id, source_id, code_id, present, decided_at) VALUES (1, 1, 1, 1, '')");
        });
    }
    auto project = Project::open(file);
    EXPECT_EQ(project->db().text("SELECT verdict || ifnull(codebook_step, '-') FROM decision"), "-");
    EXPECT_EQ(project->db().text("SELECT kind || unit || strata || revision FROM round WHERE id = 2"), "[]0");
    project->edit(msg("Settle"), [](store::Edit& edit) {
        edit.db().run("UPDATE decision SET verdict = 'first'");
        edit.db().run("UPDATE round SET kind = 'pilot', seed = 7 WHERE id = 2");
    });
    for (int i = 0; i < 2; ++i)
        project->undo();
    EXPECT_EQ(project->db().integer("SELECT count(*) FROM decision"), 0);
    for (int i = 0; i < 2; ++i)
        project->redo();
    EXPECT_EQ(project->db().text("SELECT verdict FROM decision"), "first");
    EXPECT_EQ(project->db().text("SELECT kind FROM round WHERE id = 2"), "pilot");
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST_F(Upgrade, LeavesStepsBeforeABarrierReadableButNotUndoable) {
    {
        auto project = openWith(2);
        EXPECT_FALSE(project->nextUndo());
        EXPECT_EQ(kindThrownBy([&] { project->undo(); }), ErrorKind::Conflict);
        project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "C"); });
        project->undo();
        EXPECT_FALSE(project->nextUndo());
        EXPECT_EQ(coders(*project), 1);
        const auto history = project->history();
        ASSERT_EQ(history.size(), 5U);
        EXPECT_EQ(history[0].label, "Add coder");
        EXPECT_EQ(history[2].kind, store::StepKind::Barrier);
        EXPECT_THAT(project->verify().problems, testing::IsEmpty());
    }
    auto project = openWith(3);
    project->redo();
    EXPECT_EQ(coders(*project), 2);
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST_F(Upgrade, IsDoneForAReaderInACopyOfHisOwn) {
    const std::string before = test::bytesOf(m_file);
    {
        const auto project = openWith(1, true);
        EXPECT_EQ(project->access(), Access::ReadOnlyAsked);
        EXPECT_EQ(project->db().text("SELECT name || email FROM coder"), "Bnone");
        EXPECT_EQ(project->snapshot()->text("SELECT email FROM coder"), "none");
        EXPECT_EQ(project->file().filename(), m_file.filename());
    }
    EXPECT_EQ(test::bytesOf(m_file), before);
}

TEST_F(Upgrade, ChangesNothingWhenItFails) {
    std::vector<store::Migration> migrations = store::builtInMigrations();
    migrations.push_back({present + 1,
                          "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO coder (id, name, "
                          "created_at) VALUES (1, '', '')",
                          false});
    const store::Schema broken(migrations);
    ProjectOptions options;
    options.schema = &broken;
    EXPECT_TRUE(kindThrownBy([&] { Project::open(m_file, options); }).has_value());
    EXPECT_EQ(coders(*Project::open(m_file)), 1);
}

TEST_F(Upgrade, RefusesAStepWhoseTableHasOtherColumnsNow) {
    // The same without a barrier, which a migration must never be: still an error, never a skip.
    std::vector<store::Migration> migrations = store::builtInMigrations();
    migrations.push_back({present + 1, "ALTER TABLE coder DROP COLUMN colour", false});
    const store::Schema careless(migrations);
    ProjectOptions options;
    options.schema = &careless;
    auto project = Project::open(m_file, options);
    EXPECT_EQ(kindThrownBy([&] { project->undo(); }), ErrorKind::Conflict);
    EXPECT_EQ(project->db().text("SELECT name FROM coder"), "B");
    EXPECT_EQ(project->history().size(), 2U);
}

} // namespace
} // namespace marginalia::core
