// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/rating_counts.h"

#include <algorithm>
#include <map>

namespace marginalia::core::agreement {

UnitCounts unitCounts(const Ratings& ratings) {
    const bool whole =
        ratings.coders >= 0 &&
        ratings.cells.size() == ratings.counts.size() * static_cast<std::size_t>(ratings.coders);
    const bool known = std::all_of(ratings.cells.begin(), ratings.cells.end(), [&](std::int32_t cell) {
        return cell >= missing && cell < ratings.categories;
    });
    const bool valued =
        ratings.values.empty() || ratings.values.size() == static_cast<std::size_t>(ratings.categories);
    if (!whole || !known || !valued)
        throw Error(ErrorKind::Internal, msg("These ratings contradict their own size."));
    UnitCounts counts;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const int made = ratingsIn(ratings.row(index));
        counts.rated += made >= 1 ? ratings.counts[index] : 0;
        counts.pairable += made >= 2 ? ratings.counts[index] : 0;
        counts.complete += made >= 1 && made == ratings.coders ? ratings.counts[index] : 0;
    }
    return counts;
}

int ratingsIn(std::span<const std::int32_t> row) {
    return static_cast<int>(
        std::count_if(row.begin(), row.end(), [](std::int32_t cell) { return cell != missing; }));
}

double unitDisagreement(std::span<const std::int32_t> row, const Disagreements& weights) {
    const int made = ratingsIn(row);
    if (made < 2)
        return 0.0;
    double sum = 0.0;
    for (std::size_t g = 0; g < row.size(); ++g)
        for (std::size_t h = g + 1; h < row.size(); ++h)
            if (row[g] != missing && row[h] != missing && row[g] != row[h])
                sum += weights(row[g], row[h]);
    return 2.0 * sum / (static_cast<double>(made) * (made - 1));
}

std::vector<double> meanShares(const Ratings& ratings, std::int64_t rated) {
    std::vector<double> shares(static_cast<std::size_t>(ratings.categories), 0.0);
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int made = ratingsIn(row);
        if (made == 0 || ratings.counts[index] == 0)
            continue;
        const double share = static_cast<double>(ratings.counts[index]) / made;
        for (const std::int32_t cell : row)
            if (cell != missing)
                shares[static_cast<std::size_t>(cell)] += share;
    }
    for (double& share : shares)
        share /= static_cast<double>(rated);
    return shares;
}

namespace {
Ratings sameKind(const Ratings& ratings, int coders) {
    Ratings part;
    part.coders = coders;
    part.categories = ratings.categories;
    part.values = ratings.values;
    return part;
}
} // namespace

Ratings pairOf(const Ratings& ratings, int first, int second) {
    Ratings pair = sameKind(ratings, 2);
    pair.counts = ratings.counts;
    pair.cells.reserve(2 * ratings.rows());
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        pair.cells.push_back(row[static_cast<std::size_t>(first)]);
        pair.cells.push_back(row[static_cast<std::size_t>(second)]);
    }
    return pair;
}

Ratings completeUnits(const Ratings& ratings) {
    Ratings complete = sameKind(ratings, ratings.coders);
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        if (ratingsIn(row) != ratings.coders)
            continue;
        complete.cells.insert(complete.cells.end(), row.begin(), row.end());
        complete.counts.push_back(ratings.counts[index]);
    }
    return complete;
}

Ratings oneAgainstRest(const Ratings& ratings, int category) {
    Ratings binary;
    binary.coders = ratings.coders;
    binary.categories = 2;
    binary.counts = ratings.counts;
    binary.cells.reserve(ratings.cells.size());
    for (const std::int32_t cell : ratings.cells)
        binary.cells.push_back(cell == missing ? missing : std::int32_t{cell == category});
    return folded(binary);
}

Ratings folded(const Ratings& ratings) {
    Ratings small = sameKind(ratings, ratings.coders);
    std::map<std::vector<std::int32_t>, std::size_t> rows;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const auto [place, added] =
            rows.emplace(std::vector<std::int32_t>(row.begin(), row.end()), small.rows());
        if (added) {
            small.cells.insert(small.cells.end(), row.begin(), row.end());
            small.counts.push_back(0);
        }
        small.counts[place->second] += ratings.counts[index];
    }
    return small;
}

} // namespace marginalia::core::agreement
