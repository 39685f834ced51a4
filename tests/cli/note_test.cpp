// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "world.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using marginalia::test::World;
using marginalia::tests::cli;
using marginalia::tests::Folder;
using marginalia::tests::Outcome;
using nlohmann::json;
using testing::HasSubstr;

namespace {

/// The coded world as a file that nobody has open.
class NoteCommands : public testing::Test {
protected:
    NoteCommands() {
        World world = World::coded();
        world.code("R001", "steps", "Trade > Barriers", "Aigerim", marginalia::core::Span{7, 21});
        world.project().saveCopy(folder / "p.marginalia");
        file = (folder / "p.marginalia").string();
    }
    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 2, file);
        return cli(arguments);
    }
    json listed(const std::vector<std::string>& more = {}, const char* command = "note") const {
        std::vector<std::string> all{command, "list", "--format", "json"};
        all.insert(all.end(), more.begin(), more.end());
        const Outcome outcome = run(all);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return json::parse(outcome.out);
    }

    Folder folder;
    std::string file;
};

} // namespace

TEST_F(NoteCommands, ListShortMemosToo) {
    EXPECT_EQ(run({"code", "set", "memo", "Almost a slogan", "--code", "Trade > Barriers", "--respondent",
                   "R001", "--question", "steps", "--as", "Aigerim"})
                  .exit,
              0);
    EXPECT_EQ(run({"note", "add", "--as", "Aigerim", "--title", "Slogans"}).exit, 0);
    const json all = listed();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0]["number"], 1);
    EXPECT_EQ(all[1]["type"], "short");
    EXPECT_TRUE(all[1]["number"].is_null());
    EXPECT_EQ(all[1]["text"], "Almost a slogan");
    EXPECT_THAT(all[1]["linked_to"].get<std::string>(), HasSubstr("R001"));
    EXPECT_EQ(listed({"--type", "short"}).size(), 1U);
    EXPECT_EQ(listed({"--search", "slogan"}).size(), 2U);
}

TEST_F(NoteCommands, WriteListChangeLinkAndRemove) {
    EXPECT_EQ(run({"note", "add", "--as", "Aigerim", "--title", "Monday", "--text", "Ten answers.", "--type",
                   "journal"})
                  .exit,
              0);
    EXPECT_EQ(run({"note", "add", "--as", "Aigerim", "--text", "Look here", "--respondent", "R001",
                   "--question", "steps", "--start", "7", "--end", "21"})
                  .exit,
              0);
    json all = listed();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0]["type"], "journal");
    EXPECT_EQ(all[1]["type"], "annotation");
    EXPECT_EQ(all[1]["linked_to"], "R001, steps: “trade barriers”");
    EXPECT_EQ(listed({"--search", "LOOK"})[0]["number"], 2);
    EXPECT_EQ(listed({"--respondent", "R001", "--question", "steps"}).size(), 1U);

    EXPECT_EQ(run({"note", "set", "Monday", "--text", "Eleven.", "--type", "methodological"}).exit, 0);
    EXPECT_EQ(run({"note", "link", "Monday", "--code", "Trade"}).exit, 0);
    all = listed({"--type", "methodological"});
    EXPECT_EQ(all[0]["text"], "Eleven.");
    EXPECT_EQ(all[0]["linked_to"], "Trade");
    EXPECT_EQ(run({"note", "unlink", "Monday", "--code", "Other"}).exit, 1);
    EXPECT_EQ(run({"note", "unlink", "Monday", "--code", "Trade"}).exit, 0);
    EXPECT_EQ(run({"note", "remove", "2"}).exit, 0);
    EXPECT_EQ(listed().size(), 1U);
    const Outcome unknown = run({"note", "remove", "Tuesday"});
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_THAT(unknown.err, HasSubstr("There is no note “Tuesday”"));
}

TEST_F(NoteCommands, ACodeOnATextMeansTheCoding) {
    EXPECT_EQ(run({"note", "add", "--as", "Aigerim", "--title", "Why", "--respondent", "R001", "--question",
                   "steps", "--code", "Trade > Barriers", "--start", "7", "--end", "21"})
                  .exit,
              0);
    EXPECT_EQ(listed()[0]["linked_to"], "Trade > Barriers · R001, steps: “trade barriers”");
}

TEST_F(NoteCommands, TranslationsStandUnderTheQuotesOfAReport) {
    EXPECT_EQ(run({"translate", "add", "--as", "Aigerim", "--respondent", "R001", "--question", "steps",
                   "--start", "7", "--end", "21", "--language", "ru", "--text", "торговые барьеры"})
                  .exit,
              0);
    EXPECT_EQ(listed({}, "translate")[0]["translation"], "торговые барьеры");
    const std::string csv = (folder / "quotes.csv").string();
    EXPECT_EQ(
        cli({"report", file, "--table", "quotes", "--translations", "ru", "--locale", "en", "-o", csv}).exit,
        0);
    EXPECT_THAT(Folder::read(csv), HasSubstr("trade barriers,торговые барьеры (translated by Aigerim)"));
    EXPECT_EQ(run({"translate", "remove", "--respondent", "R001", "--question", "steps", "--start", "7",
                   "--end", "21", "--language", "ru"})
                  .exit,
              0);
    EXPECT_TRUE(listed({}, "translate").empty());
}

TEST_F(NoteCommands, NotesAndKeyQuotesAreTables) {
    run({"code", "set", "memo", "Almost a slogan", "--code", "Trade > Barriers", "--respondent", "R001",
         "--question", "steps", "--as", "Aigerim"});
    run({"note", "add", "--as", "Aigerim", "--title", "Monday", "--text", "Ten answers.", "--type",
         "journal"});
    const std::string csv = (folder / "notes.csv").string();
    EXPECT_EQ(cli({"report", file, "--table", "notes", "--locale", "en", "-o", csv}).exit, 0);
    EXPECT_THAT(Folder::read(csv), HasSubstr("Journal entry,Monday,Ten answers."));
    EXPECT_THAT(Folder::read(csv), HasSubstr("Short memo,,Almost a slogan,")) << "it is a memo, too";
    EXPECT_EQ(
        cli({"report", file, "--table", "notes", "--note-type", "journal", "--locale", "en", "-o", csv}).exit,
        0);
    EXPECT_THAT(Folder::read(csv), Not(HasSubstr("Short memo")));
    const std::string html = (folder / "key.html").string();
    EXPECT_EQ(cli({"report", file, "--table", "key-quotes", "--locale", "en", "-o", html}).exit, 0);
    EXPECT_THAT(Folder::read(html), HasSubstr("No quote is starred yet."));
}
