// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/locale.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Figures. `...Digits` functions give plain ASCII for machines ("26.4", "-3.5"); `format...` functions give
/// what a reader of the language expects. Rounding is half up (away from zero), in exact arithmetic.
namespace marginalia::core::text {

/// How a language, or a journal, writes numbers. Every `format...` function takes a Locale in its place.
struct NumberStyle {
    char decimalSign = '.';
    std::string_view groupSeparator = ","; ///< from 1,000 on
    std::string_view beforePercent;        ///< between figure and sign: ru a no-break space
    std::string_view betweenBounds = ", "; ///< ru, kk "; " since the comma is the decimal sign
    bool zeroBeforeSign = false;           ///< ru, kk `p = 0,124`; en `p = .124`

    NumberStyle(const Locale& locale); // NOLINT(google-explicit-constructor): a Locale has one style
    NumberStyle(Language language);    // NOLINT(google-explicit-constructor)
};

inline constexpr std::string_view noBreakSpace = "\xC2\xA0";
inline constexpr std::string_view minusSign = "\xE2\x88\x92"; // U+2212, in formatted numbers only

/// 100 k / n with `decimals` (0..9) decimals: 14, 53, 1 -> "26.4"; 1, 8, 0 -> "13". k >= 0, n >= 1, both
/// below 2^63. Throws Error{Internal} otherwise: undefined shares are the caller's to say.
std::string percentDigits(std::int64_t k, std::int64_t n, int decimals);
/// 100 (k1/n1 - k2/n2), rounded once at the end: a difference in percentage points. "0.0" has no sign.
std::string differenceDigits(std::int64_t k1, std::int64_t n1, std::int64_t k2, std::int64_t n2,
                             int decimals);
/// A real number (a bound, a coefficient) with `decimals` (0..15) decimals, half up on its exact binary
/// value. "nan", "inf", "-inf" for what is no number.
std::string realDigits(double value, int decimals);

/// "26.4%", ru "26,4 %", kk "26,4%".
std::string formatPercent(const NumberStyle& style, std::int64_t k, std::int64_t n, int decimals);
/// The same from digits that are there already ("26.4").
std::string formatPercent(const NumberStyle& style, std::string_view digits);
/// "1,234", ru and kk "1 234" with a no-break space; U+2212 before negative numbers.
std::string formatNumber(const NumberStyle& style, std::int64_t value);
/// Plain digits ("-1234.5") in the language's signs: "−1,234.5", ru "−1 234,5".
std::string formatDigits(const NumberStyle& style, std::string_view digits);
/// realDigits, then formatDigits.
std::string formatReal(const NumberStyle& style, double value, int decimals);
/// A number that cannot pass 1 in size (coefficient, probability): en ".71", ru "0,71".
std::string formatCoefficient(const NumberStyle& style, double value, int decimals);
/// "p = .124", "p < .001", "p > .999"; ru "p = 0,124".
std::string formatProbability(const NumberStyle& style, double p);
/// "[16.4, 39.6]", ru and kk "[16,4; 39,6]"; the bounds come formatted.
std::string formatInterval(const NumberStyle& style, std::string_view low, std::string_view high);

} // namespace marginalia::core::text
