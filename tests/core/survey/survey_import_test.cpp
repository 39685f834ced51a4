// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/survey/survey_import.h"
#include "world.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace marginalia::core::survey {
namespace {

using test::World;
using testing::ElementsAre;
using testing::HasSubstr;

SurveyRows rowsOf(const World::Cells& cells) {
    SurveyRows rows;
    rows.headers = cells.front();
    rows.rows.assign(cells.begin() + 1, cells.end());
    return rows;
}

ImportReport import(World& world, const World::Cells& cells, const SurveyPlan& plan,
                    const std::string& name = "survey") {
    ImportReport report;
    world.edit([&](store::Edit& edit) { report = importRows(edit, rowsOf(cells), plan, name); });
    return report;
}

ImportReport import(World& world, const World::Cells& cells, const std::string& name = "survey") {
    return import(world, cells, World::planFor(cells.front()), name);
}

std::string told(const ImportReport& report) {
    std::string all;
    for (const Sentence& sentence : report.decisions)
        all += sentence.english() + "\n";
    return all;
}

AnswerStatus statusOf(const World& world, const std::string& respondent,
                      const std::string& question = "steps") {
    return answerById(world.db(), world.answerId(respondent, question))->status;
}

TEST(SurveyImport, ProposesStatusesFromTheWordLists) {
    World world;
    import(world, {{"ID", "steps"},
                   {"1", "Н/О"},
                   {"2", "  «Затрудняюсь ответить». "},
                   {"3", "Білмеймін"},
                   {"4", "don’t know"},
                   {"5", "refused"},
                   {"6", "   "},
                   {"7", "—"},
                   {"8", "нет"},
                   { "9",
                     "Не знаю, но думаю, что торговля" }});
    const std::vector<AnswerStatus> expected{
        AnswerStatus::Empty,    AnswerStatus::DontKnow,    AnswerStatus::DontKnow,
        AnswerStatus::DontKnow, AnswerStatus::Refused,     AnswerStatus::Empty,
        AnswerStatus::Empty,    AnswerStatus::Substantive, AnswerStatus::Substantive};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(statusKey(statusOf(world, std::to_string(i + 1))), statusKey(expected[i])) << i + 1;
    EXPECT_FALSE(answerById(world.db(), world.answerId("6", "steps"))->text) << "blanks are no text";
    EXPECT_EQ(answerText(world.db(), world.answerId("2", "steps")), "  «Затрудняюсь ответить». ")
        << "texts stay as given";
}

TEST(SurveyImport, OnlyOffersABareNo) {
    World world;
    const ImportReport report = import(world, {{"ID", "steps"}, {"1", "нет"}, {"2", "Жоқ."}, {"3", "No"}});
    for (const char* who : {"1", "2", "3"})
        EXPECT_EQ(statusOf(world, who), AnswerStatus::Substantive);
    EXPECT_THAT(told(report), HasSubstr("“нет” stands as the whole answer"));
    const auto groups = shortAnswers(world.db(), world.questionId("steps"));
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].proposed, AnswerStatus::Empty);
}

TEST(SurveyImport, TakesAColumnsOwnWordsAsTheyAre) {
    World world;
    SurveyPlan plan = World::planFor({"ID", "steps"});
    plan.columns[1].dontKnow = {"pass"};
    const ImportReport report =
        import(world, {{"ID", "steps"}, {"1", "PASS"}, {"2", "не знаю"}, {"3", "н/о"}}, plan);
    EXPECT_EQ(statusOf(world, "1"), AnswerStatus::DontKnow);
    EXPECT_EQ(statusOf(world, "2"), AnswerStatus::Substantive)
        << "the list was changed, so it is only offered";
    EXPECT_EQ(statusOf(world, "3"), AnswerStatus::Empty);
    EXPECT_THAT(told(report), HasSubstr("не знаю"));
}

