// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct zip;
struct zip_source;

namespace marginalia::core::exchange {

/// Writes a ZIP archive whose bytes depend on its content alone: entries in the order of adding, every date
/// 1 January 1980, no owner. Give it the temporary path of an AtomicFile: without `close` nothing is written.
class ZipWriter {
public:
    explicit ZipWriter(std::filesystem::path file);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// `name` with forward slashes; the bytes are kept until `close`.
    void add(const std::string& name, std::string bytes);
    /// The file is read at `close` in pieces and must live until then.
    void addFile(const std::string& name, const std::filesystem::path& file);
    /// Compresses and writes everything. Takes the part [from, to] of `progress`; throws Error{Cancelled},
    /// Error{DiskFull} or Error{Io}.
    void close(Progress& progress, double from, double to);

private:
    void finishEntry(const std::string& name, zip_source* source);
    [[noreturn]] void fail(int systemError, const std::string& text);

    std::filesystem::path m_file;
    struct zip* m_archive = nullptr;
    std::vector<std::unique_ptr<std::string>> m_kept;
};

} // namespace marginalia::core::exchange
