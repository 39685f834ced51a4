// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/change_values.h"
#include "core/store/connection.h"
#include "core/store/schema.h"

#include <functional>
#include <string>
#include <vector>

namespace marginalia::core::store {

/// One row, a cell for each column of its table.
using Row = std::vector<CellValue>;

/// Reads the row that a statement stands on. Texts reuse the room of what `row` held.
void readRow(const Statement& statement, const std::vector<Column>& columns, Row& row);

/// Visits the rows of one table that are not the same in two files, in the order of the key; nullptr: not
/// there. Without `before` every row of `after` is visited. The rows are valid during the call.
void eachDifference(const Connection* before, const Connection& after, const std::string& table,
                    const std::vector<Column>& columns, Progress& progress,
                    const std::function<void(const Row* before, const Row* after)>& visit);

} // namespace marginalia::core::store
