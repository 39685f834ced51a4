// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/platform.h"

#include <random>
#include <system_error>

namespace marginalia::core {

namespace {
std::filesystem::path besideWithRandomName(const std::filesystem::path& target) {
    std::random_device device;
    std::filesystem::path name = target.filename();
    name += "." + std::to_string(device()) + ".tmp";
    return target.parent_path() / name;
}
} // namespace

AtomicFile::AtomicFile(std::filesystem::path target)
    : m_target(std::move(target))
    , m_temporary(besideWithRandomName(m_target)) {
    m_stream.open(m_temporary, std::ios::binary | std::ios::trunc);
    if (!m_stream)
        throw Error(ErrorKind::ReadOnly,
                    msg("The file {1} cannot be written. Choose a folder in which you may save files."),
                    {platform::toUtf8(m_target)});
}

AtomicFile::~AtomicFile() {
    if (m_committed)
        return;
    m_stream.close();
    std::error_code ignored; // a destructor must not throw, and a left-over temporary file harms nobody
    std::filesystem::remove(m_temporary, ignored);
}

void AtomicFile::write(std::string_view bytes) {
    m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!m_stream)
        throw Error(ErrorKind::DiskFull,
                    msg("There is no room to write {1}. Nothing was changed; make room and try again."),
                    {platform::toUtf8(m_target)});
}

void AtomicFile::close() {
    if (!m_stream.is_open())
        return;
    m_stream.close();
    if (m_stream.fail())
        throw Error(ErrorKind::DiskFull,
                    msg("There is no room to write {1}. Nothing was changed; make room and try again."),
                    {platform::toUtf8(m_target)});
}

void AtomicFile::commit() {
    close();
    if (!platform::syncToDisk(m_temporary))
        throw Error(ErrorKind::DiskFull,
                    msg("There is no room to write {1}. Nothing was changed; make room and try again."),
                    {platform::toUtf8(m_target)});
    std::error_code failure;
    std::filesystem::rename(m_temporary, m_target, failure);
    if (failure)
        throw Error(ErrorKind::Io,
                    msg("The file {1} could not be replaced: {2}. It may be open in another program."),
                    {platform::toUtf8(m_target), failure.message()});
    m_committed = true;
    platform::syncToDisk(m_target.parent_path().empty() ? std::filesystem::path(".")
                                                        : m_target.parent_path());
}

} // namespace marginalia::core
