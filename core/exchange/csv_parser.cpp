// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <array>
#include <map>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t strayQuotesKept = 1000;
constexpr int recordsToCompare = 100;
} // namespace

CsvParser::CsvParser(char delimiter, RowHandler handler, std::string fileName, const TableLimits& limits)
    : m_delimiter(delimiter)
    , m_handler(std::move(handler))
    , m_fileName(std::move(fileName))
    , m_limits(limits) {}

void CsvParser::feed(std::string_view text) {
    std::size_t place = 0;
    while (place < text.size() && !m_stopped) {
        if (m_afterCarriageReturn) {
            m_afterCarriageReturn = false;
            if (text[place] == '\n') {
                // The second half of CRLF; inside quotes both belong to the field.
                if (m_state == State::Quoted)
                    append(text.substr(place, 1));
                ++place;
                continue;
            }
        }
        switch (m_state) {
        case State::FieldStart:
            place = readFieldStart(text, place);
            break;
        case State::Plain:
            place = readPlain(text, place);
            break;
        case State::Quoted:
            place = readQuoted(text, place);
            break;
        case State::QuoteInQuoted:
            place = readAfterQuote(text, place);
            break;
        }
    }
}

std::size_t CsvParser::readFieldStart(std::string_view text, std::size_t place) {
    if (text[place] == '"') {
        m_state = State::Quoted;
        m_quotedInRow = true;
        m_quoteLine = m_line;
        m_quoteRow = m_row;
        return place + 1;
    }
    m_state = State::Plain;
    return place;
}

std::size_t CsvParser::readPlain(std::string_view text, std::size_t place) {
    std::size_t end = place;
    while (end < text.size() && text[end] != m_delimiter && text[end] != '\n' && text[end] != '\r')
        ++end;
    append(text.substr(place, end - place));
    if (end == text.size())
        return end;
    if (text[end] == m_delimiter)
        endField();
    else
        endRow(text[end]);
    return end + 1;
}

std::size_t CsvParser::readQuoted(std::string_view text, std::size_t place) {
    std::size_t end = place;
    while (end < text.size() && text[end] != '"' && text[end] != '\n' && text[end] != '\r')
        ++end;
    if (end < text.size() && text[end] != '"') {
        m_afterCarriageReturn = text[end] == '\r';
        ++m_line;
        ++end;
        append(text.substr(place, end - place));
        return end;
    }
    append(text.substr(place, end - place));
    if (end == text.size())
        return end;
    m_state = State::QuoteInQuoted;
    return end + 1;
}

std::size_t CsvParser::readAfterQuote(std::string_view text, std::size_t place) {
    if (text[place] == '"') {
        append("\"");
        m_state = State::Quoted;
        return place + 1;
    }
    const bool fieldEnds = text[place] == m_delimiter || text[place] == '\n' || text[place] == '\r';
    if (!fieldEnds && (m_strayQuotes.empty() || m_strayQuotes.back() != m_row) &&
        m_strayQuotes.size() < strayQuotesKept)
        m_strayQuotes.push_back(m_row);
    m_state = State::Plain;
    return place;
}

void CsvParser::append(std::string_view text) {
    const std::size_t fieldStart = m_ends.empty() ? 0 : m_ends.back();
    if (m_record.size() - fieldStart + text.size() > m_limits.cellBytes ||
        m_record.size() + text.size() > m_limits.recordBytes)
        rowTooLong();
    m_record += text;
}

void CsvParser::endField() {
    m_ends.push_back(m_record.size());
    m_state = State::FieldStart;
    if (m_ends.size() >= m_limits.columns) {
        // One more field begins: the row has more columns than any spreadsheet program holds.
        throw Error(
            ErrorKind::Limit,
            msg("Row {2} of {1} has more than {3} columns. Check that the delimiter is right and that the "
                "file is a survey table."),
            {m_fileName, std::to_string(m_row), std::to_string(m_limits.columns)});
    }
}

