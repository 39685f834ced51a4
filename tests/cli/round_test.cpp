// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds of double coding from the command line.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;

namespace {

struct RoundCommand : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();

    void SetUp() override {
        ok({"new", project, "--title", "Steps", "--as", "Aigerim"});
        std::string answers = "ID,Country,Q7\n";
        for (int i = 1; i <= 12; ++i)
            answers += "R" + std::to_string(i) + (i % 3 == 0 ? ",UZ" : ",KZ") + ",Open border post number " +
                       std::to_string(i) + " and keep it open\n";
        const std::string plan = folder.write(
            "plan.json", R"({"idColumn": "ID", "columns": [{"column": "Country", "role": "variable"},
                             {"column": "Q7", "role": "open", "name": "steps", "askedIf": null}]})");
        ok({"import-survey", project, folder.write("survey.csv", answers), "--plan", plan, "--as",
            "Aigerim"});
        ok({"codebook", "import", project, folder.write("c.csv", "code\nTrust\nTrade\n")});
        ok({"coder", "add", project, "Aigerim"});
        ok({"coder", "add", project, "Daniyar"});
    }
    static Outcome ok(const std::vector<std::string>& arguments) {
        Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return outcome;
    }
    std::set<std::string> respondents(const std::string& round) {
        std::set<std::string> all;
        for (const auto& row : json::parse(ok({"round", project, round, "--format", "json"}).out))
            all.insert(row["respondent"].get<std::string>());
        return all;
    }
};

TEST_F(RoundCommand, DrawsTheSameUnitsForOneSeedAndFreshOnesForTheNext) {
    const Outcome drawn = ok({"round", project, "Pilot", "--n", "6", "--strata", "Country", "--seed", "7"});
    EXPECT_THAT(drawn.out, HasSubstr("KZ: 4 of 8"));
    EXPECT_THAT(drawn.out, HasSubstr("UZ: 2 of 4"));
    EXPECT_THAT(drawn.out, HasSubstr("drawn: 6 of 12; used by earlier rounds: 0"));
    const auto pilot = respondents("Pilot");
    EXPECT_EQ(pilot.size(), 6U);
    ok({"undo", project});
    ok({"round", project, "Again", "--n", "6", "--strata", "Country", "--seed", "7"});
    EXPECT_EQ(respondents("Again"), pilot);
    ok({"round", project, "Next", "--n", "6", "--seed", "7"});
    for (const std::string& who : respondents("Next"))
        EXPECT_FALSE(pilot.contains(who)) << who;
    const Outcome more = cli({"round", project, "More", "--n", "1", "--seed", "7"});
    EXPECT_EQ(more.exit, 1);
    EXPECT_THAT(more.err, HasSubstr("Wanted: 1; left: 0."));
}

TEST_F(RoundCommand, ClosesARoundAndCountsWhatChangesLater) {
    ok({"round", project, "Pilot", "--n", "12", "--seed", "7"});
    ok({"code", "add", project, "--respondent", "R1", "--question", "steps", "--code", "Trust", "--coder",
        "Aigerim", "--as", "Aigerim"});
    ok({"round", project, "Pilot", "--close"});
    ok({"code", "add", project, "--respondent", "R1", "--question", "steps", "--code", "Trade", "--coder",
        "Aigerim", "--as", "Aigerim"});
    const auto rows = json::parse(ok({"round", project, "--format", "json"}).out);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["state"], "closed");
    EXPECT_EQ(rows[0]["changed_after"], 1);
    EXPECT_EQ(rows[0]["units"], 12);
    EXPECT_THAT(ok({"round", project, "Pilot"}).out, HasSubstr("Aigerim: 1 of 12 judged"));
    EXPECT_EQ(cli({"round", project, "Pilot", "--close"}).exit, 1);
    EXPECT_EQ(cli({"round", project, "Plot"}).exit, 2);
    EXPECT_EQ(cli({"round", project, "Pilot", "--n", "3"}).exit, 2) << "without a seed";
}

