// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/comparison_state.h"
#include "core/documents/documents.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <unordered_map>

namespace marginalia::core::agreement {

namespace {

/// Where a dispute stands among the others: documents one after the other, in each the places, and on each
/// of these the codes.
struct Found {
    std::tuple<std::size_t, std::int64_t, std::size_t> order;
    DisputedUnit dispute;
};

/// What the coder holds the answer for; none: not judged.
std::optional<survey::AnswerStatus> heldBy(const CoderSheet& coder, Unit unit) {
    if (!coder.judged.has(unit))
        return std::nullopt;
    const auto found = coder.status.find(unit);
    return found == coder.status.end() ? survey::AnswerStatus::Substantive : found->second;
}

bool differ(const UnitSheet& sheet, Unit unit, const CoderPair& pair) {
    const auto first = heldBy(sheet.work[pair.first], unit);
    const auto second = heldBy(sheet.work[pair.second], unit);
    return first && second && first != second;
}

} // namespace

std::vector<DisputedUnit> ComparisonEngine::disputed(const store::Connection& db,
                                                     std::optional<CoderPair> pair) const {
    const State& state = *m_state;
    const std::size_t coders = state.coders().size();
    if (coders < 2)
        return {};
    if (pair && (pair->first >= coders || pair->second >= coders || pair->first == pair->second))
        refuseUnknown();
    std::unordered_map<SourceId, std::size_t> orderOf;
    if (state.characters)
        for (const documents::Source& document : documents::sources(db))
            orderOf.emplace(document.id, orderOf.size());
    std::vector<Found> found;
    const std::vector<CodeId> codes = state.codesOfSets();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        std::optional<UnitSheet> stretches;
        if (state.characters)
            stretches = state.characters->stretches(codes[i], false);
        const UnitSheet& sheet = stretches ? *stretches : state.sheet();
        const SheetRow row = SheetCount(sheet, state.book).own(codes[i]);
        (pair ? row.of(*pair).disputed : row.disputed).each([&](Unit unit) {
            const ComparedUnit& where = sheet.units[unit];
            const std::size_t document = stretches ? orderOf[where.document] : 0;
            const std::int64_t place = stretches ? where.span->start : static_cast<std::int64_t>(unit);
            found.push_back({{document, place, i + 1}, {where, codes[i], row.settled.has(unit)}});
        });
    }
    if (state.request.unit == UnitKind::Answer)
        state.count().statusDisputed().each([&](Unit unit) {
            if (!pair || differ(state.sheet(), unit, *pair))
                found.push_back(
                    {{0, static_cast<std::int64_t>(unit), 0},
                     {state.sheet().units[unit], {}, state.sheet().settledStatus.contains(unit)}});
        });
    std::ranges::sort(found, {}, &Found::order);
    std::vector<DisputedUnit> list;
    list.reserve(found.size());
    for (Found& each : found)
        list.push_back(std::move(each.dispute));
    return list;
}

} // namespace marginalia::core::agreement
