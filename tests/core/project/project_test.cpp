// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/project_files.h"

#include <gtest/gtest.h>

namespace marginalia::core {
namespace {

using test::addCoder;
using test::coders;
using test::TemporaryFolder;

TEST(Project, KeepsTitleAndLanguageOfANewProject) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "ru");
    EXPECT_EQ(project->setting("title"), "Steps");
    EXPECT_EQ(project->setting("language"), "ru");
    EXPECT_EQ(project->setting("sample"), "");
    EXPECT_TRUE(project->history().empty());
    EXPECT_FALSE(project->nextUndo());
}

TEST(Project, RefusesToMakeAProjectOverAFile) {
    const TemporaryFolder folder;
    Project::create(folder / "a.marginalia", "Steps", "en");
    try {
        Project::create(folder / "a.marginalia", "Other", "en");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Conflict);
    }
    EXPECT_EQ(Project::open(folder / "a.marginalia")->setting("title"), "Steps");
}

TEST(Project, SaysWhatAnEditChanged) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    const auto changes =
        project->edit(msg("Add coder {1}"), [](store::Edit& edit) { addCoder(edit, "Aigerim"); });
    EXPECT_EQ(changes.of("coder").added.size(), 1U);
    EXPECT_EQ(changes.of("coder").added.front(), project->db().integer("SELECT id FROM coder"));
    EXPECT_EQ(changes.rows(), 1);
    EXPECT_FALSE(changes.touches("code"));
}

TEST(Project, UndoesAndRedoesAcrossClosing) {
    const TemporaryFolder folder;
    ProjectOptions options;
    options.who = "Aigerim";
    {
        auto project = Project::create(folder / "a.marginalia", "Steps", "en", options);
        project->edit({msg("Add coder {1}"), {"A"}}, [](store::Edit& edit) { addCoder(edit, "A"); });
        project->edit({msg("Add coder {1}"), {"B"}}, [](store::Edit& edit) { addCoder(edit, "B"); });
    }
    {
        auto project = Project::open(folder / "a.marginalia", options);
        ASSERT_TRUE(project->nextUndo());
        EXPECT_EQ(project->nextUndo()->arguments, std::vector<std::string>{"B"});
        EXPECT_EQ(project->undo().of("coder").removed.size(), 1U);
        EXPECT_EQ(coders(*project), 1);
    }
    auto project = Project::open(folder / "a.marginalia", options);
    ASSERT_TRUE(project->nextRedo());
    EXPECT_EQ(project->nextRedo()->step, 2);
    project->redo();
    EXPECT_EQ(coders(*project), 2);
    const auto history = project->history();
    ASSERT_EQ(history.size(), 4U);
    EXPECT_EQ(history[1].state, store::StepState::Done);
    EXPECT_EQ(history[2].kind, store::StepKind::Undo);
    EXPECT_EQ(history[2].target, 2);
    EXPECT_EQ(history[3].kind, store::StepKind::Redo);
    EXPECT_EQ(history[3].who, "Aigerim");
}

TEST(Project, EndsRedoWithANewEdit) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    for (const char* name : {"A", "B", "C"})
        project->edit(msg("Add coder"), [&](store::Edit& edit) { addCoder(edit, name); });
    project->undo();
    project->undo();
    project->redo();
    EXPECT_EQ(project->nextRedo()->step, 3);
    project->edit(msg("Add coder"), [&](store::Edit& edit) { addCoder(edit, "D"); });
    EXPECT_FALSE(project->nextRedo());
    EXPECT_EQ(project->history()[2].state, store::StepState::Undone);
    while (project->nextUndo())
        project->undo();
    EXPECT_EQ(coders(*project), 0);
    EXPECT_THROW(project->undo(), Error);
}

TEST(Project, LeavesNoTraceOfABodyThatThrows) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    EXPECT_THROW(project->edit(msg("Add coder"),
                               [](store::Edit& edit) {
                                   addCoder(edit, "A");
                                   throw std::runtime_error("no");
                               }),
                 std::runtime_error);
    EXPECT_EQ(coders(*project), 0);
    EXPECT_TRUE(project->history().empty());
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "B"); });
    EXPECT_EQ(coders(*project), 1);
}

TEST(Project, LeavesNoStepForABodyWithoutChanges) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    const auto changes = project->edit(msg("Nothing"), [](store::Edit& edit) {
        addCoder(edit, "A");
        edit.db().run("DELETE FROM coder");
        edit.db().run("INSERT INTO text (id, sha256, body, code_points) VALUES (7, x'00', 'x', 1)");
    });
    EXPECT_TRUE(changes.empty());
    EXPECT_TRUE(project->history().empty());
    EXPECT_EQ(project->db().integer("SELECT count(*) FROM text"), 0);
}

TEST(Project, RefusesToChangeAnythingOutsideOfAStep) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    EXPECT_THROW((void)project->db().prepare("DELETE FROM setting"), Error);
    std::optional<store::Statement> kept;
    project->edit(msg("Add coder"), [&](store::Edit& edit) {
        addCoder(edit, "A");
        kept = edit.db().prepare("DELETE FROM coder");
    });
    EXPECT_THROW(kept->step(), Error);
    EXPECT_EQ(coders(*project), 1);
}

TEST(Project, RefusesAStepThatBreaksAForeignKey) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    try {
        project->edit(msg("Wrong"), [](store::Edit& edit) {
            edit.db().run("INSERT INTO question (id, survey_id, name) VALUES (5, 99, 'Q')");
        });
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Conflict);
    }
    EXPECT_EQ(project->db().integer("SELECT count(*) FROM question"), 0);
    EXPECT_TRUE(project->history().empty());
}

} // namespace
} // namespace marginalia::core
