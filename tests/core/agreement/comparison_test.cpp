// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/comparison_engine.h"

#include "core/agreement/coefficients/pooled_kappa.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/coefficients/set_overlap.h"
#include "core/agreement/compare_world.h"
#include "core/base/error.h"
#include "core/coding/blind.h"
#include "core/coding/correct_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::agreement;
using marginalia::test::CompareWorld;
using testing::ElementsAre;
using testing::SizeIs;

namespace {
double valueOf(const CodeRow& row, Statistic statistic) {
    return row.figure(statistic).value.value_or(-99);
}
CodeRow rowOf(const ComparisonEngine& engine, CodeId code) {
    return *engine.comparison().row(code);
}
} // namespace

TEST(Comparison, GivesTheFiguresOfTheWorkedExample) {
    const CompareWorld world = CompareWorld::worked();
    const ComparisonEngine engine = world.engine();
    const CodeRow& row = rowOf(engine, world.codeId("X"));
    EXPECT_EQ(row.units, 53);
    ASSERT_TRUE(row.counts);
    EXPECT_EQ(row.counts->both, 10);
    EXPECT_EQ(row.counts->onlyFirst, 4);
    EXPECT_EQ(row.counts->onlySecond, 3);
    EXPECT_EQ(row.counts->neither, 36);
    EXPECT_NEAR(valueOf(row, Statistic::PercentAgreement), 46.0 / 53, 1e-12);
    EXPECT_NEAR(valueOf(row, Statistic::Alpha), 0.655, 5e-4);
    EXPECT_NEAR(valueOf(row, Statistic::CohenKappa), 0.652, 5e-4);
    EXPECT_NEAR(valueOf(row, Statistic::ScottPi), 0.652, 5e-4);
    EXPECT_NEAR(valueOf(row, Statistic::Ac1), 0.787, 5e-4);
    EXPECT_NEAR(valueOf(row, Statistic::BrennanPrediger), 0.736, 5e-4);
    EXPECT_EQ(row.disputed, 7);
    EXPECT_EQ(row.coders[0].present, 14);
    EXPECT_EQ(row.coders[1].present, 13);
    // kappa -+ 1.96 standard errors of Fleiss, Cohen and Everitt (1969), counted by hand: .120256.
    const auto kappa = row.shownInterval(Statistic::CohenKappa);
    ASSERT_TRUE(kappa);
    EXPECT_NEAR(kappa->lower, 0.4165984197546483, 1e-12);
    EXPECT_NEAR(kappa->upper, 0.8879938951469454, 1e-12);
    EXPECT_TRUE(row.shownInterval(Statistic::FleissKappa));
    EXPECT_TRUE(row.shownInterval(Statistic::Ac1));
    EXPECT_FALSE(row.shownInterval(Statistic::PercentAgreement));
}

TEST(Comparison, HasNoIntervalByFormulaWhereNobodyDisagrees) {
    CompareWorld world(20);
    world.coded(1, 8, "X", {"A", "B"}).judged(1, 20);
    const ComparisonEngine engine = world.engine();
    const CodeRow& row = rowOf(engine, world.codeId("X"));
    EXPECT_EQ(valueOf(row, Statistic::CohenKappa), 1.0);
    EXPECT_FALSE(row.shownInterval(Statistic::CohenKappa)) << "1 to 1 would be said of twenty answers";
}

// Seven empty answers counted as agreement would lift alpha from .655 to .668.
TEST(Comparison, DoesNotCountEmptyAnswersAsAgreement) {
    CompareWorld world = CompareWorld::worked(7);
    world.judged(54, 60);
    const ComparisonEngine engine = world.engine();
    EXPECT_EQ(engine.comparison().units, 53);
    EXPECT_EQ(engine.comparison().leftOut, 7);
    EXPECT_NEAR(valueOf(rowOf(engine, world.codeId("X")), Statistic::Alpha), 0.655, 5e-4);

    CompareWorld withWords(60);
    withWords.coded(1, 10, "X", {"A", "B"}).coded(11, 14, "X", {"A"}).coded(15, 17, "X", {"B"});
    withWords.judged(1, 60);
    const ComparisonEngine lifted = withWords.engine();
    EXPECT_NEAR(valueOf(rowOf(lifted, withWords.codeId("X")), Statistic::Alpha), 0.668, 5e-4);
}

