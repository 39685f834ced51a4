// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// Bytes that can be read from the beginning more than once: a file, or an entry of an archive.
class ByteSource {
public:
    /// Gets each piece in order; false ends the reading.
    using Handler = std::function<bool(std::string_view)>;

    virtual ~ByteSource() = default;
    /// Reads everything once, in pieces of at most 256 kB.
    virtual void read(const Handler& handler) const = 0;
    /// The expected number of bytes, for progress only.
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    /// What messages call it.
    [[nodiscard]] virtual const std::string& name() const = 0;
};

/// A file of at most `largest` bytes, looked at before anything is read.
class FileSource : public ByteSource {
public:
    /// Throws Error{Io} when there is no such file or it is a folder, Error{Limit} when it is larger.
    FileSource(std::filesystem::path path, std::uintmax_t largest);
    /// Throws Error{Io} when the file cannot be read, Error{Limit} when it grew beyond the limit.
    void read(const Handler& handler) const override;
    [[nodiscard]] std::uint64_t size() const override { return m_size; }
    [[nodiscard]] const std::string& name() const override { return m_name; }
    /// The first bytes.
    [[nodiscard]] std::string head(std::size_t count) const;

private:
    std::filesystem::path m_path;
    std::string m_name;
    std::uintmax_t m_largest;
    std::uintmax_t m_size = 0;
};

/// 512 MB or 3 kB, as an argument of messages: said in their language.
std::string byteCount(std::uintmax_t bytes);

} // namespace marginalia::core::exchange
