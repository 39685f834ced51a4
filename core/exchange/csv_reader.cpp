// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include "core/exchange/encoding.h"
#include "core/text/charset.h"

#include <algorithm>
#include <optional>

namespace marginalia::core::exchange {

namespace {
constexpr std::size_t sampleBytes = std::size_t{1} << 20;

/// Puts together the table of one text file: decodes, finds the delimiter, parses.
class CsvRead {
public:
    CsvRead(const ByteSource& source, const TableOptions& options, Progress& progress)
        : m_source(source)
        , m_options(options)
        , m_progress(progress) {
        m_file.delimiter = options.delimiter;
    }

    TableFile run() {
        const EncodingGuess guess = chooseEncoding();
        text::Decoder decoder(guess.encoding);
        m_file.encoding = decoder.encoding();
        m_progress.stage(static_cast<std::int64_t>(m_source.size()), 0.1, 1.0);
        std::string utf8;
        m_source.read([&](std::string_view piece) {
            m_progress.advance(static_cast<std::int64_t>(piece.size()));
            utf8.clear();
            decoder.decode(piece, utf8);
            take(utf8, false);
            return !m_file.cutShort;
        });
        utf8.clear();
        if (!m_file.cutShort)
            decoder.finish(utf8);
        take(utf8, true);
        m_file.replaced = decoder.replaced();
        m_file.nuls = decoder.nuls();
        m_file.lostLetters = m_lost.count();
        report(guess);
        return std::move(m_file);
    }

private:
    EncodingGuess chooseEncoding() {
        m_progress.stage(static_cast<std::int64_t>(m_source.size()), 0.0, 0.1);
        EncodingDetector detector;
        m_source.read([&](std::string_view piece) {
            m_progress.advance(static_cast<std::int64_t>(piece.size()));
            detector.feed(piece);
            return true;
        });
        EncodingGuess guess = detector.finish();
        if (!m_options.encoding.empty()) {
            refuseWrongWidth(m_options.encoding, guess, m_source.name());
            guess = EncodingGuess();
            guess.encoding = m_options.encoding;
        } else if (!guess.looksLikeText) {
            throw Error(
                ErrorKind::Invalid,
                msg("The file {1} does not look like text. Save the table as CSV or as an Excel workbook "
                    "(.xlsx) and import that."),
                {m_source.name()});
        }
        return guess;
    }

    void take(std::string_view utf8, bool last) {
        m_lost.feed(utf8);
        if (!m_parser) {
            m_beginning += utf8;
            if (m_beginning.size() < sampleBytes && !last)
                return;
            startParser(last);
            m_parser->feed(m_text);
        } else {
            m_parser->feed(utf8);
        }
        if (last && !m_file.cutShort)
            m_parser->finish();
    }

    void startParser(bool whole) {
        m_text = m_beginning;
        takeSepLine();
        if (m_file.delimiter == '\0')
            m_file.delimiter = detectDelimiter(m_text, whole);
        m_parser.emplace(
            m_file.delimiter, [this](const Row& row) { return keep(row); }, m_source.name(),
            m_options.limits);
    }

    /// Excel's own first line, which tells the delimiter and is no part of the table.
    void takeSepLine() {
        std::string_view line = m_text.substr(0, m_text.find_first_of("\r\n"));
        const std::size_t lineLength = line.size();
        if (line.size() == 7 && line.front() == '"' && line.back() == '"')
            line = line.substr(1, 5);
        if (line.size() != 5 || (line.substr(0, 4) != "sep=" && line.substr(0, 4) != "SEP="))
            return;
        if (m_file.delimiter == '\0')
            m_file.delimiter = line[4];
        m_text.remove_prefix(lineLength);
        if (m_text.substr(0, 2) == "\r\n")
            m_text.remove_prefix(2);
        else if (!m_text.empty())
            m_text.remove_prefix(1);
    }

    bool keep(const Row& row) {
        if (m_options.maxRows > 0 &&
            static_cast<std::int64_t>(m_file.table.rowCount()) >= m_options.maxRows) {
            m_file.cutShort = true;
            return false;
        }
        const TableLimits& limits = m_options.limits;
        std::size_t bytes = 0;
        for (const Cell& cell : row.cells)
            bytes += cell.text().size();
        if (m_file.table.cellCount() + row.size() > limits.cells ||
            m_file.table.textBytes() + bytes > limits.textBytes)
            throw Error(
                ErrorKind::Limit,
                msg("The table in {1} is too big: at row {2} it has more cells or text than can be held. "
                    "Split it and import the parts."),
                {m_source.name(), std::to_string(row.number)});
        m_file.table.add(row);
        note(row);
        return true;
    }

    void note(const Row& row) {
        if (row.cells.empty()) {
            m_problems.add(msg("Row {1} is blank."), {std::to_string(row.number)});
            return;
        }
        if (m_headerCells == 0)
            m_headerCells = row.size();
        if (row.size() < m_headerCells) {
            m_problems.add(
                msg("Row {1} (line {2}) has fewer cells than the first row: {3} instead of {4}. The "
                    "missing ones stay empty."),
                {std::to_string(row.number), std::to_string(row.line), std::to_string(row.size()),
                 std::to_string(m_headerCells)});
        } else if (std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(m_headerCells),
                               row.cells.end(), [](const Cell& cell) { return !cell.empty(); })) {
            m_problems.add(
                msg("Row {1} (line {2}) has more cells than the first row: {3} instead of {4}. Check "
                    "for an answer whose quotation marks are missing."),
                {std::to_string(row.number), std::to_string(row.line), std::to_string(row.size()),
                 std::to_string(m_headerCells)});
        }
    }

    void report(const EncodingGuess& guess) {
        m_file.problems = encodingProblems(guess, m_file.replaced, m_file.nuls, m_file.lostLetters);
        for (const std::int64_t row : m_parser->rowsWithStrayQuotes())
            m_problems.add(
                msg("In row {1} text follows a closing quotation mark; it was kept as part of the cell."),
                {std::to_string(row)});
        const std::vector<Sentence> rows = m_problems.list();
        m_file.problems.insert(m_file.problems.end(), rows.begin(), rows.end());
    }

    const ByteSource& m_source;
    const TableOptions& m_options;
    Progress& m_progress;
    TableFile m_file;
    Problems m_problems;
    LostLetters m_lost;
    std::string m_beginning;
    std::string_view m_text;
    std::optional<CsvParser> m_parser;
    std::size_t m_headerCells = 0;
};
} // namespace

TableFile readCsv(const ByteSource& source, const TableOptions& options, Progress& progress) {
    TableFile file = CsvRead(source, options, progress).run();
    const bool anything = std::any_of(file.table.rows().begin(), file.table.rows().end(),
                                      [](const Row& row) { return !row.blank(); });
    if (!anything)
        throw Error(ErrorKind::Invalid,
                    msg("The file {1} holds no table: there is no text in any row. Choose another file."),
                    {source.name()});
    return file;
}

} // namespace marginalia::core::exchange