TEST(Comparison, LeavesOutWhatBothHoldForEmpty) {
    CompareWorld world = CompareWorld::worked();
    for (const char* coder : {"A", "B"})
        world.judge("R053", "steps", coder, coding::JudgementState::Done, "empty");
    EXPECT_EQ(world.engine().comparison().units, 52);
}

TEST(Comparison, TakesAnOpenAnswerForMissing) {
    CompareWorld world = CompareWorld::worked();
    world.judge("R053", "steps", "B", coding::JudgementState::Open);
    const ComparisonEngine engine = world.engine();
    EXPECT_EQ(engine.comparison().units, 52);
    EXPECT_EQ(engine.comparison().judgedByOne, 1);
    EXPECT_EQ(rowOf(engine, world.codeId("X")).counts->neither, 35);
}

TEST(Comparison, HoldsAStatusThatIsNotSubstantiveForAnEmptySetAndADispute) {
    CompareWorld world = CompareWorld::worked();
    // A gave X to the first answer; B says that it says nothing.
    world.judge("R001", "steps", "B", coding::JudgementState::Done, "dont_know");
    const ComparisonEngine engine = world.engine();
    const CodeRow& row = rowOf(engine, world.codeId("X"));
    EXPECT_EQ(row.units, 53);
    EXPECT_EQ(row.counts->both, 9);
    EXPECT_EQ(row.counts->onlyFirst, 5);
    ASSERT_TRUE(engine.comparison().statuses);
    EXPECT_EQ(engine.comparison().statuses->disputed, 1);
    EXPECT_NEAR(*engine.comparison().statuses->figure(Statistic::PercentAgreement).value, 52.0 / 53, 1e-12);
    const std::vector<Dispute> disputes = engine.disputes(world.db());
    ASSERT_THAT(disputes, SizeIs(9)); // four, three, the first answer's code and its status
    EXPECT_FALSE(disputes[0].code);
    EXPECT_EQ(disputes[0].sides[0].status, "substantive");
    EXPECT_EQ(disputes[0].sides[1].status, "dont_know");
}

TEST(Comparison, CountsAParentAsTheUnionOfItsChildren) {
    CompareWorld world(20);
    world.codes({"P > One", "P > Two"});
    world.coded(1, 5, "P > One", {"A"}).coded(1, 5, "P > Two", {"B"}).judged(1, 20);
    const ComparisonEngine engine = world.engine();
    EXPECT_EQ(rowOf(engine, world.codeId("P > One")).counts->onlyFirst, 5);
    const CodeRow& parent = rowOf(engine, world.codeId("P"));
    EXPECT_TRUE(parent.parent);
    EXPECT_EQ(parent.counts->both, 5);
    EXPECT_EQ(parent.disputed, 0);
    EXPECT_EQ(parent.reading, Reading::NoDisagreement);
    EXPECT_EQ(*parent.figure(Statistic::Alpha).value, 1);
}

TEST(Comparison, SaysWhyAFigureIsNotDefined) {
    CompareWorld world(20);
    world.judged(1, 20);
    const CodeRow& row = rowOf(world.engine(), world.codeId("X"));
    EXPECT_FALSE(row.figure(Statistic::Alpha).value);
    EXPECT_FALSE(row.figure(Statistic::Alpha).undefined.english().empty());
    EXPECT_EQ(row.reading, Reading::Undefined);
}

