// SPDX-License-Identifier: GPL-3.0-or-later
// What the window sets in its dialogs, from the command line.
#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace marginalia::tests;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

struct Settings : testing::Test {
    Folder folder;
    std::string project = (folder / "p.marginalia").string();

    void SetUp() override {
        ASSERT_EQ(cli({"new", project, "--title", "Steps", "--as", "Aigerim"}).exit, 0);
        const std::string survey =
            folder.write("survey.csv", "ID,Country,Q7\n"
                                       "R1,РК,We need common courts and one customs form for everybody\n"
                                       "R2,Kazakhstan,Open the borders and trade will follow by itself soon\n"
                                       "R3,Uzbekistan,Without trust nothing at all will come of any of it\n");
        const std::string plan = folder.write(
            "plan.json", R"({"idColumn": "ID", "columns": [{"column": "Country", "role": "variable"},
                             {"column": "Q7", "role": "open", "name": "steps", "askedIf": null}]})");
        const Outcome imported = cli({"import-survey", project, survey, "--plan", plan, "--as", "Aigerim"});
        ASSERT_EQ(imported.exit, 0) << imported.err;
        ASSERT_EQ(cli({"codebook", "import", project, folder.write("c.csv", "code\nTrust\nTrade\n")}).exit,
                  0);
    }
    json rows(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--format", "json"});
        const Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return outcome.exit == 0 ? json::parse(outcome.out) : json();
    }
    static void done(const std::vector<std::string>& arguments) {
        const Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        EXPECT_EQ(outcome.err, "");
    }
    static void refused(const std::vector<std::string>& arguments, const std::string& why, int exit = 2) {
        const Outcome outcome = cli(arguments);
        EXPECT_EQ(outcome.exit, exit) << outcome.out;
        EXPECT_THAT(outcome.err, StartsWith("marginalia-cli: " + why));
    }
    json row(const std::vector<std::string>& arguments, const std::string& key,
             const std::string& value) const {
        for (const json& one : rows(arguments))
            if (one[key] == value)
                return one;
        return {};
    }
};

} // namespace

TEST_F(Settings, TheFactsOfTheProjectAreSetAndTakenAway) {
    const std::vector<std::string> list{"settings", "list", project};
    const auto value = [&](const char* key) { return row(list, "setting", key)["value"]; };
    EXPECT_EQ(value("title"), "Steps");
    EXPECT_EQ(value("sample"), "");
    done({"settings", "set", project, "sample", "purposive"});
    done({"settings", "set", project, "population", "120"});
    done({"settings", "set", project, "source_line", "Expert {n}, {Country}"});
    done({"settings", "set", project, "invited", "84"});
    done({"settings", "set", project, "language", "kk"});
    EXPECT_EQ(value("sample"), "purposive");
    EXPECT_EQ(value("population"), "120");
    EXPECT_EQ(value("source_line"), "Expert {n}, {Country}");
    EXPECT_EQ(value("language"), "kk");
    EXPECT_EQ(row(list, "setting", "invited"),
              (json{{"setting", "invited"}, {"survey", "survey"}, {"value", "84"}}));
    EXPECT_THAT(cli({"shares", project, "--question", "steps", "--locale", "en"}).out,
                HasSubstr("84 invited"));
    done({"settings", "set", project, "invited", ""});
    done({"settings", "set", project, "sample", ""});
    EXPECT_EQ(row(list, "setting", "invited")["value"], "");
    EXPECT_EQ(value("sample"), "");
    ASSERT_EQ(cli({"undo", project, "--force"}).exit, 0);
    EXPECT_EQ(value("sample"), "purposive");
}

TEST_F(Settings, AWrongKeyOrValueIsRefusedWithTheList) {
    const std::string before = Folder::read(project);
    refused({"settings", "set", project, "colour", "red"},
            "“colour” is not known as KEY. Use one of: title, language, sample, population, source_line, "
            "invited.");
    refused({"settings", "set", project, "sample", "large"},
            "“large” is not known as sample. Use one of: random, census, purposive, self_selected.");
    refused({"settings", "set", project, "language", "de"}, "“de” is not known as language.");
    refused({"settings", "set", project, "population", "0"},
            "The population must be a whole number of 1 or more.");
    refused({"settings", "set", project, "invited", "many"}, "invited takes a whole number, not “many”.");
    refused({"settings", "set", project, "title", " "}, "A project needs a title.");
    refused({"settings", "set", project, "invited", "5", "--survey", "other"}, "There is no survey “other”.");
    refused({"settings", "set", project, "sample"}, "Write it as: settings set PROJECT ");
    refused({"settings", project}, "Say what to do: list, set.");
    EXPECT_EQ(Folder::read(project), before);
}

