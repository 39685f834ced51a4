// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace marginalia::core {
namespace {

using test::addCoder;
using test::bytesOf;
using test::coders;
using test::kindThrownBy;
using test::TemporaryFolder;
using test::writeBytes;
namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* ending) {
    fs::path path = file;
    path += ending;
    return path;
}

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// Opens a file that must be refused, and checks that nothing around it has changed.
void expectRefused(const fs::path& file, ErrorKind kind, const std::string& word) {
    const std::string before = bytesOf(file);
    const auto time = fs::last_write_time(file);
    const auto names = namesIn(file.parent_path());
    for (const bool readOnly : {false, true}) {
        ProjectOptions options;
        options.readOnly = readOnly;
        try {
            Project::open(file, options);
            FAIL() << "opened";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), kind) << error.what();
            EXPECT_THAT(error.what(), testing::HasSubstr(word));
            EXPECT_THAT(error.what(), testing::HasSubstr(file.filename().string()));
        }
    }
    EXPECT_EQ(bytesOf(file), before);
    EXPECT_EQ(fs::last_write_time(file), time);
    EXPECT_EQ(namesIn(file.parent_path()), names);
}

/// A small project, closed.
fs::path madeIn(const TemporaryFolder& folder) {
    const fs::path file = folder / "steps.marginalia";
    auto project = Project::create(file, "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "Aigerim"); });
    return file;
}

/// Runs SQL on the closed file as another program would.
void alter(const fs::path& file, const std::string& sql) {
    store::Connection db(file, store::Connection::Mode::ReadWrite);
    db.execute(sql);
}

/// What a crash leaves: the file with its -wal, copied while it is open.
fs::path crashedIn(const TemporaryFolder& folder, const std::string& name) {
    const TemporaryFolder elsewhere;
    const fs::path file = elsewhere / "open.marginalia";
    auto project = Project::create(file, "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "Aigerim"); });
    EXPECT_GT(fs::file_size(beside(file, "-wal")), 0U);
    const fs::path copy = folder / name;
    fs::copy_file(file, copy);
    fs::copy_file(beside(file, "-wal"), beside(copy, "-wal"));
    return copy;
}

TEST(Open, LeavesOnePlainFileWhenClosed) {
    const TemporaryFolder folder;
    const fs::path file = madeIn(folder);
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{"steps.marginalia"});
    const std::string bytes = bytesOf(file);
    EXPECT_EQ(bytes[18], 1) << "the file is still in WAL mode";
    EXPECT_EQ(bytes.substr(68, 4), "MRGI");
}

TEST(Open, SaysThatThereIsNoSuchFile) {
    const TemporaryFolder folder;
    EXPECT_EQ(kindThrownBy([&] { Project::open(folder / "none.marginalia"); }), ErrorKind::Io);
    EXPECT_TRUE(namesIn(folder.path()).empty());
}

TEST(Open, RefusesAFolder) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "a.marginalia");
    EXPECT_EQ(kindThrownBy([&] { Project::open(folder / "a.marginalia"); }), ErrorKind::NotOurs);
}

TEST(Open, RefusesWhatIsNoDatabase) {
    const TemporaryFolder folder;
    writeBytes(folder / "empty.marginalia", "");
    expectRefused(folder / "empty.marginalia", ErrorKind::NotOurs, "not a Marginalia project");
    writeBytes(folder / "text.marginalia", std::string(20000, 'x'));
    expectRefused(folder / "text.marginalia", ErrorKind::NotOurs, "not a Marginalia project");
}

TEST(Open, RefusesTheDatabaseOfAnotherProgram) {
    const TemporaryFolder folder;
    {
        store::Connection db(folder / "other.marginalia", store::Connection::Mode::Create);
        db.execute("CREATE TABLE places (id INTEGER PRIMARY KEY); INSERT INTO places VALUES (1)");
    }
    expectRefused(folder / "other.marginalia", ErrorKind::NotOurs, "not a Marginalia project");
}

TEST(Open, RefusesANewerFileAndSaysWhichVersionItNeeds) {
    const TemporaryFolder folder;
    const fs::path file = madeIn(folder);
    alter(file, "PRAGMA user_version = 7");
    expectRefused(file, ErrorKind::Newer, "file version 7");
}

TEST(Open, RefusesForeignTriggersViewsTablesAndColumns) {
    for (const char* sql : {"CREATE TRIGGER evil AFTER INSERT ON coder BEGIN DELETE FROM code; END",
                            "CREATE VIEW evil AS SELECT * FROM coder", "CREATE TABLE evil (a)",
                            "CREATE INDEX evil ON coder (name)", "ALTER TABLE coder ADD COLUMN evil TEXT",
                            "DROP VIEW v_share", "DROP INDEX coding_by_code"}) {
        const TemporaryFolder folder;
        const fs::path file = madeIn(folder);
        alter(file, sql);
        SCOPED_TRACE(sql);
        expectRefused(file, ErrorKind::Altered, "altered by another program");
    }
}

