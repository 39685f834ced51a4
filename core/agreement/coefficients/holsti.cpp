// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/holsti.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

Figure holsti(const Ratings& ratings) {
    if (ratings.coders < 2 || unitCounts(ratings).rated == 0)
        return undefined(reason::noPair(ratings));
    std::int64_t decisions = 0;
    std::int64_t equal = 0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        // Every decision is compared with each other coder.
        decisions += ratings.counts[index] * ratingsIn(row) * (ratings.coders - 1);
        for (std::size_t g = 0; g < row.size(); ++g)
            for (std::size_t h = g + 1; h < row.size(); ++h)
                equal += row[g] != missing && row[g] == row[h] ? ratings.counts[index] : 0;
    }
    return figure(2.0 * static_cast<double>(equal) / static_cast<double>(decisions));
}

void add_holsti(std::vector<Coefficient>& list) {
    list.push_back({.key = "holsti_pooled",
                    .title = msg("Holsti's coefficient"),
                    .figure = OfRatings(holsti),
                    .enters = Enters::Rated});
}

} // namespace marginalia::core::agreement
