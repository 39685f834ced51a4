// SPDX-License-Identifier: GPL-3.0-or-later
// From an own survey file to shares, as a researcher types it.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

const char* const survey = "ID,Country,Age,Works,Q7\n"
                           "R1,РК,31,yes,We need common courts and one customs form for everybody\n"
                           "R2,Қазақстан,45,yes,\"Открыть границы, и торговля пойдёт сама собой\"\n"
                           "R3,Uzbekistan,28,yes,затрудняюсь ответить\n"
                           "R4,Uzbekistan,50,yes,\n"
                           "R5,Uzbekistan,50,no,\n"
                           "R6,Uzbekistan,62,yes,Сенім болмаса ештеңе болмайды деп ойлаймын\n";
const char* const plan =
    R"({"file": "survey.csv", "sheet": null, "encoding": "UTF-8", "delimiter": ",", "headerRows": 1, "idColumn": "ID",
 "columns": [{"column": "Country", "role": "variable", "type": "nominal"}, {"column": "Age", "role": "variable", "type": "numeric"},
 {"column": "Works", "role": "single"}, {"column": "Q7", "role": "open", "name": "steps", "label": "What steps?", "codes": "multi", "askedIf": "Works=yes"}]})";

struct SurveyOnTheCommandLine : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();
    std::string file = folder.write("survey.csv", survey);
    std::string planFile = folder.write("plan.json", plan);

    void SetUp() override {
        ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "Aigerim"}).exit, 0);
        const Outcome imported = cli({"import-survey", project, file, "--plan", planFile, "--as", "Aigerim"});
        ASSERT_EQ(imported.exit, 0) << imported.err;
    }
    void addCodes() const {
        const std::string codes =
            folder.write("codes.csv", "code,kind,definition\nInstitutions,substantive,Bodies and "
                                      "rules\nTrade > Borders,,\nTrust,,\nOther,residual,\n");
        const Outcome outcome = cli({"codebook", "import", project, codes, "--as", "Aigerim"});
        ASSERT_EQ(outcome.exit, 0) << outcome.err;
    }
    json shares(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"shares", project, "--question", "steps", "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return outcome.exit == 0 ? json::parse(outcome.out) : json();
    }
    static json row(const json& table, const std::string& path) {
        for (const json& one : table["rows"])
            if (one["path"] == path)
                return one;
        return {};
    }
};

} // namespace

TEST_F(SurveyOnTheCommandLine, DryRunPrintsAPlanThatCanBeUsed) {
    const std::string other = (folder / "other.marginalia").string();
    ASSERT_EQ(cli({"new", other, "--title", "T"}).exit, 0);
    const std::string before = Folder::read(other);
    const Outcome dry = cli({"import-survey", other, file, "--dry-run"});
    ASSERT_EQ(dry.exit, 0) << dry.err;
    const json guessed = json::parse(dry.out);
    EXPECT_EQ(guessed["idColumn"], "ID");
    EXPECT_EQ(guessed["encoding"], "UTF-8");
    EXPECT_EQ(Folder::read(other), before);
    EXPECT_EQ(cli({"import-survey", other, file, "--plan", folder.write("guessed.json", dry.out)}).exit, 0);
}

TEST_F(SurveyOnTheCommandLine, StatusesComeFromRoutingAndWordLists) {
    const json statuses = shares()["statuses"];
    EXPECT_EQ(statuses["substantive"], 3);
    EXPECT_EQ(statuses["dont_know"], 1);
    EXPECT_EQ(statuses["empty"], 1);
    EXPECT_EQ(statuses["not_asked"], 1);
}

TEST_F(SurveyOnTheCommandLine, AppendingTheSameFileChangesNothing) {
    const std::string before = cli({"history", project, "--format", "csv"}).out;
    const Outcome again = cli({"import-survey", project, file, "--plan", planFile, "--as", "Aigerim"});
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("cases added: 0, known: 6"));
    EXPECT_EQ(cli({"history", project, "--format", "csv"}).out, before);
}

