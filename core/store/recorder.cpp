// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recorder.h"

#include "core/base/error.h"
#include "core/store/changeset_format.h"
#include "core/store/handle.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace marginalia::core::store {

namespace {

using Bytes = std::vector<std::byte>;
using Row = std::span<const std::byte>;

void put(Bytes& into, std::uint8_t byte) {
    into.push_back(std::byte{byte});
}

void putBytes(Bytes& into, const void* bytes, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(bytes);
    into.insert(into.end(), first, first + size);
}

void putNumber(Bytes& into, changeset::ValueType type, std::uint64_t value) {
    std::array<std::byte, 9> bytes{std::byte{type}};
    for (std::size_t i = 8; i > 0; --i, value >>= 8U)
        bytes[i] = static_cast<std::byte>(value & 0xFFU);
    putBytes(into, bytes.data(), bytes.size());
}

/// The bytes of a text or a blob as they are in the row. For a text SQLite would append a NUL to a copy of
/// it, unless it is asked for a blob; that gives the same bytes where the file is in UTF-8, as ours are.
const void* bytesOf(sqlite3_value* value, int type) {
    return type == SQLITE_TEXT && sqlite3_value_encoding(value) != SQLITE_UTF8
               ? static_cast<const void*>(sqlite3_value_text(value))
               : sqlite3_value_blob(value);
}

/// 7 bits a byte, the highest first; all but the last byte have the top bit set.
void putLength(Bytes& into, std::size_t length) {
    unsigned shift = 0;
    while ((length >> shift) > 0x7F)
        shift += 7;
    for (; shift > 0; shift -= 7)
        put(into, static_cast<std::uint8_t>(0x80U | ((length >> shift) & 0x7FU)));
    put(into, static_cast<std::uint8_t>(length & 0x7FU));
}

void putValue(Bytes& into, sqlite3_value* value, bool real) {
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_FLOAT || (type == SQLITE_INTEGER && real)) {
        // SQLite keeps a whole number of a REAL column as an integer, and says so here.
        const double number = sqlite3_value_double(value);
        std::uint64_t bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        putNumber(into, changeset::Real, bits);
    } else if (type == SQLITE_INTEGER) {
        putNumber(into, changeset::Integer, static_cast<std::uint64_t>(sqlite3_value_int64(value)));
    } else if (type == SQLITE_NULL) {
        put(into, changeset::Null);
    } else {
        put(into, type == SQLITE_TEXT ? changeset::Text : changeset::Blob);
        const void* bytes = bytesOf(value, type);
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
        if (bytes == nullptr && size > 0)
            throw std::bad_alloc();
        putLength(into, size);
        putBytes(into, bytes, size);
    }
}

/// The bytes of the value at the front of a row, which goes on behind it.
Row takeValue(Row& row) {
    std::size_t size = 1;
    const auto type = static_cast<std::uint8_t>(row.front());
    if (type == changeset::Integer || type == changeset::Real) {
        size += 8;
    } else if (type == changeset::Text || type == changeset::Blob) {
        std::size_t length = 0;
        std::uint8_t part = 0;
        do {
            part = static_cast<std::uint8_t>(row[size++]);
            length = (length << 7U) | (part & 0x7FU);
        } while ((part & 0x80U) != 0);
        size += length;
    }
    const Row value = row.first(size);
    row = row.subspan(size);
    return value;
}

/// What a row was when the step came to it first, and what it is now; empty: it is not there.
struct Change {
    Row before;
    Row after;
};

/// What happened to one table.
class TableLog {
public:
    TableLog(const std::string& name, const std::vector<Column>& columns)
        : m_columns(columns) {
        m_head.push_back(std::byte{'T'});
        putLength(m_head, columns.size());
        for (const Column& column : columns)
            put(m_head, static_cast<std::uint8_t>(column.keyPlace));
        putBytes(m_head, name.c_str(), name.size() + 1);
    }

    [[nodiscard]] std::size_t columnCount() const { return m_columns.size(); }

