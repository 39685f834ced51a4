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
            cli({"import-codings", project, folder.write("c.csv", codings), "--add-codes", "--as", "A"}).exit,
            0);
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

TEST_F(AgreementOnTheCommandLine, SaysThatItNeedsTwoCoders) {
    const Outcome outcome = cli({"agreement", project, "--unit", "paragraph"});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("Agreement needs the work of two coders."));
    EXPECT_EQ(cli({"agreement", project, "--question", "steps", "--coder", "A"}).exit, 2);
    EXPECT_EQ(cli({"agreement", project, "--question", "steps", "--coder", "Nobody"}).exit, 2);
}
