// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_values.h"

#include "core/store/changeset_bytes.h"
#include "core/store/changeset_format.h"

#include <cstring>
#include <utility>

namespace marginalia::core::store {

namespace {

std::optional<CellValue> cell(ChangesetBytes& bytes) {
    switch (bytes.byte()) {
    case changeset::Undefined:
        return std::nullopt;
    case changeset::Null:
        return CellValue();
    case changeset::Integer:
        return CellValue(bytes.integer());
    case changeset::Real: {
        const std::int64_t bits = bytes.integer();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return CellValue(number);
    }
    case changeset::Text:
    case changeset::Blob:
        return CellValue(bytes.text(bytes.length()));
    default:
        historyIsDamaged();
    }
}

RowValues row(ChangesetBytes& bytes, std::size_t columns) {
    RowValues values;
    values.reserve(columns);
    for (std::size_t i = 0; i < columns; ++i)
        values.push_back(cell(bytes));
    return values;
}

const CellValue* find(const RowValues& row, const std::vector<Column>& columns, std::string_view name) {
    for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i)
        if (columns[i].name == name)
            return row[i] ? &*row[i] : nullptr;
    return nullptr;
}

std::int64_t integerOf(const CellValue* cell) {
    const auto* number = cell != nullptr ? std::get_if<std::int64_t>(cell) : nullptr;
    return number != nullptr ? *number : 0;
}

/// The table that follows in the bytes, as it was recorded.
const std::pair<const std::string, std::vector<Column>>& table(ChangesetBytes& bytes,
                                                               const Tables& recorded) {
    const std::size_t columns = bytes.length();
    if (columns == 0 || columns > mostColumns)
        historyIsDamaged();
    bytes.skip(columns);
    const auto found = recorded.find(bytes.name());
    if (found == recorded.end() || found->second.size() != columns)
        historyIsDamaged();
    return *found;
}

} // namespace

const CellValue* RowChange::cellBefore(std::string_view column) const {
    return find(before, *columns, column);
}
const CellValue* RowChange::cellAfter(std::string_view column) const {
    return find(after, *columns, column);
}
std::int64_t RowChange::integerBefore(std::string_view column) const {
    return integerOf(cellBefore(column));
}
std::int64_t RowChange::integerAfter(std::string_view column) const {
    return integerOf(cellAfter(column));
}
std::int64_t RowChange::integer(std::string_view column) const {
    const std::int64_t was = integerBefore(column);
    return was != 0 ? was : integerAfter(column);
}
std::string RowChange::textBefore(std::string_view column) const {
    const CellValue* cell = cellBefore(column);
    const auto* text = cell != nullptr ? std::get_if<std::string>(cell) : nullptr;
    return text != nullptr ? *text : std::string();
}

void eachRowChange(Pieces& pieces, Direction direction, const Tables& recorded,
                   const std::function<void(const RowChange&)>& visit) {
    ChangesetBytes bytes(pieces);
    RowChange change;
    while (!bytes.atEnd()) {
        const std::uint8_t operation = bytes.byte();
        if (operation == 'T') {
            const auto& [name, columns] = table(bytes, recorded);
            change.table = name;
            change.columns = &columns;
            continue;
        }
        if (change.columns == nullptr || (operation != changeset::Insert && operation != changeset::Delete &&
                                          operation != changeset::Update))
            historyIsDamaged();
        bytes.skip(1); // whether a trigger made it: there are none
        change.before = operation != changeset::Insert ? row(bytes, change.columns->size()) : RowValues();
        change.after = operation != changeset::Delete ? row(bytes, change.columns->size()) : RowValues();
        change.operation = operation == changeset::Insert   ? RowOperation::Added
                           : operation == changeset::Delete ? RowOperation::Removed
                                                            : RowOperation::Changed;
        if (direction == Direction::Backward) {
            std::swap(change.before, change.after);
            if (change.operation != RowOperation::Changed)
                change.operation =
                    change.operation == RowOperation::Added ? RowOperation::Removed : RowOperation::Added;
            else // the key stands only in what was first
                for (std::size_t i = 0; i < change.columns->size(); ++i)
                    if ((*change.columns)[i].keyPlace != 0)
                        change.before[i] = std::exchange(change.after[i], std::nullopt);
        }
        visit(change);
    }
}

} // namespace marginalia::core::store
