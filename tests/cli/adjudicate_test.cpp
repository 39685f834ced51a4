// SPDX-License-Identifier: GPL-3.0-or-later
// From a drawn round to settled disputes, as a team walks it from the command line.
#include "cli/command_line.h"
#include "core/exchange/safe_zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

namespace {

struct AdjudicateCommand : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();

    void SetUp() override {
        ok({"new", project, "--title", "Steps", "--as", "Aigerim"});
        std::string answers = "ID,Country,Q7\n";
        for (int i = 1; i <= 8; ++i)
            answers += "R" + std::to_string(i) + ",KZ,Open border post number " + std::to_string(i) + "\n";
        const std::string plan = folder.write(
            "plan.json", R"({"idColumn": "ID", "columns": [{"column": "Country", "role": "variable"},
                             {"column": "Q7", "role": "open", "name": "steps", "askedIf": null}]})");
        ok({"import-survey", project, folder.write("survey.csv", answers), "--plan", plan, "--as",
            "Aigerim"});
        ok({"codebook", "import", project, folder.write("c.csv", "code\nTrust\nTrade\n")});
        ok({"coder", "add", project, "Aigerim"});
        ok({"coder", "add", project, "Daniyar"});
        ok({"round", project, "Pilot", "--n", "8", "--seed", "7", "--as", "Aigerim"});
    }
    static Outcome ok(const std::vector<std::string>& arguments) {
        Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err << outcome.out;
        return outcome;
    }
    /// Both coded all eight; they differ on R7 and R8.
    void code() {
        std::string rows = "respondent,question,code,coder,status\n";
        for (int i = 1; i <= 8; ++i) {
            const std::string who = "R" + std::to_string(i) + ",steps,";
            rows += who + (i % 2 == 0 ? "Trade" : "Trust") + ",Aigerim,done\n";
            rows += who + (i % 2 == 0 || i == 7 ? (i == 8 ? "Trust" : "Trade") : "Trust") + ",Daniyar,done\n";
        }
        ok({"import-codings", project, folder.write("codings.csv", rows), "--as", "Aigerim"});
        ok({"round", project, "Pilot", "--close", "--as", "Aigerim"});
    }
    std::int64_t share(const std::string& code, const std::string& layer = "final") {
        const auto table = json::parse(
            ok({"shares", project, "--question", "steps", "--layer", layer, "--format", "json"}).out);
        for (const auto& row : table["rows"])
            if (row["code"] == code)
                return row["n"].get<std::int64_t>();
        return -1;
    }
};

TEST_F(AdjudicateCommand, WalksFromTheDisputesToTheFinalShares) {
    code();
    EXPECT_EQ(share("Trade"), 3) << "two in dispute";
    const std::string sheet = (folder / "meeting.csv").string();
    EXPECT_THAT(ok({"adjudicate", project, "--write", sheet, "--question", "steps"}).out,
                HasSubstr("disputes: 4"));
    const std::string written = Folder::read(sheet);
    EXPECT_THAT(written,
                HasSubstr("question,respondent,document,start,end,code,Aigerim,Daniyar,text,decision,other,"
                          "reason,check\r\n"));
    // The meeting decides: R7 as Aigerim has it, R8 has both.
    std::string filled;
    std::istringstream lines(written);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t empty = line.find(",,,", line.find("border post"));
        if (line.find(",R7,") != std::string::npos)
            line.replace(empty, 3, ",Aigerim,,clear");
        if (line.find(",R8,") != std::string::npos)
            line.replace(empty, 3, ",both,,");
        // what is left of the reason's column
        filled += line + "\n";
    }
    const Outcome taken = ok({"adjudicate", project, folder.write("decided.csv", filled), "--as", "Aigerim"});
    EXPECT_THAT(taken.out, HasSubstr("rows: 4, settled: 4, left open: 0"));
    EXPECT_THAT(taken.out, HasSubstr("steps, Trade: 3 of 8 became 4 of 8, in dispute: 0"));
    EXPECT_EQ(share("Trade"), 4);
    EXPECT_EQ(share("Trust"), 5);
    EXPECT_EQ(share("Trade", "coder:Daniyar"), 4) << "codings stay as they were";
    EXPECT_EQ(json::parse(ok({"disputes", project, "--question", "steps", "--format", "json"}).out).size(),
              0U);
    const auto decisions = json::parse(ok({"adjudicate", project, "--format", "json"}).out);
    ASSERT_EQ(decisions.size(), 4U);
    EXPECT_EQ(decisions[0]["decision"], "first");
    EXPECT_EQ(decisions[0]["reason"], "clear");
    EXPECT_EQ(decisions[0]["decided_by"], "Aigerim");
    EXPECT_THAT(ok({"undo", project, "--as", "Aigerim"}).out, HasSubstr("adjudicate decided.csv"));
    EXPECT_EQ(share("Trade"), 3);
    ok({"verify", project});
}

