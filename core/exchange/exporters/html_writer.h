// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporters/exporter.h"

#include <string>
#include <string_view>

namespace marginalia::core::exchange {

/// One self-contained page: no script, no picture, nothing loaded from anywhere; every text escaped, with its
/// language and direction.
Exporter htmlExporter();

/// One table for the clipboard, as Word, LibreOffice and Excel paste it as a real table: title, table, notes,
/// every style written at its place. Excel takes its words for words, also those that begin with =.
std::string clipboardHtml(const report::Table& table, std::string_view language);

/// The same for programs that paste plain text: lines of cells with tabs between, formulas protected.
std::string clipboardText(const report::Table& table);

} // namespace marginalia::core::exchange
