// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on standard error: other programs read it line by line.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

using namespace marginalia::tests;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

struct Messages : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();
    void SetUp() override { ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "Aigerim"}).exit, 0); }

    static std::vector<std::string> lines(const std::string& text) {
        std::vector<std::string> all;
        std::istringstream stream(text);
        for (std::string line; std::getline(stream, line);)
            all.push_back(line);
        return all;
    }
};

} // namespace

TEST_F(Messages, NotesOfAnImportNameTheProgramAndTheFile) {
    const Outcome outcome =
        cli({"import", project, folder.write("a.txt", "x\ty\nx\ty\nx\ty\n"), folder.write("b.txt", "")});
    EXPECT_EQ(outcome.exit, 0);
    const auto said = lines(outcome.err);
    ASSERT_EQ(said.size(), 2U) << outcome.err;
    EXPECT_THAT(said[0], StartsWith("marginalia-cli: About the file a.txt: The file looks like a table"));
    EXPECT_EQ(said[1], "marginalia-cli: About the file b.txt: The file is empty.");
}

TEST_F(Messages, DecisionsOfASurveyImportNameTheProgram) {
    const std::string survey =
        folder.write("s.csv", "Q7\nWe need common courts and one customs form for all\n"
                              "Roads first and then we shall see about the rest\n");
    for (const bool dry : {true, false}) {
        std::vector<std::string> arguments{"import-survey", project, survey};
        if (dry)
            arguments.emplace_back("--dry-run");
        const Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        for (const std::string& line : lines(outcome.err))
            EXPECT_THAT(line, StartsWith("marginalia-cli: "));
    }
}

TEST_F(Messages, BadRowsFollowOneSummaryLine) {
    const Outcome outcome =
        cli({"import-codings", project,
             folder.write("c.csv", "respondent,question,code,coder\nR1,steps,Trust,A\nR2,steps,Trust,A\n")});
    EXPECT_EQ(outcome.exit, 1);
    const auto said = lines(outcome.err);
    ASSERT_EQ(said.size(), 3U) << outcome.err;
    EXPECT_THAT(said[0], StartsWith("marginalia-cli: "));
    EXPECT_THAT(said[1], StartsWith("row 2: "));
    EXPECT_THAT(said[2], StartsWith("row 3: "));
}

TEST_F(Messages, WrongUsageIsSaidInWholeSentences) {
    const auto said = [](const std::vector<std::string>& arguments) {
        const Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 2);
        return outcome.err;
    };
    const std::string see = " See marginalia-cli --help.\n";
    EXPECT_EQ(said({}), "marginalia-cli: Say what to do." + see);
    EXPECT_EQ(said({"shares", project, "--question"}),
              "marginalia-cli: --question needs a value after it." + see);
    EXPECT_EQ(said({"round", project, "Pilot", "--n", "0"}),
              "marginalia-cli: --n takes a whole number from 1 on." + see);
    EXPECT_EQ(said({"history", project, "--format", "xml"}),
              "marginalia-cli: “xml” is not known as --format. Use one of: table, csv, json." + see);
    EXPECT_EQ(said({"undo", project, "--seed", "q"}),
              "marginalia-cli: --seed takes a whole number, not “q”." + see);
    EXPECT_EQ(said({"report", project, "--table", "shares", "--decimals", "5", "-o", "a.csv"}),
              "marginalia-cli: “5” is not known as --decimals. Use one of: 0, 1." + see);
    EXPECT_EQ(said({"shares", project, "--question", "q", "--population", "0"}),
              "marginalia-cli: The population must be a whole number of 1 or more." + see);
    EXPECT_EQ(said({"info", project, "more", "words"}),
              "marginalia-cli: There is no such argument here: more words." + see);
    EXPECT_EQ(said({"code", "add", "--code", "Trust"}),
              "marginalia-cli: Write it as: code add PROJECT --code PATH --document D | --respondent R "
              "--question Q [--start N --end N]\n");
    EXPECT_EQ(said({"coder", "rename", project, "A"}),
              "marginalia-cli: Write it as: coder rename PROJECT NAME NEW-NAME\n");
}

TEST_F(Messages, AWrongEncodingIsNamedBesideTheRightOne) {
    const std::string survey = folder.write("s.csv", "ID,Q7\nR1,Біз бірге тұрамыз\n");
    const Outcome outcome = cli({"import-survey", project, survey, "--encoding", "UTF-16"});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("is not written in UTF-16 but in UTF-8"));
    EXPECT_THAT(cli({"info", project}).out, Not(HasSubstr("R1")));
}
