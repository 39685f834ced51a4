// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/place_work.h"

namespace marginalia::core::agreement {

namespace {

std::optional<Span> spanOf(const store::Statement& row, int column) {
    return row.integer(column) < 0 ? std::nullopt
                                   : std::optional(Span{row.integer(column), row.integer(column + 1)});
}

void readCodings(const store::Connection& db, coding::Place place, const ComparedRound& round,
                 PlaceWork& work) {
    const std::vector<WorkStrand> strands = strandsOf(round);
    for (std::size_t strand = 0; strand < strands.size(); ++strand) {
        store::Statement rows =
            strands[strand].copy
                ? db.prepare("SELECT coder_id, code_id, start_position, end_position FROM frozen_coding "
                             "WHERE (answer_id = ?1 OR source_id = ?2) AND round_id = ?3")
            : place.answer ? db.prepare("SELECT coder_id, code_id, start_position, end_position FROM coding "
                                        "WHERE answer_id = ?1 AND ?2 IS NULL AND round_id = ?3")
                           : db.prepare("SELECT coder_id, code_id, start_position, end_position FROM coding "
                                        "WHERE source_id = ?2 AND ?1 IS NULL AND round_id = ?3");
        rows.bind(place.answer, place.source, strands[strand].round);
        while (rows.step())
            work.codings.push_back({rows.id<CoderId>(0), strand, rows.id<CodeId>(1), spanOf(rows, 2)});
    }
}

void readDecisions(const store::Connection& db, coding::Place place, const coding::KeptTexts& texts,
                   PlaceWork& work) {
    store::Statement rows =
        place.answer
            ? db.prepare("SELECT code_id, start_position, end_position, id, present, status, reason, "
                         "decided_by, decided_at FROM decision WHERE answer_id = ?1 AND round_id = 1 "
                         "ORDER BY decided_at, id")
            : db.prepare("SELECT code_id, start_position, end_position, id, present, status, reason, "
                         "decided_by, decided_at FROM decision WHERE source_id = ?1 AND round_id = 1 "
                         "ORDER BY decided_at, id");
    if (place.answer)
        rows.bind(place.answer);
    else
        rows.bind(place.source);
    while (rows.step()) {
        std::optional<Span> span = spanOf(rows, 1);
        if (span) {
            span = texts.then(place, *span);
            if (!span && place.source)
                continue; // about words that were not there then
        }
        work.decisions.push_back({rows.id<CodeId>(0), span,
                                  Settlement{rows.id<DecisionId>(3), rows.integer(4) != 0, rows.text(5),
                                             rows.text(6), rows.text(7), rows.text(8)}});
    }
}

} // namespace

PlaceWork workAt(const store::Connection& db, coding::Place place, const ComparedRound& round,
                 const coding::KeptTexts& texts) {
    PlaceWork work;
    readCodings(db, place, round, work);
    if (!round.drift())
        readDecisions(db, place, texts, work);
    return work;
}

} // namespace marginalia::core::agreement
