// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/private_copy.h"

#include "core/base/error.h"
#include "core/base/platform.h"

#include <random>
#include <string>
#include <system_error>

namespace marginalia::core::store {

std::filesystem::path beside(const std::filesystem::path& file, const char* ending) {
    std::filesystem::path path = file;
    path += ending;
    return path;
}

bool holdsSomething(const std::filesystem::path& file) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    return !missing && size > 0;
}

PrivateCopy::PrivateCopy(const std::filesystem::path& file) {
    try {
        std::random_device device;
        m_folder = std::filesystem::temp_directory_path() /
                   ("marginalia-" + std::to_string(device()) + std::to_string(device()));
        std::filesystem::create_directory(m_folder);
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all);
        m_file = m_folder / file.filename(); // messages name the original
        std::filesystem::copy_file(file, m_file);
        for (const char* ending : {"-wal", "-journal"})
            if (holdsSomething(beside(file, ending)))
                std::filesystem::copy_file(beside(file, ending), beside(m_file, ending));
        // The original may be one that nobody can write.
        std::filesystem::permissions(m_file, std::filesystem::perms::owner_write,
                                     std::filesystem::perm_options::add);
    } catch (const std::filesystem::filesystem_error& error) {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
        throw Error(
            error.code() == std::errc::no_space_on_device ? ErrorKind::DiskFull : ErrorKind::Io,
            msg("There was no room for the private copy in which {1} is looked through. Make room on the "
                "disk and try again."),
            {platform::toUtf8(file.filename())});
    }
}

PrivateCopy::~PrivateCopy() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

} // namespace marginalia::core::store
