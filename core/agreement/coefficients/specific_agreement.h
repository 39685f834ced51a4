// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>

namespace marginalia::core::agreement {

/// The fourfold table of two coders and one code, over units that both judged.
struct FourCounts {
    std::int64_t both = 0;
    std::int64_t onlyFirst = 0;
    std::int64_t onlySecond = 0;
    std::int64_t neither = 0;

    [[nodiscard]] std::int64_t units() const { return both + onlyFirst + onlySecond + neither; }
};

/// Of presence ratings (categories 0 and 1) of two coders; throws Error{Internal} for others.
FourCounts fourCounts(const Ratings& presence);

/// 2 both / (2 both + disagreements): agreement on the code where somebody used it (Cicchetti & Feinstein
/// 1990). Undefined when nobody used the code. Key `positive_agreement`.
Figure positiveAgreement(const FourCounts& counts);
/// 2 neither / (2 neither + disagreements). Undefined when everybody used it everywhere. Key
/// `negative_agreement`.
Figure negativeAgreement(const FourCounts& counts);
/// (both - neither) / units, -1..1: far from 0, kappa is low at high agreement. Key `prevalence_index`.
Figure prevalenceIndex(const FourCounts& counts);
/// (only first - only second) / units, -1..1: above 0, the first coder uses the code more. Key `bias_index`.
Figure biasIndex(const FourCounts& counts);

} // namespace marginalia::core::agreement
