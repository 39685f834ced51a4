// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <filesystem>
#include <string>

/// Reports as the program makes them, in three languages, for every exporter's tests.
namespace marginalia::tests {

/// Shares, quotes (landscape, 60 rows under two headings) and codebook.
core::report::Document fullReport(const std::string& language);
core::report::Document sharesReport(const std::string& language);
/// `rows` quotes in six columns, the shape of the benchmark.
core::report::Document quotesReport(const std::string& language, int rows);
/// Emoji, right-to-left text, control characters, tabs, formulas, markup: all in a small table.
core::report::Document awkwardReport();

/// A folder of its own for one test, gone afterwards.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_folder / name; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

std::string bytesOf(const std::filesystem::path& file);
/// Runs a command line; its status and what it printed.
struct Ran {
    int status;
    std::string output;
};
Ran run(const std::string& commandLine);
/// Whether a missing tool is a failure: in CI and wherever MARGINALIA_REQUIRE_TOOLS is set.
bool toolsAreRequired();

} // namespace marginalia::tests
