// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_keys.h"
#include "core/team/file_merge.h"
#include "core/team/merge_rules.h"

#include <algorithm>
#include <tuple>

namespace marginalia::core::team {

using rules::integerOf;
using store::CellValue;
using store::Row;

std::int64_t FileMerge::sameRow(const MergedTable& table, const Row& row) const {
    return rows::sameRow(m_state.edit.db(), table.name,
                         [&](std::string_view column) { return table.integer(row, column); });
}

/// `ours` is in the project; `theirs` may be in it too. Which of them stays must not depend on which file
/// came first: the older one, and of the same moment that of the lower id.
void FileMerge::joinCodes(MergedTable& codes, const Row& ours, const Row& theirs) {
    const auto age = [&](const Row& row) {
        return std::tuple(rules::textOf(row[*codes.place("created_at")]), codes.id(row));
    };
    const bool oursStays = age(ours) < age(theirs);
    const Row& stays = oursStays ? ours : theirs;
    const std::int64_t kept = codes.id(stays);
    const std::int64_t gone = codes.id(oursStays ? theirs : ours);
    const bool bothAreHere = m_state.known.has("code", codes.id(theirs));
    if (!oursStays && !bothAreHere && codes.writer.insert(theirs))
        m_state.known.add("code", kept);
    Row a = ours;
    Row b = theirs;
    a.front() = b.front() = kept;
    if (const auto guid = codes.place("guid")) // a name of the row itself, which nobody chose
        a[*guid] = b[*guid] = stays[*guid];
    const Row merged = mergedCells(codes, nullptr, b, a);
    if (merged != stays)
        write(codes, stays, merged);
    joinRows(codes, gone, kept);
    if (bothAreHere)
        ++m_brought.codesRemoved;
}

/// `row` says the same as the row `same` of the project: of the two the one of the lower id stays, whichever
/// came first.
void FileMerge::joinTwice(MergedTable& table, Row row, std::int64_t same) {
    const std::int64_t kept = std::min(table.id(row), same);
    const std::int64_t gone = std::max(table.id(row), same);
    Row ours = table.writer.read({CellValue(same)}).value();
    if (const auto guid = table.place("guid"))
        (kept == same ? row : ours)[*guid] = (kept == same ? ours : row)[*guid];
    ours.front() = row.front() = kept;
    const bool isThere = m_state.known.has(table.name, kept);
    joinRows(table, gone, kept);
    if (!isThere && table.writer.insert(ours))
        m_state.known.add(table.name, kept);
    const Row merged = mergedCells(table, nullptr, row, std::move(ours));
    if (merged == table.writer.read({CellValue(kept)}))
        return;
    replace(table, merged);
    count(table, merged, &WorkOf::codingsChanged);
}

/// A row is deleted that others were joined to: one of them takes its place, as if this one had never come.
bool FileMerge::goesOnAsAnother(MergedTable& table, Row row) {
    const std::int64_t gone = table.id(row);
    const std::optional<std::int64_t> heir = m_state.known.of(table.name).joinedTo(gone);
    if (!heir)
        return false;
    m_state.known.part(table.name, *heir);
    joinRows(table, gone, *heir);
    m_state.known.part(table.name, gone);
    row.front() = *heir;
    if (table.writer.insert(row))
        m_state.known.add(table.name, *heir);
    return true;
}

/// What named `gone` names `kept` from now on; `gone` is no more, if it was there at all.
void FileMerge::joinRows(MergedTable& table, std::int64_t gone, std::int64_t kept) {
    if (m_state.known.has(table.name, gone)) {
        for (const auto& [child, column] : table.children)
            nameInstead(tableOf(child), column, gone, kept);
        table.writer.remove({CellValue(gone)});
    }
    m_state.known.replace(table.name, gone, kept);
}

void FileMerge::nameInstead(MergedTable& table, const std::string& column, std::int64_t gone,
                            std::int64_t kept) {
    const std::size_t place = *table.place(column);
    for (const Row& key :
         rows::keysNaming(m_state.edit.db(), table.name, table.key, table.columns, column, gone)) {
        m_state.progress.advance();
        Row row = table.writer.read(key).value();
        row[place] = kept;
        if (table.columns[place].keyPlace != 0) {
            table.writer.remove(key);
            if (!table.writer.insert(row))
                mergeCells(table, nullptr, row, table.writer.read(store::keyCells(table.key, row)).value());
        } else if (const std::int64_t same = table.hasId ? sameRow(table, row) : 0;
                   same != 0 && same != table.id(row)) {
            joinTwice(table, std::move(row), same); // a coder who gave both codes to the same words
        } else {
            replace(table, row);
            if (table.name == "code") // it may meet another one of its name there
                m_movedCodes.emplace_back(table.id(row), std::nullopt);
        }
    }
}

} // namespace marginalia::core::team
