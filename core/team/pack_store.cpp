// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/pack_store.h"

#include <algorithm>

namespace marginalia::core::team::rows {

namespace {

using store::Connection;
using store::Statement;

/// Copies what `select` finds for each id; both statements name their columns in the same order.
template <class AnyId, class... More>
std::int64_t copyFor(const Connection& from, Connection& into, std::string_view select,
                     std::string_view insert, const std::vector<AnyId>& ids, Progress& progress,
                     const More&... more) {
    Statement read = from.prepare(select);
    Statement write = into.prepare(insert);
    std::int64_t rows = 0;
    for (const AnyId id : ids)
        for (read.bind(id, more...); read.step(); ++rows) {
            write.bindRow(read).run();
            progress.advance();
        }
    return rows;
}

template <class AnyId> void collect(Statement& rows, std::vector<AnyId>& ids) {
    while (rows.step())
        ids.push_back(rows.id<AnyId>(0));
}

std::string settingOf(const Connection& db, std::string_view key) {
    return db.text("SELECT value FROM setting WHERE key = ?1", key);
}

void setSetting(Connection& db, std::string_view key, const std::string& value) {
    db.run("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = "
           "excluded.value",
           key, value);
}

bool isWanted(const std::vector<QuestionId>& wanted, QuestionId id) {
    return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

bool isWanted(const std::vector<SourceId>& wanted, SourceId id) {
    return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

Assignment drawnFor(const Connection& db, const PackWish& wish) {
    const bool all = wish.questions.empty() && wish.documents.empty();
    Assignment drawn;
    Statement answers = db.prepare("SELECT u.answer_id, a.question_id FROM round_unit u JOIN answer a ON "
                                   "a.id = u.answer_id JOIN study_case k "
                                   "ON k.id = a.case_id WHERE u.round_id = ?1 AND k.excluded IS NULL ORDER "
                                   "BY u.position, k.position, k.name");
    for (answers.bind(wish.round); answers.step();)
        if (all || isWanted(wish.questions, answers.id<QuestionId>(1)))
            drawn.answers.push_back(answers.id<AnswerId>(0));
    Statement documents = db.prepare("SELECT u.source_id FROM round_unit u JOIN source s ON s.id = "
                                     "u.source_id WHERE u.round_id = ?1 GROUP BY "
                                     "u.source_id ORDER BY min(u.position), s.position, s.name");
    for (documents.bind(wish.round); documents.step();)
        if (all || isWanted(wish.documents, documents.id<SourceId>(0)))
            drawn.documents.push_back(documents.id<SourceId>(0));
    return drawn;
}

} // namespace

Assignment assignmentOf(const Connection& db, const PackWish& wish) {
    if (wish.round && wish.round != mainRound)
        return drawnFor(db, wish);
    Assignment assignment;
    std::vector<QuestionId> questions = wish.questions;
    assignment.documents = wish.documents;
    if (questions.empty() && wish.documents.empty()) {
        Statement all = db.prepare("SELECT q.id FROM question q JOIN survey s ON s.id = q.survey_id ORDER BY "
                                   "s.position, s.name, q.position, q.name");
        all.bind();
        collect(all, questions);
        Statement documents = db.prepare("SELECT id FROM source ORDER BY position, name");
        documents.bind();
        collect(documents, assignment.documents);
    }
    Statement answers = db.prepare("SELECT a.id FROM answer a JOIN study_case k ON k.id = a.case_id WHERE "
                                   "a.question_id = ?1 AND k.excluded IS "
                                   "NULL ORDER BY k.position, k.name");
    for (const QuestionId question : questions) {
        answers.bind(question);
        collect(answers, assignment.answers);
    }
    return assignment;
}

std::string coderName(const Connection& db, CoderId coder) {
    return db.text("SELECT name FROM coder WHERE id = ?1", coder);
}

std::string ensureCoderGuid(store::Edit& edit, CoderId coder) {
    const std::string known = edit.db().text("SELECT ifnull(guid, '') FROM coder WHERE id = ?1", coder);
    if (!known.empty())
        return known;
    const std::string guid = edit.ids().guid();
    edit.db().run("UPDATE coder SET guid = ?2 WHERE id = ?1", coder, guid);
    return guid;
}

std::string ensureProjectGuid(store::Edit& edit) {
    std::string guid = settingOf(edit.db(), "project");
    if (guid.empty()) {
        guid = edit.ids().guid();
        setSetting(edit.db(), "project", guid);
    }
    return guid;
}

void writeLabel(Connection& package, const Label& label) {
    setSetting(package, "package", label.package);
    setSetting(package, "package_of", label.project);
    setSetting(package, "package_coder", label.coder);
}

std::optional<Label> labelOf(const Connection& db) {
    Label label{settingOf(db, "package"), settingOf(db, "package_of"), settingOf(db, "package_coder")};
    if (label.package.empty())
        return std::nullopt;
    return label;
}

void copyPeople(const Connection& from, Connection& into, const std::vector<CoderId>& coders, RoundId round) {
    Progress nobody;
    copyFor(from, into, "SELECT id, guid, name, initials, colour, created_at FROM coder WHERE id = ?1",
            "INSERT OR IGNORE INTO coder (id, guid, name, initials, colour, created_at) VALUES (?, ?, ?, ?, "
            "?, ?)",
            coders, nobody);
    // A new file has the round of everyday work already.
    copyFor(from, into, "SELECT id, guid, name, position, kind, unit, created_at FROM round WHERE id = ?1",
            "INSERT OR IGNORE INTO round (id, guid, name, position, kind, unit, created_at) VALUES (?, ?, ?, "
            "?, ?, "
            "?, ?)",
            std::vector<RoundId>{round}, nobody);
}

void copyRound(const Connection& from, Connection& into, RoundId round, CoderId coder,
               const std::string& codebook) {
    Progress nobody;
    copyFor(from, into, "SELECT seed, revision, ?2, id FROM round WHERE id = ?1",
            "UPDATE round SET seed = ?1, revision = ?2, codebook = ?3 WHERE id = ?4",
            std::vector<RoundId>{round}, nobody, codebook);
    copyFor(
        from, into,
        "SELECT id, round_id, answer_id, source_id, start_position, end_position, position FROM "
        "round_unit WHERE round_id = ?1 ORDER BY id",
        "INSERT INTO round_unit (id, round_id, answer_id, source_id, start_position, end_position, "
        "position) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM answer WHERE id = ?3) OR "
        "EXISTS (SELECT 1 FROM source WHERE id = ?4)",
        std::vector<RoundId>{round}, nobody);
    into.run("INSERT INTO round_coder (round_id, coder_id) VALUES (?1, ?2)", round, coder);
}

void copyMaterial(const Connection& from, Connection& into, const Assignment& assignment,
                  Progress& progress) {
    const std::vector<AnswerId>& answers = assignment.answers;
    const std::vector<SourceId>& documents = assignment.documents;
    progress.stage(static_cast<std::int64_t>(6 * answers.size() + 6 * documents.size()), 0.0, 0.7);
    const char* const text = "INSERT OR IGNORE INTO text (id, sha256, code_points, body) VALUES (?, ?, ?, ?)";
    const char* const who =
        "INSERT OR IGNORE INTO study_case (id, guid, survey_id, name, position) VALUES (?, ?, ?, ?, ?)";

    copyFor(from, into,
            "SELECT s.id, s.guid, s.name, s.position, s.created_at FROM answer a JOIN question q ON q.id = "
            "a.question_id JOIN survey s ON s.id = q.survey_id WHERE a.id = ?1",
            "INSERT OR IGNORE INTO survey (id, guid, name, position, created_at) VALUES (?, ?, ?, ?, ?)",
            answers, progress);
    copyFor(from, into,
            "SELECT q.id, q.guid, q.survey_id, q.name, q.label_en, q.label_ru, q.label_kk, q.single_code, "
            "q.first_code_is_done, q.position FROM answer a JOIN question q ON q.id = a.question_id WHERE "
            "a.id = ?1",
            "INSERT OR IGNORE INTO question (id, guid, survey_id, name, label_en, label_ru, label_kk, "
            "single_code, "
            "first_code_is_done, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            answers, progress);
    copyFor(from, into,
            "SELECT k.id, k.guid, k.survey_id, k.name, k.position FROM answer a JOIN study_case k ON k.id = "
            "a.case_id "
            "WHERE a.id = ?1",
            who, answers, progress);
    copyFor(from, into,
            "SELECT t.id, t.sha256, t.code_points, t.body FROM answer a JOIN text t ON t.id = a.text_id "
            "WHERE a.id = "
            "?1",
            text, answers, progress);
    copyFor(from, into,
            "SELECT id, guid, question_id, case_id, text_id, status, language FROM answer WHERE id = ?1",
            "INSERT INTO answer (id, guid, question_id, case_id, text_id, status, language) VALUES (?, ?, ?, "
            "?, ?, ?, "
            "?)",
            answers, progress);

    copyFor(from, into,
            "SELECT k.id, k.guid, NULL, k.name, k.position FROM study_case k WHERE k.id IN (SELECT case_id "
            "FROM source "
            "WHERE id = ?1 UNION SELECT case_id FROM speaker WHERE source_id = ?1)",
            who, documents, progress);
    copyFor(from, into,
            "SELECT t.id, t.sha256, t.code_points, t.body FROM source s JOIN text t ON t.id = s.text_id "
            "WHERE s.id = "
            "?1",
            text, documents, progress);
    copyFor(from, into,
            "SELECT id, guid, name, text_id, language, case_id, position, created_at, speaker_pattern FROM "
            "source "
            "WHERE id = ?1",
            "INSERT INTO source (id, guid, name, text_id, language, case_id, position, created_at, "
            "speaker_pattern) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            documents, progress);
    copyFor(from, into, "SELECT source_id, ranges FROM source_format WHERE source_id = ?1",
            "INSERT INTO source_format (source_id, ranges) VALUES (?, ?)", documents, progress);
    copyFor(from, into,
            "SELECT id, guid, source_id, name, role, case_id, shown_name FROM speaker WHERE source_id = ?1",
            "INSERT INTO speaker (id, guid, source_id, name, role, case_id, shown_name) VALUES (?, ?, ?, ?, "
            "?, ?, ?)",
            documents, progress);

    for (const char* const key : {"title", "language"})
        if (const std::string value = settingOf(from, key); !value.empty())
            setSetting(into, key, value);
}

std::int64_t copyCodebook(const Connection& from, Connection& into) {
    Statement read = from.prepare(
        "SELECT id, guid, parent_id, position, number, name, name_en, name_ru, name_kk, kind, definition, "
        "include_when, exclude_when, example, boundary, colour, shortcut, revision, created_at, changed_at "
        "FROM code "
        "ORDER BY id");
    Statement write = into.prepare("INSERT INTO code (id, guid, parent_id, position, number, name, name_en, "
                                   "name_ru, name_kk, kind, definition, "
                                   "include_when, exclude_when, example, boundary, colour, shortcut, "
                                   "revision, created_at, changed_at) VALUES "
                                   "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (read.bind(); read.step();)
        write.bindRow(read).run();
    if (const std::string revision = settingOf(from, "codebook_revision"); !revision.empty())
        setSetting(into, "codebook_revision", revision);
    return into.integer("SELECT count(*) FROM code");
}

void insertCodes(Connection& into, const std::vector<codebook::Code>& codes, std::int64_t revision) {
    Statement write = into.prepare("INSERT INTO code (id, parent_id, position, number, name, name_en, "
                                   "name_ru, name_kk, kind, definition, "
                                   "include_when, exclude_when, example, boundary, colour, shortcut, "
                                   "revision, created_at, changed_at) VALUES "
                                   "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const codebook::Code& code : codes)
        write
            .bind(code.id, code.parent, code.position, code.number, code.name, code.nameEn, code.nameRu,
                  code.nameKk, code.kind == codebook::CodeKind::Residual ? "residual" : "substantive",
                  code.definition, code.includeWhen, code.excludeWhen, code.example, code.boundary,
                  code.colour, code.shortcut, code.revision, code.createdAt, code.changedAt)
            .run();
    setSetting(into, "codebook_revision", std::to_string(revision));
}

std::int64_t copyWork(const Connection& from, Connection& into, const Assignment& assignment,
                      const WorkWish& wish, Progress& progress) {
    progress.stage(static_cast<std::int64_t>(assignment.answers.size()) * 2 + 1, 0.7, 1.0);
    // Only with codes that are in the package: a frozen codebook may lack newer ones.
    const char* const write = "INSERT INTO coding (id, guid, coder_id, code_id, answer_id, source_id, "
                              "start_position, end_position, "
                              "round_id, weight, memo, created_at) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                              "?9, ?10, ?11, ?12 WHERE EXISTS "
                              "(SELECT 1 FROM code WHERE id = ?4)";
    copyFor(from, into,
            "SELECT id, guid, coder_id, code_id, answer_id, source_id, start_position, end_position, "
            "round_id, weight, "
            "CASE WHEN ?4 THEN memo ELSE '' END, created_at FROM coding WHERE answer_id = ?1 AND coder_id = "
            "?2 AND "
            "round_id = ?3",
            write, assignment.answers, progress, wish.coder, wish.round, wish.memos);
    copyFor(from, into,
            "SELECT id, guid, coder_id, code_id, answer_id, source_id, start_position, end_position, "
            "round_id, weight, "
            "CASE WHEN ?4 THEN memo ELSE '' END, created_at FROM coding WHERE source_id = ?1 AND coder_id = "
            "?2 AND "
            "round_id = ?3",
            write, assignment.documents, progress, wish.coder, wish.round, wish.memos);
    copyFor(
        from, into,
        "SELECT id, guid, answer_id, coder_id, round_id, state, status, revision, judged_at FROM judgement "
        "WHERE "
        "answer_id = ?1 AND coder_id = ?2 AND round_id = ?3",
        "INSERT INTO judgement (id, guid, answer_id, coder_id, round_id, state, status, revision, judged_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        assignment.answers, progress, wish.coder, wish.round);
    copyFor(from, into,
            "SELECT r.judgement_id, r.code_id, r.revision FROM judgement j JOIN recheck r ON r.judgement_id "
            "= j.id "
            "WHERE j.answer_id = ?1 AND j.coder_id = ?2 AND j.round_id = ?3",
            "INSERT INTO recheck (judgement_id, code_id, revision) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 "
            "FROM code "
            "WHERE id = ?2)",
            assignment.answers, progress, wish.coder, wish.round);
    return into.integer("SELECT count(*) FROM coding WHERE coder_id = ?1", wish.coder);
}

void copyTranslations(const Connection& from, Connection& into, const Assignment& assignment) {
    Progress nobody;
    const char* const write =
        "INSERT INTO translation (id, guid, answer_id, source_id, start_position, end_position, "
        "language, body, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    copyFor(from, into,
            "SELECT id, guid, answer_id, source_id, start_position, end_position, language, body, created_at "
            "FROM "
            "translation WHERE answer_id = ?1",
            write, assignment.answers, nobody);
    copyFor(from, into,
            "SELECT id, guid, answer_id, source_id, start_position, end_position, language, body, created_at "
            "FROM "
            "translation WHERE source_id = ?1",
            write, assignment.documents, nobody);
}

void notePackage(store::Edit& edit, const Label& label, const PackWish& wish, const Assignment& assignment,
                 const std::string& base) {
    edit.db().run(
        "INSERT INTO package (id, guid, coder_id, round_id, answers, documents, base, made_at) VALUES "
        "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        edit.ids().next(), label.package, wish.coder, wish.round ? wish.round : mainRound,
        static_cast<std::int64_t>(assignment.answers.size()),
        static_cast<std::int64_t>(assignment.documents.size()), base, edit.now());
}

} // namespace marginalia::core::team::rows
