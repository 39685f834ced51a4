// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/exchange/table.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace marginalia::core::exchange {

/// The largest text table or workbook file that is read.
constexpr std::uintmax_t largestTableFile = std::uintmax_t{512} << 20;

/// What the person has decided; everything left alone is detected.
struct TableOptions {
    std::string encoding;     ///< of a text table: a name of `text::encodings()`
    char delimiter = '\0';    ///< of a text table: , ; | or tab
    std::string sheet;        ///< of a workbook: the first visible one
    std::int64_t maxRows = 0; ///< stop after so many rows (a preview); 0 = read all
    TableLimits limits;
};

struct SheetName {
    std::string name;
    bool hidden = false;
};

/// One table as its file has it, header rows included, and what was decided and repaired on the way.
struct TableFile {
    enum class Format { Text, Workbook };

    Table table;
    Format format = Format::Text;
    std::string encoding;          ///< of a text table, as used; "UTF-8" in a workbook
    char delimiter = '\0';         ///< of a text table, as used
    std::vector<SheetName> sheets; ///< of a workbook, in its order
    std::string sheet;             ///< the sheet that was read
    bool cutShort = false;         ///< `maxRows` was reached and the file has more
    std::int64_t replaced = 0;     ///< byte sequences that are not valid in the encoding, now U+FFFD
    std::int64_t nuls = 0;         ///< NUL characters, now U+FFFD
    std::int64_t lostLetters = 0;  ///< question marks inside Cyrillic words: letters lost before we came
    /// What did not stop the reading, with rows and columns; for the person, before the import is confirmed.
    std::vector<Sentence> problems;
};

/// Reads a text table (CSV, TSV and their kin), an Excel workbook (.xlsx), or a zip archive that holds one
/// text table. The content decides which, not the file's name. Throws Error{Io} when the file cannot be read,
/// Error{Limit} when it is too big, Error{Damaged} or Error{Invalid} when it is not such a file, Error{Usage}
/// for an unknown encoding or sheet, Error{Cancelled}; the message names the file and, where there is one,
/// the row and column.
TableFile readTable(const std::filesystem::path& path, const TableOptions& options, Progress& progress);

/// The sheets of a workbook in its order; none of any other file. Throws Error{Io}, Error{Damaged}.
std::vector<SheetName> sheetsOf(const std::filesystem::path& path);

} // namespace marginalia::core::exchange
