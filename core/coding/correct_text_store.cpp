// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/correct_text_store.h"

namespace marginalia::core::coding::rows {

std::vector<PassageRow> passagesOf(const store::Connection& db, Place place) {
    std::vector<PassageRow> all;
    const auto read = [&](store::Statement statement, MarkKind kind) {
        if (place.answer)
            statement.bind(place.answer);
        else
            statement.bind(place.source);
        while (statement.step())
            all.push_back({kind, statement.integer(0), Span{statement.integer(1), statement.integer(2)},
                           statement.id<CodeId>(4), statement.text(3)});
    };
    read(place.answer ? db.prepare("SELECT l.id, l.start_position, l.end_position, n.title, NULL FROM "
                                   "note_link l JOIN note n ON n.id = l.note_id "
                                   "WHERE l.answer_id = ?1 AND l.start_position >= 0")
                      : db.prepare("SELECT l.id, l.start_position, l.end_position, n.title, NULL FROM "
                                   "note_link l JOIN note n ON n.id = l.note_id "
                                   "WHERE l.source_id = ?1 AND l.start_position >= 0"),
         MarkKind::Note);
    read(place.answer ? db.prepare("SELECT id, start_position, end_position, language, NULL FROM translation "
                                   "WHERE answer_id = ?1 AND start_position >= 0")
                      : db.prepare("SELECT id, start_position, end_position, language, NULL FROM translation "
                                   "WHERE source_id = ?1 AND start_position >= 0"),
         MarkKind::Translation);
    read(place.answer ? db.prepare("SELECT id, start_position, end_position, '', code_id FROM decision "
                                   "WHERE answer_id = ?1 AND start_position >= 0")
                      : db.prepare("SELECT id, start_position, end_position, '', code_id FROM decision "
                                   "WHERE source_id = ?1 AND start_position >= 0"),
         MarkKind::Decision);
    return all;
}

void move(store::Edit& edit, const PassageRow& row, Span span) {
    switch (row.kind) {
    case MarkKind::Note:
        edit.db().run("UPDATE note_link SET start_position = ?2, end_position = ?3 WHERE id = ?1", row.id,
                      span.start, span.end);
        break;
    case MarkKind::Translation:
        edit.db().run("UPDATE translation SET start_position = ?2, end_position = ?3 WHERE id = ?1", row.id,
                      span.start, span.end);
        break;
    case MarkKind::Decision:
    case MarkKind::Coding:
        edit.db().run("UPDATE decision SET start_position = ?2, end_position = ?3 WHERE id = ?1", row.id,
                      span.start, span.end);
        break;
    }
}

void drop(store::Edit& edit, const PassageRow& row) {
    switch (row.kind) {
    case MarkKind::Note:
        edit.db().run("UPDATE note_link SET start_position = -1, end_position = -1 WHERE id = ?1", row.id);
        break;
    case MarkKind::Translation:
        edit.db().run("DELETE FROM translation WHERE id = ?1", row.id);
        break;
    case MarkKind::Decision:
    case MarkKind::Coding:
        edit.db().run("DELETE FROM decision WHERE id = ?1", row.id);
        break;
    }
}

std::vector<QuietRow> quietRowsOf(const store::Connection& db, Place place) {
    std::vector<QuietRow> all;
    const auto read = [&](store::Statement statement, QuietKind kind) {
        statement.bind(place.answer, place.source);
        while (statement.step())
            all.push_back({kind, statement.integer(0), Span{statement.integer(1), statement.integer(2)}});
    };
    // A closed round has kept the text that its positions belong to.
    read(db.prepare("SELECT f.id, f.start_position, f.end_position FROM frozen_coding f "
                    "WHERE (f.answer_id = ?1 OR f.source_id = ?2) AND f.start_position >= 0 "
                    "AND NOT EXISTS (SELECT 1 FROM round_unit u WHERE u.round_id = f.round_id "
                    "AND u.text_digest <> '' AND (u.answer_id = ?1 OR u.source_id = ?2))"),
         QuietKind::FrozenCoding);
    read(db.prepare("SELECT id, start_position, end_position FROM round_unit "
                    "WHERE (answer_id = ?1 OR source_id = ?2) AND start_position >= 0 AND text_digest = ''"),
         QuietKind::RoundUnit);
    read(db.prepare("SELECT id, start_position, end_position FROM codebook_doubt "
                    "WHERE (answer_id = ?1 OR source_id = ?2) AND start_position >= 0"),
         QuietKind::Doubt);
    return all;
}

void move(store::Edit& edit, Place place, const QuietRow& row, std::optional<Span> span) {
    const bool goes = !span && place.source;
    const Span to = span.value_or(Span{-1, -1});
    switch (row.kind) {
    case QuietKind::FrozenCoding:
        if (goes)
            edit.db().run("DELETE FROM frozen_coding WHERE id = ?1", row.id);
        else
            edit.db().run("UPDATE frozen_coding SET start_position = ?2, end_position = ?3 WHERE id = ?1",
                          row.id, to.start, to.end);
        break;
    case QuietKind::RoundUnit:
        if (goes)
            edit.db().run("DELETE FROM round_unit WHERE id = ?1", row.id);
        else
            edit.db().run("UPDATE round_unit SET start_position = ?2, end_position = ?3 WHERE id = ?1",
                          row.id, to.start, to.end);
        break;
    case QuietKind::Doubt:
        if (goes)
            edit.db().run("DELETE FROM codebook_doubt WHERE id = ?1", row.id);
        else
            edit.db().run("UPDATE codebook_doubt SET start_position = ?2, end_position = ?3 WHERE id = ?1",
                          row.id, to.start, to.end);
        break;
    }
}

std::optional<TextId> textIdOf(const store::Connection& db, Place place) {
    store::Statement statement = place.answer ? db.prepare("SELECT text_id FROM answer WHERE id = ?1")
                                              : db.prepare("SELECT text_id FROM source WHERE id = ?1");
    if (place.answer)
        statement.bind(place.answer);
    else
        statement.bind(place.source);
    return statement.step() ? std::optional(statement.id<TextId>(0)) : std::nullopt;
}

void setText(store::Edit& edit, Place place, TextId text) {
    if (place.answer)
        edit.db().run("UPDATE answer SET text_id = ?2, status = CASE WHEN text_id IS NULL THEN 'substantive' "
                      "ELSE status END WHERE id = ?1",
                      place.answer, text);
    else
        edit.db().run("UPDATE source SET text_id = ?2 WHERE id = ?1", place.source, text);
}

std::int64_t doneJudgements(const store::Connection& db, AnswerId answer) {
    return db.integer("SELECT count(*) FROM judgement WHERE answer_id = ?1 AND state = 'done'", answer);
}

void outdateJudgements(store::Edit& edit, AnswerId answer) {
    edit.db().run("DELETE FROM recheck WHERE judgement_id IN (SELECT id FROM judgement WHERE answer_id = ?1)",
                  answer);
    edit.db().run("UPDATE judgement SET revision = -1 WHERE answer_id = ?1 AND state = 'done'", answer);
}

} // namespace marginalia::core::coding::rows
