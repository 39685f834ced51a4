// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/decisions_file.h"

#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/exchange/docx_tables.h"
#include "core/exchange/exporters/decision_sheet.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/safe_zip.h"
#include "core/report/table.h"
#include "world.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>

namespace marginalia::core::exchange {
namespace {

using ::marginalia::test::World;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Meeting {
    World world = World::coded();

    Meeting() {
        world.code("R001", "steps", "Trade", "Aigerim");
        world.code("R001", "steps", "Institutions", "Daniyar");
        world.code("R002", "steps", "Other", "Aigerim");
        world.edit([&](store::Edit& edit) {
            coding::judge(edit, world.coderId("Daniyar"), world.answerId("R002", "steps"),
                          coding::JudgementState::Done, "off_topic");
        });
    }
    std::filesystem::path write(const std::string& bytes, const std::string& name = "decisions.csv") {
        const std::filesystem::path file = world.folder() / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
    DecisionsReport take(const std::filesystem::path& file) {
        Progress progress;
        return importDecisions(world.project(), file, progress);
    }
    std::vector<std::string> badRows(const std::string& bytes) {
        try {
            take(write(bytes));
        } catch (const Error& error) {
            std::vector<std::string> lines;
            for (const Sentence& line : error.details())
                lines.push_back(line.english());
            EXPECT_EQ(decided(), "") << "nothing half-done";
            return lines;
        }
        return {"(accepted)"};
    }
    std::string decided() {
        std::vector<std::string> found;
        for (const team::Settled& each : team::settledMatters(world.db()))
            found.push_back((each.matter.code ? codebook::Codebook::load(world.db()).path(each.matter.code) +
                                                    (each.present ? ":1" : ":0")
                                              : each.status) +
                            "/" + each.verdict + " ");
        std::ranges::sort(found); // made in one moment
        std::string all;
        for (const std::string& each : found)
            all += each;
        return all;
    }
};

TEST(DecisionsFile, SettlesByTheNamesOfCodersAndByWords) {
    Meeting meeting;
    const auto report =
        meeting.take(meeting.write("question,respondent,path,Aigerim,Daniyar,text,decision,reason\n"
                                   "steps,R001,Trade,1,0,Remove,Aigerim,clear\n"
                                   "steps,R001,Institutions,0,1,Remove,neither,\n"
                                   "steps,R002,Other,1,0,Нужны,,\n"));
    EXPECT_EQ(report.rows, 3);
    EXPECT_EQ(report.settled, 2);
    EXPECT_EQ(report.left, 1);
    EXPECT_EQ(meeting.decided(), "Institutions:0/neither Trade:1/first ");
    EXPECT_EQ(meeting.world.db().text("SELECT reason FROM decision WHERE verdict = 'first'"), "clear");
    meeting.world.project().undo();
    EXPECT_EQ(meeting.decided(), "") << "one step";
}

TEST(DecisionsFile, ReadsOtherCodesAndStatusesAndDoubts) {
    Meeting meeting;
    meeting.take(meeting.write("respondent;question;code;decision;other\n"
                               "R001;steps;Trade;other;Trade > Barriers\n"
                               "R001;steps;Institutions;unclear;\n"
                               "R002;steps;;Daniyar;\n"
                               "R002;steps;Other;absent;\n"));
    EXPECT_EQ(meeting.decided(), "Other:0/ Trade > Barriers:1/other Trade:0/other off_topic/first ");
    EXPECT_EQ(team::doubts(meeting.world.db()).size(), 1U);
}

TEST(DecisionsFile, RefusesWhatItCannotPlaceWithTheNumberOfTheRow) {
    Meeting meeting;
    EXPECT_THAT(
        meeting.badRows("respondent,question,code,decision,other\n"
                        "R001,steps,Trade,Aigerim,\n"
                        "R099,steps,Trade,both,\n"
                        "R001,stops,Trade,both,\n"
                        "R001,steps,Trad,both,\n"
                        "R001,steps,Trade,perhaps,\n"
                        "R001,steps,Trade,neither,\n"
                        "R001,steps,Trade,Aigerim,\n"
                        "R001,steps,Institutions,other,\n"
                        "R003,steps,Trade,Aigerim,\n"
                        "R001,steps,Institutions,first,\n"
                        "R002,steps,,other,great\n"
                        ",,Trade,both,\n"),
        ElementsAre(
            HasSubstr("row 3: there is no respondent “R099”"), HasSubstr("row 4: there is no open question"),
            HasSubstr("row 5: there is no code “Trad”"), HasSubstr("row 6: “perhaps” is no decision"),
            HasSubstr("row 7: it decides otherwise than row 2"), HasSubstr("row 9: “other” needs"),
            HasSubstr("row 10: “Aigerim” has not judged"),
            HasSubstr("row 11: the table has no columns of coders"),
            HasSubstr("row 12: there is no answer status “great”"), HasSubstr("row 13: name a respondent")));
}

TEST(DecisionsFile, RefusesARowWhoseTextOrCodingsHaveChanged) {
    Meeting meeting;
    const team::Matter matter{
        {meeting.world.answerId("R001", "steps"), {}}, {}, meeting.world.codeId("Trade")};
    const std::string row = "R001,steps,Trade,both," + team::checkOf(meeting.world.db(), matter) + "\n";
    meeting.take(meeting.write("respondent,question,code,decision,check\n" + row));
    meeting.world.project().undo();
    meeting.world.code("R001", "steps", "Trade", "Daniyar");
    EXPECT_THAT(meeting.badRows("respondent,question,code,decision,check\n" + row),
                ElementsAre(HasSubstr("row 2: the text or its codings have changed")));
}

TEST(DecisionsFile, SettlesPassagesOfDocuments) {
    Meeting meeting;
    SourceId document;
    meeting.world.edit([&](store::Edit& edit) {
        documents::NewSource given;
        given.name = "Interview";
        given.text = text::normalize("First line.\nSecond line.");
        document = *documents::add(edit, given);
        coding::apply(edit, meeting.world.coderId("Aigerim"), meeting.world.codeId("Trade"), {{}, document},
                      Span{0, 5});
    });
    meeting.take(meeting.write("document,start,end,code,decision\nInterview,0,11,Trade,Aigerim\n"));
    EXPECT_EQ(meeting.decided(), "Trade:0/first Trade:1/first ");
    meeting.world.project().undo();
    EXPECT_THAT(meeting.badRows(
                    "document,start,end,code,decision\nInterview,0,99,Trade,both\nInterview,x,,Trade,both\n"),
                ElementsAre(HasSubstr("row 3: start and end"), HasSubstr("row 2: the passage 0-99")));
}

TEST(DecisionsFile, ReadsTheTableOfAWordDocumentInAnyLanguage) {
    Meeting meeting;
    report::Document document;
    document.title = "Meeting";
    report::Table other;
    other.columns = {report::Column::text("Note")};
    other.rows.push_back({.cells = {report::Cell::text("not this table")}});
    document.add(std::move(other));
    report::Table table;
    for (const char* title : {"Question", "Respondent", "Code", "Aigerim", "Daniyar", "Decision"})
        table.columns.push_back(report::Column::text(title));
    const auto add = [&](std::vector<std::string> cells) {
        report::Row& row = table.rows.emplace_back();
        for (const std::string& cell : cells)
            row.cells.push_back(report::Cell::text(cell));
    };
    add({"steps", "R001", "Trade", "yes", "–", "second"});
    add({"steps", "R002", "Other", "yes", "–", "codebook unclear"}); // noted, and open
    table.title = "Disputes";
    table.notes = {"Write a decision in the last column."};
    document.add(std::move(table));
    const std::filesystem::path file = meeting.world.folder() / "meeting.docx";
    Progress progress;
    writeReport(document, file, {}, progress);
    const auto report = meeting.take(file);
    EXPECT_EQ(report.settled, 1);
    EXPECT_EQ(report.left, 1);
    EXPECT_EQ(meeting.decided(), "Trade:0/second ");
}

TEST(DecisionsFile, ComesBackFromAWorkbookWithListsToChooseFrom) {
    Meeting meeting;
    agreement::ComparisonRequest request;
    request.questions = {meeting.world.questionId("steps")};
    const agreement::ComparisonEngine engine(meeting.world.db(), request);
    const std::filesystem::path file = meeting.world.folder() / "meeting.xlsx";
    Progress progress;
    writeDecisionSheet(meeting.world.db(), engine.comparison(), engine.disputes(meeting.world.db()), file,
                       {"kk", "Meeting", "2026-03-01T10:00:00.000Z"}, progress);
    const SafeZip archive(file);
    const std::string sheet = archive.readAll(*archive.find("xl/worksheets/sheet1.xml"), 1U << 20U);
    EXPECT_THAT(sheet, HasSubstr("<dataValidation type=\"list\""));
    EXPECT_THAT(sheet, HasSubstr("sqref=\"G2:G5\"><formula1>lists!$C$1:$C$6<"))
        << "two coders and four words";
    EXPECT_THAT(sheet, HasSubstr("sqref=\"H2:H3\"><formula1>lists!$A$1:$A$5<")) << "the codes";
    EXPECT_THAT(sheet, HasSubstr("sqref=\"H4\"><formula1>lists!$B$1:$B$8<")) << "of a status, the statuses";
    const auto report = meeting.take(file);
    EXPECT_EQ(report.settled, 0);
    EXPECT_EQ(report.left, report.rows);
    EXPECT_GE(report.rows, 3);
}

TEST(DecisionsFile, RefusesATableWithoutDecisions) {
    Meeting meeting;
    EXPECT_THROW(meeting.take(meeting.write("respondent,question,code\nR001,steps,Trade\n")), Error);
    EXPECT_THROW(meeting.take(meeting.write("")), Error);
    EXPECT_THROW(meeting.take(meeting.world.folder() / "nothing.csv"), Error);
    EXPECT_EQ(meeting.decided(), "");
}

} // namespace
} // namespace marginalia::core::exchange
