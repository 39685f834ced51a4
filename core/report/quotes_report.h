// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/quotes.h"
#include "core/report/report_options.h"
#include "core/report/table.h"
#include "core/survey/survey.h"

#include <string>
#include <vector>

namespace marginalia::core::report {

/// The pattern of source lines: the project's, else "Respondent {n}" in the language.
std::string sourcePattern(const ProjectFacts& facts, const text::Locale& locale);

/// The reader of quotes for reports in this language.
QuoteReader quoteReader(const store::Connection& db, const ProjectFacts& facts, const text::Locale& locale);

/// Which documents the quotes table takes: none, all, or these.
struct DocumentChoice {
    bool any = false;
    std::vector<SourceId> only; ///< empty: all
};

/// All coded passages of the questions, in codebook order, of each code the key quotes first (in their
/// order), then by question, respondent, start; behind them
/// those of documents, in codebook order, then by document, start: number, respondent, chosen variables,
/// question or document, the paragraph (addParagraphs), quote, category path, coder, memo. What may not be
/// quoted is left out, and the note says how many. The layer's coder alone, else everybody's; only cases that
/// meet the condition and that the shares count for the code under the layer, so that both tables speak of
/// the same answers.
Table quotesTable(const store::Connection& db, const std::vector<survey::Question>& questions,
                  const DocumentChoice& documents, const ReportOptions& options);

/// The key quotes alone, of answers and documents, in their order: number, respondent, question or document,
/// quote, category, coder, memo.
Table keyQuotesTable(const store::Connection& db, const ReportOptions& options);
Document keyQuotesReport(const store::Connection& db, const ReportOptions& options);

/// The quotes of one question under a line for each code, key quotes first: number, respondent, quote, coder.
Table quotesByCode(const store::Connection& db, const survey::Question& question,
                   const ReportOptions& options);

/// Of these questions alone; none named: of all of them and of all documents.
Document quotesReport(const store::Connection& db, const std::vector<QuestionId>& questions,
                      const ReportOptions& options);
/// Of these documents alone; none named: of all documents.
Document documentQuotesReport(const store::Connection& db, const std::vector<SourceId>& documents,
                              const ReportOptions& options);

/// Puts the column "¶" behind the first `columns`, where any row has a number of a paragraph: a passage is
/// found by it in a long transcript.
void addParagraphs(Table& table, std::size_t columns,
                   const std::vector<std::optional<std::int64_t>>& paragraphs, const text::Locale& locale);

} // namespace marginalia::core::report
