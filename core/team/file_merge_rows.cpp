// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/coding/correct_text.h"
#include "core/store/row_keys.h"
#include "core/team/file_merge.h"
#include "core/team/merge_rules.h"

namespace marginalia::core::team {

using rules::integerOf;
using store::CellValue;
using store::Row;

namespace {

/// A passage is one thing, though it lies in two columns.
bool isSecondOfTwo(const MergedTable& table, std::size_t column) {
    return table.columns[column].name == "end_position";
}

bool sameCells(const Row& a, const Row& b, std::size_t column, std::size_t width) {
    for (std::size_t i = column; i < column + width; ++i)
        if (a[i] != b[i])
            return false;
    return true;
}

bool emptyCells(const Row& row, std::size_t column, std::size_t width) {
    for (std::size_t i = column; i < column + width; ++i)
        if (!rules::isEmpty(row[i]))
            return false;
    return true;
}

} // namespace

void FileMerge::mergeCells(MergedTable& table, const Row* base, const Row& theirs, Row ours) {
    const Row before = ours;
    const Row merged = mergedCells(table, base, theirs, std::move(ours));
    if (merged != before)
        write(table, before, merged);
}

store::Row FileMerge::mergedCells(MergedTable& table, const Row* base, const Row& theirs, Row ours) {
    const Row before = ours;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].keyPlace != 0 || isSecondOfTwo(table, i))
            continue;
        const std::size_t width = table.columns[i].name == "start_position" ? 2 : 1;
        if (sameCells(theirs, before, i, width) || (base != nullptr && sameCells(theirs, *base, i, width)))
            continue;
        const bool onlyTheirs =
            base != nullptr ? sameCells(before, *base, i, width) : emptyCells(before, i, width);
        if (base == nullptr && emptyCells(theirs, i, width))
            continue;
        if (rules::isQuiet(table.columns[i].name) && !onlyTheirs)
            ours[i] = rules::quietWinner(table.columns[i].name, theirs[i], before[i]);
        else if (onlyTheirs || takesTheirs(table, before, theirs, i))
            for (std::size_t k = i; k < i + width; ++k)
                ours[k] = theirs[k];
    }
    return ours;
}

std::string FileMerge::shown(MergedTable& table, const Row& row, std::size_t column) {
    if (table.columns[column].name == "start_position") {
        const std::int64_t start = integerOf(row[column]);
        return start < 0 ? "0–" : std::to_string(start) + "–" + std::to_string(integerOf(row[column + 1]));
    }
    for (const auto& [place, parent] : table.links)
        if (place == column) {
            const std::int64_t id = integerOf(row[column]);
            return id == 0 ? "–" : rows::nameOf(m_state.edit.db(), parent, id);
        }
    // An empty text must be something that can be taken, too.
    return rules::isEmpty(row[column]) ? "–" : rules::textOf(row[column]);
}

bool FileMerge::takesTheirs(MergedTable& table, const Row& ours, const Row& theirs, std::size_t column) {
    const Row key = store::keyCells(table.key, ours);
    std::string keyText;
    for (const CellValue& cell : key)
        keyText += rules::textOf(cell) + "/";
    Conflict conflict;
    conflict.key = keyFor({"cell", table.name, keyText, table.columns[column].name});
    conflict.kind = ConflictKind::ChangedTwice;
    conflict.what = {msg("{1} “{2}”: changed in two ways: {3}."),
                     {rules::tableWord(table.name).asArgument(), nameOf(table, key),
                      rules::columnWord(table.columns[column].name).asArgument()}};
    const auto writer = m_state.writtenBy.find(conflict.key);
    const std::string mine = shown(table, ours, column);
    const std::string other = shown(table, theirs, column);
    if (mine == other) // the same to people: what differs is a name of ours for it
        return false;
    conflict.options = {{mine, writer == m_state.writtenBy.end() ? std::string() : writer->second, {}},
                        {other, m_brought.file, {}}};
    const std::string key16 = conflict.key;
    if (m_state.disputes.settle(std::move(conflict)) != other)
        return false;
    m_state.writtenBy[key16] = m_brought.file;
    return true;
}

