// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_set.h"

namespace marginalia::core::store {

const TableChange& ChangeSet::of(std::string_view table) const {
    static const TableChange untouched;
    const auto found = m_tables.find(table);
    return found == m_tables.end() ? untouched : found->second;
}

std::int64_t ChangeSet::rows() const {
    std::size_t all = 0;
    for (const auto& [name, change] : m_tables)
        all += change.size();
    return static_cast<std::int64_t>(all);
}

TableChange& ChangeSet::table(std::string_view name) {
    const auto found = m_tables.find(name);
    return found != m_tables.end() ? found->second
                                   : m_tables.emplace(std::string(name), TableChange{}).first->second;
}

} // namespace marginalia::core::store
