// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_parts.h"
#include "core/exchange/safe_xml.h"
#include "core/exchange/safe_zip.h"
#include "core/exchange/spreadsheet_date.h"
#include "core/exchange/table.h"

#include <string>
#include <string_view>
#include <vector>

/// The parts of a workbook around its sheets; only for xlsx_reader.cpp.
namespace marginalia::core::exchange {

struct WorkbookSheet {
    std::string name;
    std::string part;
    bool hidden = false;
};

struct Workbook {
    std::vector<WorkbookSheet> sheets; ///< those with cells: no chart sheets
    std::string sharedStrings;         ///< the part's name; empty when there is none
    std::string styles;
    bool from1904 = false;
};

/// Throws Error{Invalid} when the archive has no workbook.
Workbook readWorkbookPart(const SafeZip& archive);

/// What each cell style (attribute s) shows of a number.
std::vector<DateFormat> readDateFormats(const SafeZip& archive, const std::string& part);

/// The shared strings, kept in the table; rich runs joined, phonetic hints left out. Throws Error{Limit}.
std::vector<std::string_view> readSharedStrings(const SafeZip& archive, const std::string& part, Table& table,
                                                const TableLimits& limits);

/// `_x000D_` in a workbook's text stands for the character it names; NUL and what XML forbids become U+FFFD.
std::string withoutEscapes(std::string text);

} // namespace marginalia::core::exchange