TEST_F(SurveyOnTheCommandLine, AppendingANewerFileAddsRespondentsAndListsChangedTexts) {
    std::string newer = survey;
    newer.replace(newer.find("common courts"), 13, "new courts!!!");
    const std::string more = folder.write(
        "newer.csv", newer + "R7,Tajikistan,33,yes,Build roads before anything else is promised\n");
    const Outcome outcome = cli({"import-survey", project, more, "--plan", planFile, "--as", "Aigerim"});
    ASSERT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("cases added: 1, known: 6"));
    EXPECT_THAT(outcome.out, HasSubstr("changed text, kept as it was: R1, steps"));
    EXPECT_EQ(shares()["statuses"]["substantive"], 4);
    EXPECT_THAT(cli({"search", project, "common courts", "--format", "csv"}).out, HasSubstr("R1"));
}

TEST_F(SurveyOnTheCommandLine, DoubledIdsStopTheWholeImport) {
    const std::string other = (folder / "other.marginalia").string();
    ASSERT_EQ(cli({"new", other, "--title", "T"}).exit, 0);
    const std::string twice = folder.write(
        "twice.csv", std::string(survey) + "R1,Uzbekistan,1,yes,The same person twice in one file\n");
    const Outcome outcome = cli({"import-survey", other, twice, "--plan", planFile});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("R1"));
    EXPECT_EQ(json::parse(cli({"info", other, "--format", "json"}).out)["cases"], 0);
}

TEST_F(SurveyOnTheCommandLine, CodingAnAnswerMovesTheShareAndUndoTakesItBack) {
    addCodes();
    EXPECT_EQ(shares()["base"]["n"], 0);
    EXPECT_TRUE(row(shares(), "Institutions")["share"].is_null()) << "no judged answer, no share";
    ASSERT_EQ(cli({"code", project, "add", "--respondent", "R1", "--question", "steps", "--code",
                   "Institutions", "--start", "8", "--end", "21", "--as", "Aigerim"})
                  .exit,
              0);
    json table = shares();
    EXPECT_EQ(table["base"]["n"], 1);
    EXPECT_EQ(table["base"]["eligible"], 3);
    EXPECT_EQ(table["provisional"], true);
    EXPECT_EQ(row(table, "Institutions")["n"], 1);
    ASSERT_EQ(cli({"judge", project, "--respondent", "R2", "--question", "steps", "--as", "Aigerim"}).exit,
              0);
    table = shares();
    EXPECT_EQ(table["base"]["n"], 2) << "judged, none applies";
    EXPECT_EQ(row(table, "Institutions")["percent"], "50.0");
    ASSERT_EQ(cli({"undo", project, "--as", "Aigerim"}).exit, 0);
    EXPECT_EQ(shares()["base"]["n"], 1);
}

TEST_F(SurveyOnTheCommandLine, RemovingACodeThatIsNotThereExitsWithOne) {
    addCodes();
    EXPECT_EQ(cli({"code", project, "remove", "--respondent", "R1", "--question", "steps", "--code", "Trust",
                   "--as", "Aigerim"})
                  .exit,
              1);
}

TEST_F(SurveyOnTheCommandLine, ASpanBeyondTheTextIsRefused) {
    addCodes();
    const Outcome outcome = cli({"code", project, "add", "--respondent", "R1", "--question", "steps",
                                 "--code", "Trust", "--start", "8", "--end", "999", "--as", "Aigerim"});
    EXPECT_NE(outcome.exit, 0);
    EXPECT_EQ(json::parse(cli({"info", project, "--format", "json"}).out)["codings"], 0);
}

TEST_F(SurveyOnTheCommandLine, UnknownNamesExitWithTwoAndTheList) {
    addCodes();
    const Outcome question = cli({"shares", project, "--question", "stpes"});
    EXPECT_EQ(question.exit, 2);
    EXPECT_THAT(question.err, HasSubstr("steps"));
    const Outcome code =
        cli({"code", project, "add", "--respondent", "R1", "--question", "steps", "--code", "Institution"});
    EXPECT_EQ(code.exit, 2);
    EXPECT_THAT(code.err, HasSubstr("Trade > Borders"));
    EXPECT_EQ(cli({"shares", project, "--question", "steps", "--layer", "coder:Nobody"}).exit, 2);
    EXPECT_EQ(cli({"shares", project, "--question", "steps", "--where", "Contry=Uzbekistan"}).exit, 2);
    EXPECT_EQ(cli({"shares", project, "--question", "steps", "--where", "Country=Mars"}).exit, 2);
}

