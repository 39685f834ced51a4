// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/spreadsheet_date.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace marginalia::core::exchange {

namespace {
constexpr std::int64_t secondsOfDay = 86'400;
constexpr double lastDayNumber = 2'958'466.0; // the day after 9999-12-31

std::string timeText(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string dateText(std::int64_t days, bool from1904) {
    using namespace std::chrono;
    if (!from1904 && days == 60)
        return "1900-02-29"; // a day that exists only in spreadsheets
    sys_days date = sys_days(year(1904) / January / 1) + std::chrono::days(days);
    if (!from1904)
        date = (days < 60 ? sys_days(year(1899) / December / 31) : sys_days(year(1899) / December / 30)) +
               std::chrono::days(days);
    const year_month_day parts(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                       static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}
} // namespace

DateFormat builtInDateFormat(int id) {
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return DateFormat::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47)
        return DateFormat::Time;
    if (id == 22)
        return DateFormat::DateTime;
    return id == 46 ? DateFormat::Elapsed : DateFormat::None;
}

DateFormat dateFormatOf(std::string_view code) {
    bool date = false;
    bool time = false;
    bool month = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        switch (code[i]) {
        case '"':
            i = std::min(code.find('"', i + 1), code.size() - 1);
            break;
        case '\\':
        case '_':
        case '*':
            ++i; // the next character is literal, a width or a filling
            break;
        case '[': {
            const std::size_t end = std::min(code.find(']', i), code.size() - 1);
            const char first = i + 1 < code.size() ? code[i + 1] : ']';
            const bool elapsed =
                code.substr(i + 1, end - i - 1).find_first_not_of(first) == std::string_view::npos;
            if (elapsed && (first == 'h' || first == 'H' || first == 'm' || first == 'M' || first == 's' ||
                            first == 'S'))
                return DateFormat::Elapsed;
            i = end;
            break;
        }
        case 'd':
        case 'D':
        case 'y':
        case 'Y':
            date = true;
            break;
        case 'h':
        case 'H':
        case 's':
        case 'S':
            time = true;
            break;
        case 'm':
        case 'M':
            month = true;
            break;
        default:
            break;
        }
    }
    if (date || (month && !time))
        return time ? DateFormat::DateTime : DateFormat::Date;
    return time ? DateFormat::Time : DateFormat::None;
}

std::optional<std::string> isoText(double dayNumber, DateFormat format, bool from1904) {
    if (!(dayNumber >= 0.0) || dayNumber >= lastDayNumber || format == DateFormat::None)
        return std::nullopt;
    const std::int64_t seconds = std::llround(dayNumber * static_cast<double>(secondsOfDay));
    const std::int64_t days = seconds / secondsOfDay;
    const std::int64_t time = seconds % secondsOfDay;
    if (format == DateFormat::Elapsed)
        return timeText(seconds);
    if (days == 0 && (format == DateFormat::Time || !from1904))
        return timeText(time);
    if (time == 0 && format == DateFormat::Date)
        return dateText(days, from1904);
    return dateText(days, from1904) + " " + timeText(time);
}

} // namespace marginalia::core::exchange
