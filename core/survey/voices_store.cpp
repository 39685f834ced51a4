// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/voices.h"

#include "core/documents/speakers.h"

#include <algorithm>
#include <set>

namespace marginalia::core::survey {

Voices::Voices(const store::Connection& db, SourceId document)
    : m_turns(documents::turnsOf(db, document)) {
    store::Statement rows =
        db.prepare("SELECT p.name, p.case_id, k.consent = 'not_for_quotation' OR k.excluded IS NOT NULL "
                   "FROM speaker p JOIN study_case k ON k.id = p.case_id WHERE p.source_id = ?1");
    rows.bind(document);
    while (rows.step())
        m_people[rows.text(0)] = {rows.id<CaseId>(1), rows.integer(2) != 0};
}

Voices::Said Voices::at(const std::optional<Span>& span) const {
    Said said;
    std::set<CaseId> speaking;
    auto turn = m_turns.begin();
    if (span)
        turn = std::ranges::partition_point(
            m_turns, [&span](const documents::Turn& each) { return each.whole.end <= span->start; });
    for (; turn != m_turns.end() && (!span || turn->whole.start < span->end); ++turn) {
        const auto person = m_people.find(turn->speaker);
        if (person == m_people.end())
            continue;
        speaking.insert(person->second.who);
        said.blocked = said.blocked || person->second.blocked;
    }
    if (speaking.size() == 1)
        said.who = *speaking.begin();
    return said;
}

} // namespace marginalia::core::survey
