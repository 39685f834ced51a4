// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// What a spreadsheet's number format shows of a number.
enum class DateFormat : std::uint8_t {
    None, ///< it is just a number
    Date,
    Time,
    DateTime,
    Elapsed ///< hours beyond 24: [h]:mm
};

/// Of a built-in format number (ECMA-376 part 1, 18.8.30, East Asian ones included).
DateFormat builtInDateFormat(int id);
/// Of a format code such as `dd.mm.yyyy hh:mm` or `[$-419]d mmmm yyyy;@`.
DateFormat dateFormatOf(std::string_view code);

/// The ISO text of a spreadsheet's day number, to the second: 2024-03-14, 2024-03-14 17:21:07, 17:21:07, or
/// 26:30:00 for elapsed time. A time of day is shown when the format shows it or when the number has one.
/// `from1904`: the workbook counts days from 1904-01-01 instead of 1899-12-31 (with its 29 February 1900 that
/// never was). Nothing beyond the years that spreadsheets know.
std::optional<std::string> isoText(double dayNumber, DateFormat format, bool from1904);

} // namespace marginalia::core::exchange
