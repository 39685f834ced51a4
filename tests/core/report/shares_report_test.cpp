// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shares_report.h"

#include "core/report/report_world.h"
#include "core/report/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace marginalia::core;
using namespace marginalia::core::report;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(SharesReport, PrintsCountPercentAndIntervalWithTheBaseUnderIt) {
    ReportWorld world;
    ReportOptions options;
    options.examples = false;
    const Table table = world.table(options);
    checkShape(table);
    EXPECT_EQ(table.title, "What should be done first?");
    EXPECT_THAT(titles(table), ElementsAre("Category", "n", "%", "95% CI"));
    EXPECT_THAT(printed(rowNamed(table, "Institutions")),
                ElementsAre("Institutions", "14", "26.4", "[16.4, 39.6]"));
    EXPECT_TRUE(rowNamed(table, "Institutions").strong);
    EXPECT_THAT(printed(rowNamed(table, "Trade barriers")),
                ElementsAre("Trade barriers", "7", "13.2", "[6.5, 24.8]"));
    EXPECT_THAT(printed(rowNamed(table, "Base: substantive answers")),
                ElementsAre("Base: substantive answers", "53", "", ""));
    EXPECT_EQ(rowNamed(table, "Base: substantive answers").role, RowRole::Total);
    EXPECT_THAT(firstColumn(table), testing::Contains("Answers: 53, mentions: 41, per answer: 0.8"));
    EXPECT_THAT(note(table), HasSubstr("Base: substantive answers, n = 53."));
    EXPECT_THAT(note(table), HasSubstr("percentages can sum to more than 100"));
    EXPECT_THAT(note(table), HasSubstr("Intervals: 95%, Wilson."));
}

TEST(SharesReport, SortsByCountWithTheRestLastAndNoneAppliesAfterIt) {
    ReportWorld world;
    EXPECT_THAT(firstColumn(world.table()),
                ElementsAre("Institutions", "Courts", "Laws", "Institutions, not further specified",
                            "Trade barriers", "Other", "No category applies", "Base: substantive answers",
                            "Answers: 53, mentions: 41, per answer: 0.8"));
    ReportOptions options;
    options.sort = SortRows::Codebook;
    EXPECT_THAT(firstColumn(world.table(options)),
                ElementsAre("Trade barriers", "Institutions", "Courts", "Laws",
                            "Institutions, not further specified", "Other", "No category applies", testing::_,
                            testing::_));
    EXPECT_THAT(printed(rowNamed(world.table(), "No category applies")),
                testing::Contains("22.6")); // 12 of 53
}

TEST(SharesReport, TellsTheCaseFlowAboveTheTable) {
    ReportWorld world;
    world.answer("substantive", world.respondent("test"));
    const Document report = world.document();
    EXPECT_EQ(report.title, "Steps");
    EXPECT_EQ(plainText(std::get<Paragraph>(report.blocks.front()).runs),
              "84 invited · 61 rows · 1 test · 60 cases · 57 asked · 55 answered · 53 substantive");
}

TEST(SharesReport, PrintsTheCaseFlowOfTheWorkedExample) {
    shares::CaseFlow flow{84, 64, {{"test", 3}, {"duplicate", 1}}, 60, 57, 55, 53};
    EXPECT_EQ(
        caseFlowLine({}, flow),
        "84 invited · 64 rows · 3 test, 1 duplicate · 60 cases · 57 asked · 55 answered · 53 substantive");
}

TEST(SharesReport, WritesFiguresAsTheLanguageDoes) {
    ReportWorld world;
    ReportOptions options;
    options.locale = text::Locale("ru");
    options.examples = false;
    const Table table = world.table(options);
    EXPECT_EQ(table.title, "Что нужно сделать сначала?");
    EXPECT_THAT(printed(table.rows.front()), ElementsAre("Institutions", "14", "26,4", "[16,4; 39,6]"));
    EXPECT_EQ(world.document(options).language, "ru");
}

TEST(SharesReport, GivesASampleThatIsNotRandomNoIntervalsUnlessAskedFor) {
    for (const char* sample : {"purposive", "self_selected"}) {
        ReportWorld world(sample);
        ReportOptions options;
        EXPECT_THAT(titles(world.table(options)), Not(testing::Contains("95% CI")));
        EXPECT_THAT(note(world.table(options)), Not(HasSubstr("Wilson")));
        options.interval = IntervalColumn::Wilson;
        EXPECT_THAT(titles(world.table(options)), testing::Contains("95% CI"));
        EXPECT_THAT(note(world.table(options)),
                    HasSubstr("only what a random sample of this size would vary by"));
    }
    ReportWorld census("census");
    EXPECT_THAT(titles(census.table()), Not(testing::Contains("95% CI")));
}

