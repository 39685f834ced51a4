// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/known_rows.h"

#include "core/team/foreign_store.h"

#include <algorithm>

namespace marginalia::core::team {

bool KnownIds::has(std::int64_t id) {
    if (!m_dropped.empty() && m_dropped.contains(id))
        return false;
    auto first = m_sorted.begin();
    auto last = m_sorted.end();
    if (m_place < m_sorted.size() && m_sorted[m_place] <= id) {
        // Rows are asked for in the order of ids: steps that double find the next one soon.
        std::size_t reach = 1;
        while (m_place + reach < m_sorted.size() && m_sorted[m_place + reach] < id)
            reach *= 2;
        first += static_cast<std::ptrdiff_t>(m_place + reach / 2);
        last = m_sorted.begin() + static_cast<std::ptrdiff_t>(std::min(m_place + reach + 1, m_sorted.size()));
    }
    const auto found = std::lower_bound(first, last, id);
    m_place = static_cast<std::size_t>(found - m_sorted.begin());
    if (found != m_sorted.end() && *found == id)
        return true;
    return !m_added.empty() && id <= m_added.back() && std::ranges::binary_search(m_added, id);
}

std::int64_t KnownIds::here(std::int64_t theirs) {
    if (!m_joined.empty())
        if (const auto joined = m_joined.find(theirs); joined != m_joined.end())
            return has(joined->second) ? joined->second : 0;
    return has(theirs) ? theirs : 0;
}

std::optional<std::int64_t> KnownIds::joinedTo(std::int64_t ours) const {
    const auto all = m_joinedTo.find(ours);
    if (all == m_joinedTo.end() || all->second.empty())
        return std::nullopt;
    return *std::ranges::min_element(all->second);
}

void KnownIds::join(std::int64_t theirs, std::int64_t ours) {
    part(theirs);
    std::vector<std::int64_t>& all = m_joinedTo[ours];
    m_joined[theirs] = ours;
    all.push_back(theirs);
    const auto earlier = m_joinedTo.find(theirs);
    if (earlier == m_joinedTo.end())
        return;
    for (const std::int64_t each : earlier->second) {
        m_joined[each] = ours;
        all.push_back(each);
    }
    m_joinedTo.erase(earlier);
}

void KnownIds::part(std::int64_t theirs) {
    const auto joined = m_joined.find(theirs);
    if (joined == m_joined.end())
        return;
    std::erase(m_joinedTo[joined->second], theirs);
    m_joined.erase(joined);
}

void KnownIds::add(std::int64_t id) {
    if (m_dropped.erase(id) != 0 && has(id))
        return;
    if (!m_added.empty() && id < m_added.back()) {
        // The next file begins: its ids are taken in at once.
        const auto middle = static_cast<std::ptrdiff_t>(m_sorted.size());
        std::ranges::sort(m_added);
        m_sorted.insert(m_sorted.end(), m_added.begin(), m_added.end());
        std::inplace_merge(m_sorted.begin(), m_sorted.begin() + middle, m_sorted.end());
        m_added.clear();
        m_place = 0;
    }
    m_added.push_back(id);
}

KnownIds& KnownRows::of(const std::string& table) {
    if (const auto known = m_tables.find(table); known != m_tables.end())
        return known->second;
    return m_tables.try_emplace(table, rows::idsOf(m_edit.db(), table), rows::mergedRows(m_edit.db(), table))
        .first->second;
}

void KnownRows::join(const std::string& table, std::int64_t theirs, std::int64_t ours, bool forGood) {
    if (theirs == ours)
        return;
    of(table).join(theirs, ours);
    if (forGood)
        rows::noteMergedRow(m_edit, table, theirs, ours);
}

void KnownRows::replace(const std::string& table, std::int64_t gone, std::int64_t kept) {
    drop(table, gone);
    if (of(table).joinedTo(gone)) // seldom, and costs a look at all that were joined
        rows::carryMergedRows(m_edit, table, gone, kept);
    join(table, gone, kept, true);
}

void KnownRows::part(const std::string& table, std::int64_t theirs) {
    of(table).part(theirs);
    rows::forgetMergedRow(m_edit, table, theirs);
}

} // namespace marginalia::core::team