TEST_F(RoundCommand, TakesInACoderWhoComesLater) {
    ok({"round", project, "Pilot", "--n", "3", "--seed", "7", "--as", "Aigerim"});
    ok({"coder", "add", project, "Saule"});
    const std::string package = (folder / "saule.marginalia").string();
    const Outcome early = cli({"pack", project, "--coder", "Saule", "--round", "Pilot", "-o", package});
    EXPECT_THAT(early.err, HasSubstr("Add the coder to the round first"));
    ok({"round", project, "Pilot", "--add-coder", "saule", "--add-coder", "Daniyar", "--as", "Aigerim"});
    EXPECT_THAT(ok({"history", project}).out, HasSubstr("add saule, Daniyar to the round Pilot"));
    const std::string shown = ok({"round", project, "Pilot"}).out;
    EXPECT_THAT(shown, HasSubstr("Saule: 0 of 3 judged"));
    EXPECT_THAT(shown, HasSubstr("Daniyar: 0 of 3 judged"));
    ok({"pack", project, "--coder", "Saule", "--round", "Pilot", "-o", package});
    ok({"undo", project, "--force"});
    ok({"undo", project, "--force"});
    EXPECT_THAT(ok({"round", project, "Pilot"}).out, testing::Not(HasSubstr("Saule")));
}

TEST_F(RoundCommand, TakesNobodyInWhereNobodyCanCome) {
    ok({"round", project, "Pilot", "--n", "3", "--seed", "7"});
    EXPECT_EQ(cli({"round", project, "--add-coder", "Daniyar"}).exit, 2) << "to which round";
    EXPECT_EQ(cli({"round", project, "Pilot", "--add-coder", "Daniyar", "--close"}).exit, 2);
    const Outcome stranger =
        cli({"round", project, "Pilot", "--add-coder", "Daniyar", "--add-coder", "Saule"});
    EXPECT_EQ(stranger.exit, 2);
    EXPECT_THAT(stranger.err, HasSubstr("There is no coder “Saule”."));
    ok({"coder", "add", project, "Saule"});
    ok({"round", project, "Pilot", "--close"});
    const Outcome late = cli({"round", project, "Pilot", "--add-coder", "Saule"});
    EXPECT_EQ(late.exit, 1);
    EXPECT_THAT(late.err, HasSubstr("is closed already"));
    ok({"code", "add", project, "--respondent", "R1", "--question", "steps", "--code", "Trust", "--coder",
        "Aigerim", "--as", "Aigerim"});
    ok({"round", project, "Again", "--kind", "drift", "--coder", "Aigerim", "--n", "1", "--seed", "7"});
    EXPECT_EQ(cli({"round", project, "Again", "--add-coder", "Saule"}).exit, 1) << "the check of one coder";
}

TEST_F(RoundCommand, ChecksACoderForDrift) {
    const auto code = [&](const std::string& who, const std::string& what,
                          const std::vector<std::string>& more = {}) {
        std::vector<std::string> all{"code",       "add",   project,  "--respondent", who,
                                     "--question", "steps", "--code", what,           "--coder",
                                     "Aigerim",    "--as",  "Aigerim"};
        all.insert(all.end(), more.begin(), more.end());
        ok(all);
    };
    code("R1", "Trust");
    code("R2", "Trade");
    ok({"round", project, "Again", "--kind", "drift", "--coder", "Aigerim", "--n", "2", "--seed", "7"});
    code("R1", "Trade", {"--round", "Again"});
    ok({"judge", project, "--respondent", "R1", "--question", "steps", "--coder", "Aigerim", "--as",
        "Aigerim", "--round", "Again"});
    const auto rows =
        json::parse(ok({"round", project, "Again", "--drift", "--as", "Aigerim", "--format", "json"}).out);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0]["path"], "Trust");
    EXPECT_EQ(rows[0]["only_then"], 1);
    EXPECT_EQ(rows[1]["only_now"], 1);
    EXPECT_EQ(rows[1]["units"], 1);
    EXPECT_TRUE(rows[1]["krippendorff_alpha"].is_null());
    EXPECT_THAT(rows[1]["undefined"]["percent_agreement"].get<std::string>(), HasSubstr("Too rare to judge"));
    // The same as a comparison of the round.
    const auto table = json::parse(ok({"agreement", project, "--round", "Again", "--format", "json"}).out);
    EXPECT_EQ(table["coders"], json({"Aigerim (1)", "Aigerim (2)"}));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(table["rows"][i]["path"], rows[i]["path"]);
        EXPECT_EQ(table["rows"][i]["counts"]["onlyFirst"], rows[i]["only_then"]);
        EXPECT_EQ(table["rows"][i]["counts"]["onlySecond"], rows[i]["only_now"]);
    }
    EXPECT_THAT(ok({"disputes", project, "--round", "Again", "--format", "csv"}).out,
                HasSubstr("steps,R1,,Trust,1,0,Open border post number 1 and keep it open\n"
                          "steps,R1,,Trade,0,1,"));
    EXPECT_EQ(cli({"adjudicate", project, "--round", "Again", "--write", (folder / "m.csv").string()}).exit,
              2);
    EXPECT_EQ(
        cli({"agreement", project, "--round", "Again", "--coder", "Aigerim", "--coder", "Daniyar"}).exit, 2);
    ok({"round", project, "Again", "--close"});
    const Outcome closed = cli({"judge", project, "--respondent", "R2", "--question", "steps", "--coder",
                                "Aigerim", "--as", "Aigerim", "--round", "Again"});
    EXPECT_EQ(closed.exit, 1);
    EXPECT_THAT(closed.err, HasSubstr("This round is closed."));
}