TEST(SharesReport, GivesASampleThatNobodyDescribedNoIntervalsUnlessAskedFor) {
    ReportWorld world("");
    ReportOptions options;
    EXPECT_THAT(titles(world.table(options)), Not(testing::Contains("95% CI")));
    options.interval = IntervalColumn::Wilson;
    EXPECT_THAT(titles(world.table(options)), testing::Contains("95% CI"));
    EXPECT_THAT(note(world.table(options)), HasSubstr("does not say how its sample was drawn"));
}

TEST(SharesReport, CountsExactlyForTheKnownPopulationOfARandomSample) {
    ReportWorld world;
    world.set("population", "120");
    ReportOptions options;
    options.examples = false;
    EXPECT_THAT(printed(world.table(options).rows.front()),
                ElementsAre("Institutions", "14", "26.4", "[18.3, 36.7]"));
    EXPECT_THAT(note(world.table(options)), HasSubstr("exact for a population of 120"));
}

TEST(SharesReport, ShowsTheNonResponseRangeAndMentionsOnRequest) {
    ReportWorld world;
    ReportOptions options;
    options.examples = false;
    options.interval = IntervalColumn::None;
    options.nonResponse = true;
    options.mentionsToo = true;
    const Table table = world.table(options);
    checkShape(table);
    // 14 of 53 of 60 cases; 14 of 41 mentions.
    EXPECT_THAT(printed(table.rows.front()),
                ElementsAre("Institutions", "14", "26.4", "34.1", "[23.3, 35.0]"));
}

TEST(SharesReport, HeadsAProvisionalTableAndShowsTheRangeOfDisputes) {
    ReportWorld world;
    const auto timur = world.coder("Timur");
    for (std::size_t i = 7; i < 10; ++i)
        world.judge(timur, world.said[i]);
    ReportOptions options;
    options.examples = false;
    Table table = world.table(options);
    EXPECT_EQ(table.title, "Provisional; in dispute: 3. What should be done first?");
    EXPECT_THAT(printed(rowNamed(table, "Courts")), ElementsAre("Courts", "5–8", "9.4–15.1", "–"));
    EXPECT_THAT(note(table), HasSubstr("53 answers: 3 coded by two (0 agreed, 0 settled), 50 by one."));
    EXPECT_THAT(note(table), HasSubstr("Answers in dispute: 3."));
    world.judge(world.aigerim, world.said[50], 0, "", "open");
    table = world.table(options);
    EXPECT_EQ(table.title, "Provisional: 52 of 53 answers judged; in dispute: 3. What should be done first?");
    EXPECT_THAT(note(table), HasSubstr("Not judged yet: 1 of 53 answers."));
}

TEST(SharesReport, SaysHowManyAnswersWereCodedByTwo) {
    // 53 answers: 11 coded by two (9 agreed, 2 settled), 42 by one.
    ReportWorld world;
    const auto timur = world.coder("Timur");
    for (std::size_t i = 0; i < 11; ++i) {
        world.judge(timur, world.said[i]);
        if (i < 7)
            world.coding(timur, world.barriers, world.said[i]);
        else if (i < 9)
            world.coding(timur, world.courts, world.said[i]);
        else
            world.decide(world.said[i], world.courts, true);
    }
    EXPECT_THAT(note(world.table()),
                HasSubstr("53 answers: 11 coded by two (9 agreed, 2 settled), 42 by one."));
    EXPECT_EQ(world.table().title, "What should be done first?");
    ReportOptions either;
    either.layer.kind = shares::LayerKind::Union;
    EXPECT_THAT(note(world.table(either)),
                HasSubstr("Left out, since only one coder judged them: 42 answers."));
    EXPECT_THAT(note(world.table(either)), Not(HasSubstr("Not judged yet")));
}

TEST(SharesReport, PutsCountsBeforePercentagesOfSmallBases) {
    ShareWorld world;
    const auto coder = world.coder("A");
    const auto code = world.code("X");
    const auto tableOf = [&](int answers) {
        while (world.db().integer("SELECT count(*) FROM judgement") < answers)
            world.codes(coder, code, world.answer());
        for (const Block& block : sharesReport(world.db(), {world.question()}, {}).blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                return *table;
        }
        return Table{};
    };
    Table table = tableOf(9);
    EXPECT_THAT(titles(table), ElementsAre("Category", "n", "Example"));
    EXPECT_THAT(note(table), HasSubstr("under 10"));
    table = tableOf(29);
    EXPECT_THAT(titles(table), ElementsAre("Category", "n", "%", "Example"));
    EXPECT_THAT(note(table), HasSubstr("under 30"));
    EXPECT_THAT(note(tableOf(30)), Not(HasSubstr("under 30")));
}

TEST(SharesReport, GivesRowsToBeRecheckedTheirOwnBase) {
    ReportWorld world;
    world.revise(world.barriers, 3);
    ReportOptions options;
    options.examples = false;
    for (std::size_t i = 0; i < 14; ++i)
        world.judge(world.aigerim, world.said[i], 3);
    const Table table = world.table(options);
    checkShape(table);
    EXPECT_THAT(titles(table), ElementsAre("Category", "n", "Base", "%", "95% CI"));
    EXPECT_THAT(printed(rowNamed(table, "Trade barriers")),
                ElementsAre("Trade barriers", "7", "14", "50.0", testing::_));
    EXPECT_THAT(
        note(table),
        HasSubstr("“Trade barriers”: 39 answers were judged before this code existed or had its present "
                  "meaning"));
}

