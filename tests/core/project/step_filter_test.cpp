// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/step_filter.h"

#include "core/coding/span_edit.h"
#include "core/documents/documents.h"
#include "core/project/erasure.h"
#include "core/store/history_store.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core {
namespace {

using ::marginalia::test::World;

/// The numbers of the steps that pass.
std::vector<std::int64_t> steps(const World& world, const StepFilter& filter) {
    Progress progress;
    std::vector<std::int64_t> numbers;
    for (const store::HistoryStep& step : filterSteps(world.db(), filter, progress))
        numbers.push_back(step.step);
    return numbers;
}

std::int64_t newest(const World& world) {
    return store::newestStep(world.db());
}

StepFilter byCode(const World& world, const char* path) {
    StepFilter filter;
    filter.code = world.codeId(path);
    return filter;
}

TEST(StepFilter, FindsWhatTouchedACode) {
    World world = World::coded();
    const std::int64_t made = newest(world) - 1; // codes, then coders
    CodingId coding = world.code("R001", "steps", "Trade", "Aigerim", Span{0, 6}).id;
    const std::int64_t coded = newest(world);
    world.code("R002", "steps", "Other", "Aigerim");
    // The changed row says only that its end moved, not which code it carries.
    world.edit([&](store::Edit& edit) { coding::resize(edit, coding, Span{0, 12}); });
    const std::int64_t resized = newest(world);
    world.project().undo();
    EXPECT_THAT(steps(world, byCode(world, "Trade")),
                testing::ElementsAre(made, coded, resized, resized + 1));
}

TEST(StepFilter, FindsWhatTouchedACodeThatIsGone) {
    World world = World::coded();
    const StepFilter filter = byCode(world, "Other");
    world.code("R002", "steps", "Other", "Aigerim");
    world.edit([&](store::Edit& edit) { codebook::remove(edit, filter.code); });
    EXPECT_THAT(steps(world, filter), testing::ElementsAre(2, newest(world) - 1, newest(world)));
}

TEST(StepFilter, FindsWhatTouchedADocument) {
    World world = World::coded();
    SourceId source;
    world.edit([&](store::Edit& edit) {
        documents::NewSource given;
        given.name = "Interview";
        given.text = text::normalize("Roads first, then trade.");
        source = *documents::add(edit, given);
    });
    const std::int64_t added = newest(world);
    world.code("R001", "steps", "Trade", "Aigerim");
    world.edit([&](store::Edit& edit) {
        coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade"), {{}, source}, Span{0, 5});
    });
    StepFilter filter;
    filter.source = source;
    EXPECT_THAT(steps(world, filter), testing::ElementsAre(added, added + 2));
    filter.code = world.codeId("Trade");
    EXPECT_THAT(steps(world, filter), testing::ElementsAre(added + 2));
}

TEST(StepFilter, FindsWhatTouchedARespondent) {
    World world = World::coded();
    world.code("R001", "steps", "Trade", "Aigerim");
    const std::int64_t coded = newest(world);
    world.code("R002", "steps", "Trade", "Aigerim");
    world.edit([&](store::Edit& edit) { survey::exclude(edit, world.caseId("R001"), "test", ""); });
    StepFilter filter;
    filter.respondent = world.caseId("R001");
    EXPECT_THAT(steps(world, filter), testing::ElementsAre(1, coded, coded + 2));
}

TEST(StepFilter, LimitsByPersonAndDay) {
    World world = World::coded();
    world.project().setWho("Daniyar");
    world.code("R001", "steps", "Trade", "Daniyar");
    StepFilter filter;
    filter.who = "Daniyar";
    EXPECT_THAT(steps(world, filter), testing::ElementsAre(newest(world)));
    filter = {};
    filter.from = "2026-03-01";
    filter.to = "2026-03-01";
    EXPECT_EQ(steps(world, filter).size(), static_cast<std::size_t>(newest(world)));
    filter.from = "2026-03-02";
    filter.to.clear();
    EXPECT_TRUE(steps(world, filter).empty());
    filter = {};
    filter.to = "2026-02-28";
    EXPECT_TRUE(steps(world, filter).empty());
}

TEST(StepFilter, DoesNotTakeAnErasureForWorkOnACode) {
    World world = World::coded();
    world.code("R001", "steps", "Trade", "Aigerim");
    world.project().erase({world.caseId("R002"), {}, false, false});
    EXPECT_TRUE(steps(world, byCode(world, "Trade")).empty()); // what was before is forgotten
    world.code("R003", "steps", "Trade", "Aigerim");
    EXPECT_THAT(steps(world, byCode(world, "Trade")), testing::ElementsAre(newest(world)));
}

} // namespace
} // namespace marginalia::core
