// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/edit.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::team {

/// Which rows the project has, and which rows of other files are another row here. Ids are read once for each
/// table and kept in order: a million take 8 MB.
class KnownRows {
public:
    explicit KnownRows(store::Edit& edit)
        : m_edit(edit) {}

    /// The row of the project that a row of a merged file is; 0: it has none.
    [[nodiscard]] std::int64_t here(const std::string& table, std::int64_t theirs);
    [[nodiscard]] bool has(const std::string& table, std::int64_t id);
    [[nodiscard]] bool isJoined(const std::string& table, std::int64_t theirs);
    void add(const std::string& table, std::int64_t id);
    void drop(const std::string& table, std::int64_t id);
    /// From now on `theirs` is `ours`; the project remembers it when `forGood`.
    void join(const std::string& table, std::int64_t theirs, std::int64_t ours, bool forGood);

private:
    struct Ids {
        std::vector<std::int64_t> sorted;
        std::vector<std::int64_t> added; ///< later; in order too
        std::unordered_map<std::int64_t, bool> dropped;
        std::unordered_map<std::int64_t, std::int64_t> joined;
    };
    Ids& idsOf(const std::string& table);

    store::Edit& m_edit;
    std::map<std::string, Ids, std::less<>> m_tables;
};

} // namespace marginalia::core::team