TEST(SharesReport, SaysWhatSumsMean) {
    ReportWorld world;
    world.singleCode(true);
    ReportOptions options;
    EXPECT_THAT(note(world.table(options)), HasSubstr("may not sum to 100 because of rounding"));
    options.layer.kind = shares::LayerKind::Union;
    EXPECT_THAT(note(world.table(options)), HasSubstr("together they can give more"));
    options = {};
    options.base = shares::Base::Mentions;
    const Table table = world.table(options);
    EXPECT_THAT(titles(table), ElementsAre("Category", "n", "%", "Example"));
    EXPECT_THAT(printed(rowNamed(table, "Base: mentions")), testing::Contains("41"));
    EXPECT_THAT(note(table), HasSubstr("have no interval"));
}

TEST(SharesReport, TakesTheFirstStarredQuoteElseTheShortestOfFortyCharacters) {
    ReportWorld world;
    world.set("source_line", "Expert {id}");
    const std::string forty(40, 'a');
    world.words(world.said[0], "too short");
    world.words(world.said[1], std::string(60, 'c'));
    world.words(world.said[2], forty);
    world.words(world.said[3], forty + " later respondent");
    for (std::size_t i = 4; i < 7; ++i)
        world.words(world.said[i], "short");
    const auto example = [&world] { return rowNamed(world.table(), "Trade barriers").cells.back(); };
    EXPECT_EQ(example().printed(), forty);
    EXPECT_EQ(example().printedSource(), "Expert R3");
    world.db().run("UPDATE coding SET star = 2 WHERE answer_id = ?1", world.said[1]);
    world.db().run("UPDATE coding SET star = 1 WHERE answer_id = ?1", world.said[4]);
    EXPECT_EQ(example().printed(), "short");
    // Who may not be quoted never is.
    world.consent(world.said[4], "not_for_quotation");
    EXPECT_EQ(example().printed(), std::string(60, 'c'));
    world.consent(world.said[1], "not_for_quotation");
    EXPECT_EQ(example().printed(), forty);
}

TEST(SharesReport, TakesTheLongestOfShortQuotesWhenNoneIsGood) {
    ReportWorld world;
    for (std::size_t i = 0; i < 7; ++i)
        world.words(world.said[i], std::string(i + 3, 'x'));
    EXPECT_EQ(rowNamed(world.table(), "Trade barriers").cells.back().printed(), std::string(9, 'x'));
}

TEST(SharesReport, ListsQuotesUnderEachCodeOfEveryQuestion) {
    ReportWorld world;
    world.db().run("INSERT INTO question (id, survey_id, name) VALUES (5, 3, 'second')");
    ReportOptions options;
    options.quotesToo = true;
    const Document report = sharesReport(world.db(), {world.question(), QuestionId{5}}, options);
    std::vector<std::string> parts;
    for (const Block& block : report.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            parts.push_back("# " + heading->text);
        if (const auto* table = std::get_if<Table>(&block)) {
            checkShape(*table);
            parts.push_back(table->title);
        }
    }
    EXPECT_THAT(parts,
                ElementsAre("# What should be done first?", "What should be done first?",
                            "Quotes: What should be done first?", "# second", "second", "Quotes: second"));
}

TEST(SharesReport, ANetDoesNotRepeatTheExampleOfARowBelowIt) {
    ReportWorld world;
    world.words(world.said[7], "The courts must be able to decide against their own government.");
    world.words(world.said[15], "Laws that stay as they are.");
    const Table table = world.table();
    EXPECT_EQ(rowNamed(table, "Institutions").cells.back().printed(), "");
    EXPECT_THAT(rowNamed(table, "Courts").cells.back().printed(), HasSubstr("against their own"));
    EXPECT_NE(rowNamed(table, "Laws").cells.back().printed(), "");
}

TEST(SharesReport, ANetShowsAnExampleWhereItsChildrenHaveNone) {
    ReportWorld world;
    const auto timur = world.coder("Timur");
    const auto trust = world.code("Trust");
    const auto elites = world.code("Elites", trust);
    const auto publics = world.code("Publics", trust);
    world.words(world.said[50], "People must believe that something will come of it in the end.");
    // Both say trust, but not whose: the net is agreed, its children are in dispute.
    world.codes(world.aigerim, elites, world.said[50]);
    world.codes(timur, publics, world.said[50]);
    const Table table = world.table();
    EXPECT_THAT(rowNamed(table, "Trust").cells.back().printed(), HasSubstr("must believe"));
    EXPECT_EQ(rowNamed(table, "Elites").cells.back().printed(), "");
    EXPECT_EQ(rowNamed(table, "Publics").cells.back().printed(), "");
}
