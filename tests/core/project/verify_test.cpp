// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/project_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace marginalia::core {
namespace {

using test::addCoder;
using test::TemporaryFolder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

class Verify : public testing::Test {
protected:
    void SetUp() override {
        auto project = Project::create(m_file, "Steps", "en");
        project->edit(msg("Add coders"), [](store::Edit& edit) {
            addCoder(edit, "Aigerim");
            addCoder(edit, "Daniyar");
        });
        project->edit(msg("Add a document"), [](store::Edit& edit) {
            const std::string body = "Trust comes first.";
            const auto digest = Sha256::of(body);
            edit.db().run(
                "INSERT INTO text (id, sha256, body, code_points) VALUES (5, ?, ?, 18)",
                std::span<const std::byte>(reinterpret_cast<const std::byte*>(digest.data()), digest.size()),
                body);
            edit.db().run(
                "INSERT INTO source (id, name, text_id, created_at) VALUES (6, 'Interview 3', 5, '')");
        });
    }
    /// Changes the closed file as another program would, then verifies it.
    std::vector<std::string> problemsAfter(const std::string& sql) {
        {
            store::Connection db(m_file, store::Connection::Mode::ReadWrite);
            db.execute("PRAGMA foreign_keys = OFF");
            db.execute(sql);
        }
        const VerifyReport report = Project::open(m_file)->verify();
        std::vector<std::string> texts;
        for (const Sentence& problem : report.problems)
            texts.push_back(problem.english());
        return texts;
    }

    const TemporaryFolder m_folder{TemporaryFolder::inMemory()};
    const fs::path m_file = m_folder / "a.marginalia";
};

TEST_F(Verify, FindsNothingWrongWithASoundProject) {
    const VerifyReport report = Project::open(m_file)->verify();
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_EQ(report.stepsReplayed, 2);
    EXPECT_GE(report.rowsCompared, 6);
    EXPECT_THAT(Project::open(m_file)->quickCheck().problems, IsEmpty());
}

TEST_F(Verify, NamesARowThatWasAltered) {
    EXPECT_THAT(problemsAfter("UPDATE coder SET colour = 'red' WHERE name = 'Daniyar'"),
                ElementsAre("coder: the row “Daniyar” differs from the history in “colour”."));
}

TEST_F(Verify, NamesARowThatWasAdded) {
    EXPECT_THAT(problemsAfter("INSERT INTO coder (id, name, created_at) VALUES (77, 'Nobody', '')"),
                ElementsAre("coder: the history does not know the row “Nobody”."));
}

TEST_F(Verify, NamesARowThatIsMissing) {
    EXPECT_THAT(problemsAfter("DELETE FROM coder WHERE name = 'Aigerim'"),
                ElementsAre("coder: the row “Aigerim” of the history is missing."));
}

TEST_F(Verify, NamesTheUserOfATextThatWasAltered) {
    EXPECT_THAT(problemsAfter("UPDATE text SET body = 'Trust comes last!!'"),
                ElementsAre("A text is not as it was imported: Interview 3."));
}

TEST_F(Verify, FindsARowThatNamesAMissingOne) {
    EXPECT_THAT(problemsAfter("DELETE FROM text"),
                testing::Contains(HasSubstr("source: rows that name a missing row of text: 1")));
}

TEST_F(Verify, FindsAHistoryThatWasCutShort) {
    EXPECT_THAT(problemsAfter("DELETE FROM history_piece WHERE step = 1"),
                testing::Contains(HasSubstr("the history does not know the row “Aigerim”")));
    EXPECT_THAT(problemsAfter("UPDATE history_piece SET changed = x'54ff00' WHERE step = 2"),
                testing::Contains(HasSubstr("Step 2 of the history cannot be replayed")));
}

TEST_F(Verify, ListsAHundredDifferencesAndCountsTheRest) {
    const auto problems =
        problemsAfter("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 349)"
                      "INSERT INTO coder (id, name, created_at) SELECT i, 'x', '' FROM n");
    ASSERT_EQ(problems.size(), 101U);
    EXPECT_EQ(problems.back(), "Further differences that are not listed: 150.");
}

TEST_F(Verify, StopsWhenThePersonWantsTo) {
    auto project = Project::open(m_file);
    EXPECT_EQ(test::kindThrownBy([&] { (void)project->verify(Progress([](double) { return false; })); }),
              ErrorKind::Cancelled);
}

TEST_F(Verify, RefusesToUndoWhatIsNoLongerThere) {
    {
        store::Connection db(m_file, store::Connection::Mode::ReadWrite);
        db.execute("UPDATE source SET name = 'Other'");
    }
    auto project = Project::open(m_file);
    EXPECT_EQ(test::kindThrownBy([&] { project->undo(); }), ErrorKind::Conflict);
    EXPECT_EQ(project->history().size(), 2U);
    EXPECT_EQ(project->db().text("SELECT name FROM source"), "Other");
}

} // namespace
} // namespace marginalia::core
