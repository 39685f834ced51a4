// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/coefficients/specific_agreement.h"
#include "core/agreement/comparison_request.h"
#include "core/agreement/intervals.h"
#include "core/agreement/ratings.h"
#include "core/agreement/reading.h"
#include "core/base/error.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Do the coders agree? One row for each code, from the project's codings to counts, figures and flags.
namespace marginalia::core::agreement {

/// The figures of a row. Their keys are the names in JSON and CSV.
enum class Statistic {
    PercentAgreement, ///< "percent_agreement": pa_unit_mean
    PositiveAgreement,
    NegativeAgreement, ///< these two for two coders only
    Alpha,             ///< "krippendorff_alpha": nominal, on presence
    CohenKappa,        ///< two coders
    ScottPi,           ///< two coders
    FleissKappa,
    CongerKappa,
    LightKappa,
    Ac1,
    BrennanPrediger,
    Jaccard,
    F1,
    PrevalenceIndex, ///< two coders
    BiasIndex        ///< two coders
};
inline constexpr std::size_t statisticCount = 15;
std::string_view statisticKey(Statistic statistic);

/// The figures of all codes together.
enum class OverallStatistic {
    AlphaMasi,    ///< "krippendorff_alpha_masi": sets of codes, MASI distance
    AlphaJaccard, ///< "krippendorff_alpha_jaccard"
    AlphaSets,    ///< "krippendorff_alpha_sets": sets equal or not
    PooledKappa,  ///< "pooled_kappa": two coders
    F1Micro,
    JaccardMicro
};
inline constexpr std::size_t overallStatisticCount = 6;
std::string_view statisticKey(OverallStatistic statistic);

/// An interval by drawing units anew, or why there is none.
struct DrawnInterval {
    std::optional<Interval> bounds;  ///< 95 %
    Sentence notEstimable;           ///< where there are no bounds
    std::int64_t draws = 0;          ///< 0: nothing was drawn yet
    std::int64_t undefinedDraws = 0; ///< left out of the bounds
    std::optional<double> below667;  ///< the share of draws under .667
    std::optional<double> below800;
};

/// What a coder did with the units of a row.
struct CoderUse {
    std::int64_t judged = 0;
    std::int64_t present = 0;
};

/// One code over all units. A parent is the union of itself and everything below it.
struct CodeRow {
    CodeId code; ///< none: the statuses
    std::string path;
    int level = 0;
    bool parent = false;              ///< has codes below it
    std::int64_t units = 0;           ///< judged for this code by at least two of the coders
    std::int64_t stale = 0;           ///< left out: judged before the code had its present meaning
    std::optional<FourCounts> counts; ///< two coders; of statuses none
    std::vector<CoderUse> coders;     ///< in the order of the comparison
    std::array<Figure, statisticCount> figures;
    /// 95 % by the formula of their errors, of Cohen's and Fleiss' kappa and AC1. Of characters none: they
    /// depend on each other.
    std::array<std::optional<Interval>, statisticCount> intervals;
    DrawnInterval alphaInterval;
    std::int64_t disputed = 0;           ///< units on which they differ
    std::int64_t settled = 0;            ///< of these, decided (for a parent: on every code that differs)
    std::vector<std::int64_t> settledAs; ///< by coder: settled as this one had it; of parents none
    /// What the figure is worth, by the interval's lower limit; none: nothing was drawn yet.
    std::optional<Reading> reading;

    [[nodiscard]] const Figure& figure(Statistic statistic) const {
        return figures[static_cast<std::size_t>(statistic)];
    }
    /// A coder used the code on fewer than `fewestUnits` units: there are counts only.
    [[nodiscard]] bool tooRare() const;
    /// The figure as everybody shows it: the reason where the code is too rare.
    [[nodiscard]] Figure shown(Statistic statistic) const;
    /// Its interval by formula; none where the figure is not shown or nobody disagrees.
    [[nodiscard]] std::optional<Interval> shownInterval(Statistic statistic) const;
};

struct ComparedCoder {
    CoderId id;
    std::string name;
    std::int64_t judged = 0; ///< units of the comparison
};

struct Comparison {
    ComparisonRequest request;
    std::vector<ComparedCoder> coders;
    std::int64_t units = 0;       ///< judged by at least two of the coders
    std::int64_t judgedByOne = 0; ///< not units
    std::int64_t judgedByNone = 0;
    std::int64_t leftOut = 0;  ///< empty or not asked by the final status: not units
    std::int64_t disputed = 0; ///< units with any dispute, of a code or the status
    std::int64_t settledUnits = 0;
    std::vector<CodeRow> rows;       ///< in the codebook's order
    std::optional<CodeRow> statuses; ///< of answers
    std::array<Figure, overallStatisticCount> overall;
    DrawnInterval masiInterval;
    std::uint64_t seed = 0; ///< of the intervals

    [[nodiscard]] const Figure& figure(OverallStatistic statistic) const {
        return overall[static_cast<std::size_t>(statistic)];
    }
    [[nodiscard]] const CodeRow* row(CodeId code) const;
};

/// Throws Error{Conflict} when fewer than two coders have worked on any of it.
void requireTwoCoders(const Comparison& comparison);

/// What a figure of a row counts, so that any number leads to its units.
enum class CountedUnits { All, Both, OnlyFirst, OnlySecond, Neither, Disputed, Unsettled };

/// Two coders of the comparison, by their places in it.
struct CoderPair {
    std::size_t first = 0;
    std::size_t second = 1;
    auto operator<=>(const CoderPair&) const = default;
};

/// One field of the matrix of coders against coders.
struct PairFigures {
    CoderPair coders;
    std::int64_t units = 0; ///< judged by both
    Figure percent;         ///< all codes: units with the very same codes
    Figure alpha;           ///< all codes: MASI; of a code that is too rare, the reason
    Figure kappa;           ///< all codes: pooled
};

/// What the first called X, the second called Y. A code that both gave stands on the diagonal; each other
/// code of the first is held against each other code of the second, or against "no code" where there is none.
struct ConfusionMatrix {
    CoderPair coders;
    std::vector<CodeId> codes;        ///< that either used; the last row and column is "no code"
    std::vector<std::int64_t> counts; ///< (codes+1) x (codes+1), row by row: the first coder's

    [[nodiscard]] std::int64_t at(std::size_t first, std::size_t second) const {
        return counts[first * (codes.size() + 1) + second];
    }
};

/// The units of one value of a case variable.
struct GroupRow {
    std::string value; ///< empty: without a value
    std::int64_t units = 0;
    std::int64_t disputed = 0;
    Figure percent;
    Figure alpha; ///< of the code; all codes: MASI
};

} // namespace marginalia::core::agreement