TEST(SurveyImport, MarksWhoWasNotAsked) {
    World world;
    SurveyPlan plan = World::planFor({"ID", "Country", "steps"});
    plan.columns[2].askedIf = "Country!=Kyrgyzstan";
    const ImportReport report = import(world,
                                       {{"ID", "Country", "steps"},
                                        {"1", "Kazakhstan", ""},
                                        {"2", "Kyrgyzstan", ""},
                                        {"3", "Kyrgyzstan", "I want to say something all the same"},
                                        {"4", "", ""}},
                                       plan);
    EXPECT_EQ(statusOf(world, "1"), AnswerStatus::Empty);
    EXPECT_EQ(statusOf(world, "2"), AnswerStatus::NotAsked);
    EXPECT_EQ(statusOf(world, "3"), AnswerStatus::Substantive);
    EXPECT_EQ(statusOf(world, "4"), AnswerStatus::NotAsked) << "a missing value satisfies no condition";
    EXPECT_THAT(told(report), HasSubstr("not to be asked"));
}

/// 1 answers all, 2 breaks off after Q1, 3 after the first open question, 4 leaves out one in between, 5
/// says nothing, 6 was not to be asked the last one.
const World::Cells brokenOff{{"ID", "Country", "Q1", "steps", "Q9", "obstacles"},
                             {"1", "KZ", "5", "courts", "yes", "money"},
                             {"2", "KZ", "4", "", "", ""},
                             {"3", "KZ", "3", "roads", "", " "},
                             {"4", "KZ", "3", "", "no", "time"},
                             {"5", "KZ", "", "", "", ""},
                             {"6", "UZ", "2", "courts", "", ""}};

SurveyPlan brokenOffPlan() {
    SurveyPlan plan = World::planFor(brokenOff.front());
    plan.columns[4].role = ColumnRole::Single;
    plan.columns[5].askedIf = "Country=KZ";
    return plan;
}

TEST(SurveyImport, OnlyTellsHowManyAnswersMayNotHaveBeenReached) {
    World world;
    const ImportReport report = import(world, brokenOff, brokenOffPlan());
    EXPECT_EQ(statusOf(world, "2"), AnswerStatus::Empty);
    EXPECT_THAT(told(report), HasSubstr("the respondent answered: 3. They count as no answer"));
}

TEST(SurveyImport, TakesWhatFollowsTheLastAnswerAsNotReachedWhenAskedTo) {
    World world;
    SurveyPlan plan = brokenOffPlan();
    plan.notReached = true;
    const ImportReport report = import(world, brokenOff, plan);
    const std::vector<std::pair<AnswerStatus, AnswerStatus>> expected{
        {AnswerStatus::Substantive, AnswerStatus::Substantive},
        {AnswerStatus::NotReached, AnswerStatus::NotReached},
        {AnswerStatus::Substantive, AnswerStatus::NotReached},
        {AnswerStatus::Empty, AnswerStatus::Substantive},
        {AnswerStatus::Empty, AnswerStatus::Empty},
        {AnswerStatus::Substantive, AnswerStatus::NotAsked}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string who = std::to_string(i + 1);
        EXPECT_EQ(statusOf(world, who, "steps"), expected[i].first) << who;
        EXPECT_EQ(statusOf(world, who, "obstacles"), expected[i].second) << who;
    }
    EXPECT_THAT(told(report), HasSubstr("the respondent answered: 3. They were taken as not reached"));
}

TEST(SurveyImport, RefusesDoubleAndEmptyIdsWithTheirRows) {
    World world;
    try {
        import(world, {{"ID", "steps"}, {"1", "a"}, {"2", "b"}, {"1", "c"}, {"", "d"}, { "", "" }});
        FAIL() << "must be refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Invalid);
        ASSERT_EQ(error.details().size(), 2U);
        EXPECT_EQ(error.details()[0].english(), "row 4: the ID “1” stands in row 2 already");
        EXPECT_EQ(error.details()[1].english(), "row 5: the ID is empty");
    }
    EXPECT_TRUE(surveys(world.db()).empty()) << "nothing is half-imported";
}

TEST(SurveyImport, SaysWhichColumnsOfThePlanAreMissing) {
    World world;
    try {
        import(world, {{"ID", "steps"}, { "1", "a" }}, World::planFor({"ID", "steps", "barriers"}));
        FAIL() << "must be refused";
    } catch (const Error& error) {
        ASSERT_EQ(error.details().size(), 1U);
        EXPECT_THAT(error.details()[0].english(), HasSubstr("“barriers”"));
    }
}

