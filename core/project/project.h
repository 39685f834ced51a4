// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/project/copies.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"
#include "core/store/edit.h"
#include "core/store/history.h"
#include "core/store/project_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace marginalia::core {

using store::Access;

struct ProjectOptions {
    std::string who;                   ///< the "who" of the history; empty: the login name
    Clock clock;                       ///< fixed by `--date`
    std::optional<std::uint64_t> seed; ///< of new ids, by `--seed`
    bool readOnly = false;
    bool mustWrite = false; ///< command-line writers: Error{Locked} or {ReadOnly} instead of opening to read
    bool oneEdit = false;   ///< commands: a refused edit leaves each byte of the file as it was
    bool copies = true;     ///< a rolling copy at the first edit of a day
    std::optional<bool> networkFolder;                   ///< instead of asking the system (tests)
    store::DiskWriter::Sync sync = platform::syncToDisk; ///< another one in tests
    const store::Schema* schema = nullptr;               ///< instead of the built-in migrations (tests)
};

struct VerifyReport {
    std::int64_t stepsReplayed = 0;
    std::int64_t rowsCompared = 0;
    std::vector<Sentence> problems; ///< empty: the file is sound
};

struct ErasureWish;
struct Erasure;

/// An open project: one SQLite file with everything in it, and the only way to change it.
class Project {
public:
    using Body = std::function<void(store::Edit&)>;

    /// Makes a new file; throws Error{Conflict} when there is one already.
    static std::unique_ptr<Project> create(const std::filesystem::path& file, const std::string& title,
                                           const std::string& language, ProjectOptions options = {});
    /// Opens, upgrading an older file (after a backup copy; for a reader in a private copy). Throws Error
    /// NotOurs, Altered, Newer, Damaged, Locked, ReadOnly; the file is untouched then.
    static std::unique_ptr<Project> open(const std::filesystem::path& file, ProjectOptions options = {});
    ~Project();
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] Access access() const;
    [[nodiscard]] bool writable() const { return access() == Access::Writable; }
    [[nodiscard]] std::string lockHolder() const;
    void setWho(const std::string& who);
    [[nodiscard]] const std::string& who() const;

    /// For reading; the same connection that writes, so what an edit wrote is seen at once. GUI thread only.
    [[nodiscard]] const store::Connection& db() const;
    /// A second, read-only connection on a snapshot, for a job on another thread: it may be called there.
    /// Close it before the project.
    [[nodiscard]] std::unique_ptr<store::Connection> snapshot() const;

    /// One step: everything `body` writes is committed together with its history row, or nothing is (any
    /// exception rolls back). A body that changes nothing leaves no step. Returns what changed.
    store::ChangeSet edit(const Sentence& label, const Body& body, Progress progress = {});
    /// For what is derived and can be made again: the search index. Leaves no step; throws Error{Internal}
    /// when `body` changes a table of the history.
    void derive(const Body& body, Progress progress = {});

    /// The step that undo would take back / redo would apply; nothing: there is none.
    [[nodiscard]] std::optional<store::HistoryStep> nextUndo() const;
    [[nodiscard]] std::optional<store::HistoryStep> nextRedo() const;
    store::ChangeSet undo(Progress progress = {});
    store::ChangeSet redo(Progress progress = {});
    [[nodiscard]] std::vector<store::HistoryStep> history() const;
    /// The rows that an edit of the history touched when it was made; none for undo and redo steps.
    [[nodiscard]] store::ChangeSet changesOf(std::int64_t step) const;

    /// Erases a participant or a document for good: see erasure.h.
    Erasure erase(const ErasureWish& wish, Progress progress = {});

    /// Facts of the project: title, language ("en", "ru", "kk"), sample ("random", "census", "purposive",
    /// "self_selected", "" = not stated), population, source_line ... Missing: empty.
    [[nodiscard]] std::string setting(const std::string& key) const;
    static std::string setting(const store::Connection& db, const std::string& key);
    static void setSetting(store::Edit& edit, const std::string& key, const std::string& value);

    /// SQLite's check of the structure, for a job right after opening: files of 50 MB and more are not
    /// checked before. May be called from any thread.
    [[nodiscard]] VerifyReport quickCheck(Progress progress = {}) const;
    /// Structure, foreign keys, text hashes, and the history replayed into an empty file and compared row by
    /// row.
    [[nodiscard]] VerifyReport verify(Progress progress = {}) const;
    /// Writes the -wal into the file soon (a copy mailed while the window is open must hold the work). Call
    /// after 2 s of rest.
    void rest();
    /// Until everything committed has outlived a power cut, and what `rest` asked for is done.
    void waitForDisk() const;
    /// A copy of the whole project as one plain file.
    void saveCopy(const std::filesystem::path& target) const;

    /// The rolling copies (the first edit of a day makes one of what was there before today, the last ten are
    /// kept) and those made before an upgrade, newest first. Going back: `restoreCopy` of copies.h, with the
    /// project closed.
    [[nodiscard]] std::vector<ProjectCopy> copies() const;
    /// Why the last rolling copy could not be made (no room); the work goes on without it, but the person
    /// should know.
    [[nodiscard]] std::optional<Sentence> copyProblem() const;

private:
    struct State;
    explicit Project(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace marginalia::core