TEST(Comparison, FindsACodeOnFourUnitsTooRareToJudge) {
    CompareWorld world(20);
    world.coded(1, 4, "X", {"A"}).coded(1, 6, "X", {"B"}).judged(1, 20);
    EXPECT_EQ(rowOf(world.engine(), world.codeId("X")).reading, Reading::TooRare);
    world.coded(5, 5, "X", {"A"});
    EXPECT_EQ(rowOf(world.engine(), world.codeId("X")).reading, std::nullopt); // nothing was drawn yet
}

TEST(Comparison, CountsACodeNewerThanTheJudgementForNobody) {
    CompareWorld world = CompareWorld::worked();
    world.codes({"Y"});
    const CodeRow& before = rowOf(world.engine(), world.codeId("Y"));
    EXPECT_EQ(before.units, 0);
    EXPECT_EQ(before.stale, 53);
    world.judged(1, 30);
    EXPECT_EQ(rowOf(world.engine(), world.codeId("Y")).units, 30);
    EXPECT_EQ(rowOf(world.engine(), world.codeId("X")).units, 53);
}

TEST(Comparison, TakesAnAnswerWhoseWordsWereCorrectedForNotJudged) {
    CompareWorld world = CompareWorld::worked();
    const std::int64_t before = rowOf(world.engine(), world.codeId("X")).units;
    const double alpha = *world.engine().comparison().figure(OverallStatistic::AlphaMasi).value;
    // Both had given nothing to R053: agreement on an empty set, which the correction makes void.
    world.edit([&](store::Edit& step) {
        coding::correctText(step, {world.answerId("R053", "steps"), {}}, "Quite other words");
    });
    const ComparisonEngine engine = world.engine();
    const Comparison& now = engine.comparison();
    EXPECT_EQ(now.units, before - 1);
    EXPECT_EQ(rowOf(world.engine(), world.codeId("X")).units, before - 1);
    EXPECT_NE(*now.figure(OverallStatistic::AlphaMasi).value, alpha);
}

TEST(Comparison, GivesTwoCodersOnePooledKappaEverywhere) {
    CompareWorld world = CompareWorld::worked();
    world.codes({"Y"}); // newer than the judgements but for thirty
    world.judged(1, 30).coded(1, 9, "Y", {"A"}).coded(4, 12, "Y", {"B"});
    const ComparisonEngine engine = world.engine();
    const Figure& together = engine.comparison().figure(OverallStatistic::PooledKappa);
    const std::vector<PairFigures> pairs = engine.pairs({});
    ASSERT_EQ(pairs.size(), 1U);
    ASSERT_TRUE(together.value);
    EXPECT_DOUBLE_EQ(*pairs.front().kappa.value, *together.value);
}

TEST(Comparison, SettledDisputesStayDisputesAndAreCounted) {
    CompareWorld world = CompareWorld::worked();
    world.edit([&](store::Edit& step) {
        coding::Decision decision;
        decision.answer = world.answerId("R011", "steps");
        decision.code = world.codeId("X");
        decision.present = true;
        decision.reason = "It says so";
        coding::decide(step, decision);
    });
    const ComparisonEngine engine = world.engine();
    const CodeRow& row = rowOf(engine, world.codeId("X"));
    EXPECT_EQ(row.disputed, 7);
    EXPECT_EQ(row.settled, 1);
    EXPECT_NEAR(valueOf(row, Statistic::Alpha), 0.655, 5e-4);
    EXPECT_THAT(engine.disputes(world.db(), false), SizeIs(6));
    const std::vector<Dispute> all = engine.disputes(world.db());
    ASSERT_TRUE(all[0].settlement);
    EXPECT_EQ(all[0].settlement->reason, "It says so");
}

