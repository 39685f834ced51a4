// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/segments.h"
#include "core/report/report_options.h"
#include "core/report/table.h"

#include <vector>

namespace marginalia::core::report {

/// Coded passages as a list shows them, one row for each coding, in the order given: number, respondent,
/// question or document, the whole quote, category path, coder, date, memo, place among the key quotes. What
/// may not be quoted is left out, and the note says how many.
Table segmentsTable(const store::Connection& db, const std::vector<coding::Segment>& segments,
                    const ReportOptions& options);
Document segmentsReport(const store::Connection& db, const std::vector<coding::Segment>& segments,
                        const ReportOptions& options);

} // namespace marginalia::core::report
