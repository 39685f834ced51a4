// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

namespace {
struct CommandLine : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();
    void SetUp() override { ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "Aigerim"}).exit, 0); }
};
} // namespace

TEST_F(CommandLine, NewRefusesToOverwriteAProject) {
    const std::string before = Folder::read(project);
    const Outcome again = cli({"new", project, "--title", "Other"});
    EXPECT_EQ(again.exit, 1);
    EXPECT_THAT(again.err, StartsWith("marginalia-cli: "));
    EXPECT_EQ(Folder::read(project), before);
}

TEST_F(CommandLine, UnknownCommandsAndOptionsExitWithTwo) {
    EXPECT_EQ(cli({"frobnicate", project}).exit, 2);
    EXPECT_EQ(cli({"info", project, "--colour"}).exit, 2);
    EXPECT_EQ(cli({}).exit, 2);
    EXPECT_EQ(cli({"history", project, "--format", "xml"}).exit, 2);
}

TEST_F(CommandLine, ACommandThatIsNotThereHasNoHelpEither) {
    const Outcome help = cli({"theorise", "--help"});
    EXPECT_EQ(help.exit, 2);
    EXPECT_THAT(help.err, StartsWith("marginalia-cli: There is no command “theorise”."));
}

TEST_F(CommandLine, ARefusedImportLeavesEachByteOfTheProject) {
    const std::string before = Folder::read(project);
    const std::string codings = folder.write("c.csv", "respondent,question,code,coder\nR1,steps,Trust,A\n");
    EXPECT_EQ(cli({"import-codings", project, codings}).exit, 1);
    EXPECT_EQ(cli({"import", project, folder.write("x.docx", "PK\x03\x04 broken")}).exit, 1);
    EXPECT_EQ(cli({"undo", project}).exit, 1);
    EXPECT_EQ(Folder::read(project), before);
}

TEST_F(CommandLine, CodebookExportWritesWhatTheNamePromises) {
    const std::string csv = folder.write("book.csv", "code,definition\nTrust,Who believes whom\n");
    EXPECT_EQ(cli({"codebook", "import", project, csv}).out, "codes added: 1, updated: 0, as before: 0\n");
    EXPECT_EQ(cli({"codebook", "import", project, csv}).out, "codes added: 0, updated: 0, as before: 1\n");
    for (const char* name : {"o.docx", "o.xlsx"}) {
        ASSERT_EQ(cli({"codebook", "export", project, (folder / name).string()}).exit, 0);
        EXPECT_THAT(Folder::read(folder / name), StartsWith("PK")) << name;
    }
    const std::string other = (folder / "other.marginalia").string();
    ASSERT_EQ(cli({"new", other, "--title", "Other"}).exit, 0);
    EXPECT_EQ(cli({"codebook", "import", other, (folder / "o.xlsx").string()}).out,
              "codes added: 1, updated: 0, as before: 0\n");
    const Outcome refused = cli({"codebook", "export", project, (folder / "o.qdc").string()});
    EXPECT_EQ(refused.exit, 2);
    EXPECT_FALSE(std::filesystem::exists(folder / "o.qdc"));
}

TEST_F(CommandLine, TellsOfACoderWhoWasUnknown) {
    ASSERT_EQ(cli({"codebook", "import", project, folder.write("book.csv", "code\nTrust\n")}).exit, 0);
    ASSERT_EQ(cli({"import", project, folder.write("talk.txt", "We trust nobody.\n")}).exit, 0);
    const std::vector<std::string> code{"code",   "add",   project,   "--document", "talk",
                                        "--code", "Trust", "--coder", "Aigerin"};
    EXPECT_EQ(cli(code).out, "coder added: Aigerin\n");
    EXPECT_EQ(
        cli({"code", "remove", project, "--document", "talk", "--code", "Trust", "--coder", "Aigerin"}).exit,
        0);
    EXPECT_EQ(cli(code).out, "");
    EXPECT_THAT(cli({"history", project}).out, HasSubstr("code Trust on talk"));
}

TEST_F(CommandLine, HistoryListsWhoDidWhat) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar", "--as", "Aigerim", "--date", "2026-03-01"}).exit, 0);
    const json rows = json::parse(cli({"history", project, "--format", "json"}).out);
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows.back()["label"], "coder add Daniyar");
    EXPECT_EQ(rows.back()["coder"], "Aigerim");
    EXPECT_EQ(rows.back()["time"], "2026-03-01T00:00:00.000Z");
    EXPECT_EQ(rows.back()["state"], "done");
    EXPECT_EQ(rows.back()["rows"], 1);
    EXPECT_THAT(cli({"history", project, "--format", "csv"}).out,
                StartsWith("step,time,coder,label,state,rows\n"));
}

