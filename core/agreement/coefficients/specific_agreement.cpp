// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/specific_agreement.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {

constexpr MessageId noUnit = msg("No unit was judged by two coders.");

Figure share(std::int64_t part, std::int64_t whole, MessageId whyNone) {
    if (whole == 0)
        return undefined(whyNone);
    return figure(static_cast<double>(part) / static_cast<double>(whole));
}

template <Figure of(const FourCounts&)> Figure ofPresence(const Ratings& ratings) {
    if (ratings.coders != 2)
        return undefined(reason::notTwoCoders());
    if (ratings.categories != 2)
        return undefined(msg("This figure needs two categories: without and with the code."));
    return of(fourCounts(ratings));
}

} // namespace

FourCounts fourCounts(const Ratings& presence) {
    unitCounts(presence);
    if (presence.coders != 2 || presence.categories != 2)
        throw Error(ErrorKind::Internal, msg("A fourfold table needs two coders and two categories."));
    FourCounts counts;
    for (std::size_t index = 0; index < presence.rows(); ++index) {
        const auto row = presence.row(index);
        if (ratingsIn(row) < 2)
            continue;
        std::int64_t& cell = row[0] == 1 ? (row[1] == 1 ? counts.both : counts.onlyFirst)
                                         : (row[1] == 1 ? counts.onlySecond : counts.neither);
        cell += presence.counts[index];
    }
    return counts;
}

Figure positiveAgreement(const FourCounts& counts) {
    return share(2 * counts.both, 2 * counts.both + counts.onlyFirst + counts.onlySecond,
                 counts.units() == 0 ? noUnit : msg("Neither coder used this code."));
}

Figure negativeAgreement(const FourCounts& counts) {
    return share(2 * counts.neither, 2 * counts.neither + counts.onlyFirst + counts.onlySecond,
                 counts.units() == 0 ? noUnit : msg("Every coder used this code on every unit."));
}

Figure prevalenceIndex(const FourCounts& counts) {
    return share(counts.both - counts.neither, counts.units(), noUnit);
}

Figure biasIndex(const FourCounts& counts) {
    return share(counts.onlyFirst - counts.onlySecond, counts.units(), noUnit);
}

void add_specific_agreement(std::vector<Coefficient>& list) {
    list.push_back({.key = "positive_agreement",
                    .title = msg("Positive agreement"),
                    .figure = OfRatings(ofPresence<positiveAgreement>)});
    list.push_back({.key = "negative_agreement",
                    .title = msg("Negative agreement"),
                    .figure = OfRatings(ofPresence<negativeAgreement>)});
    list.push_back({.key = "prevalence_index",
                    .title = msg("Prevalence index"),
                    .figure = OfRatings(ofPresence<prevalenceIndex>)});
    list.push_back(
        {.key = "bias_index", .title = msg("Bias index"), .figure = OfRatings(ofPresence<biasIndex>)});
}

} // namespace marginalia::core::agreement
