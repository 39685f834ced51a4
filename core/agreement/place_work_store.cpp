// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/place_work.h"

namespace marginalia::core::agreement {

namespace {

std::optional<Span> spanOf(const store::Statement& row, int column) {
    return row.integer(column) < 0 ? std::nullopt
                                   : std::optional(Span{row.integer(column), row.integer(column + 1)});
}

void readCodings(const store::Connection& db, coding::Place place, PlaceWork& work) {
    store::Statement rows =
        place.answer ? db.prepare("SELECT coder_id, code_id, start_position, end_position FROM coding "
                                  "WHERE answer_id = ?1 AND round_id = 1")
                     : db.prepare("SELECT coder_id, code_id, start_position, end_position FROM coding "
                                  "WHERE source_id = ?1 AND round_id = 1");
    if (place.answer)
        rows.bind(place.answer);
    else
        rows.bind(place.source);
    while (rows.step())
        work.codings.push_back({rows.id<CoderId>(0), rows.id<CodeId>(1), spanOf(rows, 2)});
}

void readDecisions(const store::Connection& db, coding::Place place, PlaceWork& work) {
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
    while (rows.step())
        work.decisions.push_back({rows.id<CodeId>(0), spanOf(rows, 1),
                                  Settlement{rows.id<DecisionId>(3), rows.integer(4) != 0, rows.text(5),
                                             rows.text(6), rows.text(7), rows.text(8)}});
}

} // namespace

PlaceWork workAt(const store::Connection& db, coding::Place place, RoundId /*round*/) {
    PlaceWork work;
    readCodings(db, place, work);
    readDecisions(db, place, work);
    return work;
}

} // namespace marginalia::core::agreement
