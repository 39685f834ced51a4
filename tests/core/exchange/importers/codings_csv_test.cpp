// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/codings_csv.h"

#include "core/codebook/codebook.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/documents/documents.h"
#include "core/exchange/exporters/codings_csv.h"
#include "core/exchange/importers/codebook_csv.h"
#include "core/exchange/importers/import_world.h"
#include "core/exchange/table_reader.h"
#include "tests/places.h"

#include <random>
#include <set>

namespace marginalia::core::exchange {
namespace {

using test::errorOf;
using test::ImportWorld;

/// Two questions, three respondents, answers of ten characters, three codes.
class CodedWorld : public ImportWorld {
public:
    CodedWorld() {
        survey({"steps", "risks"}, {"R001", "R002", "R003"}, "суть 😀 дел");
        importCodebookCsv(project(), write("codebook.csv", "code\nWater\nTrade > Roads\nTrade > Water\n"));
        m_stepsBefore = steps();
    }
    CodingsImportReport import(std::string_view csv, CodingsImportOptions options = {}) {
        Progress progress;
        return importCodings(project(), write("codings.csv", csv), options, progress);
    }
    [[nodiscard]] std::size_t importSteps() const { return steps() - m_stepsBefore; }
    [[nodiscard]] std::string exported() {
        exportCodingsCsv(project(), path("out.csv"));
        return read("out.csv");
    }
    [[nodiscard]] std::string stateOf(const std::string& respondent, const std::string& coder) const {
        return db().text("SELECT j.state FROM judgement j JOIN answer a ON a.id = j.answer_id "
                         "JOIN study_case k ON k.id = a.case_id JOIN question q ON q.id = a.question_id "
                         "JOIN coder p ON p.id = j.coder_id "
                         "WHERE k.name = ?1 AND p.name = ?2 AND q.name = 'steps'",
                         respondent, coder);
    }

private:
    std::size_t m_stepsBefore = 0;
};

constexpr const char* exportHead =
    "\xEF\xBB\xBFrespondent,question,document,code,coder,start,end,status,memo\r\n";

TEST(CodingsImport, LeavesPassagesOfBlanksOutAndSaysSo) {
    CodedWorld world;
    const CodingsImportReport report = world.import("respondent,question,code,coder,start,end,status\n"
                                                    "R001,steps,Water,Aigerim,4,5,\n"
                                                    "R001,steps,Water,Aigerim,4,6,\n"
                                                    "R002,steps,Water,Aigerim,4,5,done\n");
    EXPECT_EQ(report.codingsAdded, 1) << "4 to 6 holds a sign";
    EXPECT_EQ(report.codingsBlank, 2);
    ASSERT_EQ(report.problems.size(), 2U);
    EXPECT_EQ(report.problems[0].english(),
              "Row 2: there are only blanks in the passage 4 to 5, so it was left out.");
    EXPECT_EQ(world.stateOf("R002", "Aigerim"), "done") << "a status that is written counts all the same";
}

TEST(CodingsImport, CodesPassagesAndWholeAnswersAndMakesUnknownCoders) {
    CodedWorld world;
    const CodingsImportReport report = world.import("respondent,question,code,coder,start,end,status,memo\n"
                                                    "R001,steps,Water,Aigerim,0,4,,wet\n"
                                                    "r001, Steps ,trade > ROADS,aigerim,,,,\n"
                                                    "R002,risks,Water,Daniyar,5,6,,\n");
    EXPECT_EQ(report.rows, 3);
    EXPECT_EQ(report.codingsAdded, 3);
    EXPECT_EQ(report.codingsKnown, 0);
    EXPECT_EQ(report.judgements, 2);
    EXPECT_EQ(report.codersAdded, (std::vector<std::string>{"Aigerim", "Daniyar"}));
    EXPECT_EQ(world.exported(), std::string(exportHead) + "R001,steps,,Trade > Roads,Aigerim,,,done,\r\n"
                                                          "R001,steps,,Water,Aigerim,0,4,done,wet\r\n"
                                                          "R002,risks,,Water,Daniyar,5,6,done,\r\n");
    EXPECT_EQ(world.importSteps(), 1U);
    EXPECT_EQ(world.project().history().back().label, "import-codings {1}");
    EXPECT_EQ(world.project().history().back().arguments, std::vector<std::string>{"codings.csv"});
}

TEST(CodingsImport, ChangesNothingTheSecondTime) {
    CodedWorld world;
    const std::string csv = "respondent,question,code,coder,start,end,status,memo\n"
                            "R001,steps,Water,Aigerim,0,4,,wet\n"
                            "R001,steps,Water,Aigerim,0,4,,wet\n"
                            "R002,steps,Water,Aigerim,,,open,\n"
                            "R003,steps,,Aigerim,,,done,\n";
    EXPECT_EQ(world.import(csv).codingsKnown, 1);
    const CodingsImportReport again = world.import(csv);
    EXPECT_EQ(again.codingsAdded, 0);
    EXPECT_EQ(again.codingsKnown, 3);
    EXPECT_EQ(again.judgements, 0);
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(world.importSteps(), 1U);
}

TEST(CodingsImport, TakesACodedRowAsDoneUnlessItSaysOpen) {
    CodedWorld world;
    world.import("respondent,question,code,coder,status\n"
                 "R001,steps,Water,A,\n"
                 "R002,steps,Water,A,open\n"
                 "R002,steps,Trade > Roads,A,\n"
                 "R003,steps,,A,done\n");
    EXPECT_EQ(world.stateOf("R001", "A"), "done");
    EXPECT_NE(world.stateOf("R002", "A"), "done");
    EXPECT_EQ(world.stateOf("R003", "A"), "done");
    world.import("respondent,question,code,coder,status\nR001,steps,Water,A,open\n");
    EXPECT_EQ(world.stateOf("R001", "A"), "open");
}

TEST(CodingsImport, JudgesAgainstThePresentCodebookAndLeavesOlderJudgementsAsTheyAre) {
    CodedWorld world;
    world.import("respondent,question,code,coder\nR001,steps,Water,A\n");
    const auto revision = [&] { return world.db().integer("SELECT revision FROM judgement"); };
    const std::int64_t first = codebook::Codebook::load(world.db()).revision();
    EXPECT_EQ(revision(), first);
    importCodebookCsv(world.project(),
                      world.write("codebook.csv", "code,definition\nTrade > Roads,changed\n"));
    world.import("respondent,question,code,coder\nR001,steps,Water,A\n");
    EXPECT_EQ(revision(), first);
    EXPECT_EQ(world.count("recheck"), 0);
    world.import("respondent,question,code,coder\nR001,steps,Trade > Roads,A\n");
    EXPECT_EQ(revision(), first);
    EXPECT_EQ(world.count("recheck"), 1) << "who gives a code now has looked at it as it is now";
}

TEST(CodingsImport, ProposesThatACodedAnswerIsSubstantive) {
    CodedWorld world;
    world.project().edit(msg("Set a status"),
                         [](store::Edit& edit) { edit.db().run("UPDATE answer SET status = 'dont_know'"); });
    world.import("respondent,question,code,coder,status\nR001,steps,Water,A,\nR002,steps,,A,done\n");
    EXPECT_EQ(world.db().text("SELECT group_concat(ifnull(status, 'none') || ' ' || n) FROM "
                              "(SELECT status, count(*) AS n FROM judgement GROUP BY status)"),
              "none 1,substantive 1");
}

TEST(CodingsImport, RefusesEveryBadRowAndImportsNothing) {
    CodedWorld world;
    world.survey({"empty"}, {"E1"}, "");
    world.project().edit(msg("Single code"), [](store::Edit& edit) {
        edit.db().run("UPDATE question SET single_code = 1 WHERE name = 'risks'");
    });
    const std::size_t steps = world.steps();
    const std::string error = errorOf([&] {
        world.import("respondent,question,document,code,coder,start,end,status,memo\n"
                     "R001,steps,,Water,A,,,,\n"
                     "R009,steps,,Water,A,,,,\n"
                     "R001,stops,,Water,A,,,,\n"
                     "R001,empty,,Water,A,,,,\n"
                     ",,Talk,Water,A,,,,\n"
                     "R001,steps,Talk,Water,A,,,,\n"
                     "R001,,,Water,A,,,,\n"
                     "R001,steps,,Wind,A,,,,\n"
                     "R001,steps,,> Water,A,,,,\n"
                     "R001,steps,,Water,,,,,\n"
                     "R001,steps,,Water,A,0,11,,\n"
                     "R001,steps,,Water,A,3,3,,\n"
                     "R001,steps,,Water,A,-1,3,,\n"
                     "R001,steps,,Water,A,1,,,\n"
                     "R001,steps,,Water,A,1.5,3,,\n"
                     "R001,steps,,,A,,,,\n"
                     "R001,steps,,Water,A,,,maybe,\n"
                     "R001,steps,,,A,1,2,done,\n"
                     "E1,empty,,Water,A,,,,\n"
                     "R001,risks,,Water,A,1,2,,\n"
                     "R001,risks,,Water,A,3,4,,\n"
                     "R001,risks,,Trade > Roads,A,,,,\n"
                     "R002,steps,,Water,A,,,done,\n"
                     "R002,steps,,Trade > Roads,A,,,open,\n");
    });
    EXPECT_EQ(
        error,
        "Nothing was imported from codings.csv. Rows that cannot be imported: 20. Correct them and try "
        "again.\n"
        "row 3: there is no respondent “R009”.\n"
        "row 4: there is no open question “stops”.\n"
        "row 5: the respondent “R001” has no answer to the question “empty”.\n"
        "row 6: there is no document “Talk”.\n"
        "row 7: name either a respondent and a question, or a document, not both.\n"
        "row 8: name a respondent and a question, or a document.\n"
        "row 9: there is no code “Wind” in the codebook.\n"
        "row 10: there is no code “> Water” in the codebook.\n"
        "row 11: no coder is named.\n"
        "row 12: the passage 0 to 11 goes beyond the text, which has 10 characters.\n"
        "row 13: the passage 3 to 3 is empty or begins before the text.\n"
        "row 14: the passage -1 to 3 is empty or begins before the text.\n"
        "row 15: start “1” and end “” must be two whole numbers, or both empty.\n"
        "row 16: start “1.5” and end “3” must be two whole numbers, or both empty.\n"
        "row 17: no code is named. Write the status done if none applies.\n"
        "row 18: “maybe” is not a status. Write done or open.\n"
        "row 19: a passage needs a code.\n"
        "row 20: the answer has no text, so there is nothing to code.\n"
        "row 23: “Trade > Roads” would be a second code, and this question takes one code for each answer.\n"
        "row 25: the status open contradicts row 24, which is about the same answer and coder.");
    EXPECT_EQ(world.count("coding") + world.count("coder") + world.count("judgement"), 0);
    EXPECT_EQ(world.steps(), steps);
}

TEST(CodingsImport, RefusesASecondCodeBesideOneInTheProject) {
    CodedWorld world;
    world.import("respondent,question,code,coder\nR001,risks,Water,A\n");
    world.project().edit(msg("Single code"), [](store::Edit& edit) {
        edit.db().run("UPDATE question SET single_code = 1 WHERE name = 'risks'");
    });
    EXPECT_NE(errorOf([&] {
                  world.import("respondent,question,code,coder\nR001,risks,Trade > Roads,A\n");
              }).find("row 2: “Trade > Roads” would be a second code"),
              std::string::npos);
    EXPECT_EQ(world.import("respondent,question,code,coder\nR001,risks,Trade > Roads,B\n").codingsAdded, 1);
}

TEST(CodingsImport, FindsACodeByItsNameAloneWhenThereIsOnlyOne) {
    CodedWorld world;
    EXPECT_EQ(world.import("respondent,question,code,coder\nR001,steps,Roads,A\n").codingsAdded, 1);
    world.project().edit(msg("Add a code"), [](store::Edit& edit) {
        codebook::createPath(edit, {"Trade", "Sea", "Roads"});
    });
    EXPECT_NE(errorOf([&] {
                  world.import("respondent,question,code,coder\nR001,steps,roads,A\n");
              }).find("row 2: there are several codes “roads”. Write the path with “ > ”."),
              std::string::npos);
}

TEST(CodingsImport, MakesUnknownCodesWhenAskedTo) {
    CodedWorld world;
    CodingsImportOptions options;
    options.addCodes = true;
    const CodingsImportReport report = world.import("respondent,question,code,coder\n"
                                                    "R001,steps,Wind > Sun,A\n"
                                                    "R001,steps,wind > sun,A\n"
                                                    "R002,steps,Wind > Sun > Moon,A\n",
                                                    options);
    EXPECT_EQ(report.codesAdded, (std::vector<std::string>{"Wind", "Wind > Sun", "Wind > Sun > Moon"}));
    EXPECT_EQ(report.codingsAdded, 2);
    EXPECT_EQ(report.codingsKnown, 1);
    EXPECT_EQ(world.importSteps(), 1U);
    EXPECT_NE(errorOf([&] {
                  world.import("respondent,question,code,coder\nR001,steps,a > > b,A\n", options);
              }).find("row 2: a name is missing in the code path “a > > b”."),
              std::string::npos);
}

TEST(CodingsImport, ReadsBackslashArrowsSemicolonsAndOtherEncodings) {
    CodedWorld world;
    world.project().edit(msg("Code"), [](store::Edit& edit) {
        codebook::createPath(edit, {"Да > нет", "=B"});
    });
    CodingsImportOptions options;
    options.coder = "A";
    // windows-1251
    EXPECT_EQ(world.import("respondent;question;code\nR001;steps;\xC4\xE0 \\> \xED\xE5\xF2 > =B\n", options)
                  .codingsAdded,
              1);
    EXPECT_EQ(world.exported(), std::string(exportHead) + "R001,steps,,Да \\> нет > =B,A,,,done,\r\n");
}

TEST(CodingsImport, CodesDocuments) {
    CodedWorld world;
    world.project().edit(msg("Document"), [](store::Edit& edit) {
        documents::add(edit, {"Talk", text::normalize("one two"), "en", "", false});
    });
    EXPECT_EQ(world.import("document,code,coder,start,end\ntalk,Water,A,4,7\nTalk,Water,A,,\n").codingsAdded,
              2);
    EXPECT_EQ(world.exported(), std::string(exportHead) + ",,Talk,Water,A,,,,\r\n,,Talk,Water,A,4,7,,\r\n");
    EXPECT_EQ(world.import("document,code,coder,start,end\ntalk,Water,A,4,7\n").codingsKnown, 1);
    EXPECT_NE(errorOf([&] {
                  world.import("document,code,coder,status\nTalk,,A,done\n");
              }).find("row 2: only answers can be judged without a code"),
              std::string::npos);
}

TEST(CodingsImport, SaysWhichColumnIsMissing) {
    CodedWorld world;
    EXPECT_EQ(errorOf([&] { world.import("respondent,question\nR001,steps\n"); }),
              "The table in codings.csv has no column “code”. The first row must hold the column names.");
    EXPECT_EQ(errorOf([&] { world.import("respondent,code,coder\nR001,Water,A\n"); }),
              "The table in codings.csv needs the columns “respondent” and “question”, or “document”. The "
              "first row must hold the column names.");
    EXPECT_EQ(errorOf([&] { world.import("respondent,question,code\nR001,steps,Water\n"); }),
              "The table in codings.csv has no column “coder”. Say whose codings these are.");
}

TEST(CodingsImport, KeepsTheMemoThatIsThereAndSaysSo) {
    CodedWorld world;
    world.import("respondent,question,code,coder,memo\nR001,steps,Water,A,first\n");
    const CodingsImportReport report =
        world.import("respondent,question,code,coder,memo\nR001,steps,Water,A,second\n");
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].english(),
              "Row 2: this passage is coded so already, with another memo. The memo was left as it is.");
    EXPECT_EQ(world.db().text("SELECT memo FROM coding"), "first");
}

