// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"
#include "core/store/recording.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace marginalia::core::store {

/// The number of the newest step; 0 when there is none yet. (Step 0 is the making of the project itself.)
[[nodiscard]] std::int64_t newestStep(const Connection& db);
/// When the newest step was made; empty when there is none.
[[nodiscard]] std::string newestStepTime(const Connection& db);
/// Writes a step with its changes (none for undo and redo, which use those of their target). Inside the
/// caller's transaction.
void appendStep(Connection& db, const HistoryStep& step, int schemaVersion, const Recording* recording);

/// One step without its state.
[[nodiscard]] std::optional<HistoryStep> readStep(const Connection& db, std::int64_t step);
[[nodiscard]] int schemaVersionOf(const Connection& db, std::int64_t step);
/// All steps from 1 with their states, newest last.
[[nodiscard]] std::vector<HistoryStep> readSteps(const Connection& db);

/// Which steps can be undone and redone, the next one last.
class Stacks {
public:
    /// Takes the steps in order.
    void add(StepKind kind, std::int64_t step, std::int64_t target);
    [[nodiscard]] const std::vector<std::int64_t>& undoable() const { return m_undo; }
    [[nodiscard]] const std::vector<std::int64_t>& redoable() const { return m_redo; }

    static Stacks read(const Connection& db);

private:
    std::vector<std::int64_t> m_undo;
    std::vector<std::int64_t> m_redo;
};

/// The changeset of a step as it lies in the file.
class StoredPieces : public Pieces {
public:
    StoredPieces(const Connection& db, std::int64_t step);
    void rewind() override;
    std::span<const std::byte> next() override;
    [[nodiscard]] std::int64_t bytes() const;
    /// Ends the reading, so that the transaction can end.
    void release() { m_statement.reset(); }

private:
    const Connection& m_db;
    std::int64_t m_step;
    Statement m_statement;
};

} // namespace marginalia::core::store
