// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/compared_texts.h"

#include "core/agreement/compared_round.h"
#include "core/documents/documents.h"

namespace marginalia::core::agreement {

namespace {

TextId textNow(const store::Connection& db, const coding::Place& place) {
    store::Statement row = db.prepare(
        "SELECT text_id FROM answer WHERE id = ?1 UNION ALL SELECT text_id FROM source WHERE id = ?2");
    row.bind(place.answer, place.source);
    return row.step() ? row.id<TextId>(0) : TextId{};
}

} // namespace

ComparedTexts::ComparedTexts(const store::Connection& db, RoundId round)
    : m_db(db)
    , m_kept(db, ComparedRound::read(db, round).frozen() ? round : mainRound) {}

void ComparedTexts::read(const coding::Place& place) {
    if (m_read == place)
        return;
    const auto* kept = m_kept.corrected(place);
    const TextId text = kept ? kept->then : textNow(m_db, place);
    m_body = text ? documents::textBody(m_db, text) : std::string();
    m_index.emplace(m_body);
    m_read = place;
}

const std::string& ComparedTexts::of(const coding::Place& place) {
    read(place);
    return m_body;
}

std::string ComparedTexts::of(const ComparedUnit& unit) {
    if (unit.answer)
        return of(unit.place());
    if (!unit.span)
        return {};
    read(unit.place());
    return std::string(m_index->slice(*unit.span));
}

std::string ComparedTexts::quote(const coding::Place& place, Span span, std::int64_t most) {
    read(place);
    const bool cut = span.length() > most;
    return std::string(m_index->slice({span.start, cut ? span.start + most : span.end})) + (cut ? "…" : "");
}

} // namespace marginalia::core::agreement
