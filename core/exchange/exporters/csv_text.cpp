// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/csv_text.h"

#include "core/exchange/exporters/csv_writer.h"

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t pieceSize = std::size_t{256} << 10;
} // namespace

CsvText::CsvText(const std::filesystem::path& file)
    : m_file(file)
    , m_waiting("\xEF\xBB\xBF") {} // without the mark Excel reads Cyrillic as something else

CsvText& CsvText::text(std::string_view given) {
    separate();
    const std::string text = formulaProtected(given);
    if (text.find_first_of(",\"\r\n;\t|'") == std::string::npos && !text.starts_with(' ') &&
        !text.ends_with(' ')) {
        m_waiting += text;
        return *this;
    }
    m_waiting += '"';
    for (const char c : text) {
        if (c == '"')
            m_waiting += '"';
        m_waiting += c;
    }
    m_waiting += '"';
    return *this;
}

CsvText& CsvText::number(std::int64_t number) {
    separate();
    m_waiting += std::to_string(number);
    return *this;
}

void CsvText::endRow() {
    m_waiting += "\r\n";
    m_rowStarted = false;
    if (m_waiting.size() >= pieceSize)
        flush();
}

void CsvText::commit() {
    flush();
    m_file.commit();
}

void CsvText::separate() {
    if (m_rowStarted)
        m_waiting += ',';
    m_rowStarted = true;
}

void CsvText::flush() {
    m_file.write(m_waiting);
    m_waiting.clear();
}

} // namespace marginalia::core::exchange