TEST(Comparison, FindsThePlacesOfDisputesOfAPairInMemory) {
    CompareWorld world(20);
    world.coders({"C"});
    world.coded(1, 5, "X", {"A"}).coded(3, 6, "X", {"B", "C"}).judged(1, 20, {"A", "B", "C"});
    world.judge("R009", "steps", "C", coding::JudgementState::Done, "dont_know");
    world.edit([&](store::Edit& step) {
        coding::Decision decision;
        decision.answer = world.answerId("R001", "steps");
        decision.code = world.codeId("X");
        coding::decide(step, decision);
    });
    const ComparisonEngine engine = world.engine();
    const auto names = [&](const std::vector<DisputedUnit>& places) {
        std::string all;
        for (const DisputedUnit& each : places)
            for (const survey::Case& who : survey::cases(world.db(), survey::surveys(world.db()).front().id))
                if (who.id == each.unit.who)
                    all += who.name + (each.code ? "" : " status") + (each.settled ? " settled, " : ", ");
        return all;
    };
    EXPECT_EQ(names(engine.disputed(world.db())), "R001 settled, R002, R006, R009 status, ");
    EXPECT_EQ(names(engine.disputed(world.db(), CoderPair{0, 2})), "R001 settled, R002, R006, R009 status, ");
    EXPECT_EQ(names(engine.disputed(world.db(), CoderPair{0, 1})), "R001 settled, R002, R006, ");
    EXPECT_EQ(names(engine.disputed(world.db(), CoderPair{1, 2})), "R009 status, ");
    EXPECT_THAT(engine.disputes(world.db()), SizeIs(4));
}

TEST(Comparison, LeadsFromEachNumberToItsUnits) {
    const CompareWorld world = CompareWorld::worked();
    const ComparisonEngine engine = world.engine();
    const CodeId x = world.codeId("X");
    EXPECT_THAT(engine.units(x, CountedUnits::Both), SizeIs(10));
    EXPECT_THAT(engine.units(x, CountedUnits::OnlyFirst), SizeIs(4));
    EXPECT_THAT(engine.units(x, CountedUnits::OnlySecond), SizeIs(3));
    EXPECT_THAT(engine.units(x, CountedUnits::Neither), SizeIs(36));
    EXPECT_THAT(engine.units(x, CountedUnits::All), SizeIs(53));
    EXPECT_EQ(engine.units(x, CountedUnits::OnlyFirst).front().answer, world.answerId("R011", "steps"));
}

TEST(Comparison, TakesOverOneCodingWithoutReadingTheOthersAgain) {
    CompareWorld world = CompareWorld::worked();
    ComparisonEngine engine = world.engine();
    const store::ChangeSet coded = world.edit([&](store::Edit& step) {
        coding::apply(step, world.coderId("B"), world.codeId("X"), {world.answerId("R011", "steps"), {}},
                      std::nullopt);
    });
    EXPECT_TRUE(engine.refresh(world.db(), coded));
    EXPECT_EQ(rowOf(engine, world.codeId("X")).counts->both, 11);
    EXPECT_EQ(rowOf(engine, world.codeId("X")).counts->onlyFirst, 3);
    const store::ChangeSet undone = world.project().undo();
    EXPECT_TRUE(engine.refresh(world.db(), undone));
    EXPECT_EQ(rowOf(engine, world.codeId("X")).counts->both, 10);
    const store::ChangeSet other =
        world.edit([&](store::Edit& step) { Project::setSetting(step, "title", "Another"); });
    EXPECT_FALSE(engine.refresh(world.db(), other));
}

TEST(Comparison, HoldsWhatOneCalledXAgainstWhatTheOtherCalledY) {
    CompareWorld world(10);
    world.codes({"Y"});
    world.coded(1, 3, "X", {"A"})
        .coded(1, 3, "Y", {"B"})
        .coded(4, 5, "X", {"A", "B"})
        .coded(6, 6, "Y", {"B"});
    world.judged(1, 10);
    const ConfusionMatrix matrix = world.engine().confusion();
    ASSERT_THAT(matrix.codes, ElementsAre(world.codeId("X"), world.codeId("Y")));
    EXPECT_EQ(matrix.at(0, 1), 3); // X by A, Y by B
    EXPECT_EQ(matrix.at(0, 0), 2);
    EXPECT_EQ(matrix.at(2, 1), 1); // nothing by A, Y by B
    EXPECT_EQ(matrix.at(2, 2), 4);
    EXPECT_EQ(matrix.at(1, 0), 0);
}

