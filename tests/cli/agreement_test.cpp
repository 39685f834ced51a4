// SPDX-License-Identifier: GPL-3.0-or-later
// Two coders on one survey, from the command line.
#include "cli/command_line.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

namespace {

struct AgreementOnTheCommandLine : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();

    /// Both 10, only A 4, only B 3, neither 36 of 53; seven empty answers.
    void SetUp() override {
        std::string survey = "ID,Country,steps\n";
        std::string codings = "respondent,question,code,coder,status\n";
        for (int i = 1; i <= 60; ++i) {
            survey += fmt::format("R{:03},{},{}\n", i, i % 2 == 0 ? "KZ" : "UZ",
                                  i <= 53 ? fmt::format("Number {} said a good many words.", i) : "");
            if (i > 53)
                continue;
            codings += fmt::format("R{:03},steps,{},A,done\n", i, i <= 14 ? "Trade" : "");
            codings +=
                fmt::format("R{:03},steps,{},B,done\n", i, i <= 10 || (i >= 15 && i <= 17) ? "Trade" : "");
        }
        ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "A"}).exit, 0);
        ASSERT_EQ(cli({"import-survey", project, folder.write("s.csv", survey), "--as", "A"}).exit, 0);
        ASSERT_EQ(
            cli({"codebook", "import", project, folder.write("b.csv", "code\nTrade\nRare\nUnused\n")}).exit,
            0);
        ASSERT_EQ(cli({"import-codings", project, folder.write("c.csv", codings), "--as", "A"}).exit, 0);
    }
};

} // namespace

TEST_F(AgreementOnTheCommandLine, PrintsTheWorkedExampleAsJson) {
    const Outcome outcome = cli({"agreement", project, "--question", "steps", "--format", "json"});
    ASSERT_EQ(outcome.exit, 0) << outcome.err;
    const json table = json::parse(outcome.out);
    EXPECT_EQ(table["unit"], "answer");
    EXPECT_EQ(table["coders"], json({"A", "B"}));
    const json& row = table["rows"][0];
    EXPECT_EQ(row["code"], "Trade");
    EXPECT_EQ(row["units"], 53);
    EXPECT_EQ(row["counts"], json({{"both", 10}, {"onlyFirst", 4}, {"onlySecond", 3}, {"neither", 36}}));
    EXPECT_NEAR(row["krippendorff_alpha"], 0.655, 5e-4);
    EXPECT_NEAR(row["cohen_kappa"], 0.652, 5e-4);
    EXPECT_NEAR(row["gwet_ac1"], 0.787, 5e-4);
    EXPECT_TRUE(row["undefined"].is_null());
    EXPECT_TRUE(row["krippendorff_alpha_ci"].is_null());
    EXPECT_NEAR(row["cohen_kappa_ci"][0], 0.4166, 5e-5);
    EXPECT_NEAR(row["cohen_kappa_ci"][1], 0.8880, 5e-5);
    EXPECT_LT(row["gwet_ac1_ci"][0], row["gwet_ac1"]);
    EXPECT_EQ(table["left_out"], 7);
}

TEST_F(AgreementOnTheCommandLine, DrawsTheSameIntervalTwice) {
    const std::vector<std::string> arguments{"agreement", project,       "--question", "steps",  "--format",
                                             "json",      "--bootstrap", "400",        "--seed", "20250101"};
    const Outcome once = cli(arguments);
    ASSERT_EQ(once.exit, 0) << once.err;
    EXPECT_EQ(once.out, cli(arguments).out);
    const json interval = json::parse(once.out)["rows"][0]["krippendorff_alpha_ci"];
    ASSERT_TRUE(interval.is_array());
    EXPECT_LT(interval[0], 0.655);
    EXPECT_GT(interval[1], 0.655);
}

