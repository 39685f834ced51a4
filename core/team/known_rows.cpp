// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/known_rows.h"

#include "core/team/foreign_store.h"

#include <algorithm>

namespace marginalia::core::team {

KnownRows::Ids& KnownRows::idsOf(const std::string& table) {
    const auto [found, isNew] = m_tables.try_emplace(table);
    Ids& ids = found->second;
    if (isNew) {
        ids.sorted = rows::idsOf(m_edit.db(), table);
        ids.joined = rows::mergedRows(m_edit.db(), table);
    }
    return ids;
}

bool KnownRows::has(const std::string& table, std::int64_t id) {
    Ids& ids = idsOf(table);
    if (!ids.dropped.empty() && ids.dropped.contains(id))
        return false;
    if (std::ranges::binary_search(ids.sorted, id))
        return true;
    if (ids.added.empty())
        return false;
    return std::ranges::binary_search(ids.added, id);
}

std::int64_t KnownRows::here(const std::string& table, std::int64_t theirs) {
    Ids& ids = idsOf(table);
    if (!ids.joined.empty())
        if (const auto joined = ids.joined.find(theirs); joined != ids.joined.end())
            return has(table, joined->second) ? joined->second : 0;
    return has(table, theirs) ? theirs : 0;
}

bool KnownRows::isJoined(const std::string& table, std::int64_t theirs) {
    return idsOf(table).joined.contains(theirs);
}

void KnownRows::add(const std::string& table, std::int64_t id) {
    Ids& ids = idsOf(table);
    ids.dropped.erase(id);
    if (!ids.added.empty() && id < ids.added.back()) {
        // The next file begins: its ids are taken in at once.
        const auto middle = static_cast<std::ptrdiff_t>(ids.sorted.size());
        std::ranges::sort(ids.added);
        ids.sorted.insert(ids.sorted.end(), ids.added.begin(), ids.added.end());
        std::inplace_merge(ids.sorted.begin(), ids.sorted.begin() + middle, ids.sorted.end());
        ids.added.clear();
    }
    ids.added.push_back(id);
}

void KnownRows::drop(const std::string& table, std::int64_t id) {
    idsOf(table).dropped[id] = true;
}

void KnownRows::join(const std::string& table, std::int64_t theirs, std::int64_t ours, bool forGood) {
    if (theirs == ours)
        return;
    idsOf(table).joined[theirs] = ours;
    if (forGood)
        rows::noteMergedRow(m_edit, table, theirs, ours);
}

} // namespace marginalia::core::team