TEST_F(SurveyOnTheCommandLine, AFilterActsOnCasesForEveryBase) {
    EXPECT_EQ(shares({"--base", "all", "--where", "Country=Uzbekistan"})["base"]["eligible"], 4);
    EXPECT_EQ(shares({"--base", "all", "--where", "Country=Uzbekistan and Age>=50"})["base"]["eligible"], 3);
    EXPECT_EQ(shares({"--base", "all", "--where", "Age<45"})["base"]["eligible"], 2);
}

TEST_F(SurveyOnTheCommandLine, CodingsAreImportedAllOrNothing) {
    addCodes();
    const std::string bad =
        folder.write("bad.csv", "respondent,question,code,coder,start,end,status\n"
                                "R1,steps,Institutions,Daniyar,,,\nR2,steps,Nothing,Daniyar,,,\nR9,steps,"
                                "Trust,Daniyar,,,\nR6,steps,Trust,Daniyar,5,4000,\n");
    const Outcome refused = cli({"import-codings", project, bad, "--as", "Daniyar"});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_THAT(refused.err, testing::StartsWith("marginalia-cli: "));
    for (const char* row : {"row 3:", "row 4:", "row 5:"})
        EXPECT_THAT(refused.err, HasSubstr(row));
    EXPECT_EQ(json::parse(cli({"info", project, "--format", "json"}).out)["codings"], 0);
}

TEST_F(SurveyOnTheCommandLine, ImportingCodingsTwiceChangesNothing) {
    addCodes();
    const std::string good = folder.write("good.csv", "respondent;question;code;coder;start;end;status\n"
                                                      "R1;steps;Institutions;Daniyar;;;\nR2;steps;Trade > "
                                                      "Borders;Daniyar;0;15;\nR6;steps;;Daniyar;;;done\n");
    ASSERT_EQ(cli({"import-codings", project, good, "--as", "Daniyar"}).exit, 0);
    const json table = shares({"--layer", "coder:Daniyar"});
    EXPECT_EQ(table["base"]["n"], 3);
    EXPECT_EQ(table["provisional"], false);
    EXPECT_EQ(row(table, "Trade")["n"], 1);
    const std::string before = cli({"history", project, "--format", "csv"}).out;
    ASSERT_EQ(cli({"import-codings", project, good, "--as", "Daniyar"}).exit, 0);
    EXPECT_EQ(cli({"history", project, "--format", "csv"}).out, before);
    const Outcome undone = cli({"undo", project, "--as", "Daniyar"});
    EXPECT_THAT(undone.out, testing::MatchesRegex("undone: [0-9]+ import-codings good.csv \\(Daniyar\\)\n"));
}

TEST_F(SurveyOnTheCommandLine, TheCodebookComesBackAsItWentOut) {
    addCodes();
    const std::string out = (folder / "out.csv").string();
    ASSERT_EQ(cli({"codebook", "export", project, out}).exit, 0);
    const std::string before = cli({"history", project, "--format", "csv"}).out;
    ASSERT_EQ(cli({"codebook", "import", project, out, "--as", "Aigerim"}).exit, 0);
    EXPECT_EQ(cli({"history", project, "--format", "csv"}).out, before);
}