TEST_F(AdjudicateCommand, WritesWorkbooksAndWordDocumentsThatComeBack) {
    code();
    for (const char* name : {"meeting.xlsx", "meeting.docx"}) {
        const std::string file = (folder / name).string();
        ok({"adjudicate", project, "--write", file, "--question", "steps", "--locale", "ru"});
        EXPECT_THAT(ok({"adjudicate", project, file, "--as", "Aigerim"}).out,
                    HasSubstr("rows: 4, settled: 0, left open: 4"));
    }
    EXPECT_EQ(
        cli({"adjudicate", project, "--write", (folder / "meeting.pdf").string(), "--question", "steps"})
            .exit,
        2);
}

TEST_F(AdjudicateCommand, NamesCodesAndStatusesInTheLanguageOfTheTable) {
    ok({"codebook", "import", project,
        folder.write("ru.csv", "code,name_ru\nTrade,Торговля\nTrust,Доверие\n"), "--as", "Aigerim"});
    code();
    ok({"judge", project, "--respondent", "R1", "--question", "steps", "--coder", "Daniyar", "--status",
        "dont_know", "--as", "Aigerim"});
    const auto wordsOf = [](const std::string& file, const std::string& part) {
        const marginalia::core::exchange::SafeZip archive(file);
        return archive.readAll(archive.find(part).value(), 1 << 20);
    };
    const std::string word = (folder / "m.docx").string();
    ok({"adjudicate", project, "--write", word, "--question", "steps", "--locale", "ru"});
    EXPECT_THAT(wordsOf(word, "word/document.xml"), HasSubstr("Торговля"));
    const std::string workbook = (folder / "m.xlsx").string();
    ok({"adjudicate", project, "--write", workbook, "--question", "steps", "--locale", "ru"});
    const std::string strings = wordsOf(workbook, "xl/sharedStrings.xml");
    EXPECT_THAT(strings, HasSubstr("Торговля"));
    EXPECT_THAT(strings, HasSubstr("Отказ")) << "the list of statuses";
    for (const std::string& file : {word, workbook})
        EXPECT_THAT(ok({"adjudicate", project, file, "--as", "Aigerim"}).out, HasSubstr("settled: 0"));
    ok({"adjudicate", project,
        folder.write("d.csv", "respondent,question,code,decision\nR7,steps,Торговля,Aigerim\n"), "--as",
        "Aigerim"});
    EXPECT_EQ(json::parse(ok({"adjudicate", project, "--format", "json"}).out)[0]["path"], "Trade");
}

TEST_F(AdjudicateCommand, RefusesATableWithOneWrongRowAndSettlesNothing) {
    code();
    const Outcome refused = cli({"adjudicate", project,
                                 folder.write("bad.csv", "respondent,question,path,decision\n"
                                                         "R7,steps,Trade,Aigerim\n"
                                                         "R9,steps,Trade,Aigerim\n"
                                                         "R7,steps,Trade,both\n")});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_THAT(refused.err, HasSubstr("row 3: there is no respondent “R9”"));
    EXPECT_THAT(refused.err, HasSubstr("row 4: it decides otherwise than row 2"));
    EXPECT_EQ(json::parse(ok({"adjudicate", project, "--format", "json"}).out).size(), 0U);
}

