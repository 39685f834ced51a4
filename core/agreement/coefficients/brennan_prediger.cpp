// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficients/brennan_prediger.h"
#include "core/agreement/coefficient.h"
#include "core/agreement/gwet_variance.h"
#include "core/agreement/rating_counts.h"

namespace marginalia::core::agreement {

namespace {
BeyondChance brennanPredigerParts(const Ratings& ratings, Weighting weighting) {
    const UnitCounts units = unitCounts(ratings);
    if (units.pairable == 0)
        return noChance(reason::noPair(ratings));
    const Disagreements weights(weighting, ratings.categories);
    const auto q = static_cast<double>(ratings.categories);
    return beyondChance(observedDisagreement(ratings, units, weights),
                        weights.total(ratings.categories) / (q * q), reason::oneCategory());
}
} // namespace

Figure brennanPrediger(const Ratings& ratings, Weighting weighting) {
    return brennanPredigerParts(ratings, weighting).figure();
}

Figure brennanPredigerError(const Ratings& ratings, Weighting weighting) {
    return gwetError(ratings, Disagreements(weighting, ratings.categories),
                     brennanPredigerParts(ratings, weighting),
                     [](std::span<const std::int32_t>) { return 0.0; });
}

void add_brennan_prediger(std::vector<Coefficient>& list) {
    const auto add = [&list](const char* key, MessageId title, Weighting weighting) {
        list.push_back({.key = key,
                        .title = title,
                        .figure = OfRatings([=](const Ratings& r) { return brennanPrediger(r, weighting); }),
                        .enters = Enters::Rated,
                        .errorKind = AnalyticError::Gwet,
                        .error = [=](const Ratings& r) { return brennanPredigerError(r, weighting); },
                        .ordered = weighting != Weighting::Unweighted,
                        .parts = [=](const Ratings& r) { return brennanPredigerParts(r, weighting); }});
    };
    add("brennan_prediger", msg("Brennan-Prediger coefficient"), Weighting::Unweighted);
    add("brennan_prediger_linear", msg("Brennan-Prediger coefficient, linear weights"), Weighting::Linear);
    add("brennan_prediger_quadratic", msg("Brennan-Prediger coefficient, quadratic weights"),
        Weighting::Quadratic);
}

} // namespace marginalia::core::agreement