TEST(CodingsImport, TellsSameRespondentsOfTwoSurveysApart) {
    CodedWorld world;
    world.survey({"risks", "hopes"}, {"R001"}, "text");
    EXPECT_EQ(
        world.import("respondent,question,code,coder\nR001,hopes,Water,A\nR001,steps,Water,A\n").codingsAdded,
        2);
    EXPECT_NE(errorOf([&] {
                  world.import("respondent,question,code,coder\nR001,risks,Water,A\n");
              }).find("row 2: several answers fit the respondent “R001” and the question “risks”."),
              std::string::npos);
}

TEST(CodingsImport, CanBeUndoneInOneStep) {
    CodedWorld world;
    std::string csv = "respondent,question,code,coder,start,end\n";
    for (int i = 0; i < 9; ++i)
        csv += "R001,steps,Water,A," + std::to_string(i) + "," + std::to_string(i + 1) + "\n";
    world.import(csv);
    world.project().undo();
    EXPECT_EQ(world.count("coding") + world.count("coder") + world.count("judgement"), 0);
}

TEST(CodingsImport, TakesTheCodingsOfTheSampleProject) {
    const std::filesystem::path sample = std::filesystem::path(MARGINALIA_SOURCE_DIR) / "resources/sample";
    ImportWorld world;
    Progress progress;
    const TableFile table = readTable(sample / "survey.csv", {}, progress);
    const std::vector<Row>& rows = table.table.rows();
    world.project().edit(msg("Make a survey"), [&](store::Edit& edit) {
        const auto survey = edit.newId<SurveyId>();
        edit.db().run("INSERT INTO survey (id, name, created_at) VALUES (?1, 'Experts', '')", survey);
        for (const char* question : {"steps", "obstacles"})
            edit.db().run("INSERT INTO question (id, survey_id, name) VALUES (?1, ?2, ?3)",
                          edit.newId<QuestionId>(), survey, question);
        std::set<std::string> seen;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const std::string respondent(rows[i][0].text());
            if (!seen.insert(respondent).second)
                continue;
            edit.db().run("INSERT INTO study_case (id, survey_id, name) VALUES (?1, ?2, ?3)",
                          edit.newId<CaseId>(), survey, respondent);
            ImportWorld::answer(edit, survey, "steps", respondent, std::string(rows[i][10].text()));
            ImportWorld::answer(edit, survey, "obstacles", respondent, std::string(rows[i][11].text()));
        }
    });
    importCodebookCsv(world.project(), sample / "codebook.csv");
    const CodingsImportReport first =
        importCodings(world.project(), sample / "codings_aigerim.csv", {}, progress);
    EXPECT_EQ(first.codersAdded, std::vector<std::string>{"Aigerim"});
    EXPECT_EQ(first.codingsAdded, 142) << "one row says that no code applies";
    EXPECT_EQ(first.rows, 143);
    EXPECT_TRUE(first.problems.empty());
    importCodings(world.project(), sample / "codings_daniyar.csv", {}, progress);
    // The published figure: institutional mechanisms on 14 answers in 17 segments.
    EXPECT_EQ(world.db().text("SELECT count(*) || ' ' || count(DISTINCT c.answer_id) FROM coding c "
                              "JOIN code k ON k.id = c.code_id JOIN coder p ON p.id = c.coder_id "
                              "JOIN answer a ON a.id = c.answer_id JOIN question q ON q.id = a.question_id "
                              "WHERE k.name = 'Institutional mechanisms' AND p.name = 'Aigerim' "
                              "AND q.name = 'steps'"),
              "17 14");
}

