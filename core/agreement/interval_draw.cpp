// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/interval_draw.h"

#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/draw_threads.h"
#include "core/base/error.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace marginalia::core::agreement {

namespace {

/// Distances between sets are compared all with all, in every draw: beyond this it would take minutes.
constexpr double mostSetComparisons = 6e9;

DrawnInterval boundsOf(const Bootstrap& drawn) {
    DrawnInterval interval;
    interval.draws = drawn.draws;
    interval.undefinedDraws = drawn.undefinedDraws;
    interval.bounds = drawn.interval();
    if (!interval.bounds) {
        interval.notEstimable = {
            msg("Alpha is not defined in {1} of {2} draws, so an interval cannot be estimated."),
            {std::to_string(drawn.undefinedDraws), std::to_string(drawn.draws)}};
        return interval;
    }
    interval.below667 = drawn.belowTentative;
    interval.below800 = drawn.belowGood;
    return interval;
}

DrawnInterval withoutDraws(Sentence why, std::int64_t draws) {
    DrawnInterval interval;
    interval.draws = draws;
    interval.notEstimable = std::move(why);
    return interval;
}

Sentence nothingDiffers(std::int64_t units) {
    return {msg("No disagreement in {1} units: an interval cannot be estimated."), {std::to_string(units)}};
}

double alphaOf(const DrawnRow& row, const std::vector<std::uint32_t>& times, double ratings) {
    double present = 0;
    double disagreement = 0;
    for (const DrawnRow::Part& part : row.parts) {
        const double drawn = times[part.cluster];
        present += drawn * part.present;
        disagreement += drawn * part.disagreement;
    }
    const double absent = ratings - present;
    if (present <= 0 || absent <= 0)
        return std::nan("");
    return 1 - (ratings - 1) * disagreement / (present * absent);
}

/// A part of the whole progress.
struct Part {
    double from = 0.0;
    double to = 1.0;
};

/// The values of every row of one group, draw after draw.
std::vector<std::vector<double>> drawGroup(const DrawnGroup& group, const BootstrapPlan& plan,
                                           Progress& progress, Part part) {
    std::vector<std::vector<double>> values(group.rows.size(),
                                            std::vector<double>(static_cast<std::size_t>(plan.draws)));
    const auto makeWorker = [&] {
        return [&, times = std::vector<std::uint32_t>(group.ratings.size())](std::size_t draw,
                                                                             std::uint64_t seed) mutable {
            drawUnits(seed, times);
            double ratings = 0;
            for (std::size_t i = 0; i < times.size(); ++i)
                ratings += times[i] * group.ratings[i];
            for (std::size_t row = 0; row < group.rows.size(); ++row)
                values[row][draw] = alphaOf(group.rows[row], times, ratings);
        };
    };
    runDraws(plan, makeWorker, progress, part.from, part.to);
    return values;
}

/// Any figure of folded ratings, drawn anew.
DrawnInterval drawFigure(const Ratings& ratings, const std::vector<std::uint32_t>& rowOfUnit,
                         const BootstrapPlan& plan, Progress& progress, Part part, const FigureOf& figure) {
    const Sample sample{&ratings, rowOfUnit};
    return boundsOf(
        bootstrapUnits(std::span(&sample, 1), Enters::Pairable, figure, plan, progress, part.from, part.to)
            .front());
}

/// The same of characters: whole texts are drawn.
DrawnInterval drawTexts(const Ratings& ratings, const std::vector<CharacterPresence::Part>& parts,
                        std::int64_t texts, const BootstrapPlan& plan, Progress& progress, Part part,
                        const FigureOf& figure) {
    const auto statistic = [&](std::span<const std::uint32_t> times) {
        Ratings drawn = ratings;
        std::ranges::fill(drawn.counts, 0);
        for (const CharacterPresence::Part& each : parts)
            drawn.counts[each.row] += times[each.text] * each.characters;
        return figure(drawn).value;
    };
    return boundsOf(
        bootstrapDraws(static_cast<std::uint32_t>(texts), statistic, plan, progress, part.from, part.to));
}

bool anyDiffers(const Ratings& ratings) {
    for (std::size_t row = 0; row < ratings.rows(); ++row) {
        std::int32_t first = missing;
        for (const std::int32_t cell : ratings.row(row)) {
            if (cell != missing && first != missing && cell != first)
                return true;
            first = cell == missing ? first : cell;
        }
    }
    return false;
}

} // namespace

