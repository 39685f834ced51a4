// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/project_file.h"

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace marginalia::core {

/// A copy of a project in `NAME.marginalia-copies`.
struct ProjectCopy {
    std::filesystem::path file;
    std::string day; ///< "2026-03-01"; empty for copies made for another reason (before an upgrade, before
                     ///< going back)
    std::uintmax_t bytes = 0;
};

/// The copies of a project, newest first.
[[nodiscard]] std::vector<ProjectCopy> copiesOf(const std::filesystem::path& project);

/// Puts `copy` in the place of `project`, which must be open nowhere; what was there is kept among the copies
/// and returned. Throws Error Locked, NotOurs, Newer, Damaged (of the copy), DiskFull; then nothing has
/// changed.
std::filesystem::path restoreCopy(const std::filesystem::path& project, const std::filesystem::path& copy);

/// Makes the copy of a day beside the work, on another thread, and keeps the last ten. A copy that fails
/// stops nothing.
class RollingCopies {
public:
    RollingCopies() = default;
    ~RollingCopies() { wait(); }
    RollingCopies(const RollingCopies&) = delete;
    RollingCopies& operator=(const RollingCopies&) = delete;

    /// `now` is the time of an edit about to be made, `newestStep` that of the newest one: one of today means
    /// that today's copy was made, or that everything is of today.
    void makeIfDue(const store::ProjectFile& file, const std::string& now, const std::string& newestStep);
    void wait();
    /// Why the last copy could not be made.
    [[nodiscard]] std::optional<Sentence> problem() const;

    static constexpr std::size_t kept = 10;

private:
    void make(const store::ProjectFile& file, const std::string& day);

    std::thread m_thread;
    mutable std::mutex m_mutex;
    std::optional<Sentence> m_problem;
    std::string m_day; ///< looked at last
};

} // namespace marginalia::core
