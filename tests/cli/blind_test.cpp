// SPDX-License-Identifier: GPL-3.0-or-later
// While coding is blind, no command tells whether the other coder did anything: run on two projects that
// differ only in that, it says and writes the same. Once it is lifted, what reads codings says something
// else.
#include "cli/command_line.h"
#include "core/coding/blind.h"
#include "core/documents/documents.h"
#include "core/notes/note.h"
#include "core/text/normalize.h"
#include "world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

using namespace marginalia;
using marginalia::test::World;
using marginalia::tests::cli;
using marginalia::tests::Folder;
using marginalia::tests::Outcome;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string marker = "zorgle";

void writeAsDaniyar(World& world, core::SourceId interview) {
    const core::CoderId daniyar = world.coderId("Daniyar");
    core::coding::ApplyOptions withMemo;
    withMemo.memo = marker;
    world.project().edit({core::msg("code {1} on {2}"), {marker, "R001"}}, [&](core::store::Edit& edit) {
        core::coding::apply(edit, daniyar, world.codeId("Trade > Routes"),
                            {world.answerId("R001", "steps"), {}}, core::Span{0, 6}, withMemo);
        core::coding::apply(edit, daniyar, world.codeId("Institutions"), {{}, interview}, core::Span{0, 5},
                            withMemo);
        core::coding::apply(edit, daniyar, world.codeId("Gone"), {world.answerId("R005", "steps"), {}},
                            std::nullopt);
        core::coding::judge(edit, daniyar, world.answerId("R002", "steps"),
                            core::coding::JudgementState::Done, "off_topic");
        core::notes::Note note;
        note.title = marker;
        note.coder = daniyar;
        core::notes::add(edit, note);
    });
}

/// A file in which Aigerim coded, and Daniyar too when `both`; Daniyar made it blind.
void write(const std::filesystem::path& file, bool both, bool lifted) {
    World world = World::coded();
    world.codes({"Gone"});
    core::SourceId interview;
    world.edit([&](core::store::Edit& edit) {
        core::documents::NewSource given;
        given.name = "Interview";
        given.text = core::text::normalize("Roads first, then trade.");
        interview = *core::documents::add(edit, given);
    });
    world.code("R001", "steps", "Institutions", "Aigerim", core::Span{0, 6});
    world.code("R004", "steps", "Gone", "Aigerim");
    world.edit([&](core::store::Edit& edit) {
        core::coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade"), {{}, interview},
                            core::Span{6, 11}, {});
    });
    world.project().setWho("Daniyar");
    if (both)
        writeAsDaniyar(world, interview);
    if (!lifted)
        world.edit([](core::store::Edit& edit) { core::coding::makeBlind(edit); });
    world.project().setWho("Aigerim");
    world.edit([&](core::store::Edit& edit) { core::codebook::remove(edit, world.codeId("Gone")); });
    world.project().saveCopy(file);
}

struct Command {
    std::vector<std::string> arguments; ///< without the project; "OUT" is a file of its own
    bool readsCodings = true;           ///< so that it says something else once blindness is lifted
    bool refuses = false;
};

const std::vector<Command>& commands() {
    static const std::vector<Command> all = {
        {{"coder", "list"}},
        {{"info", "--format", "csv"}},
        {{"documents", "list"}, false},
        {{"search", "roads"}, false},
        {{"note", "list", "--format", "json"}},
        {{"recheck", "list", "steps"}, false},
        {{"question", "list"}, false},
        {{"translate", "list"}, false},
        {{"case", "list"}, false},
        {{"shares", "--question", "steps", "--format", "json"}},
        {{"shares", "--documents", "all", "--unit", "document", "--format", "json"}},
        {{"export", "-o", "OUT.csv"}},
        {{"export", "-o", "OUT.xlsx", "--date", "2026-03-01"}},
        {{"codebook", "export", "OUT.csv"}, false},
        {{"report", "--table", "shares", "-o", "OUT.csv"}},
        {{"report", "--table", "quotes", "-o", "OUT.csv"}},
        {{"report", "--table", "questions", "-o", "OUT.csv"}, false},
        {{"report", "--table", "codebook", "-o", "OUT.csv"}, false},
        {{"report", "--table", "notes", "-o", "OUT.csv"}},
        {{"report", "--table", "key-quotes", "-o", "OUT.csv"}, false},
        {{"report", "--table", "matrix", "--documents", "all", "-o", "OUT.csv"}},
        {{"report", "--table", "saturation", "--documents", "all", "-o", "OUT.csv"}},
        {{"codebook", "merge", "Trade > Routes", "Other"}},
        {{"codebook", "delete", "Trade"}},
        {{"documents", "delete", "Interview"}},
        {{"correct", "TEXT", "--document", "Interview"}},
        {{"correct", "TEXT", "--document", "Interview", "--dry-run"}},
        {{"erase", "--document", "Interview", "--yes"}},
        {{"erase", "--respondent", "R001"}, true, true},
        {{"restore", "--code", "Gone"}},
        {{"round"}, false},
        {{"round", "Second", "--n", "2", "--seed", "7"}, false},
        {{"round", "Drift", "--n", "1", "--seed", "7", "--kind", "drift", "--coder", "Aigerim"}, false},
        {{"round", "Drift", "--n", "1", "--seed", "7", "--kind", "drift", "--coder", "Daniyar"}, false, true},
        {{"agreement", "--question", "steps"}, false, true},
        {{"disputes", "--question", "steps"}, false, true},
        {{"pack", "--coder", "Aigerim", "-o", "OUT.marginalia"}, false},
        {{"pack", "--coder", "Daniyar", "-o", "OUT.marginalia"}, false, true},
    };
    return all;
}

