// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace marginalia::ui {

/// Finds among many spans, however they overlap, those that touch a stretch of the text: a tree over the
/// spans in the order of their starts that knows the furthest end below each node. The time is that of what
/// is found.
template <class Item> class SpanIndex {
public:
    /// `Item` has int `start` and `end`.
    void assign(std::vector<Item> items) {
        m_items = std::move(items);
        std::stable_sort(m_items.begin(), m_items.end(),
                         [](const Item& a, const Item& b) { return a.start < b.start; });
        grow();
    }
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] bool empty() const { return m_items.empty(); }

    void insert(const Item& item) {
        m_items.insert(std::upper_bound(m_items.begin(), m_items.end(), item.start,
                                        [](int start, const Item& each) { return start < each.start; }),
                       item);
        grow();
    }
    /// Of all that `which` says; returns how many.
    template <class Which> std::size_t erase(const Which& which) {
        const auto gone = std::remove_if(m_items.begin(), m_items.end(), which);
        const auto count = static_cast<std::size_t>(m_items.end() - gone);
        if (count > 0) {
            m_items.erase(gone, m_items.end());
            grow();
        }
        return count;
    }
    /// Calls `visit` for each item that shares a unit with [from, to), by start.
    template <class Visit> void overlapping(int from, int to, const Visit& visit) const {
        if (!m_items.empty())
            look(1, 0, m_leaves, from, to, visit);
    }

private:
    void grow() {
        m_leaves = 1;
        while (m_leaves < m_items.size())
            m_leaves *= 2;
        m_furthest.assign(2 * m_leaves, -1);
        for (std::size_t at = 0; at < m_items.size(); ++at)
            m_furthest[m_leaves + at] = m_items[at].end;
        for (std::size_t at = m_leaves - 1; at > 0; --at)
            m_furthest[at] = std::max(m_furthest[2 * at], m_furthest[2 * at + 1]);
    }
    template <class Visit>
    void look(std::size_t node, std::size_t first, std::size_t count, int from, int to,
              const Visit& visit) const {
        if (first >= m_items.size() || m_furthest[node] <= from || m_items[first].start >= to)
            return;
        if (count == 1) {
            visit(m_items[first]);
            return;
        }
        look(2 * node, first, count / 2, from, to, visit);
        look(2 * node + 1, first + count / 2, count / 2, from, to, visit);
    }

    std::vector<Item> m_items;
    std::vector<int> m_furthest;
    std::size_t m_leaves = 1;
};

} // namespace marginalia::ui
