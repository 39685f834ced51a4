// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shares/document_shares.h"
#include "core/shares/question_bits.h"

#include <unordered_set>
#include <utility>

/// What DocumentShares counts from; only core/shares uses it.
namespace marginalia::core::shares {

/// A passage that somebody coded, or that was decided upon.
struct DocumentMark {
    SourceId document;
    CoderId coder; ///< of a coding
    CodeId code;
    std::optional<Span> span; ///< none: the whole document
    bool present = true;      ///< of a decision
};
/// Of the main round, by document, coder, code, start, end.
std::vector<DocumentMark> documentCodings(const store::Connection& db);
/// The newest last.
std::vector<DocumentMark> documentDecisions(const store::Connection& db);

struct CaseFacts {
    SurveyId survey;
    bool excluded = false;
    std::int64_t position = 0;
};
/// Of the cases of documents and speakers.
std::unordered_map<CaseId, CaseFacts> caseFacts(const store::Connection& db);

/// Documents cut into units, in the shape that the layers are decided on.
struct DocumentBits {
    static DocumentBits load(const store::Connection& db, const std::vector<SourceId>& documents,
                             DocumentUnit unit);

    QuestionBits bits;                     ///< its units are these units; every one of them "substantive"
    std::vector<DocumentUnitPlace> places; ///< by unit
    std::vector<std::vector<CaseId>> who;  ///< by unit: the cases that a condition may hold for
    std::vector<std::pair<SourceId, std::string>> documents; ///< looked at, in their order
    std::vector<DocumentMark> codings;                       ///< in these documents
    std::unordered_map<CaseId, CaseFacts> cases;
    DocumentShareTable facts; ///< how many documents, and what was left out
};

} // namespace marginalia::core::shares
