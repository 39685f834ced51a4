// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/round.h"

#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/documents/documents.h"
#include "core/team/draw.h"
#include "core/team/drift.h"
#include "world.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace marginalia::core::team {
namespace {

using ::marginalia::test::World;
using testing::ElementsAre;

/// 60 respondents of three countries (30, 20, 10), all with an answer.
World sixty() {
    World world;
    World::Cells cells{{"ID", "Country", "Q1", "steps"}};
    for (int i = 0; i < 60; ++i)
        cells.push_back({"R" + std::to_string(100 + i),
                         i % 6 < 3   ? "Kazakhstan"
                         : i % 6 < 5 ? "Uzbekistan"
                                     : "Kyrgyzstan",
                         "3", "Open the border posts, number " + std::to_string(i) + "."});
    world.survey(cells).codes({"Institutions", "Trade", "Trade > Barriers"}).coders({"Aigerim", "Daniyar"});
    return world;
}

RoundWish twenty(const std::string& name = "First") {
    RoundWish wish;
    wish.name = name;
    wish.units = 12;
    wish.seed = 7;
    wish.strata = {"Country"};
    return wish;
}

RoundId start(World& world, const RoundWish& wish) {
    RoundId round;
    world.edit([&](store::Edit& edit) { round = startRound(edit, wish); });
    return round;
}

std::set<AnswerId> answersOf(const std::vector<RoundUnit>& units) {
    std::set<AnswerId> all;
    for (const RoundUnit& unit : units)
        all.insert(unit.place.answer);
    return all;
}

TEST(Draw, SharesUnitsOutInProportion) {
    EXPECT_THAT(inProportion({30, 20, 10}, 12), ElementsAre(6, 4, 2));
    EXPECT_THAT(inProportion({10, 10, 10}, 10), ElementsAre(4, 3, 3)) << "the first of equal remainders";
    EXPECT_THAT(inProportion({97, 2, 1}, 10), ElementsAre(8, 1, 1)) << "small strata are heard";
    EXPECT_THAT(inProportion({97, 2, 1}, 2), ElementsAre(1, 1, 0)) << "not enough for everybody";
    EXPECT_THAT(inProportion({3, 0, 1}, 4), ElementsAre(3, 0, 1));
    EXPECT_THAT(inProportion({}, 4), ElementsAre());
}

TEST(Draw, NeverTakesMoreFromAStratumThanThereIs) {
    std::mt19937 random(3);
    for (int time = 0; time < 2000; ++time) {
        std::vector<std::int64_t> sizes(1 + random() % 6);
        std::int64_t all = 0;
        for (std::int64_t& size : sizes)
            all += size = random() % 40;
        const auto wanted = static_cast<std::int64_t>(random() % 60);
        const std::vector<std::int64_t> parts = inProportion(sizes, wanted);
        std::int64_t given = 0;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            EXPECT_LE(parts[i], sizes[i]);
            EXPECT_GE(parts[i], 0);
            given += parts[i];
        }
        EXPECT_EQ(given, std::min(wanted, all));
    }
}

TEST(Draw, ComesOutTheSameForOneSeedAndElseAnotherWay) {
    World world = sixty();
    RoundWish wish = twenty();
    const Draw first = draw(world.db(), wish);
    ASSERT_EQ(first.units.size(), 12U);
    EXPECT_EQ(first.eligible, 60);
    std::map<std::string, std::int64_t> strata;
    for (const Stratum& stratum : first.strata)
        strata[stratum.name] = stratum.drawn;
    EXPECT_THAT(strata, ElementsAre(std::pair("Kazakhstan", 6), std::pair("Kyrgyzstan", 2),
                                    std::pair("Uzbekistan", 4)));
    EXPECT_EQ(answersOf(first.units).size(), 12U);
    EXPECT_EQ(answersOf(draw(world.db(), wish).units), answersOf(first.units));
    wish.seed = 8;
    EXPECT_NE(answersOf(draw(world.db(), wish).units), answersOf(first.units));
}

TEST(Draw, IsFairToEveryAnswer) {
    World world = sixty();
    RoundWish wish = twenty();
    wish.strata.clear();
    std::map<AnswerId, int> times;
    constexpr int draws = 600;
    for (int i = 0; i < draws; ++i) {
        wish.seed = static_cast<std::uint64_t>(i);
        for (const AnswerId answer : answersOf(draw(world.db(), wish).units))
            ++times[answer];
    }
    ASSERT_EQ(times.size(), 60U);
    double chi = 0;
    for (const auto& [answer, count] : times)
        chi += (count - 120.0) * (count - 120.0) / (120.0 * 0.8);
    EXPECT_LT(chi, 102.0) << "59 degrees of freedom, p = .0005";
    EXPECT_GT(chi, 26.0);
}

