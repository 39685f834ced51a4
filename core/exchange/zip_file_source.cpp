// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_file_source.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace marginalia::core::exchange {

ZipFileSource::ZipFileSource(std::filesystem::path path)
    : m_path(std::move(path)) {
    zip_error_init(&m_error);
}

zip_source_t* ZipFileSource::make(const std::filesystem::path& path, zip_error_t* error) {
    auto* self = new ZipFileSource(path); // freed by the library through ZIP_SOURCE_FREE
    zip_source_t* source = zip_source_function_create(answer, self, error);
    if (source == nullptr)
        delete self;
    return source;
}

zip_int64_t ZipFileSource::answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto* source = static_cast<ZipFileSource*>(self);
    if (command == ZIP_SOURCE_FREE) {
        delete source;
        return 0;
    }
    try {
        return source->perform(data, length, command);
    } catch (...) { // the caller is C
        return source->fail(ZIP_ER_INTERNAL);
    }
}

zip_int64_t ZipFileSource::fail(int code) {
    zip_error_set(&m_error, code, 0);
    return -1;
}

zip_int64_t ZipFileSource::perform(void* data, zip_uint64_t length, zip_source_cmd_t command) {
    switch (command) {
    case ZIP_SOURCE_OPEN: {
        std::error_code failure;
        m_size = static_cast<zip_int64_t>(std::filesystem::file_size(m_path, failure));
        m_stream.close();
        m_stream.clear();
        m_stream.open(m_path, std::ios::binary);
        m_place = 0;
        return failure || !m_stream ? fail(ZIP_ER_OPEN) : 0;
    }
    case ZIP_SOURCE_READ: {
        const auto left = static_cast<zip_uint64_t>(std::max<zip_int64_t>(m_size - m_place, 0));
        m_stream.clear();
        m_stream.seekg(m_place);
        m_stream.read(static_cast<char*>(data), static_cast<std::streamsize>(std::min(length, left)));
        if (m_stream.bad())
            return fail(ZIP_ER_READ);
        m_place += m_stream.gcount();
        return m_stream.gcount();
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t place = zip_source_seek_compute_offset(
            static_cast<zip_uint64_t>(m_place), static_cast<zip_uint64_t>(m_size), data, length, &m_error);
        if (place < 0)
            return -1;
        m_place = place;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return m_place;
    case ZIP_SOURCE_CLOSE:
        m_stream.close();
        return 0;
    case ZIP_SOURCE_STAT: {
        auto* facts = static_cast<zip_stat_t*>(data);
        if (length < sizeof *facts)
            return fail(ZIP_ER_INVAL);
        std::error_code failure;
        zip_stat_init(facts);
        facts->size = std::filesystem::file_size(m_path, failure);
        facts->valid = ZIP_STAT_SIZE;
        return failure ? fail(ZIP_ER_OPEN) : static_cast<zip_int64_t>(sizeof *facts);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_error, data, length);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    default:
        return fail(ZIP_ER_OPNOTSUPP);
    }
}

} // namespace marginalia::core::exchange
