// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/note_store.h"

#include <unordered_map>
#include <utility>

namespace marginalia::core::notes {

namespace {
/// From a row of: id, type, title, body, coder, created, changed.
Note readNote(const store::Statement& row) {
    Note note;
    note.id = row.id<NoteId>(0);
    note.type = row.text(1);
    note.title = row.text(2);
    note.body = row.text(3);
    note.coder = row.id<CoderId>(4);
    note.createdAt = row.text(5);
    note.changedAt = row.text(6);
    return note;
}

/// From a row of: id, source, answer, start, end, code, case, coding.
NoteLink readLink(const store::Statement& row) {
    NoteLink link;
    link.id = row.id<NoteLinkId>(0);
    link.target.source = row.id<SourceId>(1);
    link.target.answer = row.id<AnswerId>(2);
    if (row.integer(3) >= 0)
        link.target.span = Span{row.integer(3), row.integer(4)};
    link.target.code = row.id<CodeId>(5);
    link.target.who = row.id<CaseId>(6);
    link.target.coding = row.id<CodingId>(7);
    return link;
}
} // namespace

std::vector<NotedPassage> notedPassages(const store::Connection& db, const Target& text) {
    store::Statement rows =
        text.answer ? db.prepare("SELECT l.id, n.id, l.start_position, l.end_position, n.type, n.title, "
                                 "substr(n.body, 1, 300) FROM note_link l JOIN note n ON n.id = l.note_id "
                                 "WHERE l.answer_id = ?1 AND l.start_position >= 0 "
                                 "ORDER BY l.start_position, l.end_position, n.created_at, n.title")
                    : db.prepare("SELECT l.id, n.id, l.start_position, l.end_position, n.type, n.title, "
                                 "substr(n.body, 1, 300) FROM note_link l JOIN note n ON n.id = l.note_id "
                                 "WHERE l.source_id = ?1 AND l.start_position >= 0 "
                                 "ORDER BY l.start_position, l.end_position, n.created_at, n.title");
    if (text.answer)
        rows.bind(text.answer);
    else
        rows.bind(text.source);
    std::vector<NotedPassage> passages;
    while (rows.step()) {
        NotedPassage& each = passages.emplace_back();
        each.link = rows.id<NoteLinkId>(0);
        each.note = rows.id<NoteId>(1);
        each.span = {rows.integer(2), rows.integer(3)};
        each.type = rows.text(4);
        each.words = rows.text(5);
        if (!each.words.empty() && !rows.view(6).empty())
            each.words += "\n";
        each.words += rows.view(6);
    }
    return passages;
}

std::vector<std::string> typesInUse(const store::Connection& db) {
    std::vector<std::string> types;
    store::Statement rows = db.prepare("SELECT DISTINCT type FROM note ORDER BY type");
    while (rows.step())
        types.push_back(rows.text(0));
    return types;
}

bool areMany(const store::Connection& db) {
    // All codings are looked at for the memos among them.
    return db.integer("SELECT (SELECT count(*) FROM (SELECT 1 FROM note LIMIT 501)) > 500 OR "
                      "(SELECT count(*) FROM (SELECT 1 FROM coding LIMIT 20001)) > 20000") == 1;
}

namespace rows {

std::vector<Note> notes(const store::Connection& db) {
    std::vector<Note> all;
    std::unordered_map<NoteId, std::size_t> places;
    store::Statement rows = db.prepare("SELECT id, type, title, body, coder_id, created_at, changed_at "
                                       "FROM note ORDER BY created_at, title, body");
    while (rows.step()) {
        all.push_back(readNote(rows));
        places.emplace(all.back().id, all.size() - 1);
    }
    store::Statement links = db.prepare(
        "SELECT l.id, l.source_id, l.answer_id, l.start_position, l.end_position, l.code_id, l.case_id, "
        "l.coding_id, l.note_id FROM note_link l LEFT JOIN source s ON s.id = l.source_id "
        "LEFT JOIN answer a ON a.id = l.answer_id LEFT JOIN question q ON q.id = a.question_id "
        "LEFT JOIN study_case r ON r.id = a.case_id LEFT JOIN code c ON c.id = l.code_id "
        "LEFT JOIN study_case k ON k.id = l.case_id LEFT JOIN coding d ON d.id = l.coding_id "
        "LEFT JOIN code e ON e.id = d.code_id "
        "ORDER BY l.source_id IS NULL, s.position, s.name, l.answer_id IS NULL, q.position, q.name, "
        "r.position, r.name, l.start_position, l.end_position, l.code_id IS NULL, c.name, c.position, "
        "l.case_id IS NULL, k.position, k.name, e.name, d.start_position, d.end_position");
    while (links.step())
        if (const auto found = places.find(links.id<NoteId>(8)); found != places.end())
            all[found->second].links.push_back(readLink(links));
    return all;
}

std::optional<Note> note(const store::Connection& db, NoteId id) {
    store::Statement row =
        db.prepare("SELECT id, type, title, body, coder_id, created_at, changed_at FROM note WHERE id = ?1");
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Note note = readNote(row);
    store::Statement links = db.prepare(
        "SELECT l.id, l.source_id, l.answer_id, l.start_position, l.end_position, l.code_id, l.case_id, "
        "l.coding_id FROM note_link l LEFT JOIN source s ON s.id = l.source_id "
        "LEFT JOIN answer a ON a.id = l.answer_id LEFT JOIN question q ON q.id = a.question_id "
        "LEFT JOIN study_case r ON r.id = a.case_id LEFT JOIN code c ON c.id = l.code_id "
        "LEFT JOIN study_case k ON k.id = l.case_id LEFT JOIN coding d ON d.id = l.coding_id "
        "LEFT JOIN code e ON e.id = d.code_id WHERE l.note_id = ?1 "
        "ORDER BY l.source_id IS NULL, s.position, s.name, l.answer_id IS NULL, q.position, q.name, "
        "r.position, r.name, l.start_position, l.end_position, l.code_id IS NULL, c.name, c.position, "
        "l.case_id IS NULL, k.position, k.name, e.name, d.start_position, d.end_position");
    links.bind(id);
    while (links.step())
        note.links.push_back(readLink(links));
    return note;
}

std::vector<NoteId> notesAbout(const store::Connection& db, const Target& target) {
    const Span span = target.span.value_or(Span{-1, -1});
    store::Statement rows = db.prepare(
        "SELECT DISTINCT note_id FROM note_link WHERE source_id IS ?1 AND answer_id IS ?2 AND code_id IS ?3 "
        "AND case_id IS ?4 AND coding_id IS ?5 AND (?6 = -1 OR (start_position = ?6 AND end_position = ?7))");
    rows.bind(target.source, target.answer, target.code, target.who, target.coding, span.start, span.end);
    std::vector<NoteId> found;
    while (rows.step())
        found.push_back(rows.id<NoteId>(0));
    return found;
}

std::vector<Note> shortMemos(const store::Connection& db) {
    // Kind, id, memo, coder, date; in the order in which they are listed.
    store::Statement rows = db.prepare(
        "SELECT 0, id, memo, NULL, changed_at, name, 0 FROM code WHERE memo <> '' "
        "UNION ALL SELECT 1, id, memo, NULL, '', name, position FROM study_case WHERE memo <> '' "
        "UNION ALL SELECT 2, id, memo, NULL, created_at, name, position FROM source WHERE memo <> '' "
        "UNION ALL SELECT 3, id, memo, coder_id, created_at, '', 0 FROM coding WHERE memo <> '' AND "
        "round_id = 1 ORDER BY 1, 7, 6, 5, 3");
    std::vector<Note> all;
    while (rows.step()) {
        Note& memo = all.emplace_back();
        memo.type = shortType;
        memo.body = rows.text(2);
        memo.coder = rows.id<CoderId>(3);
        memo.createdAt = memo.changedAt = rows.text(4);
        Target& about = memo.links.emplace_back().target;
        switch (rows.integer(0)) {
        case 0:
            about.code = rows.id<CodeId>(1);
            break;
        case 1:
            about.who = rows.id<CaseId>(1);
            break;
        case 2:
            about.source = rows.id<SourceId>(1);
            break;
        default:
            about.coding = rows.id<CodingId>(1);
            break;
        }
    }
    return all;
}

std::optional<Note> shortMemo(const store::Connection& db, const Target& target) {
    store::Statement row =
        target.coding ? db.prepare("SELECT memo, coder_id, created_at FROM coding WHERE id = ?1 AND "
                                   "round_id = 1")
        : target.code ? db.prepare("SELECT memo, NULL, changed_at FROM code WHERE id = ?1")
        : target.who  ? db.prepare("SELECT memo, NULL, '' FROM study_case WHERE id = ?1")
                      : db.prepare("SELECT memo, NULL, created_at FROM source WHERE id = ?1");
    row.bind(target.coding ? target.coding.value
             : target.code ? target.code.value
             : target.who  ? target.who.value
                           : target.source.value);
    if (!row.step() || row.view(0).empty())
        return std::nullopt;
    Note memo;
    memo.type = shortType;
    memo.body = row.text(0);
    memo.coder = row.id<CoderId>(1);
    memo.createdAt = memo.changedAt = row.text(2);
    memo.links.push_back({{}, target});
    return memo;
}

void setShortMemo(store::Edit& edit, const Target& target, const std::string& words) {
    if (target.who)
        edit.db().run("UPDATE study_case SET memo = ?2 WHERE id = ?1 AND memo <> ?2", target.who, words);
    else
        edit.db().run("UPDATE source SET memo = ?2 WHERE id = ?1 AND memo <> ?2", target.source, words);
}

std::optional<NoteId> noteOfLink(const store::Connection& db, NoteLinkId link) {
    store::Statement row = db.prepare("SELECT note_id FROM note_link WHERE id = ?1");
    row.bind(link);
    return row.step() ? std::optional(row.id<NoteId>(0)) : std::nullopt;
}

std::optional<std::int64_t> lengthOf(const store::Connection& db, const Target& target) {
    store::Statement row =
        target.answer
            ? db.prepare("SELECT t.code_points FROM answer a JOIN text t ON t.id = a.text_id WHERE a.id = ?1")
            : db.prepare(
                  "SELECT t.code_points FROM source s JOIN text t ON t.id = s.text_id WHERE s.id = ?1");
    if (target.answer)
        row.bind(target.answer);
    else
        row.bind(target.source);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

bool exists(const store::Connection& db, const Target& target) {
    return db.integer("SELECT (SELECT count(*) FROM source WHERE id = ?1) + "
                      "(SELECT count(*) FROM answer WHERE id = ?2) + "
                      "(SELECT count(*) FROM code WHERE id = ?3) + "
                      "(SELECT count(*) FROM study_case WHERE id = ?4) + "
                      "(SELECT count(*) FROM coding WHERE id = ?5)",
                      target.source, target.answer, target.code, target.who, target.coding) == 1;
}

std::string nameOf(const store::Connection& db, const Target& target) {
    if (target.source)
        return db.text("SELECT name FROM source WHERE id = ?1", target.source);
    if (target.answer)
        return db.text(
            "SELECT k.name || ', ' || q.name FROM answer a JOIN question q ON q.id = a.question_id "
            "JOIN study_case k ON k.id = a.case_id WHERE a.id = ?1",
            target.answer);
    return db.text("SELECT name FROM study_case WHERE id = ?1", target.who);
}

std::string wordsOf(const store::Connection& db, const Target& target, Span span) {
    return target.answer
               ? db.text("SELECT substr(t.body, ?2, ?3) FROM answer a JOIN text t ON t.id = a.text_id "
                         "WHERE a.id = ?1",
                         target.answer, span.start + 1, span.length())
               : db.text("SELECT substr(t.body, ?2, ?3) FROM source s JOIN text t ON t.id = s.text_id "
                         "WHERE s.id = ?1",
                         target.source, span.start + 1, span.length());
}

void insert(store::Edit& edit, const Note& note) {
    edit.db().run("INSERT INTO note (id, type, title, body, coder_id, created_at, changed_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                  note.id, note.type, note.title, note.body, note.coder, note.createdAt, note.changedAt);
}

void setWords(store::Edit& edit, NoteId note, const std::string& title, const std::string& body) {
    edit.db().run("UPDATE note SET title = ?2, body = ?3 WHERE id = ?1", note, title, body);
}

void setType(store::Edit& edit, NoteId note, const std::string& type) {
    edit.db().run("UPDATE note SET type = ?2 WHERE id = ?1", note, type);
}

void touch(store::Edit& edit, NoteId note) {
    edit.db().run("UPDATE note SET changed_at = ?2 WHERE id = ?1", note, edit.now());
}

void insertLink(store::Edit& edit, NoteId note, const NoteLink& link) {
    const Span span = link.target.span.value_or(Span{-1, -1});
    edit.db().run("INSERT INTO note_link (id, note_id, source_id, answer_id, start_position, end_position, "
                  "code_id, case_id, coding_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                  link.id, note, link.target.source, link.target.answer, span.start, span.end,
                  link.target.code, link.target.who, link.target.coding);
}

void eraseLink(store::Edit& edit, NoteLinkId link) {
    edit.db().run("DELETE FROM note_link WHERE id = ?1", link);
}

void erase(store::Edit& edit, NoteId note) {
    edit.db().run("DELETE FROM note_link WHERE note_id = ?1", note);
    edit.db().run("DELETE FROM note WHERE id = ?1", note);
}

} // namespace rows
} // namespace marginalia::core::notes
