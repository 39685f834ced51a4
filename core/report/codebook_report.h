// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_options.h"
#include "core/report/table.h"

namespace marginalia::core::report {

/// Code (an indented tree), definition, include when, exclude when, example, n: the answers and documents
/// that carry the code or one of its subcodes, whoever gave it. The codebook's order.
Table codebookTable(const store::Connection& db, const ReportOptions& options);
Document codebookReport(const store::Connection& db, const ReportOptions& options);

} // namespace marginalia::core::report