TEST_F(Settings, SayAfterTheImportWhoWasAskedAndWhatIsNoAnswer) {
    const std::vector<std::string> list{"question", "list", project};
    const std::string words = "Without trust nothing at all will come of any of it; pass";
    const json foretold = rows({"question", "set", project, "steps", "dont_know", words, "--dry-run"});
    ASSERT_EQ(foretold.size(), 1U);
    EXPECT_EQ(foretold[0]["from"], "substantive");
    EXPECT_EQ(foretold[0]["to"], "dont_know");
    EXPECT_EQ(foretold[0]["answers"], 1);
    EXPECT_EQ(row(list, "question", "steps")["dont_know"], "") << "only foretold";
    EXPECT_EQ(rows({"question", "set", project, "steps", "dont_know", words}).size(), 1U);
    EXPECT_EQ(row(list, "question", "steps")["dont_know"], words);
    EXPECT_EQ(cli({"question", "set", project, "steps", "asked_if", "Country=Uzbekistan"}).exit, 0);
    EXPECT_EQ(row(list, "question", "steps")["asked_if"], "Country=Uzbekistan");
    EXPECT_EQ(cli({"undo", project}).exit, 0);
    EXPECT_EQ(row(list, "question", "steps")["asked_if"], "");
    refused({"question", "set", project, "steps", "asked_if", "Nonsense>3"}, "There is no variable");
    refused({"question", "set", project, "steps", "codes", "multi", "--dry-run"},
            "“codes” is not known as KEY.");
}

TEST_F(Settings, AQuestionTakesOneCodeOnlyWhereNoAnswerHasTwo) {
    const std::vector<std::string> list{"question", "list", project};
    const std::vector<std::string> single{"question", "set", project, "steps", "codes", "single"};
    for (const char* code : {"Trust", "Trade"})
        done({"code", "add", project, "--respondent", "R1", "--question", "steps", "--code", code, "--start",
              "0", "--end", "7", "--coder", "Aigerim", "--as", "Aigerim"});
    refused(single, "Answers with more than one code of one coder: 1.", 1);
    EXPECT_EQ(row(list, "question", "steps")["codes"], "multi");
    ASSERT_EQ(cli({"code", "remove", project, "--respondent", "R1", "--question", "steps", "--code", "Trade",
                   "--coder", "Aigerim"})
                  .exit,
              0);
    done(single);
    done({"question", "set", project, "steps", "first_code_is_done", "no"});
    done({"question", "set", project, "steps", "label_kk", "Қандай қадамдар?"});
    const json question = row(list, "question", "steps");
    EXPECT_EQ(question["codes"], "single");
    EXPECT_EQ(question["first_code_is_done"], "no");
    EXPECT_EQ(question["label_kk"], "Қандай қадамдар?");
    EXPECT_EQ(question["survey"], "survey");
    refused({"question", "set", project, "steps", "first_code_is_done", "maybe"},
            "“maybe” is not known as first_code_is_done. Use one of: yes, no.");
    refused({"question", "set", project, "other", "codes", "multi"}, "There is no question “other”.");
}

TEST_F(Settings, ACaseSaysHowItMayBeQuoted) {
    const std::vector<std::string> list{"case", "list", project};
    EXPECT_EQ(row(list, "case", "R2")["consent"], "anonymous");
    done({"case", "set", project, "R2", "consent", "by_name"});
    done({"case", "set", project, "R2", "name", "A. Sarsenova"});
    done({"case", "set", project, "R2", "position", "Economist"});
    EXPECT_EQ(row(list, "case", "R2"), (json{{"case", "R2"},
                                             {"survey", "survey"},
                                             {"excluded", ""},
                                             {"note", ""},
                                             {"consent", "by_name"},
                                             {"name", "A. Sarsenova"},
                                             {"position", "Economist"}}));
    ASSERT_EQ(cli({"status", project, "--respondent", "R3", "--exclude", "test", "--note", "Ours"}).exit, 0);
    EXPECT_EQ(row(list, "case", "R3")["excluded"], "test");
    EXPECT_EQ(row(list, "case", "R3")["note"], "Ours");
    EXPECT_EQ(rows({"case", "values", project, "R1"}),
              json::parse(R"([{"variable":"Country","value":"РК"}])"));
    refused({"case", "set", project, "R2", "consent", "yes"},
            "“yes” is not known as consent. Use one of: by_name, position, anonymous, not_for_quotation.");
    refused({"case", "set", project, "R9", "consent", "anonymous"}, "There is no respondent “R9”.");
    ASSERT_EQ(cli({"import", project, folder.write("Interview.txt", "Yes.")}).exit, 0);
    done({"case", "set", project, "Interview", "consent", "not_for_quotation"});
    EXPECT_EQ(row(list, "case", "Interview")["survey"], "");
    EXPECT_THAT(cli({"search", project, "yes"}).out, Not(HasSubstr("Yes.")));
}

