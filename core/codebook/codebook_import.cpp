// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/codebook_import.h"

#include "core/codebook/codebook.h"
#include "core/codebook/codebook_rules.h"
#include "core/codebook/codebook_store.h"
#include "core/text/fold.h"
#include "core/text/normalize.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace marginalia::core::codebook {

namespace {

constexpr std::size_t noDraft = std::numeric_limits<std::size_t>::max();

/// The whole codebook as it will be, worked out in memory.
class Draft {
public:
    Draft(store::Edit& edit, std::vector<Sentence>& bad)
        : m_edit(edit)
        , m_bad(bad) {
        const Codebook book = Codebook::load(edit.db());
        std::unordered_map<CodeId, std::size_t> places;
        for (const Code& code : book.codes()) {
            const auto parent = places.find(code.parent);
            places.emplace(code.id, m_entries.size());
            add(parent == places.end() ? noDraft : parent->second, code, false);
        }
    }

    void take(const CodeRow& row) {
        const std::size_t at = find(row);
        if (at == noDraft)
            return;
        Entry& entry = m_entries[at];
        if (entry.row != 0) {
            m_bad.emplace_back(
                msg("row {1}: the code “{2}” stands in row {3} already."),
                std::vector<std::string>{std::to_string(row.row), row.path, std::to_string(entry.row)});
            return;
        }
        entry.row = row.row;
        takeTexts(entry.code, row);
        takeKind(entry.code, row);
        takeColour(entry.code, row);
        takeShortcut(entry.code, row);
    }

    void checkShortcuts() {
        std::unordered_map<std::string, const Entry*> owners;
        for (const Entry& entry : m_entries)
            if (!entry.code.shortcut.empty() && entry.row == 0)
                owners.emplace(entry.code.shortcut, &entry);
        std::vector<Entry*> named;
        for (Entry& entry : m_entries)
            if (!entry.code.shortcut.empty() && entry.row != 0)
                named.push_back(&entry);
        std::sort(named.begin(), named.end(), [](const Entry* a, const Entry* b) { return a->row < b->row; });
        for (Entry* entry : named) {
            const auto [owner, isFree] = owners.emplace(entry->code.shortcut, entry);
            if (isFree)
                continue;
            // The program gives the first codes of a project their keys: no reason to refuse a codebook.
            if (entry->isNew && owner->second->row == 0) {
                m_problems.emplace_back(
                    msg("row {1}: the key “{2}” stays with the code “{3}”; “{4}” has none yet."),
                    std::vector<std::string>{std::to_string(entry->row), entry->code.shortcut,
                                             pathOf(*owner->second), pathOf(*entry)});
                entry->code.shortcut.clear();
            } else {
                m_bad.emplace_back(
                    msg("row {1}: the key “{2}” belongs to the code “{3}” already. Use another key."),
                    std::vector<std::string>{std::to_string(entry->row), entry->code.shortcut,
                                             pathOf(*owner->second)});
            }
        }
    }

    ImportCount write() {
        ImportCount count;
        std::int64_t revision = 0;
        std::vector<const Entry*> added;
        for (Entry& entry : m_entries) {
            if (!entry.isNew && entry.code == entry.before) {
                count.unchanged += entry.row != 0 ? 1 : 0;
                continue;
            }
            if (entry.isNew || changesMeaning(entry.before, entry.code)) {
                if (revision == 0)
                    revision = rows::raiseRevision(m_edit);
                entry.code.revision = revision;
            }
            entry.code.changedAt = m_edit.now();
            if (entry.isNew) {
                // Parents stand before their children in the list.
                entry.code.id = m_edit.newId<CodeId>();
                entry.code.parent = entry.parent == noDraft ? CodeId{} : m_entries[entry.parent].code.id;
                entry.code.createdAt = entry.code.changedAt;
                rows::insert(m_edit, entry.code);
                added.push_back(&entry);
                ++count.added;
            } else {
                rows::replaceFields(m_edit, entry.code);
                ++count.updated;
            }
        }
        for (const Entry* entry : added)
            count.newPaths.push_back(pathOf(*entry));
        count.problems = m_problems;
        return count;
    }

private:
    struct Entry {
        Code code;
        Code before;
        std::size_t parent = noDraft;
        std::int64_t row = 0;
        std::int64_t children = 0;
        bool isNew = false;
    };

    static std::string keyOf(std::size_t parent, const std::string& name) {
        return std::to_string(parent) + ' ' + text::nameKey(name);
    }

