// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/restore_code_store.h"

namespace marginalia::core::restoring {

bool has(const store::Connection& db, CodingId coding) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM coding WHERE id = ?1)", coding) == 1;
}

bool hasRound(const store::Connection& db, RoundId round) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM round WHERE id = ?1)", round) == 1;
}

bool isTaken(const store::Connection& db, const coding::Coding& coding) {
    return coding.place.answer &&
           db.integer("SELECT EXISTS (SELECT 1 FROM coding c JOIN answer a ON a.id = c.answer_id JOIN "
                      "question q ON q.id = a.question_id WHERE q.single_code = 1 AND c.answer_id = ?1 AND "
                      "c.coder_id = ?2 AND c.round_id = ?3 AND c.code_id <> ?4)",
                      coding.place.answer, coding.coder, coding.round, coding.code) == 1;
}

void insert(store::Edit& edit, const coding::Coding& coding) {
    edit.db().run("INSERT INTO coding (id, coder_id, code_id, answer_id, source_id, start_position, "
                  "end_position, round_id, star, memo, created_at, weight) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12)",
                  coding.id, coding.coder, coding.code, coding.place.answer, coding.place.source,
                  coding.span ? coding.span->start : -1, coding.span ? coding.span->end : -1, coding.round,
                  coding.star, coding.memo, coding.createdAt, coding.weight);
}

bool moveBack(store::Edit& edit, CodingId coding, CodeId from, CodeId to) {
    if (edit.db().integer("SELECT count(*) FROM coding WHERE id = ?1 AND code_id = ?2", coding, from) == 0)
        return false;
    edit.db().run("UPDATE coding SET code_id = ?2 WHERE id = ?1", coding, to);
    return true;
}

void insert(store::Edit& edit, const Decision& decision) {
    edit.db().run("INSERT INTO decision (id, answer_id, source_id, start_position, end_position, code_id, "
                  "present, reason, decided_by, round_id, decided_at, verdict, codebook_step) "
                  "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 "
                  "WHERE EXISTS (SELECT 1 FROM round WHERE id = ?10) "
                  "AND (?2 IS NULL OR EXISTS (SELECT 1 FROM answer WHERE id = ?2)) "
                  "AND (?3 IS NULL OR EXISTS (SELECT 1 FROM source WHERE id = ?3)) "
                  "AND NOT EXISTS (SELECT 1 FROM decision WHERE id = ?1)",
                  decision.id, decision.place.answer, decision.place.source, decision.start, decision.end,
                  decision.code, decision.present, decision.reason, decision.decidedBy, decision.round,
                  decision.decidedAt, decision.verdict, decision.codebookStep);
}

void insert(store::Edit& edit, const Doubt& doubt) {
    edit.db().run("INSERT INTO codebook_doubt (id, answer_id, source_id, start_position, end_position, "
                  "code_id, reason, raised_by, raised_at, codebook_step) "
                  "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 "
                  "WHERE (?2 IS NULL OR EXISTS (SELECT 1 FROM answer WHERE id = ?2)) "
                  "AND (?3 IS NULL OR EXISTS (SELECT 1 FROM source WHERE id = ?3)) "
                  "AND NOT EXISTS (SELECT 1 FROM codebook_doubt WHERE id = ?1)",
                  doubt.id, doubt.place.answer, doubt.place.source, doubt.start, doubt.end, doubt.code,
                  doubt.reason, doubt.raisedBy, doubt.raisedAt, doubt.codebookStep);
}

void insertRecheck(store::Edit& edit, JudgementId judgement, CodeId code, std::int64_t revision) {
    edit.db().run("INSERT INTO recheck (judgement_id, code_id, revision) SELECT ?1, ?2, ?3 WHERE EXISTS "
                  "(SELECT 1 FROM judgement WHERE id = ?1) ON CONFLICT (judgement_id, code_id) DO NOTHING",
                  judgement, code, revision);
}

void insertSetMember(store::Edit& edit, std::int64_t set, CodeId code) {
    edit.db().run("INSERT INTO code_set_member (set_id, code_id) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM "
                  "code_set WHERE id = ?1) ON CONFLICT (set_id, code_id) DO NOTHING",
                  set, code);
}

void insertNoteLink(store::Edit& edit, std::int64_t id, std::int64_t note, CodeId code, CodingId coding) {
    edit.db().run("INSERT INTO note_link (id, note_id, code_id, coding_id) SELECT ?1, ?2, ?3, ?4 WHERE "
                  "EXISTS (SELECT 1 FROM note WHERE id = ?2) AND (?4 IS NULL OR EXISTS (SELECT 1 FROM coding "
                  "WHERE id = ?4)) AND NOT EXISTS (SELECT 1 FROM note_link WHERE id = ?1)",
                  id, note, code, coding);
}

bool judgedSince(const store::Connection& db, const std::string& time) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM judgement WHERE state = 'done' AND judged_at > ?1)",
                      time) == 1;
}

void keepJudgements(store::Edit& edit, CodeId code, const std::string& time, std::int64_t old,
                    std::int64_t renewed) {
    edit.db().run(
        "INSERT INTO recheck (judgement_id, code_id, revision) SELECT j.id, ?1, ?4 FROM judgement j "
        "LEFT JOIN recheck r ON r.judgement_id = j.id AND r.code_id = ?1 WHERE j.state = 'done' "
        "AND j.judged_at <= ?2 AND (j.revision >= ?3 OR ifnull(r.revision, -1) >= ?3) "
        "ON CONFLICT (judgement_id, code_id) DO UPDATE SET revision = excluded.revision",
        code, time, old, renewed);
}

} // namespace marginalia::core::restoring
