// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/adjudicate_store.h"

#include <algorithm>

namespace marginalia::core::team::rows {

namespace {

std::int64_t startOf(const Matter& matter) {
    return matter.span ? matter.span->start : -1;
}

std::int64_t endOf(const Matter& matter) {
    return matter.span ? matter.span->end : -1;
}

/// From place, source, start, end, code in these columns and the four behind.
Matter matterFrom(const store::Statement& row, int column) {
    Matter matter;
    matter.place = {row.id<AnswerId>(column), row.id<SourceId>(column + 1)};
    if (row.integer(column + 2) >= 0)
        matter.span = Span{row.integer(column + 2), row.integer(column + 3)};
    matter.code = row.id<CodeId>(column + 4);
    return matter;
}

template <class... Values> std::vector<Settled> settledFrom(store::Statement rows, const Values&... values) {
    rows.bind(values...);
    std::vector<Settled> all;
    while (rows.step())
        all.push_back({rows.id<DecisionId>(0), matterFrom(rows, 1), rows.integer(6) == 1, rows.text(7),
                       rows.text(8), rows.text(9), rows.text(10), rows.text(11), rows.optionalInteger(12)});
    return all;
}

template <class... Values> std::vector<Doubt> doubtsFrom(store::Statement rows, const Values&... values) {
    rows.bind(values...);
    std::vector<Doubt> all;
    while (rows.step())
        all.push_back({rows.integer(0), matterFrom(rows, 1), rows.text(6), rows.text(7), rows.text(8),
                       rows.optionalInteger(9)});
    return all;
}

} // namespace

std::string blindOwner(const store::Connection& db) {
    return db.text("SELECT value FROM setting WHERE key = 'blind'");
}

bool hasStep(const store::Connection& db, std::int64_t step) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM history WHERE step = ?1 AND step > 0)", step) == 1;
}

