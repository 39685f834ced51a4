// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_store.h"

namespace marginalia::core::codebook::rows {

std::vector<Code> readAll(const store::Connection& db) {
    store::Statement statement = db.prepare(
        "SELECT id, parent_id, position, number, name, name_en, name_ru, name_kk, kind, definition, "
        "include_when, "
        "exclude_when, example, boundary, colour, shortcut, memo, revision, created_at, changed_at "
        "FROM code ORDER BY parent_id, position, name");
    statement.bind();
    std::vector<Code> codes;
    while (statement.step()) {
        Code& code = codes.emplace_back();
        code.id = statement.id<CodeId>(0);
        code.parent = statement.id<CodeId>(1);
        code.position = statement.integer(2);
        code.number = statement.text(3);
        code.name = statement.text(4);
        code.nameEn = statement.text(5);
        code.nameRu = statement.text(6);
        code.nameKk = statement.text(7);
        code.kind = statement.view(8) == "residual" ? CodeKind::Residual : CodeKind::Substantive;
        code.definition = statement.text(9);
        code.includeWhen = statement.text(10);
        code.excludeWhen = statement.text(11);
        code.example = statement.text(12);
        code.boundary = statement.text(13);
        code.colour = statement.text(14);
        code.shortcut = statement.text(15);
        code.memo = statement.text(16);
        code.revision = statement.integer(17);
        code.createdAt = statement.text(18);
        code.changedAt = statement.text(19);
    }
    return codes;
}

std::int64_t revision(const store::Connection& db) {
    return db.integer("SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'codebook_revision'");
}

std::int64_t raiseRevision(store::Edit& edit) {
    const std::int64_t raised = revision(edit.db()) + 1;
    edit.db().run("INSERT INTO setting (key, value) VALUES ('codebook_revision', ?1) "
                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                  std::to_string(raised));
    return raised;
}

namespace {
std::string_view kindKey(CodeKind kind) {
    return kind == CodeKind::Residual ? "residual" : "substantive";
}
} // namespace

void insert(store::Edit& edit, const Code& code) {
    edit.db().run(
        "INSERT INTO code (id, parent_id, position, number, name, name_en, name_ru, name_kk, kind, "
        "definition, "
        "include_when, exclude_when, example, boundary, colour, shortcut, memo, revision, created_at, "
        "changed_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
        code.id, code.parent, code.position, code.number, code.name, code.nameEn, code.nameRu, code.nameKk,
        kindKey(code.kind), code.definition, code.includeWhen, code.excludeWhen, code.example, code.boundary,
        code.colour, code.shortcut, code.memo, code.revision, code.createdAt, code.changedAt);
}

void replaceFields(store::Edit& edit, const Code& code) {
    edit.db().run(
        "UPDATE code SET number = ?2, name = ?3, name_en = ?4, name_ru = ?5, name_kk = ?6, kind = ?7, "
        "definition = ?8, include_when = ?9, exclude_when = ?10, example = ?11, boundary = ?12, colour = "
        "?13, "
        "shortcut = ?14, memo = ?15, revision = ?16, changed_at = ?17 WHERE id = ?1",
        code.id, code.number, code.name, code.nameEn, code.nameRu, code.nameKk, kindKey(code.kind),
        code.definition, code.includeWhen, code.excludeWhen, code.example, code.boundary, code.colour,
        code.shortcut, code.memo, code.revision, code.changedAt);
}

void place(store::Edit& edit, CodeId code, CodeId parent, std::int64_t position) {
    edit.db().run("UPDATE code SET parent_id = ?2, position = ?3 WHERE id = ?1", code, parent, position);
}

void erase(store::Edit& edit, CodeId code) {
    edit.db().run("DELETE FROM note_link WHERE code_id = ?1", code);
    edit.db().run("DELETE FROM code_set_member WHERE code_id = ?1", code);
    edit.db().run("DELETE FROM code WHERE id = ?1", code);
}

std::int64_t codingsOfCode(const store::Connection& db, CodeId code) {
    return db.integer("SELECT count(*) FROM coding WHERE code_id = ?1", code);
}

std::vector<Passage> passagesOf(const store::Connection& db, CodeId code) {
    store::Statement rows = db.prepare("SELECT answer_id, source_id, coder_id, start_position, end_position, "
                                       "round_id FROM coding WHERE code_id = ?1");
    rows.bind(code);
    std::vector<Passage> passages;
    while (rows.step())
        passages.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3),
                            rows.integer(4), rows.integer(5)});
    return passages;
}

void eraseCodings(store::Edit& edit, CodeId code) {
    edit.db().run("DELETE FROM note_link WHERE coding_id IN (SELECT id FROM coding WHERE code_id = ?1)",
                  code);
    edit.db().run("DELETE FROM coding WHERE code_id = ?1", code);
}

void eraseVerdicts(store::Edit& edit, CodeId code) {
    edit.db().run("DELETE FROM decision WHERE code_id = ?1", code);
    edit.db().run("DELETE FROM codebook_doubt WHERE code_id = ?1", code);
    edit.db().run("DELETE FROM recheck WHERE code_id = ?1", code);
}