TEST(SurveyImport, AddsOnlyNewRespondentsOfANewerFile) {
    World world;
    const World::Cells first{{"ID", "Country", "steps"}, {"a", "KZ", "Open the borders"}, {"b", "UZ", ""}};
    import(world, first);
    const World::Cells second{{"ID", "Country", "steps"},
                              {"c", "KG", "Build roads"},
                              {"a", "KZ", "Open the borders now"},
                              {"b", "TJ", "Came later"}};
    const ImportReport report = import(world, second, "survey_2");
    EXPECT_EQ(surveys(world.db()).size(), 1U) << "the same columns are the same survey";
    EXPECT_EQ(report.casesAdded, 1);
    EXPECT_EQ(report.casesKnown, 2);
    ASSERT_EQ(report.changedTexts.size(), 2U);
    EXPECT_EQ(report.changedTexts[0].respondent, "a");
    EXPECT_EQ(report.changedTexts[0].before, "Open the borders");
    EXPECT_EQ(report.changedTexts[1].question, "Country");
    EXPECT_EQ(answerText(world.db(), world.answerId("a", "steps")), "Open the borders") << "never replaced";
    EXPECT_EQ(valueAsGiven(world.db(), world.caseId("b"), variableByName(world.db(), "Country")->id), "UZ");
    EXPECT_EQ(answerText(world.db(), world.answerId("b", "steps")), "Came later")
        << "an empty answer is filled";
    std::vector<std::string> order;
    for (const Case& one : cases(world.db(), surveys(world.db())[0].id))
        order.push_back(one.name);
    EXPECT_THAT(order, ElementsAre("a", "b", "c"));
}

TEST(SurveyImport, ChangesNothingTheSecondTime) {
    World world;
    import(world, World::steps());
    const std::size_t steps = world.project().history().size();
    const ImportReport report = import(world, World::steps());
    EXPECT_EQ(report.casesAdded, 0);
    EXPECT_TRUE(report.changedTexts.empty());
    EXPECT_EQ(world.project().history().size(), steps) << "no change, no step";
}

TEST(SurveyImport, MakesIdsAndKeepsThemWhenAppending) {
    World world;
    const World::Cells first{
        {"Country", "steps"}, {"KZ", "Open the borders"}, {"KZ", "Open the borders"}, {"UZ", "Roads"}};
    import(world, first);
    EXPECT_EQ(answerText(world.db(), world.answerId("R003", "steps")), "Roads");
    World::Cells second = first;
    second.push_back({"KG", "Courts"});
    second.push_back({"KZ", "Open the borders"});
    const ImportReport report = import(world, second);
    EXPECT_EQ(report.casesKnown, 3);
    EXPECT_EQ(report.casesAdded, 2) << "a third person may well write the same";
    EXPECT_EQ(answerText(world.db(), world.answerId("R004", "steps")), "Courts");
}

TEST(SurveyImport, GathersDummyColumnsIntoOneMultipleChoice) {
    World world;
    SurveyPlan plan = World::planFor({"ID", "m_tv", "m_web", "steps"});
    for (const std::size_t i : {1U, 2U}) {
        plan.columns[i].role = ColumnRole::Multiple;
        plan.columns[i].name = "Media";
        plan.columns[i].option = i == 1 ? "TV" : "Web";
    }
    import(world,
           {{"ID", "m_tv", "m_web", "steps"},
            {"1", "1", "1", "x"},
            {"2", "0", "да", "y"},
            { "3",
              "",
              "",
              "z" }},
           plan);
    const VariableId media = variableByName(world.db(), "Media")->id;
    EXPECT_THAT(valueOf(world.db(), world.caseId("1"), media), ElementsAre("TV", "Web"));
    EXPECT_THAT(valueOf(world.db(), world.caseId("2"), media), ElementsAre("Web"));
    EXPECT_TRUE(valueOf(world.db(), world.caseId("3"), media).empty());
}