TEST_F(RoundCommand, ComparesARoundOfParagraphs) {
    const std::string file =
        folder.write("talk.txt", "First line here.\nSecond line here.\nThird line here.\n");
    ok({"import", project, file, "--as", "Aigerim"});
    ok({"round", project, "Lines", "--unit", "paragraph", "--n", "2", "--seed", "7"});
    const auto units = json::parse(ok({"round", project, "Lines", "--format", "json"}).out);
    ASSERT_EQ(units.size(), 2U);
    const auto code = [&](const std::string& who, const json& unit) {
        ok({"code", "add", project, "--document", unit["document"].get<std::string>(), "--start",
            std::to_string(unit["start"].get<int>()), "--end", std::to_string(unit["end"].get<int>()),
            "--code", "Trust", "--coder", who, "--as", who});
    };
    code("Aigerim", units[0]);
    code("Aigerim", units[1]);
    code("Daniyar", units[1]);
    ok({"round", project, "Lines", "--close"});
    const auto table = json::parse(ok({"agreement", project, "--round", "Lines", "--format", "json"}).out);
    EXPECT_EQ(table["unit"], "segment");
    EXPECT_EQ(table["units"], 2);
    EXPECT_EQ(table["rows"][0]["counts"],
              json({{"both", 1}, {"onlyFirst", 1}, {"onlySecond", 0}, {"neither", 0}}));
    // What becomes of the text later is not in the round.
    ok({"correct", project, folder.write("new.txt", "New words.\nFirst line.\nSecond.\nThird."), "--document",
        units[0]["document"].get<std::string>(), "--as", "Aigerim"});
    ok({"code", "add", project, "--document", units[0]["document"].get<std::string>(), "--code", "Trade",
        "--coder", "Daniyar", "--as", "Daniyar"});
    const auto later = json::parse(ok({"agreement", project, "--round", "Lines", "--format", "json"}).out);
    EXPECT_EQ(later["rows"], table["rows"]);
    EXPECT_EQ(later["round"]["changed_after"], 1);
    EXPECT_THAT(ok({"agreement", project, "--round", "Lines"}).out, HasSubstr("changed after the round: 1"));
    const Outcome disputes = ok({"disputes", project, "--round", "Lines", "--format", "csv"});
    EXPECT_THAT(disputes.out, HasSubstr(",Trust,1,0,"));
    EXPECT_THAT(disputes.out, HasSubstr(" line here.\n"));
    const std::string report = (folder / "lines.csv").string();
    ok({"report", project, "--table", "agreement", "--round", "Lines", "-o", report, "--bootstrap", "50"});
    EXPECT_THAT(Folder::read(report), HasSubstr(" line here."));
    const std::string page = (folder / "lines.html").string();
    ok({"report", project, "--table", "agreement", "--round", "Lines", "-o", page, "--bootstrap", "50"});
    EXPECT_THAT(Folder::read(page), HasSubstr("Round “Lines”, closed on"));
    EXPECT_THAT(Folder::read(page), HasSubstr("Changed after the round: 1."));
    const Outcome answers = cli({"agreement", project, "--round", "Lines", "--question", "steps"});
    EXPECT_EQ(answers.exit, 2);
    EXPECT_THAT(answers.err, HasSubstr("The round “Lines” is of documents."));
}

TEST_F(RoundCommand, SaysHowManyUnitsAPlanNeeds) {
    const auto rows = json::parse(
        ok({"round", project, "--plan", "--target", "0.8", "--prevalence", "0.26", "--format", "json"}).out);
    EXPECT_EQ(rows[0]["units"], 68);
    EXPECT_EQ(cli({"round", project, "--plan", "--prevalence", "0"}).exit, 2);
}

} // namespace
