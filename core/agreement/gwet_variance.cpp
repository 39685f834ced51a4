// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gwet_variance.h"

namespace marginalia::core::agreement {

double observedDisagreement(const Ratings& ratings, const UnitCounts& units, const Disagreements& weights) {
    double sum = 0.0;
    for (std::size_t index = 0; index < ratings.rows(); ++index)
        if (ratings.counts[index] != 0)
            sum += static_cast<double>(ratings.counts[index]) * unitDisagreement(ratings.row(index), weights);
    return sum / static_cast<double>(units.pairable);
}

} // namespace marginalia::core::agreement
