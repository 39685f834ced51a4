// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/random_edits.h"
#include "core/project_files.h"
#include "time_worked.h"

#include <gtest/gtest.h>

#include <chrono>

namespace marginalia::core {
namespace {

using test::TemporaryFolder;
namespace fs = std::filesystem;

/// Everything that a person may do with the file next.
void useThoroughly(Project& project, bool verifyToo) {
    static_cast<void>(test::stateOf(project.db()));
    static_cast<void>(project.db().integer("SELECT count(*) FROM v_coding"));
    static_cast<void>(
        project.db().integer("SELECT count(*) FROM passage_index WHERE passage_index MATCH 'trust'"));
    static_cast<void>(project.history());
    if (verifyToo)
        static_cast<void>(project.verify());
    for (int i = 0; i < 5 && project.nextUndo(); ++i)
        project.undo();
    project.edit(msg("Add coder"), [](store::Edit& edit) { test::addCoder(edit, "A"); });
}

TEST(FlippedByte, NeverCrashesNorHangsAndLeavesARefusedFileAsItIs) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    const fs::path sound = folder / "sound.marginalia";
    {
        auto project = Project::create(sound, "Random", "en");
        test::RandomEdits random(21);
        for (int i = 0; i < 60; ++i)
            project->edit(msg("Random"), [&](store::Edit& edit) { random.change(edit); });
        project->derive([](store::Edit& edit) {
            edit.db().run("INSERT INTO passage_index (rowid, words) VALUES (1, 'trust comes first')");
        });
    }
    const std::string bytes = test::bytesOf(sound);
    std::mt19937_64 engine(22);
    int refused = 0;
    int opened = 0;
    constexpr int positions = 2000;
    for (int i = 0; i < positions; ++i) {
        // The header and the first bytes of pages, where the structure is, more often than chance would.
        std::size_t place = engine() % bytes.size();
        if (i < 100)
            place = static_cast<std::size_t>(i);
        else if (i % 2 == 0)
            place = place / 4096 * 4096 + engine() % 40;
        std::string flipped = bytes;
        flipped[place] = static_cast<char>(flipped[place] ^ static_cast<char>(1U << (engine() % 8)));
        const fs::path file = folder / "flipped.marginalia";
        test::writeBytes(file, flipped);
        SCOPED_TRACE(testing::Message() << "byte " << place);
        const marginalia::test::TimeWorked worked;
        std::unique_ptr<Project> project;
        try {
            project = Project::open(file);
            ++opened;
        } catch (const Error& error) {
            ++refused;
            ASSERT_TRUE(error.kind() == ErrorKind::Damaged || error.kind() == ErrorKind::NotOurs ||
                        error.kind() == ErrorKind::Altered || error.kind() == ErrorKind::Newer)
                << error.what();
            ASSERT_EQ(test::bytesOf(file), flipped);
            ASSERT_FALSE(fs::exists(folder / "flipped.marginalia-wal"));
            ASSERT_FALSE(fs::exists(folder / "flipped.marginalia-shm"));
        }
        try {
            if (project)
                useThoroughly(*project, i % 25 == 0);
        } catch (const Error& error) {
            ASSERT_NE(error.kind(), ErrorKind::Internal) << error.what();
        }
        project.reset();
        ASSERT_LT(worked.seconds(), std::chrono::seconds(20));
    }
    EXPECT_GT(refused, positions / 10) << "opened: " << opened;
    EXPECT_GT(opened, positions / 10);
}

} // namespace
} // namespace marginalia::core
