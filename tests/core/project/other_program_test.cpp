// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project_files.h"
#include "core/store/handle.h"

#include <gtest/gtest.h>

#if !defined(_WIN32)

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace marginalia::core {
namespace {

using test::TemporaryFolder;
namespace fs = std::filesystem;

/// Another program that reads the project as R or a database browser does. It starts before the project is
/// opened here, so that it knows nothing of this program's locks.
class Reader {
public:
    explicit Reader(const fs::path& file) {
        if (::pipe(m_ask) != 0 || ::pipe(m_answer) != 0)
            throw std::runtime_error("no pipe");
        m_child = ::fork();
        if (m_child == 0)
            serve(file);
    }
    ~Reader() {
        ::close(m_ask[1]);
        ::waitpid(m_child, nullptr, 0);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// Opens the file, counts the coders and closes it. -1: could not be read.
    int coders() {
        int count = -2;
        EXPECT_EQ(::write(m_ask[1], "?", 1), 1);
        EXPECT_EQ(::read(m_answer[0], &count, sizeof count), static_cast<ssize_t>(sizeof count));
        return count;
    }

private:
    [[noreturn]] void serve(const fs::path& file) const {
        ::close(m_ask[1]);
        char asked = 0;
        while (::read(m_ask[0], &asked, 1) == 1) {
            sqlite3* db = nullptr;
            int count = -1;
            sqlite3_open(file.c_str(), &db);
            sqlite3_exec(
                db, "SELECT count(*) FROM coder",
                [](void* into, int, char** values, char**) {
                    *static_cast<int*>(into) = std::atoi(values[0]);
                    return 0;
                },
                &count, nullptr);
            sqlite3_close(db);
            if (::write(m_answer[1], &count, sizeof count) != static_cast<ssize_t>(sizeof count))
                break;
        }
        ::_exit(0);
    }

    int m_ask[2] = {};
    int m_answer[2] = {};
    pid_t m_child = 0;
};

fs::path beside(fs::path file, const char* ending) {
    return file += ending;
}

/// What a file dialog does to tell what kind of file each one is.
void sniff(const fs::path& file) {
    char first = 0;
    std::ifstream(file, std::ios::binary).get(first);
}

void addCoder(Project& project, const char* name) {
    project.edit(msg("Coder"), [&](store::Edit& edit) {
        edit.db().run("INSERT INTO coder (id, name, created_at) VALUES (?, ?, '2026-01-01')",
                      edit.ids().block(1), std::string(name));
    });
}

// The reader took the -wal for left over and deleted it; what was coded from then on went with it.
TEST(OtherProgram, ThatReadsLeavesTheJournalAloneAfterAFileDialogLookedAtTheFiles) {
    const TemporaryFolder folder;
    const fs::path file = folder / "shared.marginalia";
    Project::create(file, "Shared", "en");
    Reader reader(file);
    {
        auto project = Project::open(file);
        addCoder(*project, "Aigerim");
        const int before = reader.coders();
        for (const char* ending : {"", "-wal", "-shm"})
            sniff(beside(file, ending));
        EXPECT_EQ(reader.coders(), before);
        EXPECT_TRUE(fs::exists(beside(file, "-wal")));
        EXPECT_TRUE(fs::exists(beside(file, "-shm")));
        addCoder(*project, "Daniyar");
        EXPECT_EQ(reader.coders(), before + 1);
    }
    EXPECT_FALSE(fs::exists(beside(file, "-wal"))) << "one plain file again";
    auto project = Project::open(file);
    EXPECT_EQ(project->db().integer("SELECT count(*) FROM coder WHERE name = 'Daniyar'"), 1);
}

} // namespace
} // namespace marginalia::core

#endif
