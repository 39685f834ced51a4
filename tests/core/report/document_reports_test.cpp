// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_reports.h"

#include "core/base/error.h"
#include "core/report/shares_json.h"
#include "core/shares/share_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace marginalia::core;
using namespace marginalia::core::report;
using shares::DocumentUnit;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

namespace {
/// So many interviews, all coded by Aigerim: borders in the first three of four, trust in the others.
struct Interviews : ShareWorld {
    explicit Interviews(int count) {
        for (int i = 0; i < count; ++i) {
            all.emplace_back(transcript("Interview " + std::to_string(i + 1), "Open the border."));
            mark(aigerim, i % 4 < 3 ? borders : trust, all.back().value);
        }
    }
    std::int64_t aigerim = coder("Aigerim");
    std::int64_t trade = code("Trade");
    std::int64_t borders = code("Borders", trade);
    std::int64_t trust = code("Trust");
    std::vector<SourceId> all;

    Table table(DocumentUnit unit = DocumentUnit::Document, ReportOptions options = {}) {
        options.examples = false;
        return tableOf(documentSharesReport(db(), all, unit, options));
    }
    static Table tableOf(const Document& report) {
        for (const Block& block : report.blocks) {
            if (const auto* found = std::get_if<Table>(&block)) {
                checkShape(*found);
                return *found;
            }
        }
        return {};
    }
};

std::vector<std::vector<std::string>> printed(const Table& table) {
    std::vector<std::vector<std::string>> rows;
    for (const Row& row : table.rows) {
        rows.emplace_back();
        for (const Cell& cell : row.cells)
            rows.back().push_back(cell.printed());
    }
    return rows;
}
using Cells = std::vector<std::string>;
} // namespace

TEST(DocumentReports, SayNineOfTwelveAndNoPercentagesBelowThirty) {
    Interviews world(12);
    const Table table = world.table();
    EXPECT_THAT(printed(table), ElementsAre(Cells{"Trade", "9 of 12"}, Cells{"Borders", "9 of 12"},
                                            Cells{"Trust", "3 of 12"}, Cells{"Base: documents", "12"}));
    ASSERT_THAT(table.notes, SizeIs(1));
    EXPECT_THAT(table.notes[0], HasSubstr("The base is under 30: counts only, no percentages."));
    EXPECT_THAT(table.notes[0], HasSubstr("Documents have no judgements"));
}

TEST(DocumentReports, PrintPercentagesAndIntervalsFromThirtyOn) {
    Interviews world(40);
    ReportOptions options;
    options.interval = IntervalColumn::Wilson;
    const Table table = world.table(DocumentUnit::Document, options);
    EXPECT_THAT(printed(table)[1], ElementsAre("Borders", "30", "75.0", "[59.8, 85.8]"));
    // Paragraphs depend on each other: percentages from ten on, no interval.
    EXPECT_THAT(printed(Interviews(12).table(DocumentUnit::Paragraph, options))[1],
                ElementsAre("Borders", "9", "75.0"));
    EXPECT_THAT(printed(Interviews(8).table(DocumentUnit::Paragraph, options))[1],
                ElementsAre("Borders", "6 of 8"));
}

TEST(DocumentReports, AreProvisionalWhileADocumentIsNotCodedOrInDispute) {
    Interviews world(4);
    const auto timur = world.coder("Timur");
    world.mark(timur, world.trust, world.all[0].value);
    world.all.emplace_back(world.transcript("Interview 5", "Not read."));
    ReportOptions options;
    options.examples = false;
    const Document report = documentSharesReport(world.db(), world.all, DocumentUnit::Document, options);
    EXPECT_EQ(plainText(std::get<Paragraph>(report.blocks[0]).runs), "Documents: 5. Coded: 4.");
    const Table table = Interviews::tableOf(report);
    EXPECT_THAT(table.title, HasSubstr("Provisional: 4 of 5 coded"));
    EXPECT_THAT(printed(table)[1], ElementsAre("Borders", "2–3 of 4"));
    EXPECT_THAT(table.notes[0], HasSubstr("Not coded yet: 1 of 5."));
    EXPECT_THAT(table.notes[0], HasSubstr("In dispute: 1."));
}

