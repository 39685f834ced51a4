// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/change_set.h"
#include "core/store/connection.h"
#include "core/store/schema.h"

#include <cstddef>
#include <span>
#include <vector>

namespace marginalia::core::store {

/// The bytes of one SQLite changeset, piece by piece, from the start as often as wanted.
class Pieces {
public:
    virtual ~Pieces() = default;
    virtual void rewind() = 0;
    /// The next piece, valid until the next call; empty at the end.
    virtual std::span<const std::byte> next() = 0;
};

/// A changeset in memory, in pieces of at most 16 MB.
class Recording : public Pieces {
public:
    static constexpr std::size_t pieceSize = 16 * 1024 * 1024;
    static constexpr std::size_t ownPiece = 256 * 1024; ///< from here on bytes are taken as a piece

    void append(std::span<const std::byte> bytes);
    /// The same, without a copy where the bytes are enough for a piece of their own.
    void take(std::vector<std::byte>&& bytes);
    [[nodiscard]] bool empty() const { return m_pieces.empty(); }
    [[nodiscard]] const std::vector<std::vector<std::byte>>& pieces() const { return m_pieces; }

    void rewind() override { m_next = 0; }
    std::span<const std::byte> next() override;

private:
    std::vector<std::vector<std::byte>> m_pieces;
    std::size_t m_next = 0;
};

/// Throws Error{Damaged}: the bytes in the history are not what this program wrote.
[[noreturn]] void historyIsDamaged();

enum class Direction { Forward, Backward };

/// Which rows a changeset touches. Throws Error{Damaged} when the bytes are no changeset, when they touch a
/// table outside of `recorded`, or have other columns than these.
ChangeSet readChanges(Pieces& pieces, Direction direction, const Tables& recorded);

/// Applies a changeset, or its inverse; the caller holds the transaction and rolls back on an exception.
/// `recorded` are the tables at the time of recording, `present` the ones to change: any table or column that
/// differs, but for added last columns that can be left out, is an Error{Conflict}; so is any row that is not
/// as the changeset left it. Never skips anything.
ChangeSet applyChanges(Connection& connection, Pieces& pieces, Direction direction, const Tables& recorded,
                       const Tables& present, Progress& progress);

} // namespace marginalia::core::store
