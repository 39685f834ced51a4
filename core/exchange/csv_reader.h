// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/byte_source.h"
#include "core/exchange/problems.h"
#include "core/exchange/table.h"
#include "core/exchange/table_reader.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::exchange {

/// Splits the text of a CSV file into rows, piece by piece. Fields may stand in double quotes, a doubled
/// quote inside is one quote, line breaks inside quotes belong to the field; LF, CR and CRLF end a row. A
/// quote in the middle of an unquoted field is an ordinary character. Blank lines are rows without cells. The
/// cost is linear in the bytes; memory is that of the longest row.
class CsvParser {
public:
    /// Gets each row; its cells live until it returns. False stops the parsing: later input is ignored.
    using RowHandler = std::function<bool(const Row&)>;

    /// `fileName` is for messages.
    CsvParser(char delimiter, RowHandler handler, std::string fileName, const TableLimits& limits = {});

    /// Throws Error{Limit} naming the row and column when a limit is passed, Error{Invalid} naming the line
    /// when a quote seems never to close.
    void feed(std::string_view utf8);
    /// Ends the file. Throws Error{Invalid} when a quote is still open, naming the line on which it opens.
    void finish();

    [[nodiscard]] bool stopped() const { return m_stopped; }
    /// Rows in which text follows a closing quote ("a"b): kept as ab, to be reported.
    [[nodiscard]] const std::vector<std::int64_t>& rowsWithStrayQuotes() const { return m_strayQuotes; }
    [[nodiscard]] std::int64_t lines() const { return m_line; }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    std::size_t readFieldStart(std::string_view text, std::size_t place);
    std::size_t readPlain(std::string_view text, std::size_t place);
    std::size_t readQuoted(std::string_view text, std::size_t place);
    std::size_t readAfterQuote(std::string_view text, std::size_t place);
    void append(std::string_view text);
    void endField();
    void endRow(char lineBreak);
    [[noreturn]] void quoteNeverCloses() const;
    [[noreturn]] void rowTooLong() const;

    char m_delimiter;
    RowHandler m_handler;
    std::string m_fileName;
    TableLimits m_limits;
    State m_state = State::FieldStart;
    bool m_afterCarriageReturn = false;
    bool m_stopped = false;
    bool m_quotedInRow = false;
    std::string m_record;
    std::vector<std::size_t> m_ends;
    std::vector<Cell> m_cells;
    std::int64_t m_row = 1;
    std::int64_t m_line = 1;
    std::int64_t m_rowLine = 1;
    std::int64_t m_quoteLine = 0;
    std::int64_t m_quoteRow = 0;
    std::vector<std::int64_t> m_strayQuotes;
};

/// The delimiter of a text, from its beginning: the one of , ; tab | with which most of the first 100 parsed
/// rows have the same number of fields, more than one. Comma when none has. `whole`: the beginning is all
/// there is, so its last row counts too.
char detectDelimiter(std::string_view beginning, bool whole);

/// Reads a text table. See `readTable`.
TableFile readCsv(const ByteSource& source, const TableOptions& options, Progress& progress);

} // namespace marginalia::core::exchange
