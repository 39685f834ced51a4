// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_keys.h"
#include "core/team/file_merge.h"
#include "core/team/merge_rules.h"
#include "core/text/fold.h"

#include <algorithm>

namespace marginalia::core::team {

using rules::integerOf;
using store::CellValue;
using store::Row;

namespace {
bool isWork(const MergedTable& table) {
    return table.name == "coding" || table.name == "judgement" || table.name == "recheck";
}
} // namespace

bool FileMerge::isByOthers(const MergedTable& table, const Row& row) {
    if (!m_file.label())
        return false;
    std::int64_t coder = 0;
    if (table.name == "coding" || table.name == "judgement" || table.name == "note")
        coder = table.integer(row, "coder_id");
    else if (table.name == "recheck")
        coder = rows::coderOfJudgement(m_file.db(), table.integer(row, "judgement_id"));
    if (coder == 0 || coder == m_forCoder)
        return false;
    const auto [ways, isNew] = m_byOthers.try_emplace(coder);
    if (isNew) {
        std::string name = rows::nameOf(m_file.db(), "coder", coder);
        if (name.empty()) // a coder that is in no list: another program put that in
            name = rows::nameOf(m_state.edit.db(), "coder", coder);
        if (name.empty())
            name = "?";
        Conflict conflict;
        conflict.key = keyFor({"others", m_file.label()->package, std::to_string(coder)});
        conflict.kind = ConflictKind::ByOthers;
        conflict.what = {msg("{1} was made for “{2}”, but holds work by “{3}”."),
                         {m_brought.file, m_brought.forCoder, name}};
        conflict.options = {{"leave", m_brought.file, msg("Leave it out.")},
                            {"take", m_brought.file, msg("Take it over as the work of that other coder.")},
                            {"same", m_brought.file, msg("It is the same person: take it over as theirs.")}};
        ways->second = m_state.disputes.settle(std::move(conflict));
        if (ways->second == "take")
            takeCoder(coder);
        else if (ways->second == "same")
            m_state.known.join("coder", coder, m_state.known.here("coder", m_forCoder), true);
    }
    return ways->second != "take" && ways->second != "same";
}

/// The project says which check it is; the file could name any round.
void FileMerge::findDriftCheck() {
    if (!m_file.label())
        return;
    const CoderId coder{m_state.known.here("coder", m_forCoder)};
    for (const Round& there : rounds(m_file.db())) {
        std::optional<Round> here = roundById(m_state.edit.db(), there.id);
        if (here && here->kind == RoundKind::Drift &&
            std::ranges::count(codersOf(m_state.edit.db(), here->id), coder) > 0)
            m_driftCheck = std::move(here);
    }
}

/// What was coded in a closed check stays as it is.
bool FileMerge::comesTooLate(const MergedTable& table) {
    if (!m_driftCheck || !m_driftCheck->closed() || !isWork(table))
        return false;
    ++m_brought.leftOut;
    if (m_late++ == 0)
        m_brought.remarks.push_back(
            {msg("The drift check “{1}” is closed. What was coded for it in {2} since "
                 "the last merge was left out."),
             {m_driftCheck->name, m_brought.file}});
    return true;
}

void FileMerge::moveIntoDriftCheck(const MergedTable& table, Row& row) const {
    if (!m_driftCheck || !isWork(table))
        return;
    if (const auto round = table.place("round_id"); round && integerOf(row[*round]) == mainRound.value)
        row[*round] = m_driftCheck->id.value;
}

void FileMerge::takeCoder(std::int64_t coder) {
    if (m_state.known.here("coder", coder) != 0)
        return;
    for (const auto& table : m_tables)
        if (table->name == "coder") {
            store::RowReader theirs(m_file.db(), table->name, table->columns);
            const std::optional<Row> row = theirs.read({CellValue(coder)});
            if (row && table->writer.insert(*row))
                m_state.known.add("coder", coder);
        }
}

std::int64_t FileMerge::missingCode(std::int64_t theirs) {
    const auto [known, isNew] = m_missingCodes.try_emplace(theirs);
    if (!isNew)
        return known->second;
    MergedTable& codes = tableOf("code");
    store::RowReader there(m_file.db(), codes.name, codes.columns);
    std::optional<Row> row = there.read({CellValue(theirs)});
    if (!row)
        return 0;
    const std::string name = rows::nameOf(m_file.db(), "code", theirs);
    Conflict conflict;
    conflict.key = keyFor({"missing code", std::to_string(theirs)});
    conflict.kind = ConflictKind::DeletedInUse;
    conflict.what = {
        msg("The code “{1}” was deleted in the project, but is used in {2}. Instead of one of these "
            "choices, the path of another code can be given, which takes its place."),
        {name, m_brought.file}};
    conflict.options = {{"leave", {}, msg("It stays deleted; what was coded with it is left out.")},
                        {"restore", m_brought.file, msg("It comes back.")}};
    const std::string way = m_state.disputes.settleFreely(std::move(conflict));
    if (way == "restore") {
        Row restored = *row;
        const std::size_t parent = *codes.place("parent_id");
        const std::int64_t above = m_state.known.here("code", integerOf(restored[parent]));
        restored[parent] = above == 0 ? CellValue() : CellValue(above);
        if (codes.writer.insert(restored)) {
            m_state.known.add("code", theirs);
            ++m_brought.codesAdded;
            known->second = theirs;
        }
    } else if (!way.empty() && way != "leave") {
        const std::int64_t other = rows::codeOfPath(m_state.edit.db(), way);
        if (other == 0)
            throw Error(ErrorKind::Usage,
                        msg("The decision for the code “{1}” names a code that is not there: "
                            "“{2}”."),
                        {name, way});
        m_state.known.join("code", theirs, other, true);
        known->second = other;
    }
    return known->second;
}

bool FileMerge::isSameCode(MergedTable& codes, Row& row) {
    const std::string name = rules::textOf(row[*codes.place("name")]);
    const std::int64_t parent = codes.integer(row, "parent_id");
    const std::int64_t same = rows::codeNamed(m_state.edit.db(), parent, name);
    if (same == 0)
        return false;
    Conflict conflict;
    conflict.key = keyFor({"same name", std::to_string(parent), text::nameKey(name)});
    conflict.kind = ConflictKind::SameName;
    conflict.what = {msg("The code “{1}” was made twice."), {rows::nameOf(m_state.edit.db(), "code", same)}};
    conflict.options = {{"join", {}, msg("It is one code.")}, {"two", {}, msg("They are two codes.")}};
    conflict.proposed = "join";
    const std::string way = m_state.disputes.settle(std::move(conflict));
    if (way == "two")
        return false;
    m_missingCodes[codes.id(row)] =
        same; // while it is undecided, what was coded with it is no second question
    if (way == "join")
        joinCodes(codes, codes.writer.read({CellValue(same)}).value(), row);
    return true;
}

void FileMerge::deletedHere(MergedTable& table, const Row& row) {
    if (table.name == "code") {
        if (missingCode(table.id(row)) == 0)
            ++m_brought.leftOut;
        return;
    }
    if (rules::isMaterial(table.name) || !table.hasId) {
        ++m_brought.leftOut; // an erased participant does not come back by a copy
        return;
    }
    insertWaiting(table);
    const std::int64_t id = table.id(row);
    Conflict conflict;
    conflict.key = keyFor({"deleted here", table.name, std::to_string(id)});
    conflict.kind = ConflictKind::DeletedInUse;
    conflict.what = {msg("{1} “{2}”: deleted in the project, but changed in {3}."),
                     {rules::tableWord(table.name).asArgument(), rows::nameOf(m_file.db(), table.name, id),
                      m_brought.file}};
    conflict.options = {{"leave", {}, msg("It stays deleted.")},
                        {"restore", m_brought.file, msg("It comes back.")}};
    if (m_state.disputes.settle(std::move(conflict)) != "restore")
        return;
    if (table.writer.insert(row)) {
        m_state.known.add(table.name, id);
        count(table, row, &WorkOf::codingsAdded);
    }
}

} // namespace marginalia::core::team
