// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/random_edits.h"

#include "core/base/sha256.h"
#include "core/store/schema.h"

#include <array>
#include <vector>

namespace marginalia::core::test {

namespace {
const std::array<std::string, 22> tablesWithId{
    "coder",      "round",         "survey",           "study_case",     "source",      "variable",
    "question",   "answer",        "judgement",        "code",           "coding",      "decision",
    "round_unit", "frozen_coding", "frozen_judgement", "codebook_doubt", "translation", "speaker",
    "note",       "note_link",     "code_set",         "source_set"};
}

std::int64_t RandomEdits::below(std::int64_t limit) {
    return static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(limit));
}

std::string RandomEdits::word() {
    static const std::array<std::string, 6> words{"trust",       "доверие", "сенім",
                                                  "👩‍🔬", "a\nb",    "الثقة"};
    return words[static_cast<std::size_t>(below(6))] + std::to_string(below(1000));
}

std::int64_t RandomEdits::some(store::Edit& edit, const std::string& table) {
    const std::int64_t rows = edit.db().integer("SELECT count(*) FROM " + table);
    return rows == 0 ? 0 : edit.db().integer("SELECT id FROM " + table + " LIMIT 1 OFFSET ?", below(rows));
}

std::int64_t RandomEdits::text(store::Edit& edit) {
    const std::string body = word();
    const auto digest = Sha256::of(body);
    const std::span<const std::byte> key(reinterpret_cast<const std::byte*>(digest.data()), digest.size());
    if (const std::int64_t known = edit.db().integer("SELECT id FROM text WHERE sha256 = ?", key); known != 0)
        return known;
    const std::int64_t id = edit.ids().next();
    edit.db().run("INSERT INTO text (id, sha256, body, code_points) VALUES (?1, ?2, ?3, length(?3))", id, key,
                  body);
    return id;
}

void RandomEdits::change(store::Edit& edit) {
    for (std::int64_t times = 1 + below(4); times > 0; --times) {
        const std::int64_t kind = below(100);
        if (kind < 55)
            add(edit);
        else if (kind < 80)
            alter(edit);
        else if (kind < 90)
            remove(edit);
        else
            bulk(edit);
    }
}