std::vector<double> ratingsByUnit(const SheetRow& row) {
    std::vector<double> ratings;
    row.counted.each([&](Unit unit) { ratings.push_back(std::popcount(row.at(unit).judged)); });
    return ratings;
}

DrawnRow drawnRow(CodeId code, const SheetRow& row) {
    DrawnRow drawn;
    drawn.code = code;
    std::uint32_t cluster = 0;
    row.counted.each([&](Unit unit) {
        const PresenceRow said = row.at(unit);
        if (said.present != 0) {
            const double present = std::popcount(said.present);
            const double ratings = std::popcount(said.judged);
            drawn.parts.push_back({cluster, present, present * (ratings - present) / (ratings - 1)});
            drawn.differs = drawn.differs || said.differs();
        }
        ++cluster;
    });
    drawn.units = cluster;
    return drawn;
}

DrawnIntervals IntervalDraw::draw(int draws, std::uint64_t seed, Progress& progress, int threads) const {
    DrawnIntervals result;
    result.seed = seed;
    result.draws = draws;
    if (!m_state || draws < 1)
        return result;
    const State& state = *m_state;
    result.state = state.state;
    const BootstrapPlan plan{.seed = seed, .draws = draws, .threads = threads};
    const Sentence oneCluster = msg("An interval needs two units that can be drawn.");

    const auto stages =
        static_cast<double>(state.groups.size() + (state.statuses ? 1 : 0) + (state.sets ? 1 : 0));
    double done = 0;
    const auto nextPart = [&] {
        done += 1;
        return Part{(done - 1) / stages, done / stages};
    };
    for (const DrawnGroup& group : state.groups) {
        const bool possible = group.ratings.size() > 1;
        const Part part = nextPart();
        std::vector<std::vector<double>> values;
        if (possible)
            values = drawGroup(group, plan, progress, part);
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            const DrawnRow& row = group.rows[i];
            result.codes.emplace_back(row.code, !possible ? withoutDraws(oneCluster, draws)
                                                : !row.differs
                                                    ? withoutDraws(nothingDiffers(row.units), draws)
                                                    : boundsOf(summaryOfDraws(values[i])));
        }
    }
    const auto clusters =
        static_cast<std::int64_t>(state.groups.empty() ? 0 : state.groups[0].ratings.size());
    if (state.statuses) {
        const Part part = nextPart();
        result.codes.emplace_back(CodeId{},
                                  clusters < 2 ? withoutDraws(oneCluster, draws)
                                  : !anyDiffers(*state.statuses)
                                      ? withoutDraws(nothingDiffers(clusters), draws)
                                      : drawFigure(*state.statuses, state.statusRow, plan, progress, part,
                                                   [](const Ratings& ratings) { return alpha(ratings); }));
    }
    if (state.sets) {
        const Part part = nextPart();
        const double sets = static_cast<double>(state.sets->sets.size());
        const Ratings categories = asCategories(*state.sets);
        if (clusters < 2)
            result.masi = withoutDraws(oneCluster, draws);
        else if (!anyDiffers(categories))
            result.masi = withoutDraws(nothingDiffers(state.groups.front().rows.empty()
                                                          ? clusters
                                                          : state.groups.front().rows.front().units),
                                       draws);
        else if (sets * sets * draws > mostSetComparisons)
            result.masi =
                withoutDraws(msg("There are too many different sets of codes for an interval."), draws);
        else {
            const auto masi = [alpha = SetAlpha(*state.sets, SetDistance::Masi)](const Ratings& ratings) {
                return alpha(ratings);
            };
            result.masi = state.setParts.empty()
                              ? drawFigure(categories, state.setRow, plan, progress, part, masi)
                              : drawTexts(categories, state.setParts, clusters, plan, progress, part, masi);
        }
    }
    return result;
}

} // namespace marginalia::core::agreement
