// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/source_sets.h"

#include "core/base/error.h"
#include "core/documents/document_adder.h"
#include "core/text/fold.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace marginalia::core::documents {

namespace {
struct SetRow {
    std::int64_t id = 0;
    std::string name;
};

std::vector<SetRow> setRows(const store::Connection& db) {
    store::Statement rows = db.prepare("SELECT id, name FROM source_set ORDER BY position, name, id");
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

std::vector<SourceId> membersOf(const store::Connection& db, std::int64_t set) {
    store::Statement rows = db.prepare("SELECT m.source_id FROM source_set_member m "
                                       "JOIN source s ON s.id = m.source_id WHERE m.set_id = ?1 "
                                       "ORDER BY s.position, s.name");
    rows.bind(set);
    std::vector<SourceId> members;
    while (rows.step())
        members.push_back(rows.id<SourceId>(0));
    return members;
}

[[noreturn]] void noSuchSet(const store::Connection& db, std::string_view name) {
    std::string list(allDocuments);
    for (const SetRow& set : setRows(db))
        list += ", " + set.name;
    throw Error(ErrorKind::Usage, msg("There is no set of documents “{1}”. The sets are: {2}."),
                {std::string(name), list});
}
} // namespace

std::vector<SourceSet> sourceSets(const store::Connection& db) {
    std::vector<SourceSet> sets;
    for (SetRow& set : setRows(db))
        sets.push_back({std::move(set.name), membersOf(db, set.id)});
    return sets;
}

std::vector<SourceId> sourcesOfSet(const store::Connection& db, std::string_view name) {
    if (name == allDocuments) {
        std::vector<SourceId> all;
        for (const Source& source : sources(db))
            all.push_back(source.id);
        return all;
    }
    const std::optional<SetRow> set = setNamed(db, name);
    if (!set)
        noSuchSet(db, name);
    return membersOf(db, set->id);
}

void setSourceSet(store::Edit& edit, std::string_view given, const std::vector<SourceId>& members) {
    const std::string name = cleanSourceName(given);
    if (text::nameKey(name) == text::nameKey(allDocuments))
        throw Error(ErrorKind::Usage, msg("“{1}” means every document. Give the set another name."), {name});
    store::Connection& db = edit.db();
    std::int64_t id = 0;
    if (const std::optional<SetRow> known = setNamed(db, name)) {
        id = known->id;
    } else {
        id = edit.ids().next();
        db.run("INSERT INTO source_set (id, name, position) VALUES (?1, ?2, "
               "(SELECT ifnull(max(position), -1) + 1 FROM source_set))",
               id, name);
    }
    const std::vector<SourceId> before = membersOf(db, id);
    for (const SourceId member : before)
        if (std::ranges::find(members, member) == members.end())
            db.run("DELETE FROM source_set_member WHERE set_id = ?1 AND source_id = ?2", id, member);
    for (const SourceId member : members)
        if (std::ranges::find(before, member) == before.end())
            db.run("INSERT OR IGNORE INTO source_set_member (set_id, source_id) VALUES (?1, ?2)", id, member);
}

void removeSourceSet(store::Edit& edit, std::string_view name) {
    const std::optional<SetRow> set = setNamed(edit.db(), name);
    if (!set)
        noSuchSet(edit.db(), name);
    edit.db().run("DELETE FROM source_set_member WHERE set_id = ?1", set->id);
    edit.db().run("DELETE FROM source_set WHERE id = ?1", set->id);
}

} // namespace marginalia::core::documents
