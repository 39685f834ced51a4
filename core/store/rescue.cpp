// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rescue.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/store/schema.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace marginalia::core::store {

namespace {

/// Names come from our own migrations, never from the stranger's file; `order` and `index` need the marks.
std::string list(const std::vector<std::string>& columns, const char* each = nullptr) {
    std::string text;
    for (const std::string& column : columns)
        text.append(text.empty() ? "" : ", ").append(each != nullptr ? each : '"' + column + '"');
    return text;
}

std::vector<std::string> sharedColumns(const SafeDatabase& from, const std::string& table,
                                       const std::vector<Column>& ours) {
    const std::vector<std::string> theirs = from.columnsOf(table);
    std::vector<std::string> shared;
    for (const Column& column : ours)
        if (std::ranges::find(theirs, column.name) != theirs.end())
            shared.push_back(column.name);
    return shared;
}

/// Runs one INSERT; false when the row breaks a rule of the table.
bool inserted(Statement& insert) {
    try {
        insert.run();
        return true;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Conflict)
            throw;
        return false;
    }
}

void copyTable(const SafeDatabase& from, Connection& into, const std::string& table,
               const std::vector<Column>& ours, Progress& progress, Rescue& rescue) {
    const std::vector<std::string> shared = sharedColumns(from, table, ours);
    if (shared.empty())
        return;
    // What a fresh project holds already (the first round) is written anew.
    Statement insert = into.prepare("INSERT OR REPLACE INTO " + table + " (" + list(shared) + ") VALUES (" +
                                    list(shared, "?") + ")");
    Statement rows = from.db().prepare("SELECT " + list(shared) + " FROM " + table);
    while (rows.step()) {
        progress.advance();
        ++(inserted(insert.bindRow(rows)) ? rescue.rows : rescue.leftOut);
    }
}

void copyTexts(const SafeDatabase& from, Connection& into, Progress& progress, Rescue& rescue) {
    if (sharedColumns(from, "text", {{"id"}, {"body"}, {"sha256"}}).size() != 3)
        return;
    Statement insert =
        into.prepare("INSERT INTO text (id, sha256, code_points, body) VALUES (?1, ?2, length(?3), ?3)");
    Statement rows = from.db().prepare("SELECT id, sha256, body FROM text");
    while (rows.step()) {
        progress.advance();
        const Sha256::Digest digest = Sha256::of(rows.view(2));
        const std::span<const std::byte> key = std::as_bytes(std::span(digest));
        rescue.texts += std::ranges::equal(key, rows.blob(1)) ? 0 : 1;
        insert.bind(rows.integer(0), key, rows.view(2));
        ++(inserted(insert) ? rescue.rows : rescue.leftOut);
    }
}

struct Reference {
    std::string table;
    std::string column;
    std::string parent;
    std::string key;
};

std::vector<Reference> referencesOf(const Connection& db) {
    std::vector<Reference> all;
    Statement rows =
        db.prepare("SELECT t.name, f.\"from\", f.\"table\", ifnull(f.\"to\", 'id') FROM sqlite_schema t JOIN "
                   "pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY t.name, f.id");
    while (rows.step())
        all.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    return all;
}

/// Cuts links to what is not there; a row that cannot be without the link goes, and perhaps others with it.
void cutLooseEnds(Connection& db, Progress& progress, Rescue& rescue) {
    const std::vector<Reference> references = referencesOf(db);
    for (bool changed = true; changed;) {
        changed = false;
        for (const Reference& link : references) {
            progress.advance();
            const std::string dangling =
                " WHERE " + link.column + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + link.parent +
                " p WHERE p." + link.key + " = " + link.table + "." + link.column + ")";
            db.run("UPDATE OR IGNORE " + link.table + " SET " + link.column + " = NULL" + dangling);
            const std::int64_t detached = db.integer("SELECT changes()");
            db.run("DELETE FROM " + link.table + dangling);
            const std::int64_t gone = db.integer("SELECT changes()");
            rescue.detached += detached;
            rescue.leftOut += gone;
            rescue.rows -= gone;
            changed = changed || gone > 0;
        }
    }
}

/// Codes that lie in a circle would be seen nowhere: they come to the top.
void breakCircles(Connection& db, Rescue& rescue) {
    db.run("WITH RECURSIVE seen (id) AS (SELECT id FROM code WHERE parent_id IS NULL UNION SELECT c.id FROM "
           "code c JOIN "
           "seen ON c.parent_id = seen.id) UPDATE code SET parent_id = NULL WHERE id NOT IN (SELECT id FROM "
           "seen)");
    rescue.detached += db.integer("SELECT changes()");
}

} // namespace

Rescue rescueRows(const SafeDatabase& from, Connection& into, Progress& progress) {
    Rescue rescue;
    copyTexts(from, into, progress, rescue);
    for (const auto& [table, columns] : tablesOf(into))
        copyTable(from, into, table, columns, progress, rescue);
    cutLooseEnds(into, progress, rescue);
    breakCircles(into, rescue);
    return rescue;
}

} // namespace marginalia::core::store
