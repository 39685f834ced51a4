// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recording.h"

#include "core/base/error.h"
#include "core/store/handle.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

namespace marginalia::core::store {

namespace {

/// Feeds pieces to SQLite, which asks for small parts; an exception waits until SQLite has returned.
struct Feed {
    Pieces& pieces;
    Progress* progress = nullptr;
    std::span<const std::byte> rest{};
    std::exception_ptr problem{};

    static int read(void* self, void* into, int* wanted) {
        auto& feed = *static_cast<Feed*>(self);
        try {
            if (feed.rest.empty())
                feed.rest = feed.pieces.next();
            const std::size_t size = std::min(feed.rest.size(), static_cast<std::size_t>(*wanted));
            if (size > 0)
                std::memcpy(into, feed.rest.data(), size);
            feed.rest = feed.rest.subspan(size);
            *wanted = static_cast<int>(size);
            if (feed.progress != nullptr)
                feed.progress->advance(static_cast<std::int64_t>(size));
            return SQLITE_OK;
        } catch (...) {
            feed.problem = std::current_exception();
            return SQLITE_ABORT;
        }
    }
};

void useLargeChunks() {
    // The default of 1 kB makes undoing a bulk step slow. A setting of the whole process.
    static const int once = [] {
        int size = 64 * 1024;
        return sqlite3session_config(SQLITE_SESSION_CONFIG_STRMSIZE, &size);
    }();
    static_cast<void>(once);
}

} // namespace

void Recording::append(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        if (m_pieces.empty() || m_pieces.back().size() == pieceSize)
            m_pieces.emplace_back();
        std::vector<std::byte>& last = m_pieces.back();
        const std::size_t size = std::min(bytes.size(), pieceSize - last.size());
        last.insert(last.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        bytes = bytes.subspan(size);
    }
}

void Recording::take(std::vector<std::byte>&& bytes) {
    if (bytes.size() < ownPiece || bytes.size() > pieceSize)
        append(bytes);
    else
        m_pieces.push_back(std::move(bytes));
}

std::span<const std::byte> Recording::next() {
    return m_next < m_pieces.size() ? std::span<const std::byte>(m_pieces[m_next++])
                                    : std::span<const std::byte>();
}

namespace {

void compareWithPresent(const ChangeSet& changes, const Tables& recorded, const Tables& present) {
    for (const auto& [table, change] : changes.tables()) {
        const std::vector<Column>& then = recorded.find(table)->second;
        const auto now = present.find(table);
        bool same = now != present.end() && now->second.size() >= then.size();
        for (std::size_t i = 0; same && i < now->second.size(); ++i)
            same = i < then.size()
                       ? now->second[i].name == then[i].name && now->second[i].keyPlace == then[i].keyPlace
                       : now->second[i].canBeLeftOut && now->second[i].keyPlace == 0;
        if (!same)
            throw Error(ErrorKind::Conflict,
                        msg("The step was made by another version of Marginalia, when the table “{1}” had "
                            "other columns: it can be read, but neither undone nor redone."),
                        {table});
    }
}

struct Refusal {
    std::string table;
    int reason = 0;

    static int note(void* self, int reason, sqlite3_changeset_iter* iterator) {
        auto& refusal = *static_cast<Refusal*>(self);
        refusal.reason = reason;
        if (reason != SQLITE_CHANGESET_FOREIGN_KEY) {
            const char* table = nullptr;
            int columns = 0;
            int operation = 0;
            int indirect = 0;
            sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
            refusal.table = table;
        }
        return SQLITE_CHANGESET_ABORT;
    }
};

Refusal apply(Connection& connection, Pieces& pieces, Direction direction, Progress& progress) {
    useLargeChunks();
    pieces.rewind();
    Feed feed{pieces, &progress};
    Refusal refusal;
    const int flags = direction == Direction::Backward ? SQLITE_CHANGESETAPPLY_INVERT : 0;
    const int code = sqlite3changeset_apply_v2_strm(sqliteOf(connection), &Feed::read, &feed, nullptr,
                                                    &Refusal::note, &refusal, nullptr, nullptr, flags);
    if (feed.problem)
        std::rethrow_exception(feed.problem);
    if (code != SQLITE_OK && refusal.reason == 0) {
        if (code == SQLITE_CORRUPT)
            historyIsDamaged();
        raiseSqlite(code, sqlite3_system_errno(sqliteOf(connection)), sqlite3_errmsg(sqliteOf(connection)),
                    connection.file());
    }
    return refusal;
}

/// Rows of one step may have swapped what must be unique; in whatever order they are put back, the first one
/// collides. So the unique indexes go and come again around it, all in the caller's transaction.
Refusal applyWithoutUniqueIndexes(Connection& connection, Pieces& pieces, Direction direction,
                                  Progress& progress, const ChangeSet& changes) {
    std::vector<std::pair<std::string, std::string>> indexes;
    {
        Statement unique = connection.prepare(
            "SELECT s.name, s.sql FROM pragma_index_list(?1) l JOIN sqlite_schema s ON s.name = l.name "
            "WHERE l.\"unique\" = 1 AND s.sql IS NOT NULL");
        for (const auto& [table, change] : changes.tables()) {
            unique.bind(table);
            while (unique.step())
                indexes.emplace_back(unique.text(0), unique.text(1));
        }
    }
    for (const auto& [name, sql] : indexes)
        connection.execute("DROP INDEX \"" + name + "\"");
    const Refusal refusal = apply(connection, pieces, direction, progress);
    if (refusal.reason == 0)
        for (const auto& [name, sql] : indexes)
            connection.execute(sql);
    return refusal;
}

} // namespace

ChangeSet applyChanges(Connection& connection, Pieces& pieces, Direction direction, const Tables& recorded,
                       const Tables& present, Progress& progress) {
    ChangeSet changes = readChanges(pieces, direction, recorded);
    compareWithPresent(changes, recorded, present);
    const sqlite3_int64 before = sqlite3_total_changes64(sqliteOf(connection));
    Refusal refusal = apply(connection, pieces, direction, progress);
    if (refusal.reason == SQLITE_CHANGESET_CONSTRAINT)
        refusal = applyWithoutUniqueIndexes(connection, pieces, direction, progress, changes);
    else if (refusal.reason == 0 && sqlite3_total_changes64(sqliteOf(connection)) - before < changes.rows())
        historyIsDamaged(); // SQLite left something out without a word
    if (refusal.reason != 0)
        throw Error(ErrorKind::Conflict,
                    msg("The step can be neither undone nor redone: rows of “{1}” are no longer as it left "
                        "them. Nothing was changed; check the project."),
                    {refusal.table.empty() ? "foreign key" : refusal.table});
    return changes;
}

} // namespace marginalia::core::store