void RandomEdits::add(store::Edit& edit) {
    store::Connection& db = edit.db();
    const std::int64_t id = edit.ids().next();
    const std::string now = edit.now();
    const auto orNull = [](std::int64_t value) {
        return value == 0 ? std::nullopt : std::optional<std::int64_t>(value);
    };
    const std::int64_t survey = some(edit, "survey");
    const std::int64_t studyCase = some(edit, "study_case");
    const std::int64_t question = some(edit, "question");
    const std::int64_t answer = some(edit, "answer");
    const std::int64_t source = some(edit, "source");
    const std::int64_t coder = some(edit, "coder");
    const std::int64_t code = some(edit, "code");
    const std::int64_t variable = some(edit, "variable");
    const std::int64_t judgement = some(edit, "judgement");
    const std::int64_t round = some(edit, "round");
    const bool onAnswer = below(2) == 0;
    const std::int64_t subject = onAnswer ? answer : source;
    const auto subjectAnswer = onAnswer ? orNull(answer) : std::nullopt;
    const auto subjectSource = onAnswer ? std::nullopt : orNull(source);
    switch (below(26)) {
    case 0:
        db.run("INSERT INTO coder (id, name, created_at) VALUES (?, ?, ?)", id, word(), now);
        break;
    case 1:
        db.run(
            "INSERT INTO round (id, name, kind, seed, codebook, created_at) VALUES (?, ?, 'pilot', ?, ?, ?)",
            id, word(), below(100), word(), now);
        if (coder != 0)
            db.run("INSERT INTO round_coder (round_id, coder_id) VALUES (?, ?)", id, coder);
        if (coder != 0)
            db.run("INSERT INTO package (id, guid, coder_id, round_id, base, made_at) VALUES (?1, 'g', ?2, "
                   "?1, 'b', ?3)",
                   id, coder, now);
        break;
    case 2:
        db.run("INSERT INTO survey (id, name, created_at) VALUES (?, ?, ?)", id, word(), now);
        break;
    case 3:
        db.run("INSERT INTO study_case (id, survey_id, name) VALUES (?, ?, ?)", id, orNull(survey), word());
        break;
    case 4:
        db.run("INSERT INTO source (id, name, text_id, case_id, created_at) VALUES (?, ?, ?, ?, ?)", id,
               word(), text(edit), orNull(studyCase), now);
        break;
    case 5:
        db.run("INSERT INTO variable (id, survey_id, name, role, lowest) VALUES (?, ?, ?, 'rating', 0.1)", id,
               orNull(survey), word());
        break;
    case 6:
        if (studyCase != 0 && variable != 0)
            db.run("INSERT OR REPLACE INTO variable_value (case_id, variable_id, value) VALUES (?, ?, ?)",
                   studyCase, variable, word());
        break;
    case 7:
        if (variable != 0)
            db.run("INSERT OR REPLACE INTO value_merge (variable_id, value, read_as) VALUES (?, ?, ?)",
                   variable, word(), word());
        break;
    case 8:
        if (survey != 0)
            db.run("INSERT INTO question (id, survey_id, name) VALUES (?, ?, ?)", id, survey, word());
        break;
    case 9:
        if (question != 0 && studyCase != 0)
            db.run("INSERT OR IGNORE INTO answer (id, question_id, case_id, text_id, status) VALUES (?, ?, "
                   "?, ?, 'substantive')",
                   id, question, studyCase, text(edit));
        break;
    case 10:
        db.run("INSERT INTO code (id, parent_id, name, created_at, changed_at) VALUES (?, ?, ?, ?, ?)", id,
               orNull(below(2) * code), word(), now, now);
        db.run("INSERT INTO merged_past (digest) VALUES (?)", std::to_string(id));
        db.run("INSERT INTO merged_row (table_name, theirs, ours) VALUES ('code', ?1, ?1)", id);
        break;
    case 11:
    case 12:
        if (coder != 0 && code != 0 && subject != 0)
            db.run("INSERT OR IGNORE INTO coding (id, coder_id, code_id, answer_id, source_id, "
                   "start_position, end_position, round_id, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   id, coder, code, subjectAnswer, subjectSource, below(3), 3 + below(5), round, now);
        break;
    case 13:
        if (answer != 0 && coder != 0)
            db.run("INSERT OR IGNORE INTO judgement (id, answer_id, coder_id, round_id, state, judged_at) "
                   "VALUES (?, ?, ?, ?, 'done', ?)",
                   id, answer, coder, round, now);
        break;
    case 14:
        if (judgement != 0 && code != 0)
            db.run("INSERT OR REPLACE INTO recheck (judgement_id, code_id, revision) VALUES (?, ?, ?)",
                   judgement, code, below(9));
        break;
    case 15:
        if (subject != 0 && code != 0)
            db.run(
                "INSERT INTO decision (id, answer_id, source_id, code_id, present, verdict, codebook_step, "
                "decided_at) VALUES (?, ?, ?, ?, 1, 'both', ?, ?)",
                id, subjectAnswer, subjectSource, code, orNull(below(3)), now);
        break;
    case 16:
        if (source != 0)
            db.run("INSERT OR IGNORE INTO speaker (id, source_id, name, case_id, shown_name) VALUES (?, ?, "
                   "?, ?, ?)",
                   id, source, word(), orNull(studyCase));
        break;
    case 21:
        if (subject != 0)
            db.run("INSERT OR IGNORE INTO round_unit (id, round_id, answer_id, source_id, position, stratum, "
                   "text_digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                   id, round, subjectAnswer, subjectSource, below(50), word(), word());
        break;
    case 22:
        if (answer != 0 && coder != 0)
            db.run("INSERT OR IGNORE INTO frozen_judgement (id, round_id, answer_id, coder_id, state) VALUES "
                   "(?, ?, ?, ?, 'done')",
                   id, round, answer, coder);
        break;
    case 23:
        if (subject != 0 && coder != 0)
            db.run("INSERT INTO frozen_coding (id, round_id, coder_id, code_id, answer_id, source_id) VALUES "
                   "(?, ?, ?, ?, ?, ?)",
                   id, round, coder, 1 + below(9), subjectAnswer, subjectSource);
        break;
    case 24:
        if (subject != 0 && code != 0)
            db.run("INSERT INTO codebook_doubt (id, answer_id, source_id, code_id, reason, raised_at) VALUES "
                   "(?, ?, ?, ?, ?, ?)",
                   id, subjectAnswer, subjectSource, code, word(), now);
        break;
    case 17:
        db.run("INSERT INTO note (id, body, coder_id, created_at, changed_at) VALUES (?, ?, ?, ?, ?)", id,
               word(), orNull(coder), now, now);
        break;
    case 18:
        if (const std::int64_t note = some(edit, "note"); note != 0 && subject != 0)
            db.run("INSERT INTO note_link (id, note_id, answer_id, source_id, start_position, end_position) "
                   "VALUES "
                   "(?, ?, ?, ?, 1, 2)",
                   id, note, subjectAnswer, subjectSource);
        break;
    case 19:
        db.run("INSERT INTO code_set (id, name) VALUES (?, ?)", id, word());
        if (code != 0)
            db.run("INSERT INTO code_set_member (set_id, code_id) VALUES (?, ?)", id, code);
        break;
    case 20:
        db.run("INSERT INTO source_set (id, name) VALUES (?, ?)", id, word());
        if (source != 0) {
            db.run("INSERT INTO source_set_member (set_id, source_id) VALUES (?, ?)", id, source);
            db.run("INSERT OR REPLACE INTO source_format (source_id, ranges) VALUES (?, ?)", source, word());
        }
        break;
    default:
        if (subject != 0)
            db.run("INSERT INTO translation (id, answer_id, source_id, language, body, created_at) VALUES "
                   "(?, ?, ?, 'kk', ?, ?)",
                   id, subjectAnswer, subjectSource, word(), now);
        break;
    }
}

void RandomEdits::alter(store::Edit& edit) {
    store::Connection& db = edit.db();
    switch (below(9)) {
    case 8:
        db.run("UPDATE round SET closed_at = ?, revision = revision + 1 WHERE id = ?", edit.now(),
               some(edit, "round"));
        break;
    case 0:
        db.run("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
               "key" + std::to_string(below(5)), word());
        break;
    case 1:
        db.run("UPDATE code SET name = ?, definition = ?, position = ? WHERE id = ?", word(), word(),
               below(100), some(edit, "code"));
        break;
    case 2:
        db.run("UPDATE study_case SET excluded = 'test', memo = ? WHERE id = ?", word(),
               some(edit, "study_case"));
        break;
    case 3:
        db.run("UPDATE answer SET status = 'unclear', text_id = ? WHERE id = ?", text(edit),
               some(edit, "answer"));
        break;
    case 4:
        db.run("UPDATE coding SET memo = ?, star = star + 1, weight = ? WHERE id = ?", word(), below(100),
               some(edit, "coding"));
        break;
    case 5: // part of the key
        db.run("UPDATE OR IGNORE variable_value SET case_id = ? WHERE variable_id = ?",
               some(edit, "study_case"), some(edit, "variable"));
        break;
    case 6: // under another parent, never under itself
        db.run("UPDATE code SET parent_id = NULL WHERE id = ?", some(edit, "code"));
        break;
    default:
        db.run("UPDATE judgement SET state = 'open', status = NULL, revision = revision + 1 WHERE id = ?",
               some(edit, "judgement"));
        break;
    }
}

void RandomEdits::remove(store::Edit& edit) {
    // Rarely from the top, or the project never grows.
    const std::string& table = below(4) == 0 ? tablesWithId[static_cast<std::size_t>(below(22))]
                                             : tablesWithId[static_cast<std::size_t>(7 + below(13))];
    if (const std::int64_t id = some(edit, table); id > 1)
        removeCascading(edit, table, id);
}

void RandomEdits::bulk(store::Edit& edit) {
    store::Connection& db = edit.db();
    switch (below(4)) {
    case 0: {
        const std::int64_t survey = some(edit, "survey");
        const std::int64_t first = edit.ids().block(50);
        for (std::int64_t i = 0; survey != 0 && i < 50; ++i)
            db.run("INSERT INTO study_case (id, survey_id, name, position) VALUES (?, ?, ?, ?)", first + i,
                   survey, word(), i);
        break;
    }
    case 1:
        db.run("UPDATE study_case SET position = position + 1, attribution_name = ?", word());
        break;
    case 2: { // two codings of one answer exchange what must be unique
        store::Statement pair =
            db.prepare("SELECT a.id, b.id, a.code_id, b.code_id FROM coding a JOIN coding b ON a.answer_id = "
                       "b.answer_id AND a.id < b.id "
                       "AND a.code_id <> b.code_id AND a.coder_id = b.coder_id AND a.round_id = b.round_id "
                       "AND a.start_position = b.start_position AND a.end_position = b.end_position LIMIT 1");
        pair.bind();
        if (!pair.step())
            break;
        const std::int64_t one = pair.integer(0);
        const std::int64_t two = pair.integer(1);
        const std::int64_t codeOfOne = pair.integer(2);
        const std::int64_t codeOfTwo = pair.integer(3);
        pair.reset();
        db.run("UPDATE coding SET start_position = 900, end_position = 901 WHERE id = ?", one);
        db.run("UPDATE coding SET code_id = ? WHERE id = ?", codeOfOne, two);
        db.run("UPDATE coding SET code_id = ?, start_position = (SELECT start_position FROM coding WHERE id "
               "= ?2), "
               "end_position = (SELECT end_position FROM coding WHERE id = ?2) WHERE id = ?3",
               codeOfTwo, two, one);
        break;
    }
    default:
        db.run("DELETE FROM value_merge");
        break;
    }
}

void removeCascading(store::Edit& edit, const std::string& table, std::int64_t id) {
    struct Reference {
        std::string table;
        std::string column;
    };
    std::vector<Reference> references;
    {
        store::Statement names = edit.db().prepare(
            "SELECT s.name, f.\"from\" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f "
            "WHERE s.type = 'table' AND f.\"table\" = ?");
        names.bind(table);
        while (names.step())
            references.push_back({names.text(0), names.text(1)});
    }
    for (const Reference& reference : references) {
        if (std::find(tablesWithId.begin(), tablesWithId.end(), reference.table) == tablesWithId.end()) {
            edit.db().run("DELETE FROM " + reference.table + " WHERE " + reference.column + " = ?", id);
            continue;
        }
        while (const std::int64_t child = edit.db().integer(
                   "SELECT id FROM " + reference.table + " WHERE " + reference.column + " = ?", id))
            removeCascading(edit, reference.table, child);
    }
    edit.db().run("DELETE FROM " + table + " WHERE id = ?", id);
}

std::string stateOf(const store::Connection& db) {
    static const store::Tables tables = store::Schema::builtIn().tablesAt(store::Schema::builtIn().version());
    Sha256 hash;
    for (const auto& [table, columns] : tables) {
        hash.update(table);
        store::Statement rows = db.prepare("SELECT * FROM " + table + " ORDER BY 1, 2");
        while (rows.step())
            for (int column = 0; column < rows.columns(); ++column) {
                hash.update(rows.isNull(column) ? std::string_view("\x01") : rows.view(column));
                hash.update(std::string_view("\x1f"));
            }
    }
    return hash.finishHex();
}

} // namespace marginalia::core::test
