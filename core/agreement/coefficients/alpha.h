// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/beyond_chance.h"

#include <cstdint>

namespace marginalia::core::agreement {

/// Level of measurement: how far two values are apart. Ordinal counts the ratings between them, Interval the
/// squared difference of `Ratings::values`, Ratio that difference over their sum (values >= 0).
enum class Metric : std::uint8_t { Nominal, Ordinal, Interval, Ratio };

/// Krippendorff's alpha for given units (Krippendorff 2019, ch. 12): any number of coders, missing ratings,
/// only units with two ratings or more. Undefined when fewer than two values occur among these. Keys
/// `alpha_nominal`, `alpha_ordinal`, `alpha_interval`, `alpha_ratio`.
Figure alpha(const Ratings& ratings, Metric metric = Metric::Nominal);
/// D_o and D_e. Keys `alpha_nominal.Do`, `alpha_nominal.De`.
BeyondChance alphaParts(const Ratings& ratings, Metric metric = Metric::Nominal);
/// Gwet's (2014) standard error of nominal alpha. Undefined for one pairable unit. Key
/// `alpha_nominal.se_gwet`; `gwetInterval` with the pairable units. The bootstrap is to be preferred.
Figure alphaError(const Ratings& ratings);

} // namespace marginalia::core::agreement