TEST(DocumentReports, ShowAnExampleOfEachCategoryOnce) {
    Interviews world(4);
    const auto asel = world.person("Asel");
    world.all.emplace_back(
        world.transcript("Interview 5", "Nobody trusts a border that opens once a year.", asel));
    world.mark(world.aigerim, world.trust, world.all[4].value, 0, 13);
    const auto row = [&](DocumentUnit unit, std::size_t place) {
        const Table table = Interviews::tableOf(documentSharesReport(world.db(), world.all, unit, {}));
        return table.rows[place].cells.back().printed() + "|" +
               table.rows[place].cells.back().printedSource();
    };
    EXPECT_EQ(row(DocumentUnit::Document, 0), "|") << "the net";
    EXPECT_EQ(row(DocumentUnit::Document, 1), "Open the border.|Interview 1");
    EXPECT_EQ(row(DocumentUnit::Document, 2), "Open the border.|Interview 4");
    EXPECT_EQ(row(DocumentUnit::Case, 0), "Nobody trusts|Asel") << "the others have no case";
    world.db().run("UPDATE study_case SET consent = 'not_for_quotation'");
    EXPECT_EQ(row(DocumentUnit::Case, 0), "|");
}

TEST(DocumentReports, PutCodesAgainstDocuments) {
    Interviews world(4);
    world.mark(world.aigerim, world.borders, world.all[0].value, 0, 4);
    const auto timur = world.coder("Timur");
    world.mark(timur, world.trust, world.all[3].value, 5, 8);
    world.mark(timur, world.borders, world.all[3].value, 0, 4);
    world.all.emplace_back(world.transcript("Interview 5", "Not read."));
    const Table table = Interviews::tableOf(matrixReport(world.db(), world.all, {}));
    EXPECT_THAT(printed(table), ElementsAre(Cells{"Trade", "1", "1", "1", "?", "", "3"},
                                            Cells{"Borders", "1", "1", "1", "?", "", "3"},
                                            Cells{"Trust", "", "", "", "1", "", "1"}));
    EXPECT_EQ(table.columns[4].title, "Interview 4");
    EXPECT_THAT(table.notes[0], HasSubstr("Not coded yet: Interview 5."));
    EXPECT_THAT(table.notes[0], HasSubstr("?: the coders do not agree"));
}

TEST(DocumentReports, ShowWhenNothingNewComes) {
    Interviews world(5);
    world.all.emplace_back(world.transcript("Interview 6", "Not read."));
    const Table table = Interviews::tableOf(saturationReport(world.db(), world.all, {}));
    EXPECT_THAT(printed(table), ElementsAre(Cells{"1", "Interview 1", "1", "1", "1", "Trade > Borders"},
                                            Cells{"2", "Interview 2", "1", "0", "1", ""},
                                            Cells{"3", "Interview 3", "1", "0", "1", ""},
                                            Cells{"4", "Interview 4", "1", "1", "2", "Trust"},
                                            Cells{"5", "Interview 5", "1", "0", "2", ""},
                                            Cells{"6", "Interview 6", "–", "–", "2", ""}));
}

TEST(DocumentReports, GiveProgramsTheKeysOfSharesWithSetAndUnit) {
    Interviews world(12);
    const shares::DocumentShareTable table =
        shares::DocumentShares(world.db(), world.all, DocumentUnit::Document).table(world.db(), {});
    const auto json = documentSharesJson(world.db(), table, "all");
    EXPECT_EQ(json["documents"], "all");
    EXPECT_EQ(json["unit"], "document");
    EXPECT_EQ(json["layer"], "final");
    EXPECT_EQ(json["base"]["n"], 12);
    EXPECT_EQ(json["rows"][1]["path"], "Trade > Borders");
    EXPECT_EQ(json["rows"][1]["n"], 9);
    EXPECT_EQ(json["rows"][1]["percent"], "75.0");
    EXPECT_FALSE(json["rows"][1]["ci"].is_null());
    const auto rows = documentSharesCsvRows(world.db(), table, "all");
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[0].size(), documentSharesCsvColumns().size());
    EXPECT_EQ(rows[1][7], "Trade > Borders");
}