TEST_F(SurveyOnTheCommandLine, CodesAreRenamedMovedMergedAndDeleted) {
    addCodes();
    EXPECT_EQ(cli({"codebook", "rename", project, "Trust", "Confidence", "--as", "A"}).exit, 0);
    EXPECT_EQ(cli({"codebook", "move", project, "Confidence", "--under", "Institutions", "--as", "A"}).exit,
              0);
    EXPECT_FALSE(row(shares(), "Institutions > Confidence").is_null());
    EXPECT_EQ(cli({"codebook", "rename", project, "Trade", "institutions", "--as", "A"}).exit, 1)
        << "two siblings of one name";
    EXPECT_EQ(cli({"codebook", "merge", project, "Trade > Borders", "Institutions", "--as", "A"}).exit, 0);
    EXPECT_THAT(cli({"codebook", "delete", project, "Institutions", "--as", "A"}).out,
                HasSubstr("codes deleted: 2, codings deleted: 0"));
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(cli({"undo", project, "--force"}).exit, i < 4 ? 0 : 0);
    EXPECT_EQ(cli({"verify", project}).exit, 0);
}

TEST_F(SurveyOnTheCommandLine, StatusesAndExclusionsChangeTheBase) {
    EXPECT_EQ(
        cli({"status", project, "off_topic", "--respondent", "R6", "--question", "steps", "--as", "A"}).exit,
        0);
    EXPECT_EQ(shares()["statuses"]["off_topic"], 1);
    EXPECT_EQ(cli({"status", project, "--respondent", "R1", "--exclude", "test", "--as", "A"}).exit, 0);
    EXPECT_EQ(shares()["statuses"]["substantive"], 1);
    EXPECT_EQ(cli({"status", project, "--respondent", "R1", "--include", "--as", "A"}).exit, 0);
    EXPECT_EQ(shares()["statuses"]["substantive"], 2);
    EXPECT_EQ(cli({"status", project, "sleepy", "--respondent", "R6", "--question", "steps"}).exit, 2);
}

TEST_F(SurveyOnTheCommandLine, RespondentsOfOneIdAreToldApartByTheQuestion) {
    const std::string second =
        folder.write("second.csv", "ID,Reasons\nR1,The second survey asked somebody else\n");
    const std::string how = folder.write(
        "second.json",
        R"({"file": "second.csv", "idColumn": "ID", "headerRows": 1, "columns": [{"column": "Reasons", "role": "open", "name": "reasons"}]})");
    const Outcome imported = cli({"import-survey", project, second, "--plan", how, "--as", "A"});
    ASSERT_EQ(imported.exit, 0) << imported.err;
    for (const char* question : {"steps", "reasons"}) {
        const Outcome set =
            cli({"status", project, "unclear", "--respondent", "R1", "--question", question, "--as", "A"});
        EXPECT_EQ(set.exit, 0) << set.err;
    }
    EXPECT_EQ(shares()["statuses"]["unclear"], 1);
    const Outcome unclear = cli({"status", project, "--respondent", "R1", "--exclude", "test", "--as", "A"});
    EXPECT_EQ(unclear.exit, 2);
    EXPECT_THAT(unclear.err, HasSubstr("--question"));
    EXPECT_EQ(shares()["statuses"]["unclear"], 1) << "nobody was excluded";
    EXPECT_EQ(cli({"status", project, "--respondent", "R1", "--exclude", "test", "--question", "reasons",
                   "--as", "A"})
                  .exit,
              0);
    EXPECT_EQ(shares()["statuses"]["unclear"], 1) << "the other one was";
    EXPECT_EQ(cli({"status", project, "--respondent", "R2", "--exclude", "test", "--as", "A"}).exit, 0);
}

