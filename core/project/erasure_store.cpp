// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/erasure_store.h"

#include "core/base/error.h"

namespace marginalia::core::erasing {

std::optional<CaseNames> namesOf(const store::Connection& db, CaseId who) {
    store::Statement row =
        db.prepare("SELECT name, attribution_name, attribution_position FROM study_case WHERE id = ?1");
    row.bind(who);
    if (!row.step())
        return std::nullopt;
    CaseNames names{row.text(0), {}};
    for (const int column : {1, 2})
        if (!row.view(column).empty())
            names.attributions.push_back(row.text(column));
    return names;
}

std::vector<std::pair<SourceId, std::string>> documentsOf(const store::Connection& db, CaseId who) {
    store::Statement rows =
        db.prepare("SELECT id, name FROM source WHERE case_id = ?1 ORDER BY position, name");
    rows.bind(who);
    std::vector<std::pair<SourceId, std::string>> all;
    while (rows.step())
        all.emplace_back(rows.id<SourceId>(0), rows.text(1));
    return all;
}

std::vector<std::string> caseNamesOn(const store::Connection& db, SourceId document) {
    store::Statement rows =
        db.prepare("SELECT name FROM study_case WHERE id IN (SELECT case_id FROM source WHERE id = ?1 UNION "
                   "SELECT case_id FROM speaker WHERE source_id = ?1)");
    rows.bind(document);
    std::vector<std::string> names;
    while (rows.step())
        names.push_back(rows.text(0));
    return names;
}

std::int64_t answersOf(const store::Connection& db, CaseId who) {
    return db.integer("SELECT count(*) FROM answer WHERE case_id = ?1", who);
}

std::int64_t codingsOf(const store::Connection& db, CaseId who) {
    return db.integer(
        "SELECT count(*) FROM coding WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
}

std::int64_t codingsOn(const store::Connection& db, SourceId document) {
    return db.integer("SELECT count(*) FROM coding WHERE source_id = ?1", document);
}

namespace {
std::vector<std::int64_t> numbers(store::Statement statement) {
    std::vector<std::int64_t> all;
    while (statement.step())
        all.push_back(statement.integer(0));
    return all;
}
} // namespace

std::vector<std::int64_t> notesOn(const store::Connection& db, CaseId who) {
    store::Statement statement = db.prepare(
        "SELECT DISTINCT note_id FROM note_link WHERE case_id = ?1 OR answer_id IN (SELECT id FROM answer "
        "WHERE case_id = ?1) OR coding_id IN (SELECT id FROM coding WHERE answer_id IN (SELECT id FROM "
        "answer WHERE case_id = ?1))");
    statement.bind(who);
    return numbers(std::move(statement));
}

std::vector<std::int64_t> notesOn(const store::Connection& db, SourceId document) {
    store::Statement statement =
        db.prepare("SELECT DISTINCT note_id FROM note_link WHERE source_id = ?1 OR coding_id IN (SELECT id "
                   "FROM coding WHERE source_id = ?1)");
    statement.bind(document);
    return numbers(std::move(statement));
}

std::int64_t notesOnlyOn(const store::Connection& db, CaseId who) {
    return db.integer(
        "WITH gone AS (SELECT id, note_id FROM note_link WHERE case_id = ?1 OR answer_id IN (SELECT id FROM "
        "answer WHERE case_id = ?1) OR coding_id IN (SELECT id FROM coding WHERE answer_id IN (SELECT id "
        "FROM answer WHERE case_id = ?1))) "
        "SELECT count(DISTINCT g.note_id) FROM gone g WHERE NOT EXISTS (SELECT 1 FROM note_link l WHERE "
        "l.note_id = g.note_id AND l.id NOT IN (SELECT id FROM gone))",
        who);
}

std::int64_t notesOnlyOn(const store::Connection& db, SourceId document) {
    return db.integer(
        "WITH gone AS (SELECT id, note_id FROM note_link WHERE source_id = ?1 OR coding_id IN (SELECT id "
        "FROM coding WHERE source_id = ?1)) "
        "SELECT count(DISTINCT g.note_id) FROM gone g WHERE NOT EXISTS (SELECT 1 FROM note_link l WHERE "
        "l.note_id = g.note_id AND l.id NOT IN (SELECT id FROM gone))",
        document);
}

std::vector<TextId> textsOf(const store::Connection& db, CaseId who) {
    store::Statement statement =
        db.prepare("SELECT DISTINCT text_id FROM answer WHERE case_id = ?1 AND text_id IS NOT NULL");
    statement.bind(who);
    std::vector<TextId> all;
    while (statement.step())
        all.push_back(statement.id<TextId>(0));
    return all;
}

TextId textOf(const store::Connection& db, SourceId document) {
    return TextId{db.integer("SELECT text_id FROM source WHERE id = ?1", document)};
}

std::string body(const store::Connection& db, TextId text) {
    return db.text("SELECT body FROM text WHERE id = ?1", text);
}

void eachWriting(const store::Connection& db, CaseId except,
                 const std::function<void(const Writing&)>& visit) {
    store::Statement rows = db.prepare(
        "SELECT 'code', name, name || char(10) || name_en || char(10) || name_ru || char(10) || name_kk || "
        "char(10) || definition || char(10) || include_when || char(10) || exclude_when || char(10) || "
        "boundary || char(10) || memo FROM code "
        "UNION ALL SELECT 'note', title, title || char(10) || body FROM note "
        "UNION ALL SELECT 'coding', c.name, k.memo FROM coding k JOIN code c ON c.id = k.code_id WHERE "
        "k.memo <> '' AND (k.answer_id IS NULL OR k.answer_id NOT IN (SELECT id FROM answer WHERE case_id = "
        "?1)) "
        "UNION ALL SELECT 'respondent', name, memo || char(10) || excluded_note FROM study_case WHERE id <> "
        "?1 AND memo || excluded_note <> '' "
        "UNION ALL SELECT 'document', name, name || char(10) || memo || char(10) || file FROM source WHERE "
        "case_id IS NOT ?1 "
        "UNION ALL SELECT 'question', name, memo FROM question WHERE memo <> '' "
        "UNION ALL SELECT 'decision', decided_by, reason FROM decision WHERE reason <> '' AND (answer_id IS "
        "NULL OR answer_id NOT IN (SELECT id FROM answer WHERE case_id = ?1)) "
        "UNION ALL SELECT 'decision', raised_by, reason FROM codebook_doubt WHERE reason <> '' AND "
        "(answer_id IS NULL OR answer_id NOT IN (SELECT id FROM answer WHERE case_id = ?1)) "
        "UNION ALL SELECT 'setting', key, value FROM setting "
        "ORDER BY 1, 2");
    rows.bind(except);
    while (rows.step())
        visit({rows.view(0), rows.view(1), rows.view(2)});
}

std::vector<std::pair<CodeId, std::string>> examples(const store::Connection& db) {
    store::Statement rows = db.prepare("SELECT id, example FROM code WHERE example <> ''");
    std::vector<std::pair<CodeId, std::string>> all;
    while (rows.step())
        all.emplace_back(rows.id<CodeId>(0), rows.text(1));
    return all;
}

void clearExample(store::Edit& edit, CodeId code) {
    edit.db().run("UPDATE code SET example = '' WHERE id = ?1", code);
}

std::vector<std::pair<RoundId, std::string>> frozenCodebooks(const store::Connection& db) {
    store::Statement rows = db.prepare("SELECT id, codebook FROM round WHERE codebook <> ''");
    std::vector<std::pair<RoundId, std::string>> all;
    while (rows.step())
        all.emplace_back(rows.id<RoundId>(0), rows.text(1));
    return all;
}

void setFrozenCodebook(store::Edit& edit, RoundId round, const std::string& json) {
    edit.db().run("UPDATE round SET codebook = ?2 WHERE id = ?1", round, json);
}

void eraseCase(store::Edit& edit, CaseId who) {
    store::Connection& db = edit.db();
    db.run("DELETE FROM note_link WHERE case_id = ?1 OR answer_id IN (SELECT id FROM answer WHERE case_id = "
           "?1) OR coding_id IN (SELECT id FROM coding WHERE answer_id IN (SELECT id FROM answer WHERE "
           "case_id = ?1))",
           who);
    db.run("DELETE FROM recheck WHERE judgement_id IN (SELECT id FROM judgement WHERE answer_id IN (SELECT "
           "id FROM answer WHERE case_id = ?1))",
           who);
    db.run("DELETE FROM judgement WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM coding WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM decision WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM codebook_doubt WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM frozen_judgement WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM frozen_coding WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM round_unit WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM translation WHERE answer_id IN (SELECT id FROM answer WHERE case_id = ?1)", who);
    db.run("DELETE FROM answer WHERE case_id = ?1", who);
    // A spelling of a value that only this participant gave.
    db.run("DELETE FROM value_merge WHERE (variable_id, value) IN (SELECT variable_id, value FROM "
           "variable_value WHERE case_id = ?1) AND NOT EXISTS (SELECT 1 FROM variable_value v WHERE "
           "v.variable_id = value_merge.variable_id AND v.value = value_merge.value AND v.case_id <> ?1)",
           who);
    db.run("DELETE FROM variable_value WHERE case_id = ?1", who);
    db.run("UPDATE speaker SET case_id = NULL WHERE case_id = ?1", who);
    db.run("UPDATE source SET case_id = NULL WHERE case_id = ?1", who);
    db.run("DELETE FROM study_case WHERE id = ?1", who);
}

void eraseNoteWithoutLinks(store::Edit& edit, std::int64_t note) {
    edit.db().run(
        "DELETE FROM note WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM note_link WHERE note_id = ?1)", note);
}

void eraseUnusedTexts(store::Connection& db) {
    db.run("DELETE FROM text WHERE id NOT IN (SELECT text_id FROM answer WHERE text_id IS NOT NULL UNION "
           "SELECT text_id FROM source)");
    db.run("INSERT INTO passage_index (passage_index) VALUES ('delete-all')");
    db.run("DELETE FROM passage_indexed");
}

void forgetChanges(store::Connection& db) {
    db.run("DELETE FROM history_piece");
}

void markUnfinished(store::Connection& db, std::int64_t step) {
    db.run("UPDATE main.history SET target = step WHERE step = ?1 AND kind = 'barrier'", step);
}

void writeAnew(store::Connection& db) {
    db.execute("VACUUM");
    db.run("UPDATE main.history SET target = NULL WHERE kind = 'barrier' AND target IS NOT NULL");
}

void emptyWal(store::Connection& db) {
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

bool isUnfinished(const store::Connection& db) {
    return db.integer(
               "SELECT EXISTS (SELECT 1 FROM main.history WHERE kind = 'barrier' AND target = step)") == 1;
}

void setArguments(store::Connection& db, std::int64_t step, const std::string& json) {
    db.run("UPDATE history SET arguments = ?2 WHERE step = ?1", step, json);
}

std::vector<std::pair<std::int64_t, std::string>> arguments(const store::Connection& db) {
    store::Statement rows = db.prepare("SELECT step, arguments FROM history WHERE arguments <> '[]'");
    std::vector<std::pair<std::int64_t, std::string>> all;
    while (rows.step())
        all.emplace_back(rows.integer(0), rows.text(1));
    return all;
}

bool isCodeName(const store::Connection& db, const std::string& name) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM code WHERE name = ?1)", name) == 1;
}

std::int64_t newestBarrier(const store::Connection& db,
                           const std::pair<std::string_view, std::string_view>& labels) {
    return db.integer("SELECT ifnull(max(step), 0) FROM history WHERE kind = 'barrier' AND step > 0 AND "
                      "label IN (?1, ?2)",
                      labels.first, labels.second);
}

std::int64_t rowCount(const store::Connection& db) {
    return db.integer("SELECT (SELECT count(*) FROM coding) + (SELECT count(*) FROM answer) + (SELECT "
                      "count(*) FROM variable_value) + (SELECT count(*) FROM judgement) + 1000");
}

bool copyHolds(const std::filesystem::path& copy, CaseId who, SourceId document,
               const std::vector<Sha256::Digest>& texts) {
    try {
        const store::Connection db(copy, store::Connection::Mode::Immutable);
        if (db.integer("SELECT EXISTS (SELECT 1 FROM study_case WHERE id = ?1) OR EXISTS (SELECT 1 FROM "
                       "source WHERE id = ?2)",
                       who, document) == 1)
            return true;
        for (const Sha256::Digest& text : texts)
            if (db.integer("SELECT EXISTS (SELECT 1 FROM text WHERE sha256 = ?1)",
                           std::as_bytes(std::span(text))) == 1)
                return true;
        return false;
    } catch (const Error&) {
        return true;
    }
}

} // namespace marginalia::core::erasing
