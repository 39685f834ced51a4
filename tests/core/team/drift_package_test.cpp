// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever codes again for a drift check works in a package, as in any other one: in the window, where codings
// are those of everyday work. Back in the project they belong to the check.
#include "core/team/draw.h"
#include "core/team/drift.h"
#include "core/team/packages.h"
#include "core/team/round.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace marginalia::core::team {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
namespace fs = std::filesystem;

struct DriftPackage : testing::Test, test::Team {
    void SetUp() override {
        for (const char* who : {"R001", "R002", "R003"})
            world.code(who, "steps", "Trade", "Daniyar");
        RoundWish wish;
        wish.name = "Again";
        wish.kind = RoundKind::Drift;
        wish.units = 3;
        wish.coders = {world.coderId("Daniyar")};
        world.edit([&](store::Edit& edit) { round = startRound(edit, wish); });
    }

    fs::path packCheck(const std::string& name = "d.marginalia") {
        PackWish wish;
        wish.round = round;
        return pack("Daniyar", name, wish);
    }
    std::int64_t codings(RoundId of) {
        return world.db().integer("SELECT count(*) FROM coding WHERE round_id = ?1", of);
    }
    std::int64_t judgements(RoundId of) {
        return world.db().integer("SELECT count(*) FROM judgement WHERE round_id = ?1 AND state = 'done'",
                                  of);
    }
    DriftRow trade() {
        const Drift drift = driftOf(world.db(), *roundById(world.db(), round));
        return *std::ranges::find(drift.rows, std::string("Trade"), &DriftRow::path);
    }

    RoundId round;
};

TEST_F(DriftPackage, BringsWhatIsCodedInItIntoTheCheckAndLeavesTheEarlierWorkAlone) {
    const fs::path package = packCheck();
    steps(package, "Daniyar",
          {codes("R001", "Trade", "Daniyar"), codes("R002", "Trade", "Daniyar"),
           codes("R003", "Institutions", "Daniyar")});
    const MergeReport report = merge({package});
    EXPECT_TRUE(report.changed);
    EXPECT_THAT(report.files[0].remarks, IsEmpty());
    EXPECT_EQ(codings(mainRound), 3) << "the earlier codings, and no others";
    EXPECT_EQ(codings(round), 3);
    EXPECT_EQ(judgements(round), 3);
    EXPECT_EQ(trade().counts.both, 2);
    EXPECT_EQ(trade().counts.onlyFirst, 1);
    EXPECT_EQ(workOn(world.db(), *roundById(world.db(), round))[0].done, 3);
    EXPECT_EQ(changesAfter(world.db(), *roundById(world.db(), round)), 0);
}

TEST_F(DriftPackage, TakesTheSameCodeOnTheSameAnswerForASecondCoding) {
    const fs::path package = packCheck();
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    merge({package});
    EXPECT_EQ(codings(round), 1);
    EXPECT_FALSE(merge({package}).changed) << "merging again brings nothing";
    work(package, "Daniyar", uncodes("R001", "Trade", "Daniyar"));
    merge({package});
    EXPECT_EQ(codings(round), 0) << "it was taken off in the package";
    EXPECT_EQ(codings(mainRound), 3);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST_F(DriftPackage, ShowsHowFarTheCheckIs) {
    const fs::path package = packCheck();
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    const auto project = Project::open(package, {});
    const Round again = rounds(project->db()).front();
    ASSERT_THAT(workOn(project->db(), again), SizeIs(1));
    EXPECT_EQ(workOn(project->db(), again)[0].done, 1);
    EXPECT_EQ(workOn(project->db(), again)[0].units, 3);
    EXPECT_EQ(changesAfter(project->db(), again), 0) << "the earlier work is not in it";
}

TEST_F(DriftPackage, BringsNothingIntoACheckThatIsClosedAndSaysSo) {
    const fs::path package = packCheck();
    work(package, "Daniyar", codes("R001", "Trade", "Daniyar"));
    merge({package});
    world.edit([&](store::Edit& edit) { closeRound(edit, round); });
    steps(package, "Daniyar", {uncodes("R001", "Trade", "Daniyar"), codes("R002", "Trade", "Daniyar")});
    const MergeReport report = merge({package});
    EXPECT_EQ(codings(round), 1);
    EXPECT_EQ(codings(mainRound), 3);
    EXPECT_THAT(report.files[0].remarks, SizeIs(1));
}

} // namespace
} // namespace marginalia::core::team
