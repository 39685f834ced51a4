// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/quotes.h"
#include "core/report/report_options.h"
#include "core/report/table.h"
#include "core/shares/share_table.h"
#include "core/survey/survey.h"

#include <vector>

namespace marginalia::core::report {

/// The examples of a shares table: which quotes there are, and whose answers each row counts.
struct ExampleSource {
    Quotes quotes;
    std::unordered_map<CodeId, std::vector<CaseId>> cases; ///< of each row; see ShareEngine::casesByCode
};

/// One shares table: category (an indented tree, nets bold), n, base where rows differ, %, interval, example;
/// residual codes last, then "No category applies"; a foot with the base and the total; the note from the
/// facts. No percentages under a base of 10. `examples`: nullptr for no such column.
Table sharesTable(const store::Connection& db, const shares::ShareTable& shares,
                  const survey::Question& question, const ReportOptions& options,
                  const ExampleSource* examples = nullptr);

/// Case flow and shares table of each question, with `sensitivity` the line on that code, and with
/// `quotesToo` the quotes of its codes. Throws
/// Error{Usage} as the shares do.
Document sharesReport(const store::Connection& db, const std::vector<QuestionId>& questions,
                      const ReportOptions& options);

} // namespace marginalia::core::report
