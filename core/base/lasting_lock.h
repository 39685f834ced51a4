// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace marginalia::core::platform {

/// A lock for reading on a part of a file that lasts. The usual locks of POSIX belong to the whole program,
/// and go when it closes *any* descriptor of the file: a file dialog that looks what kind of file a project
/// is takes away the locks that SQLite believes to hold. This one belongs to its own descriptor. Where the
/// system knows no such lock, or none is needed (Windows), it does nothing.
class LastingLock {
public:
    /// Best effort: a file that cannot be opened or locked stays without.
    LastingLock(const std::filesystem::path& file, std::int64_t start, std::int64_t length);
    /// Closing the descriptor takes the other locks of this program on the file away: destroy after those
    /// who hold them.
    ~LastingLock();
    LastingLock(const LastingLock&) = delete;
    LastingLock& operator=(const LastingLock&) = delete;

    /// Lets others in, this program too. The descriptor stays open.
    void release();

private:
    int m_descriptor = -1;
};

} // namespace marginalia::core::platform
