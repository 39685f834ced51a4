// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/set_ratings.h"
#include "core/agreement/rating_counts.h"

#include <algorithm>

namespace marginalia::core::agreement {

SetRatingsBuilder::SetRatingsBuilder(int coders, int codes) {
    m_ratings.coders = coders;
    m_ratings.codes = codes;
}

std::int32_t SetRatingsBuilder::set(std::vector<std::int32_t> codes) {
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    if (!codes.empty() && (codes.front() < 0 || codes.back() >= m_ratings.codes))
        throw Error(ErrorKind::Internal, msg("These ratings contradict their own size."));
    const auto [place, added] =
        m_sets.emplace(std::move(codes), static_cast<std::int32_t>(m_ratings.sets.size()));
    if (added)
        m_ratings.sets.push_back(place->first);
    return place->second;
}

std::uint32_t SetRatingsBuilder::add(std::span<const std::int32_t> cells, std::int64_t count) {
    if (cells.size() != static_cast<std::size_t>(m_ratings.coders))
        throw Error(ErrorKind::Internal, msg("These ratings contradict their own size."));
    const auto [place, added] = m_rows.emplace(std::vector<std::int32_t>(cells.begin(), cells.end()),
                                               static_cast<std::uint32_t>(m_ratings.rows()));
    if (added) {
        m_ratings.cells.insert(m_ratings.cells.end(), cells.begin(), cells.end());
        m_ratings.counts.push_back(0);
    }
    m_ratings.counts[place->second] += count;
    return place->second;
}

Ratings presence(const SetRatings& sets, int code) {
    std::vector<std::int32_t> holds;
    holds.reserve(sets.sets.size());
    for (const auto& set : sets.sets)
        holds.push_back(std::binary_search(set.begin(), set.end(), code) ? 1 : 0);
    Ratings ratings;
    ratings.coders = sets.coders;
    ratings.categories = 2;
    ratings.counts = sets.counts;
    ratings.cells.reserve(sets.cells.size());
    for (const std::int32_t cell : sets.cells)
        ratings.cells.push_back(cell == missing ? missing : holds[static_cast<std::size_t>(cell)]);
    return folded(ratings);
}

Ratings asCategories(const SetRatings& sets) {
    Ratings ratings;
    ratings.coders = sets.coders;
    ratings.categories = static_cast<int>(sets.sets.size());
    ratings.cells = sets.cells;
    ratings.counts = sets.counts;
    return ratings;
}

} // namespace marginalia::core::agreement
