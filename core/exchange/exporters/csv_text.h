// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/atomic_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// Writes a table that our own import reads back exactly, row by row, in little memory: UTF-8 with byte order
/// mark, comma, CRLF (RFC 4180). A text that a spreadsheet would run as a formula gets one apostrophe before
/// it, which the import takes off. The file is there whole after `commit`, or not at all.
class CsvText {
public:
    explicit CsvText(const std::filesystem::path& file);

    CsvText& text(std::string_view text);
    CsvText& number(std::int64_t number);
    CsvText& empty() { return text({}); }
    void endRow();
    void commit();

private:
    void separate();
    void flush();

    AtomicFile m_file;
    std::string m_waiting;
    bool m_rowStarted = false;
};

} // namespace marginalia::core::exchange
