// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/shares/document_shares.h"
#include "core/shares/share_table.h"
#include "core/store/connection.h"
#include "core/survey/survey.h"
#include "core/text/locale.h"

#include <string>
#include <vector>

/// How the parts of a share are called in reports and in the window.
namespace marginalia::core::report {

/// "substantive answers", "everyone who answered" ...
MessageId baseName(shares::Base base);
/// "people", "documents", "turns", "paragraphs".
MessageId documentUnitName(shares::DocumentUnit unit);
/// As a column head: "Substantive", "Don't know" ...
MessageId statusName(survey::AnswerStatus status);
/// "final coding", "at least one coder" ..., or the coder's name.
std::string layerName(const store::Connection& db, const text::Locale& locale, const shares::Layer& layer);

/// `84 invited · 64 rows · 3 test, 1 duplicate · 60 cases · 57 asked · 55 answered · 53 substantive`
std::string caseFlowLine(const text::Locale& locale, const shares::CaseFlow& flow);
/// The part of it that is the same for all questions of a survey: up to the cases.
std::string surveyFlowLine(const text::Locale& locale, const shares::CaseFlow& flow);

/// The shares of one code on one line: under each coder, all, any, final; with the number of answers.
std::string sensitivityLine(const store::Connection& db, const text::Locale& locale,
                            const shares::Sensitivity& sensitivity, const std::string& code,
                            int decimals = 1);

/// Sentences about a table, from its facts: base, layer, judges, open and disputed answers, multi-code, small
/// bases, rows to be re-checked. `intervals`: the table prints them.
std::vector<std::string> shareNotes(const store::Connection& db, const text::Locale& locale,
                                    const shares::ShareTable& table);
/// What the intervals are and for which sample they hold; nothing when the table can have none.
std::vector<std::string> intervalNotes(const text::Locale& locale, const shares::ShareTable& table,
                                       const std::string& sample);
/// "Provisional: 38 of 53 answers judged", or nothing when the table is settled.
std::string provisionalHead(const text::Locale& locale, const shares::ShareTable& table);
/// "53 answers, 96 mentions, 1.8 per answer"
std::string totalLine(const text::Locale& locale, const shares::ShareTable& table);

} // namespace marginalia::core::report
