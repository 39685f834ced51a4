// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

/// The only header whose implementation calls the operating system; everything else is portable C++.
namespace marginalia::core::platform {

/// The name under which the person is logged in, or "user".
std::string loginName();
std::string hostName();
/// The first language the system is set to: "en", "ru", "kk", ... (two or three letters), or "en".
std::string systemLanguage();
/// Forces what was written to `file` (or the entries of a folder) to the disk. False when the system could
/// not.
bool syncToDisk(const std::filesystem::path& fileOrFolder);
/// Whether the path lies on a network file system (NFS, SMB/CIFS, sshfs, ...), where shared memory of WAL is
/// not safe.
bool isNetworkFolder(const std::filesystem::path& folder);
/// Whether a file can be created in the folder (tried, then removed).
bool isWritableFolder(const std::filesystem::path& folder);
/// UTF-8 of a path, and back.
std::string toUtf8(const std::filesystem::path& path);
std::filesystem::path fromUtf8(const std::string& utf8);

/// From now on `then` is called, on a thread of its own, when the system or a person asks the program to end
/// (SIGTERM, SIGINT, SIGHUP; on Windows the end of the console), instead of ending it at once. Call it once.
void onTermination(std::function<void()> then);

/// An exclusive lock on a small file; the system frees it when the process ends, however it ends.
class FileLock {
public:
    /// nullptr when somebody else holds it. Throws Error{ReadOnly} when the file cannot be created.
    static std::unique_ptr<FileLock> tryLock(const std::filesystem::path& path, const std::string& holder);
    /// Who holds the lock, as written by the holder; empty when unknown.
    static std::string holder(const std::filesystem::path& path);
    virtual ~FileLock() = default;
};

} // namespace marginalia::core::platform
