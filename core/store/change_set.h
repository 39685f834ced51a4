// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marginalia::core::store {

/// Which rows of which tables a step added, changed or removed: what a window needs to repaint only what
/// changed. Rows of tables without an id (variable_value, value_merge, recheck, setting) are named by their
/// first integer key or 0.
struct TableChange {
    std::vector<std::int64_t> added;
    std::vector<std::int64_t> changed;
    std::vector<std::int64_t> removed;

    [[nodiscard]] std::size_t size() const { return added.size() + changed.size() + removed.size(); }
};

class ChangeSet {
public:
    [[nodiscard]] bool empty() const { return m_tables.empty(); }
    [[nodiscard]] bool touches(std::string_view table) const {
        return m_tables.find(table) != m_tables.end();
    }
    /// The rows of one table; empty lists when it was not touched.
    [[nodiscard]] const TableChange& of(std::string_view table) const;
    [[nodiscard]] std::int64_t rows() const;
    /// All tables touched, by name.
    [[nodiscard]] const std::map<std::string, TableChange, std::less<>>& tables() const { return m_tables; }

    TableChange& table(std::string_view name);

private:
    std::map<std::string, TableChange, std::less<>> m_tables;
};

} // namespace marginalia::core::store
