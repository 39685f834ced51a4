// SPDX-License-Identifier: GPL-3.0-or-later
// What R, Stata and Python read from the file says the same as the program.
#include "core/shares/share_table.h"
#include "world.h"

#include <gtest/gtest.h>

using namespace marginalia;
using namespace marginalia::core;
using test::World;

namespace {

struct Counted {
    std::int64_t n = -1;
    std::int64_t judged = -1;
    bool operator==(const Counted&) const = default;
};

Counted fromView(const World& world, const char* code, const char* coder) {
    store::Statement row = world.db().prepare(
        "SELECT n, judged FROM v_share WHERE question = 'steps' AND code = ?1 AND coder = ?2");
    row.bind(code, coder);
    return row.step() ? Counted{row.integer(0), row.integer(1)} : Counted{};
}

Counted fromEngine(const World& world, const char* code, const char* coder) {
    shares::ShareRequest request;
    request.question = survey::questionByName(world.db(), "steps")->id;
    request.layer = {shares::LayerKind::Coder, coding::coderByName(world.db(), coder)->id};
    const CodeId id = *codebook::Codebook::load(world.db()).byPath(code);
    const shares::ShareEngine engine(world.db(), request.question);
    const shares::ShareTable table = engine.table(world.db(), request);
    for (const shares::ShareRow& row : table.rows)
        if (row.code == id)
            return {row.n, table.n};
    return {};
}

AnswerId answerOf(const World& world, const char* respondent) {
    return survey::answerOf(world.db(), survey::questionByName(world.db(), "steps")->id,
                            survey::caseByName(world.db(), respondent)->id)
        ->id;
}

} // namespace

TEST(PublicViews, TheShareOfACodeIsTheOneThatTheProgramCounts) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim");
    world.code("R002", "steps", "Institutions", "Aigerim");
    world.code("R003", "steps", "Trade > Barriers", "Aigerim");
    EXPECT_EQ(fromView(world, "Trade > Barriers", "Aigerim"), (Counted{2, 3}));
    for (const char* code : {"Institutions", "Trade > Barriers", "Trade > Routes", "Other"})
        EXPECT_EQ(fromView(world, code, "Aigerim"), fromEngine(world, code, "Aigerim")) << code;
}

TEST(PublicViews, ACodingOnAnAnswerThatIsStillOpenIsNotCounted) {
    World world = World::coded();
    world.code("R001", "steps", "Institutions", "Aigerim");
    world.code("R002", "steps", "Institutions", "Aigerim");
    world.edit([&](store::Edit& edit) {
        coding::judge(edit, coding::coderByName(world.db(), "Aigerim")->id, answerOf(world, "R002"),
                      coding::JudgementState::Open);
    });
    EXPECT_EQ(fromView(world, "Institutions", "Aigerim"), (Counted{1, 1}));
    EXPECT_EQ(fromView(world, "Institutions", "Aigerim"), fromEngine(world, "Institutions", "Aigerim"));
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM v_case_code WHERE respondent = 'R002' AND coder = "
                                 "'Aigerim' AND coded IS NOT NULL"),
              0);
}
