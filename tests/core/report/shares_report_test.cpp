// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shares_report.h"

#include "core/report/codebook_report.h"
#include "core/report/questions_report.h"
#include "core/report/quotes_report.h"
#include "core/report/shares_json.h"
#include "core/report/wording.h"
#include "core/shares/share_world.h"

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

namespace {
/// Fifty-three answers of one coder: barriers on 7, institutions on 14 (courts 8, laws 5, 1 of its own),
/// other on 20.
struct ReportWorld : ShareWorld {
    std::int64_t aigerim = coder("Aigerim");
    std::int64_t other = code("Other", 0, 0, "residual");
    std::int64_t barriers = code("Trade barriers");
    std::int64_t institutions = code("Institutions");
    std::int64_t courts = code("Courts", institutions);
    std::int64_t laws = code("Laws", institutions);
    std::vector<std::int64_t> said = answers(53);

    ReportWorld() {
        invited(84);
        answers(2, "dont_know");
        answers(2, "empty");
        answers(3, "not_asked");
        for (const std::int64_t answer : said)
            judge(aigerim, answer);
        put(barriers, 0, 7);
        put(courts, 7, 15);
        put(laws, 15, 20);
        put(institutions, 20, 21);
        put(other, 21, 41);
        db().run("UPDATE question SET label_en = 'What should be done first?', label_ru = 'Что нужно сделать "
                 "сначала?'");
        set("title", "Steps");
        takeChanges();
    }

    void set(const std::string& key, const std::string& value) {
        db().run("INSERT INTO setting (key, value) VALUES (?1, ?2)", key, value);
    }
    void put(std::int64_t code, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            coding(aigerim, code, said[i]);
    }
    void words(std::int64_t answer, const std::string& body) {
        const std::int64_t id = 100000 + answer;
        db().run(
            "INSERT INTO text (id, sha256, body, code_points) VALUES (?1, CAST(?1 AS BLOB), ?2, length(?2))",
            id, body);
        db().run("UPDATE answer SET text_id = ?2 WHERE id = ?1", answer, id);
    }
    void consent(std::int64_t answer, const std::string& key) {
        db().run("UPDATE study_case SET consent = ?2 WHERE id = ?1", caseOf(answer), key);
    }

    Document document(const ReportOptions& options = {}) { return sharesReport(db(), {question()}, options); }
    Table table(const ReportOptions& options = {}) {
        const Document report = document(options);
        for (const Block& block : report.blocks) {
            if (const auto* found = std::get_if<Table>(&block))
                return *found;
        }
        return {};
    }
};

std::vector<std::string> printed(const Row& row) {
    std::vector<std::string> cells;
    for (const Cell& cell : row.cells)
        cells.push_back(cell.printed());
    return cells;
}

std::vector<std::string> firstColumn(const Table& table) {
    std::vector<std::string> names;
    for (const Row& row : table.rows)
        names.push_back(row.cells.front().printed());
    return names;
}

std::vector<std::string> titles(const Table& table) {
    std::vector<std::string> names;
    for (const Column* column : leafColumns(table))
        names.push_back(column->title);
    return names;
}

const Row& rowNamed(const Table& table, const std::string& name) {
    for (const Row& row : table.rows) {
        if (row.cells.front().printed() == name)
            return row;
    }
    throw std::out_of_range(name);
}

std::string note(const Table& table) {
    std::string all;
    for (const std::string& each : table.notes)
        all += each + "\n";
    return all;
}
} // namespace

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
    EXPECT_THAT(firstColumn(table), testing::Contains("53 answers, 41 mentions, 0.8 per answer"));
    EXPECT_THAT(note(table), HasSubstr("Base: substantive answers, n = 53."));
    EXPECT_THAT(note(table), HasSubstr("percentages can sum to more than 100"));
    EXPECT_THAT(note(table), HasSubstr("Intervals: 95%, Wilson."));
}

