// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recording.h"
#include "core/store/schema.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace marginalia::core::store {

/// NULL, an integer, a number, or a text (a blob's bytes too).
using CellValue = std::variant<std::monostate, std::int64_t, double, std::string>;
/// One cell for each column; none: the changeset does not say (it did not change).
using RowValues = std::vector<std::optional<CellValue>>;

enum class RowOperation { Added, Changed, Removed };

/// What one step did to one row.
struct RowChange {
    std::string_view table;
    RowOperation operation = RowOperation::Changed;
    const std::vector<Column>* columns = nullptr; ///< at the time of recording
    RowValues before; ///< of a row that was there; of a changed one key and changed cells
    RowValues after;

    /// The cell of that column before or after; nullptr: not said, or no such column then.
    [[nodiscard]] const CellValue* cellBefore(std::string_view column) const;
    [[nodiscard]] const CellValue* cellAfter(std::string_view column) const;
    /// The integer in that column, before or else after; 0: none, or NULL.
    [[nodiscard]] std::int64_t integer(std::string_view column) const;
    [[nodiscard]] std::int64_t integerBefore(std::string_view column) const;
    [[nodiscard]] std::int64_t integerAfter(std::string_view column) const;
    [[nodiscard]] std::string textBefore(std::string_view column) const;
};

/// Visits the rows of a changeset in order, seen in that direction: backward, what was added is removed.
/// Throws Error{Damaged} as readChanges does.
void eachRowChange(Pieces& pieces, Direction direction, const Tables& recorded,
                   const std::function<void(const RowChange&)>& visit);

} // namespace marginalia::core::store
