// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporters/exporter.h"

#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// UTF-8 with byte order mark, comma, CRLF (RFC 4180). One table: its titles and rows only. Several: each
/// with its caption above and an empty line between. Decimal points in every language; notes stay out.
Exporter csvExporter();

/// The text with one apostrophe before it when a spreadsheet would take it for a formula: it begins with = +
/// - @ TAB CR, or with apostrophes before one of these.
std::string formulaProtected(std::string_view text);

} // namespace marginalia::core::exchange
