// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_keys.h"
#include "core/team/file_merge.h"
#include "core/team/merge_rules.h"

#include <algorithm>

namespace marginalia::core::team {

using rules::integerOf;
using store::CellValue;
using store::Row;

// Deleting goes last and is decided from the top: whoever keeps a code keeps what was deleted along with it.
void FileMerge::removeRows() {
    if (m_removed.empty())
        return;
    countUses();
    decideRemovals();
    for (auto table = m_tables.rbegin(); table != m_tables.rend(); ++table) {
        const auto removed = m_removed.find(table->get());
        if (removed == m_removed.end())
            continue;
        for (const Row& key : removed->second) {
            m_state.progress.advance();
            const std::optional<Row> ours = (*table)->writer.read(key);
            if (!ours || ((*table)->hasId && m_kept.contains({(*table)->name, (*table)->id(*ours)})))
                continue;
            if ((*table)->name == "coding" && goesOnAsAnother(**table, *ours))
                continue;
            removeWithChildren(**table, key);
            count(**table, *ours, &WorkOf::codingsRemoved);
        }
    }
}

/// How many rows that go name each row: what is left over is work that the file does not know.
void FileMerge::countUses() {
    for (auto& [table, keys] : m_removed) {
        for (Row& key : keys) {
            if (table->hasId)
                if (const std::int64_t here = m_state.known.here(table->name, integerOf(key.front()));
                    here != 0)
                    key.front() = here;
            if (table->links.empty())
                continue;
            const std::optional<Row> ours = table->writer.read(key);
            if (!ours)
                continue;
            for (const auto& [column, parent] : table->links)
                if (const std::int64_t id = integerOf((*ours)[column]); id != 0 && parent != "text")
                    ++m_usesGone[{parent, id}];
        }
    }
}

void FileMerge::decideRemovals() {
    for (const auto& table : m_tables) {
        const auto removed = m_removed.find(table.get());
        if (removed == m_removed.end() || !table->hasId)
            continue;
        for (bool more = true; more;) { // a code below a kept code is kept, and so on
            more = false;
            for (const Row& key : removed->second) {
                const std::optional<Row> ours = table->writer.read(key);
                if (!ours || m_kept.contains({table->name, table->id(*ours)}) ||
                    !staysHere(*table, key, *ours))
                    continue;
                m_kept[{table->name, table->id(*ours)}] = true;
                more = table->name == "code";
            }
        }
    }
}

bool FileMerge::staysHere(MergedTable& table, const Row& key, const Row& ours) {
    for (const auto& [column, parent] : table.links)
        if (!m_kept.empty() && m_kept.contains({parent, integerOf(ours[column])}))
            return true;
    const std::int64_t id = table.id(ours);
    if (m_file.label() && rules::isMaterial(table.name)) {
        m_brought.remarks.push_back({msg("{1} “{2}” was deleted in {3}. It stays in the project."),
                                     {rules::tableWord(table.name).asArgument(),
                                      rows::nameOf(m_state.edit.db(), table.name, id), m_brought.file}});
        return true;
    }
    const bool asked = table.name == "code" || rules::isMaterial(table.name);
    std::int64_t uses = 0;
    if (asked) {
        const auto gone = m_usesGone.find({table.name, id});
        uses =
            rows::usesOf(m_state.edit.db(), table.name, id) - (gone == m_usesGone.end() ? 0 : gone->second);
    }
    if (uses <= 0 && !changedHere(table, key, ours))
        return false;
    Conflict conflict;
    conflict.key = keyFor({"deleted there", table.name, std::to_string(id)});
    conflict.kind = ConflictKind::DeletedInUse;
    conflict.what = uses > 0 ? Sentence(msg("{1} “{2}” was deleted in {3}, but is used in the project."),
                                        {rules::tableWord(table.name).asArgument(),
                                         rows::nameOf(m_state.edit.db(), table.name, id), m_brought.file})
                             : Sentence(msg("{1} “{2}” was deleted in {3}, but changed in the project."),
                                        {rules::tableWord(table.name).asArgument(),
                                         rows::nameOf(m_state.edit.db(), table.name, id), m_brought.file});
    conflict.options = {{"keep", {}, msg("It stays.")},
                        {"delete", m_brought.file, msg("It goes, with everything that hangs on it.")}};
    return m_state.disputes.settle(std::move(conflict)) != "delete";
}

bool FileMerge::changedHere(MergedTable& table, const Row& key, const Row& ours) {
    store::RowReader reader(*m_base, table.name, table.columns);
    std::optional<Row> was = reader.read(key);
    if (!was)
        return false;
    translate(table, *was, false);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool toText = std::ranges::any_of(
            table.links, [&](const auto& link) { return link.first == i && link.second == "text"; });
        if (!toText && !rules::isQuiet(table.columns[i].name) && (*was)[i] != ours[i] &&
            isShownInPackages(table, i))
            return true;
    }
    return false;
}

/// A package does not hold what the coder must not see, so that it differs there without having been changed.
bool FileMerge::isShownInPackages(const MergedTable& table, std::size_t column) const {
    const std::string& name = table.columns[column].name;
    return !m_file.label() || !(name == "memo" || name == "star");
}

void FileMerge::removeWithChildren(MergedTable& table, const Row& key) {
    if (table.hasId) {
        const std::int64_t id = integerOf(key.front());
        for (const auto& [childName, column] : table.children) {
            MergedTable& child = tableOf(childName);
            for (const Row& childKey :
                 rows::keysNaming(m_state.edit.db(), childName, child.key, child.columns, column, id))
                removeWithChildren(child, childKey);
        }
        m_state.known.drop(table.name, id);
    }
    table.writer.remove(key);
}

} // namespace marginalia::core::team