    /// One row written: `oldRow` where there was one, `newRow` where there is one now. `valueOf(isNew,
    /// column)` gets the values.
    template <class ValueOf> void note(bool oldRow, bool newRow, const ValueOf& valueOf) {
        const auto keep = [&](bool isNew) {
            return keepRow([&](std::size_t i) { return valueOf(isNew, i); });
        };
        if (m_onlyAdded && !oldRow) {
            keep(true);
            return;
        }
        if (std::exchange(m_onlyAdded, false))
            findPlaces();
        const auto key = [&](bool isNew) { return keyOf([&](std::size_t i) { return valueOf(isNew, i); }); };
        std::optional<std::string> before = oldRow ? std::optional(key(false)) : std::nullopt;
        std::optional<std::string> after = newRow ? std::optional(key(true)) : std::nullopt;
        if (before) {
            const auto [place, isFirst] = m_places.try_emplace(*std::move(before), m_changes.size());
            if (isFirst)
                m_changes.push_back({keep(false), {}});
            m_changes[place->second].after = {};
        }
        if (after) {
            const auto [place, isFirst] = m_places.try_emplace(*std::move(after), m_changes.size());
            if (isFirst)
                m_changes.emplace_back();
            m_changes[place->second].after = keep(true);
        }
    }

    /// Writes the net changes, and forgets them.
    void moveTo(Recording& recording) {
        if (m_onlyAdded) {
            // Rows are kept as they are written for an insertion. A big step must not need its memory twice.
            recording.append(m_head);
            for (Bytes& chunk : m_chunks)
                recording.take(std::exchange(chunk, {}));
            return;
        }
        Bytes all = m_head;
        for (const Change& change : m_changes) {
            putChange(all, change);
            if (all.size() >= chunkSize) {
                recording.append(all);
                all.clear();
                m_headIsOut = true;
            }
        }
        if (m_headIsOut || all.size() > m_head.size())
            recording.append(all);
    }

private:
    static constexpr std::size_t chunkSize = std::size_t{1} << 20U;
    static constexpr std::size_t lead =
        2; ///< bytes before each row kept: those that an insertion begins with

    /// The rows added so far, by key. Until a row is changed or removed nobody asks where another one is, and
    /// a bulk step, which only adds, need not know.
    void findPlaces() {
        for (const Bytes& chunk : m_chunks)
            for (Row rest = chunk; !rest.empty();) {
                rest = rest.subspan(lead);
                const Row start = rest;
                m_key.clear();
                for (const Column& column : m_columns) {
                    const Row value = takeValue(rest);
                    if (column.keyPlace != 0)
                        putBytes(m_key, value.data(), value.size());
                }
                m_places.emplace(asText(m_key), m_changes.size());
                m_changes.push_back({{}, start.first(start.size() - rest.size())});
            }
    }

    static std::string asText(const Bytes& bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    template <class ValueAt> std::string keyOf(const ValueAt& valueAt) {
        m_key.clear();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (m_columns[i].keyPlace != 0)
                putValue(m_key, valueAt(i), m_columns[i].real);
        return asText(m_key);
    }

    template <class ValueAt> Row keepRow(const ValueAt& valueAt) {
        m_row.clear();
        put(m_row, changeset::Insert);
        put(m_row, 0);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            putValue(m_row, valueAt(i), m_columns[i].real);
        if (m_chunks.empty() || m_chunks.back().capacity() - m_chunks.back().size() < m_row.size()) {
            // Small at first: most steps touch a row or two.
            const std::size_t size =
                m_chunks.empty() ? 512 : std::min(m_chunks.back().capacity() * 2, chunkSize);
            m_chunks.emplace_back().reserve(std::max(size, m_row.size()));
        }
        Bytes& chunk = m_chunks.back(); // never grows beyond its capacity: rows stay where they are
        const std::size_t start = chunk.size();
        chunk.insert(chunk.end(), m_row.begin(), m_row.end());
        return Row(chunk).subspan(start + lead);
    }

    void putChange(Bytes& into, const Change& change) const {
        if (change.before.empty() && change.after.empty())
            return;
        if (!change.before.empty() && !change.after.empty()) {
            if (!std::ranges::equal(change.before, change.after))
                putUpdate(into, change);
            return;
        }
        const bool added = change.before.empty();
        put(into, added ? changeset::Insert : changeset::Delete);
        put(into, 0);
        const Row row = added ? change.after : change.before;
        into.insert(into.end(), row.begin(), row.end());
    }

    /// The key and the values that differ, as they were; then the values that differ, as they are.
    void putUpdate(Bytes& into, const Change& change) const {
        put(into, changeset::Update);
        put(into, 0);
        for (const bool isNew : {false, true}) {
            Row before = change.before;
            Row after = change.after;
            for (const Column& column : m_columns) {
                const Row old = takeValue(before);
                const Row now = takeValue(after);
                const bool isKey = column.keyPlace != 0;
                if (isNew ? isKey || std::ranges::equal(old, now) : !isKey && std::ranges::equal(old, now))
                    put(into, changeset::Undefined);
                else
                    into.insert(into.end(), (isNew ? now : old).begin(), (isNew ? now : old).end());
            }
        }
    }

    const std::vector<Column>& m_columns;
    Bytes m_head;
    bool m_headIsOut = false;
    bool m_onlyAdded = true;       ///< so far; then all there is are the rows in m_chunks
    std::vector<Bytes> m_chunks;   ///< of rows as an insertion writes them
    std::vector<Change> m_changes; ///< in the order of the work
    std::unordered_map<std::string, std::size_t> m_places; ///< in m_changes, by key
    Bytes m_key; ///< being made; members so that their memory is reused
    Bytes m_row;
};

} // namespace

