// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/byte_source.h"

#include "core/base/error.h"
#include "core/base/platform.h"

#include <fstream>
#include <system_error>
#include <vector>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t pieceBytes = std::size_t{256} << 10;

[[noreturn]] void cannotRead(const std::string& name) {
    throw Error(ErrorKind::Io,
                msg("The file {1} cannot be read. Check that it exists and that you may open it."), {name});
}

[[noreturn]] void tooLarge(const std::string& name, std::uintmax_t size, std::uintmax_t largest) {
    throw Error(
        ErrorKind::Limit,
        msg("The file {1} has {2}; files of more than {3} are not read. Split it and import the parts."),
        {name, byteCount(size), byteCount(largest)});
}
} // namespace

FileSource::FileSource(std::filesystem::path path, std::uintmax_t largest)
    : m_path(std::move(path))
    , m_name(platform::toUtf8(m_path.filename()))
    , m_largest(largest) {
    std::error_code failure;
    // Pipes and devices have no end that could be checked beforehand.
    if (!std::filesystem::is_regular_file(m_path, failure))
        cannotRead(m_name);
    m_size = std::filesystem::file_size(m_path, failure);
    if (failure)
        cannotRead(m_name);
    if (m_size > m_largest)
        tooLarge(m_name, m_size, m_largest);
}

void FileSource::read(const Handler& handler) const {
    std::ifstream stream(m_path, std::ios::binary);
    if (!stream)
        cannotRead(m_name);
    std::vector<char> piece(pieceBytes);
    std::uintmax_t total = 0;
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        if (stream.bad())
            cannotRead(m_name);
        total += count;
        if (total > m_largest)
            tooLarge(m_name, total, m_largest);
        if (count > 0 && !handler({piece.data(), count}))
            return;
    }
}

std::string FileSource::head(std::size_t count) const {
    std::string first;
    read([&first, count](std::string_view piece) {
        first = piece.substr(0, count);
        return false;
    });
    return first;
}

std::string byteCount(std::uintmax_t bytes) {
    if (bytes < 1024)
        return Sentence(msg("{1} B"), {std::to_string(bytes)}).asArgument();
    if (bytes < (std::uintmax_t{1} << 20))
        return Sentence(msg("{1} kB"), {std::to_string(bytes >> 10)}).asArgument();
    return Sentence(msg("{1} MB"), {std::to_string(bytes >> 20)}).asArgument();
}

} // namespace marginalia::core::exchange
