// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(_WIN32)

#include "core/base/error.h"
#include "core/base/lasting_lock.h"
#include "core/base/platform.h"

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace marginalia::core::platform {

namespace {
std::string narrow(const std::wstring& wide) {
    return toUtf8(std::filesystem::path(wide));
}

class WindowsLock : public FileLock {
public:
    explicit WindowsLock(HANDLE handle)
        : m_handle(handle) {}
    ~WindowsLock() override { ::CloseHandle(m_handle); } // opened with FILE_FLAG_DELETE_ON_CLOSE
    WindowsLock(const WindowsLock&) = delete;
    WindowsLock& operator=(const WindowsLock&) = delete;

private:
    HANDLE m_handle;
};
} // namespace

std::string loginName() {
    std::array<wchar_t, 257> name{};
    DWORD length = name.size();
    return ::GetEnvironmentVariableW(L"USERNAME", name.data(), length) > 0 ? narrow(name.data()) : "user";
}

std::string hostName() {
    std::array<wchar_t, MAX_COMPUTERNAME_LENGTH + 1> name{};
    DWORD length = name.size();
    return ::GetComputerNameW(name.data(), &length) != 0 ? narrow(name.data()) : "this computer";
}

std::string systemLanguage() {
    std::array<wchar_t, LOCALE_NAME_MAX_LENGTH> name{};
    if (::GetUserDefaultLocaleName(name.data(), static_cast<int>(name.size())) == 0)
        return "en";
    const std::string locale = narrow(name.data());
    return locale.substr(0, locale.find('-'));
}

bool syncToDisk(const std::filesystem::path& fileOrFolder) {
    if (std::filesystem::is_directory(fileOrFolder))
        return true; // Windows writes folder entries with the file
    const HANDLE handle =
        ::CreateFileW(fileOrFolder.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    const bool flushed = ::FlushFileBuffers(handle) != 0;
    ::CloseHandle(handle);
    return flushed;
}

bool isNetworkFolder(const std::filesystem::path& folder) {
    std::array<wchar_t, MAX_PATH> volume{};
    const std::wstring path = std::filesystem::absolute(folder).wstring();
    if (::GetVolumePathNameW(path.c_str(), volume.data(), static_cast<DWORD>(volume.size())) == 0)
        return false;
    return ::GetDriveTypeW(volume.data()) == DRIVE_REMOTE;
}

bool isWritableFolder(const std::filesystem::path& folder) {
    const std::filesystem::path probe =
        folder / (L".marginalia-write-" + std::to_wstring(::GetCurrentProcessId()));
    const HANDLE handle = ::CreateFileW(probe.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                                        FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    ::CloseHandle(handle);
    return true;
}

std::string toUtf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path fromUtf8(const std::string& utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

std::unique_ptr<FileLock> FileLock::tryLock(const std::filesystem::path& path,
                                            const std::string& holderText) {
    const HANDLE handle =
        ::CreateFileW(path.c_str(), GENERIC_WRITE | DELETE, FILE_SHARE_READ, nullptr, CREATE_ALWAYS,
                      FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        if (::GetLastError() == ERROR_SHARING_VIOLATION)
            return nullptr;
        throw Error(ErrorKind::ReadOnly,
                    msg("The lock file {1} cannot be written. The project opens for reading only."),
                    {toUtf8(path)});
    }
    DWORD written = 0;
    ::WriteFile(handle, holderText.data(), static_cast<DWORD>(holderText.size()), &written, nullptr);
    return std::make_unique<WindowsLock>(handle);
}

std::string FileLock::holder(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Here a lock belongs to its handle anyway, and no other one takes it away.
LastingLock::LastingLock(const std::filesystem::path&, std::int64_t, std::int64_t) {}
LastingLock::~LastingLock() = default;
void LastingLock::release() {}

namespace {

std::function<void()>& terminationThen() {
    static std::function<void()> then;
    return then;
}

BOOL WINAPI tellTermination(DWORD) {
    terminationThen()();
    ::Sleep(5000); // the system ends the program when this returns: time to close the project
    return TRUE;
}

} // namespace

void onTermination(std::function<void()> then) {
    terminationThen() = std::move(then);
    ::SetConsoleCtrlHandler(tellTermination, TRUE);
}

} // namespace marginalia::core::platform

#endif