void CsvParser::endRow(char lineBreak) {
    m_afterCarriageReturn = lineBreak == '\r';
    const bool blankLine = m_ends.empty() && m_record.empty() && !m_quotedInRow;
    if (!blankLine)
        m_ends.push_back(m_record.size());
    if (m_row > m_limits.rows)
        throw Error(ErrorKind::Limit,
                    msg("The file {1} has more than {2} rows. Split it and import the parts."),
                    {m_fileName, std::to_string(m_limits.rows)});
    m_cells.clear();
    std::size_t from = 0;
    for (const std::size_t end : m_ends) {
        const std::string_view text = std::string_view(m_record).substr(from, end - from);
        m_cells.emplace_back(text, text.empty() ? CellKind::Empty : CellKind::Text);
        from = end;
    }
    m_stopped = !m_handler({m_row, m_rowLine, m_cells});
    m_record.clear();
    m_ends.clear();
    m_quotedInRow = false;
    m_state = State::FieldStart;
    ++m_row;
    m_rowLine = ++m_line;
}

void CsvParser::finish() {
    if (m_stopped)
        return;
    if (m_state == State::Quoted)
        quoteNeverCloses();
    // The last row may do without a line break.
    const bool rowBegun = !m_record.empty() || !m_ends.empty() || m_quotedInRow;
    if (rowBegun)
        endRow('\0');
}

void CsvParser::quoteNeverCloses() const {
    throw Error(
        ErrorKind::Invalid,
        msg("The quotation mark that opens in line {2} of {1} (row {3}, column {4}) is never closed. Close "
            "it, "
            "or write it twice where it is part of the answer, and import again."),
        {m_fileName, std::to_string(m_quoteLine), std::to_string(m_quoteRow), columnName(m_ends.size())});
}

void CsvParser::rowTooLong() const {
    if (m_state == State::Quoted)
        throw Error(
            ErrorKind::Limit,
            msg("The cell that opens with a quotation mark in line {2} of {1} (row {3}, column {4}) is too "
                "long; perhaps its closing mark is missing."),
            {m_fileName, std::to_string(m_quoteLine), std::to_string(m_quoteRow), columnName(m_ends.size())});
    throw Error(
        ErrorKind::Limit,
        msg("Row {2} of {1} is too long in column {3}: a cell may have {4} MB and a row {5} MB. Check that "
            "the file is a table."),
        {m_fileName, std::to_string(m_row), columnName(m_ends.size()),
         std::to_string(m_limits.cellBytes >> 20), std::to_string(m_limits.recordBytes >> 20)});
}

namespace {
/// How well a delimiter explains a text: the share of rows with the commonest number of fields, squared,
/// times a slowly growing reward for more fields; 0 when that number is one.
double fitOf(char delimiter, std::string_view beginning, bool whole) {
    std::map<std::size_t, int> rowsWith;
    int rows = 0;
    std::size_t firstFields = 0;
    TableLimits limits;
    limits.columns = beginning.size() + 2; // a wrong delimiter may well give too many columns
    limits.cellBytes = limits.recordBytes = beginning.size() + 1;
    CsvParser parser(
        delimiter,
        [&](const Row& row) {
            if (row.cells.empty())
                return true;
            if (rows == 0)
                firstFields = row.size();
            ++rowsWith[row.size()];
            return ++rows < recordsToCompare;
        },
        {}, limits);
    try {
        parser.feed(beginning);
        if (whole || rows == 0)
            parser.finish();
    } catch (const Error&) {
        // An unclosed quote: the rows before it have been counted.
    }
    if (rows == 0)
        return 0.0;
    const auto commonest = std::max_element(rowsWith.begin(), rowsWith.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
    if (commonest->first < 2)
        return 0.0;
    const double share = static_cast<double>(commonest->second) / rows;
    double reward = 1.0;
    for (std::size_t fields = commonest->first; fields > 1; fields /= 2)
        reward += 0.5;
    // A heading without the delimiter speaks against it.
    return share * share * reward * (firstFields < 2 ? 0.3 : 1.0);
}
} // namespace

char detectDelimiter(std::string_view beginning, bool whole) {
    char best = ',';
    double bestFit = 0.0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const double fit = fitOf(delimiter, beginning, whole);
        if (fit > bestFit) {
            best = delimiter;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace marginalia::core::exchange
