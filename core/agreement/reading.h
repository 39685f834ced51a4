// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficients/specific_agreement.h"
#include "core/agreement/intervals.h"
#include "core/agreement/ratings.h"

#include <cstdint>
#include <optional>

namespace marginalia::core::agreement {

/// Krippendorff's conventions: alpha >= .800 to rely on, >= .667 for tentative conclusions.
inline constexpr double goodAlpha = 0.800;
inline constexpr double tentativeAlpha = 0.667;
/// A code that either coder used on fewer units gets counts only.
inline constexpr std::int64_t fewestUnits = 5;

enum class Reading : std::uint8_t {
    Good,
    Tentative,
    Low,
    NoDisagreement, ///< 1 in every draw: an interval cannot be estimated
    TooRare,        ///< a coder used the code on fewer than `fewestUnits` units
    Undefined
};

/// By the lower limit of the interval, not by the value; without an interval by the value, but never better
/// than Tentative, since nothing is known about its error.
Reading read(const Figure& alpha, const std::optional<Interval>& interval);
/// The same of one code and two coders: too rare, or without any disagreement, first.
Reading readCode(const Figure& alpha, const std::optional<Interval>& interval, const FourCounts& counts);
/// A sentence for people: "Reliable: the interval begins above .800."
Sentence words(Reading reading);

/// Why kappa is low although the coders agree nearly always, or high because they differ in how often they
/// use the code (Feinstein & Cicchetti 1990; Byrt, Bishop & Carlin 1993); empty where nothing needs to be
/// said.
Sentence paradox(const FourCounts& counts);

} // namespace marginalia::core::agreement