namespace {

// Two halves, one for each unique index of coding, so that both find their partner in one look-up.
constexpr const char* duplicatePairs =
    "SELECT f.id, i.id, f.memo, i.memo, f.star, i.star FROM coding f JOIN coding i "
    "ON i.answer_id = f.answer_id AND i.coder_id = f.coder_id AND i.code_id = ?2 "
    "AND i.start_position = f.start_position AND i.end_position = f.end_position AND i.round_id = f.round_id "
    "WHERE f.code_id = ?1 AND f.answer_id IS NOT NULL "
    "UNION ALL "
    "SELECT f.id, i.id, f.memo, i.memo, f.star, i.star FROM coding f JOIN coding i "
    "ON i.source_id = f.source_id AND i.start_position = f.start_position AND i.end_position = "
    "f.end_position "
    "AND i.code_id = ?2 AND i.coder_id = f.coder_id AND i.round_id = f.round_id "
    "WHERE f.code_id = ?1 AND f.source_id IS NOT NULL";

struct DuplicatePair {
    CodingId gone;
    CodingId kept;
    std::string memo;
    std::int64_t star = 0;
    bool changed = false;
};

std::vector<DuplicatePair> duplicates(const store::Connection& db, CodeId from, CodeId into) {
    store::Statement statement = db.prepare(duplicatePairs);
    statement.bind(from, into);
    std::vector<DuplicatePair> pairs;
    while (statement.step()) {
        DuplicatePair& pair = pairs.emplace_back();
        pair.gone = statement.id<CodingId>(0);
        pair.kept = statement.id<CodingId>(1);
        const std::string goneMemo = statement.text(2);
        const std::int64_t goneStar = statement.integer(4);
        pair.memo = statement.text(3);
        pair.star = statement.integer(5);
        if (!goneMemo.empty() && goneMemo != pair.memo) {
            pair.memo += pair.memo.empty() ? goneMemo : "\n" + goneMemo;
            pair.changed = true;
        }
        if (goneStar > 0 && (pair.star == 0 || goneStar < pair.star)) {
            pair.star = goneStar;
            pair.changed = true;
        }
    }
    return pairs;
}

} // namespace

std::int64_t countDuplicates(const store::Connection& db, CodeId from, CodeId into) {
    return static_cast<std::int64_t>(duplicates(db, from, into).size());
}

std::int64_t joinDuplicates(store::Edit& edit, CodeId from, CodeId into) {
    const std::vector<DuplicatePair> pairs = duplicates(edit.db(), from, into);
    for (const DuplicatePair& pair : pairs) {
        if (pair.changed)
            edit.db().run("UPDATE coding SET memo = ?2, star = ?3 WHERE id = ?1", pair.kept, pair.memo,
                          pair.star);
        edit.db().run("UPDATE note_link SET coding_id = ?2 WHERE coding_id = ?1", pair.gone, pair.kept);
        edit.db().run("DELETE FROM coding WHERE id = ?1", pair.gone);
    }
    return static_cast<std::int64_t>(pairs.size());
}

std::int64_t recode(store::Edit& edit, CodeId from, CodeId into) {
    const std::int64_t moved = codingsOfCode(edit.db(), from);
    edit.db().run("UPDATE coding SET code_id = ?2 WHERE code_id = ?1", from, into);
    edit.db().run("UPDATE note_link SET code_id = ?2 WHERE code_id = ?1", from, into);
    edit.db().run(
        "INSERT OR IGNORE INTO code_set_member (set_id, code_id) SELECT set_id, ?2 FROM code_set_member "
        "WHERE code_id = ?1",
        from, into);
    edit.db().run("DELETE FROM code_set_member WHERE code_id = ?1", from);
    return moved;
}

void mergeDecisions(store::Edit& edit, CodeId from, CodeId into) {
    edit.db().run("UPDATE decision SET present = 1 WHERE code_id = ?2 AND present = 0 AND EXISTS (SELECT 1 "
                  "FROM decision f "
                  "WHERE f.code_id = ?1 AND f.present = 1 AND f.answer_id IS decision.answer_id "
                  "AND f.source_id IS decision.source_id AND f.start_position = decision.start_position "
                  "AND f.end_position = decision.end_position AND f.round_id = decision.round_id)",
                  from, into);
    edit.db().run(
        "DELETE FROM decision WHERE code_id = ?1 AND EXISTS (SELECT 1 FROM decision i "
        "WHERE i.code_id = ?2 AND i.answer_id IS decision.answer_id AND i.source_id IS decision.source_id "
        "AND i.start_position = decision.start_position AND i.end_position = decision.end_position "
        "AND i.round_id = decision.round_id)",
        from, into);
    edit.db().run("UPDATE decision SET code_id = ?2 WHERE code_id = ?1", from, into);
    edit.db().run("UPDATE codebook_doubt SET code_id = ?2 WHERE code_id = ?1", from, into);
}

void mergeRechecks(store::Edit& edit, const Code& from, const Code& into, std::int64_t merged) {
    struct Confirmed {
        JudgementId judgement;
        bool holds = false;
    };
    std::vector<Confirmed> confirmed;
    store::Statement statement = edit.db().prepare(
        "SELECT j.id, max(j.revision, ifnull(f.revision, 0)), max(j.revision, ifnull(i.revision, 0)) "
        "FROM judgement j "
        "LEFT JOIN recheck f ON f.judgement_id = j.id AND f.code_id = ?1 "
        "LEFT JOIN recheck i ON i.judgement_id = j.id AND i.code_id = ?2 "
        "WHERE j.revision < ?3 AND (f.revision IS NOT NULL OR i.revision IS NOT NULL)");
    statement.bind(from.id, into.id, merged);
    while (statement.step())
        confirmed.push_back({statement.id<JudgementId>(0),
                             statement.integer(1) >= from.revision && statement.integer(2) >= into.revision});
    edit.db().run("DELETE FROM recheck WHERE code_id IN (?1, ?2)", from.id, into.id);
    for (const Confirmed& one : confirmed)
        if (one.holds)
            edit.db().run("INSERT INTO recheck (judgement_id, code_id, revision) VALUES (?1, ?2, ?3)",
                          one.judgement, into.id, merged);
}

} // namespace marginalia::core::codebook::rows
