// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <string>

namespace marginalia::cli {

/// A report table as aligned text, in at most `width` terminal columns: long words are cut with an ellipsis,
/// figures never; the first column keeps 24 columns and others of words 16, should the table grow wider by
/// it.
std::string asText(const core::report::Table& table, std::size_t width = 110);

/// Headings, paragraphs and tables of a report, one after the other.
std::string asText(const core::report::Document& document, std::size_t width = 110);

} // namespace marginalia::cli