TEST_F(SurveyOnTheCommandLine, SearchTellsThePlaceButNotTheWordsOfWhoMayNotBeQuoted) {
    const std::string second =
        folder.write("second.csv", "ID,Consent,Reasons\nE1,not_for_quotation,The customs secret is mine\n"
                                   "E2,anonymous,The customs office is open\n");
    const std::string how = folder.write(
        "second.json",
        R"({"file": "second.csv", "idColumn": "ID", "headerRows": 1, "columns": [{"column": "Consent", "role": "consent"}, {"column": "Reasons", "role": "open", "name": "reasons"}]})");
    const Outcome imported = cli({"import-survey", project, second, "--plan", how, "--as", "A"});
    ASSERT_EQ(imported.exit, 0) << imported.err;
    ASSERT_EQ(cli({"status", project, "--respondent", "R1", "--exclude", "test", "--as", "A"}).exit, 0);
    for (const char* format : {"csv", "json", "table"}) {
        const Outcome found = cli({"search", project, "customs", "--format", format});
        EXPECT_EQ(found.exit, 0);
        EXPECT_THAT(found.out, HasSubstr("E1")) << format;
        EXPECT_THAT(found.out, Not(HasSubstr("secret"))) << format;
        EXPECT_THAT(found.out, HasSubstr("R1")) << format;
        EXPECT_THAT(found.out, Not(HasSubstr("form for everybody"))) << format << ": excluded";
        EXPECT_THAT(found.out, HasSubstr("office")) << format;
    }
    EXPECT_THAT(cli({"search", project, "secret"}).out, HasSubstr("(not for quotation)"));
}

TEST_F(SurveyOnTheCommandLine, TheCodingsComeBackAsTheyWentOut) {
    addCodes();
    const std::string codings =
        folder.write("codings.csv", "respondent,question,code,coder,start,end,status\n"
                                    "R1,steps,Institutions,Daniyar,8,21,\n"
                                    "R2,steps,Trade > Borders,Aigerim,,,\n"
                                    "R6,steps,,Daniyar,,,done\n");
    ASSERT_EQ(cli({"import-codings", project, codings, "--as", "Daniyar"}).exit, 0);
    const std::string out = (folder / "out.csv").string();
    const Outcome written = cli({"export", project, "-o", out});
    ASSERT_EQ(written.exit, 0) << written.err;
    EXPECT_THAT(Folder::read(out), HasSubstr("R1,steps,,Institutions,Daniyar,8,21"));
    const std::string before = cli({"history", project, "--format", "csv"}).out;
    ASSERT_EQ(cli({"import-codings", project, out, "--as", "Daniyar"}).exit, 0);
    EXPECT_EQ(cli({"history", project, "--format", "csv"}).out, before) << "all of it was known";
    ASSERT_EQ(cli({"undo", project, "--as", "Daniyar"}).exit, 0);
    ASSERT_EQ(json::parse(cli({"info", project, "--format", "json"}).out)["codings"], 0);
    ASSERT_EQ(cli({"import-codings", project, out, "--as", "Daniyar"}).exit, 0);
    const std::string again = (folder / "again.csv").string();
    ASSERT_EQ(cli({"export", project, "-o", again}).exit, 0);
    EXPECT_EQ(Folder::read(again), Folder::read(out));
    const Outcome other = cli({"export", project, "-o", (folder / "out.qdpx").string()});
    EXPECT_EQ(other.exit, 2);
    EXPECT_THAT(other.err, HasSubstr(".csv"));
    EXPECT_FALSE(std::filesystem::exists(folder / "out.qdpx"));
}

TEST_F(SurveyOnTheCommandLine, SharesSayHowTheyDependOnTheCoder) {
    addCodes();
    ASSERT_EQ(cli({"code", project, "add", "--respondent", "R1", "--question", "steps", "--code",
                   "Institutions", "--as", "Aigerim"})
                  .exit,
              0);
    ASSERT_EQ(cli({"judge", project, "--respondent", "R1", "--question", "steps", "--as", "Daniyar"}).exit,
              0);
    const Outcome table = cli({"shares", project, "--question", "steps", "--sensitivity", "Institutions"});
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, HasSubstr("Institutions, by who coded: Aigerim 1 (100.0%); Daniyar 0 (0.0%)"));
    EXPECT_THAT(table.out, HasSubstr("Answers judged by all of them: 1."));
    EXPECT_THAT(cli({"shares", project, "--question", "steps"}).out, Not(HasSubstr("by who coded")));
    const std::string page = (folder / "s.html").string();
    ASSERT_EQ(cli({"report", project, "--table", "shares", "--sensitivity", "Institutions", "-o", page}).exit,
              0);
    EXPECT_THAT(Folder::read(page), HasSubstr("by who coded"));
    EXPECT_EQ(cli({"shares", project, "--question", "steps", "--sensitivity", "Institution"}).exit, 2);
    EXPECT_EQ(
        cli({"shares", project, "--question", "steps", "--sensitivity", "Institutions", "--format", "csv"})
            .exit,
        2);
}

