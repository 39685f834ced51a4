// SPDX-License-Identifier: GPL-3.0-or-later
// Packages for coders, and their way back.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {
/// A survey of three answers, two codes, two coders; Aigerim has coded one answer with a memo.
struct Packages : testing::Test {
    Folder folder;
    std::string project = (folder / "steps.marginalia").string();
    std::string package = (folder / "daniyar.marginalia").string();

    void SetUp() override {
        run({"new", project, "--title", "Steps"});
        run({"import-survey", project,
             folder.write("survey.csv",
                          "ID,steps\nR1,Open the borders for trade and for people\nR2,Build courts "
                          "that everybody trusts in the region\nR3,Roads and railways first of all\n")});
        run({"codebook", "import", project,
             folder.write("book.csv", "code,definition\nTrade,Goods\nCourts,Law\n")});
        run({"coder", "add", project, "Aigerim"});
        run({"coder", "add", project, "Daniyar"});
        run({"code", "add", project, "--respondent", "R1", "--question", "steps", "--code", "Trade",
             "--coder", "Aigerim", "--memo", "vermilion"});
    }
    Outcome run(std::vector<std::string> arguments) {
        if (arguments.front() != "info" && arguments.front() != "shares")
            arguments.insert(arguments.end(), {"--seed", "5", "--date", "2026-03-01"});
        Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << arguments.front() << ": " << outcome.err;
        return outcome;
    }
    Outcome pack() {
        return run({"pack", project, "--coder", "Daniyar", "--questions", "steps", "-o", package});
    }
};
} // namespace

TEST_F(Packages, PackSaysWhatIsInItAndHidesTheWorkOfOthers) {
    EXPECT_EQ(pack().out, "package for Daniyar: answers: 3, documents: 0, codes: 2, codings: 0\n");
    EXPECT_THAT(Folder::read(package), Not(HasSubstr("vermilion")));
    EXPECT_THAT(Folder::read(package), Not(HasSubstr("Aigerim")));
    EXPECT_EQ(cli({"verify", package}).exit, 0);
    EXPECT_EQ(cli({"undo", package}).exit, 1);
}

TEST_F(Packages, PackGivesTheSameBytesForTheSameSeedAndDate) {
    const std::string copy = (folder / "copy.marginalia").string();
    std::filesystem::copy_file(project, copy);
    const std::string second = (folder / "second.marginalia").string();
    pack();
    run({"pack", copy, "--coder", "Daniyar", "--questions", "steps", "-o", second});
    EXPECT_EQ(Folder::read(package), Folder::read(second));
    EXPECT_EQ(Folder::read(project), Folder::read(copy));
}

TEST_F(Packages, PackNamesWhatThereIsWhenANameIsUnknown) {
    const Outcome coder = cli({"pack", project, "--coder", "Danyar", "-o", package});
    EXPECT_EQ(coder.exit, 2);
    EXPECT_THAT(coder.err, HasSubstr("Aigerim, Daniyar"));
    EXPECT_EQ(cli({"pack", project, "--coder", "Daniyar", "--round", "pilot", "-o", package}).exit, 2);
    EXPECT_EQ(cli({"pack", project, "--coder", "Daniyar"}).exit, 2);
    EXPECT_FALSE(std::filesystem::exists(package));
    folder.write("daniyar.marginalia", "mine");
    EXPECT_EQ(cli({"pack", project, "--coder", "Daniyar", "-o", package}).exit, 1);
    EXPECT_EQ(Folder::read(package), "mine");
}

TEST_F(Packages, MergeBringsAPackageBackAndSaysWhatCameFromWhom) {
    pack();
    run({"code", "add", package, "--respondent", "R1", "--question", "steps", "--code", "Trade"});
    run({"judge", package, "--respondent", "R2", "--question", "steps"});
    const Outcome merged = run({"merge", project, package, "--format", "json"});
    const json rows = json::parse(merged.out);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["coder"], "Daniyar");
    EXPECT_EQ(rows[0]["codings_added"], 1);
    EXPECT_EQ(rows[0]["judgements"], 2);
    const std::string before = Folder::read(project);
    const Outcome again = run({"merge", project, package, package});
    EXPECT_THAT(again.err, HasSubstr("is in the project already"));
    EXPECT_EQ(again.out, "Nothing new was in these files. The project is as it was.\n");
    EXPECT_EQ(run({"merge", project, package, "--format", "json"}).out, "[]\n");
    EXPECT_EQ(Folder::read(project), before);
    EXPECT_EQ(cli({"verify", project}).exit, 0);
    EXPECT_EQ(cli({"undo", project, "--force"}).exit, 0);
}

TEST_F(Packages, ImportCodingsNeedsNoCoderInAPackageForOne) {
    pack();
    const std::string codings = folder.write("c.csv", "respondent,question,code\nR2,steps,Courts\n");
    EXPECT_EQ(cli({"import-codings", project, codings, "--as", "Aigerim"}).exit, 1) << "it has two coders";
    EXPECT_THAT(run({"import-codings", package, codings}).out, HasSubstr("codings added: 1"));
    EXPECT_THAT(run({"merge", project, package}).out, HasSubstr("Daniyar"));
}

