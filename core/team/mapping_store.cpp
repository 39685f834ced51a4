// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/mapping_store.h"

namespace marginalia::core::team::rows {

using store::Connection;
using store::Statement;

namespace {

std::map<std::string, std::int64_t> byName(Statement rows, std::int64_t of) {
    std::map<std::string, std::int64_t> ids;
    for (rows.bind(of); rows.step();)
        ids.emplace(rows.text(0), rows.integer(1));
    return ids;
}

std::string bytes(const Statement& row, int column) {
    const auto blob = row.blob(column);
    return {reinterpret_cast<const char*>(blob.data()), blob.size()};
}

} // namespace

std::vector<NamedText> documentTexts(const Connection& db) {
    std::vector<NamedText> all;
    Statement rows =
        db.prepare("SELECT s.id, ifnull(s.case_id, 0), s.name, t.sha256 FROM source s JOIN text t ON t.id = "
                   "s.text_id ORDER BY s.name, s.position");
    while (rows.step())
        all.push_back({rows.integer(0), rows.integer(1), rows.text(2), bytes(rows, 3)});
    return all;
}

std::vector<AskedQuestion> askedQuestions(const Connection& db) {
    std::vector<AskedQuestion> all;
    Statement rows = db.prepare("SELECT id, survey_id, name FROM question ORDER BY name, position");
    while (rows.step())
        all.push_back({rows.integer(0), rows.integer(1), rows.text(2)});
    return all;
}

std::map<std::string, NamedText> answerTexts(const Connection& db, std::int64_t question) {
    std::map<std::string, NamedText> all;
    Statement rows =
        db.prepare("SELECT a.id, k.id, k.name, t.sha256 FROM answer a JOIN study_case k ON k.id = a.case_id "
                   "JOIN text t ON t.id = a.text_id WHERE a.question_id = ?1 ORDER BY k.position, k.name");
    for (rows.bind(question); rows.step();)
        all.emplace(rows.text(2), NamedText{rows.integer(0), rows.integer(1), rows.text(2), bytes(rows, 3)});
    return all;
}

std::map<std::string, std::int64_t> casesOf(const Connection& db, std::int64_t survey) {
    return byName(db.prepare("SELECT name, id FROM study_case WHERE survey_id = ?1 ORDER BY position"),
                  survey);
}

std::map<std::string, std::int64_t> variablesOf(const Connection& db, std::int64_t survey) {
    return byName(db.prepare("SELECT name, id FROM variable WHERE survey_id = ?1 ORDER BY position"), survey);
}

std::map<std::string, std::int64_t> speakersOf(const Connection& db, std::int64_t source) {
    return byName(db.prepare("SELECT name, id FROM speaker WHERE source_id = ?1"), source);
}

std::map<std::string, std::int64_t> answersTo(const Connection& db, std::int64_t question) {
    return byName(db.prepare("SELECT k.name, a.id FROM answer a JOIN study_case k ON k.id = a.case_id WHERE "
                             "a.question_id = ?1 ORDER BY k.position"),
                  question);
}

} // namespace marginalia::core::team::rows
