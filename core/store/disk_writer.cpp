// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/disk_writer.h"

#include "core/base/error.h"
#include "core/store/handle.h"
#include "core/store/private_copy.h"

#include <sqlite3.h>

#include <utility>

namespace marginalia::core::store {

namespace {
/// The size of a -wal, in pages of 4 kB, from which on it is moved into the file.
constexpr int manyPages = 1000;
} // namespace

DiskWriter::DiskWriter(Connection& db, std::filesystem::path project, Sync sync)
    : m_db(db)
    , m_project(std::move(project))
    , m_sync(std::move(sync))
    , m_thread([this] { work(); }) {
    // Takes the place of the moving that SQLite would do itself, within the commit that makes the -wal long.
    sqlite3_wal_hook(
        sqliteOf(m_db),
        [](void* writer, sqlite3* /*db*/, const char* /*schema*/, int pages) {
            static_cast<DiskWriter*>(writer)->ask(pages >= manyPages);
            return SQLITE_OK;
        },
        this);
}

DiskWriter::~DiskWriter() {
    sqlite3_wal_hook(sqliteOf(m_db), nullptr, nullptr);
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void DiskWriter::moveIntoFile() {
    ask(true);
}

void DiskWriter::ask(bool moving) {
    {
        const std::lock_guard lock(m_mutex);
        ++m_asked;
        m_moving = m_moving || moving;
    }
    m_changed.notify_all();
}

void DiskWriter::wait() const {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this, until = m_asked] { return m_done >= until; });
}

bool DiskWriter::works() const {
    const std::lock_guard lock(m_mutex);
    return m_works;
}

void DiskWriter::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || m_done != m_asked; });
        if (m_done == m_asked)
            return;
        const std::int64_t asked = m_asked;
        const bool moving = std::exchange(m_moving, false) && !m_ending; // closing moves it anyway
        lock.unlock();
        const bool written = m_sync(beside(m_project, "-wal"));
        if (written && moving)
            move();
        lock.lock();
        m_works = m_works && written;
        m_done = asked;
        m_changed.notify_all();
    }
}

void DiskWriter::move() {
    try {
        Connection db(m_project, Connection::Mode::ReadWrite);
        db.execute("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (const Error&) {
        // No room, or the file cannot be reached: the -wal stays, whole, and the next moving tries again.
    }
}

} // namespace marginalia::core::store