void FileMerge::write(MergedTable& table, const Row& before, const Row& row) {
    insertWaiting(table);
    if (table.name == "coding" || table.name == "judgement") {
        // The coder may have put the same code there in the project meanwhile: one of the two is enough.
        const std::int64_t same = sameRow(table, row);
        if (same != 0 && same != table.id(row)) {
            joinTwice(table, row, same);
            return;
        }
    }
    replace(table, row);
    if (table.name == "code" && (row[*table.place("name")] != before[*table.place("name")] ||
                                 row[*table.place("parent_id")] != before[*table.place("parent_id")]))
        m_movedCodes.emplace_back(table.id(row), before);
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] != before[i] && table.name != "coding" && table.name != "judgement") {
            std::string keyText;
            for (const CellValue& cell : store::keyCells(table.key, row))
                keyText += rules::textOf(cell) + "/";
            m_state.writtenBy[keyFor({"cell", table.name, keyText, table.columns[i].name})] = m_brought.file;
        }
    count(table, row, &WorkOf::codingsChanged);
}

void FileMerge::replace(MergedTable& table, const Row& row) {
    try {
        table.writer.replace(row);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Conflict)
            throw;
        throw Error(ErrorKind::Damaged,
                    msg("In {1}, {2} “{3}” holds something that no project can hold, so that another program "
                        "must have written it. Nothing was merged."),
                    {m_brought.file, rules::tableWord(table.name).asArgument(),
                     nameOf(table, store::keyCells(table.key, row))});
    }
}

void FileMerge::reviseText(MergedTable& table, const Row& before, const Row& after) {
    const bool answer = table.name == "answer";
    const std::size_t column = *table.place("text_id");
    const std::int64_t here = m_state.known.here(table.name, table.id(after));
    const std::int64_t theirs = integerOf(after[column]);
    if (here == 0 || theirs == 0)
        return;
    const store::Connection& ours = m_state.edit.db();
    const std::int64_t now = rows::textUnder(ours, answer, here);
    if (now != 0 && now == rows::textHere(m_file.db(), ours, theirs))
        return;
    (void)before;
    const std::string revised = rows::textBody(m_file.db(), theirs);
    Conflict conflict;
    conflict.key = keyFor({"text", table.name, std::to_string(here)});
    conflict.kind = ConflictKind::TextRevised;
    conflict.what = {msg("{1} “{2}”: the text was revised."),
                     {rules::tableWord(table.name).asArgument(), rows::nameOf(ours, table.name, here)}};
    conflict.options = {{rows::textBody(ours, now), {}, msg("Keep the text of the project.")},
                        {revised, m_brought.file, msg("Take the revised text; what is coded moves along.")}};
    if (m_state.disputes.settle(std::move(conflict)) != revised)
        return;
    coding::correctText(m_state.edit, {AnswerId{answer ? here : 0}, SourceId{answer ? 0 : here}}, revised);
    ++m_brought.otherRows;
}

std::string FileMerge::nameOf(const MergedTable& table, const Row& key) {
    if (table.hasId)
        return rows::nameOf(m_state.edit.db(), table.name, integerOf(key.front()));
    std::string name;
    for (std::size_t i = 0; i < key.size(); ++i) {
        std::string part = rules::textOf(key[i]);
        for (const auto& [column, parent] : table.links)
            if (static_cast<int>(column) == table.key[i])
                part = rows::nameOf(m_state.edit.db(), parent, integerOf(key[i]));
        name += (name.empty() ? "" : ", ") + part;
    }
    return name;
}

void FileMerge::count(const MergedTable& table, const Row& row, std::int64_t WorkOf::*what) {
    const bool isCoding = table.name == "coding";
    if (isCoding || table.name == "judgement") {
        const std::int64_t coder = table.integer(row, "coder_id");
        auto& name = m_coderNames[coder];
        if (name.empty())
            name = rows::nameOf(m_state.edit.db(), "coder", coder);
        WorkOf& work = m_brought.work[name];
        ++(isCoding ? work.*what : work.judgements);
    } else if (table.name == "code") {
        ++(what == &WorkOf::codingsAdded     ? m_brought.codesAdded
           : what == &WorkOf::codingsChanged ? m_brought.codesChanged
                                             : m_brought.codesRemoved);
    } else if (table.name != "recheck") {
        ++m_brought.otherRows;
    }
}

} // namespace marginalia::core::team