TEST_F(CommandLine, UndoTakesBackTheNewestStepAndSaysWhich) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar", "--as", "Aigerim"}).exit, 0);
    const Outcome undone = cli({"undo", project, "--as", "Aigerim"});
    EXPECT_EQ(undone.exit, 0) << undone.err;
    EXPECT_THAT(undone.out, testing::MatchesRegex("undone: [0-9]+ coder add Daniyar \\(Aigerim\\)\n"));
    EXPECT_EQ(json::parse(cli({"coder", "list", project, "--format", "json"}).out).size(), 0U);
    EXPECT_EQ(cli({"redo", project, "--as", "Aigerim"}).exit, 0);
    EXPECT_EQ(json::parse(cli({"coder", "list", project, "--format", "json"}).out).size(), 1U);
}

TEST_F(CommandLine, UndoOfSomebodyElsesStepNeedsForce) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar", "--as", "Aigerim"}).exit, 0);
    const Outcome refused = cli({"undo", project, "--as", "Daniyar"});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_THAT(refused.err, HasSubstr("Aigerim"));
    EXPECT_EQ(cli({"undo", project, "--as", "Daniyar", "--force"}).exit, 0);
}

TEST_F(CommandLine, ANewEditEndsRedo) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar", "--as", "A"}).exit, 0);
    ASSERT_EQ(cli({"undo", project, "--as", "A"}).exit, 0);
    ASSERT_EQ(cli({"coder", "add", project, "Saule", "--as", "A"}).exit, 0);
    EXPECT_EQ(cli({"redo", project, "--as", "A"}).exit, 1);
}

TEST_F(CommandLine, NothingToUndoExitsWithOne) {
    while (cli({"undo", project, "--force"}).exit == 0) {
    }
    EXPECT_THAT(cli({"undo", project}).err, HasSubstr("nothing to undo"));
}

TEST_F(CommandLine, TheSameSeedAndDateGiveTheSameBytes) {
    const auto make = [&](const std::string& name) {
        const std::string file = (folder / name).string();
        EXPECT_EQ(cli({"new", file, "--title", "T", "--as", "A", "--seed", "7", "--date", "2026-03-01"}).exit,
                  0);
        EXPECT_EQ(cli({"coder", "add", file, "B", "--as", "A", "--seed", "8", "--date", "2026-03-01"}).exit,
                  0);
        return Folder::read(file);
    };
    EXPECT_EQ(make("one.marginalia"), make("two.marginalia"));
}

TEST_F(CommandLine, VerifyIsContentWithASoundProject) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar"}).exit, 0);
    const Outcome outcome = cli({"verify", project});
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("problems 0"));
}

TEST_F(CommandLine, WhatIsNoProjectIsRefusedInOneLine) {
    const std::string file = folder.write("x.marginalia", "hello");
    const Outcome outcome = cli({"info", file});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, StartsWith("marginalia-cli: "));
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
    EXPECT_EQ(Folder::read(file), "hello");
}

TEST_F(CommandLine, LeavesOnePlainFile) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar"}).exit, 0);
    int files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++files;
    EXPECT_EQ(files, 1);
}

TEST_F(CommandLine, TablesSpeakTheLanguageAskedForAndDataDoesNot) {
    ASSERT_EQ(cli({"coder", "add", project, "Daniyar"}).exit, 0);
    EXPECT_THAT(cli({"search", project, "x", "--locale", "ru"}).out, HasSubstr("Респондент"));
    for (const char* command : {"history", "info", "search"}) {
        for (const char* format : {"csv", "json"}) {
            std::vector<std::string> plain{command, project};
            if (std::string(command) == "search")
                plain.emplace_back("x");
            plain.insert(plain.end(), {"--format", format});
            std::vector<std::string> kazakh = plain;
            kazakh.insert(kazakh.end(), {"--locale", "kk"});
            const Outcome english = cli(plain);
            EXPECT_EQ(english.exit, 0) << english.err;
            EXPECT_EQ(cli(kazakh).out, english.out) << command << ' ' << format;
        }
    }
}

TEST_F(CommandLine, EveryCommandTakesALocaleAndExplainsItselfInIt) {
    const std::string help = cli({"--help"}).out;
    std::size_t commands = 0;
    for (std::size_t at = help.find("Commands:"); (at = help.find("\n  ", at)) != std::string::npos; ++at) {
        const std::string name = help.substr(at + 3, help.find(' ', at + 3) - at - 3);
        if (name.empty())
            continue;
        ++commands;
        const Outcome asked = cli({name, "--help", "--locale", "ru"});
        EXPECT_EQ(asked.exit, 0) << name;
        EXPECT_THAT(asked.out, HasSubstr("--locale")) << name;
        EXPECT_THAT(asked.out, testing::Not(HasSubstr("Options"))) << name;
    }
    EXPECT_GT(commands, 15U);
}

