// SPDX-License-Identifier: GPL-3.0-or-later
#if !defined(_WIN32)

#include "core/base/error.h"
#include "core/base/lasting_lock.h"
#include "core/base/platform.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <sys/file.h>
#include <sys/param.h>
#include <sys/stat.h>
#if defined(__linux__)
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#endif
#include <thread>
#include <unistd.h>
#include <utility>

namespace marginalia::core::platform {

namespace {
class Descriptor {
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor) {}
    ~Descriptor() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(Descriptor&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

class PosixLock : public FileLock {
public:
    PosixLock(Descriptor descriptor, std::filesystem::path path)
        : m_descriptor(std::move(descriptor))
        , m_path(std::move(path)) {}
    ~PosixLock() override {
        // Removed while still held: a second program that opened the old file sees another inode and tries
        // again.
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }

private:
    Descriptor m_descriptor;
    std::filesystem::path m_path;
};

std::string textOf(const char* value) {
    return value == nullptr ? std::string() : std::string(value);
}
} // namespace

std::string loginName() {
    if (const passwd* entry = ::getpwuid(::getuid()); entry != nullptr && !textOf(entry->pw_name).empty())
        return entry->pw_name;
    const std::string fromEnvironment = textOf(std::getenv("USER"));
    return fromEnvironment.empty() ? "user" : fromEnvironment;
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : std::string("this computer");
}

std::string systemLanguage() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = textOf(std::getenv(variable));
        if (value.empty())
            continue;
        const std::string language = value.substr(0, value.find_first_of("_.@"));
        return language == "C" || language == "POSIX" ? "en" : language;
    }
    return "en";
}

bool syncToDisk(const std::filesystem::path& fileOrFolder) {
    const Descriptor descriptor(::open(fileOrFolder.c_str(), O_RDONLY | O_CLOEXEC));
    return descriptor.get() >= 0 && ::fsync(descriptor.get()) == 0;
}

bool isNetworkFolder(const std::filesystem::path& folder) {
    struct statfs facts {};
    if (::statfs(folder.empty() ? "." : folder.c_str(), &facts) != 0)
        return false;
#if defined(__linux__)
    switch (static_cast<unsigned long>(facts.f_type)) {
    case 0x6969UL:     // NFS
    case 0x517BUL:     // SMB
    case 0xFF534D42UL: // CIFS
    case 0xFE534D42UL: // SMB2
    case 0x65735546UL: // FUSE: sshfs, cloud folders
    case 0x01021997UL: // 9p
    case 0x5346414FUL: // AFS
    case 0x00C36400UL: // Ceph
        return true;
    default:
        return false;
    }
#else
    return (facts.f_flags & MNT_LOCAL) == 0;
#endif
}

bool isWritableFolder(const std::filesystem::path& folder) {
    const std::filesystem::path probe = folder / (".marginalia-write-" + std::to_string(::getpid()));
    const Descriptor descriptor(::open(probe.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    if (descriptor.get() < 0)
        return false;
    ::unlink(probe.c_str());
    return true;
}

std::string toUtf8(const std::filesystem::path& path) {
    return path.string();
}
std::filesystem::path fromUtf8(const std::string& utf8) {
    return std::filesystem::path(utf8);
}

std::unique_ptr<FileLock> FileLock::tryLock(const std::filesystem::path& path,
                                            const std::string& holderText) {
    for (int attempt = 0; attempt < 5; ++attempt) {
        Descriptor descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
        if (descriptor.get() < 0)
            throw Error(ErrorKind::ReadOnly,
                        msg("The lock file {1} cannot be written. The project opens for reading only."),
                        {toUtf8(path)});
        if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0)
            return nullptr;
        struct stat held {};
        struct stat named {};
        if (::fstat(descriptor.get(), &held) != 0 || ::stat(path.c_str(), &named) != 0 ||
            held.st_ino != named.st_ino)
            continue; // the former holder removed the file between our open and our lock
        if (::ftruncate(descriptor.get(), 0) != 0 ||
            ::pwrite(descriptor.get(), holderText.data(), holderText.size(), 0) !=
                static_cast<ssize_t>(holderText.size())) {
            // The name is only a courtesy to the next person; the lock itself holds.
        }
        return std::make_unique<PosixLock>(std::move(descriptor), path);
    }
    return nullptr;
}

std::string FileLock::holder(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

namespace {

/// Locks a part of the file, or lets it go, for this descriptor alone.
void lockPart([[maybe_unused]] int descriptor, [[maybe_unused]] int kind, [[maybe_unused]] std::int64_t start,
              [[maybe_unused]] std::int64_t length) {
#if defined(F_OFD_SETLK)
    struct flock part {};
    part.l_type = static_cast<decltype(part.l_type)>(kind);
    part.l_whence = SEEK_SET;
    part.l_start = start;
    part.l_len = length;
    ::fcntl(descriptor, F_OFD_SETLK, &part);
#endif
}

} // namespace

LastingLock::LastingLock(const std::filesystem::path& file, std::int64_t start, std::int64_t length)
    : m_descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (m_descriptor >= 0)
        lockPart(m_descriptor, F_RDLCK, start, length);
}

LastingLock::~LastingLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void LastingLock::release() {
    if (m_descriptor >= 0)
        lockPart(m_descriptor, F_UNLCK, 0, 0);
}

namespace {

int terminationPipe = -1;

// Only what a signal handler may do: one write.
void tellTermination(int) {
    const char asked = 1;
    static_cast<void>(!::write(terminationPipe, &asked, 1));
}

} // namespace

void onTermination(std::function<void()> then) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    terminationPipe = ends[1];
    std::thread([end = ends[0], then = std::move(then)] {
        for (char asked = 0;;) {
            const ssize_t read = ::read(end, &asked, 1);
            if (read == 1)
                then();
            else if (read == 0 || errno != EINTR)
                return;
        }
    }).detach();
    struct sigaction action {};
    action.sa_handler = tellTermination;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

} // namespace marginalia::core::platform

#endif
