// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_keys.h"

#include <algorithm>
#include <map>

namespace marginalia::core::store {

std::vector<int> keyOf(const std::vector<Column>& columns) {
    std::map<int, int> places;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].keyPlace != 0)
            places[columns[i].keyPlace] = static_cast<int>(i);
    std::vector<int> key;
    for (const auto& [place, column] : places)
        key.push_back(column);
    return key;
}

std::string selectInKeyOrder(const std::string& table, const std::vector<Column>& columns) {
    std::string names;
    std::string order;
    for (const Column& column : columns)
        names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
    for (const int column : keyOf(columns))
        order += (order.empty() ? " ORDER BY " : ", ") + std::to_string(column + 1);
    return "SELECT " + names + " FROM \"" + table + "\"" + order;
}

std::strong_ordering compareKeys(const Statement& a, const Statement& b, const std::vector<int>& key) {
    for (const int column : key) {
        const std::strong_ordering order =
            a.isText(column) ? a.view(column) <=> b.view(column) : a.integer(column) <=> b.integer(column);
        if (order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

int firstDifference(const Statement& a, const Statement& b) {
    for (int column = 0; column < a.columns(); ++column)
        if (a.isNull(column) != b.isNull(column) || !std::ranges::equal(a.blob(column), b.blob(column)))
            return column;
    return -1;
}

} // namespace marginalia::core::store