TEST_F(SurveyOnTheCommandLine, SharesHaveTheColumnsAskedFor) {
    std::string many = "ID,Reasons\n";
    std::string codings = "respondent,question,code,coder\n";
    for (int i = 1; i <= 12; ++i) {
        const std::string id = "M" + std::to_string(i);
        many += id + ",Somebody gives reason number " + std::to_string(i) + " here\n";
        codings += id + ",reasons,Trust,Aigerim\n";
    }
    addCodes();
    const std::string how = folder.write(
        "many.json",
        R"({"file": "many.csv", "idColumn": "ID", "headerRows": 1, "columns": [{"column": "Reasons", "role": "open", "name": "reasons"}]})");
    const Outcome imported =
        cli({"import-survey", project, folder.write("many.csv", many), "--plan", how, "--as", "A"});
    ASSERT_EQ(imported.exit, 0) << imported.err;
    ASSERT_EQ(cli({"import-codings", project, folder.write("c.csv", codings), "--as", "Aigerim"}).exit, 0);
    const std::string plain = cli({"shares", project, "--question", "reasons"}).out;
    EXPECT_THAT(plain, Not(HasSubstr("Non-response range:")));
    const Outcome more =
        cli({"shares", project, "--question", "reasons", "--non-response", "--mentions-too"});
    EXPECT_EQ(more.exit, 0) << more.err;
    EXPECT_THAT(more.out, HasSubstr("Non-response range:"));
    EXPECT_THAT(more.out, HasSubstr("% of mentions"));
    EXPECT_THAT(plain, Not(HasSubstr("% of mentions")));
}

TEST_F(SurveyOnTheCommandLine, TranscriptsComeInAndAreFound) {
    const std::string text =
        folder.write("Interview 07.txt", "И: Что мешает?\r\nЭксперт: Дороги и таможня.\r\n");
    const Outcome outcome = cli({"import", project, text, "--as", "A"});
    ASSERT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("read as .txt: 1"));
    addCodes();
    ASSERT_EQ(cli({"code", project, "add", "--document", "Interview 07", "--code", "Trade", "--start", "15",
                   "--end", "41", "--as", "Aigerim"})
                  .exit,
              0);
    EXPECT_THAT(cli({"search", project, "таможня"}).out, HasSubstr("Interview 07"));
    EXPECT_EQ(cli({"search", project, "nowhere"}).exit, 0) << "nothing found is an answer too";
}

TEST_F(SurveyOnTheCommandLine, EveryTableIsWrittenInEveryFormat) {
    addCodes();
    ASSERT_EQ(cli({"code", project, "add", "--respondent", "R1", "--question", "steps", "--code",
                   "Institutions", "--as", "Aigerim"})
                  .exit,
              0);
    for (const char* table : {"shares", "quotes", "codebook", "questions"})
        for (const char* ending : {".docx", ".xlsx", ".csv", ".html"})
            for (const char* locale : {"en", "ru", "kk"}) {
                const std::string target = (folder / (std::string(table) + locale + ending)).string();
                const Outcome outcome = cli({"report", project, "--table", table, "-o", target, "--locale",
                                             locale, "--date", "2026-03-01"});
                EXPECT_EQ(outcome.exit, 0) << table << ending << locale << outcome.err;
                const std::string once = Folder::read(target);
                EXPECT_FALSE(once.empty());
                cli({"report", project, "--table", table, "-o", target, "--locale", locale, "--date",
                     "2026-03-01"});
                EXPECT_EQ(Folder::read(target), once) << "same input, same bytes";
            }
    EXPECT_EQ(cli({"report", project, "--table", "shares", "-o", (folder / "x.pdf").string()}).exit, 2);
}
