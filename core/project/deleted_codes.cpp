// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook.h"
#include "core/coding/blind.h"
#include "core/project/restore_code.h"
#include "core/project/step_walk.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace marginalia::core {

namespace {

using store::HistoryStep;
using store::RowChange;
using store::RowOperation;

/// The codebook as it was from step to step: names and parents only.
class CodesOfThePast {
public:
    void beginStep() {
        m_kept = false;
        m_codings.clear();
    }
    [[nodiscard]] bool touched() const { return !m_gone.empty(); }

    void take(const RowChange& change) {
        if (change.table == "coding") {
            // Removed with the code, or given to the code that it was merged into.
            if (change.operation != RowOperation::Added && change.cellBefore("code_id") != nullptr)
                ++m_codings[CodeId{change.integerBefore("code_id")}];
            return;
        }
        if (change.table != "code")
            return;
        if (!m_kept)
            m_before = m_codes; // few steps touch codes
        m_kept = true;
        const CodeId id{change.integer("id")};
        if (change.operation == RowOperation::Removed) {
            m_codes.erase(id);
            m_gone.push_back(id);
            return;
        }
        Known& known = m_codes[id];
        if (const store::CellValue* name = change.cellAfter("name"))
            known.name = std::get_if<std::string>(name) != nullptr ? std::get<std::string>(*name) : "";
        if (change.cellAfter("parent_id") != nullptr)
            known.parent = CodeId{change.integerAfter("parent_id")};
    }

    /// What the step took away, as it was before it.
    std::vector<DeletedCode> endStep(const HistoryStep& step) {
        std::vector<DeletedCode> deleted;
        for (const CodeId id : m_gone) {
            DeletedCode code;
            code.id = id;
            code.name = m_before[id].name;
            code.path = pathBefore(id);
            code.step = step.step;
            code.at = step.at;
            code.who = step.who;
            code.codings = m_codings[id];
            const CodeId parent = m_before[id].parent;
            code.withParent = std::ranges::find(m_gone, parent) != m_gone.end();
            deleted.push_back(std::move(code));
        }
        m_gone.clear();
        return deleted;
    }

private:
    struct Known {
        std::string name;
        CodeId parent;
    };

    std::string pathBefore(CodeId id) {
        std::vector<std::string> names;
        std::set<CodeId> seen; // a damaged file may hold a circle
        for (CodeId at = id; at && m_before.contains(at) && seen.insert(at).second; at = m_before[at].parent)
            names.insert(names.begin(), m_before[at].name);
        return codebook::joinPath(names);
    }

    std::map<CodeId, Known> m_codes;
    std::map<CodeId, Known> m_before;
    std::map<CodeId, std::int64_t> m_codings;
    std::vector<CodeId> m_gone;
    bool m_kept = false; ///< m_before is that of this step
};

} // namespace

std::vector<DeletedCode> deletedCodes(const store::Connection& db, Progress& progress) {
    CodesOfThePast codes;
    std::map<CodeId, DeletedCode> deleted;
    std::optional<HistoryStep> present;
    const auto endStep = [&] {
        if (present && codes.touched())
            for (DeletedCode& code : codes.endStep(*present)) {
                const CodeId id = code.id;
                deleted.insert_or_assign(id, std::move(code));
            }
    };
    walkSteps(
        db, store::Schema::builtIn(), progress,
        [&](const HistoryStep& step) {
            endStep();
            codes.beginStep();
            present = step;
            return true;
        },
        [&](const HistoryStep&, const RowChange& change) { codes.take(change); });
    endStep();
    const codebook::Codebook book = codebook::Codebook::load(db);
    const bool blind = coding::blindness(db).has_value();
    std::vector<DeletedCode> all;
    for (auto& [id, code] : deleted)
        if (!book.find(id) && !code.name.empty())
            all.push_back(std::move(code));
    if (blind) // they may be those of others
        for (DeletedCode& code : all)
            code.codings.reset();
    std::ranges::sort(all, [](const DeletedCode& a, const DeletedCode& b) {
        return a.step != b.step ? a.step > b.step : a.path < b.path;
    });
    return all;
}

DeletedCode deletedCodeByPath(const store::Connection& db, const std::string& path, Progress& progress) {
    std::vector<DeletedCode> all = deletedCodes(db, progress);
    const std::string key = text::nameKey(path);
    for (const DeletedCode& code : all)
        if (text::nameKey(code.path) == key)
            return code;
    const auto named = [&key](const DeletedCode& code) { return text::nameKey(code.name) == key; };
    if (const auto found = std::ranges::find_if(all, named);
        found != all.end() && std::ranges::count_if(all, named) == 1)
        return *found;
    std::string list;
    for (const DeletedCode& code : all)
        list += (list.empty() ? "" : ", ") + code.path;
    throw Error(ErrorKind::Usage, msg("No code “{1}” was deleted. Deleted codes are: {2}."),
                {path, list.empty() ? "–" : list});
}

} // namespace marginalia::core
