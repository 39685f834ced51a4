// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_store.h"

namespace marginalia::core::query::rows {

std::vector<TextId> textsWithoutIndex(const store::Connection& db) {
    store::Statement statement = db.prepare("SELECT t.id FROM text t WHERE NOT EXISTS "
                                            "(SELECT 1 FROM passage_indexed i WHERE i.text_id = t.id)");
    statement.bind();
    std::vector<TextId> texts;
    while (statement.step())
        texts.push_back(statement.id<TextId>(0));
    return texts;
}

std::string body(const store::Connection& db, TextId text) {
    return db.text("SELECT body FROM text WHERE id = ?1", text);
}

void index(store::Connection& db, TextId text, std::string_view words) {
    db.run("INSERT INTO passage_index (rowid, words) VALUES (?1, ?2)", text, words);
    db.run("INSERT INTO passage_indexed (text_id) VALUES (?1)", text);
}

namespace {

bool visitAll(store::Statement statement, const std::string& expression,
              const std::function<bool(const Place&)>& visit) {
    statement.bind(expression);
    while (statement.step())
        if (!visit({statement.view(0), statement.view(1), statement.view(2), statement.id<TextId>(3),
                    statement.id<SourceId>(5), statement.integer(4) != 0}))
            return false;
    return true;
}

} // namespace

void eachMatch(const store::Connection& db, const std::string& expression,
               const std::function<bool(const Place&)>& visit) {
    const bool goOn = visitAll(
        db.prepare(
            "SELECT s.name, '', '', s.text_id, k.id IS NULL OR (k.consent <> 'not_for_quotation' "
            "AND k.excluded IS NULL), CASE WHEN EXISTS (SELECT 1 FROM speaker p WHERE p.source_id = s.id "
            "AND p.case_id IS NOT NULL) THEN s.id END FROM source s "
            "LEFT JOIN study_case k ON k.id = s.case_id WHERE s.text_id IN "
            "(SELECT rowid FROM passage_index WHERE passage_index MATCH ?1) "
            "ORDER BY s.position, s.name"),
        expression, visit);
    if (goOn)
        visitAll(db.prepare("SELECT '', k.name, q.name, a.text_id, "
                            "k.consent <> 'not_for_quotation' AND k.excluded IS NULL, NULL FROM answer a "
                            "JOIN question q ON q.id = a.question_id JOIN study_case k ON k.id = a.case_id "
                            "JOIN survey v ON v.id = q.survey_id WHERE a.text_id IN "
                            "(SELECT rowid FROM passage_index WHERE passage_index MATCH ?1) "
                            "ORDER BY v.position, v.name, q.position, q.name, k.position, k.name"),
                 expression, visit);
}

} // namespace marginalia::core::query::rows