TEST_F(Packages, MergeListsWhatHasToBeDecidedInTheFormThatDecideReads) {
    pack();
    run({"codebook", "rename", project, "Trade", "Commerce", "--as", "Aigerim"});
    run({"codebook", "rename", package, "Trade", "Exchange"});
    const std::string before = Folder::read(project);
    const Outcome asked = cli({"merge", project, package});
    EXPECT_EQ(asked.exit, 1);
    EXPECT_THAT(asked.err, HasSubstr("--decide"));
    EXPECT_EQ(Folder::read(project), before);
    json decisions = json::parse(asked.out);
    ASSERT_EQ(decisions["conflicts"].size(), 1U);
    EXPECT_EQ(decisions["conflicts"][0]["kind"], "changed_twice");
    EXPECT_EQ(decisions["conflicts"][0]["options"][0]["take"], "Commerce");
    EXPECT_EQ(decisions["conflicts"][0]["options"][0]["from"], "project");
    decisions["conflicts"][0]["take"] = "Exchange";
    run({"merge", project, package, "--decide", folder.write("d.json", decisions.dump())});
    EXPECT_THAT(cli({"codebook", "export", project, (folder / "b.csv").string()}).err, "");
    EXPECT_THAT(Folder::read(folder / "b.csv"), HasSubstr("Exchange"));
    EXPECT_EQ(cli({"merge", project, package, "--decide", folder.write("x.json", "[1]")}).exit, 1);
    EXPECT_EQ(cli({"merge", project, package, "--decide", "nowhere.json"}).exit, 2);
}

TEST_F(Packages, MergeMakesOneCodeOfTwoThatCameToHaveOneName) {
    pack();
    run({"codebook", "rename", package, "Trade", "Exchange"});
    run({"code", "add", package, "--respondent", "R2", "--question", "steps", "--code", "Exchange"});
    run({"codebook", "import", project, folder.write("new.csv", "code\nExchange\n"), "--as", "Aigerim"});
    run({"code", "add", project, "--respondent", "R3", "--question", "steps", "--code", "Exchange", "--coder",
         "Aigerim", "--as", "Aigerim"});
    json decisions = json::parse(cli({"merge", project, package}).out);
    ASSERT_EQ(decisions["conflicts"].size(), 1U);
    json& conflict = decisions["conflicts"][0];
    EXPECT_EQ(conflict["kind"], "same_name");
    std::vector<std::string> takes;
    for (const json& option : conflict["options"])
        takes.push_back(option["take"]);
    EXPECT_THAT(takes, testing::ElementsAre("join", "keep", "two"));
    conflict["take"] = "join";
    run({"merge", project, package, "--decide", folder.write("d.json", decisions.dump()), "--as", "Aigerim"});
    const json table = json::parse(
        run({"shares", project, "--question", "steps", "--layer", "union", "--format", "json"}).out);
    EXPECT_EQ(table["rows"].size(), 2U) << "Exchange and Courts";
    EXPECT_EQ(cli({"export", project, "-o", (folder / "c.csv").string()}).exit, 0);
    const std::string codings = Folder::read(folder / "c.csv");
    for (const char* respondent : {"R1", "R2", "R3"})
        EXPECT_THAT(codings, testing::ContainsRegex(std::string(respondent) + ",steps,.*Exchange"))
            << codings;
    EXPECT_THAT(codings, Not(HasSubstr("Trade")));
    EXPECT_EQ(run({"merge", project, package, "--format", "json"}).out, "[]\n");
}

TEST_F(Packages, SharesInAPackageTakeTheStatusThatItsCoderGave) {
    pack();
    run({"code", "add", package, "--respondent", "R1", "--question", "steps", "--code", "Trade"});
    run({"judge", package, "--respondent", "R2", "--question", "steps", "--status", "dont_know"});
    const auto shares = [&](const std::string& file) {
        return json::parse(run({"shares", file, "--question", "steps", "--format", "json"}).out);
    };
    const json mine = shares(package);
    EXPECT_EQ(mine["disputed"], 0);
    EXPECT_EQ(mine["base"]["n"], 1);
    EXPECT_EQ(mine["base"]["eligible"], 2);
    EXPECT_EQ(mine["statuses"]["dont_know"], 1);
    run({"merge", project, package});
    EXPECT_EQ(shares(project)["disputed"], 1) << "the project decides";
}

TEST_F(Packages, StatusInAPackageIsTheOpinionOfItsCoder) {
    pack();
    const Outcome given = run({"status", package, "dont_know", "--respondent", "R2", "--question", "steps"});
    EXPECT_THAT(given.err, HasSubstr("This is the opinion of “Daniyar”"));
    EXPECT_EQ(run({"status", project, "unclear", "--respondent", "R3", "--question", "steps"}).err, "");
    const json merged = json::parse(run({"merge", project, package, "--format", "json"}).out);
    EXPECT_EQ(merged[0]["judgements"], 1);
    EXPECT_EQ(merged[0]["other"], 0) << "no answer was changed";
    const json shares = json::parse(run({"shares", project, "--question", "steps", "--format", "json"}).out);
    EXPECT_EQ(shares["statuses"]["unclear"], 1);
    EXPECT_EQ(shares["statuses"]["dont_know"], 0);
    EXPECT_EQ(shares["disputed"], 1);
}

TEST_F(Packages, MergeRefusesWhatIsNoPackageOfThisProject) {
    const std::string other = (folder / "other.marginalia").string();
    run({"new", other, "--title", "Other"});
    run({"coder", "add", other, "Daniyar"});
    const std::string before = Folder::read(project);
    EXPECT_EQ(cli({"merge", project, other}).exit, 1);
    EXPECT_EQ(cli({"merge", project, folder.write("x.marginalia", "text")}).exit, 1);
    EXPECT_EQ(cli({"merge", project}).exit, 2);
    EXPECT_EQ(Folder::read(project), before);
}
