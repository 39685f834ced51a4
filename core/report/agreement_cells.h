// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"
#include "core/report/table.h"
#include "core/text/locale.h"

#include <cstdint>

/// The figures of agreement as cells of a table. What is undefined has no number.
namespace marginalia::core::report {

constexpr int coefficientDecimals = 2;

Cell countCell(std::int64_t value, const text::Locale& locale);
Cell percentCell(const agreement::Figure& figure, const text::Locale& locale);
Cell coefficientCell(const agreement::Figure& figure, const text::Locale& locale);

} // namespace marginalia::core::report
