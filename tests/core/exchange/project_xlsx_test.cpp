// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/project_xlsx.h"

#include "core/exchange/importers/codings_csv.h"
#include "core/exchange/table_reader.h"
#include "world.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace marginalia::core::exchange {
namespace {

using test::World;
using testing::ElementsAre;

using Lines = std::vector<std::vector<std::string>>;

Lines linesOf(const std::filesystem::path& file, const std::string& sheet) {
    TableOptions options;
    options.sheet = sheet;
    Progress progress;
    const TableFile read = readTable(file, options, progress);
    Lines lines;
    for (std::size_t row = 0; row < read.table.rowCount(); ++row) {
        lines.emplace_back();
        for (std::size_t column = 0; column < read.table.columnCount(); ++column)
            lines.back().emplace_back(read.table.at(row, column).text());
    }
    return lines;
}

TEST(ProjectXlsx, HoldsCodingsCodebookCasesAndAnswers) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{0, 21});
    world.judge("R002", "steps", "Daniyar");
    const auto file = world.folder() / "all.xlsx";
    exportProjectXlsx(world.project(), file, "2026-03-01T00:00:00.000Z");
    EXPECT_THAT(
        linesOf(file, "codings"),
        ElementsAre(ElementsAre("respondent", "question", "document", "code", "coder", "start", "end",
                                "status", "memo"),
                    ElementsAre("R002", "steps", "", "", "Daniyar", "", "", "done", ""),
                    ElementsAre("R001", "steps", "", "Trade > Barriers", "Aigerim", "0", "21", "done", "")));
    EXPECT_EQ(linesOf(file, "codebook").size(), 6U);
    const Lines cases = linesOf(file, "cases");
    ASSERT_EQ(cases.size(), 9U);
    EXPECT_THAT(cases[0],
                ElementsAre("respondent", "survey", "excluded", "excluded_note", "consent", "Country", "Q1"));
    EXPECT_THAT(cases[1], ElementsAre("R001", "survey", "", "", "anonymous", "Kazakhstan", "5"));
    const Lines answers = linesOf(file, "answers");
    ASSERT_EQ(answers.size(), 9U);
    EXPECT_THAT(answers[5], ElementsAre("R005", "survey", "steps", "substantive", "en",
                                        "Trust comes first, everything else comes later on."));
    EXPECT_EQ(answers[8][3], "empty");
}

TEST(ProjectXlsx, KeepsTheWordsOfWhoMayNotBeQuoted) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) {
        survey::setConsent(edit, survey::caseByName(world.db(), "R001")->id, survey::Consent::NotForQuotation,
                           "", "");
        survey::exclude(edit, survey::caseByName(world.db(), "R002")->id, "no_consent", "");
    });
    const auto file = world.folder() / "all.xlsx";
    exportProjectXlsx(world.project(), file, "2026-03-01T00:00:00.000Z");
    const Lines answers = linesOf(file, "answers");
    EXPECT_EQ(answers[1][5], "");
    EXPECT_EQ(answers[2][5], "");
    EXPECT_NE(answers[3][5], "");
}

TEST(ProjectXlsx, IsReadByTheImportOfCodingsAndTheSameTwice) {
    World world = World::coded();
    world.code("R001", "steps", "Trade > Barriers", "Aigerim", Span{0, 21});
    const auto file = world.folder() / "all.xlsx";
    exportProjectXlsx(world.project(), file, "2026-03-01T00:00:00.000Z");
    Progress progress;
    const CodingsImportReport report = importCodings(world.project(), file, {}, progress);
    EXPECT_EQ(report.rows, 1);
    EXPECT_EQ(report.codingsAdded, 0);
    const auto again = world.folder() / "again.xlsx";
    exportProjectXlsx(world.project(), again, "2026-03-01T00:00:00.000Z");
    std::ifstream one(file, std::ios::binary);
    std::ifstream two(again, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(one), {}),
              std::string(std::istreambuf_iterator<char>(two), {}));
}

} // namespace
} // namespace marginalia::core::exchange
