// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace marginalia::core::store {

/// `study.marginalia` + "-wal": what SQLite keeps beside a file.
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& file, const char* ending);
/// Whether there is such a file and it is not empty.
[[nodiscard]] bool holdsSomething(const std::filesystem::path& file);

/// A copy of a database and of what was left beside it, in a folder that only its owner can read; gone with
/// the object. Throws Error DiskFull or Io.
class PrivateCopy {
public:
    explicit PrivateCopy(const std::filesystem::path& file);
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

} // namespace marginalia::core::store
