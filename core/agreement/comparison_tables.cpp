// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/code_sets.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/percent_agreement.h"
#include "core/agreement/coefficients/pooled_kappa.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/comparison_state.h"
#include "core/agreement/row_figures.h"
#include "core/base/error.h"
#include "core/survey/survey.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace marginalia::core::agreement {

namespace {

/// Two columns of ratings, and the units that have both.
Ratings bothOf(const Ratings& ratings, CoderPair pair) {
    Ratings two;
    two.coders = 2;
    two.categories = ratings.categories;
    for (std::size_t row = 0; row < ratings.rows(); ++row) {
        const std::int32_t first = ratings.row(row)[pair.first];
        const std::int32_t second = ratings.row(row)[pair.second];
        if (first == missing || second == missing)
            continue;
        two.cells.insert(two.cells.end(), {first, second});
        two.counts.push_back(ratings.counts[row]);
    }
    return two;
}

SetRatings bothOf(const SetRatings& sets, CoderPair pair) {
    SetRatings two;
    two.coders = 2;
    two.codes = sets.codes;
    two.sets = sets.sets;
    Ratings cells = bothOf(asCategories(sets), pair);
    two.cells = std::move(cells.cells);
    two.counts = std::move(cells.counts);
    return two;
}

std::int64_t unitsIn(const std::vector<std::int64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// Of the presence of one code: counts only, where it is too rare.
Figure unlessRare(const Ratings& presence, Figure figure) {
    return figure.value && tooRare(presence) ? Figure{std::nullopt, words(Reading::TooRare)} : figure;
}

void fill(PairFigures& pair, const Ratings& ratings) {
    pair.units = unitsIn(ratings.counts);
    pair.percent = unlessRare(ratings, percentAgreement(ratings));
    pair.alpha = unlessRare(ratings, alpha(ratings));
    pair.kappa = unlessRare(ratings, cohenKappa(ratings));
}

void fill(PairFigures& pair, const SetRatings& sets) {
    pair.units = unitsIn(sets.counts);
    pair.percent = percentAgreement(asCategories(sets));
    pair.alpha = setAlpha(sets, SetDistance::Masi);
    pair.kappa = pooledKappa(sets);
}

} // namespace

std::vector<PairFigures> ComparisonEngine::pairs(CodeId code) const {
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const std::size_t coders = m_state->coders().size();
    Ratings ratings;
    std::optional<SetRatings> sets;
    if (m_state->characters && code)
        ratings = m_state->characters->rows({code}).front().ratings;
    else if (m_state->characters)
        sets = m_state->characters->sets(m_state->codesOfSets());
    else if (code)
        ratings = m_state->count().row(code).fold().ratings(coders);
    else
        sets = setsOf(m_state->sheet(), m_state->count().counted(), m_state->codesOfSets());
    // Each code on the units that were judged with its present meaning, as for all coders together.
    std::vector<Ratings> byCode;
    if (!code && !m_state->characters)
        for (const SheetCount count = m_state->count(); const CodeId each : m_state->codesOfSets())
            byCode.push_back(count.own(each).fold().ratings(coders));
    std::vector<PairFigures> pairs;
    for (std::size_t first = 0; first < coders; ++first) {
        for (std::size_t second = first + 1; second < coders; ++second) {
            PairFigures& pair = pairs.emplace_back();
            pair.coders = {first, second};
            if (code)
                fill(pair, bothOf(ratings, pair.coders));
            else if (sets)
                fill(pair, bothOf(*sets, pair.coders));
            if (!byCode.empty()) {
                std::vector<Ratings> ofTwo;
                for (const Ratings& each : byCode)
                    ofTwo.push_back(bothOf(each, pair.coders));
                pair.kappa = pooledKappa(ofTwo);
            }
        }
    }
    return pairs;
}

SetRatings ComparisonEngine::State::setsOfPair(const std::vector<CodeId>& codes, CoderPair pair) const {
    if (!characters)
        return setsOf(sheet(), count().counted(), codes, pair);
    const std::optional<SetRatings> sets = characters->sets(codes);
    if (!sets)
        throw Error(ErrorKind::Limit,
                    msg("There are too many passages to hold codes against codes character by character. "
                        "Choose paragraphs, or another unit."));
    return bothOf(*sets, pair);
}

ConfusionMatrix ComparisonEngine::confusion(CoderPair pair) const {
    const std::size_t coders = m_state->coders().size();
    if (pair.first >= coders || pair.second >= coders || pair.first == pair.second)
        refuseUnknown();
    const std::vector<CodeId> codes = m_state->codesOfSets();
    const SetRatings sets = m_state->setsOfPair(codes, pair);
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
    if (code && m_state->book.find(code) == nullptr)
        refuseUnknown();
    const std::vector<survey::Variable> known = survey::variables(db);
    const auto facts = std::ranges::find(known, variable, &survey::Variable::id);
    if (facts == known.end())
        refuseUnknown();
    const std::unordered_map<CaseId, std::vector<std::string>> values = survey::valuesOf(db, variable);
    // An ordinal variable keeps its own order; who has no value comes last.
    const auto rank = [&facts](const std::string& value) {
        const auto place = std::ranges::find(facts->valueOrder, value);
        return std::tuple(value.empty(), place - facts->valueOrder.begin(), value);
    };
    std::map<decltype(rank(std::string())), std::unordered_set<CaseId>> groups;
    const auto sort = [&](CaseId who) {
        const auto found = values.find(who);
        if (found == values.end() || found->second.empty())
            groups[rank({})].insert(who);
        else
            for (const std::string& value : found->second)
                groups[rank(value)].insert(who);
    };
    if (m_state->characters)
        std::ranges::for_each(m_state->characters->cases(), sort);
    else
        m_state->count().counted().each([&](Unit unit) {
            if (const CaseId who = m_state->sheet().units[unit].who)
                sort(who);
        });
    std::vector<GroupRow> rows;
    for (const auto& [key, cases] : groups) {
        GroupRow& row = rows.emplace_back(m_state->group(cases, code));
        row.value = std::get<std::string>(key);
    }
    return rows;
}

GroupRow ComparisonEngine::State::group(const std::unordered_set<CaseId>& cases, CodeId code) const {
    GroupRow row;
    std::optional<Ratings> ratings;
    std::optional<SetRatings> sets;
    if (characters) {
        if (code)
            ratings = characters->rows({code}, &cases).front().ratings;
        else
            sets = characters->sets(codesOfSets(), &cases);
    } else {
        const SheetCount counting = count();
        UnitBits units;
        counting.counted().each([&](Unit unit) {
            if (cases.contains(sheet().units[unit].who))
                units.add(unit);
        });
        if (code)
            ratings = counting.row(code).within(units).fold().ratings(coders().size());
        else
            sets = setsOf(sheet(), units, codesOfSets());
    }
    if (sets)
        ratings = asCategories(*sets);
    if (!ratings)
        return row;
    row.units = unitsIn(ratings->counts);
    row.percent = sets ? percentAgreement(*ratings) : unlessRare(*ratings, percentAgreement(*ratings));
    row.alpha = sets ? setAlpha(*sets, SetDistance::Masi) : unlessRare(*ratings, alpha(*ratings));
    for (std::size_t unit = 0; unit < ratings->rows(); ++unit) {
        const auto cells = ratings->row(unit);
        std::int32_t first = missing;
        bool differs = false;
        for (const std::int32_t cell : cells) {
            differs = differs || (cell != missing && first != missing && cell != first);
            first = cell == missing ? first : cell;
        }
        row.disputed += differs ? ratings->counts[unit] : 0;
    }
    return row;
}

} // namespace marginalia::core::agreement
