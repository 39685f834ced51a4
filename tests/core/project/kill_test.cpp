// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/survey_file.h"
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "core/store/history_store.h"
#include "core/store/migrations.h"

#include <gtest/gtest.h>

#if !defined(_WIN32)

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace marginalia::core {
namespace {

using test::TemporaryFolder;
namespace fs = std::filesystem;

const store::Schema& nextSchema() {
    static const store::Schema schema([] {
        std::vector<store::Migration> migrations = store::builtInMigrations();
        migrations.push_back({static_cast<int>(migrations.size()) + 1,
                              "ALTER TABLE coder ADD COLUMN email TEXT NOT NULL DEFAULT ''; CREATE TABLE "
                              "added (id INTEGER PRIMARY KEY) STRICT;"
                              "CREATE INDEX coder_by_name ON coder (name)",
                              false});
        return migrations;
    }());
    return schema;
}

ProjectOptions optionsFor(bool upgraded) {
    ProjectOptions options;
    if (upgraded)
        options.schema = &nextSchema();
    return options;
}

void importMany(store::Edit& edit) {
    const std::int64_t first = edit.ids().block(2000);
    for (std::int64_t i = 0; i < 2000; ++i)
        edit.db().run("INSERT INTO study_case (id, name, position) VALUES (?, ?, ?)", first + i,
                      "R" + std::to_string(i), i);
}

/// A survey of 300 respondents whom the project does not know yet, through the real importer.
void importSurvey(Project& project, const fs::path& file, unsigned number) {
    std::string rows = "ID,Country,What key steps would you take?\n";
    for (int i = 0; i < 300; ++i)
        rows += "E" + std::to_string(number) + "-" + std::to_string(i) + ",KZ,\"Сенім, then roads " +
                std::to_string(i) + " and a border that opens in an hour.\"\n";
    test::writeBytes(file, rows);
    Progress progress;
    exchange::importSurvey(project, file, std::nullopt, progress);
}

/// The child: works without end and says after every commit which step is the newest.
[[noreturn]] void work(const fs::path& file, bool upgraded, unsigned seed, int out) {
    try {
        std::mt19937 engine(seed);
        test::RandomEdits random(seed);
        auto project = Project::open(file, optionsFor(upgraded));
        const auto acknowledge = [&] {
            const std::int64_t newest = store::newestStep(project->db());
            if (::write(out, &newest, sizeof newest) != sizeof newest)
                ::_exit(2);
        };
        for (;;) {
            acknowledge();
            switch (engine() % 12) {
            case 0:
                project->edit(msg("Import"), importMany);
                break;
            case 1:
                importSurvey(*project, fs::path(file).replace_extension("csv"),
                             static_cast<unsigned>(engine()));
                break;
            case 2:
            case 3:
                if (project->nextUndo())
                    project->undo();
                break;
            case 4:
                if (project->nextRedo())
                    project->redo();
                break;
            case 5:
                project->rest();
                break;
            case 6:
                project.reset();
                project = Project::open(file, optionsFor(upgraded));
                break;
            default:
                project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
                break;
            }
        }
    } catch (...) {
        ::_exit(3);
    }
}

/// Lets a child work for a while, from its start or from when it has opened the file, and kills it. Returns
/// the last step that it acknowledged.
std::int64_t workAndDie(const fs::path& file, bool upgraded, unsigned seed, bool onceOpen,
                        std::chrono::microseconds time) {
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work(file, upgraded, seed, ends[1]);
    }
    ::close(ends[1]);
    std::int64_t acknowledged = -1;
    if (onceOpen && ::read(ends[0], &acknowledged, sizeof acknowledged) != sizeof acknowledged)
        ADD_FAILURE() << "the child could not open the file";
    ::usleep(static_cast<useconds_t>(time.count()));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    for (std::int64_t step = 0; ::read(ends[0], &step, sizeof step) == sizeof step;)
        acknowledged = step;
    ::close(ends[0]);
    return acknowledged;
}

TEST(Kill, LosesNoAcknowledgedStepAtTwoHundredRandomMoments) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    std::mt19937 engine(31);
    fs::path file;
    std::int64_t newest = 0;
    int kills = 0;
    int withSteps = 0;
    for (unsigned round = 0; kills < 200; ++round) {
        const bool freshFile = round % 10 == 0;
        const bool upgraded = round % 10 >= 5;
        if (freshFile) {
            file = folder / ("r" + std::to_string(round) + ".marginalia");
            Project::create(file, "Kill", "en");
            newest = 0;
        }
        // The sixth round of a file begins with an upgrade: short lives there, so that many end within it.
        const auto time = std::chrono::microseconds(round % 10 == 5 ? engine() % 12000 : engine() % 80000);
        const std::int64_t acknowledged = workAndDie(file, upgraded, engine(), round % 10 != 5, time);
        ++kills;
        SCOPED_TRACE(testing::Message() << "round " << round << " in " << file);
        auto project = Project::open(file, optionsFor(upgraded));
        ASSERT_EQ(project->access(), Access::Writable);
        const std::int64_t present = store::newestStep(project->db());
        const std::int64_t expected = std::max(acknowledged, newest);
        ASSERT_GE(present, expected);
        ASSERT_LE(present, expected + 1);
        withSteps += acknowledged > newest ? 1 : 0;
        newest = present;
        if (round % 10 == 9 || round % 10 == 5)
            for (const Sentence& problem : project->verify().problems)
                ADD_FAILURE() << problem.english();
    }
    EXPECT_GT(withSteps, 50) << "most children died before they did anything";
}

} // namespace
} // namespace marginalia::core

#endif
