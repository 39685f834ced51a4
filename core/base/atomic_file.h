// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace marginalia::core {

/// A file that is there whole or not at all: written beside its place under a temporary name, renamed by
/// `commit`. Without `commit` (an error, a cancel) the temporary file goes and an older file of the same name
/// stays as it was.
class AtomicFile {
public:
    /// Throws Error{ReadOnly} or Error{Io} when the folder cannot be written.
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::string_view bytes);
    /// Ends writing through this object. Throws Error{DiskFull} when not everything arrived.
    void close();
    /// Where, after `close`, another library may write or read; call `commit` when it has closed the file.
    [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }
    /// Flushes to the disk and renames. Throws Error{DiskFull} or Error{Io}; then nothing has changed.
    void commit();

private:
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    std::ofstream m_stream;
    bool m_committed = false;
};

} // namespace marginalia::core
