// SPDX-License-Identifier: GPL-3.0-or-later
// A drift check as a team does it: drawn, coded again in a package without a look at the earlier work,
// merged.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

namespace {

struct DriftCheck : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();
    std::string package = (folder / "again.marginalia").string();

    static Outcome ok(const std::vector<std::string>& arguments) {
        Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << arguments.front() << ": " << outcome.err;
        return outcome;
    }
    void SetUp() override {
        ok({"new", project, "--title", "Steps", "--as", "Aigerim"});
        ok({"import-survey", project,
            folder.write("survey.csv", "ID,Q7\nR1,Open the posts\nR2,Talk more often\nR3,Build roads\n"),
            "--plan", folder.write("plan.json", R"({"idColumn": "ID", "columns": [
                {"column": "Q7", "role": "open", "name": "steps", "askedIf": null}]})"),
            "--as", "Aigerim"});
        ok({"codebook", "import", project, folder.write("c.csv", "code\nTrust\nTrade\n")});
        ok({"import-codings", project,
            folder.write("then.csv", "respondent,question,code,coder\nR1,steps,Trade,Aigerim\n"
                                     "R2,steps,Trust,Aigerim\nR3,steps,Trade,Aigerim\n")});
        ok({"round", project, "Again", "--kind", "drift", "--coder", "Aigerim", "--n", "3", "--seed", "7"});
    }
    /// Units with the code then and now, only then, only now.
    std::vector<int> counts(const std::string& code) {
        for (const auto& row :
             json::parse(ok({"round", project, "Again", "--drift", "--format", "json"}).out))
            if (row["path"] == code)
                return {row["both"].get<int>(), row["only_then"].get<int>(), row["only_now"].get<int>()};
        return {};
    }
};

TEST_F(DriftCheck, ComparesWhatWasCodedInThePackageWithTheEarlierWork) {
    ok({"pack", project, "--coder", "Aigerim", "--round", "Again", "-o", package});
    ok({"code", "add", package, "--respondent", "R1", "--question", "steps", "--code", "Trade"});
    ok({"code", "add", package, "--respondent", "R2", "--question", "steps", "--code", "Trade"});
    ok({"judge", package, "--respondent", "R3", "--question", "steps"});
    ok({"export", project, "-o", (folder / "a.csv").string()}).out;
    ok({"merge", project, package});
    EXPECT_EQ(counts("Trade"), (std::vector<int>{1, 1, 1}));
    EXPECT_EQ(counts("Trust"), (std::vector<int>{0, 1, 0}));
    ok({"export", project, "-o", (folder / "b.csv").string()});
    EXPECT_EQ(Folder::read(folder / "a.csv"), Folder::read(folder / "b.csv")) << "everyday work is as it was";
}

TEST_F(DriftCheck, TakesASheetInThroughThePackageOnly) {
    const Outcome refused = cli({"round", project, "Again", "--sheet", (folder / "s.xlsx").string()});
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("package"));
    EXPECT_FALSE(std::filesystem::exists(folder / "s.xlsx"));
    ok({"pack", project, "--coder", "Aigerim", "--round", "Again", "-o", package});
    ok({"round", package, "Again", "--sheet", (folder / "s.xlsx").string()});
    ok({"import-codings", package,
        folder.write("filled.csv", "Question,Respondent,Text,Trust,Trade,None applies,Memo\n"
                                   "steps,R1,Open,,x,,\nsteps,R2,Talk,x,,,\nsteps,R3,Build,,,x,\n")});
    ok({"merge", project, package});
    EXPECT_EQ(counts("Trade"), (std::vector<int>{1, 1, 0}));
    EXPECT_EQ(counts("Trust"), (std::vector<int>{1, 0, 0}));
}

} // namespace
