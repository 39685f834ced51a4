// SPDX-License-Identifier: GPL-3.0-or-later
// Cases as a table, and blind coding, from the command line.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

struct CasesCommand : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();

    void SetUp() override {
        ok({"new", project, "--title", "Steps", "--as", "Aigerim"});
        const std::string survey =
            folder.write("survey.csv", "ID,Country,Q7\n"
                                       "R1,KZ,We need common courts and one customs form for everybody\n"
                                       "R2,UZ,Open the borders and trade will follow by itself soon\n");
        const std::string plan = folder.write(
            "plan.json", R"({"idColumn": "ID", "columns": [{"column": "Country", "role": "variable"},
                             {"column": "Q7", "role": "open", "name": "steps", "askedIf": null}]})");
        ok({"import-survey", project, survey, "--plan", plan, "--as", "Aigerim"});
        ok({"codebook", "import", project, folder.write("c.csv", "code\nTrust\nTrade\n")});
        code("R1", "Trust", "Aigerim");
        code("R2", "Trade", "Daniyar");
    }
    void code(const std::string& who, const std::string& code, const std::string& coder) {
        ok({"code", "add", project, "--respondent", who, "--question", "steps", "--code", code, "--coder",
            coder, "--as", coder});
    }
    static Outcome ok(const std::vector<std::string>& arguments) {
        Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return outcome;
    }
};

TEST_F(CasesCommand, WritesATableAndTakesItBack) {
    const std::string table = (folder / "cases.csv").string();
    ok({"cases", project, "export", table});
    EXPECT_THAT(Folder::read(table), HasSubstr("respondent,survey,Country\r\nR1,survey,KZ\r\n"));
    EXPECT_THAT(ok({"cases", "import", project, table}).out, HasSubstr("matched: 2, new: 0"));

    const std::string changed = folder.write("changed.csv", "respondent,Country,Age\nR1,TJ,40\nR3,KG,\n");
    const Outcome preview = ok({"cases", "import", project, changed, "--preview"});
    EXPECT_THAT(preview.out, HasSubstr("R1, Country: “KZ” becomes “TJ”"));
    EXPECT_THAT(preview.out, HasSubstr("left out (see --add): R3"));
    EXPECT_THAT(ok({"case", "values", project, "R1"}).out, HasSubstr("KZ"));
    ok({"cases", "import", project, changed, "--add"});
    EXPECT_THAT(ok({"case", "values", project, "R1"}).out, HasSubstr("TJ"));
    EXPECT_THAT(ok({"case", "values", project, "R3"}).out, HasSubstr("KG"));
    ok({"undo", project});
    EXPECT_THAT(ok({"case", "values", project, "R1"}).out, HasSubstr("KZ"));
}

TEST_F(CasesCommand, RefusesAnotherKindOfFile) {
    const Outcome refused = cli({"cases", "export", project, "cases.docx"});
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr(".csv or .xlsx"));
}

TEST_F(CasesCommand, HidesTheOtherCoderWhileCodingIsBlind) {
    ok({"coder", "blind", project, "on", "--as", "Aigerim"});
    const Outcome shares =
        ok({"shares", project, "--question", "steps", "--format", "csv", "--as", "Daniyar"});
    EXPECT_THAT(shares.out, HasSubstr("coder:Daniyar"));
    EXPECT_THAT(shares.out, Not(HasSubstr("Aigerim")));
    EXPECT_THAT(shares.err, HasSubstr("only the codings of “Daniyar” are read"));
    const std::string table = (folder / "codings.csv").string();
    ok({"export", project, "-o", table, "--as", "Daniyar"});
    EXPECT_THAT(Folder::read(table), HasSubstr("Daniyar"));
    EXPECT_THAT(Folder::read(table), Not(HasSubstr("Aigerim")));
    const std::string report = (folder / "quotes.csv").string();
    ok({"report", project, "--table", "quotes", "--question", "steps", "-o", report, "--as", "Daniyar"});
    EXPECT_THAT(Folder::read(report), Not(HasSubstr("courts"))) << "R1 was coded by Aigerim";
    EXPECT_THAT(ok({"history", project, "--as", "Daniyar"}).out, Not(HasSubstr("Trust")));

    for (const char* layer : {"union", "intersection", "majority", "coder:Aigerim"}) {
        const Outcome refused =
            cli({"shares", project, "--question", "steps", "--layer", layer, "--as", "Daniyar"});
        EXPECT_NE(refused.exit, 0) << layer;
        EXPECT_THAT(refused.err, HasSubstr("blind until “Aigerim” lifts it")) << layer;
    }
    const Outcome nobody = cli({"shares", project, "--question", "steps"});
    EXPECT_EQ(nobody.exit, 2);
    EXPECT_THAT(nobody.err, HasSubstr("--as"));
}

TEST_F(CasesCommand, LetsOnlyTheOwnerLiftIt) {
    ok({"coder", "blind", project, "on", "--as", "Aigerim"});
    const Outcome refused = cli({"coder", "blind", project, "off", "--as", "Daniyar"});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_THAT(refused.err, HasSubstr("until “Aigerim” lifts it"));
    ok({"coder", "blind", project, "off", "--as", "Aigerim"});
    EXPECT_THAT(ok({"coder", "list", project, "--format", "json"}).out, HasSubstr("\"codings\": 1"));
}

} // namespace
