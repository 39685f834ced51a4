// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/store/connection.h"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

namespace marginalia::core::store {

/// Brings what was committed from the system's memory to the disk, on a thread of its own: whoever edits does
/// not wait for the disk, which takes 1 to 150 ms. A commit outlives the end of the program at once, and a
/// power cut as soon as it is on the disk; an earlier power cut takes back the last steps, whole ones, newest
/// first. Commits that meet a writing in progress share the next one. Moves a -wal that has grown into the
/// file.
class DiskWriter {
public:
    using Sync = std::function<bool(const std::filesystem::path&)>;

    /// Watches the commits of `db`, in WAL mode, which outlives this. `sync` instead of the system's (tests).
    DiskWriter(Connection& db, std::filesystem::path project, Sync sync = platform::syncToDisk);
    /// Ends when everything is on the disk.
    ~DiskWriter();
    DiskWriter(const DiskWriter&) = delete;
    DiskWriter& operator=(const DiskWriter&) = delete;

    /// Moves the -wal into the file soon, as far as readers allow. May be called from any thread, as the next
    /// ones.
    void moveIntoFile();
    /// Until everything that was committed or asked for before is done.
    void wait() const;
    /// False once the disk has refused: what was committed since may not outlive a power cut.
    [[nodiscard]] bool works() const;

private:
    void ask(bool moving);
    void work();
    void move();

    Connection& m_db;
    const std::filesystem::path m_project;
    const Sync m_sync;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::int64_t m_asked = 0;
    std::int64_t m_done = 0;
    bool m_moving = false;
    bool m_works = true;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses all of them
};

} // namespace marginalia::core::store