TEST(Draw, LeavesOutExcludedCasesAndAnswersWithoutWords) {
    World world = World::coded(); // six of eight are substantive
    world.edit([&](store::Edit& edit) { survey::exclude(edit, world.caseId("R003"), "test", ""); });
    RoundWish wish = twenty();
    wish.strata.clear();
    wish.units = 5;
    EXPECT_EQ(draw(world.db(), wish).eligible, 5);
    wish.units = 6;
    EXPECT_THROW(static_cast<void>(draw(world.db(), wish)), Error);
    wish.units = 5;
    wish.strata = {"Contry"};
    try {
        static_cast<void>(draw(world.db(), wish));
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("There are: Country, Q1"));
    }
}

TEST(Round, KeepsWhatWasDrawnAndUndoTakesItBack) {
    World world = sixty();
    const RoundId id = start(world, twenty());
    const std::optional<Round> round = roundByName(world.db(), " first ");
    ASSERT_TRUE(round);
    EXPECT_EQ(round->id, id);
    EXPECT_EQ(round->seed, 7U);
    EXPECT_THAT(round->strata, ElementsAre("Country"));
    EXPECT_EQ(unitsOf(world.db(), id).size(), 12U);
    EXPECT_EQ(codersOf(world.db(), id).size(), 2U);
    EXPECT_THROW(start(world, twenty("FIRST")), Error) << "the name is taken";
    world.project().undo();
    EXPECT_TRUE(rounds(world.db()).empty());
    world.project().redo();
    EXPECT_EQ(unitsOf(world.db(), id).size(), 12U);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(Round, TakesInSomebodyWhoComesLater) {
    World world = sixty();
    const RoundId id = start(world, twenty());
    CoderId late;
    world.edit([&](store::Edit& edit) {
        late = coding::ensureCoder(edit, "Saule");
        joinRound(edit, id, late);
        joinRound(edit, id, late);
    });
    EXPECT_EQ(codersOf(world.db(), id).size(), 3U);
    world.edit([&](store::Edit& edit) { closeRound(edit, id); });
    world.edit([&](store::Edit& edit) {
        joinRound(edit, id, late);
        EXPECT_THROW(joinRound(edit, id, coding::ensureCoder(edit, "Timur")), Error);
    });
}

TEST(Round, DrawsFreshUnitsOnly) {
    World world = sixty();
    RoundWish training = twenty("Training");
    training.kind = RoundKind::Training;
    const auto first = answersOf(unitsOf(world.db(), start(world, training)));
    const auto second = answersOf(unitsOf(world.db(), start(world, twenty("Pilot"))));
    std::vector<AnswerId> both;
    std::ranges::set_intersection(first, second, std::back_inserter(both));
    EXPECT_TRUE(both.empty());
    RoundWish rest = twenty("Rest");
    rest.strata.clear();
    rest.units = 37;
    EXPECT_THROW(start(world, rest), Error);
    rest.units = 36;
    start(world, rest);
}

TEST(Round, KeepsTheCodebookOfItsStart) {
    World world = sixty();
    world.edit([&](store::Edit& edit) {
        codebook::Code code = *codebook::Codebook::load(edit.db()).find(world.codeId("Trade > Barriers"));
        code.definition = "Кедендік кедергілер: \"posts\", duties";
        codebook::update(edit, code);
    });
    const codebook::Codebook then = codebook::Codebook::load(world.db());
    const RoundId id = start(world, twenty());
    world.edit([&](store::Edit& edit) { codebook::remove(edit, world.codeId("Trade")); });
    const codebook::Codebook kept = codebookOf(world.db(), *roundById(world.db(), id));
    EXPECT_EQ(kept.codes(), then.codes());
    EXPECT_EQ(kept.revision(), then.revision());
}

TEST(Round, FreezesTheWorkWhenItIsClosedAndCountsWhatChangesLater) {
    World world = sixty();
    const RoundId id = start(world, twenty());
    const AnswerId answer = unitsOf(world.db(), id).front().place.answer;
    const auto code = [&](const std::string& path, const std::string& who) {
        world.edit([&](store::Edit& edit) {
            coding::apply(edit, world.coderId(who), world.codeId(path), {answer, {}}, std::nullopt);
        });
    };
    code("Trade", "Aigerim");
    code("Institutions", "Daniyar");
    EXPECT_EQ(workOn(world.db(), *roundById(world.db(), id)).front().done, 1);
    world.edit([&](store::Edit& edit) { closeRound(edit, id); });
    const auto changes = [&] { return changesAfter(world.db(), *roundById(world.db(), id)); };
    EXPECT_TRUE(roundById(world.db(), id)->closed());
    EXPECT_EQ(unitsOf(world.db(), id).front().status, "substantive");
    EXPECT_EQ(changes(), 0);
    code("Trade", "Daniyar");
    EXPECT_EQ(changes(), 1);
    world.edit([&](store::Edit& edit) {
        coding::removeAll(edit, world.coderId("Aigerim"), world.codeId("Trade"), {answer, {}});
    });
    EXPECT_EQ(changes(), 3) << "the code, and the judgement that is open again";
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM frozen_coding"), 2);
    EXPECT_THROW(world.edit([&](store::Edit& edit) { closeRound(edit, id); }), Error);
    world.project().undo();
    world.project().undo();
    world.project().undo();
    EXPECT_FALSE(roundById(world.db(), id)->closed());
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM frozen_coding"), 0);
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(Round, ChecksDriftOnWhatTheCoderHasFinished) {
    World world = World::coded();
    for (const char* who : {"R001", "R002", "R004"})
        world.code(who, "steps", "Trade", "Aigerim");
    RoundWish wish;
    wish.name = "Drift";
    wish.kind = RoundKind::Drift;
    wish.units = 2;
    EXPECT_THROW(start(world, wish), Error) << "of one coder";
    wish.coders = {world.coderId("Aigerim")};
    const RoundId id = start(world, wish);
    const auto units = unitsOf(world.db(), id);
    // What is given in the check stands apart.
    world.edit([&](store::Edit& edit) {
        coding::ApplyOptions again;
        again.round = id;
        coding::apply(edit, wish.coders.front(), world.codeId("Other"), units.front().place, std::nullopt,
                      again);
        coding::judge(edit, wish.coders.front(), units.front().place.answer, coding::JudgementState::Done,
                      std::nullopt, id);
    });
    EXPECT_EQ(workOn(world.db(), *roundById(world.db(), id)).front().done, 1);
    EXPECT_EQ(changesAfter(world.db(), *roundById(world.db(), id)), 0);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM frozen_coding"), 2) << "the earlier work";
    wish.name = "Drift 2";
    EXPECT_THROW(start(world, wish), Error) << "one finished answer is left that was not checked";
    world.edit([&](store::Edit& edit) { removeRound(edit, id); });
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM coding"), 3);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM frozen_coding"), 0);
}

