// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/erasure.h"

#include "core/coding/correct_text.h"
#include "core/documents/documents.h"
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/query/search.h"
#include "core/store/history_store.h"
#include "world.h"

#include <gmock/gmock.h>

#if !defined(_WIN32)
#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#endif

namespace marginalia::core {
namespace {

using ::marginalia::test::World;
using test::bytesOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* secretName = "Zhanar-Quillfeather";
constexpr const char* secretText = "Xylophones at the customs of Zarechnoye delay every caravan.";
constexpr const char* secretBefore = "Xylophonez at the customs of Zarechnoye delay evry caravan.";
constexpr const char* secretDocument = "Transcript: the vermilion caravan waits at Zarechnoye.";

/// A world in which somebody with telling words has answered, was coded, noted, corrected and interviewed.
struct Withdrawal {
    World world;
    CaseId who;
    SourceId document;

    Withdrawal() {
        World::Cells cells = World::steps();
        cells.push_back({secretName, "Kazakhstan", "3", secretBefore});
        world.survey(cells)
            .codes({"Institutions", "Trade", "Trade > Barriers", "Trade > Routes", "Other"})
            .coders({"Aigerim", "Daniyar"});
        who = world.caseId(secretName);
        const AnswerId answer = world.answerId(secretName, "steps");
        world.code(secretName, "steps", "Other", "Aigerim", Span{0, 10});
        world.edit([&](store::Edit& edit) { coding::correctText(edit, {answer, {}}, secretText); });
        world.project().edit(
            {msg("code {1} on {2}"), {"Other", std::string(secretName) + ", steps"}}, [&](store::Edit& edit) {
                coding::apply(edit, world.coderId("Daniyar"), world.codeId("Other"), {answer, {}}, Span{3, 9},
                              {mainRound, false, "Xylophones again"});
            });
        world.edit([&](store::Edit& edit) {
            const std::int64_t note = edit.ids().next();
            edit.db().run(
                "INSERT INTO note (id, title, body, created_at, changed_at) VALUES (?1, 'Zarechnoye "
                "delays', '', '', '')",
                note);
            edit.db().run("INSERT INTO note_link (id, note_id, answer_id) VALUES (?1, ?2, ?3)",
                          edit.ids().next(), note, answer);
            codebook::Code code = *codebook::Codebook::load(edit.db()).find(world.codeId("Other"));
            code.example = "customs of Zarechnoye delay";
            codebook::update(edit, code);
            documents::NewSource given;
            given.name = "Interview Quillfeather";
            given.caseFromName = false;
            given.text = text::normalize(secretDocument);
            document = *documents::add(edit, given);
            edit.db().run("UPDATE source SET case_id = ?2 WHERE id = ?1", document, who);
            coding::apply(edit, world.coderId("Aigerim"), world.codeId("Trade"), {{}, document}, Span{3, 9});
        });
        Progress progress;
        world.project().derive([&](store::Edit& edit) { query::finishIndex(edit.db(), progress); });
        // A way back and forth over it, so that undo and redo have something to find.
        world.project().undo();
        world.project().redo();
    }
    /// Whether the file, or what SQLite keeps beside it, holds these bytes.
    [[nodiscard]] bool fileHolds(const char* words) { return bytes().find(words) != std::string::npos; }
    [[nodiscard]] std::string bytes() {
        std::string all = bytesOf(world.project().file());
        for (const char* ending : {"-wal", "-journal"}) {
            std::filesystem::path beside = world.project().file();
            beside += ending;
            all += bytesOf(beside);
        }
        return all;
    }
};

TEST(Erasure, LeavesNoByteOfTheTextsOrNamesInTheFile) {
    Withdrawal was;
    was.world.reopen();
    ASSERT_TRUE(was.fileHolds(secretText));
    ASSERT_TRUE(was.fileHolds(secretBefore));
    was.world.project().erase({was.who, {}, true, false});
    for (const char* secret : {secretName, secretText, secretBefore, secretDocument, "Xylophone", "xylophone",
                               "Zarechnoye", "zarechnoye", "Quillfeather", "vermilion"}) {
        EXPECT_FALSE(was.fileHolds(secret)) << secret;
    }
    was.world.reopen();
    EXPECT_FALSE(was.fileHolds("arechnoye")) << "arechnoye";
}

TEST(Erasure, VerifiesAfterwardsAndGoesOn) {
    Withdrawal was;
    was.world.project().erase({was.who, {}, true, false});
    const auto sound = [&] {
        for (const Sentence& problem : was.world.project().verify().problems)
            ADD_FAILURE() << problem.english();
    };
    sound();
    was.world.code("R001", "steps", "Trade", "Aigerim");
    was.world.code("R002", "steps", "Trade", "Aigerim");
    was.world.project().undo();
    sound();
    was.world.reopen();
    sound();
}

TEST(Erasure, CannotBeUndoneNorAnythingBefore) {
    Withdrawal was;
    was.world.project().erase({was.who, {}, true, false});
    EXPECT_FALSE(was.world.project().nextUndo());
    EXPECT_FALSE(was.world.project().nextRedo());
    was.world.code("R001", "steps", "Trade", "Aigerim");
    was.world.project().undo();
    EXPECT_THROW(was.world.project().undo(), Error);
    EXPECT_FALSE(survey::caseByName(was.world.db(), secretName));
    EXPECT_EQ(documents::sources(was.world.db()).size(), 0U);
}

TEST(Erasure, KeepsWhoDidWhatAndWhenWithoutNames) {
    Withdrawal was;
    const auto before = was.world.project().history();
    was.world.project().erase({was.who, {}, true, false});
    const auto after = was.world.project().history();
    ASSERT_EQ(after.size(), before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i].label, before[i].label);
        EXPECT_EQ(after[i].who, before[i].who);
        EXPECT_EQ(after[i].kind, before[i].kind);
        for (const std::string& argument : after[i].arguments)
            EXPECT_THAT(argument, Not(HasSubstr("Quillfeather")));
    }
    EXPECT_EQ(after.back().label, "Erase a participant for good");
    EXPECT_TRUE(after.back().arguments.empty());
    EXPECT_EQ(newestErasure(was.world.db()), after.back().step);
}

