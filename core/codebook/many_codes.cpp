// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebook/many_codes.h"

#include "core/codebook/codebook_rules.h"
#include "core/codebook/codebook_store.h"
#include "core/codebook/merge_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace marginalia::core::codebook {

std::vector<CodeId> topmost(const Codebook& book, const std::vector<CodeId>& codes) {
    std::unordered_set<CodeId> named;
    for (const CodeId code : codes) {
        requireCode(book, code);
        named.insert(code);
    }
    const auto belowAnother = [&](const Code& code) {
        for (const Code* above = book.find(code.parent); above; above = book.find(above->parent))
            if (named.contains(above->id))
                return true;
        return false;
    };
    std::vector<CodeId> top;
    for (const Code& code : book.codes())
        if (named.contains(code.id) && !belowAnother(code))
            top.push_back(code.id);
    return top;
}

namespace {
/// Each once, those below others first: each of them is merged itself, not carried along.
std::vector<CodeId> fromBelow(const Codebook& book, const std::vector<CodeId>& codes) {
    const std::unordered_set<CodeId> named(codes.begin(), codes.end());
    for (const CodeId code : codes)
        requireCode(book, code);
    std::vector<CodeId> order;
    for (const Code& code : book.codes())
        if (named.contains(code.id))
            order.push_back(code.id);
    std::ranges::reverse(order);
    return order;
}
} // namespace

MergeResult mergeAll(store::Edit& edit, const std::vector<CodeId>& from, CodeId into) {
    // Counted before: a coding that passes through two codes on its way is one coding.
    const MergeResult result = previewMergeAll(edit.db(), from, into);
    for (const CodeId code : fromBelow(Codebook::load(edit.db()), from))
        merge(edit, code, into);
    return result;
}

MergeResult previewMergeAll(const store::Connection& db, const std::vector<CodeId>& from, CodeId into) {
    Codebook book = Codebook::load(db);
    // Into which code each one goes, the codebook changing from merge to merge.
    std::map<CodeId, CodeId> becomes;
    for (const CodeId code : fromBelow(book, from)) {
        const MergePlan plan = planMerge(book, code, into);
        for (const MergePair& pair : plan.pairs) {
            for (auto& [first, now] : becomes)
                now = now == pair.from ? pair.into : now;
            becomes[pair.from] = pair.into;
        }
        book = merged(book, plan);
    }
    std::map<CodeId, std::vector<CodeId>> groups;
    for (const auto& [code, target] : becomes)
        groups[target].push_back(code);
    MergeResult result;
    for (const auto& [target, codes] : groups) {
        std::vector<rows::Passage> passages = rows::passagesOf(db, target);
        const auto before = static_cast<std::int64_t>(passages.size());
        for (const CodeId code : codes) {
            const std::vector<rows::Passage> more = rows::passagesOf(db, code);
            passages.insert(passages.end(), more.begin(), more.end());
        }
        const auto all = static_cast<std::int64_t>(passages.size());
        std::ranges::sort(passages);
        const auto kept = std::unique(passages.begin(), passages.end()) - passages.begin();
        result.duplicates += all - kept;
        result.moved += kept - before;
    }
    return result;
}

RemovalCount countRemovalAll(const store::Connection& db, const std::vector<CodeId>& codes) {
    RemovalCount sum;
    for (const CodeId code : topmost(Codebook::load(db), codes)) {
        const RemovalCount one = countRemoval(db, code);
        sum.codes += one.codes;
        sum.codings += one.codings;
    }
    return sum;
}

RemovalCount removeAll(store::Edit& edit, const std::vector<CodeId>& codes) {
    RemovalCount sum;
    for (const CodeId code : topmost(Codebook::load(edit.db()), codes)) {
        const RemovalCount one = remove(edit, code);
        sum.codes += one.codes;
        sum.codings += one.codings;
    }
    return sum;
}

void moveAll(store::Edit& edit, const std::vector<CodeId>& codes, CodeId newParent, std::int64_t position) {
    const std::vector<CodeId> moving = topmost(Codebook::load(edit.db()), codes);
    const std::set<CodeId> set(moving.begin(), moving.end());
    CodeId previous;
    for (const CodeId code : moving) {
        std::vector<CodeId> order = Codebook::load(edit.db()).children(newParent);
        std::erase(order, code);
        std::int64_t place = 0;
        if (previous) {
            place = std::ranges::find(order, previous) - order.begin() + 1;
        } else { // `position` counts only those that stay
            std::int64_t stay = 0;
            for (; place < static_cast<std::int64_t>(order.size()) && stay < position; ++place)
                stay += set.contains(order[static_cast<std::size_t>(place)]) ? 0 : 1;
        }
        move(edit, code, newParent, place);
        previous = code;
    }
}

void setColour(store::Edit& edit, const std::vector<CodeId>& codes, const std::string& colour) {
    const Codebook book = Codebook::load(edit.db());
    for (const CodeId id : std::set<CodeId>(codes.begin(), codes.end())) {
        Code code = requireCode(book, id);
        if (code.colour == colour)
            continue;
        code.colour = colour;
        update(edit, code);
    }
}

} // namespace marginalia::core::codebook
