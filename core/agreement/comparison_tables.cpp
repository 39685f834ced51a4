// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/code_sets.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/percent_agreement.h"
#include "core/agreement/coefficients/pooled_kappa.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/comparison_state.h"
#include "core/survey/survey.h"

#include <algorithm>
#include <map>

namespace marginalia::core::agreement {

std::vector<PairFigures> ComparisonEngine::pairs(CodeId code) const {
    const SheetCount counting = m_state->count();
    const std::size_t coders = m_state->sheet().coders.size();
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const std::vector<CodeId> codes = m_state->codesOfSets();
    std::vector<PairFigures> pairs;
    for (std::size_t first = 0; first < coders; ++first) {
        for (std::size_t second = first + 1; second < coders; ++second) {
            PairFigures& pair = pairs.emplace_back();
            pair.coders = {first, second};
            if (code) {
                const SheetRow row = counting.row(code).of(pair.coders);
                const Ratings ratings = row.fold().ratings(2);
                pair.units = row.counted.size();
                pair.percent = percentAgreement(ratings);
                pair.alpha = alpha(ratings);
                pair.kappa = cohenKappa(ratings);
                continue;
            }
            const SetRatings sets = setsOf(m_state->sheet(), counting.counted(), codes, pair.coders);
            for (const std::int64_t units : sets.counts)
                pair.units += units;
            pair.percent = percentAgreement(asCategories(sets));
            pair.alpha = setAlpha(sets, SetDistance::Masi);
            pair.kappa = pooledKappa(sets);
        }
    }
    return pairs;
}

ConfusionMatrix ComparisonEngine::confusion(CoderPair pair) const {
    const UnitSheet& sheet = m_state->sheet();
    if (pair.first >= sheet.coders.size() || pair.second >= sheet.coders.size() || pair.first == pair.second)
        refuseUnknown();
    const std::vector<CodeId> codes = m_state->codesOfSets();
    const SetRatings sets = setsOf(sheet, m_state->count().counted(), codes, pair);
    const std::size_t none = codes.size();
    std::vector<std::int64_t> counts((none + 1) * (none + 1));
    const auto add = [&](std::size_t first, std::size_t second, std::int64_t units) {
        counts[first * (none + 1) + second] += units;
    };
    for (std::size_t unit = 0; unit < sets.rows(); ++unit) {
        const auto& a = sets.sets[static_cast<std::size_t>(sets.row(unit)[0])];
        const auto& b = sets.sets[static_cast<std::size_t>(sets.row(unit)[1])];
        const std::int64_t units = sets.counts[unit];
        std::vector<std::int32_t> both;
        std::vector<std::int32_t> onlyA;
        std::vector<std::int32_t> onlyB;
        std::ranges::set_intersection(a, b, std::back_inserter(both));
        std::ranges::set_difference(a, b, std::back_inserter(onlyA));
        std::ranges::set_difference(b, a, std::back_inserter(onlyB));
        for (const std::int32_t code : both)
            add(static_cast<std::size_t>(code), static_cast<std::size_t>(code), units);
        for (const std::int32_t first : onlyA) {
            if (onlyB.empty())
                add(static_cast<std::size_t>(first), none, units);
            for (const std::int32_t second : onlyB)
                add(static_cast<std::size_t>(first), static_cast<std::size_t>(second), units);
        }
        if (onlyA.empty())
            for (const std::int32_t second : onlyB)
                add(none, static_cast<std::size_t>(second), units);
        if (a.empty() && b.empty())
            add(none, none, units);
    }
    // Only the codes that either used.
    std::vector<std::size_t> used;
    for (std::size_t code = 0; code < none; ++code) {
        bool any = false;
        for (std::size_t other = 0; other <= none && !any; ++other)
            any = counts[code * (none + 1) + other] != 0 || counts[other * (none + 1) + code] != 0;
        if (any)
            used.push_back(code);
    }
    ConfusionMatrix matrix;
    matrix.coders = pair;
    for (const std::size_t code : used)
        matrix.codes.push_back(codes[code]);
    used.push_back(none);
    for (const std::size_t first : used)
        for (const std::size_t second : used)
            matrix.counts.push_back(counts[first * (none + 1) + second]);
    return matrix;
}

std::vector<GroupRow> ComparisonEngine::byVariable(const store::Connection& db, VariableId variable,
                                                   CodeId code) const {
    const UnitSheet& sheet = m_state->sheet();
    const SheetCount counting = m_state->count();
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const std::vector<CodeId> codes = m_state->codesOfSets();
    const std::vector<survey::Variable> known = survey::variables(db);
    const auto facts = std::ranges::find(known, variable, &survey::Variable::id);
    if (facts == known.end())
        refuseUnknown();
    // An ordinal variable keeps its own order; what has no value comes last.
    const auto rank = [&facts](const std::string& value) {
        const auto place = std::ranges::find(facts->valueOrder, value);
        return std::tuple(value.empty(), place - facts->valueOrder.begin(), value);
    };
    std::map<decltype(rank(std::string())), UnitBits> groups;
    const std::unordered_map<CaseId, std::vector<std::string>> values = survey::valuesOf(db, variable);
    counting.counted().each([&](Unit unit) {
        const CaseId who = sheet.units[unit].who;
        if (!who)
            return;
        const auto found = values.find(who);
        if (found == values.end() || found->second.empty()) {
            groups[rank({})].add(unit);
            return;
        }
        for (const std::string& value : found->second)
            groups[rank(value)].add(unit);
    });
    SheetRow all;
    UnitBits disputed;
    if (code) {
        all = counting.row(code);
        disputed = all.disputed;
    } else {
        disputed = counting.statusDisputed();
        for (const CodeId each : codes)
            disputed |= counting.own(each).disputed;
    }
    std::vector<GroupRow> rows;
    for (const auto& [key, units] : groups) {
        GroupRow& row = rows.emplace_back();
        row.value = std::get<std::string>(key);
        row.disputed = disputed.sizeWith(units);
        if (code) {
            SheetRow part = all;
            part.counted &= units;
            for (std::vector<UnitBits>* sets : {&part.judged, &part.present})
                for (UnitBits& set : *sets)
                    set &= units;
            const Ratings ratings = part.fold().ratings(sheet.coders.size());
            row.units = part.counted.size();
            row.percent = percentAgreement(ratings);
            row.alpha = alpha(ratings);
        } else {
            const SetRatings sets = setsOf(sheet, units, codes);
            row.units = units.size();
            row.percent = percentAgreement(asCategories(sets));
            row.alpha = setAlpha(sets, SetDistance::Masi);
        }
    }
    return rows;
}

} // namespace marginalia::core::agreement
