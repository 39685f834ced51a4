// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/notes_report.h"

#include "world.h"

#include <gmock/gmock.h>

using namespace marginalia;
using namespace marginalia::core;
using test::World;
using testing::ElementsAre;

TEST(NotesReport, NamesDateTypeTitleTextLinksAndAuthor) {
    World world = World::coded();
    notes::Note note;
    note.type = "journal";
    note.title = "Monday";
    note.body = "Ten answers.";
    note.coder = world.coderId("Aigerim");
    notes::Target passage;
    passage.answer = world.answerId("R001", "steps");
    passage.span = Span{7, 21};
    notes::Target code;
    code.code = world.codeId("Trade");
    note.links = {{{}, passage}, {{}, code}};
    world.edit([&](store::Edit& edit) { notes::add(edit, note); });

    const auto cells = [&](const report::ReportOptions& options) {
        std::vector<std::string> printed;
        const report::Table table = report::notesTable(world.db(), {}, options);
        for (const report::Cell& each : table.rows.at(0).cells)
            printed.push_back(each.printed());
        return printed;
    };
    EXPECT_THAT(cells({}), ElementsAre("2026-03-01", "Journal entry", "Monday", "Ten answers.",
                                       "R001, steps: “trade barriers”\nTrade", "Aigerim"));
    world.edit([&](store::Edit& edit) {
        survey::setConsent(edit, world.caseId("R001"), survey::Consent::NotForQuotation, {}, {});
    });
    EXPECT_EQ(cells({})[4], "R001, steps\nTrade") << "words that may not be quoted do not leave the project";
    report::ReportOptions russian;
    russian.locale = text::Locale("ru");
    EXPECT_EQ(cells(russian)[0], "01.03.2026");
}