TEST(SharesReport, SortsByCountWithTheRestLastAndNoneAppliesAfterIt) {
    ReportWorld world;
    EXPECT_THAT(firstColumn(world.table()),
                ElementsAre("Institutions", "Courts", "Laws", "Institutions, not further specified",
                            "Trade barriers", "Other", "No category applies", "Base: substantive answers",
                            "53 answers, 41 mentions, 0.8 per answer"));
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
        ReportWorld world;
        world.set("sample", sample);
        ReportOptions options;
        EXPECT_THAT(titles(world.table(options)), Not(testing::Contains("95% CI")));
        EXPECT_THAT(note(world.table(options)), Not(HasSubstr("Wilson")));
        options.interval = IntervalColumn::Wilson;
        EXPECT_THAT(titles(world.table(options)), testing::Contains("95% CI"));
        EXPECT_THAT(note(world.table(options)),
                    HasSubstr("only what a random sample of this size would vary by"));
    }
    ReportWorld census;
    census.set("sample", "census");
    EXPECT_THAT(titles(census.table()), Not(testing::Contains("95% CI")));
}

TEST(SharesReport, CountsExactlyForTheKnownPopulationOfARandomSample) {
    ReportWorld world;
    world.set("sample", "random");
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
    EXPECT_THAT(titles(table), ElementsAre("Category", "n", "%", "95% CI", "Example"));
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

TEST(QuotesReport, ListsCodedPassagesWithVariablesAndLeavesOutBlockedOnes) {
    ReportWorld world;
    const auto timur = world.coder("Timur");
    const auto country = world.variable("Country");
    world.value(country, world.caseOf(world.said[0]), "Kazakhstan");
    world.words(world.said[0], "Simplify the border, then the rest.");
    world.db().run("DELETE FROM coding WHERE answer_id <> ?1", world.said[0]);
    world.coding(timur, world.barriers, world.said[0]);
    const auto passage = world.coding(timur, world.courts, world.said[0], 0, 19);
    world.db().run("UPDATE coding SET memo = 'See also R9' WHERE id = ?1", passage);
    world.coding(timur, world.courts, world.said[1]);
    world.consent(world.said[1], "not_for_quotation");
    ReportOptions options;
    options.variables = {VariableId{country}};
    options.layer.kind = shares::LayerKind::Union;
    world.judge(timur, world.said[0]);
    world.judge(timur, world.said[1]);
    const Document report = quotesReport(world.db(), {world.question()}, options);
    const Table& table = std::get<Table>(report.blocks.front());
    checkShape(table);
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_THAT(printed(table.rows[0]),
                ElementsAre("1", "Respondent 1", "Kazakhstan", "steps", "Simplify the border, then the rest.",
                            "Trade barriers", "Aigerim, Timur", ""));
    EXPECT_THAT(printed(table.rows[1]),
                ElementsAre("2", "Respondent 1", "Kazakhstan", "steps", "Simplify the border",
                            "Institutions > Courts", "Timur", "See also R9"));
    EXPECT_THAT(note(table), HasSubstr("may not be quoted: 1"));
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

namespace {
/// Two interviews and a paper behind the survey: one passage coded by two, one of who may not be quoted, one
/// excluded.
struct DocumentWorld : ReportWorld {
    std::int64_t timur = coder("Timur");
    std::int64_t asel = person("Asel");
    std::int64_t bolat = person("Bolat");
    std::int64_t first = transcript("Interview 1", "Open the border.\nTrust the courts.", asel);
    std::int64_t second = transcript("Interview 2", "Nobody trusts anybody here.", bolat);
    std::int64_t paper = transcript("Position paper", "Tariffs first.");

    DocumentWorld() {
        db().run("DELETE FROM coding");
        mark(aigerim, courts, first, 17, 34);
        mark(timur, courts, first, 17, 34);
        mark(aigerim, barriers, first, 0, 16);
        mark(aigerim, barriers, paper);
        mark(aigerim, barriers, second, 0, 6);
    }
};

std::vector<std::vector<std::string>> rowsOf(const Table& table) {
    std::vector<std::vector<std::string>> rows;
    for (const Row& row : table.rows)
        rows.push_back(printed(row));
    return rows;
}
} // namespace

TEST(QuotesReport, LeavesOutPassagesOfDocumentsThatTheCodersDisputeOrThatDoNotMeetTheCondition) {
    DocumentWorld world;
    const Document report = documentQuotesReport(world.db(), {}, {});
    const Table& table = std::get<Table>(report.blocks.front());
    EXPECT_THAT(table.rows, SizeIs(3)) << "the second coder of the first interview left the barriers out";
    EXPECT_THAT(note(table), HasSubstr("since this coding does not count them: 1"));
    world.db().run("INSERT INTO variable (id, name, role) VALUES (77, 'Field', 'variable')");
    world.value(77, world.asel, "Trade");
    ReportOptions options;
    options.where = "Field=Trade";
    const Document some = documentQuotesReport(world.db(), {}, options);
    ASSERT_THAT(std::get<Table>(some.blocks.front()).rows, SizeIs(1));
    EXPECT_EQ(std::get<Table>(some.blocks.front()).rows[0].cells[3].printed(), "Trust the courts.");
}

TEST(QuotesReport, ListsThePassagesOfDocumentsBehindTheQuestions) {
    DocumentWorld world;
    world.mark(world.timur, world.barriers, world.first, 0, 16);
    world.coding(world.aigerim, world.courts, world.said[0]);
    const Document report = quotesReport(world.db(), {}, {});
    const Table& table = std::get<Table>(report.blocks.front());
    checkShape(table);
    EXPECT_EQ(titles(table)[2], "Question or document");
    using Cells = std::vector<std::string>;
    EXPECT_THAT(
        rowsOf(table),
        ElementsAre(
            Cells{"1", "Respondent 1", "steps", "Some words said by somebody.", "Institutions > Courts",
                  "Aigerim", ""},
            Cells{"2", "Asel", "Interview 1", "Open the border.", "Trade barriers", "Aigerim, Timur", ""},
            Cells{"3", "Bolat", "Interview 2", "Nobody", "Trade barriers", "Aigerim", ""},
            Cells{"4", "Position paper", "Position paper", "Tariffs first.", "Trade barriers", "Aigerim", ""},
            Cells{"5", "Asel", "Interview 1", "Trust the courts.", "Institutions > Courts", "Aigerim, Timur",
                  ""}));
}

TEST(QuotesReport, TakesOneCodersPassagesOfDocumentsAndOfTheDocumentsAskedFor) {
    DocumentWorld world;
    ReportOptions options;
    options.layer = {shares::LayerKind::Coder, CoderId{world.timur}};
    const Document one = documentQuotesReport(world.db(), {}, options);
    EXPECT_THAT(std::get<Table>(one.blocks.front()).rows, SizeIs(1));
    const Document paper = documentQuotesReport(world.db(), {SourceId{world.paper}}, {});
    const Table& table = std::get<Table>(paper.blocks.front());
    EXPECT_EQ(titles(table)[2], "Document");
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(table.rows[0].cells[3].printed(), "Tariffs first.");
}

TEST(QuotesReport, NeverQuotesADocumentOfSomebodyWhoForbidsIt) {
    DocumentWorld world;
    world.db().run("UPDATE study_case SET consent = 'not_for_quotation' WHERE id = ?1", world.bolat);
    const Document blocked = documentQuotesReport(world.db(), {}, {});
    const Table& table = std::get<Table>(blocked.blocks.front());
    for (const Row& row : table.rows)
        EXPECT_NE(row.cells[2].printed(), "Interview 2");
    EXPECT_THAT(note(table), HasSubstr("may not be quoted: 1"));
    world.db().run("UPDATE study_case SET consent = 'anonymous', excluded = 'other' WHERE id = ?1",
                   world.bolat);
    EXPECT_THAT(std::get<Table>(documentQuotesReport(world.db(), {}, {}).blocks.front()).rows, SizeIs(2));
}

TEST(QuotesReport, QuotesFromAFocusGroupWhoMayBeQuotedAndByTheirNames) {
    DocumentWorld world;
    const std::string body = "Anna: Open it.\nBolat: Never.\nAnna: Soon.\n";
    const auto group = world.transcript("Group", body);
    const auto anna = world.person("Anna");
    world.speaker(group, "Anna", "participant", anna);
    world.speaker(group, "Bolat", "participant", world.bolat);
    const auto words = [&](const std::string& text) {
        const auto start = static_cast<std::int64_t>(body.find(text));
        world.mark(world.aigerim, world.laws, group, start, start + static_cast<std::int64_t>(text.size()));
    };
    words("Open it.");
    words("Never.");
    words("it.\nBolat: Ne");
    const auto quotes = [&] {
        return rowsOf(
            std::get<Table>(documentQuotesReport(world.db(), {SourceId{group}}, {}).blocks.front()));
    };
    ASSERT_THAT(quotes(), SizeIs(3));
    EXPECT_EQ(quotes()[0][1], "Anna");
    EXPECT_EQ(quotes()[1][1], "Group") << "two people";
    EXPECT_EQ(quotes()[2][1], "Bolat");
    for (const char* change :
         {"consent = 'not_for_quotation'", "consent = 'anonymous', excluded = 'other'"}) {
        world.db().run(std::string("UPDATE study_case SET ") + change + " WHERE id = ?1", world.bolat);
        ASSERT_THAT(quotes(), SizeIs(1)) << change;
        EXPECT_EQ(quotes()[0][3], "Open it.");
    }
    world.mark(world.aigerim, world.laws, group);
    EXPECT_THAT(quotes(), SizeIs(1)) << "the whole of it holds the words of who is left out";
}

TEST(QuotesReport, ListsJustTheAnswersThatTheSharesCount) {
    ReportWorld world;
    const auto timur = world.coder("Timur");
    // Courts stands on said[7] to said[14] at first. Decided absent, in dispute, not judged, kept by both.
    world.decide(world.said[7], world.courts, false);
    world.judge(timur, world.said[8]);
    world.judge(world.aigerim, world.said[9], 0, "", "open");
    world.codes(timur, world.courts, world.said[10]);
    world.consent(world.said[11], "not_for_quotation");
    const CaseId blocked{world.caseOf(world.said[11])};
    const survey::Question question = survey::questions(world.db()).front();
    const shares::ShareEngine engine(world.db(), world.question());
    using enum shares::LayerKind;
    for (const shares::Layer& layer :
         {shares::Layer{Final, {}}, shares::Layer{Union, {}}, shares::Layer{Intersection, {}},
          shares::Layer{Majority, {}}, shares::Layer{Coder, CoderId{world.aigerim}},
          shares::Layer{Coder, CoderId{timur}}}) {
        ReportOptions options;
        options.layer = layer;
        const std::string name = shares::layerKey(world.db(), layer);
        const shares::ShareRequest request = shareRequest(world.db(), world.question(), options);
        std::map<std::string, std::set<std::string>> respondents;
        std::string path;
        std::size_t listed = 0;
        for (const Row& row : quotesByCode(world.db(), question, options).rows) {
            if (row.role == RowRole::GroupHeader) {
                path = row.cells.front().printed();
                continue;
            }
            ++listed;
            respondents[path].insert(row.cells[1].printed());
        }
        for (const shares::ShareRow& row : engine.table(world.db(), request).rows) {
            if (row.net)
                continue;
            const std::vector<CaseId> counted = engine.casesCounted(world.db(), request, row.code);
            const bool hasBlocked = !row.ownOnly && std::ranges::find(counted, blocked) != counted.end();
            EXPECT_EQ(std::ssize(respondents[row.path]) + (hasBlocked ? 1 : 0), row.n)
                << name << ", " << row.path;
        }
        EXPECT_EQ(quotesTable(world.db(), {question}, {}, options).rows.size(), listed) << name;
    }
    const Table final = quotesByCode(world.db(), question, {});
    EXPECT_THAT(note(final), HasSubstr("may not be quoted: 1"));
    EXPECT_THAT(note(final), HasSubstr("since this coding does not count them: 3"));
}

TEST(CodebookReport, CountsAnswersUnderEachCode) {
    ReportWorld world;
    world.db().run(
        "UPDATE code SET definition = 'Duties', include_when = 'tariffs', number = '1' WHERE id = ?1",
        world.barriers);
    const Document report = codebookReport(world.db(), {});
    const Table& table = std::get<Table>(report.blocks.front());
    checkShape(table);
    EXPECT_THAT(firstColumn(table),
                ElementsAre("Other", "1 Trade barriers", "Institutions", "Courts", "Laws"));
    EXPECT_THAT(printed(table.rows[1]), ElementsAre("1 Trade barriers", "Duties", "tariffs", "", "", "7"));
    EXPECT_EQ(table.rows[2].cells.back().printed(), "14");
    EXPECT_EQ(table.rows[3].level, 1);
}

TEST(QuestionsReport, TellsWhatBecameOfEachQuestion) {
    ReportWorld world;
    const Document report = questionsReport(world.db(), {});
    EXPECT_EQ(plainText(std::get<Paragraph>(report.blocks.front()).runs), "84 invited · 60 rows · 60 cases");
    const Table& table = std::get<Table>(report.blocks.back());
    checkShape(table);
    EXPECT_THAT(titles(table),
                ElementsAre("Question", "Asked", "Answered", "Substantive", "Don't know", "No answer"));
    EXPECT_GT(table.columns[3].width, table.columns[5].width) << "a long word of a head has room";
    EXPECT_THAT(printed(table.rows.front()),
                ElementsAre("What should be done first?", "57", "55", "53", "2", "2"));
}

TEST(SharesJson, HasTheKeysOfTheContract) {
    ReportWorld world;
    shares::ShareRequest request;
    request.question = world.question();
    const shares::ShareTable table =
        shares::ShareEngine(world.db(), world.question()).table(world.db(), request);
    const auto json = sharesJson(world.db(), table);
    std::vector<std::string> keys;
    for (const auto& item : json.items())
        keys.push_back(item.key());
    EXPECT_THAT(keys, ElementsAre("question", "layer", "base", "provisional", "open", "disputed", "statuses",
                                  "rows"));
    EXPECT_EQ(json["base"].dump(),
              R"({"name":"substantive","label":"substantive answers","n":53,"eligible":53})");
    EXPECT_EQ(
        json["statuses"].dump(),
        R"({"substantive":53,"dont_know":2,"refused":0,"off_topic":0,"unclear":0,"empty":2,"not_reached":0,"not_asked":3})");
    const auto& row = json["rows"][1];
    EXPECT_EQ(row["code"], "Trade barriers");
    EXPECT_EQ(row["path"], "Trade barriers");
    EXPECT_EQ(row["level"], 0);
    EXPECT_EQ(row["net"], false);
    EXPECT_EQ(row["n"], 7);
    EXPECT_EQ(row["disputed"], 0);
    EXPECT_EQ(row["share"].dump(), "0.1320754716981132");
    EXPECT_EQ(row["percent"], "13.2");
    EXPECT_NEAR(row["ci"][0].get<double>(), 0.0655, 0.00005);
    EXPECT_NEAR(row["ci"][1].get<double>(), 0.2484, 0.00005);
    EXPECT_EQ(sharesCsvRows(world.db(), table).front().size(), sharesCsvColumns().size());
}

TEST(SharesJson, HasNullsForWhatIsUndefined) {
    ShareWorld world;
    world.code("X");
    shares::ShareRequest request;
    request.question = world.question();
    const auto json =
        sharesJson(world.db(), shares::ShareEngine(world.db(), world.question()).table(world.db(), request));
    EXPECT_TRUE(json["rows"][0]["share"].is_null());
    EXPECT_TRUE(json["rows"][0]["percent"].is_null());
    EXPECT_TRUE(json["rows"][0]["ci"].is_null());
}

TEST(Wording, PutsTheSharesOfAllCodersOnOneLine) {
    ShareWorld world;
    const auto a = world.coder("Aigerim");
    const auto b = world.coder("Timur");
    const auto code = world.code("X");
    const auto answers = world.answers(8);
    for (const auto answer : answers) {
        world.judge(a, answer);
        world.judge(b, answer);
    }
    world.coding(a, code, answers[0]);
    world.coding(b, code, answers[0]);
    world.coding(a, code, answers[1]);
    const auto line = shares::ShareEngine(world.db(), world.question())
                          .sensitivity(world.db(), "", CodeId{code}, {CoderId{a}, CoderId{b}});
    EXPECT_EQ(sensitivityLine(world.db(), {}, line, "X"),
              "X, by who coded: Aigerim 2 (25.0%); Timur 1 (12.5%); all coders 1 (12.5%); at least one coder "
              "2 (25.0%); "
              "final coding 1 (12.5%). Answers judged by all of them: 8.");
}