struct Recorder::State {
    Connection& connection;
    const Tables& tables;
    std::size_t brokenBefore = 0;
    std::vector<std::unique_ptr<TableLog>> logs; ///< in the order of the work
    std::unordered_map<std::string, TableLog*, Handle::TextHash, std::equal_to<>>
        byName;                 ///< none: not recorded
    std::exception_ptr problem; ///< waits until SQLite has returned

    TableLog* logOf(std::string_view table) {
        if (const auto found = byName.find(table); found != byName.end())
            return found->second;
        TableLog* log = nullptr;
        if (const auto recorded = tables.find(table); recorded != tables.end())
            log = logs.emplace_back(std::make_unique<TableLog>(recorded->first, recorded->second)).get();
        byName.emplace(table, log);
        return log;
    }

    static void note(void* self, sqlite3* db, int operation, const char* /*database*/, const char* table,
                     sqlite3_int64 /*oldRow*/, sqlite3_int64 /*newRow*/) {
        auto& state = *static_cast<State*>(self);
        if (state.problem)
            return;
        try {
            TableLog* log = state.logOf(table);
            if (log == nullptr)
                return;
            ++state.connection.handle().rowsNoted;
            if (static_cast<std::size_t>(sqlite3_preupdate_count(db)) != log->columnCount())
                throw Error(ErrorKind::Internal,
                            msg("A table has other columns than it should have. Please report this."));
            log->note(
                operation != SQLITE_INSERT, operation != SQLITE_DELETE, [db](bool isNew, std::size_t column) {
                    sqlite3_value* value = nullptr;
                    const int code = isNew ? sqlite3_preupdate_new(db, static_cast<int>(column), &value)
                                           : sqlite3_preupdate_old(db, static_cast<int>(column), &value);
                    if (code != SQLITE_OK)
                        throw std::bad_alloc();
                    return value;
                });
        } catch (...) {
            state.problem = std::current_exception();
        }
    }
};

Recorder::Recorder(Connection& connection, const Tables& tables)
    : m_state(
          std::make_unique<State>(State{connection, tables, connection.handle().brokenWrites, {}, {}, {}})) {
    sqlite3_preupdate_hook(sqliteOf(connection), &State::note, m_state.get());
}

Recorder::~Recorder() {
    sqlite3_preupdate_hook(sqliteOf(m_state->connection), nullptr, nullptr);
}

Recording Recorder::finish() {
    sqlite3_preupdate_hook(sqliteOf(m_state->connection), nullptr, nullptr);
    if (m_state->problem)
        std::rethrow_exception(m_state->problem);
    if (m_state->connection.handle().brokenWrites != m_state->brokenBefore)
        throw Error(ErrorKind::Internal,
                    msg("A step went on after a change that the project refused; nothing "
                        "was changed. Please report this."));
    Recording recording;
    for (const auto& log : m_state->logs)
        log->moveTo(recording);
    return recording;
}

} // namespace marginalia::core::store
