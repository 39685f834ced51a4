// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotes_report.h"

#include "core/report/report_world.h"

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
    EXPECT_EQ(std::get<Table>(some.blocks.front()).rows[0].cells[4].printed(), "Trust the courts.");
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
        ElementsAre(Cells{"1", "Respondent 1", "steps", "", "Some words said by somebody.",
                          "Institutions > Courts", "Aigerim", ""},
                    Cells{"2", "Asel", "Interview 1", "1", "Open the border.", "Trade barriers",
                          "Aigerim, Timur", ""},
                    Cells{"3", "Bolat", "Interview 2", "1", "Nobody", "Trade barriers", "Aigerim", ""},
                    Cells{"4", "Position paper", "Position paper", "", "Tariffs first.", "Trade barriers",
                          "Aigerim", ""},
                    Cells{"5", "Asel", "Interview 1", "2", "Trust the courts.", "Institutions > Courts",
                          "Aigerim, Timur", ""}));
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
        EXPECT_EQ(quotes()[0][4], "Open it.");
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
