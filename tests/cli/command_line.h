// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::tests {

/// What a run of marginalia-cli left behind.
struct Outcome {
    int exit = -1;
    std::string out;
    std::string err;
};

/// An empty folder that goes with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Writes a file and gives its path.
    std::string write(const std::string& name, const std::string& bytes) const;
    [[nodiscard]] static std::string read(const std::filesystem::path& file);

private:
    std::filesystem::path m_path;
};

/// Runs the real program with these arguments.
Outcome cli(const std::vector<std::string>& arguments);

} // namespace marginalia::tests