TEST_F(AdjudicateCommand, LinksADoubtToTheChangeOfTheCodebook) {
    code();
    ok({"adjudicate", project,
        folder.write("d.csv", "respondent,question,path,decision,reason\nR7,steps,Trade,unclear,posts?\n"),
        "--as", "Aigerim"});
    ok({"codebook", "import", project, folder.write("c2.csv", "code,definition\nTrade,Goods and posts\n"),
        "--as", "Aigerim"});
    const auto history = json::parse(ok({"history", project, "--format", "json"}).out);
    std::int64_t step = 0;
    for (const auto& row : history)
        step = std::max(step, row["step"].get<std::int64_t>());
    EXPECT_THAT(
        ok({"adjudicate", project, "--link", "Trade", "--step", std::to_string(step), "--as", "Aigerim"}).out,
        HasSubstr("linked: 1"));
    const auto rows = json::parse(ok({"adjudicate", project, "--format", "json"}).out);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["decision"], "unclear");
    EXPECT_EQ(rows[0]["codebook_step"], step);
}

TEST_F(AdjudicateCommand, TheReportSaysAsWhomDisputesWereSettledAlsoOfThree) {
    code();
    ok({"adjudicate", project,
        folder.write("decided.csv",
                     "respondent,question,code,decision\nR7,steps,Trade,Aigerim\n"
                     "R7,steps,Trust,Aigerim\nR8,steps,Trade,Daniyar\nR8,steps,Trust,Daniyar\n"),
        "--as", "Aigerim"});
    const auto report = [&] {
        const std::string file = (folder / "agreement.csv").string();
        ok({"report", project, "--table", "agreement", "--question", "steps", "--bootstrap", "0", "-o",
            file});
        return Folder::read(file);
    };
    EXPECT_THAT(report(), HasSubstr("2 (A 1, D 1)"));
    // A third has it as Daniyar has.
    std::string rows = "respondent,question,code,coder\n";
    for (int i = 1; i <= 8; ++i)
        rows += "R" + std::to_string(i) + ",steps," + (i == 8 || (i % 2 != 0 && i != 7) ? "Trust" : "Trade") +
                ",Zarina\n";
    ok({"import-codings", project, folder.write("third.csv", rows), "--as", "Aigerim"});
    EXPECT_THAT(report(), HasSubstr("2 (A 1, D 1, Z 1)"));
}

TEST_F(AdjudicateCommand, TakesASheetOfSomebodyWithoutTheProgramBack) {
    const std::string sheet = (folder / "sheet.xlsx").string();
    ok({"round", project, "Pilot", "--sheet", sheet});
    EXPECT_THAT(ok({"import-codings", project, sheet, "--coder", "Asel", "--as", "Aigerim"}).out,
                HasSubstr("codings added: 0"));
    const std::string filled =
        folder.write("filled.csv", "Question,Respondent,Text,Trust,Trade,None applies,Memo\n"
                                   "steps,R1,Open,x,,,\n"
                                   "steps,R2,Open,,X,,a memo\n"
                                   "steps,R3,Open,,,1,\n"
                                   "steps,R4,Open,,,,\n");
    EXPECT_THAT(ok({"import-codings", project, filled, "--coder", "Asel", "--as", "Aigerim"}).out,
                HasSubstr("rows: 3, codings added: 2"));
    EXPECT_EQ(share("Trade", "coder:Asel"), 1);
    const Outcome bad = cli({"import-codings", project,
                             folder.write("bad.csv", "Question,Respondent,Text,Trust,Trade,None applies\n"
                                                     "steps,R1,Open,perhaps,,\n"
                                                     "steps,R2,Open,x,,x\n"),
                             "--coder", "Asel"});
    EXPECT_EQ(bad.exit, 1);
    EXPECT_THAT(bad.err, HasSubstr("row 2: “perhaps” under “Trust” is no mark"));
    EXPECT_THAT(bad.err, HasSubstr("row 3: “Trust” is marked, and that none applies"));
}

} // namespace
