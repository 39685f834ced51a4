// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/store/connection.h"
#include "core/team/adjudicate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Decisions as rows of a table that people filled in: found again by names and a check sum, never by ids.
namespace marginalia::core::team {

/// A row as somebody wrote it.
struct DecisionRow {
    std::int64_t number = 0;          ///< in its file, for messages
    std::string respondent, question; ///< of an answer
    std::string document;             ///< or of a document
    std::optional<Span> span;
    std::string code; ///< path; empty: about the status
    /// A coder's name; "first", "second" (of the table's coders); "both", "neither", "other", "unclear";
    /// "present", "absent"; these words in any of the program's languages. Empty: not decided.
    std::string decision;
    std::string other; ///< with "other": the path of a code, a passage ("12-34"), or a status
    std::string reason;
    std::string check; ///< checkOf, when the table carries one
};

struct DecisionRows {
    std::vector<std::string> coders; ///< the coders' columns in their order
    std::vector<DecisionRow> rows;
};

struct RowsRead {
    std::vector<Ruling> rulings;
    std::int64_t left = 0; ///< rows without a decision
    /// "row 17: ...": unknown respondents, questions, documents, codes, words; rows that contradict each
    /// other; rows whose text or codings are not as they were. When there is one, nothing should be settled.
    std::vector<Sentence> bad;
};
RowsRead rulingsFrom(const store::Connection& db, const DecisionRows& table);

/// Twelve hexadecimal digits over the text and what everybody has coded there: other ones, and the sheet is
/// out of date.
std::string checkOf(const store::Connection& db, const Matter& matter);

/// The words of the column "decision", for a drop-down list: coders first.
std::vector<std::string> decisionWords(const std::vector<std::string>& coders, const std::string& language);

} // namespace marginalia::core::team