TEST_F(AgreementOnTheCommandLine, ListsTheDisputes) {
    const Outcome outcome = cli({"disputes", project, "--question", "steps", "--format", "csv"});
    ASSERT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("question,respondent,document,path,A,B,text\n"
                                       "steps,R011,,Trade,1,0,Number 11 said a good many words.\n"));
    EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 8);
    const std::string printed = cli({"disputes", project, "--question", "steps"}).out;
    EXPECT_EQ(printed.find("Document"), std::string::npos) << "no column for what answers do not have";
    EXPECT_THAT(printed, HasSubstr("steps     R011        Trade "));
}

TEST_F(AgreementOnTheCommandLine, WritesTheReport) {
    const std::string file = (folder / "agreement.csv").string();
    const Outcome outcome =
        cli({"report", project, "--table", "agreement", "-o", file, "--bootstrap", "100"});
    ASSERT_EQ(outcome.exit, 0) << outcome.err;
    const std::string text = Folder::read(file);
    EXPECT_THAT(text, HasSubstr("Disputes to be settled"));
    EXPECT_THAT(text, HasSubstr("Trade,53,26.4,24.5,10,4,3,36,86.8,0.66"));
}

TEST_F(AgreementOnTheCommandLine, GivesNoFigureBesideTooRareToJudge) {
    // "Rare": A on five answers, B on four of these. Nobody uses "Unused".
    std::string codings = "respondent,question,code,coder\n";
    for (int i = 20; i < 25; ++i)
        codings += fmt::format("R{:03},steps,Rare,A\n", i) +
                   (i < 24 ? fmt::format("R{:03},steps,Rare,B\n", i) : std::string());
    ASSERT_EQ(cli({"import-codings", project, folder.write("r.csv", codings), "--as", "A"}).exit, 0);
    const json table = json::parse(
        cli({"agreement", project, "--question", "steps", "--format", "json", "--bootstrap", "100"}).out);
    const json& rare = table["rows"][1];
    EXPECT_EQ(rare["flag"], "too rare to judge");
    EXPECT_EQ(rare["counts"], json({{"both", 4}, {"onlyFirst", 1}, {"onlySecond", 0}, {"neither", 48}}));
    const json& unused = table["rows"][2];
    EXPECT_EQ(unused["flag"], "undefined");
    for (const json* row : {&rare, &unused})
        for (const char* key : {"percent_agreement", "cohen_kappa", "scott_pi", "krippendorff_alpha",
                                "krippendorff_alpha_ci", "gwet_ac1", "brennan_prediger", "jaccard", "f1"}) {
            EXPECT_TRUE((*row)[key].is_null()) << key;
            EXPECT_TRUE((*row)["undefined"][key].is_string()) << key;
        }
    EXPECT_TRUE(rare["below_0.8"].is_null());
    EXPECT_THAT(rare["undefined"]["krippendorff_alpha"].get<std::string>(), HasSubstr("Too rare to judge"));
    EXPECT_THAT(unused["undefined"]["krippendorff_alpha"].get<std::string>(), HasSubstr("used this code"));
    const std::string csv = cli({"agreement", project, "--question", "steps", "--format", "csv"}).out;
    EXPECT_THAT(csv, HasSubstr("Rare,53,4,1,0,48,,,,,,,,"));
    const std::string printed = cli({"agreement", project, "--question", "steps"}).out;
    EXPECT_THAT(printed, HasSubstr("Categories that nobody used, and so left out: 1."));
    EXPECT_EQ(printed.find("Unused"), std::string::npos);
    const std::string file = (folder / "rare.csv").string();
    ASSERT_EQ(cli({"report", project, "--table", "agreement", "-o", file, "--bootstrap", "100"}).exit, 0);
    EXPECT_THAT(Folder::read(file), HasSubstr("Rare,53,9.4,7.5,4,1,0,48,,,,,,1,too rare to judge"));
    const json pairs = json::parse(
        cli({"agreement", project, "--question", "steps", "--pairs", "--code", "Rare", "--format", "json"})
            .out);
    EXPECT_TRUE(pairs["pairs"][0]["krippendorff_alpha"].is_null());
}

