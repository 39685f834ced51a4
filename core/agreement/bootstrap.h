// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficient.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/intervals.h"
#include "core/agreement/ratings.h"
#include "core/base/progress.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace marginalia::core::agreement {

/// Stored with every result, so that the same ratings give the same interval to the last bit.
struct BootstrapPlan {
    std::uint64_t seed = 20250101;
    int draws = 2000;
    int threads = 0; ///< 0: as many as the machine has; the result does not depend on it
};

/// What came of the draws. Quantiles are R's type 7.
struct Bootstrap {
    int draws = 0;
    int undefinedDraws = 0; ///< dropped; above 5 % of the draws there is no interval
    std::optional<double> mean, median, lower, upper; ///< lower, upper: .025 and .975; of the defined draws
    std::optional<double> belowTentative, belowGood;  ///< share of the draws below .667 and .800

    /// The 95 % interval; none when too many draws were undefined, or there are fewer than two units.
    [[nodiscard]] std::optional<Interval> interval() const;
};

/// Ratings with the order of their units: `rowOfUnit` has one entry per unit, the index of its row in
/// `ratings` (whose counts say the same). Order matters to the draws only, so keep that of the file or
/// project.
struct Sample {
    const Ratings* ratings = nullptr;
    std::span<const std::uint32_t> rowOfUnit;
};

using FigureOf = std::function<Figure(const Ratings&)>;

/// Efron's percentile bootstrap over units (Zapf et al. 2016): each draw takes as many units as `enters`
/// admits, with replacement. All samples in one call share the random numbers of a draw, so that a hundred
/// codes over the same 20,000 answers cost little more than one; each result is as if it were alone. `figure`
/// is called from several threads. `progress` runs from `from` to `to`; throws Error{Cancelled}.
std::vector<Bootstrap> bootstrapUnits(std::span<const Sample> samples, Enters enters, const FigureOf& figure,
                                      const BootstrapPlan& plan, Progress& progress, double from = 0.0,
                                      double to = 1.0);

/// For statistics that are not of one table (documents as units, pooled kappa): draws units 0 .. units-1 and
/// hands over how often each was drawn. `statistic` is called from several threads and returns nothing where
/// it is undefined.
using StatisticOfDraw = std::function<std::optional<double>(std::span<const std::uint32_t> timesDrawn)>;
Bootstrap bootstrapDraws(std::uint32_t units, const StatisticOfDraw& statistic, const BootstrapPlan& plan,
                         Progress& progress, double from = 0.0, double to = 1.0);

/// Krippendorff's own algorithm (2006, 2011; Hayes' KALPHA) for alpha: draws pairs from the coincidences,
/// which ignores that the judgements of a unit belong together; its intervals are too narrow. For comparison
/// with other programs only. `pairsDrawn` receives M. Where alpha is undefined, so are all draws. Throws
/// Error{Limit} when the coincidences cannot be counted in 32 bits.
Bootstrap bootstrapKrippendorffPairs(const Ratings& ratings, Metric metric, const BootstrapPlan& plan,
                                     Progress& progress, std::int64_t* pairsDrawn = nullptr);

/// What the values of draws come to; NaN where a draw was undefined.
Bootstrap summaryOfDraws(std::span<const double> values);
/// R's type 7; `sorted` ascending and not empty.
double quantile(std::span<const double> sorted, double probability);

} // namespace marginalia::core::agreement
