// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/past.h"

#include "core/coding/correct_text.h"
#include "core/documents/documents.h"
#include "core/project/erasure.h"
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/store/history_store.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core {
namespace {

using ::marginalia::test::World;
using test::RandomEdits;
using test::stateOf;
using test::TemporaryFolder;

TEST(Past, ShowsEveryStateThatARandomProjectHad) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    auto project = Project::create(folder / "a.marginalia", "Random", "en");
    RandomEdits random(5);
    std::vector<std::string> states{stateOf(project->db())};
    std::mt19937 engine(6);
    while (states.size() < 80) {
        const auto before = store::newestStep(project->db());
        if (engine() % 5 == 0 && project->nextUndo())
            project->undo();
        else
            project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
        if (store::newestStep(project->db()) != before)
            states.push_back(stateOf(project->db()));
    }
    Progress progress;
    for (std::size_t step = 0; step < states.size(); step += 7) {
        const std::filesystem::path target = folder / ("past" + std::to_string(step) + ".marginalia");
        writePast(*project->snapshot(), static_cast<std::int64_t>(step), target, progress);
        ProjectOptions options;
        options.readOnly = true;
        const auto past = Project::open(target, options);
        EXPECT_EQ(stateOf(past->db()), states[step]) << step;
        for (const Sentence& problem : past->verify().problems)
            ADD_FAILURE() << problem.english();
    }
}

TEST(Past, HoldsTheTextsOfThatTime) {
    World world = World::coded();
    const std::int64_t before = store::newestStep(world.db());
    world.edit([&](store::Edit& edit) {
        coding::correctText(edit, {world.answerId("R001", "steps"), {}}, "Something else altogether.");
    });
    Progress progress;
    const PrivatePast past(world.db(), before, "study.marginalia", progress);
    ProjectOptions options;
    options.readOnly = true;
    const auto project = Project::open(past.file(), options);
    EXPECT_THAT(survey::answerText(project->db(), world.answerId("R001", "steps")),
                testing::StartsWith("Remove trade barriers"));
    EXPECT_EQ(past.file().filename(), "study.marginalia");
}

TEST(Past, IsGoneWithItsObject) {
    World world = World::coded();
    std::filesystem::path file;
    {
        Progress progress;
        const PrivatePast past(world.db(), 1, "study.marginalia", progress);
        file = past.file();
        EXPECT_TRUE(std::filesystem::exists(file));
    }
    EXPECT_FALSE(std::filesystem::exists(file.parent_path()));
}

TEST(Past, IsRefusedBeforeAnErasureAndForAStepThatIsNotThere) {
    World world = World::coded();
    Progress progress;
    const std::filesystem::path target = world.folder() / "past.marginalia";
    world.project().erase({world.caseId("R001"), {}, false, false});
    EXPECT_EQ(test::kindThrownBy([&] { writePast(world.db(), 2, target, progress); }), ErrorKind::Conflict);
    EXPECT_EQ(test::kindThrownBy([&] { writePast(world.db(), 99, target, progress); }), ErrorKind::Usage);
    EXPECT_FALSE(std::filesystem::exists(target));
    writePast(world.db(), store::newestStep(world.db()), target, progress);
    EXPECT_TRUE(Project::open(target)->verify().problems.empty());
}

} // namespace
} // namespace marginalia::core
