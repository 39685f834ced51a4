// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/document_bits.h"

namespace marginalia::core::shares {

namespace {
std::optional<Span> spanOf(const store::Statement& row, int column) {
    return row.integer(column) < 0 ? std::nullopt
                                   : std::optional(Span{row.integer(column), row.integer(column + 1)});
}
} // namespace

std::vector<DocumentMark> documentCodings(const store::Connection& db) {
    store::Statement rows =
        db.prepare("SELECT source_id, coder_id, code_id, start_position, end_position FROM coding "
                   "WHERE source_id IS NOT NULL AND round_id = 1 "
                   "ORDER BY source_id, coder_id, code_id, start_position, end_position");
    std::vector<DocumentMark> marks;
    while (rows.step())
        marks.push_back(
            {rows.id<SourceId>(0), rows.id<CoderId>(1), rows.id<CodeId>(2), spanOf(rows, 3), true});
    return marks;
}

std::vector<DocumentMark> documentDecisions(const store::Connection& db) {
    store::Statement rows =
        db.prepare("SELECT source_id, code_id, start_position, end_position, present FROM decision "
                   "WHERE source_id IS NOT NULL AND code_id IS NOT NULL AND round_id = 1 "
                   "ORDER BY decided_at, id");
    std::vector<DocumentMark> marks;
    while (rows.step())
        marks.push_back(
            {rows.id<SourceId>(0), {}, rows.id<CodeId>(1), spanOf(rows, 2), rows.integer(4) != 0});
    return marks;
}

std::unordered_map<CaseId, CaseFacts> caseFacts(const store::Connection& db) {
    store::Statement rows =
        db.prepare("SELECT id, survey_id, excluded IS NOT NULL, position FROM study_case WHERE id IN "
                   "(SELECT case_id FROM source UNION SELECT case_id FROM speaker)");
    std::unordered_map<CaseId, CaseFacts> facts;
    while (rows.step())
        facts[rows.id<CaseId>(0)] = {rows.id<SurveyId>(1), rows.integer(2) != 0, rows.integer(3)};
    return facts;
}

} // namespace marginalia::core::shares
