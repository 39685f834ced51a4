// SPDX-License-Identifier: GPL-3.0-or-later
// Correcting texts, erasing for good, and what the history can bring back.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

namespace {
struct PastCommands : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();
    void SetUp() override {
        ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "Aigerim"}).exit, 0);
        const std::string text =
            folder.write("Interview.txt", "Roads first, then trade. The vermilion caravan waits.");
        ASSERT_EQ(cli({"import", project, text, "--as", "Aigerim"}).exit, 0);
        const std::string book = folder.write("book.csv", "code,definition\nTrade,Goods\nRoads,Ways\n");
        ASSERT_EQ(cli({"codebook", "import", project, book, "--as", "Aigerim"}).exit, 0);
        ASSERT_EQ(cli({"code", "add", project, "--document", "Interview", "--code", "Trade", "--start", "18",
                       "--end", "23", "--as", "Aigerim"})
                      .exit,
                  0);
    }
};
} // namespace

TEST_F(PastCommands, CorrectCarriesWhatIsCodedAndListsWhatIsNot) {
    const std::string corrected = folder.write("c.txt", "First of all roads, then trade. A caravan waits.");
    const Outcome preview =
        cli({"correct", project, corrected, "--document", "Interview", "--dry-run", "--format", "json"});
    EXPECT_EQ(preview.exit, 0) << preview.err;
    EXPECT_TRUE(json::parse(preview.out).empty());
    EXPECT_EQ(cli({"correct", project, corrected, "--document", "Interview"}).exit, 0);
    const std::string gone = folder.write("g.txt", "First of all roads. A caravan waits.");
    const Outcome second = cli({"correct", project, gone, "--document", "Interview", "--format", "json"});
    const json rows = json::parse(second.out);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["code"], "Trade");
    EXPECT_EQ(rows[0]["state"], "gone");
    EXPECT_EQ(rows[0]["before"], "trade");
    EXPECT_EQ(cli({"verify", project}).exit, 0);
    EXPECT_EQ(cli({"correct", project, gone, "--document", "Interview"}).exit, 0); // as before
    EXPECT_EQ(cli({"correct", project, "--document", "Interview"}).exit, 2);
}

TEST_F(PastCommands, EraseAsksForYesAndLeavesNothing) {
    const std::string before = Folder::read(project);
    const Outcome asked = cli({"erase", project, "--document", "Interview"});
    EXPECT_EQ(asked.exit, 1);
    EXPECT_THAT(asked.err, HasSubstr("--yes"));
    EXPECT_EQ(Folder::read(project), before);
    const Outcome erased = cli({"erase", project, "--document", "Interview", "--yes"});
    EXPECT_EQ(erased.exit, 0) << erased.err;
    EXPECT_EQ(Folder::read(project).find("vermilion"), std::string::npos);
    EXPECT_EQ(Folder::read(project).find("Interview"), std::string::npos);
    EXPECT_EQ(cli({"verify", project}).exit, 0);
    EXPECT_EQ(cli({"undo", project, "--force"}).exit, 1);
}

TEST_F(PastCommands, HistoryIsFilteredByCodeCoderDocumentAndDay) {
    const auto steps = [this](std::vector<std::string> options) {
        options.insert(options.begin(), {"history", project, "--format", "json"});
        const Outcome listed = cli(options);
        EXPECT_EQ(listed.exit, 0) << listed.err;
        return json::parse(listed.out).size();
    };
    EXPECT_EQ(steps({}), 3U);
    EXPECT_EQ(steps({"--code", "Trade"}), 2U);
    EXPECT_EQ(steps({"--document", "Interview"}), 2U);
    EXPECT_EQ(steps({"--coder", "Daniyar"}), 0U);
    EXPECT_EQ(steps({"--to", "2001-01-01"}), 0U);
    EXPECT_EQ(steps({"--from", "2001-01-01"}), 3U);
    EXPECT_EQ(cli({"history", project, "--from", "yesterday"}).exit, 2);
}

TEST_F(PastCommands, RestoreBringsADeletedCodeBack) {
    ASSERT_EQ(cli({"codebook", "delete", project, "Trade", "--as", "Aigerim"}).exit, 0);
    const Outcome restored = cli({"restore", project, "--code", "Trade", "--as", "Aigerim"});
    EXPECT_EQ(restored.out, "restored: Trade; codes: 1, codings: 1\n") << restored.err;
    EXPECT_EQ(cli({"restore", project, "--code", "Trade"}).exit, 2);
    EXPECT_EQ(cli({"verify", project}).exit, 0);
}
