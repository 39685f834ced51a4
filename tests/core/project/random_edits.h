// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/edit.h"

#include <cstdint>
#include <random>
#include <string>

namespace marginalia::core::test {

/// Changes a project at random, every recorded table and kind of change in turn: adds, renames, moves, bulk
/// changes, exchanges of unique values, deletions with everything that hangs on them.
class RandomEdits {
public:
    explicit RandomEdits(std::uint64_t seed)
        : m_engine(seed) {}

    /// One to four changes; always valid, sometimes without effect.
    void change(store::Edit& edit);

private:
    void add(store::Edit& edit);
    void alter(store::Edit& edit);
    void remove(store::Edit& edit);
    void bulk(store::Edit& edit);
    std::int64_t below(std::int64_t limit);
    std::string word();
    /// The id of some row, or 0.
    std::int64_t some(store::Edit& edit, const std::string& table);
    std::int64_t text(store::Edit& edit);

    std::mt19937_64 m_engine;
};

/// Deletes a row and, before it, every row that names it.
void removeCascading(store::Edit& edit, const std::string& table, std::int64_t id);

/// A hash over all rows of all recorded tables.
std::string stateOf(const store::Connection& db);

} // namespace marginalia::core::test