struct Told {
    int exit = 0;
    std::string all; ///< what it said, and wrote
};

/// Runs the command as Aigerim on a copy of the file.
Told run(const Folder& folder, const std::filesystem::path& file, const Command& command) {
    const std::string project = (folder / "run.marginalia").string();
    std::filesystem::copy_file(file, project, std::filesystem::copy_options::overwrite_existing);
    const bool twoWords = command.arguments.size() > 1 && command.arguments[1].front() != '-' &&
                          command.arguments[0] != "search" && command.arguments[0] != "correct" &&
                          command.arguments[0] != "round";
    std::vector<std::string> arguments;
    std::string written;
    for (std::size_t at = 0; at < command.arguments.size(); ++at) {
        std::string word = command.arguments[at];
        if (word.starts_with("OUT")) {
            word = (folder / word).string();
            std::filesystem::remove(word);
            if (!word.ends_with(".marginalia"))
                written = word;
        }
        if (word == "TEXT")
            word = folder.write("corrected.txt", "Rails first, than trade.");
        arguments.push_back(word);
        if (at == (twoWords ? 1U : 0U))
            arguments.push_back(project);
    }
    arguments.insert(arguments.end(), {"--as", "Aigerim"});
    const Outcome outcome = cli(arguments);
    Told told{outcome.exit, outcome.out + outcome.err};
    // How many steps there are is no secret: the history lists them, without saying what was done.
    if (const std::size_t steps = told.all.find("\nsteps,"); steps != std::string::npos)
        told.all.erase(steps, told.all.find('\n', steps + 1) - steps);
    if (!written.empty())
        told.all += Folder::read(written);
    return told;
}

std::string shown(const Command& command) {
    std::string all;
    for (const std::string& word : command.arguments)
        all += word + " ";
    return all;
}

} // namespace

TEST(BlindCommands, TellNothingOfTheOtherCoder) {
    const Folder folder;
    write(folder / "both.marginalia", true, false);
    write(folder / "alone.marginalia", false, false);
    for (const Command& command : commands()) {
        const Told both = run(folder, folder / "both.marginalia", command);
        EXPECT_EQ(both.exit, command.refuses ? 1 : 0) << shown(command) << both.all;
        EXPECT_EQ(both.all, run(folder, folder / "alone.marginalia", command).all) << shown(command);
        EXPECT_THAT(both.all, Not(HasSubstr(marker))) << shown(command);
    }
}

TEST(BlindCommands, TellItOnceItIsLifted) {
    const Folder folder;
    write(folder / "both.marginalia", true, true);
    write(folder / "alone.marginalia", false, true);
    for (const Command& command : commands()) {
        if (command.readsCodings) {
            EXPECT_NE(run(folder, folder / "both.marginalia", command).all,
                      run(folder, folder / "alone.marginalia", command).all)
                << shown(command);
        }
    }
}

TEST(BlindCommands, HistoryNamesNeitherCodeNorPassageOfTheOther) {
    const Folder folder;
    write(folder / "both.marginalia", true, false);
    const Command history{{"history", "--format", "json"}};
    EXPECT_THAT(run(folder, folder / "both.marginalia", history).all, Not(HasSubstr(marker)));
    const auto own = run(folder, folder / "both.marginalia", {{"history", "--code", "Trade > Barriers"}});
    EXPECT_EQ(own.exit, 0);
    EXPECT_THAT(own.all, HasSubstr("Aigerim"));
    EXPECT_THAT(own.all, Not(HasSubstr("Daniyar")));
    const Told undo = run(folder, folder / "both.marginalia", {{"undo", "--force"}});
    EXPECT_EQ(undo.exit, 0) << "her own step";
    write(folder / "lifted.marginalia", true, true);
    EXPECT_THAT(run(folder, folder / "lifted.marginalia", history).all, HasSubstr(marker));
}

TEST(BlindCommands, SayThatMoreMayHaveHappened) {
    const Folder folder;
    write(folder / "both.marginalia", true, false);
    for (const Command& command :
         {Command{{"codebook", "delete", "Trade"}}, Command{{"documents", "delete", "Interview"}},
          Command{{"correct", "TEXT", "--document", "Interview"}}, Command{{"restore", "--code", "Gone"}}})
        EXPECT_THAT(run(folder, folder / "both.marginalia", command).all,
                    HasSubstr("not shown while coding is blind"))
            << shown(command);
}