TEST(Comparison, TellsInWhichGroupThereIsMoreDisagreement) {
    const CompareWorld world = CompareWorld::worked();
    const ComparisonEngine engine = world.engine();
    VariableId country;
    for (const survey::Variable& variable : survey::variables(world.db()))
        country = variable.id;
    const std::vector<GroupRow> groups = engine.byVariable(world.db(), country, world.codeId("X"));
    ASSERT_THAT(groups, SizeIs(2));
    EXPECT_EQ(groups[0].value, "KZ");
    EXPECT_EQ(groups[0].units, 26);
    EXPECT_EQ(groups[0].disputed, 3); // R012, R014, R016
    EXPECT_EQ(groups[1].disputed, 4);
}

TEST(Comparison, WaitsForTheEndOfBlindCoding) {
    CompareWorld world = CompareWorld::worked();
    world.edit([](store::Edit& step) { coding::makeBlind(step); });
    EXPECT_THROW((void)world.engine(), Error);
}

TEST(Comparison, RefusesOneCoder) {
    const CompareWorld world = CompareWorld::worked();
    ComparisonRequest request = world.request();
    request.coders = {world.coderId("A")};
    EXPECT_THROW(ComparisonEngine(world.db(), request), Error);
}

TEST(Comparison, DrawsASampleThatCanBeRepeated) {
    const CompareWorld world = CompareWorld::worked();
    ComparisonRequest request = world.request();
    request.sample = UnitSample{20, 7};
    const ComparisonEngine engine(world.db(), request);
    EXPECT_EQ(engine.comparison().units, 20);
    const ComparisonEngine again(world.db(), request);
    EXPECT_EQ(engine.units(world.codeId("X"), CountedUnits::All).front().answer,
              again.units(world.codeId("X"), CountedUnits::All).front().answer);
}

TEST(Comparison, GivesTheSetValuedAlphasOfTheFormula) {
    CompareWorld world(30);
    world.codes({"Y", "Z"});
    world.coded(1, 12, "X", {"A", "B"}).coded(5, 15, "Y", {"A"}).coded(8, 20, "Y", {"B"});
    world.coded(14, 22, "Z", {"A"}).coded(18, 25, "Z", {"B"}).judged(1, 30);
    const ComparisonEngine engine = world.engine();
    const Comparison& comparison = engine.comparison();
    SetRatingsBuilder builder(2, 3);
    const auto given = [](int i, std::initializer_list<std::pair<int, int>> ranges) {
        std::vector<std::int32_t> set;
        std::int32_t code = 0;
        for (const auto& [first, last] : ranges) {
            if (i >= first && i <= last)
                set.push_back(code);
            ++code;
        }
        return set;
    };
    for (int i = 1; i <= 30; ++i)
        builder.add(std::vector<std::int32_t>{builder.set(given(i, {{1, 12}, {5, 15}, {14, 22}})),
                                              builder.set(given(i, {{1, 12}, {8, 20}, {18, 25}}))});
    const SetRatings sets = builder.take();
    EXPECT_NEAR(*comparison.figure(OverallStatistic::AlphaMasi).value,
                *setAlpha(sets, SetDistance::Masi).value, 1e-12);
    EXPECT_NEAR(*comparison.figure(OverallStatistic::AlphaJaccard).value,
                *setAlpha(sets, SetDistance::Jaccard).value, 1e-12);
    EXPECT_NEAR(*comparison.figure(OverallStatistic::AlphaSets).value,
                *setAlpha(sets, SetDistance::Identical).value, 1e-12);
    EXPECT_NEAR(*comparison.figure(OverallStatistic::PooledKappa).value, *pooledKappa(sets).value, 1e-12);
    EXPECT_NEAR(*comparison.figure(OverallStatistic::F1Micro).value, *setF1(sets).value, 1e-12);
    EXPECT_NEAR(*comparison.figure(OverallStatistic::JaccardMicro).value, *setJaccard(sets).value, 1e-12);
}
