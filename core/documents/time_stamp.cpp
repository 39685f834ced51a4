// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/time_stamp.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace marginalia::core::documents {

namespace {

bool isDigit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Up to `most` digits; -1: more of them, or none.
std::int64_t readDigits(std::string_view text, std::size_t& at, int most) {
    std::int64_t value = 0;
    int count = 0;
    for (; isDigit(text, at); ++at, ++count) {
        if (count == most)
            return -1;
        value = value * 10 + (text[at] - '0');
    }
    return count == 0 ? -1 : value;
}

/// Thousandths from the one to three digits behind a decimal sign.
std::int64_t readFraction(std::string_view text, std::size_t& at) {
    std::size_t end = at + 1;
    std::int64_t value = 0;
    int count = 0;
    for (; isDigit(text, end); ++end, ++count)
        if (count < 3)
            value = value * 10 + (text[end] - '0');
    if (count == 0)
        return 0;
    at = end;
    for (; count < 3; ++count)
        value *= 10;
    return value;
}

} // namespace

std::optional<std::chrono::milliseconds> readTime(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    std::array<std::int64_t, 3> parts{};
    std::size_t count = 0;
    parts[count++] = readDigits(text, end, 3);
    const char separator = end < text.size() ? text[end] : '\0';
    if (parts[0] < 0 || (separator != ':' && separator != '.'))
        return std::nullopt;
    while (count < 3 && end < text.size() && text[end] == separator && isDigit(text, end + 1)) {
        const std::size_t digits = ++end;
        parts[count] = readDigits(text, end, 2);
        if (end - digits != 2 || parts[count] > 59)
            return std::nullopt;
        ++count;
    }
    // "3.14" is a number: with full stops a time has all its three parts.
    if (count < 2 || (separator == '.' && count < 3) || isDigit(text, end))
        return std::nullopt;
    std::int64_t thousandths = 0;
    if (separator == ':' && end < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == '-'))
        thousandths = readFraction(text, end);
    at = end;
    const std::int64_t seconds =
        count == 3 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
    return std::chrono::milliseconds(seconds * 1000 + thousandths);
}

std::string shownTime(std::chrono::milliseconds time) {
    const std::int64_t seconds = time.count() / 1000;
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

} // namespace marginalia::core::documents
