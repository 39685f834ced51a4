// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/edit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace marginalia::core::team {

/// The rows of one table: which ones the project has, and which of other files are another one here.
class KnownIds {
public:
    KnownIds(std::vector<std::int64_t> sorted, std::unordered_map<std::int64_t, std::int64_t> joined)
        : m_sorted(std::move(sorted))
        , m_joined(std::move(joined)) {
        for (const auto& [theirs, ours] : m_joined)
            m_joinedTo[ours].push_back(theirs);
    }

    [[nodiscard]] std::int64_t here(std::int64_t theirs);
    [[nodiscard]] bool has(std::int64_t id);
    [[nodiscard]] bool isJoined(std::int64_t theirs) const { return m_joined.contains(theirs); }
    /// The lowest of those that were joined to a row.
    [[nodiscard]] std::optional<std::int64_t> joinedTo(std::int64_t ours) const;
    void add(std::int64_t id);
    void drop(std::int64_t id) { m_dropped.insert(id); }
    /// With what was joined to `theirs` before.
    void join(std::int64_t theirs, std::int64_t ours);
    void part(std::int64_t theirs);

private:
    std::vector<std::int64_t> m_sorted;
    std::size_t m_place = 0;           ///< in m_sorted, of the last one asked for: the next is seldom far
    std::vector<std::int64_t> m_added; ///< later; in order too
    std::unordered_set<std::int64_t> m_dropped;
    std::unordered_map<std::int64_t, std::int64_t> m_joined;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> m_joinedTo; ///< the other way round
};

/// Which rows the project has, and which rows of other files are another row here. Ids are read once for each
/// table and kept in order: a million take 8 MB.
class KnownRows {
public:
    explicit KnownRows(store::Edit& edit)
        : m_edit(edit) {}

    /// The rows of one table; stays valid.
    [[nodiscard]] KnownIds& of(const std::string& table);
    /// The row of the project that a row of a merged file is; 0: it has none.
    [[nodiscard]] std::int64_t here(const std::string& table, std::int64_t theirs) {
        return of(table).here(theirs);
    }
    [[nodiscard]] bool has(const std::string& table, std::int64_t id) { return of(table).has(id); }
    [[nodiscard]] bool isJoined(const std::string& table, std::int64_t theirs) {
        return of(table).isJoined(theirs);
    }
    void add(const std::string& table, std::int64_t id) { of(table).add(id); }
    void drop(const std::string& table, std::int64_t id) { of(table).drop(id); }
    /// From now on `theirs` is `ours`; the project remembers it when `forGood`.
    void join(const std::string& table, std::int64_t theirs, std::int64_t ours, bool forGood);
    /// The row `gone` of the project itself is `kept` from now on, with all that were joined to it; for good.
    void replace(const std::string& table, std::int64_t gone, std::int64_t kept);
    /// What was joined is a row of its own again.
    void part(const std::string& table, std::int64_t theirs);

private:
    store::Edit& m_edit;
    std::map<std::string, KnownIds, std::less<>> m_tables;
};

} // namespace marginalia::core::team
