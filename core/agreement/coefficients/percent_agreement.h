// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"
#include "core/agreement/weighting.h"

#include <cstdint>

namespace marginalia::core::agreement {

/// Five averages go by the name of percent agreement; without missing ratings the first four are one.
enum class PercentAgreement : std::uint8_t {
    UnitMean,       ///< `pa_unit_mean`: mean over units of the agreeing pairs of ratings; the one we print
    Krippendorff,   ///< `pa_krippendorff`: 1 - D_o, each unit with the weight of its ratings
    PooledPairs,    ///< `pa_pooled_pairs`: every pair of ratings counts once
    MeanCoderPairs, ///< `pa_mean_coder_pairs`: mean over pairs of coders who share a unit
    AllIdentical    ///< `pa_all_identical`: units rated by all on which all agree / units rated by all
};

/// 0..1. Undefined when no unit was rated by two coders (AllIdentical: by all).
Figure percentAgreement(const Ratings& ratings, PercentAgreement which = PercentAgreement::UnitMean);
/// `pa_unit_mean_linear`, `_quadratic`: near misses count in part.
Figure weightedPercentAgreement(const Ratings& ratings, Weighting weighting);
/// `pa_unit_mean.se_gwet` (Gwet 2014, no finite population correction).
Figure percentAgreementError(const Ratings& ratings);

} // namespace marginalia::core::agreement