TEST_F(AgreementOnTheCommandLine, HoldsPairsGroupsAndCodesAgainstEachOther) {
    const std::vector<std::string> base{"agreement", project, "--question", "steps"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all = base;
        all.insert(all.end(), more.begin(), more.end());
        const Outcome outcome = cli(all);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return outcome.out;
    };
    const json pairs = json::parse(with({"--pairs", "--code", "Trade", "--format", "json"}));
    EXPECT_EQ(pairs["code"], "Trade");
    ASSERT_EQ(pairs["pairs"].size(), 1U);
    EXPECT_EQ(pairs["pairs"][0]["first"], "A");
    EXPECT_EQ(pairs["pairs"][0]["units"], 53);
    EXPECT_NEAR(pairs["pairs"][0]["cohen_kappa"], 0.652, 5e-4);
    EXPECT_THAT(
        with({"--pairs", "--format", "csv"}),
        HasSubstr("first,second,units,percent_agreement,krippendorff_alpha_masi,pooled_kappa,undefined\n"
                  "A,B,53,0.86"));
    EXPECT_THAT(with({"--pairs"}), HasSubstr("A and B"));
    const json groups = json::parse(with({"--by", "Country", "--format", "json"}));
    EXPECT_EQ(groups["variable"], "Country");
    ASSERT_EQ(groups["groups"].size(), 2U);
    EXPECT_EQ(groups["groups"][0]["value"], "KZ");
    EXPECT_EQ(groups["groups"][0]["units"], 26);
    EXPECT_EQ(groups["groups"][0]["disputed"], 3);
    EXPECT_THAT(with({"--by", "Country"}), HasSubstr("Agreement by Country"));
    const json matrix = json::parse(with({"--confusion", "--format", "json"}));
    EXPECT_EQ(matrix["codes"], json({"Trade", nullptr}));
    EXPECT_EQ(matrix["counts"], json({{10, 4}, {3, 36}}));
    EXPECT_EQ(cli({"agreement", project, "--question", "steps", "--by", "Contry"}).exit, 2);
    EXPECT_EQ(cli({"agreement", project, "--question", "steps", "--by", "Country", "--pairs"}).exit, 2);
    const std::string file = (folder / "by.csv").string();
    ASSERT_EQ(
        cli({"report", project, "--table", "agreement", "-o", file, "--bootstrap", "0", "--by", "Country"})
            .exit,
        0);
    EXPECT_THAT(Folder::read(file), HasSubstr("Agreement by Country"));
}

TEST_F(AgreementOnTheCommandLine, SaysThatThereAreNoDisputes) {
    const Outcome none = cli({"disputes", project, "--question", "steps", "--code", "Unused"});
    EXPECT_EQ(none.exit, 0) << none.err;
    EXPECT_EQ(none.out, "The coders agree on everything: there are no disputes.\n");
    EXPECT_EQ(cli({"disputes", project, "--question", "steps", "--code", "Unused", "--format", "csv"}).out,
              "question,respondent,document,path,A,B,text\n");
    const std::filesystem::path file = folder / "meeting.xlsx";
    const Outcome sheet =
        cli({"adjudicate", project, "--question", "steps", "--code", "Unused", "--write", file.string()});
    EXPECT_EQ(sheet.exit, 0) << sheet.err;
    EXPECT_THAT(sheet.out, HasSubstr("No table was written."));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(AgreementOnTheCommandLine, SaysThatItNeedsTwoCoders) {
    const Outcome outcome = cli({"agreement", project, "--unit", "paragraph"});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("Agreement needs the work of two coders."));
    EXPECT_EQ(cli({"agreement", project, "--question", "steps", "--coder", "A"}).exit, 2);
    EXPECT_EQ(cli({"agreement", project, "--question", "steps", "--coder", "Nobody"}).exit, 2);
}
