// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/store/connection.h"
#include "core/store/disk_writer.h"
#include "core/store/private_copy.h"
#include "core/store/schema.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace marginalia::core::store {

/// How a project was opened.
enum class Access {
    Writable,
    ReadOnlyAsked,  ///< the caller wanted to read only
    ReadOnlyLocked, ///< somebody else writes; `lockHolder()` says who
    ReadOnlyFolder  ///< the file or its folder cannot be written
};

/// The project file on the disk: recognised, locked, in the right journal mode while open, one plain file
/// afterwards.
class ProjectFile {
public:
    struct Wish {
        std::string who; ///< for the lock: what others are told
        std::string now; ///< likewise
        bool readOnly = false;
        bool mustWrite = false; ///< Error{Locked} or {ReadOnly} instead of opening to read
        bool oneEdit = false;   ///< in and out (a command): a refused edit leaves each byte as it was
        std::optional<bool> networkFolder;            ///< instead of asking the system (tests)
        DiskWriter::Sync sync = platform::syncToDisk; ///< another one in tests
        const Schema* schema = nullptr;               ///< never null
        std::function<void(Connection&, int from, int to)>
            upgraded; ///< called inside the transaction of an upgrade
    };

    /// Makes the file whole under another name, then renames it; open it afterwards. `fill` runs inside the
    /// transaction that makes the tables. Throws Error{Conflict} when there is a file already.
    static void create(const std::filesystem::path& file, const Wish& wish,
                       const std::function<void(Connection&)>& fill);
    /// Recognises the file before anything is written to it, or beside it: whatever is not ours, newer or
    /// damaged is an Error (NotOurs, Newer, Damaged) and stays as it is, to the byte.
    static std::unique_ptr<ProjectFile> open(const std::filesystem::path& file, const Wish& wish);
    ~ProjectFile();
    ProjectFile(const ProjectFile&) = delete;
    ProjectFile& operator=(const ProjectFile&) = delete;

    [[nodiscard]] Connection& db() { return *m_connection; }
    [[nodiscard]] const Connection& db() const { return *m_connection; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] bool onNetwork() const { return m_onNetwork; }
    [[nodiscard]] const std::string& lockHolder() const { return m_lockHolder; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// What is committed now, and nothing later, for another thread. On a network folder a private copy.
    [[nodiscard]] std::unique_ptr<Connection> snapshot() const;
    /// Moves the -wal into the file soon, as far as readers allow.
    void checkpoint();
    /// Until everything committed is on the disk, and moved if that was asked for.
    void waitForDisk() const;
    /// Throws Error{Io} once the disk has refused what was committed.
    void requireDisk() const;
    /// One plain file with everything committed (VACUUM INTO), complete or not there. An older file of that
    /// name goes. May be called from any thread.
    void copyTo(const std::filesystem::path& target) const;

private:
    ProjectFile() = default;
    void openToRead(const Wish& wish);
    void openToWrite(const Wish& wish);
    /// Brings an older file up to date in a private copy, which is then read in its place.
    void readUpgradedCopy(int version, const Wish& wish);
    void upgradeFrom(int version, const Wish& wish);
    void upgrade(Connection& db, int version, const Wish& wish) const;
    void startJournal(const Wish& wish);
    [[nodiscard]] const std::filesystem::path& readFrom() const;

    std::filesystem::path m_path;
    std::unique_ptr<PrivateCopy> m_copy; ///< of an older file that is only read; before the connection too
    std::unique_ptr<platform::FileLock> m_lock; ///< before the connection: released last
    std::unique_ptr<Connection> m_connection;
    std::string m_lockHolder;
    Access m_access = Access::Writable;
    bool m_onNetwork = false;
    bool m_immutable = false;
    bool m_wal = false;
    std::unique_ptr<DiskWriter> m_disk; ///< with a -wal; after the connection, which it watches
};

/// `study.marginalia-lock` for `study.marginalia`; likewise the folder of copies.
[[nodiscard]] std::filesystem::path lockPath(const std::filesystem::path& project);
[[nodiscard]] std::filesystem::path copiesFolder(const std::filesystem::path& project);

} // namespace marginalia::core::store
