// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/edit.h"
#include "core/store/row_difference.h"
#include "core/store/schema.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace marginalia::core::store {

/// A column that names a row of another table.
struct Link {
    std::string table;
    std::string column;
    std::string parent;
};
/// All foreign keys, by table and column.
[[nodiscard]] std::vector<Link> linksOf(const Connection& db);

/// The cells of the key of a row, in the order of the key.
[[nodiscard]] Row keyCells(const std::vector<int>& key, const Row& row);

/// Reads whole rows of one table by their key, whatever its columns.
class RowReader {
public:
    RowReader(const Connection& db, const std::string& table, const std::vector<Column>& columns);
    [[nodiscard]] std::optional<Row> read(const Row& key);

private:
    const std::vector<Column>& m_columns;
    Statement m_read;
};

/// Changes whole rows of one table: for what treats all tables alike. Rules of the project are the caller's.
class RowWriter {
public:
    RowWriter(Edit& edit, const std::string& table, const std::vector<Column>& columns);

    [[nodiscard]] std::optional<Row> read(const Row& key) { return m_reader.read(key); }
    /// False when a row with its key, or with a value that may be there once only, is there already.
    bool insert(const Row& row);
    /// The same for many at once, which costs a third less; false when one or more of them were there
    /// already: whoever wants to know which asks for them.
    bool insertMany(std::span<const Row> rows);
    /// The row of that key is `row` from now on; the key stays.
    void replace(const Row& row);
    void remove(const Row& key);

private:
    std::size_t inserted(); ///< by the last statement

    RowReader m_reader;
    Statement m_insert;
    Statement m_insertMany;
    Statement m_replace;
    Statement m_remove;
    Statement m_changes;
};

/// Binds the cells in order, behind the first `place` ones, without copying their texts.
void lend(Statement& statement, const Row& row, int place = 0);

} // namespace marginalia::core::store