TEST(Open, RefusesATruncatedFile) {
    const TemporaryFolder folder;
    const fs::path whole = madeIn(folder);
    const std::string bytes = bytesOf(whole);
    for (const std::size_t size :
         {std::size_t{1500}, std::size_t{4096}, bytes.size() / 2, bytes.size() - 4096, bytes.size() - 1}) {
        const fs::path file = folder / "cut.marginalia";
        writeBytes(file, bytes.substr(0, size));
        SCOPED_TRACE(size);
        expectRefused(file, ErrorKind::Damaged, "damaged");
    }
    writeBytes(folder / "cut.marginalia", bytes.substr(0, 90));
    expectRefused(folder / "cut.marginalia", ErrorKind::NotOurs, "not a Marginalia project");
}

TEST(Open, PutsAProjectInOrderThatWasNotClosed) {
    const TemporaryFolder folder;
    const fs::path file = crashedIn(folder, "crashed.marginalia");
    {
        ProjectOptions options;
        options.readOnly = true;
        EXPECT_EQ(coders(*Project::open(file, options)), 1);
    }
    EXPECT_EQ(coders(*Project::open(file)), 1);
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{"crashed.marginalia"});
    EXPECT_EQ(coders(*Project::open(file)), 1);
}

TEST(Open, MakesNoProjectBesideTheRemainsOfAnother) {
    const TemporaryFolder folder;
    const fs::path file = crashedIn(folder, "a.marginalia");
    fs::remove(file);
    EXPECT_EQ(kindThrownBy([&] { Project::create(file, "Steps", "en"); }), ErrorKind::Conflict);
    EXPECT_EQ(kindThrownBy([&] { Project::open(madeIn(folder))->saveCopy(file); }), ErrorKind::Conflict);
    EXPECT_FALSE(fs::exists(file));
    EXPECT_TRUE(fs::exists(beside(file, "-wal")));
}

TEST(Open, PutsARollbackJournalInOrder) {
    const TemporaryFolder folder;
    const fs::path elsewhere = madeIn(folder);
    const fs::path file = folder / "copy.marginalia";
    {
        // What a crash in the middle of a commit without WAL leaves: changed pages, and their former state in
        // the journal.
        store::Connection db(elsewhere, store::Connection::Mode::ReadWrite);
        db.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE coder SET name = 'half';"
                   "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                   "INSERT INTO coder (id, name, created_at) SELECT i, 'x' || i, '' FROM n");
        fs::copy_file(elsewhere, file);
        fs::copy_file(beside(elsewhere, "-journal"), beside(file, "-journal"));
        db.execute("ROLLBACK");
    }
    ASSERT_GT(fs::file_size(beside(file, "-journal")), 0U);
    auto project = Project::open(file);
    EXPECT_EQ(project->db().text("SELECT group_concat(name) FROM coder"), "Aigerim");
}

TEST(Open, ReadsACopyThatWasTakenWhileItWasOpen) {
    const TemporaryFolder folder;
    const fs::path file = folder / "open.marginalia";
    auto project = Project::create(file, "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "Aigerim"); });
    project->rest();
    project->waitForDisk();
    const TemporaryFolder mailbox;
    fs::copy_file(file, mailbox / "mailed.marginalia");
    ProjectOptions options;
    options.readOnly = true;
    EXPECT_EQ(coders(*Project::open(mailbox / "mailed.marginalia", options)), 1);
    EXPECT_EQ(namesIn(mailbox.path()), std::set<std::string>{"mailed.marginalia"});
    EXPECT_EQ(coders(*Project::open(mailbox / "mailed.marginalia")), 1);
}

TEST(Lock, MakesTheSecondProgramReadAndSaysWhoWrites) {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.marginalia";
    ProjectOptions first;
    first.who = "Aigerim";
    auto writer = Project::create(file, "Steps", "en", first);
    EXPECT_EQ(writer->access(), Access::Writable);
    EXPECT_TRUE(fs::exists(folder / "a.marginalia-lock"));

    auto reader = Project::open(file);
    EXPECT_EQ(reader->access(), Access::ReadOnlyLocked);
    EXPECT_THAT(reader->lockHolder(), testing::HasSubstr("Aigerim"));
    EXPECT_EQ(kindThrownBy([&] { reader->edit(msg("No"), [](store::Edit&) {}); }), ErrorKind::Locked);
    writer->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    EXPECT_EQ(coders(*reader), 1) << "a reader sees what is committed";
    EXPECT_EQ(reader->nextUndo()->step, 1);

    ProjectOptions must;
    must.mustWrite = true;
    EXPECT_EQ(kindThrownBy([&] { Project::open(file, must); }), ErrorKind::Locked);
    reader.reset();
    writer.reset();
    EXPECT_EQ(Project::open(file, must)->access(), Access::Writable);
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{"a.marginalia"});
}

