// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace marginalia::core {

/// Writes the project as it was right after a step into a new file: a whole project, with its history up to
/// there, that nothing connects with the present one. Safe on another thread with a snapshot. Throws
/// Error{Usage} for a step that does not exist, Error{Conflict} for one before an erasure, Error{Damaged}
/// when the history cannot be replayed; no file is left then.
void writePast(const store::Connection& project, std::int64_t step, const std::filesystem::path& target,
               Progress& progress);

/// The same in a folder that only its owner can read; gone with the object.
class PrivatePast {
public:
    /// `name` of the file in it, which messages and windows show.
    PrivatePast(const store::Connection& project, std::int64_t step, const std::filesystem::path& name,
                Progress& progress);
    ~PrivatePast();
    PrivatePast(const PrivatePast&) = delete;
    PrivatePast& operator=(const PrivatePast&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

} // namespace marginalia::core
