// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/foreign_store.h"

#include "core/base/error.h"
#include "core/base/platform.h"
#include "core/codebook/codebook.h"
#include "core/store/row_writer.h"
#include "core/store/schema.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <compare>
#include <map>
#include <span>
#include <tuple>

namespace marginalia::core::team::rows {

using store::Connection;
using store::Statement;

namespace {

std::string placeOfText(const Connection& db, std::int64_t text) {
    return db.text(
        "SELECT k.name || ', ' || q.name FROM answer a JOIN study_case k ON k.id = a.case_id JOIN question q "
        "ON q.id = a.question_id WHERE a.text_id = ?1 UNION ALL SELECT name FROM source WHERE text_id = ?1 "
        "UNION ALL SELECT '?' LIMIT 1",
        text);
}

} // namespace

std::string readTextSums(const Connection& db, Progress& progress, std::vector<TextSum>& texts) {
    Statement rows = db.prepare("SELECT id, sha256, body FROM text");
    while (rows.step()) {
        progress.advance();
        const Sha256::Digest digest = Sha256::of(rows.view(2));
        if (!std::ranges::equal(std::as_bytes(std::span(digest)), rows.blob(1)))
            return placeOfText(db, rows.integer(0));
        texts.push_back({rows.integer(0), digest});
    }
    return {};
}

void copyTexts(const Connection& from, Connection& into, Progress& progress) {
    Statement write = into.prepare("INSERT INTO text (id, sha256, code_points, body) VALUES (?, ?, ?, ?)");
    Statement rows = from.prepare("SELECT id, sha256, code_points, body FROM text");
    while (rows.step()) {
        progress.advance();
        write.bindRow(rows).run();
    }
}

std::set<std::string, std::less<>> notedPasts(const Connection& db) {
    std::set<std::string, std::less<>> pasts;
    Statement rows = db.prepare("SELECT base FROM package UNION SELECT digest FROM merged_past");
    while (rows.step())
        pasts.insert(rows.text(0));
    return pasts;
}

void notePast(store::Edit& edit, const std::string& digest, const std::string& package) {
    edit.db().run("INSERT INTO merged_past (digest, package) VALUES (?1, ?2) ON CONFLICT (digest) DO NOTHING",
                  digest, package);
}

std::string projectGuid(const Connection& db) {
    return settingOf(db, "project");
}

std::unordered_map<std::int64_t, std::int64_t> mergedRows(const Connection& db, std::string_view table) {
    std::unordered_map<std::int64_t, std::int64_t> known;
    Statement rows = db.prepare("SELECT theirs, ours FROM merged_row WHERE table_name = ?1");
    for (rows.bind(table); rows.step();)
        known[rows.integer(0)] = rows.integer(1);
    return known;
}

void noteMergedRow(store::Edit& edit, std::string_view table, std::int64_t theirs, std::int64_t ours) {
    edit.db().run(
        "INSERT INTO merged_row (table_name, theirs, ours) VALUES (?1, ?2, ?3) ON CONFLICT (table_name, "
        "theirs) DO UPDATE SET ours = excluded.ours WHERE ours <> excluded.ours",
        table, theirs, ours);
}

void forgetMergedRow(store::Edit& edit, std::string_view table, std::int64_t theirs) {
    edit.db().run("DELETE FROM merged_row WHERE table_name = ?1 AND theirs = ?2", table, theirs);
}

void carryMergedRows(store::Edit& edit, std::string_view table, std::int64_t from, std::int64_t to) {
    edit.db().run("UPDATE merged_row SET ours = ?3 WHERE table_name = ?1 AND ours = ?2", table, from, to);
}

std::int64_t recordedRows(const Connection& db) {
    const store::Schema& schema = store::Schema::builtIn();
    std::int64_t rows = 0;
    for (const auto& [table, columns] : schema.tablesAt(schema.version()))
        rows += db.integer("SELECT count(*) FROM \"" + table + "\"");
    return rows;
}

std::vector<std::int64_t> idsOf(const Connection& db, const std::string& table) {
    std::vector<std::int64_t> ids;
    Statement rows = db.prepare("SELECT id FROM \"" + table + "\" ORDER BY id");
    while (rows.step())
        ids.push_back(rows.integer(0));
    return ids;
}

std::int64_t textUnder(const Connection& db, bool answer, std::int64_t id) {
    return answer ? db.integer("SELECT ifnull(text_id, 0) FROM answer WHERE id = ?1", id)
                  : db.integer("SELECT text_id FROM source WHERE id = ?1", id);
}

std::string textBody(const Connection& db, std::int64_t text) {
    return db.text("SELECT body FROM text WHERE id = ?1", text);
}

std::int64_t textHere(const Connection& theirs, const Connection& ours, std::int64_t theirText) {
    Statement row = theirs.prepare("SELECT sha256 FROM text WHERE id = ?1");
    row.bind(theirText);
    return row.step() ? ours.integer("SELECT id FROM text WHERE sha256 = ?1", row.blob(0)) : 0;
}

std::unordered_map<std::int64_t, std::int64_t> textsHere(const std::vector<TextSum>& theirs,
                                                         const Connection& ours) {
    std::vector<const TextSum*> bySum;
    bySum.reserve(theirs.size());
    for (const TextSum& text : theirs)
        bySum.push_back(&text);
    std::ranges::sort(bySum, [](const TextSum* a, const TextSum* b) { return a->sum < b->sum; });
    std::unordered_map<std::int64_t, std::int64_t> same;
    same.reserve(theirs.size());
    auto their = bySum.begin();
    Statement rows = ours.prepare("SELECT sha256, id FROM text ORDER BY sha256"); // the index has it all
    while (their != bySum.end() && rows.step()) {
        const std::span<const std::byte> sum = rows.blob(0);
        const auto order = [&] {
            const auto bytes = std::as_bytes(std::span((*their)->sum));
            return std::lexicographical_compare_three_way(bytes.begin(), bytes.end(), sum.begin(), sum.end());
        };
        while (their != bySum.end() && order() < 0)
            ++their;
        for (; their != bySum.end() && order() == 0; ++their)
            same.emplace((*their)->id, rows.integer(1));
    }
    return same;
}

std::int64_t takeText(store::Edit& edit, const Connection& theirs, std::int64_t theirText) {
    if (const std::int64_t known = textHere(theirs, edit.db(), theirText); known != 0)
        return known;
    Statement row = theirs.prepare("SELECT sha256, body FROM text WHERE id = ?1");
    row.bind(theirText);
    if (!row.step())
        return 0;
    const bool taken = edit.db().integer("SELECT EXISTS (SELECT 1 FROM text WHERE id = ?1)", theirText) == 1;
    const text::NormalizedText fine = text::normalize(row.view(1));
    if (fine.text != row.view(1))
        throw Error(
            ErrorKind::Damaged,
            msg("In {1}, the text of {2} holds bytes that are no letters, so that another program must "
                "have written it. Nothing was merged."),
            {platform::toUtf8(theirs.file().filename()), placeOfText(theirs, theirText)});
    const std::int64_t id = taken ? edit.ids().next() : theirText;
    edit.db().run("INSERT INTO text (id, sha256, code_points, body) VALUES (?1, ?2, length(?3), ?3)", id,
                  row.blob(0), row.view(1));
    return id;
}

bool textExists(const Connection& db, std::int64_t text) {
    return db.integer("SELECT EXISTS (SELECT 1 FROM text WHERE id = ?1)", text) == 1;
}

void eachText(
    const Connection& db, bool answers,
    const std::function<void(std::int64_t place, std::int64_t text, std::int64_t codePoints)>& visit) {
    Statement rows = answers ? db.prepare("SELECT p.id, t.id, t.code_points FROM answer p CROSS JOIN text t "
                                          "ON t.id = p.text_id")
                             : db.prepare("SELECT p.id, t.id, t.code_points FROM source p CROSS JOIN text t "
                                          "ON t.id = p.text_id");
    while (rows.step())
        visit(rows.integer(0), rows.integer(1), rows.integer(2));
}

std::int64_t coderOfGuid(const Connection& db, const std::string& guid) {
    return db.integer("SELECT id FROM coder WHERE guid = ?1", guid);
}

std::int64_t codersNamed(const Connection& db, const std::string& name) {
    return db.integer("SELECT count(*) FROM coder WHERE name = ?1", name);
}

std::int64_t coderOfJudgement(const Connection& db, std::int64_t judgement) {
    return db.integer("SELECT coder_id FROM judgement WHERE id = ?1", judgement);
}

std::int64_t sameRow(const Connection& db, const std::string& table,
                     const std::function<std::int64_t(std::string_view column)>& value) {
    if (table == "coding" && value("answer_id") != 0)
        return db.integer("SELECT id FROM coding WHERE answer_id = ?1 AND coder_id = ?2 AND code_id = ?3 AND "
                          "start_position = ?4 AND end_position = ?5 AND round_id = ?6",
                          value("answer_id"), value("coder_id"), value("code_id"), value("start_position"),
                          value("end_position"), value("round_id"));
    if (table == "coding")
        return db.integer("SELECT id FROM coding WHERE source_id = ?1 AND coder_id = ?2 AND code_id = ?3 AND "
                          "start_position = ?4 AND end_position = ?5 AND round_id = ?6",
                          value("source_id"), value("coder_id"), value("code_id"), value("start_position"),
                          value("end_position"), value("round_id"));
    if (table == "judgement")
        return db.integer("SELECT id FROM judgement WHERE answer_id = ?1 AND coder_id = ?2 AND round_id = ?3",
                          value("answer_id"), value("coder_id"), value("round_id"));
    if (table == "answer")
        return db.integer("SELECT id FROM answer WHERE question_id = ?1 AND case_id = ?2",
                          value("question_id"), value("case_id"));
    if (table == "round_unit")
        return db.integer("SELECT id FROM round_unit WHERE answer_id = ?1 AND round_id = ?2",
                          value("answer_id"), value("round_id"));
    if (table == "frozen_judgement")
        return db.integer(
            "SELECT id FROM frozen_judgement WHERE round_id = ?1 AND answer_id = ?2 AND coder_id = ?3",
            value("round_id"), value("answer_id"), value("coder_id"));
    return 0;
}

std::vector<std::pair<std::int64_t, std::string>> circleOfCodes(const Connection& db) {
    std::map<std::int64_t, std::pair<std::int64_t, std::string>> parents;
    Statement codes = db.prepare("SELECT id, ifnull(parent_id, 0), name FROM code");
    while (codes.step())
        parents[codes.integer(0)] = {codes.integer(1), codes.text(2)};
    std::map<std::int64_t, std::int64_t> reachedFrom;
    for (const auto& [start, parent] : parents) {
        std::int64_t code = start;
        while (parents.contains(code) && reachedFrom.try_emplace(code, start).second)
            code = parents.at(code).first;
        if (!parents.contains(code) || reachedFrom.at(code) != start)
            continue;
        std::vector<std::pair<std::int64_t, std::string>> circle;
        for (std::int64_t next = code; circle.empty() || next != code; next = parents.at(next).first)
            circle.emplace_back(next, parents.at(next).second);
        std::ranges::sort(circle, [](const auto& a, const auto& b) {
            return std::tie(a.second, a.first) < std::tie(b.second, b.first);
        });
        return circle;
    }
    return {};
}

std::vector<std::int64_t> siblingsNamed(const Connection& db, std::int64_t parent, const std::string& key) {
    std::vector<std::int64_t> codes;
    Statement names = db.prepare("SELECT id, name FROM code WHERE ifnull(parent_id, 0) = ?1");
    for (names.bind(parent); names.step();)
        if (text::nameKey(names.view(1)) == key)
            codes.push_back(names.integer(0));
    return codes;
}

std::int64_t codeNamed(const Connection& db, std::int64_t parent, const std::string& name) {
    const auto code = codebook::Codebook::load(db).childByName(CodeId{parent}, name);
    return code ? code->value : 0;
}

std::int64_t codeOfPath(const Connection& db, const std::string& path) {
    const auto code = codebook::Codebook::load(db).byPath(path);
    return code ? code->value : 0;
}

std::vector<store::Row> keysNaming(const Connection& db, const std::string& table,
                                   const std::vector<int>& key, const std::vector<store::Column>& columns,
                                   const std::string& column, std::int64_t id) {
    std::vector<store::Column> keyColumns;
    std::string names;
    for (const int place : key) {
        keyColumns.push_back(columns[static_cast<std::size_t>(place)]);
        names += (names.empty() ? "\"" : ", \"") + keyColumns.back().name + "\"";
    }
    Statement rows = db.prepare("SELECT " + names + " FROM \"" + table + "\" WHERE \"" + column + "\" = ?1");
    std::vector<store::Row> keys;
    for (rows.bind(id); rows.step();)
        store::readRow(rows, keyColumns, keys.emplace_back());
    return keys;
}

std::int64_t usesOf(const Connection& db, const std::string& table, std::int64_t id) {
    std::int64_t uses = 0;
    for (const store::Link& link : store::linksOf(db))
        if (link.parent == table)
            uses += db.integer(
                "SELECT count(*) FROM \"" + link.table + "\" WHERE \"" + link.column + "\" = ?1", id);
    return uses;
}

std::string nameOf(const Connection& db, const std::string& table, std::int64_t id) {
    if (table == "code")
        return codebook::Codebook::load(db).path(CodeId{id});
    if (table == "answer")
        return db.text(
            "SELECT k.name || ', ' || q.name FROM answer a JOIN study_case k ON k.id = a.case_id JOIN "
            "question q ON q.id = a.question_id WHERE a.id = ?1",
            id);
    if (table == "judgement")
        return db.text(
            "SELECT k.name || ', ' || q.name || ', ' || p.name FROM judgement j JOIN answer a ON a.id = "
            "j.answer_id JOIN study_case k ON k.id = a.case_id JOIN question q ON q.id = a.question_id JOIN "
            "coder p ON p.id = j.coder_id WHERE j.id = ?1",
            id);
    if (table == "coding")
        return db.text(
            "SELECT ifnull(k.name || ', ' || q.name, s.name) || ', ' || d.name || ', ' || p.name FROM coding "
            "c JOIN code d ON d.id = c.code_id JOIN coder p ON p.id = c.coder_id LEFT JOIN answer a ON a.id "
            "= c.answer_id LEFT JOIN study_case k ON k.id = a.case_id LEFT JOIN question q ON q.id = "
            "a.question_id LEFT JOIN source s ON s.id = c.source_id WHERE c.id = ?1",
            id);
    if (table == "note")
        return db.text(
            "SELECT CASE WHEN title <> '' THEN title ELSE substr(body, 1, 40) END FROM note WHERE id = ?1",
            id);
    for (const char* const named : {"coder", "source", "question", "survey", "study_case", "variable",
                                    "round", "speaker", "code_set", "source_set"})
        if (table == named)
            return db.text("SELECT name FROM \"" + table + "\" WHERE id = ?1", id);
    return {};
}

std::string settingOf(const Connection& db, const std::string& key) {
    return db.text("SELECT value FROM setting WHERE key = ?1", key);
}

void raiseCodebookRevision(store::Edit& edit, std::int64_t revision) {
    edit.db().run(
        "INSERT INTO setting (key, value) VALUES ('codebook_revision', ?1) ON CONFLICT (key) DO UPDATE SET "
        "value = excluded.value WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)",
        std::to_string(revision));
}

} // namespace marginalia::core::team::rows
