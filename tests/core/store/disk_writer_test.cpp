// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/disk_writer.h"

#include "core/project_files.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <string>
#include <thread>

namespace marginalia::core::store {
namespace {

namespace fs = std::filesystem;

/// A database in WAL mode, and what was brought to the disk of it.
class WrittenFile {
public:
    WrittenFile()
        : m_file(m_folder / "a.db")
        , m_db(m_file, Connection::Mode::Create) {
        m_db.execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE line (words TEXT)");
    }
    Connection& db() { return m_db; }
    [[nodiscard]] const fs::path& path() const { return m_file; }
    void add(const std::string& words) { m_db.run("INSERT INTO line VALUES (?)", words); }

private:
    test::TemporaryFolder m_folder;
    fs::path m_file;
    Connection m_db;
};

TEST(DiskWriter, BringsEachCommitToTheDiskWithoutKeepingTheOneWhoCommits) {
    WrittenFile file;
    std::promise<void> disk;
    std::shared_future<void> free = disk.get_future().share();
    std::atomic<int> written = 0;
    fs::path asked;
    DiskWriter writer(file.db(), file.path(), [&](const fs::path& path) {
        free.wait();
        asked = path;
        ++written;
        return true;
    });
    for (int line = 0; line < 50; ++line)
        file.add("a"); // returns while the disk is busy
    EXPECT_EQ(written, 0);
    disk.set_value();
    writer.wait();
    EXPECT_GE(written, 1);
    EXPECT_LE(written, 2); // the commits that met the first writing shared the second
    EXPECT_EQ(asked, fs::path(file.path()) += "-wal");
    file.add("b");
    writer.wait();
    EXPECT_GE(written, 2);
    EXPECT_TRUE(writer.works());
}

TEST(DiskWriter, RemembersThatTheDiskRefused) {
    WrittenFile file;
    bool fine = false;
    DiskWriter writer(file.db(), file.path(), [&](const fs::path&) { return fine; });
    EXPECT_TRUE(writer.works());
    file.add("a");
    writer.wait();
    EXPECT_FALSE(writer.works());
    fine = true; // what was refused before is not on the disk for that
    file.add("b");
    writer.wait();
    EXPECT_FALSE(writer.works());
}

TEST(DiskWriter, MovesAGrownWalIntoTheFile) {
    WrittenFile file;
    const auto before = fs::file_size(file.path());
    DiskWriter writer(file.db(), file.path());
    for (int line = 0; line < 10; ++line)
        file.add(std::string(1'000'000, 'x'));
    writer.wait();
    // What came after a -wal was begun anew may stay there until it has grown again: up to 4 MB each time.
    EXPECT_GT(fs::file_size(file.path()), before + 3'000'000);
    EXPECT_LT(fs::file_size(fs::path(file.path()) += "-wal"), 20'000'000U); // and is used again
}

TEST(DiskWriter, EndsOnlyWhenEverythingIsOnTheDisk) {
    WrittenFile file;
    std::atomic<bool> written = false;
    {
        const DiskWriter writer(file.db(), file.path(), [&](const fs::path&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            written = true;
            return true;
        });
        file.add("a");
    }
    EXPECT_TRUE(written);
}

} // namespace
} // namespace marginalia::core::store
