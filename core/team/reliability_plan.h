// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace marginalia::core::team {

/// What a reliability study is to show about one code, coded yes or no by two coders.
struct ReliabilityPlan {
    double target = 0.8;     ///< the alpha that must be exceeded
    double prevalence = 0.5; ///< share of units that carry the code
    /// What alpha is in truth, as far as anybody can guess; none: half-way between the target and 1.
    std::optional<double> expected;
    double confidence = 0.95; ///< one-sided
};

/// How many units both coders have to judge so that, where the coders agree as well as expected, the lower
/// limit of alpha comes to stand on the target: z^2 V / (expected - target)^2, rounded up. V / N is the
/// large-sample variance of the intraclass kappa of two coders (Bloch & Kraemer 1989, Biometrics 45,
/// 269-287): V = (1-k) [(1-k)(1-2k) + k(2-k) / (2p(1-p))]. With `expected` half-way this is the formula that
/// Krippendorff (Content Analysis, 2nd to 4th ed.) takes from them, N = z^2 [(1+a)(3-a) / (4(1-a)p(1-p)) -
/// a]; tables that count the codings of both coders name twice as many.
///
/// Recounted by simulation (see the test): it holds for codes on a fifth of the units and more. Alpha of
/// rarer codes spreads up to 15 % wider, so that one study in ten misses the target instead of one in twenty:
/// take the number as the least. And about every second study of that size shows what it is to show: see
/// `unitsForPower`. Throws Error{Usage} for a target or prevalence outside of 0 .. 1, or an expectation that
/// is not above the target.
std::int64_t unitsToCode(const ReliabilityPlan& plan);

/// The same with a given chance (0.8: four times in five) that the lower limit is above the target.
std::int64_t unitsForPower(const ReliabilityPlan& plan, double power);

} // namespace marginalia::core::team
