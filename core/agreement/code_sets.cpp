// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/code_sets.h"

#include <map>
#include <numeric>
#include <string>
#include <unordered_map>

namespace marginalia::core::agreement {

namespace {

SetRatings setsOfCoders(const UnitSheet& sheet, const UnitBits& units, const std::vector<CodeId>& codes,
                        const std::vector<std::size_t>& coders, std::vector<std::uint32_t>* rowOfUnit) {
    // By unit and coder, in the order of the codes.
    std::vector<std::vector<std::int32_t>> sets(sheet.units.size() * coders.size());
    for (std::size_t index = 0; index < codes.size(); ++index) {
        UnitBits stale;
        for (const std::size_t coder : coders)
            if (const auto found = sheet.work[coder].stale.find(codes[index]);
                found != sheet.work[coder].stale.end())
                stale |= found->second;
        for (std::size_t place = 0; place < coders.size(); ++place) {
            const auto found = sheet.work[coders[place]].present.find(codes[index]);
            if (found == sheet.work[coders[place]].present.end())
                continue;
            ((found->second & units) - stale).each([&](Unit unit) {
                sets[unit * coders.size() + place].push_back(static_cast<std::int32_t>(index));
            });
        }
    }
    // One row for each unit: folding them costs more than it saves.
    SetRatings ratings;
    ratings.coders = static_cast<int>(coders.size());
    ratings.codes = static_cast<int>(codes.size());
    std::unordered_map<std::string, std::int32_t> known;
    units.each([&](Unit unit) {
        for (std::size_t place = 0; place < coders.size(); ++place) {
            if (!sheet.work[coders[place]].judged.has(unit)) {
                ratings.cells.push_back(missing);
                continue;
            }
            std::vector<std::int32_t>& set = sets[unit * coders.size() + place];
            const std::string key(reinterpret_cast<const char*>(set.data()),
                                  set.size() * sizeof(std::int32_t));
            const auto [found, isNew] = known.try_emplace(key, static_cast<std::int32_t>(known.size()));
            if (isNew)
                ratings.sets.push_back(std::move(set));
            ratings.cells.push_back(found->second);
        }
        if (rowOfUnit)
            rowOfUnit->push_back(static_cast<std::uint32_t>(ratings.counts.size()));
        ratings.counts.push_back(1);
    });
    return ratings;
}

} // namespace

SetRatings setsOf(const UnitSheet& sheet, const UnitBits& units, const std::vector<CodeId>& codes,
                  std::vector<std::uint32_t>* rowOfUnit) {
    std::vector<std::size_t> coders(sheet.work.size());
    std::iota(coders.begin(), coders.end(), std::size_t{0});
    return setsOfCoders(sheet, units, codes, coders, rowOfUnit);
}

SetRatings setsOf(const UnitSheet& sheet, const UnitBits& units, const std::vector<CodeId>& codes,
                  CoderPair pair) {
    const UnitBits both = units & sheet.work[pair.first].judged & sheet.work[pair.second].judged;
    return setsOfCoders(sheet, both, codes, {pair.first, pair.second}, nullptr);
}

Ratings statusRatings(const UnitSheet& sheet, const UnitBits& units, std::vector<std::uint32_t>* rowOfUnit) {
    Ratings ratings;
    ratings.coders = static_cast<int>(sheet.work.size());
    ratings.categories = static_cast<int>(survey::allStatuses.size());
    std::map<std::vector<std::int32_t>, std::uint32_t> rows;
    std::vector<std::int32_t> cells(sheet.work.size());
    units.each([&](Unit unit) {
        for (std::size_t coder = 0; coder < cells.size(); ++coder) {
            const CoderSheet& work = sheet.work[coder];
            const auto found = work.status.find(unit);
            cells[coder] = !work.judged.has(unit)       ? missing
                           : found == work.status.end() ? 0
                                                        : static_cast<std::int32_t>(found->second);
        }
        const auto [row, isNew] = rows.try_emplace(cells, static_cast<std::uint32_t>(rows.size()));
        if (isNew) {
            ratings.cells.insert(ratings.cells.end(), cells.begin(), cells.end());
            ratings.counts.push_back(0);
        }
        ++ratings.counts[row->second];
        if (rowOfUnit)
            rowOfUnit->push_back(row->second);
    });
    return ratings;
}

} // namespace marginalia::core::agreement
