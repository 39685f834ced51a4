// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replay.h"
#include "core/store/row_keys.h"

#include <compare>
#include <string>
#include <string_view>

namespace marginalia::core::store {

namespace {

std::string first(const Connection& db, std::string_view sql, std::int64_t key) {
    return db.text(sql, key);
}

/// What the researcher calls the row; empty when it has no name.
std::string nameOf(const Connection& db, const std::string& table, const std::vector<Column>& columns,
                   const Statement& row, const std::vector<int>& key) {
    if (table == "setting")
        return row.text(0);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == "name")
            return row.text(static_cast<int>(i));
    const std::int64_t id = key.empty() ? 0 : row.integer(key.front());
    if (table == "answer")
        return first(db,
                     "SELECT k.name || ', ' || q.name FROM answer a JOIN study_case k ON k.id = a.case_id "
                     "JOIN question q ON q.id = a.question_id WHERE a.id = ?",
                     id);
    if (table == "judgement")
        return first(
            db,
            "SELECT k.name || ', ' || q.name || ', ' || p.name FROM judgement j JOIN answer a ON a.id = "
            "j.answer_id JOIN study_case k ON k.id = a.case_id JOIN question q ON q.id = a.question_id "
            "JOIN coder p ON p.id = j.coder_id WHERE j.id = ?",
            id);
    if (table == "coding")
        return first(db,
                     "SELECT ifnull(k.name || ', ' || q.name, s.name) || ', ' || d.name || ', ' || p.name "
                     "FROM coding c JOIN code d ON d.id = c.code_id JOIN coder p ON p.id = c.coder_id "
                     "LEFT JOIN answer a ON a.id = c.answer_id LEFT JOIN study_case k ON k.id = a.case_id "
                     "LEFT JOIN question q ON q.id = a.question_id LEFT JOIN source s ON s.id = c.source_id "
                     "WHERE c.id = ?",
                     id);
    return {};
}

/// Walks one table of both files in the order of its key.
class TableWalk {
public:
    TableWalk(const Connection& actual, const Connection& replayed, const std::string& table,
              const std::vector<Column>& columns)
        : m_actual(actual)
        , m_replayed(replayed)
        , m_table(table)
        , m_columns(columns)
        , m_key(keyOf(columns))
        , m_sql(selectInKeyOrder(table, columns))
        , m_there(actual.prepare(m_sql))
        , m_recorded(replayed.prepare(m_sql)) {}

    void run(Progress& progress, Comparison& comparison) {
        bool there = m_there.step();
        bool recorded = m_recorded.step();
        while (there || recorded) {
            progress.advance();
            ++comparison.rowsCompared;
            const std::strong_ordering order = !there      ? std::strong_ordering::greater
                                               : !recorded ? std::strong_ordering::less
                                                           : compareKeys(m_there, m_recorded, m_key);
            if (order < 0)
                comparison.add({msg("{1}: the history does not know the row {2}."),
                                {m_table, describe(m_actual, m_there)}});
            else if (order > 0)
                comparison.add({msg("{1}: the row {2} of the history is missing."),
                                {m_table, describe(m_replayed, m_recorded)}});
            else if (const int column = firstDifference(m_there, m_recorded); column >= 0)
                comparison.add({msg("{1}: the row {2} differs from the history in “{3}”."),
                                {m_table, describe(m_actual, m_there), m_there.columnName(column)}});
            if (order <= 0)
                there = m_there.step();
            if (order >= 0)
                recorded = m_recorded.step();
        }
    }

private:
    [[nodiscard]] std::string describe(const Connection& db, const Statement& row) const {
        const std::string name = nameOf(db, m_table, m_columns, row, m_key);
        if (!name.empty())
            return "“" + name + "”";
        std::string key;
        for (const int column : m_key)
            key += (key.empty() ? "" : "/") + row.text(column);
        return key;
    }

    const Connection& m_actual;
    const Connection& m_replayed;
    const std::string& m_table;
    const std::vector<Column>& m_columns;
    std::vector<int> m_key;
    std::string m_sql;
    Statement m_there;
    Statement m_recorded;
};

} // namespace

void compareTables(const Connection& actual, const Connection& replayed, const Tables& tables,
                   Progress& progress, Comparison& comparison) {
    std::int64_t rows = 0;
    for (const auto& [table, columns] : tables)
        rows += actual.integer("SELECT count(*) FROM \"" + table + "\"");
    progress.stage(rows, 0.8, 1.0);
    for (const auto& [table, columns] : tables)
        TableWalk(actual, replayed, table, columns).run(progress, comparison);
}

} // namespace marginalia::core::store
