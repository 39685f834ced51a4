// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_writer.h"

#include "core/store/insert_rows.h"
#include "core/store/row_keys.h"

namespace marginalia::core::store {

namespace {

std::string whereKey(const std::vector<Column>& columns) {
    std::string where;
    int place = 0;
    for (const int column : keyOf(columns))
        where += (where.empty() ? " WHERE \"" : " AND \"") + columns[static_cast<std::size_t>(column)].name +
                 "\" = ?" + std::to_string(++place);
    return where;
}

/// Places are those of the columns, so that a whole row can be bound.
std::string replaceSql(const std::string& table, const std::vector<Column>& columns) {
    std::string set;
    std::string where;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string& part = columns[i].keyPlace == 0 ? set : where;
        part += (part.empty()               ? "\""
                 : columns[i].keyPlace == 0 ? ", \""
                                            : " AND \"") +
                columns[i].name + "\" = ?" + std::to_string(i + 1);
    }
    if (set.empty()) // a table that is all key: nothing can be replaced
        return "SELECT 1";
    return "UPDATE \"" + table + "\" SET " + set + " WHERE " + where;
}

std::string insertSql(const std::string& table, const std::vector<Column>& columns, std::size_t rows) {
    std::string names;
    for (const Column& column : columns)
        names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
    return insertText("INSERT OR IGNORE INTO \"" + table + "\" (" + names + ")", rows, columns.size());
}

std::string selectSql(const std::string& table, const std::vector<Column>& columns,
                      const std::string& where) {
    std::string names;
    for (const Column& column : columns)
        names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
    return "SELECT " + names + " FROM \"" + table + "\"" + where;
}

} // namespace

std::vector<Link> linksOf(const Connection& db) {
    std::vector<Link> all;
    Statement rows =
        db.prepare("SELECT t.name, f.\"from\", f.\"table\" FROM sqlite_schema t JOIN "
                   "pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY t.name, f.\"from\"");
    while (rows.step())
        all.push_back({rows.text(0), rows.text(1), rows.text(2)});
    return all;
}

void lend(Statement& statement, const Row& row, int place) {
    for (const CellValue& cell : row)
        std::visit(
            [&](const auto& value) {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                    statement.lendFrom(place, std::nullopt);
                else
                    statement.lendFrom(place, value);
                ++place;
            },
            cell);
}

Row keyCells(const std::vector<int>& key, const Row& row) {
    Row cells;
    for (const int column : key)
        cells.push_back(row[static_cast<std::size_t>(column)]);
    return cells;
}

RowReader::RowReader(const Connection& db, const std::string& table, const std::vector<Column>& columns)
    : m_columns(columns)
    , m_read(db.prepare(selectSql(table, columns, whereKey(columns)))) {}

std::optional<Row> RowReader::read(const Row& key) {
    m_read.reset();
    lend(m_read, key);
    std::optional<Row> row;
    if (m_read.step())
        readRow(m_read, m_columns, row.emplace());
    m_read.reset();
    return row;
}

RowWriter::RowWriter(Edit& edit, const std::string& table, const std::vector<Column>& columns)
    : m_reader(edit.db(), table, columns)
    , m_insert(edit.db().prepare(insertSql(table, columns, 1)))
    , m_insertMany(edit.db().prepare(insertSql(table, columns, rowsTogether)))
    , m_replace(edit.db().prepare(replaceSql(table, columns)))
    , m_remove(edit.db().prepare("DELETE FROM \"" + table + "\"" + whereKey(columns)))
    , m_changes(edit.db().prepare("SELECT changes()")) {}

bool RowWriter::insert(const Row& row) {
    lend(m_insert, row);
    m_insert.run();
    return inserted() == 1;
}

bool RowWriter::insertMany(std::span<const Row> rows) {
    bool all = true;
    for (; rows.size() >= rowsTogether; rows = rows.subspan(rowsTogether)) {
        int place = 0;
        for (const Row& row : rows.first(rowsTogether)) {
            lend(m_insertMany, row, place);
            place += static_cast<int>(row.size());
        }
        m_insertMany.run();
        all = inserted() == rowsTogether && all;
    }
    for (const Row& row : rows)
        all = insert(row) && all;
    return all;
}

std::size_t RowWriter::inserted() {
    m_changes.reset();
    return m_changes.step() ? static_cast<std::size_t>(m_changes.integer(0)) : 0;
}

void RowWriter::replace(const Row& row) {
    lend(m_replace, row);
    m_replace.run();
}

void RowWriter::remove(const Row& key) {
    lend(m_remove, key);
    m_remove.run();
}

} // namespace marginalia::core::store
