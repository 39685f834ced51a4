// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/translations/translation_store.h"

namespace marginalia::core::translations {

namespace {
/// From a row of: id, answer, source, start, end, language, body, author, created.
Translation readTranslation(const store::Statement& row) {
    Translation translation;
    translation.id = row.id<TranslationId>(0);
    translation.place = {row.id<AnswerId>(1), row.id<SourceId>(2)};
    if (row.integer(3) >= 0)
        translation.span = Span{row.integer(3), row.integer(4)};
    translation.language = row.text(5);
    translation.body = row.text(6);
    translation.author = row.text(7);
    translation.createdAt = row.text(8);
    return translation;
}

std::vector<Translation> readAll(store::Statement& rows) {
    std::vector<Translation> all;
    while (rows.step())
        all.push_back(readTranslation(rows));
    return all;
}
} // namespace

std::vector<Translation> translationsOf(const store::Connection& db, coding::Place place) {
    store::Statement rows =
        place.answer ? db.prepare("SELECT id, answer_id, source_id, start_position, end_position, language, "
                                  "body, author, created_at FROM translation WHERE answer_id = ?1 "
                                  "ORDER BY start_position, end_position, language, created_at")
                     : db.prepare("SELECT id, answer_id, source_id, start_position, end_position, language, "
                                  "body, author, created_at FROM translation WHERE source_id = ?1 "
                                  "ORDER BY start_position, end_position, language, created_at");
    if (place.answer)
        rows.bind(place.answer);
    else
        rows.bind(place.source);
    return readAll(rows);
}

std::vector<Translation> allTranslations(const store::Connection& db) {
    store::Statement rows = db.prepare(
        "SELECT t.id, t.answer_id, t.source_id, t.start_position, t.end_position, t.language, t.body, "
        "t.author, t.created_at FROM translation t LEFT JOIN source s ON s.id = t.source_id "
        "LEFT JOIN answer a ON a.id = t.answer_id LEFT JOIN question q ON q.id = a.question_id "
        "LEFT JOIN study_case k ON k.id = a.case_id "
        "ORDER BY t.source_id IS NULL, s.position, s.name, q.position, q.name, k.position, k.name, "
        "t.start_position, t.end_position, t.language, t.created_at");
    return readAll(rows);
}

std::optional<Translation> translationById(const store::Connection& db, TranslationId id) {
    store::Statement row = db.prepare("SELECT id, answer_id, source_id, start_position, end_position, "
                                      "language, body, author, created_at FROM translation WHERE id = ?1");
    row.bind(id);
    return row.step() ? std::optional(readTranslation(row)) : std::nullopt;
}

namespace rows {

namespace {
Span spanOf(const Translation& translation) {
    return translation.span.value_or(Span{-1, -1});
}
} // namespace

std::optional<std::int64_t> lengthOf(const store::Connection& db, coding::Place place) {
    store::Statement row =
        place.answer
            ? db.prepare("SELECT t.code_points FROM answer a JOIN text t ON t.id = a.text_id WHERE a.id = ?1")
            : db.prepare(
                  "SELECT t.code_points FROM source s JOIN text t ON t.id = s.text_id WHERE s.id = ?1");
    if (place.answer)
        row.bind(place.answer);
    else
        row.bind(place.source);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::optional<TranslationId> same(const store::Connection& db, const Translation& translation) {
    store::Statement row = db.prepare(
        "SELECT id FROM translation WHERE answer_id IS ?1 AND source_id IS ?2 AND start_position = ?3 "
        "AND end_position = ?4 AND language = ?5 ORDER BY created_at");
    row.bind(translation.place.answer, translation.place.source, spanOf(translation).start,
             spanOf(translation).end, translation.language);
    return row.step() ? std::optional(row.id<TranslationId>(0)) : std::nullopt;
}

void insert(store::Edit& edit, const Translation& translation) {
    edit.db().run("INSERT INTO translation (id, answer_id, source_id, start_position, end_position, "
                  "language, body, author, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                  translation.id, translation.place.answer, translation.place.source,
                  spanOf(translation).start, spanOf(translation).end, translation.language, translation.body,
                  translation.author, translation.createdAt);
}

void replace(store::Edit& edit, const Translation& translation) {
    edit.db().run("UPDATE translation SET body = ?2, author = ?3 WHERE id = ?1", translation.id,
                  translation.body, translation.author);
}

void erase(store::Edit& edit, TranslationId translation) {
    edit.db().run("DELETE FROM translation WHERE id = ?1", translation);
}

} // namespace rows
} // namespace marginalia::core::translations
