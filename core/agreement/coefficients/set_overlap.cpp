// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/set_overlap.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/overlap_counts.h"

namespace marginalia::core::agreement {

namespace {
OverlapCounts ofSets(const SetRatings& sets) {
    OverlapCounts counts;
    for (int code = 0; code < sets.codes; ++code)
        counts += overlapCounts(presence(sets, code));
    return counts;
}
} // namespace

Figure setF1(const SetRatings& sets) {
    return f1(ofSets(sets));
}

Figure setJaccard(const SetRatings& sets) {
    return jaccard(ofSets(sets));
}

Figure presenceF1(const Ratings& presence) {
    return f1(overlapCounts(presence));
}

Figure presenceJaccard(const Ratings& presence) {
    return jaccard(overlapCounts(presence));
}

void add_set_overlap(std::vector<Coefficient>& list) {
    list.push_back(
        {.key = "set_f1_micro", .title = msg("F1 overlap of sets of codes"), .figure = OfSets(setF1)});
    list.push_back({.key = "set_jaccard_micro",
                    .title = msg("Jaccard overlap of sets of codes"),
                    .figure = OfSets(setJaccard)});
}

} // namespace marginalia::core::agreement
