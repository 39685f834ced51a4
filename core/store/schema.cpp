// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/base/error.h"
#include "core/store/migrations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace marginalia::core::store {

bool isRecorded(std::string_view table) {
    static constexpr std::array<std::string_view, 4> outside{"text", "history", "history_piece",
                                                             "passage_indexed"};
    return std::ranges::find(outside, table) == outside.end() && !table.starts_with("passage_index") &&
           !table.starts_with("sqlite_");
}

Tables tablesOf(const Connection& db) {
    Tables tables;
    Statement columns = db.prepare(
        "SELECT t.name, c.name, c.pk, c.dflt_value IS NOT NULL OR c.\"notnull\" = 0, c.type = 'REAL' "
        "FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.sql "
        "NOT LIKE 'CREATE VIRTUAL%' ORDER BY t.name, c.cid");
    while (columns.step())
        if (const std::string table = columns.text(0); isRecorded(table))
            tables[table].push_back({columns.text(1), static_cast<int>(columns.integer(2)),
                                     columns.integer(3) != 0, columns.integer(4) != 0});
    return tables;
}

std::string schemaText(const Connection& db) {
    std::string all;
    Statement rows = db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    while (rows.step())
        for (int column = 0; column < 4; ++column) {
            all += rows.view(column);
            all += column == 3 ? '\n' : '\x1f';
        }
    return all;
}

Schema::Schema(std::vector<Migration> migrations)
    : m_migrations(std::move(migrations)) {
    for (std::size_t i = 0; i < m_migrations.size(); ++i)
        if (m_migrations[i].version != static_cast<int>(i) + 1)
            throw Error(ErrorKind::Internal,
                        msg("The migrations are not numbered 1, 2, 3. Please report this."));
}

const Schema& Schema::builtIn() {
    static const Schema schema(builtInMigrations());
    return schema;
}

bool Schema::hasBarrier(int from, int to) const {
    return std::ranges::any_of(
        m_migrations, [&](const Migration& m) { return m.version > from && m.version <= to && m.barrier; });
}

void Schema::migrate(Connection& db, int from, int to) const {
    Tables before = from > 0 ? tablesOf(db) : Tables();
    for (const Migration& migration : m_migrations)
        if (migration.version > from && migration.version <= to) {
            db.execute(migration.sql);
            if (migration.version == 1) // a new file: it holds a row or two from here on
                before = tablesOf(db);
        }
    // An added column is not in the rows that were there, only in the schema, and SQLite 3.40 would record
    // NULL for it instead of its default: undo would then find other rows than it expects. So the rows are
    // written anew.
    for (const auto& [table, columns] : tablesOf(db))
        if (const auto known = before.find(table);
            known != before.end() && columns.size() > known->second.size() && columns.back().keyPlace == 0)
            db.execute(fmt::format("UPDATE \"{0}\" SET \"{1}\" = \"{1}\"", table, columns.back().name));
    db.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", applicationId, to));
}

const Schema::Version& Schema::at(int version) const {
    const std::lock_guard guard(m_mutex);
    if (const auto found = m_versions.find(version); found != m_versions.end())
        return found->second;
    Connection db({}, Connection::Mode::Memory);
    migrate(db, 0, version);
    return m_versions.emplace(version, Version{schemaText(db), tablesOf(db)}).first->second;
}

const std::string& Schema::textAt(int version) const {
    return at(version).text;
}
const Tables& Schema::tablesAt(int version) const {
    return at(version).tables;
}

} // namespace marginalia::core::store
