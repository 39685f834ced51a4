// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/dispute_names.h"

#include "core/documents/documents.h"
#include "core/text/code_points.h"

namespace marginalia::core::report {

DisputeNames::DisputeNames(const store::Connection& db)
    : m_db(db) {
    for (const documents::Source& source : documents::sources(db))
        m_documents[source.id] = {source.name, source.text};
}

DisputeNames::Place DisputeNames::of(const agreement::ComparedUnit& unit) {
    return unit.answer ? ofAnswer(unit.answer) : ofDocument(unit);
}

DisputeNames::Place DisputeNames::ofAnswer(AnswerId answer) const {
    store::Statement row =
        m_db.prepare("SELECT q.name, k.name, t.body FROM answer a JOIN question q ON q.id = a.question_id "
                     "JOIN study_case k ON k.id = a.case_id LEFT JOIN text t ON t.id = a.text_id "
                     "WHERE a.id = ?1");
    row.bind(answer);
    if (!row.step())
        return {};
    return {row.text(0), row.text(1), {}, row.text(2)};
}

DisputeNames::Place DisputeNames::ofDocument(const agreement::ComparedUnit& unit) {
    const auto document = m_documents.find(unit.document);
    if (document == m_documents.end())
        return {};
    Place place;
    place.document = document->second.name;
    if (!unit.span)
        return place;
    if (m_read != unit.document) {
        m_body = documents::textBody(m_db, document->second.text);
        m_read = unit.document;
    }
    place.text = text::CodePointIndex(m_body).slice(*unit.span);
    return place;
}

} // namespace marginalia::core::report
