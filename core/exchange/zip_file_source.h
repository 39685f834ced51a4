// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <zip.h>

namespace marginalia::core::exchange {

/// Lets libzip read a file through a C++ stream, so that a path with any letters opens on every system. Only
/// for safe_zip.cpp.
class ZipFileSource {
public:
    /// The archive owns the result; nullptr when there is no memory.
    static zip_source_t* make(const std::filesystem::path& path, zip_error_t* error);

private:
    explicit ZipFileSource(std::filesystem::path path);
    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t perform(void* data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t fail(int code);

    std::filesystem::path m_path;
    std::ifstream m_stream;
    zip_int64_t m_place = 0;
    zip_int64_t m_size = 0;
    zip_error_t m_error{};
};

} // namespace marginalia::core::exchange