TEST(SurveyImport, SplitsAMultipleChoiceAndMergesItsOptions) {
    World world;
    SurveyPlan plan = World::planFor({"ID", "Field", "steps"});
    plan.columns[1].role = ColumnRole::Multiple;
    plan.columns[1].separator = ";";
    import(world, {{"ID", "Field", "steps"}, {"1", "Law; Trade;;Law", "x"}, { "2", "Right", "y" }}, plan);
    const VariableId field = variableByName(world.db(), "Field")->id;
    EXPECT_THAT(valueOf(world.db(), world.caseId("1"), field), ElementsAre("Law", "Trade"));
    world.edit([&](store::Edit& edit) { mergeValue(edit, field, "Right", "Law"); });
    EXPECT_THAT(valueOf(world.db(), world.caseId("2"), field), ElementsAre("Law"));
    EXPECT_EQ(valueAsGiven(world.db(), world.caseId("2"), field), "Right") << "the source is not touched";
}

TEST(SurveyImport, ReadsConsentCarefully) {
    World world;
    SurveyPlan plan = World::planFor({"ID", "c", "n", "p", "steps"});
    plan.columns[1].role = ColumnRole::Consent;
    plan.columns[2].role = ColumnRole::AttributionName;
    plan.columns[3].role = ColumnRole::AttributionPosition;
    const ImportReport report = import(world,
                                       {{"ID", "c", "n", "p", "steps"},
                                        {"1", "by_name", "A. Nurlan", "Professor", "x"},
                                        {"2", "По должности", "B", "Minister", "x"},
                                        {"3", "", "C", "Judge", "x"},
                                        {"4", "не цитировать", "D", "", "x"},
                                        {"5", "perhaps", "E", "", "x"}},
                                       plan);
    const auto consentOf = [&](const char* who) { return caseByName(world.db(), who)->consent; };
    EXPECT_EQ(consentOf("1"), Consent::ByName);
    EXPECT_EQ(consentOf("2"), Consent::Position);
    EXPECT_EQ(consentOf("3"), Consent::Anonymous);
    EXPECT_EQ(consentOf("4"), Consent::NotForQuotation);
    EXPECT_EQ(consentOf("5"), Consent::NotForQuotation) << "what we cannot read, we do not quote";
    EXPECT_THAT(told(report), HasSubstr("“perhaps” was not understood"));
    const auto line = [&](const char* who) {
        return sourceLine(world.db(), *caseByName(world.db(), who), "Expert {n}, {name} ({position})");
    };
    EXPECT_EQ(line("1"), "Expert 1, A. Nurlan (Professor)");
    EXPECT_EQ(line("2"), "Expert 2 (Minister)");
    EXPECT_EQ(line("3"), "Expert 3") << "anonymous: neither name nor position";
    EXPECT_EQ(line("5"), std::nullopt);
}

TEST(SurveyImport, LetsAConsentWithdrawnInANewerFileHold) {
    World world;
    SurveyPlan plan = World::planFor({"ID", "c", "n", "steps"});
    plan.columns[1].role = ColumnRole::Consent;
    plan.columns[2].role = ColumnRole::AttributionName;
    import(world,
           {{"ID", "c", "n", "steps"},
            {"R1", "by_name", "Nurlan", "x"},
            {"R2", "not_for_quotation", "B", "x"},
            {"R3", "position", "C", "x"},
            {"R4", "position", "D", "x"},
            { "R5",
              "by_name",
              "E",
              "x" }},
           plan);
    const ImportReport report = import(world,
                                       {{"ID", "c", "n", "steps"},
                                        {"R1", "не цитировать", "Nurlan", "x"},
                                        {"R2", "by_name", "B", "x"},
                                        {"R3", "position", "Changed", "x"},
                                        {"R4", "", "D", "x"},
                                        {"R5", "anonymous", "E", "x"}},
                                       plan);
    EXPECT_EQ(report.casesKnown, 5);
    const auto consentOf = [&](const char* who) { return caseByName(world.db(), who)->consent; };
    EXPECT_EQ(consentOf("R1"), Consent::NotForQuotation);
    EXPECT_EQ(caseByName(world.db(), "R1")->attributionName, "Nurlan");
    EXPECT_EQ(consentOf("R2"), Consent::NotForQuotation) << "more is for a person to grant";
    EXPECT_EQ(consentOf("R3"), Consent::Position);
    EXPECT_EQ(consentOf("R4"), Consent::Position) << "an empty cell says nothing";
    EXPECT_EQ(consentOf("R5"), Consent::Anonymous);
    EXPECT_THAT(told(report), HasSubstr("this holds from now on: R1, R5."));
    EXPECT_THAT(told(report), HasSubstr("if this is right: R2."));
    ASSERT_EQ(report.changedTexts.size(), 1U);
    EXPECT_EQ(report.changedTexts[0].respondent, "R3");
    EXPECT_EQ(report.changedTexts[0].question, "n");
    EXPECT_EQ(report.changedTexts[0].after, "Changed");
    EXPECT_EQ(caseByName(world.db(), "R3")->attributionName, "C");
}

