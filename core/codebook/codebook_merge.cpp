// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/codebook/codebook_edit.h"
#include "core/codebook/codebook_rules.h"
#include "core/codebook/codebook_store.h"
#include "core/codebook/merge_plan.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace marginalia::core::codebook {

namespace {

void planPair(const Codebook& book, CodeId from, CodeId into, CodeId gone, MergePlan& plan) {
    plan.pairs.push_back({from, into});
    std::vector<CodeId> order = book.children(into);
    std::erase(order, gone);
    std::map<std::string, CodeId> byName;
    for (const CodeId child : order)
        byName.emplace(text::nameKey(book.find(child)->name), child);
    for (const CodeId child : book.children(from)) {
        const auto same = byName.find(text::nameKey(book.find(child)->name));
        if (same == byName.end())
            order.push_back(child);
        else
            planPair(book, child, same->second, gone, plan);
    }
    plan.newOrder[into] = std::move(order);
}

} // namespace

MergePlan planMerge(const Codebook& book, CodeId from, CodeId into) {
    requireCode(book, from);
    requireCode(book, into);
    for (const Code* above = book.find(into); above; above = book.find(above->parent))
        if (above->id == from)
            throw Error(ErrorKind::Conflict,
                        msg("“{1}” cannot be merged into “{2}”, which is the same code or stands below it. "
                            "Merge the other way round, or move one of them first."),
                        {book.path(from), book.path(into)});
    MergePlan plan;
    planPair(book, from, into, from, plan);
    return plan;
}

Codebook merged(const Codebook& book, const MergePlan& plan) {
    std::map<CodeId, std::pair<CodeId, std::int64_t>> places;
    for (const auto& [parent, order] : plan.newOrder)
        for (std::size_t at = 0; at < order.size(); ++at)
            places[order[at]] = {parent, static_cast<std::int64_t>(at)};
    std::vector<Code> codes;
    for (Code code : book.codes()) {
        const bool gone =
            std::ranges::any_of(plan.pairs, [&code](const MergePair& pair) { return pair.from == code.id; });
        if (gone)
            continue;
        if (const auto place = places.find(code.id); place != places.end())
            std::tie(code.parent, code.position) = place->second;
        codes.push_back(std::move(code));
    }
    std::ranges::stable_sort(codes, {},
                             [](const Code& code) { return std::pair(code.parent, code.position); });
    return Codebook(std::move(codes), book.revision());
}

namespace {

std::string joined(const std::string& first, const std::string& second) {
    if (second.empty() || first == second)
        return first;
    return first.empty() ? second : first + "\n" + second;
}

} // namespace

MergeResult previewMerge(const store::Connection& db, CodeId from, CodeId into) {
    MergeResult result;
    for (const MergePair& pair : planMerge(Codebook::load(db), from, into).pairs) {
        const std::int64_t duplicates = rows::countDuplicates(db, pair.from, pair.into);
        result.duplicates += duplicates;
        result.moved += rows::codingsOfCode(db, pair.from) - duplicates;
    }
    return result;
}

MergeResult merge(store::Edit& edit, CodeId from, CodeId into) {
    const Codebook book = Codebook::load(edit.db());
    const MergePlan plan = planMerge(book, from, into);
    MergeResult result;
    for (const MergePair& pair : plan.pairs) {
        const Code& gone = requireCode(book, pair.from);
        Code kept = requireCode(book, pair.into);
        result.duplicates += rows::joinDuplicates(edit, pair.from, pair.into);
        result.moved += rows::recode(edit, pair.from, pair.into);
        rows::mergeDecisions(edit, pair.from, pair.into);
        const std::int64_t revision = std::max(gone.revision, kept.revision);
        rows::mergeRechecks(edit, gone, kept, revision);
        kept.revision = revision;
        kept.memo = joined(kept.memo, gone.memo);
        kept.changedAt = edit.now();
        rows::replaceFields(edit, kept);
    }
    for (const auto& [parent, order] : plan.newOrder)
        placeInOrder(edit, book, parent, order);
    for (const MergePair& pair : plan.pairs)
        rows::erase(edit, pair.from);
    const CodeId oldParent = requireCode(book, from).parent;
    if (!plan.newOrder.contains(oldParent)) {
        std::vector<CodeId> left = book.children(oldParent);
        std::erase(left, from);
        placeInOrder(edit, book, oldParent, left);
    }
    return result;
}

} // namespace marginalia::core::codebook
