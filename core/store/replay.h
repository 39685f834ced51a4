// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/store/connection.h"
#include "core/store/schema.h"

#include <cstdint>
#include <vector>

namespace marginalia::core::store {

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
