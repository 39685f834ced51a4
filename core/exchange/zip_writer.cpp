// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_writer.h"

#include "core/base/error.h"
#include "core/base/platform.h"

#include <zip.h>

#include <cerrno>
#include <exception>

namespace marginalia::core::exchange {

namespace {
constexpr zip_uint16_t firstOfJanuary1980 = (1U << 5U) | 1U;
constexpr zip_uint32_t plainFileForEveryone = 0100644U
                                              << 16U; // or the umask of the machine would be in the file
constexpr zip_uint32_t usualCompression = 6;

/// libzip is C: an exception from Progress waits here until libzip has returned.
struct Watch {
    Progress& progress;
    std::exception_ptr stopped;
    double told = 0;
    static constexpr std::int64_t whole = 100'000;

    void tell(double part) {
        if (stopped)
            return;
        try {
            progress.advance(static_cast<std::int64_t>((part - told) * static_cast<double>(whole)));
            told = part;
        } catch (...) {
            stopped = std::current_exception();
        }
    }
};
} // namespace

ZipWriter::ZipWriter(std::filesystem::path file)
    : m_file(std::move(file)) {
    int code = 0;
    m_archive = zip_open(platform::toUtf8(m_file).c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!m_archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string text = zip_error_strerror(&error);
        const int systemError = zip_error_code_system(&error);
        zip_error_fini(&error);
        fail(systemError, text);
    }
}

ZipWriter::~ZipWriter() {
    if (m_archive)
        zip_discard(m_archive);
}

void ZipWriter::add(const std::string& name, std::string bytes) {
    m_kept.push_back(std::make_unique<std::string>(std::move(bytes)));
    const std::string& kept = *m_kept.back();
    finishEntry(name, zip_source_buffer(m_archive, kept.data(), kept.size(), 0));
}

void ZipWriter::addFile(const std::string& name, const std::filesystem::path& file) {
    finishEntry(name, zip_source_file(m_archive, platform::toUtf8(file).c_str(), 0, -1));
}

void ZipWriter::finishEntry(const std::string& name, zip_source* source) {
    const zip_int64_t index = source ? zip_file_add(m_archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        const std::string text = zip_strerror(m_archive);
        if (source)
            zip_source_free(source);
        fail(0, text);
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(m_archive, entry, ZIP_CM_DEFLATE, usualCompression);
    zip_file_set_dostime(m_archive, entry, 0, firstOfJanuary1980, 0);
    zip_file_set_external_attributes(m_archive, entry, 0, ZIP_OPSYS_UNIX, plainFileForEveryone);
}

void ZipWriter::close(Progress& progress, double from, double to) {
    progress.stage(Watch::whole, from, to);
    Watch watch{progress, nullptr};
    zip_register_progress_callback_with_state(
        m_archive, 0.005, [](zip_t*, double part, void* state) { static_cast<Watch*>(state)->tell(part); },
        nullptr, &watch);
    zip_register_cancel_callback_with_state(
        m_archive, [](zip_t*, void* state) { return static_cast<Watch*>(state)->stopped ? 1 : 0; }, nullptr,
        &watch);
    if (zip_close(m_archive) == 0) {
        m_archive = nullptr;
        return;
    }
    const std::string text = zip_strerror(m_archive);
    const int systemError = zip_error_code_system(zip_get_error(m_archive));
    zip_discard(m_archive);
    m_archive = nullptr;
    if (watch.stopped)
        std::rethrow_exception(watch.stopped);
    fail(systemError, text);
}

void ZipWriter::fail(int systemError, const std::string& text) {
    if (systemError == ENOSPC)
        throw Error(ErrorKind::DiskFull,
                    msg("There is no room to write {1}. Nothing was changed; make room and try again."),
                    {platform::toUtf8(m_file)});
    throw Error(ErrorKind::Io, msg("The file {1} could not be written: {2}."),
                {platform::toUtf8(m_file), text});
}

} // namespace marginalia::core::exchange
