// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numbers.h"

#include "core/base/error.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace marginalia::core::text {

namespace {
using Wide = boost::multiprecision::uint256_t;

constexpr std::uint64_t powersOfTen[] = {1ULL,         10ULL,         100ULL,         1000ULL,
                                         10000ULL,     100000ULL,     1000000ULL,     10000000ULL,
                                         100000000ULL, 1000000000ULL, 10000000000ULL, 100000000000ULL};

void require(bool holds) {
    if (!holds)
        throw Error(ErrorKind::Internal, msg("A figure was asked for that is not defined (no base)."));
}

/// 1234 and 1 decimal -> "123.4"; 4 and 1 -> "0.4".
std::string withPoint(std::string digits, int decimals) {
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return digits;
}

/// round half up of 100 * numerator / denominator * 10^decimals, as digits with a point.
std::string percentOf(const Wide& numerator, const Wide& denominator, int decimals) {
    const Wide doubled = numerator * powersOfTen[decimals + 2] * 2U + denominator;
    return withPoint(Wide(doubled / (denominator * 2U)).str(), decimals);
}

std::string_view withoutSign(std::string_view digits) {
    return digits.starts_with('-') ? digits.substr(1) : digits;
}

bool isZero(std::string_view digits) {
    return digits.find_first_of("123456789") == std::string_view::npos;
}
} // namespace

NumberStyle::NumberStyle(const Locale& locale)
    : NumberStyle(locale.language()) {}

NumberStyle::NumberStyle(Language language) {
    if (language == Language::English)
        return;
    decimalSign = ',';
    groupSeparator = noBreakSpace;
    betweenBounds = "; ";
    zeroBeforeSign = true;
    // Kazakh writes the sign closed, so that a suffix can follow: «26,4%-ы».
    if (language == Language::Russian)
        beforePercent = noBreakSpace;
}

std::string percentDigits(std::int64_t k, std::int64_t n, int decimals) {
    require(k >= 0 && n >= 1 && decimals >= 0 && decimals <= 9);
    const auto numerator = static_cast<std::uint64_t>(k);
    const auto denominator = static_cast<std::uint64_t>(n);
    const std::uint64_t scale = powersOfTen[decimals + 2] * 2U;
    if (numerator <= (UINT64_MAX / 2) / scale)
        return withPoint(std::to_string((numerator * scale + denominator) / (denominator * 2U)), decimals);
    return percentOf(numerator, denominator, decimals);
}

std::string differenceDigits(std::int64_t k1, std::int64_t n1, std::int64_t k2, std::int64_t n2,
                             int decimals) {
    require(k1 >= 0 && n1 >= 1 && k2 >= 0 && n2 >= 1 && decimals >= 0 && decimals <= 9);
    const Wide first = Wide(static_cast<std::uint64_t>(k1)) * static_cast<std::uint64_t>(n2);
    const Wide second = Wide(static_cast<std::uint64_t>(k2)) * static_cast<std::uint64_t>(n1);
    const Wide base = Wide(static_cast<std::uint64_t>(n1)) * static_cast<std::uint64_t>(n2);
    const bool negative = first < second;
    const std::string digits =
        percentOf(negative ? Wide(second - first) : Wide(first - second), base, decimals);
    return negative && !isZero(digits) ? "-" + digits : digits;
}

std::string realDigits(double value, int decimals) {
    require(decimals >= 0 && decimals <= 15);
    if (!std::isfinite(value))
        return std::isnan(value) ? "nan" : (value < 0 ? "-inf" : "inf");
    // 60 decimals show a double near a tie exactly enough to cut (not round) at the digit that decides.
    std::string exact = fmt::format("{:.60f}", std::abs(value));
    const std::size_t point = exact.find('.');
    const bool up = exact[point + static_cast<std::size_t>(decimals) + 1] >= '5';
    exact.resize(point + static_cast<std::size_t>(decimals) + 1);
    exact.erase(point, 1);
    for (std::size_t i = exact.size(); up; exact[i] = '0') {
        if (i == 0) {
            exact.insert(exact.begin(), '1');
            break;
        }
        if (exact[--i] != '9') {
            ++exact[i];
            break;
        }
    }
    exact = withPoint(std::move(exact), decimals);
    return value < 0 && !isZero(exact) ? "-" + exact : exact;
}

std::string formatDigits(const NumberStyle& style, std::string_view digits) {
    const std::string_view bare = withoutSign(digits);
    const std::size_t point = std::min(bare.find('.'), bare.size());
    const std::string_view whole = bare.substr(0, point);
    std::string formatted(digits.size() == bare.size() ? std::string_view{} : minusSign);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0)
            formatted += style.groupSeparator;
        formatted += whole[i];
    }
    if (point < bare.size()) {
        formatted += style.decimalSign;
        formatted += bare.substr(point + 1);
    }
    return formatted;
}

std::string formatPercent(const NumberStyle& style, std::string_view digits) {
    std::string formatted = formatDigits(style, digits);
    formatted += style.beforePercent;
    formatted += '%';
    return formatted;
}

std::string formatPercent(const NumberStyle& style, std::int64_t k, std::int64_t n, int decimals) {
    return formatPercent(style, percentDigits(k, n, decimals));
}

std::string formatNumber(const NumberStyle& style, std::int64_t value) {
    return formatDigits(style, std::to_string(value));
}

std::string formatReal(const NumberStyle& style, double value, int decimals) {
    const std::string digits = realDigits(value, decimals);
    if (std::isnan(value))
        return digits;
    if (std::isinf(value))
        return value < 0 ? std::string(minusSign) + "∞" : "∞";
    return formatDigits(style, digits);
}

std::string formatCoefficient(const NumberStyle& style, double value, int decimals) {
    std::string formatted = formatReal(style, value, decimals);
    if (style.zeroBeforeSign)
        return formatted;
    const std::size_t zero = formatted.find("0.");
    const bool leads = zero == 0 || (zero == minusSign.size() && formatted.starts_with(minusSign));
    if (leads)
        formatted.erase(zero, 1);
    return formatted;
}

std::string formatProbability(const NumberStyle& style, double p) {
    if (std::isnan(p))
        return "p = nan";
    if (p < 0.001)
        return "p < " + formatCoefficient(style, 0.001, 3);
    if (p > 0.999)
        return "p > " + formatCoefficient(style, 0.999, 3);
    return "p = " + formatCoefficient(style, p, 3);
}

std::string formatInterval(const NumberStyle& style, std::string_view low, std::string_view high) {
    return fmt::format("[{}{}{}]", low, style.betweenBounds, high);
}

} // namespace marginalia::core::text
