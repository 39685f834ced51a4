// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/segments_report.h"

#include "core/base/progress.h"
#include "core/documents/documents.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gmock/gmock.h>

namespace marginalia::core::report {
namespace {

using test::World;
using testing::ElementsAre;

Table tableOf(const World& world, const std::vector<std::string>& codes) {
    coding::SegmentFilter filter;
    for (const std::string& each : codes)
        filter.codes.push_back(world.codeId(each));
    Progress progress;
    return segmentsTable(world.db(), coding::segments(world.db(), filter, progress), {});
}

std::vector<std::string> printed(const Table& table, std::size_t column) {
    std::vector<std::string> cells;
    for (const Row& row : table.rows)
        cells.push_back(row.cells[column].printed());
    return cells;
}

TEST(SegmentsReport, HoldsARowForEachCodingWithTheWholeQuote) {
    World world = World::coded();
    world.code("R001", "steps", "Other", "Aigerim", Span{0, 21}, {.memo = "Typical"});
    world.code("R001", "steps", "Other", "Daniyar", Span{0, 21});
    world.code("R002", "steps", "Trade > Routes", "Aigerim");
    const Table table = tableOf(world, {"Other", "Trade > Routes"});
    EXPECT_THAT(printed(table, 3),
                ElementsAre("Remove trade barriers", "Remove trade barriers",
                            "Нужны институты: общий суд и понятные правила для всех стран региона."));
    EXPECT_THAT(printed(table, 4), ElementsAre("Other", "Other", "Trade > Routes"));
    EXPECT_THAT(printed(table, 5), ElementsAre("Aigerim", "Daniyar", "Aigerim"));
    EXPECT_THAT(printed(table, 6), ElementsAre("2026-03-01", "2026-03-01", "2026-03-01"));
    EXPECT_THAT(printed(table, 7), ElementsAre("Typical", "", ""));
    EXPECT_TRUE(table.notes.empty());
}

TEST(SegmentsReport, LeavesOutWhatMayNotBeQuotedAndSaysHowMany) {
    World world = World::coded();
    world.code("R001", "steps", "Other", "Aigerim");
    world.code("R002", "steps", "Other", "Aigerim");
    world.edit([&](store::Edit& edit) {
        survey::setConsent(edit, world.caseId("R001"), survey::Consent::NotForQuotation, "", "");
    });
    const Table table = tableOf(world, {"Other"});
    EXPECT_EQ(table.rows.size(), 1U);
    EXPECT_THAT(table.notes,
                ElementsAre("Left out, since their respondents may not be quoted: 1 coded passages."));
}

TEST(SegmentsReport, CitesTheParagraphOfADocumentAsItIsNumberedBesideTheText) {
    World world = World::coded();
    world.edit([&](store::Edit& edit) {
        documents::NewSource source;
        source.name = "Talk";
        source.text = text::normalize("Ёлка 🎄 first.\n\n   \nThe roads.\nThen trade, and trust.");
        const SourceId talk = *documents::add(edit, source);
        const auto code = [&](std::optional<Span> span) {
            coding::apply(edit, world.coderId("Aigerim"), world.codeId("Other"), {{}, talk}, span);
        };
        code(Span{0, 4});
        code(Span{23, 28}); // "roads", in the second that is not blank
        code(Span{19, 35}); // over two: where it begins
        code(Span{30, 34});
    });
    EXPECT_EQ(tableOf(world, {"Other"}).columns[3].title, "¶");
    EXPECT_THAT(printed(tableOf(world, {"Other"}), 3), ElementsAre("1", "2", "2", "3"));
}

TEST(SegmentsReport, KnowsThePassagesOfDocumentsAndWholeTextsByAnyMark) {
    World world = World::coded();
    SourceId talk;
    world.edit([&](store::Edit& edit) {
        documents::NewSource source;
        source.name = "Talk";
        source.text = text::normalize("First the roads.");
        talk = *documents::add(edit, source);
        coding::apply(edit, world.coderId("Aigerim"), world.codeId("Other"), {{}, talk}, Span{0, 16});
        coding::apply(edit, world.coderId("Aigerim"), world.codeId("Other"), {{}, talk}, Span{0, 5});
    });
    world.code("R001", "steps", "Other", "Aigerim", Span{0, 67}); // all of it, marked by hand
    const Table table = tableOf(world, {"Other"});
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_THAT(printed(table, 2), ElementsAre("steps", "Talk", "Talk"));
    EXPECT_EQ(printed(table, 4)[2], "First the roads.");
}

} // namespace
} // namespace marginalia::core::report