TEST(Lock, LetsAReaderInWithoutTakingIt) {
    const TemporaryFolder folder;
    const fs::path file = madeIn(folder);
    ProjectOptions options;
    options.readOnly = true;
    auto reader = Project::open(file, options);
    EXPECT_EQ(reader->access(), Access::ReadOnlyAsked);
    EXPECT_EQ(kindThrownBy([&] { reader->undo(); }), ErrorKind::ReadOnly);
    EXPECT_EQ(Project::open(file)->access(), Access::Writable);
}

TEST(NetworkFolder, WorksWithoutSharedMemory) {
    const TemporaryFolder folder;
    ProjectOptions options;
    options.networkFolder = true;
    const fs::path file = folder / "a.marginalia";
    auto project = Project::create(file, "Steps", "en", options);
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    EXPECT_EQ(bytesOf(file)[18], 1) << "the file is in WAL mode";
    EXPECT_FALSE(fs::exists(beside(file, "-wal")));
    EXPECT_FALSE(fs::exists(beside(file, "-shm")));
    {
        const auto snapshot = project->snapshot();
        EXPECT_NE(snapshot->file(), project->file()) << "a job reads a copy, so that it keeps nobody out";
        project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "B"); });
        EXPECT_EQ(snapshot->integer("SELECT count(*) FROM coder"), 1);
    }
    project->undo();
    project.reset();
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{"a.marginalia"});
    EXPECT_EQ(coders(*Project::open(file, options)), 1);
}

TEST(NetworkFolder, TakesAFileThatWasLeftInWalMode) {
    const TemporaryFolder folder;
    const fs::path file = crashedIn(folder, "a.marginalia");
    ProjectOptions options;
    options.networkFolder = true;
    auto project = Project::open(file, options);
    EXPECT_EQ(coders(*project), 1);
    EXPECT_EQ(bytesOf(file)[18], 1) << "the file is in WAL mode";
    EXPECT_FALSE(fs::exists(beside(file, "-shm")));
}

TEST(Snapshot, StaysAsItWasWhileTheProjectChanges) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    const auto snapshot = project->snapshot();
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "B"); });
    EXPECT_EQ(snapshot->integer("SELECT count(*) FROM coder"), 1);
    EXPECT_EQ(coders(*project), 2);
}

TEST(Rest, PutsTheWorkIntoTheFileItself) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "Aigerim of the rest test"); });
    EXPECT_EQ(bytesOf(folder / "a.marginalia").find("Aigerim of the rest test"), std::string::npos);
    project->rest();
    project->waitForDisk();
    EXPECT_NE(bytesOf(folder / "a.marginalia").find("Aigerim of the rest test"), std::string::npos);
}

TEST(SaveCopy, WritesOnePlainFileWithTheWholePast) {
    const TemporaryFolder folder;
    auto project = Project::create(folder / "a.marginalia", "Steps", "en");
    project->edit(msg("Add coder"), [](store::Edit& edit) { addCoder(edit, "A"); });
    project->saveCopy(folder / "b.marginalia");
    auto copy = Project::open(folder / "b.marginalia");
    EXPECT_EQ(coders(*copy), 1);
    copy->undo();
    EXPECT_EQ(coders(*copy), 0);
    EXPECT_EQ(coders(*project), 1);
}

TEST(Seed, GivesTheSameBytesTwiceAndNewIdsInEveryCommand) {
    const TemporaryFolder folder;
    ProjectOptions options;
    options.who = "A";
    options.seed = 5;
    options.clock = Clock::fixedAt("2026-03-01");
    for (const char* name : {"a.marginalia", "b.marginalia"}) {
        Project::create(folder / name, "Steps", "en", options);
        for (const char* coder : {"A", "B"})
            Project::open(folder / name, options)->edit(msg("Add coder"), [&](store::Edit& edit) {
                addCoder(edit, coder);
            });
    }
    EXPECT_EQ(bytesOf(folder / "a.marginalia"), bytesOf(folder / "b.marginalia"));
}

} // namespace
} // namespace marginalia::core
