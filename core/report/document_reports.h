// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/quotes.h"
#include "core/report/report_options.h"
#include "core/report/table.h"
#include "core/shares/document_shares.h"

#include <string>
#include <unordered_map>
#include <vector>

/// Tables about documents: shares of interviews, which code stands in which, and what each brought that is
/// new.
namespace marginalia::core::report {

/// The request behind the tables: layer, condition, interval. The base of the options is not looked at.
shares::DocumentShareRequest documentRequest(const ReportOptions& options);

/// The examples of a shares table of documents: which quotes there are, and which documents or people each
/// row counts.
struct DocumentExamples {
    Quotes quotes;
    std::unordered_map<CodeId, std::vector<shares::DocumentUnitPlace>>
        counted; ///< DocumentShares::unitsByCode
};

/// Category, n ("9 of 12"), %, interval, example; the note from the facts. Of people and documents there are
/// percentages from a base of 30 on (rule 13 of the shares), of turns and paragraphs from 10 on; intervals of
/// people and documents alone.
Table documentSharesTable(const store::Connection& db, const shares::DocumentShareTable& shares,
                          const ReportOptions& options, const DocumentExamples* examples = nullptr);
Document documentSharesReport(const store::Connection& db, const std::vector<SourceId>& documents,
                              shares::DocumentUnit unit, const ReportOptions& options);

/// A row for each category, a column for each document: how many passages; "?" where coders disagree.
Table matrixTable(const store::Connection& db, const shares::CodeMatrix& matrix,
                  const ReportOptions& options);
Document matrixReport(const store::Connection& db, const std::vector<SourceId>& documents,
                      const ReportOptions& options);

/// A row for each document: its categories, the new ones by name, all so far.
Table saturationTable(const store::Connection& db, const shares::CodeMatrix& matrix,
                      const ReportOptions& options);
Document saturationReport(const store::Connection& db, const std::vector<SourceId>& documents,
                          const ReportOptions& options);

} // namespace marginalia::core::report