TEST_F(Settings, ValuesThatMeanTheSameReadAsOne) {
    const std::vector<std::string> list{"values", "list", project, "Country"};
    done({"values", "merge", project, "Country", "Қазақстан", "РК", "Kazakhstan"});
    EXPECT_EQ(row(list, "value", "РК"),
              (json{{"variable", "Country"}, {"value", "РК"}, {"read_as", "Қазақстан"}, {"n", 1}}));
    EXPECT_EQ(rows({"values", "list", project}), rows(list));
    EXPECT_EQ(
        rows({"shares", project, "--question", "steps", "--where", "Country=Қазақстан"})["base"]["eligible"],
        2);
    EXPECT_EQ(rows({"case", "values", project, "R1"})[0]["value"], "Қазақстан");
    done({"values", "split", project, "Country", "РК"});
    EXPECT_EQ(row(list, "value", "РК")["read_as"], "РК");
    EXPECT_EQ(row(list, "value", "Kazakhstan")["read_as"], "Қазақстан");
    refused({"values", "merge", project, "Country", "X", "Atlantis"},
            "“Country” has no value “Atlantis”. The values are: Kazakhstan, Uzbekistan, РК.");
    refused({"values", "list", project, "Planet"}, "There is no variable “Planet”.");
    refused({"values", "merge", project, "Country", "X"},
            "Write it as: values merge PROJECT VARIABLE READ-AS VALUE...");
}

TEST_F(Settings, DocumentsAndTheirSpeakersCanBeChanged) {
    ASSERT_EQ(cli({"import", project,
                   folder.write("group.txt", "Moderator: Who?\nAigul: Me.\nMarat: Me too.\nAigul: Well.\n"
                                             "Marat: Well.\nModerator: Thanks.\n")})
                  .exit,
              0);
    done({"documents", "rename", project, "group", "Focus group"});
    const std::vector<std::string> list{"speaker", "list", project, "Focus group"};
    EXPECT_EQ(row(list, "speaker", "Moderator")["role"], "interviewer");
    done({"speaker", "set", project, "Focus group", "Aigul", "case", "P01"});
    done({"speaker", "set", project, "Focus group", "Aigul", "shown", "Expert 1"});
    done({"speaker", "set", project, "Focus group", "Marat", "role", "interviewer"});
    EXPECT_EQ(row(list, "speaker", "Aigul"), (json{{"speaker", "Aigul"},
                                                   {"shown", "Expert 1"},
                                                   {"role", "participant"},
                                                   {"case", "P01"},
                                                   {"turns", 2}}));
    EXPECT_EQ(row(list, "speaker", "Marat")["role"], "interviewer");
    refused({"speaker", "set", project, "Focus group", "Nobody", "role", "interviewer"},
            "Nobody is called “Nobody” in this document. The speakers are: Moderator, Aigul, Marat.");
    done({"speaker", "pattern", project, "Focus group", "{name}:"});
    EXPECT_EQ(cli({"documents", "delete", project, "Focus group"}).out, "codings deleted: 0\n");
    EXPECT_TRUE(rows({"documents", "list", project}).empty());
}

TEST_F(Settings, ACodingGetsAMemoAWeightAndAStar) {
    const std::vector<std::string> where{"--respondent", "R1",      "--question", "steps", "--code",
                                         "Trust",        "--coder", "Aigerim",    "--as",  "Aigerim"};
    const auto code = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "code");
        words.insert(words.end(), where.begin(), where.end());
        return words;
    };
    refused(code({"set", project, "memo", "Why?"}), "Aigerim has no code “Trust” there", 1);
    done(code({"add", project}));
    done(code({"set", project, "memo", "Why?"}));
    done(code({"set", project, "weight", "80"}));
    done(code({"set", project, "star", "1"}));
    refused(code({"set", project, "weight", "heavy"}), "weight takes a whole number, not “heavy”.");
    refused(code({"set", project, "colour", "red"}),
            "“colour” is not known as KEY. Use one of: memo, weight, star.");
    const std::string exported = (folder / "codings.csv").string();
    ASSERT_EQ(cli({"export", project, "-o", exported}).exit, 0);
    EXPECT_THAT(Folder::read(exported), HasSubstr("Why?"));
}

TEST_F(Settings, JudgementsOlderThanTheCodebookAreListedAndConfirmed) {
    for (const char* who : {"R1", "R2"})
        ASSERT_EQ(cli({"judge", project, "--respondent", who, "--question", "steps", "--as", "Aigerim"}).exit,
                  0);
    const std::vector<std::string> list{"recheck", "list", project, "steps"};
    EXPECT_TRUE(rows(list).empty());
    ASSERT_EQ(cli({"codebook", "import", project, folder.write("new.csv", "code\nRoads\n")}).exit, 0);
    EXPECT_EQ(rows(list).size(), 2U);
    EXPECT_EQ(rows(list)[0], (json{{"respondent", "R1"}, {"code", "Roads"}, {"coder", "Aigerim"}}));
    EXPECT_EQ(cli({"recheck", "confirm", project, "steps", "--code", "Trust", "--as", "Aigerim"}).out,
              "confirmed: 0\n");
    EXPECT_EQ(cli({"recheck", "confirm", project, "steps", "--as", "Aigerim"}).out, "confirmed: 2\n");
    EXPECT_TRUE(rows(list).empty());
}
