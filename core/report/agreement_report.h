// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/comparison_engine.h"
#include "core/base/progress.h"
#include "core/report/table.h"
#include "core/store/connection.h"
#include "core/text/locale.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Agreement for readers: the table of agreement, what one coder called what the other called otherwise, the
/// disputes with room for decisions, and the sentences for the methods section.
namespace marginalia::core::report {

struct AgreementReportOptions {
    text::Locale locale;
    std::string date; ///< Clock::now(); empty: none in the file
    int draws = agreement::defaultDraws;
    std::uint64_t seed = agreement::defaultSeed;
    bool confusion = true;
    std::vector<VariableId> by; ///< a table for each of these case variables
    /// Of a closed round, how much became different since: to be said under the table.
    std::optional<std::int64_t> changedAfter;
    bool disputes = true;
};

/// One row for each code: units, prevalence by coder, both / only one / neither, % agreement, alpha with its
/// interval, kappa, disputes and what they are worth. All codes together and parents come first. A code that
/// is too rare to judge has its counts only. A code that nobody used has no row; a note counts these. Settled
/// disputes have a column as soon as there are any.
Table agreementTable(const store::Connection& db, const agreement::Comparison& comparison,
                     const text::Locale& locale);
/// What the first called X (rows), the second called Y (columns).
Table confusionTable(const agreement::ComparisonEngine& engine, agreement::CoderPair pair,
                     const text::Locale& locale);
/// One row for each two of the coders: units, % agreement, alpha, kappa. `code` none: all codes.
Table pairsTable(const agreement::ComparisonEngine& engine, CodeId code, const text::Locale& locale);
/// One row for each value of a case variable: is disagreement higher for one of them?
Table groupsTable(const store::Connection& db, const agreement::ComparisonEngine& engine, VariableId variable,
                  CodeId code, const text::Locale& locale);
/// Where, the words, the code, what each coder said, and an empty column for the decision.
Table disputesTable(const store::Connection& db, const agreement::Comparison& comparison,
                    const std::vector<agreement::Dispute>& disputes, const text::Locale& locale);
/// How the coding was done and how far the coders agreed, one sentence for each fact that is known.
std::vector<std::string> agreementMethods(const store::Connection& db,
                                          const agreement::Comparison& comparison,
                                          const text::Locale& locale);

/// The table alone, as the command line prints it: with the intervals that were drawn.
Document agreementTables(const store::Connection& db, const agreement::ComparisonEngine& engine,
                         const text::Locale& locale);
/// Everything, for the meeting and the paper: each request on its own. Draws the intervals.
Document agreementReport(const store::Connection& db,
                         const std::vector<agreement::ComparisonRequest>& requests,
                         const AgreementReportOptions& options, Progress& progress);

} // namespace marginalia::core::report