TEST(Erasure, LeavesEverybodyElseAsTheyWere) {
    Withdrawal was;
    was.world.code("R001", "steps", "Trade", "Aigerim");
    was.world.project().erase({was.who, {}, true, false});
    EXPECT_EQ(coding::codingsOf(was.world.db(), {was.world.answerId("R001", "steps"), {}}).size(), 1U);
    EXPECT_EQ(was.world.db().integer("SELECT count(*) FROM study_case"), 8);
    EXPECT_EQ(was.world.db().integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    EXPECT_EQ(was.world.db().integer("SELECT count(*) FROM note"), 0);
    Progress progress;
    was.world.project().derive([&](store::Edit& edit) { query::finishIndex(edit.db(), progress); });
    EXPECT_FALSE(query::search(was.world.db(), "trade").empty());
    EXPECT_TRUE(query::search(was.world.db(), "caravan").empty());
}

TEST(Erasure, KeepsDocumentsWhenAskedToAndADocumentCanGoAlone) {
    Withdrawal was;
    const Erasure erased = was.world.project().erase({was.who, {}, false, false});
    EXPECT_THAT(erased.documents, testing::ElementsAre("Interview Quillfeather"));
    ASSERT_EQ(documents::sources(was.world.db()).size(), 1U);
    EXPECT_FALSE(documents::sources(was.world.db()).front().who);
    was.world.project().erase({{}, was.document, false, false});
    EXPECT_EQ(documents::sources(was.world.db()).size(), 0U);
    EXPECT_FALSE(was.fileHolds("vermilion")) << "vermilion";
    EXPECT_TRUE(was.world.project().verify().problems.empty());
}

TEST(Erasure, TellsWherePeopleStillSpeakOfTheParticipant) {
    Withdrawal was;
    was.world.edit([&](store::Edit& edit) {
        codebook::Code code = *codebook::Codebook::load(edit.db()).find(was.world.codeId("Trade"));
        code.memo = "Ask Zhanar-Quillfeather again.";
        codebook::update(edit, code);
    });
    const Erasure preview = previewErasure(was.world.project(), {was.who, {}, true, false});
    EXPECT_EQ(preview.answers, 1);
    EXPECT_EQ(preview.codings, 3);
    EXPECT_EQ(preview.notes, 1);
    ASSERT_EQ(preview.mentions.size(), 1U);
    EXPECT_EQ(preview.mentions[0].english(), "the code “Trade”");
}

TEST(Erasure, NamesTheCopiesThatHoldItAndDeletesThemOnRequest) {
    Withdrawal was;
    std::filesystem::path folder = was.world.project().file();
    folder += "-copies";
    std::filesystem::create_directories(folder);
    was.world.project().saveCopy(folder / "test 2026-02-01.marginalia");
    Project::create(folder / "test 2026-01-01.marginalia", "Before", "en"); // nobody in it
    const Erasure preview = previewErasure(was.world.project(), {was.who, {}, true, false});
    ASSERT_EQ(preview.copies.size(), 1U);
    EXPECT_EQ(preview.copies[0].filename(), "test 2026-02-01.marginalia");
    EXPECT_TRUE(was.world.project().erase({was.who, {}, true, true}).copies.empty());
    EXPECT_FALSE(std::filesystem::exists(preview.copies[0]));
    EXPECT_TRUE(std::filesystem::exists(folder / "test 2026-01-01.marginalia"));
}

TEST(Erasure, TakesTheParticipantOutOfRoundsAndOfTheirFrozenCodebooks) {
    Withdrawal was;
    was.world.edit([&](store::Edit& edit) {
        store::Connection& db = edit.db();
        const AnswerId answer = was.world.answerId(secretName, "steps");
        db.run("INSERT INTO round (id, name, codebook, created_at) VALUES (9, 'One', ?1, '')",
               R"([{"name": "Other", "example": "customs of Zarechnoye delay", "memo": "as it was"}])");
        db.run("INSERT INTO round_unit (id, round_id, answer_id) VALUES (1, 9, ?1)", answer);
        db.run(
            "INSERT INTO frozen_judgement (id, round_id, answer_id, coder_id, state) VALUES (1, 9, ?1, ?2, "
            "'done')",
            answer, was.world.coderId("Aigerim"));
        db.run(
            "INSERT INTO frozen_coding (id, round_id, answer_id, coder_id, code_id) VALUES (1, 9, ?1, ?2, 4)",
            answer, was.world.coderId("Aigerim"));
        db.run("INSERT INTO codebook_doubt (id, answer_id, code_id, raised_at) VALUES (1, ?1, ?2, '')",
               answer, was.world.codeId("Other"));
    });
    was.world.project().erase({was.who, {}, true, false});
    const store::Connection& db = was.world.db();
    EXPECT_EQ(
        db.integer("SELECT (SELECT count(*) FROM round_unit) + (SELECT count(*) FROM frozen_judgement) + "
                   "(SELECT count(*) FROM frozen_coding) + (SELECT count(*) FROM codebook_doubt)"),
        0);
    EXPECT_THAT(db.text("SELECT codebook FROM round WHERE id = 9"), HasSubstr("as it was"));
    EXPECT_FALSE(was.fileHolds("Zarechnoye"));
    EXPECT_TRUE(was.world.project().verify().problems.empty());
}

TEST(Erasure, IsFinishedByTheNextOpeningWhenTheFileCouldNotBeWrittenAnew) {
    Withdrawal was;
    {
        // SQLite writes no file anew while somebody reads through the same connection.
        store::Statement reading = was.world.db().prepare("SELECT name FROM study_case");
        reading.bind();
        ASSERT_TRUE(reading.step());
        EXPECT_THROW(was.world.project().erase({was.who, {}, true, false}), Error);
    }
    EXPECT_FALSE(survey::caseByName(was.world.db(), secretName)) << "it is erased all the same";
    EXPECT_TRUE(was.fileHolds(secretText)) << "else this test shows nothing";
    EXPECT_TRUE(was.world.project().verify().problems.empty());
    was.world.reopen();
    for (const char* secret : {secretName, secretText, secretBefore, secretDocument, "Quillfeather"})
        EXPECT_FALSE(was.fileHolds(secret)) << secret;
    EXPECT_TRUE(was.world.project().verify().problems.empty());
    EXPECT_EQ(was.world.db().integer("SELECT count(*) FROM history WHERE kind = 'barrier' AND target > 0"),
              0);
}

TEST(Erasure, RefusesWhoIsNotThere) {
    Withdrawal was;
    EXPECT_THROW(was.world.project().erase({CaseId{77}, {}, true, false}), Error);
    EXPECT_TRUE(survey::caseByName(was.world.db(), secretName));
}

TEST(Erasure, HoldsOnRandomProjects) {
    const test::TemporaryFolder folder(test::TemporaryFolder::inMemory());
    ProjectOptions options;
    options.seed = 3;
    for (unsigned seed = 0; seed < 10; ++seed) {
        auto project =
            Project::create(folder / (std::to_string(seed) + ".marginalia"), "Random", "en", options);
        test::RandomEdits random(seed);
        for (int i = 0; i < 120; ++i)
            project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
        const CaseId who{project->db().integer("SELECT id FROM study_case ORDER BY id LIMIT 1")};
        if (!who)
            continue;
        project->erase({who, {}, true, false});
        EXPECT_EQ(project->db().integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        for (const Sentence& problem : project->verify().problems)
            ADD_FAILURE() << seed << ": " << problem.english();
        for (int i = 0; i < 20; ++i)
            project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
        EXPECT_TRUE(project->verify().problems.empty());
    }
}

#if !defined(_WIN32)

TEST(Erasure, IsEitherDoneOrNotWhenTheProgramIsKilled) {
    Withdrawal was;
    const std::filesystem::path original = was.world.project().file();
    const test::TemporaryFolder folder(test::TemporaryFolder::inMemory());
    const std::filesystem::path file = folder / "killed.marginalia";
    was.world.project().saveCopy(file);
    const std::string whole = bytesOf(file);
    std::mt19937 engine(17);
    int done = 0;
    int notDone = 0;
    std::int64_t whileErasing = 0; // microseconds that it takes here; the first round is let end and says so
    for (int round = 0; round < 60; ++round) {
        for (const char* ending : {"-wal", "-shm", "-journal"})
            std::filesystem::remove(file.string() + ending);
        test::writeBytes(file, whole);
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                auto project = Project::open(file);
                const char ready = 1;
                if (::write(ends[1], &ready, 1) != 1)
                    ::_exit(2);
                project->erase({was.who, {}, true, false});
                if (::write(ends[1], &ready, 1) != 1)
                    ::_exit(2);
                for (;;)
                    ::pause();
            } catch (...) {
                ::_exit(3);
            }
        }
        ::close(ends[1]);
        char ready = 0;
        ASSERT_EQ(::read(ends[0], &ready, 1), 1);
        if (round == 0) {
            const auto begin = std::chrono::steady_clock::now();
            ASSERT_EQ(::read(ends[0], &ready, 1), 1);
            whileErasing = 1 + std::chrono::duration_cast<std::chrono::microseconds>(
                                   std::chrono::steady_clock::now() - begin)
                                   .count();
        } else {
            std::this_thread::sleep_for(std::chrono::microseconds(engine() % (whileErasing * 5 / 4 + 1)));
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(ends[0]);
        ASSERT_TRUE(WIFSIGNALED(status));
        auto project = Project::open(file);
        const bool there = survey::caseByName(project->db(), secretName).has_value();
        EXPECT_EQ(there, newestErasure(project->db()) == 0);
        EXPECT_EQ(there, project->nextUndo().has_value());
        ++(there ? notDone : done);
        for (const Sentence& problem : project->verify().problems)
            ADD_FAILURE() << problem.english();
        project.reset();
        if (!there) {
            const std::string left = bytesOf(file) + bytesOf(file.string() + "-wal");
            for (const char* secret : {secretName, secretText, secretBefore, secretDocument, "Quillfeather"})
                EXPECT_EQ(left.find(secret), std::string::npos) << round << ": " << secret;
        }
    }
    EXPECT_GT(done, 0);
    EXPECT_GT(notDone, 0);
}

#endif

} // namespace
} // namespace marginalia::core
