// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_options.h"
#include "core/report/table.h"

namespace marginalia::core::report {

/// T0: what became of each question's cases: asked, answered, substantive, don't know, empty; columns for
/// refused, off-topic, unclear and not reached where there are any.
Table questionsTable(const store::Connection& db, const ReportOptions& options);
Document questionsReport(const store::Connection& db, const ReportOptions& options);

} // namespace marginalia::core::report
