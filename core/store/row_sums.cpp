// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_sums.h"

#include "core/store/changeset_bytes.h"
#include "core/store/changeset_format.h"
#include "core/store/history_store.h"
#include "core/store/row_keys.h"

#include <array>
#include <bit>
#include <optional>
#include <string_view>
#include <vector>

namespace marginalia::core::store {

namespace {

using Sum = std::uint64_t;

Sum mixed(Sum value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

/// The same on every machine, since projects remember what sums they have met.
Sum ofText(std::string_view text) {
    Sum sum = 0xCBF29CE484222325U;
    for (const char letter : text)
        sum = (sum ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
    return sum;
}

Sum ofCell(std::size_t column, changeset::ValueType type, Sum value) {
    return mixed(mixed(value) + column * 8 + type);
}

/// The cells of one row; none: the changeset does not say.
class Cells {
public:
    void start(std::size_t columns) {
        m_count = columns;
        m_defined.fill(false);
    }
    void set(std::size_t column, Sum cell) {
        m_cells[column] = cell;
        m_defined[column] = true;
    }
    [[nodiscard]] Sum keyOf(const std::vector<Column>& columns) const {
        Sum key = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            if (columns[i].keyPlace != 0)
                key = mixed(key + m_cells[i]);
        return key;
    }
    /// Of the cells that are not the key.
    [[nodiscard]] Sum sum(const std::vector<Column>& columns, Sum key) const {
        Sum sum = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_defined[i] && columns[i].keyPlace == 0)
                sum += mixed(key ^ m_cells[i]);
        return sum;
    }
    /// Of a whole row: that it is there counts, too.
    [[nodiscard]] Sum sumOfRow(const std::vector<Column>& columns) const {
        const Sum key = keyOf(columns);
        return sum(columns, key) + mixed(key);
    }

private:
    std::array<Sum, mostColumns> m_cells{};
    std::array<bool, mostColumns> m_defined{};
    std::size_t m_count = 0;
};

Sum cellAt(const Statement& row, int place, const Column& column) {
    const auto at = static_cast<std::size_t>(place);
    if (row.isNull(place))
        return ofCell(at, changeset::Null, 0);
    if (row.isText(place))
        return ofCell(at, changeset::Text, ofText(row.view(place)));
    if (column.real)
        return ofCell(at, changeset::Real, std::bit_cast<Sum>(row.real(place)));
    return ofCell(at, changeset::Integer, static_cast<Sum>(row.integer(place)));
}

Sum sumOfTable(const Connection& db, const std::string& table, const std::vector<Column>& columns,
               Progress& progress) {
    Sum sum = 0;
    Cells cells;
    Statement rows = db.prepare(selectInKeyOrder(table, columns));
    while (rows.step()) {
        progress.advance();
        cells.start(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells.set(i, cellAt(rows, static_cast<int>(i), columns[i]));
        sum += cells.sumOfRow(columns);
    }
    return sum;
}

/// Walks through changesets and adds up what they do.
class HistorySums {
public:
    explicit HistorySums(const Schema& schema)
        : m_present(schema.tablesAt(schema.version())) {
        Connection empty({}, Connection::Mode::Memory);
        empty.execute("PRAGMA foreign_keys = OFF");
        schema.migrate(empty, 0, schema.version());
        Progress nobody;
        for (const auto& [table, columns] : m_present) {
            m_sums[table] = sumOfTable(empty, table, columns, nobody);
            m_defaults[table] = defaultsOf(empty, table, columns);
        }
    }

    void add(Pieces& pieces, Direction direction, const Tables& recorded) {
        ChangesetBytes bytes(pieces);
        m_table = nullptr;
        while (!bytes.atEnd()) {
            const std::uint8_t first = bytes.byte();
            if (first == 'T')
                enter(bytes, recorded);
            else if (m_table == nullptr)
                historyIsDamaged();
            else
                *m_sum += direction == Direction::Forward ? change(bytes, first) : 0 - change(bytes, first);
        }
    }

    [[nodiscard]] RowSums take() { return std::move(m_sums); }

private:
    /// What a row of an older version of the file got in the columns that came later.
    static std::vector<Sum> defaultsOf(const Connection& db, const std::string& table,
                                       const std::vector<Column>& columns) {
        std::vector<Sum> defaults;
        Statement given = db.prepare("SELECT ifnull(dflt_value, 'NULL') FROM pragma_table_info(?1)");
        for (given.bind(table); given.step();) {
            Statement value = db.prepare("SELECT " + given.text(0)); // of our own migrations
            value.step();
            const int place = static_cast<int>(defaults.size());
            const Column& column = columns[defaults.size()];
            const auto at = static_cast<std::size_t>(place);
            defaults.push_back(value.isNull(0)   ? ofCell(at, changeset::Null, 0)
                               : value.isText(0) ? ofCell(at, changeset::Text, ofText(value.view(0)))
                               : column.real
                                   ? ofCell(at, changeset::Real, std::bit_cast<Sum>(value.real(0)))
                                   : ofCell(at, changeset::Integer, static_cast<Sum>(value.integer(0))));
        }
        return defaults;
    }

    void enter(ChangesetBytes& bytes, const Tables& recorded) {
        m_columns = bytes.length();
        bytes.skip(m_columns);
        const std::string name = bytes.name();
        const auto then = recorded.find(name);
        const auto now = m_present.find(name);
        if (then == recorded.end() || now == m_present.end() || then->second.size() != m_columns ||
            m_columns > now->second.size())
            historyIsDamaged();
        m_table = &now->second;
        m_sum = &m_sums[name];
        m_added = &m_defaults[name];
    }

    Sum change(ChangesetBytes& bytes, std::uint8_t operation) {
        bytes.skip(1);
        if (operation == changeset::Insert || operation == changeset::Delete) {
            read(bytes, m_before);
            for (std::size_t i = m_columns; i < m_table->size(); ++i)
                m_before.set(i, (*m_added)[i]);
            const Sum row = m_before.sumOfRow(*m_table);
            return operation == changeset::Insert ? row : 0 - row;
        }
        if (operation != changeset::Update)
            historyIsDamaged();
        read(bytes, m_before);
        read(bytes, m_after);
        const Sum key = m_before.keyOf(*m_table);
        return m_after.sum(*m_table, key) - m_before.sum(*m_table, key);
    }

    void read(ChangesetBytes& bytes, Cells& cells) {
        cells.start(m_table->size());
        for (std::size_t i = 0; i < m_columns; ++i) {
            switch (bytes.byte()) {
            case changeset::Undefined:
                break;
            case changeset::Null:
                cells.set(i, ofCell(i, changeset::Null, 0));
                break;
            case changeset::Integer:
                cells.set(i, ofCell(i, changeset::Integer, static_cast<Sum>(bytes.integer())));
                break;
            case changeset::Real:
                cells.set(i, ofCell(i, changeset::Real, static_cast<Sum>(bytes.integer())));
                break;
            case changeset::Text:
            case changeset::Blob:
                cells.set(i, ofCell(i, changeset::Text, ofText(bytes.view(bytes.length(), m_room))));
                break;
            default:
                historyIsDamaged();
            }
        }
    }

    const Tables& m_present;
    RowSums m_sums;
    std::map<std::string, std::vector<Sum>, std::less<>> m_defaults;
    const std::vector<Column>* m_table = nullptr;
    const std::vector<Sum>* m_added = nullptr;
    Sum* m_sum = nullptr;
    std::size_t m_columns = 0; ///< of the table when the step was made
    Cells m_before;
    Cells m_after;
    std::string m_room;
};

} // namespace

RowSums sumsOfRows(const Connection& project, const Schema& schema, Progress& progress) {
    RowSums sums;
    for (const auto& [table, columns] : schema.tablesAt(schema.version()))
        sums[table] = sumOfTable(project, table, columns, progress);
    return sums;
}

RowSums sumsOfHistory(const Connection& project, const Schema& schema, Progress& progress) {
    HistorySums sums(schema);
    Statement steps = project.prepare("SELECT step FROM history ORDER BY step");
    while (steps.step()) {
        progress.advance(256);
        const std::optional<HistoryStep> step = readStep(project, steps.integer(0));
        const bool own = step->kind == StepKind::Edit || step->kind == StepKind::Barrier;
        if (!own && (step->target < 1 || step->target >= step->step))
            historyIsDamaged();
        const std::int64_t of = own ? step->step : step->target;
        const int version = schemaVersionOf(project, of);
        if (version < 1 || version > schema.version())
            historyIsDamaged();
        StoredPieces pieces(project, of);
        sums.add(pieces, step->kind == StepKind::Undo ? Direction::Backward : Direction::Forward,
                 schema.tablesAt(version));
    }
    return sums.take();
}

} // namespace marginalia::core::store
