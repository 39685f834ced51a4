// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporters/exporter.h"

namespace marginalia::core::exchange {

/// A sheet for each table: titles in row 1 (frozen, filtered), real numbers, words as words (never a
/// formula), and under the rows the caption and notes. Throws Error{Limit} beyond 1,048,000 rows; a text
/// beyond 32,767 characters is cut and a note says so.
Exporter xlsxExporter();

} // namespace marginalia::core::exchange
