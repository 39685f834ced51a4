// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/code_sets.h"

#include "core/base/error.h"
#include "core/codebook/codebook_rules.h"
#include "core/text/fold.h"

#include <optional>
#include <unordered_set>
#include <utility>

namespace marginalia::core::codebook {

namespace {
struct SetRow {
    std::int64_t id = 0;
    std::string name;
};

std::vector<SetRow> setRows(const store::Connection& db) {
    store::Statement rows = db.prepare("SELECT id, name FROM code_set ORDER BY position, name, id");
    rows.bind();
    std::vector<SetRow> sets;
    while (rows.step())
        sets.push_back({rows.integer(0), rows.text(1)});
    return sets;
}

std::optional<SetRow> setNamed(const store::Connection& db, std::string_view name) {
    const std::string key = text::nameKey(name);
    for (SetRow& set : setRows(db))
        if (text::nameKey(set.name) == key)
            return std::move(set);
    return std::nullopt;
}

SetRow requireSet(const store::Connection& db, std::string_view name) {
    if (std::optional<SetRow> found = setNamed(db, name))
        return *std::move(found);
    std::string list;
    for (const SetRow& set : setRows(db))
        list += (list.empty() ? "" : ", ") + set.name;
    if (list.empty())
        throw Error(ErrorKind::Usage, msg("There is no set of codes “{1}”, and no other one either."),
                    {std::string(name)});
    throw Error(ErrorKind::Usage, msg("There is no set of codes “{1}”. The sets are: {2}."),
                {std::string(name), list});
}

/// The name tidied; throws when another set than `except` has it.
std::string freeSetName(const store::Connection& db, std::string_view given, std::int64_t except) {
    std::string name = cleanName(given);
    if (const std::optional<SetRow> other = setNamed(db, name); other && other->id != except)
        throw Error(ErrorKind::Conflict, msg("There is a set of codes “{1}” already. Choose another name."),
                    {other->name});
    return name;
}

std::unordered_set<CodeId> memberIds(const store::Connection& db, std::int64_t set) {
    store::Statement rows = db.prepare("SELECT code_id FROM code_set_member WHERE set_id = ?1");
    rows.bind(set);
    std::unordered_set<CodeId> members;
    while (rows.step())
        members.insert(rows.id<CodeId>(0));
    return members;
}

std::vector<CodeId> inOrder(const Codebook& book, const std::unordered_set<CodeId>& members) {
    std::vector<CodeId> order;
    for (const Code& code : book.codes())
        if (members.contains(code.id))
            order.push_back(code.id);
    return order;
}

std::int64_t addMembers(store::Edit& edit, std::int64_t set, const std::vector<CodeId>& codes) {
    const Codebook book = Codebook::load(edit.db());
    std::unordered_set<CodeId> members = memberIds(edit.db(), set);
    std::int64_t added = 0;
    for (const CodeId code : codes) {
        requireCode(book, code);
        if (!members.insert(code).second)
            continue;
        edit.db().run("INSERT INTO code_set_member (set_id, code_id) VALUES (?1, ?2)", set, code);
        ++added;
    }
    return added;
}
} // namespace

std::vector<CodeSet> codeSets(const store::Connection& db) {
    const Codebook book = Codebook::load(db);
    std::vector<CodeSet> sets;
    for (SetRow& set : setRows(db))
        sets.push_back({std::move(set.name), inOrder(book, memberIds(db, set.id))});
    return sets;
}

std::vector<CodeId> codesOfSet(const store::Connection& db, std::string_view name) {
    return inOrder(Codebook::load(db), memberIds(db, requireSet(db, name).id));
}

void createCodeSet(store::Edit& edit, std::string_view given, const std::vector<CodeId>& members) {
    const std::string name = freeSetName(edit.db(), given, 0);
    const std::int64_t id = edit.ids().next();
    edit.db().run("INSERT INTO code_set (id, name, position) VALUES (?1, ?2, "
                  "(SELECT ifnull(max(position), -1) + 1 FROM code_set))",
                  id, name);
    addMembers(edit, id, members);
}

void renameCodeSet(store::Edit& edit, std::string_view name, std::string_view newName) {
    const SetRow set = requireSet(edit.db(), name);
    edit.db().run("UPDATE code_set SET name = ?2 WHERE id = ?1", set.id,
                  freeSetName(edit.db(), newName, set.id));
}

void removeCodeSet(store::Edit& edit, std::string_view name) {
    const SetRow set = requireSet(edit.db(), name);
    edit.db().run("DELETE FROM code_set_member WHERE set_id = ?1", set.id);
    edit.db().run("DELETE FROM code_set WHERE id = ?1", set.id);
}

std::int64_t addToCodeSet(store::Edit& edit, std::string_view name, const std::vector<CodeId>& codes) {
    return addMembers(edit, requireSet(edit.db(), name).id, codes);
}

std::int64_t takeFromCodeSet(store::Edit& edit, std::string_view name, const std::vector<CodeId>& codes) {
    const SetRow set = requireSet(edit.db(), name);
    std::unordered_set<CodeId> members = memberIds(edit.db(), set.id);
    std::int64_t taken = 0;
    for (const CodeId code : codes)
        if (members.erase(code) > 0) {
            edit.db().run("DELETE FROM code_set_member WHERE set_id = ?1 AND code_id = ?2", set.id, code);
            ++taken;
        }
    return taken;
}

} // namespace marginalia::core::codebook
