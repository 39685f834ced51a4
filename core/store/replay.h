// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/history.h"
#include "core/store/recording.h"
#include "core/store/schema.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace marginalia::core::store {

/// An empty file that the history of a project fills again, step by step; a transaction is open on it.
class Replay {
public:
    /// Into a file of its own that goes with the object.
    Replay(const Connection& project, const Schema& schema);
    /// Into a new file that stays.
    Replay(const Connection& project, const Schema& schema, const std::filesystem::path& file);

    /// The next step, made in that version of the file. Throws Error when it does not fit what was before it.
    void replay(const HistoryStep& step, int version);
    void upTo(int version);
    [[nodiscard]] Connection& db() { return m_db; }

private:
    void begin();
    void apply(std::int64_t step, Direction direction);

    const Connection& m_project;
    const Schema& m_schema;
    Connection m_db;
    int m_version = 0;
};

/// What a comparison found; only the first hundred differences are kept.
struct Comparison {
    std::int64_t stepsReplayed = 0;
    std::int64_t rowsCompared = 0;
    std::vector<Sentence> problems;

    void add(Sentence problem);
    /// Says how many differences are not listed.
    void finish();

private:
    std::int64_t m_left = 0;
};

/// Replays the whole history of `project` into an empty file and compares every recorded table row by row. A
/// change that went past the history is found so, and named.
void replayAndCompare(const Connection& project, const Schema& schema, Progress& progress,
                      Comparison& comparison);

/// Row by row in the order of the keys, each difference named: `actual` against what the history gives.
void compareTables(const Connection& actual, const Connection& replayed, const Tables& tables,
                   Progress& progress, Comparison& comparison);

} // namespace marginalia::core::store
