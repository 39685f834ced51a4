// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_cells.h"

#include "core/text/numbers.h"

namespace marginalia::core::report {

Cell countCell(std::int64_t value, const text::Locale& locale) {
    return Cell::count(value, text::formatNumber(locale, value));
}

Cell percentCell(const agreement::Figure& figure, const text::Locale& locale) {
    if (!figure.value)
        return Cell::missing();
    const double value = *figure.value * 100;
    return Cell::measure(value, 1, text::formatReal(locale, value, 1));
}

Cell coefficientCell(const agreement::Figure& figure, const text::Locale& locale) {
    return figure.value ? Cell::measure(*figure.value, coefficientDecimals,
                                        text::formatCoefficient(locale, *figure.value, coefficientDecimals))
                        : Cell::missing();
}

} // namespace marginalia::core::report
