// SPDX-License-Identifier: GPL-3.0-or-later
// What may be done to coded passages, from the command line.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

using namespace marginalia::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

struct Passages : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();

    void SetUp() override {
        ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "Aigerim"}).exit, 0);
        ASSERT_EQ(cli({"codebook", "import", project, folder.write("c.csv", "code\nTrust\nTrade\n")}).exit,
                  0);
        ASSERT_EQ(cli({"import", project,
                       folder.write("talk.txt", "👩🏽 We build roads and courts, then trade.\n")})
                      .exit,
                  0);
    }
    Outcome code(std::vector<std::string> verb, std::vector<std::string> passage,
                 const std::string& which = "Trust") const {
        std::vector<std::string> arguments{"code", verb.front(), project};
        arguments.insert(arguments.end(), verb.begin() + 1, verb.end());
        for (const char* each : {"--document", "talk", "--coder", "Aigerim", "--code"})
            arguments.emplace_back(each);
        arguments.push_back(which);
        if (!passage.empty())
            arguments.insert(arguments.end(), {"--start", passage[0], "--end", passage[1]});
        return cli(arguments);
    }
    /// "Trust 3-11" for each coding.
    std::vector<std::string> codings() const {
        const std::string file = (folder / "codings.csv").string();
        EXPECT_EQ(cli({"export", project, "-o", file}).exit, 0);
        std::istringstream lines(Folder::read(file));
        std::string line;
        std::getline(lines, line);
        std::vector<std::string> all;
        while (std::getline(lines, line)) {
            std::vector<std::string> cells;
            std::istringstream row(line);
            for (std::string cell; std::getline(row, cell, ',');)
                cells.push_back(cell);
            std::string shown;
            for (const std::string& cell : cells)
                if (!cell.empty())
                    shown += (shown.empty() ? "" : " ") + cell;
            all.push_back(shown);
        }
        return all;
    }
};

TEST_F(Passages, AreResizedSplitMergedAndRecodedEachAsOneStep) {
    ASSERT_EQ(code({"add"}, {"3", "11"}).exit, 0);
    EXPECT_EQ(code({"resize", "3", "28"}, {}).exit, 0);
    EXPECT_THAT(codings(), ElementsAre(HasSubstr("Trust")));
    EXPECT_THAT(codings()[0], HasSubstr("3 28"));
    EXPECT_EQ(code({"split", "17"}, {}).out, "passage: 3-17\npassage: 18-28\n")
        << "the blank beside the cut belongs to neither";
    EXPECT_EQ(codings().size(), 2U);
    EXPECT_EQ(code({"recode", "Trade"}, {"18", "28"}).out, "recoded: 1\n");
    EXPECT_EQ(code({"resize", "17", "28"}, {}, "Trade").exit, 0);
    EXPECT_EQ(code({"recode", "Trust"}, {}, "Trade").exit, 0);
    EXPECT_EQ(code({"merge"}, {}).out, "merged: 1\n");
    ASSERT_EQ(codings().size(), 1U);
    EXPECT_THAT(codings()[0], HasSubstr("3 28"));
    EXPECT_THAT(cli({"history", project}).out, HasSubstr("merge passages of code Trust on talk"));
    ASSERT_EQ(cli({"undo", project}).exit, 0);
    EXPECT_EQ(codings().size(), 2U);
}

TEST_F(Passages, AreRefusedWhereNothingOrTooMuchIsMeant) {
    const auto refused = [this](const Outcome& outcome, int exit, const std::string& why) {
        EXPECT_EQ(outcome.exit, exit) << outcome.out;
        EXPECT_THAT(outcome.err, StartsWith("marginalia-cli: " + why));
    };
    refused(code({"merge"}, {}), 1, "Aigerim has no code “Trust” there; nothing was changed.");
    ASSERT_EQ(code({"add"}, {"3", "11"}).exit, 0);
    ASSERT_EQ(code({"add"}, {"12", "17"}).exit, 0);
    refused(code({"resize", "0", "5"}, {}), 2,
            "The code “Trust” is on 2 passages there. Say which one with --start and --end.");
    refused(code({"resize", "5", "5"}, {"3", "11"}), 2, "");
    refused(code({"resize", "5", "5000"}, {"3", "11"}), 2, "");
    refused(code({"resize", "five", "9"}, {"3", "11"}), 2, "NEW-START takes a whole number, not “five”.");
    refused(code({"split", "3"}, {"3", "11"}), 2, "");
    refused(code({"recode", "Nothing"}, {"3", "11"}), 2, "");
    refused(code({"split"}, {"3", "11"}), 2, "Write it as: code split PROJECT AT");
    EXPECT_EQ(codings().size(), 2U);
}

} // namespace
