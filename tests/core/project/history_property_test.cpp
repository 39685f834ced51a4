// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/random_edits.h"
#include "core/project_files.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace marginalia::core {
namespace {

using test::RandomEdits;
using test::stateOf;
using test::TemporaryFolder;

TEST(History, ReturnsToEveryStateOfAThousandRandomEdits) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    ProjectOptions options;
    options.seed = 7;
    auto project = Project::create(folder / "a.marginalia", "Random", "en", options);
    RandomEdits random(11);
    std::vector<std::string> states{stateOf(project->db())};
    // Every table must have taken part, or the test proves less than it says.
    const auto everyTableHasRows = [&] {
        return std::ranges::all_of(store::Schema::builtIn().tablesAt(1), [&](const auto& table) {
            return project->db().integer("SELECT count(*) FROM " + table.first) > 0;
        });
    };
    while (states.size() <= 1000 || !everyTableHasRows()) {
        ASSERT_LT(states.size(), 1200U);
        const auto changes = project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
        if (changes.empty()) {
            ASSERT_EQ(stateOf(project->db()), states.back());
            continue;
        }
        states.push_back(stateOf(project->db()));
        ASSERT_NE(states.back(), states[states.size() - 2]);
    }
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        ASSERT_EQ(project->nextUndo()->step, static_cast<std::int64_t>(i));
        project->undo();
        ASSERT_EQ(stateOf(project->db()), states[i - 1]) << "after undoing step " << i;
        if (i % 250 == 0) {
            project.reset();
            project = Project::open(folder / "a.marginalia", options);
        }
    }
    EXPECT_FALSE(project->nextUndo());
    for (std::size_t i = 1; i < states.size(); ++i) {
        project->redo();
        ASSERT_EQ(stateOf(project->db()), states[i]) << "after redoing step " << i;
    }
    EXPECT_FALSE(project->nextRedo());
    const VerifyReport report = project->verify();
    for (const Sentence& problem : report.problems)
        ADD_FAILURE() << problem.english();
    EXPECT_EQ(report.stepsReplayed, static_cast<std::int64_t>(3 * (states.size() - 1)));
}

TEST(History, ReplaysAWildWalkOfEditsUndosAndRedos) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    auto project = Project::create(folder / "a.marginalia", "Random", "en");
    RandomEdits random(12);
    std::mt19937 engine(13);
    std::vector<std::string> done{stateOf(project->db())};
    std::vector<std::string> undone;
    for (int i = 0; i < 500; ++i) {
        const auto choice = engine() % 5;
        if (choice < 2 && done.size() > 1) {
            project->undo();
            undone.push_back(done.back());
            done.pop_back();
        } else if (choice == 2 && !undone.empty()) {
            project->redo();
            done.push_back(undone.back());
            undone.pop_back();
        } else if (!project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); }).empty()) {
            done.push_back(stateOf(project->db()));
            undone.clear();
        }
        ASSERT_EQ(stateOf(project->db()), done.back());
        ASSERT_EQ(project->nextRedo().has_value(), !undone.empty());
    }
    EXPECT_TRUE(project->verify().problems.empty());
}

} // namespace
} // namespace marginalia::core
