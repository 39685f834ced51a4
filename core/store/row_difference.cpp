// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_difference.h"

#include "core/store/row_keys.h"

#include <optional>

namespace marginalia::core::store {

namespace {

void readText(std::string_view text, CellValue& cell) {
    if (auto* const known = std::get_if<std::string>(&cell))
        known->assign(text);
    else
        cell.emplace<std::string>(text);
}

} // namespace

void readRow(const Statement& statement, const std::vector<Column>& columns, Row& row) {
    row.resize(static_cast<std::size_t>(statement.columns()));
    for (int column = 0; column < statement.columns(); ++column) {
        CellValue& cell = row[static_cast<std::size_t>(column)];
        if (statement.isNull(column))
            cell = std::monostate();
        else if (statement.isText(column))
            readText(statement.view(column), cell);
        else if (columns[static_cast<std::size_t>(column)].real)
            cell = statement.real(column);
        else
            cell = statement.integer(column);
    }
}

void eachDifference(const Connection* before, const Connection& after, const std::string& table,
                    const std::vector<Column>& columns, Progress& progress,
                    const std::function<void(const Row* before, const Row* after)>& visit) {
    const std::vector<int> key = keyOf(columns);
    const std::string select = selectInKeyOrder(table, columns);
    Statement there = after.prepare(select);
    std::optional<Statement> was;
    if (before != nullptr)
        was = before->prepare(select);
    bool isThere = there.step();
    bool wasThere = was && was->step();
    Row old;
    Row now;
    while (isThere || wasThere) {
        progress.advance();
        const std::strong_ordering order = !wasThere  ? std::strong_ordering::less
                                           : !isThere ? std::strong_ordering::greater
                                                      : compareKeys(there, *was, key);
        const bool differs = order != 0 || firstDifference(there, *was) >= 0;
        if (differs && order <= 0)
            readRow(there, columns, now);
        if (differs && order >= 0)
            readRow(*was, columns, old);
        if (differs)
            visit(order >= 0 ? &old : nullptr, order <= 0 ? &now : nullptr);
        if (order <= 0)
            isThere = there.step();
        if (order >= 0)
            wasThere = was->step();
    }
}

} // namespace marginalia::core::store
