// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <functional>

#if defined(__linux__)
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace marginalia::core {
namespace {

using test::addCoder;
using test::coders;
using test::kindThrownBy;
using test::TemporaryFolder;
namespace fs = std::filesystem;

void addLargeRows(store::Edit& edit, int rows) {
    for (int i = 0; i < rows; ++i)
        edit.db().run("INSERT INTO coder (id, name, created_at) VALUES (?, ?, '')", edit.newId<CoderId>(),
                      std::string(4000, 'x'));
}

TEST(DiskFull, LosesNothingAndGoesOnOnceThereIsRoom) {
    const TemporaryFolder folder(TemporaryFolder::inMemory());
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    const std::int64_t pages = project->db().integer("PRAGMA page_count");
    EXPECT_EQ(kindThrownBy([&] {
                  project->edit(msg("Too much"), [&](store::Edit& edit) {
                      edit.db().execute("PRAGMA max_page_count = " + std::to_string(pages + 20));
                      addLargeRows(edit, 100);
                  });
              }),
              ErrorKind::DiskFull);
    EXPECT_EQ(coders(*project), 1);
    EXPECT_EQ(project->history().size(), 1U);
    project->edit(msg("Enough"), [&](store::Edit& edit) {
        edit.db().execute("PRAGMA max_page_count = 100000");
        addLargeRows(edit, 100);
    });
    EXPECT_EQ(coders(*project), 101);
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
}

TEST(Disk, IsGivenNoFurtherChangeOnceItHasRefusedOne) {
    const TemporaryFolder folder;
    ProjectOptions options;
    std::atomic<bool> fine = true;
    options.sync = [&](const fs::path&) { return fine.load(); };
    auto project = Project::create(folder / "a.marginalia", "Steps", "en", options);
    const auto rename = [&](const std::string& title) {
        project->edit(msg("Rename"), [&](store::Edit& edit) { Project::setSetting(edit, "title", title); });
        project->waitForDisk();
    };
    rename("One");
    fine = false;
    rename("Two");
    EXPECT_EQ(kindThrownBy([&] { rename("Three"); }), ErrorKind::Io);
    EXPECT_EQ(project->setting("title"), "Two");
    project->saveCopy(folder / "b.marginalia");
    EXPECT_EQ(Project::open(folder / "b.marginalia")->setting("title"), "Two");
}

#if defined(__linux__)

/// A file system of 3 MB; only an administrator may make one.
class SmallDisk {
public:
    SmallDisk()
        : m_mounted(::mount("tmpfs", m_folder.path().c_str(), "tmpfs", 0, "size=3m") == 0) {}
    ~SmallDisk() {
        if (m_mounted)
            ::umount2(m_folder.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return m_folder / name; }

private:
    TemporaryFolder m_folder;
    bool m_mounted;
};

TEST(DiskFull, IsSurvivedOnARealSmallDisk) {
    const SmallDisk disk;
    if (!disk.mounted())
        return; // the test above covers the same with SQLite's own limit; where tests run as root, both run
    auto project = Project::create(disk / "a.marginalia", "Steps", "en");
    test::writeBytes(disk / "ballast", std::string(1024 * 1024, 'b'));
    std::int64_t committed = 0;
    const auto fill = [&] {
        for (int i = 0; i < 1000; ++i) {
            project->edit(msg("Add coders"), [](store::Edit& edit) { addLargeRows(edit, 5); });
            committed += 5;
        }
    };
    EXPECT_EQ(kindThrownBy(fill), ErrorKind::DiskFull);
    EXPECT_GT(committed, 0);
    EXPECT_EQ(coders(*project), committed);
    EXPECT_EQ(kindThrownBy(fill), ErrorKind::DiskFull);
    EXPECT_EQ(coders(*project), committed);
    EXPECT_EQ(kindThrownBy([&] { project->saveCopy(disk / "copy.marginalia"); }), ErrorKind::DiskFull);
    EXPECT_FALSE(fs::exists(disk / "copy.marginalia"));
    fs::remove(disk / "ballast");
    project->edit(msg("Add coders"), [](store::Edit& edit) { addLargeRows(edit, 5); });
    project.reset();
    project = Project::open(disk / "a.marginalia");
    EXPECT_EQ(coders(*project), committed + 5);
    EXPECT_THAT(project->verify().problems, testing::IsEmpty());
    EXPECT_EQ(kindThrownBy([&] {
                  fs::remove(disk / "ballast");
                  test::writeBytes(disk / "ballast", std::string(4 * 1024 * 1024, 'b'));
                  Project::create(disk / "b.marginalia", "Steps", "en");
              }),
              ErrorKind::DiskFull);
    EXPECT_FALSE(fs::exists(disk / "b.marginalia"));
}

/// Runs `work` as a person who may not write (an administrator may write anywhere); returns what it says.
std::string asNobody(const std::function<std::string()>& work) {
    if (::geteuid() != 0)
        return work();
    int ends[2];
    if (::pipe(ends) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        std::string said = "cannot become nobody";
        if (::setgid(65534) == 0 && ::setuid(65534) == 0) {
            try {
                said = work();
            } catch (const std::exception& error) {
                said = std::string("threw: ") + error.what();
            }
        }
        const bool written = ::write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size());
        ::_exit(written ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said(4096, '\0');
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(ends[0], said.data(), said.size()))));
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return said;
}

class ReadOnlyFolder : public testing::Test {
protected:
    void lockUp() {
        fs::permissions(m_folder.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                             fs::perms::group_read | fs::perms::group_exec |
                                             fs::perms::others_read | fs::perms::others_exec);
    }
    void TearDown() override { fs::permissions(m_folder.path(), fs::perms::owner_all); }

    const TemporaryFolder m_folder{TemporaryFolder::inMemory()};
    const fs::path m_file = m_folder / "a.marginalia";
};

TEST_F(ReadOnlyFolder, OpensToRead) {
    Project::create(m_file, "Steps", "en")->edit(msg("Add coder"), [](store::Edit& edit) {
        addCoder(edit, "A");
    });
    lockUp();
    const std::string before = test::bytesOf(m_file);
    EXPECT_EQ(asNobody([&] {
                  auto project = Project::open(m_file);
                  if (project->access() != Access::ReadOnlyFolder)
                      return std::string("access");
                  if (coders(*project) != 1 || !project->verify().problems.empty())
                      return std::string("reading");
                  if (project->snapshot()->integer("SELECT count(*) FROM coder") != 1)
                      return std::string("snapshot");
                  if (kindThrownBy([&] { project->undo(); }) != ErrorKind::ReadOnly)
                      return std::string("undo");
                  ProjectOptions must;
                  must.mustWrite = true;
                  if (kindThrownBy([&] { Project::open(m_file, must); }) != ErrorKind::ReadOnly)
                      return std::string("must write");
                  if (kindThrownBy([&] { Project::create(m_folder / "b.marginalia", "", "en"); }) !=
                      ErrorKind::ReadOnly)
                      return std::string("create");
                  return std::string("fine");
              }),
              "fine");
    EXPECT_EQ(test::bytesOf(m_file), before);
}

TEST_F(ReadOnlyFolder, RefusesAFileWhoseLastChangesLieBesideIt) {
    const TemporaryFolder elsewhere;
    {
        auto project = Project::create(elsewhere / "a.marginalia", "Steps", "en");
        project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
        fs::copy_file(elsewhere / "a.marginalia", m_file);
        fs::copy_file(elsewhere / "a.marginalia-wal", m_folder / "a.marginalia-wal");
    }
    lockUp();
    for (const bool readOnly : {false, true})
        EXPECT_THAT(
            asNobody([&] {
                ProjectOptions options;
                options.readOnly = readOnly;
                try {
                    Project::open(m_file, options);
                } catch (const Error& error) {
                    return (error.kind() == ErrorKind::ReadOnly ? "ReadOnly: " : "other: ") +
                           std::string(error.what());
                }
                return std::string("opened");
            }),
            testing::AllOf(testing::StartsWith("ReadOnly: "), testing::HasSubstr("a.marginalia-wal")));
}

#endif

} // namespace
} // namespace marginalia::core