TEST(CodingsExport, ReadInAgainChangesNothingAndMakesTheSameCodingsElsewhere) {
    const std::vector<std::string> pieces{" > ", "\\>", "\"", "'", "=", "-", ",",
                                          ";",   "\t",  "\n", "қ", "😀", "a", " "};
    std::mt19937 random(11);
    const auto hostile = [&] {
        std::string text = "x";
        for (std::size_t n = random() % 5; n > 0; --n)
            text += pieces[random() % pieces.size()];
        return text + (random() % 2 == 0 ? "=" : "z") + std::to_string(random() % 1000);
    };
    const auto fill = [](ImportWorld& world, const std::vector<std::string>& names) {
        world.survey({names[0], names[1]}, {names[2], names[3], names[4]}, "ten_signs.");
        world.project().edit(msg("Codes"), [&](store::Edit& edit) {
            codebook::createPath(edit, {names[5], names[6]});
            codebook::createPath(edit, {names[7]});
            documents::add(edit, {names[8], text::normalize("ten_signs."), "en", "", false});
        });
    };
    for (int round = 0; round < 8; ++round) {
        std::vector<std::string> names;
        for (int i = 0; i < 9; ++i)
            names.push_back(hostile() + std::to_string(i));
        ImportWorld world;
        fill(world, names);
        world.project().edit(msg("Code"), [&](store::Edit& edit) {
            const auto book = codebook::Codebook::load(edit.db());
            const std::vector<CoderId> coders{coding::addCoder(edit, hostile() + "A"),
                                              coding::addCoder(edit, hostile() + "B")};
            std::vector<coding::Place> places;
            store::Statement answers = edit.db().prepare("SELECT id FROM answer");
            answers.bind();
            while (answers.step())
                places.push_back({answers.id<AnswerId>(0), {}});
            places.push_back({{}, SourceId{edit.db().integer("SELECT id FROM source")}});
            for (int i = 0; i < 30; ++i) {
                const auto start = static_cast<std::int64_t>(random() % 9);
                coding::ApplyOptions options;
                options.memo = random() % 3 == 0 ? "-" + hostile() : "";
                coding::apply(edit, coders[random() % 2], book.codes()[random() % 3].id,
                              places[random() % places.size()],
                              random() % 2 == 0 ? std::optional(Span{start, start + 1}) : std::nullopt,
                              options);
            }
            coding::judge(edit, coders[0], places[0].answer, coding::JudgementState::Done);
            coding::judge(edit, coders[1], places[1].answer, coding::JudgementState::Open);
        });
        exportCodingsCsv(world.project(), world.path("out.csv"));
        const std::size_t steps = world.steps();
        Progress progress;
        importCodings(world.project(), world.path("out.csv"), {}, progress);
        EXPECT_EQ(world.steps(), steps) << world.read("out.csv");

        ImportWorld other;
        fill(other, names);
        importCodings(other.project(), world.path("out.csv"), {}, progress);
        exportCodingsCsv(other.project(), other.path("out.csv"));
        EXPECT_EQ(other.read("out.csv"), world.read("out.csv"));
    }
}

} // namespace
} // namespace marginalia::core::exchange