TEST(SurveyImport, GivesAQuestionAnotherNameWhenTwoSurveysShareIt) {
    World world;
    import(world, {{"ID", "steps"}, { "1", "x" }}, "first");
    const ImportReport report = import(world, {{"ID", "steps", "barriers"}, {"1", "x", "y"}}, "second");
    EXPECT_EQ(surveys(world.db()).size(), 2U);
    EXPECT_TRUE(questionByName(world.db(), "steps (2)"));
    EXPECT_THAT(told(report), HasSubstr("steps (2)"));
}

TEST(SurveyImport, CanBeUndoneAndRedone) {
    World world;
    import(world, World::steps());
    world.project().undo();
    EXPECT_TRUE(surveys(world.db()).empty());
    world.project().redo();
    EXPECT_EQ(answerText(world.db(), world.answerId("R005", "steps")),
              "Trust comes first, everything else comes later on.");
    EXPECT_TRUE(world.project().verify().problems.empty());
}

/// Enough rows for many parts, each read while another one is written.
World::Cells manyRows(int rows) {
    World::Cells cells{{"ID", "Country", "steps", "barriers"}};
    for (int i = 0; i < rows; ++i)
        cells.push_back({"r" + std::to_string(i), i % 3 == 0 ? "KZ" : "UZ",
                         "Open the borders and build road number " + std::to_string(i),
                         i % 7 == 0 ? "" : "Barrier " + std::to_string(i % 50)});
    return cells;
}

TEST(SurveyImport, KeepsTheOrderOfTheRowsWhileItReadsAhead) {
    World world;
    const World::Cells cells = manyRows(1000);
    const ImportReport report = import(world, cells);
    EXPECT_EQ(report.casesAdded, 1000);
    EXPECT_EQ(report.answersAdded, 2000);
    const std::vector<Case> all = cases(world.db(), surveys(world.db()).front().id);
    ASSERT_EQ(all.size(), 1000U);
    for (std::size_t i = 0; i < all.size(); ++i) {
        ASSERT_EQ(all[i].name, cells[i + 1][0]);
        ASSERT_EQ(all[i].position, static_cast<std::int64_t>(i));
        ASSERT_EQ(answerText(world.db(), world.answerId(all[i].name, "steps")), cells[i + 1][2]);
    }
    EXPECT_EQ(statusOf(world, "r7", "barriers"), AnswerStatus::Empty);
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM text"), 1050) << "each distinct text once";
    EXPECT_TRUE(world.project().verify().problems.empty());
}

TEST(SurveyImport, LeavesNothingWhenCancelledInTheMiddle) {
    World world;
    const SurveyRows rows = rowsOf(manyRows(20'000));
    const SurveyPlan plan = World::planFor(rows.headers);
    double reached = 0;
    Progress progress([&reached](double part) {
        reached = part;
        return part <= 0.3;
    });
    try {
        world.project().edit(
            msg("Import"), [&](store::Edit& edit) { importRows(edit, rows, plan, "survey"); }, progress);
        FAIL() << "must be cancelled";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Cancelled);
    }
    EXPECT_GT(reached, 0.3);
    EXPECT_LT(reached, 1.0);
    EXPECT_TRUE(surveys(world.db()).empty());
    EXPECT_EQ(world.db().integer("SELECT count(*) FROM text"), 0);
    import(world, World::steps()); // the connection is as good as before
}

TEST(SurveyImport, CountsWhatDoesNotFitAScale) {
    World world;
    const ImportReport report =
        import(world, {{"ID", "Q1", "steps"}, {"1", "7", "x"}, {"2", "five", "x"}, {"3", "5", "x"}});
    EXPECT_THAT(told(report), HasSubstr("“Q1” holds values beyond its scale: 1."));
    EXPECT_THAT(told(report), HasSubstr("“Q1” holds values that are not numbers: 1."));
}

} // namespace
} // namespace marginalia::core::survey
