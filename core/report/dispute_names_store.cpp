// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/dispute_names.h"

#include "core/documents/documents.h"

namespace marginalia::core::report {

DisputeNames::DisputeNames(const store::Connection& db, RoundId round)
    : m_db(db)
    , m_texts(db, round) {
    for (const documents::Source& source : documents::sources(db))
        m_documents[source.id] = source.name;
}

DisputeNames::Place DisputeNames::of(const agreement::ComparedUnit& unit) {
    Place place;
    if (unit.answer)
        place = ofAnswer(unit.answer);
    else if (const auto document = m_documents.find(unit.document); document != m_documents.end())
        place.document = document->second;
    place.text = m_texts.of(unit);
    place.corrected = m_texts.correctedSince(unit.place());
    return place;
}

DisputeNames::Place DisputeNames::ofAnswer(AnswerId answer) const {
    store::Statement row =
        m_db.prepare("SELECT q.name, k.name FROM answer a JOIN question q ON q.id = "
                     "a.question_id JOIN study_case k ON k.id = a.case_id WHERE a.id = ?1");
    row.bind(answer);
    Place place;
    if (row.step()) {
        place.question = row.text(0);
        place.respondent = row.text(1);
    }
    return place;
}

} // namespace marginalia::core::report
