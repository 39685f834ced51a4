// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project_files.h"
#include "core/store/migrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core {
namespace {

using test::addCoder;
using test::coders;
using test::kindThrownBy;
using test::TemporaryFolder;
namespace fs = std::filesystem;

/// The present schema with further versions: an added last column and a table; then a barrier.
const store::Schema& schemaOfVersion(int version) {
    static const auto make = [](int last) {
        std::vector<store::Migration> migrations = store::builtInMigrations();
        EXPECT_EQ(migrations.size(), 1U) << "give the versions below the next numbers";
        migrations.push_back({2,
                              "ALTER TABLE coder ADD COLUMN email TEXT NOT NULL DEFAULT 'none'; CREATE TABLE "
                              "added (id INTEGER PRIMARY KEY) STRICT",
                              false});
        migrations.push_back({3, "ALTER TABLE coder DROP COLUMN colour", true});
        migrations.push_back({4, "CREATE TABLE four (id INTEGER PRIMARY KEY) STRICT", false});
        migrations.resize(static_cast<std::size_t>(last));
        return migrations;
    };
    static const store::Schema two(make(2));
    static const store::Schema three(make(3));
    static const store::Schema four(make(4));
    return version == 2 ? two : version == 3 ? three : four;
}

class Upgrade : public testing::Test {
protected:
    void SetUp() override {
        auto project = Project::create(m_file, "Steps", "en");
        project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
        project->edit(msg("Rename coder"),
                      [](store::Edit& edit) { edit.db().run("UPDATE coder SET name = 'B'"); });
    }
    std::unique_ptr<Project> openAs(int version, bool readOnly = false) {
        ProjectOptions options;
        options.schema = &schemaOfVersion(version);
        options.readOnly = readOnly;
        return Project::open(m_file, options);
    }

    const TemporaryFolder m_folder{TemporaryFolder::inMemory()};
    const fs::path m_file = m_folder / "a.marginalia";
};

TEST_F(Upgrade, KeepsTheDataAndACopyFromBefore) {
    const auto project = openAs(2);
    EXPECT_EQ(project->db().integer("PRAGMA user_version"), 2);
    EXPECT_EQ(project->db().text("SELECT name || email FROM coder"), "Bnone");
    const auto copies = project->copies();
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(coders(*Project::open(copies[0].file)), 1) << "the copy opens in the older program";
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST_F(Upgrade, UndoesAcrossAnAddedLastColumn) {
    auto project = openAs(2);
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
}

TEST_F(Upgrade, LeavesStepsBeforeABarrierReadableButNotUndoable) {
    {
        auto project = openAs(3);
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
    auto project = openAs(4);
    project->redo();
    EXPECT_EQ(coders(*project), 2);
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST_F(Upgrade, IsNotDoneForAReader) {
    const std::string before = test::bytesOf(m_file);
    EXPECT_EQ(kindThrownBy([&] { openAs(2, true); }), ErrorKind::ReadOnly);
    EXPECT_EQ(test::bytesOf(m_file), before);
}

TEST_F(Upgrade, ChangesNothingWhenItFails) {
    std::vector<store::Migration> migrations = store::builtInMigrations();
    migrations.push_back({2,
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
    migrations.push_back({2, "ALTER TABLE coder DROP COLUMN colour", false});
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