TEST_F(CommandLine, WrongUsageIsOneLineThatSaysWhereToLook) {
    for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
             {}, {"info"}, {"info", project, "--colour"}, {"history", project, "--format", "xml"}}) {
        const Outcome outcome = cli(wrong);
        EXPECT_EQ(outcome.exit, 2);
        EXPECT_THAT(outcome.err, StartsWith("marginalia-cli: "));
        EXPECT_THAT(outcome.err, testing::EndsWith("See marginalia-cli --help.\n"));
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
    }
}

namespace {
struct Interviews : CommandLine {
    void SetUp() override {
        CommandLine::SetUp();
        std::vector<std::string> import{"import", project, "--as", "Aigerim"};
        std::string codings = "document,code,coder,start,end\n";
        for (int i = 1; i <= 12; ++i) {
            const std::string name = "I" + std::to_string(100 + i);
            import.push_back(folder.write(name + ".txt", "Open the border.\n\nTrust " + name + "."));
            codings += name + (i <= 9 ? ",Trade > Borders,Aigerim,0,16\n" : ",Trust,Aigerim,,\n");
        }
        ASSERT_EQ(cli(import).exit, 0);
        const Outcome coded = cli(
            {"import-codings", project, folder.write("c.csv", codings), "--add-codes", "--as", "Aigerim"});
        ASSERT_EQ(coded.exit, 0) << coded.err;
    }
};
} // namespace

TEST_F(Interviews, AreCountedAsNineOfTwelve) {
    const Outcome table = cli({"shares", project, "--documents", "all", "--unit", "document"});
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, HasSubstr("9 of 12"));
    EXPECT_THAT(table.out, StartsWith("Documents: 12. Coded: 12."));
    const json rows = json::parse(
        cli({"shares", project, "--documents", "all", "--unit", "paragraph", "--format", "json"}).out);
    EXPECT_EQ(rows["documents"], "all");
    EXPECT_EQ(rows["unit"], "paragraph");
    EXPECT_EQ(rows["base"]["n"], 24);
    EXPECT_THAT(cli({"shares", project, "--documents", "all", "--format", "csv"}).out,
                StartsWith("documents,unit,layer,base_n,"));
    EXPECT_EQ(cli({"shares", project}).exit, 2);
    EXPECT_EQ(cli({"shares", project, "--documents", "nobody"}).exit, 2);
    EXPECT_EQ(cli({"shares", project, "--documents", "all", "--base", "asked"}).exit, 2);
    EXPECT_EQ(cli({"shares", project, "--documents", "all", "--question", "steps"}).exit, 2);
}

TEST_F(Interviews, AreChosenBySets) {
    ASSERT_EQ(cli({"documents", "set", project, "First", "I101", "I102", "--as", "Aigerim"}).exit, 0);
    EXPECT_THAT(cli({"shares", project, "--documents", "First"}).out, HasSubstr("2 of 2"));
    const json listed = json::parse(cli({"documents", "list", project, "--format", "json"}).out);
    EXPECT_EQ(listed.size(), 12U);
    EXPECT_EQ(listed[0]["sets"], "First");
    EXPECT_EQ(listed[2]["sets"], "");
    ASSERT_EQ(cli({"documents", "unset", project, "First", "--as", "Aigerim"}).exit, 0);
    EXPECT_EQ(cli({"shares", project, "--documents", "First"}).exit, 2);
    EXPECT_EQ(cli({"documents", "set", project, "X", "nobody"}).exit, 2);
}

TEST_F(Interviews, AreWrittenAsMatrixSaturationAndQuotes) {
    const auto report = [&](const std::string& table, const std::vector<std::string>& more = {}) {
        const std::string file = (folder / (table + ".csv")).string();
        std::vector<std::string> line{"report", project, "--table", table, "-o", file};
        line.insert(line.end(), more.begin(), more.end());
        const Outcome outcome = cli(line);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return Folder::read(file);
    };
    EXPECT_THAT(report("matrix"), HasSubstr("Trade > Borders,1,1,1,1,1,1,1,1,1,,,,9"));
    EXPECT_THAT(report("saturation"), HasSubstr("10,I110,1,1,2,Trust"));
    EXPECT_THAT(report("quotes"), HasSubstr("I101,I101,1,Open the border.,Trade > Borders,Aigerim"));
    EXPECT_THAT(report("shares", {"--documents", "all", "--unit", "case"}), HasSubstr("Trust"));
    EXPECT_EQ(cli({"report", project, "--table", "codebook", "--documents", "all", "-o", "x.csv"}).exit, 2);
    for (const char* format : {".docx", ".html", ".xlsx"})
        EXPECT_EQ(cli({"report", project, "--table", "matrix", "-o",
                       (folder / ("m" + std::string(format))).string()})
                      .exit,
                  0);
}