std::optional<std::int64_t> documentLength(const store::Connection& db, SourceId source) {
    store::Statement row =
        db.prepare("SELECT t.code_points FROM source s JOIN text t ON t.id = s.text_id WHERE s.id = ?1");
    row.bind(source);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::string textDigest(const store::Connection& db, const coding::Place& place) {
    return place.answer ? db.text("SELECT hex(t.sha256) FROM answer a JOIN text t ON t.id = a.text_id WHERE "
                                  "a.id = ?1",
                                  place.answer)
                        : db.text("SELECT hex(t.sha256) FROM source s JOIN text t ON t.id = s.text_id WHERE "
                                  "s.id = ?1",
                                  place.source);
}

std::vector<Settled> settled(const store::Connection& db) {
    return settledFrom(
        db.prepare("SELECT id, answer_id, source_id, start_position, end_position, code_id, ifnull(present, "
                   "0), ifnull(status, ''), verdict, reason, decided_by, decided_at, codebook_step FROM "
                   "decision WHERE round_id = 1 ORDER BY decided_at, id"));
}

std::vector<Settled> settledAt(const store::Connection& db, const coding::Place& place, CodeId code) {
    if (place.answer)
        return settledFrom(
            db.prepare("SELECT id, answer_id, source_id, start_position, end_position, code_id, "
                       "ifnull(present, 0), ifnull(status, ''), verdict, reason, decided_by, decided_at, "
                       "codebook_step FROM decision WHERE answer_id = ?1 AND code_id IS ?2 AND round_id = 1 "
                       "ORDER BY decided_at, id"),
            place.answer, code);
    return settledFrom(
        db.prepare("SELECT id, answer_id, source_id, start_position, end_position, code_id, "
                   "ifnull(present, 0), ifnull(status, ''), verdict, reason, decided_by, decided_at, "
                   "codebook_step FROM decision WHERE source_id = ?1 AND code_id IS ?2 AND round_id = 1 "
                   "ORDER BY decided_at, id"),
        place.source, code);
}

std::vector<Doubt> doubts(const store::Connection& db) {
    return doubtsFrom(
        db.prepare("SELECT id, answer_id, source_id, start_position, end_position, code_id, reason, "
                   "raised_by, raised_at, codebook_step FROM codebook_doubt ORDER BY raised_at, id"));
}

std::vector<Doubt> doubtsAt(const store::Connection& db, const coding::Place& place, CodeId code) {
    return doubtsFrom(
        db.prepare("SELECT id, answer_id, source_id, start_position, end_position, code_id, reason, "
                   "raised_by, raised_at, codebook_step FROM codebook_doubt WHERE answer_id IS ?1 AND "
                   "source_id IS ?2 AND code_id IS ?3 ORDER BY raised_at, id"),
        place.answer, place.source, code);
}

std::vector<CodebookMatter> codebookMatters(const store::Connection& db) {
    store::Statement rows = db.prepare(
        "SELECT answer_id, source_id, start_position, end_position, code_id, codebook_step, 1 FROM "
        "decision WHERE codebook_step IS NOT NULL AND round_id = 1 UNION SELECT answer_id, "
        "source_id, start_position, end_position, code_id, codebook_step, 0 FROM codebook_doubt");
    rows.bind();
    std::vector<CodebookMatter> all;
    while (rows.step())
        all.push_back({matterFrom(rows, 0), rows.optionalInteger(5), rows.integer(6) == 1});
    return all;
}

void mark(store::Edit& edit, DecisionId decision, std::string_view verdict,
          std::optional<std::int64_t> codebookStep) {
    edit.db().run("UPDATE decision SET verdict = ?2, codebook_step = ifnull(?3, codebook_step) WHERE id = ?1",
                  decision, verdict, codebookStep);
}

void insertPassage(store::Edit& edit, std::int64_t id, const Settled& settled) {
    edit.db().run("INSERT INTO decision (id, answer_id, source_id, start_position, end_position, code_id, "
                  "present, reason, decided_by, decided_at, verdict, codebook_step) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                  id, settled.matter.place.answer, settled.matter.place.source, startOf(settled.matter),
                  endOf(settled.matter), settled.matter.code, settled.present, settled.reason,
                  settled.decidedBy, settled.decidedAt, settled.verdict, settled.codebookStep);
}

std::int64_t eraseDecisions(store::Edit& edit, const Matter& matter) {
    store::Connection& db = edit.db();
    const std::int64_t before = db.integer("SELECT count(*) FROM decision");
    if (matter.place.answer)
        db.run("DELETE FROM decision WHERE answer_id = ?1 AND code_id IS ?2 AND round_id = 1",
               matter.place.answer, matter.code);
    else
        db.run("DELETE FROM decision WHERE source_id = ?1 AND code_id IS ?2 AND round_id = 1 AND (?3 < 0 OR "
               "(start_position >= ?3 AND end_position <= ?4))",
               matter.place.source, matter.code, startOf(matter), endOf(matter));
    return before - db.integer("SELECT count(*) FROM decision");
}

void insert(store::Edit& edit, const Doubt& doubt) {
    edit.db().run("INSERT INTO codebook_doubt (id, answer_id, source_id, start_position, end_position, "
                  "code_id, reason, raised_by, raised_at, codebook_step) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                  doubt.id, doubt.matter.place.answer, doubt.matter.place.source, startOf(doubt.matter),
                  endOf(doubt.matter), doubt.matter.code, doubt.reason, doubt.raisedBy, doubt.raisedAt,
                  doubt.codebookStep);
}

std::optional<std::int64_t> eraseDoubts(store::Edit& edit, const Matter& matter, std::int64_t& count) {
    std::optional<std::int64_t> newest;
    for (const Doubt& doubt : doubtsAt(edit.db(), matter.place, matter.code)) {
        const bool within = !matter.span || !doubt.matter.span || matter.span->overlaps(*doubt.matter.span);
        if (!within)
            continue;
        edit.db().run("DELETE FROM codebook_doubt WHERE id = ?1", doubt.id);
        ++count;
        if (doubt.codebookStep)
            newest = std::max(newest.value_or(0), *doubt.codebookStep);
    }
    return newest;
}

std::int64_t linkDoubts(store::Edit& edit, CodeId code, std::int64_t step) {
    const std::int64_t open = edit.db().integer(
        "SELECT count(*) FROM codebook_doubt WHERE code_id = ?1 AND codebook_step IS NULL", code);
    edit.db().run("UPDATE codebook_doubt SET codebook_step = ?2 WHERE code_id = ?1 AND codebook_step IS NULL",
                  code, step);
    return open;
}

std::int64_t linkMatter(store::Edit& edit, const Matter& matter, std::int64_t step) {
    std::int64_t linked = 0;
    const auto isIt = [&matter](const Matter& other) {
        return other.place == matter.place && other.code == matter.code &&
               (!matter.span || !other.span || matter.span->overlaps(*other.span));
    };
    for (const Doubt& doubt : doubts(edit.db()))
        if (isIt(doubt.matter)) {
            edit.db().run("UPDATE codebook_doubt SET codebook_step = ?2 WHERE id = ?1", doubt.id, step);
            ++linked;
        }
    for (const Settled& each : settled(edit.db()))
        if (isIt(each.matter)) {
            edit.db().run("UPDATE decision SET codebook_step = ?2 WHERE id = ?1", each.id, step);
            ++linked;
        }
    return linked;
}

std::string twiceSettled(const store::Connection& db, AnswerId answer) {
    return db.text(
        "SELECT k.name FROM answer a JOIN question q ON q.id = a.question_id AND q.single_code = 1 "
        "JOIN study_case k ON k.id = a.case_id WHERE a.id = ?1 AND (SELECT count(DISTINCT code_id) "
        "FROM decision WHERE answer_id = ?1 AND present = 1 AND round_id = 1) > 1",
        answer);
}

} // namespace marginalia::core::team::rows