TEST(Drift, ComparesACoderWithTheEarlierWork) {
    World world = World::coded();
    for (const char* who : {"R001", "R002", "R003", "R004"})
        world.code(who, "steps", who[3] < '3' ? "Trade > Barriers" : "Other", "Aigerim");
    RoundWish wish;
    wish.name = "Drift";
    wish.kind = RoundKind::Drift;
    wish.units = 4;
    wish.coders = {world.coderId("Aigerim")};
    const RoundId id = start(world, wish);
    const auto again = [&](const char* who, const char* code) {
        world.edit([&](store::Edit& edit) {
            coding::ApplyOptions how;
            how.round = id;
            const AnswerId answer = world.answerId(who, "steps");
            coding::apply(edit, wish.coders.front(), world.codeId(code), {answer, {}}, std::nullopt, how);
            coding::judge(edit, wish.coders.front(), answer, coding::JudgementState::Done, std::nullopt, id);
        });
    };
    again("R001", "Trade > Routes"); // another code under the same parent
    again("R002", "Trade > Barriers");
    again("R003", "Other");
    world.code("R002", "steps", "Institutions", "Aigerim"); // everyday work goes on beside it
    const Drift drift = driftOf(world.db(), *roundById(world.db(), id));
    EXPECT_EQ(drift.units, 3);
    EXPECT_EQ(drift.open, 1);
    const auto row = [&](const char* path) {
        return *std::ranges::find(drift.rows, world.codeId(path), &DriftRow::code);
    };
    EXPECT_EQ(row("Trade").counts.both, 2);
    EXPECT_EQ(row("Trade").counts.neither, 1);
    EXPECT_THAT(row("Trade").alpha.undefined.english(), testing::StartsWith("Too rare to judge"));
    EXPECT_EQ(row("Trade > Barriers").counts.onlyFirst, 1);
    EXPECT_EQ(row("Trade > Routes").counts.onlySecond, 1);
    EXPECT_FALSE(row("Institutions").alpha.value) << "never used: undefined, not 1";
    world.edit([&](store::Edit& edit) { closeRound(edit, id); });
    EXPECT_THROW(again("R004", "Other"), Error) << "closed";
    EXPECT_EQ(driftOf(world.db(), *roundById(world.db(), id)).units, 3);
}

TEST(Round, DrawsDocumentsAndTheirParagraphs) {
    World world = World::coded();
    world.edit([](store::Edit& edit) {
        for (const char* name : {"One", "Two"}) {
            documents::NewSource given;
            given.name = name;
            given.text = text::normalize(std::string(name) + " first.\n\nSecond line.\nThird line.");
            documents::add(edit, given);
        }
    });
    RoundWish wish;
    wish.name = "Paragraphs";
    wish.unit = DrawnUnit::Passage;
    wish.units = 4;
    const RoundId id = start(world, wish);
    for (const RoundUnit& unit : unitsOf(world.db(), id))
        EXPECT_TRUE(unit.span && unit.place.source);
    wish.name = "Rest";
    EXPECT_THROW(start(world, wish), Error) << "two of six are left";
    wish.units = 2;
    start(world, wish);
    wish.name = "Whole";
    wish.unit = DrawnUnit::Document;
    wish.units = 1;
    EXPECT_THROW(start(world, wish), Error) << "both documents were used";
}

} // namespace
} // namespace marginalia::core::team
