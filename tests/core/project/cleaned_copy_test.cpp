// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/cleaned_copy.h"

#include "core/project/random_edits.h"
#include "core/project_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core {
namespace {

using test::bytesOf;
using test::kindThrownBy;
using test::TemporaryFolder;
namespace fs = std::filesystem;

class CleanedCopy : public testing::Test {
protected:
    void SetUp() override {
        const auto project = Project::create(m_file, "Steps", "ru");
        test::RandomEdits random(7);
        for (int i = 0; i < 60; ++i)
            project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
        m_state = test::stateOf(project->db());
    }
    void alter(const char* sql) {
        store::Connection db(m_file, store::Connection::Mode::ReadWrite);
        db.execute("PRAGMA foreign_keys = OFF");
        db.execute(sql);
    }
    store::Rescue clean() { return makeCleanedCopy(m_file, m_clean, {}); }

    const TemporaryFolder m_folder{TemporaryFolder::inMemory()};
    const fs::path m_file = m_folder / "steps.marginalia";
    const fs::path m_clean = m_folder / "clean.marginalia";
    std::string m_state;
};

TEST_F(CleanedCopy, HoldsAllRowsButNothingForeign) {
    alter("CREATE TRIGGER evil AFTER INSERT ON coder BEGIN DELETE FROM code; END;"
          "CREATE VIEW w AS SELECT * FROM coder; CREATE TABLE evil (a); ALTER TABLE coder ADD COLUMN mail "
          "TEXT");
    const std::string before = bytesOf(m_file);
    EXPECT_EQ(kindThrownBy([&] { Project::open(m_file); }), ErrorKind::Altered);
    const store::Rescue rescue = clean();
    EXPECT_EQ(bytesOf(m_file), before);
    EXPECT_GT(rescue.rows, 50);
    EXPECT_EQ(rescue.leftOut + rescue.detached + rescue.texts, 0);
    const auto project = Project::open(m_clean);
    EXPECT_EQ(test::stateOf(project->db()), m_state);
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
    EXPECT_FALSE(project->nextUndo());
}

TEST_F(CleanedCopy, LeavesOutRowsThatPointAtNothing) {
    alter("CREATE TABLE evil (a); INSERT INTO judgement (id, answer_id, coder_id, state, judged_at) VALUES "
          "(5, 99, 98, "
          "'done', ''); INSERT INTO source (id, name, text_id, created_at) VALUES (6, 'x', 4, '');"
          "INSERT INTO speaker (id, source_id, name) VALUES (7, 6, 'I');"
          "INSERT INTO note (id, coder_id, created_at, changed_at) VALUES (8, 97, '', '')");
    const store::Rescue rescue = clean();
    EXPECT_EQ(rescue.leftOut, 3) << "the judgement, the document without a text and its speaker";
    EXPECT_EQ(rescue.detached, 1) << "a note stays without its writer";
    const auto project = Project::open(m_clean);
    EXPECT_EQ(project->db().integer("SELECT count(*) FROM note WHERE id = 8 AND coder_id IS NULL"), 1);
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST_F(CleanedCopy, BringsCodesThatLieInACircleToTheTop) {
    alter("CREATE TABLE evil (a); INSERT INTO code (id, parent_id, name, created_at, changed_at) VALUES (1, "
          "2, 'a', '', "
          "''), (2, 1, 'b', '', '')");
    EXPECT_EQ(clean().detached, 2);
    EXPECT_EQ(
        Project::open(m_clean)->db().integer("SELECT count(*) FROM code WHERE id < 3 AND parent_id IS NULL"),
        2);
}

TEST_F(CleanedCopy, KeepsATextWhoseCheckSumIsWrong) {
    alter("CREATE TABLE evil (a); UPDATE text SET body = body || '!' WHERE id = (SELECT min(id) FROM text)");
    EXPECT_EQ(clean().texts, 1);
    EXPECT_THAT(Project::open(m_clean)->verify().problems, testing::IsEmpty());
}

TEST_F(CleanedCopy, IsNotMadeOfWhatWasNeverAProjectNorOverAnotherFile) {
    test::writeBytes(m_folder / "text", std::string(5000, 'x'));
    EXPECT_EQ(kindThrownBy([&] { makeCleanedCopy(m_folder / "text", m_clean, {}); }), ErrorKind::NotOurs);
    EXPECT_FALSE(fs::exists(m_clean));
    test::writeBytes(m_clean, "mine");
    EXPECT_EQ(kindThrownBy([&] { clean(); }), ErrorKind::Conflict);
    EXPECT_EQ(bytesOf(m_clean), "mine");
}

} // namespace
} // namespace marginalia::core
