// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/team/foreign_file.h"

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <future>
#include <memory>
#include <vector>

namespace marginalia::core::team {

/// The files to be merged, in order: while one is merged, the next one is copied, checked and made ready on a
/// second thread. Never more than two are open.
class ComingFiles {
public:
    /// `files` and what is known of the past at the start must live as long as this.
    ComingFiles(const std::vector<std::filesystem::path>& files, const ForeignFile::Pasts& known);
    ~ComingFiles();
    ComingFiles(const ComingFiles&) = delete;
    ComingFiles& operator=(const ComingFiles&) = delete;

    /// The next file; throws what opening it threw. The one before must be gone.
    std::unique_ptr<ForeignFile> next(Progress& progress);

private:
    std::unique_ptr<ForeignFile> open(std::size_t file, Progress& progress) const;

    const std::vector<std::filesystem::path>& m_files;
    const ForeignFile::Pasts& m_known;
    std::size_t m_next = 0;
    std::atomic<bool> m_stopped = false;
    std::future<std::unique_ptr<ForeignFile>> m_opening; ///< last: its thread looks at all the others
};

} // namespace marginalia::core::team
