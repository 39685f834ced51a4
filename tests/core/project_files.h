// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/project/project.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>

namespace marginalia::core::test {

/// An empty folder for one test, removed with everything in it.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::filesystem::path& where = std::filesystem::temp_directory_path()) {
        std::random_device device;
        m_path = where / ("marginalia-test-" + std::to_string(device()) + "-" + std::to_string(device()));
        std::filesystem::create_directories(m_path);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// Where a commit need not wait for a disk, for tests of thousands of commits.
    static std::filesystem::path inMemory() {
        std::error_code missing;
        return std::filesystem::is_directory("/dev/shm", missing) ? std::filesystem::path("/dev/shm")
                                                                  : std::filesystem::temp_directory_path();
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// The kind of Error that `work` throws; nothing when it throws none.
template <class Work> std::optional<ErrorKind> kindThrownBy(const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

inline void addCoder(store::Edit& edit, const std::string& name) {
    edit.db().run("INSERT INTO coder (id, name, created_at) VALUES (?, ?, ?)", edit.newId<CoderId>(), name,
                  edit.now());
}

inline std::int64_t coders(const Project& project) {
    return project.db().integer("SELECT count(*) FROM coder");
}

} // namespace marginalia::core::test