    std::size_t add(std::size_t parent, const Code& code, bool isNew) {
        const std::size_t at = m_entries.size();
        m_entries.push_back({code, code, parent, 0, 0, isNew});
        std::int64_t& siblings = parent == noDraft ? m_atTop : m_entries[parent].children;
        if (isNew)
            m_entries.back().code.position = siblings;
        ++siblings;
        m_byName.emplace(keyOf(parent, code.name), at);
        return at;
    }

    /// The entry of a row's path, made when missing; noDraft for a bad path.
    std::size_t find(const CodeRow& row) {
        std::vector<std::string> names;
        try {
            names = splitPath(row.path);
        } catch (const Error&) {
            m_bad.emplace_back(row.path.find_first_not_of(' ') == std::string::npos
                                   ? msg("row {1}: the name of the code is missing.")
                                   : msg("row {1}: a name is missing in the code path “{2}”."),
                               std::vector<std::string>{std::to_string(row.row), row.path});
            return noDraft;
        }
        if (names.size() > deepestImport) {
            m_bad.emplace_back(
                msg("row {1}: the code path has more than {2} levels."),
                std::vector<std::string>{std::to_string(row.row), std::to_string(deepestImport)});
            return noDraft;
        }
        std::size_t at = noDraft;
        for (std::string& name : names) {
            const auto known = m_byName.find(keyOf(at, name));
            if (known != m_byName.end()) {
                at = known->second;
                continue;
            }
            Code code;
            code.name = std::move(name);
            at = add(at, code, true);
        }
        return at;
    }

    [[nodiscard]] std::string pathOf(const Entry& entry) const {
        std::vector<std::string> names{entry.code.name};
        for (std::size_t at = entry.parent; at != noDraft; at = m_entries[at].parent)
            names.push_back(m_entries[at].code.name);
        std::reverse(names.begin(), names.end());
        return joinPath(names);
    }

    static void takeTexts(Code& code, const CodeRow& row) {
        const auto take = [](std::string& field, const std::optional<std::string>& given) {
            if (given)
                field = text::normalize(*given).text;
        };
        take(code.number, row.number);
        take(code.nameEn, row.nameEn);
        take(code.nameRu, row.nameRu);
        take(code.nameKk, row.nameKk);
        take(code.definition, row.definition);
        take(code.includeWhen, row.includeWhen);
        take(code.excludeWhen, row.excludeWhen);
        take(code.example, row.example);
        take(code.boundary, row.boundary);
        take(code.memo, row.memo);
    }

    void takeKind(Code& code, const CodeRow& row) {
        if (!row.kind || row.kind->empty())
            return;
        if (*row.kind == "substantive")
            code.kind = CodeKind::Substantive;
        else if (*row.kind == "residual")
            code.kind = CodeKind::Residual;
        else
            m_bad.emplace_back(msg("row {1}: “{2}” is not a kind of code. Write substantive or residual."),
                               std::vector<std::string>{std::to_string(row.row), *row.kind});
    }

    void takeColour(Code& code, const CodeRow& row) {
        if (!row.colour)
            return;
        code.colour = *row.colour;
        if (!tidyColour(code.colour))
            m_bad.emplace_back(
                msg("row {1}: “{2}” is not a colour. Write it as #rrggbb, for example #3366cc."),
                std::vector<std::string>{std::to_string(row.row), *row.colour});
    }

    void takeShortcut(Code& code, const CodeRow& row) {
        if (!row.shortcut)
            return;
        code.shortcut = *row.shortcut;
        if (tidyShortcut(code.shortcut))
            return;
        m_bad.emplace_back(msg("row {1}: “{2}” cannot be a shortcut. Use one key: a digit, or a letter from "
                               "a to z."),
                           std::vector<std::string>{std::to_string(row.row), *row.shortcut});
        code.shortcut.clear();
    }

    store::Edit& m_edit;
    std::vector<Sentence>& m_bad;
    std::vector<Sentence> m_problems;
    std::vector<Entry> m_entries; ///< parents before children
    std::unordered_map<std::string, std::size_t> m_byName;
    std::int64_t m_atTop = 0;
};

} // namespace

ImportCount importRows(store::Edit& edit, const std::vector<CodeRow>& rows, std::vector<Sentence>& bad) {
    Draft draft(edit, bad);
    for (const CodeRow& row : rows) {
        draft.take(row);
        edit.progress().advance();
    }
    draft.checkShortcuts();
    return bad.empty() ? draft.write() : ImportCount();
}

} // namespace marginalia::core::codebook
