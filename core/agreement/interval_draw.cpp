// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/interval_draw.h"

#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/random.h"
#include "core/agreement/reading.h"
#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <functional>
#include <thread>

namespace marginalia::core::agreement {

namespace {

/// Distances between sets are compared all with all, in every draw: beyond this it would take minutes.
constexpr double mostSetComparisons = 6e9;
constexpr double mostUndefined = 0.05;

/// R's type 7, of sorted values.
double quantile(const std::vector<double>& sorted, double p) {
    const double place = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

DrawnInterval boundsOf(std::vector<double> values, std::int64_t draws) {
    DrawnInterval interval;
    interval.draws = draws;
    std::erase_if(values, [](double value) { return std::isnan(value); });
    interval.undefinedDraws = draws - static_cast<std::int64_t>(values.size());
    if (values.empty() ||
        static_cast<double>(interval.undefinedDraws) > mostUndefined * static_cast<double>(draws)) {
        interval.notEstimable = {
            msg("Alpha is not defined in {1} of {2} draws, so an interval cannot be estimated."),
            {std::to_string(interval.undefinedDraws), std::to_string(draws)}};
        return interval;
    }
    std::ranges::sort(values);
    constexpr double tail = 0.025;
    interval.bounds = Interval{quantile(values, tail), quantile(values, 1 - tail)};
    const auto below = [&values](double limit) {
        return static_cast<double>(std::ranges::lower_bound(values, limit) - values.begin()) /
               static_cast<double>(values.size());
    };
    interval.below667 = below(tentativeAlpha);
    interval.below800 = below(goodAlpha);
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

/// Runs replicates on some threads; the calling one reports.
class Replicates {
public:
    Replicates(int draws, int threads, Progress& progress)
        : m_draws(draws)
        , m_threads(std::clamp(threads, 1, 16))
        , m_progress(progress) {}

    /// `worker` makes a function(replicate), one for each thread.
    void run(const std::function<std::function<void(int)>()>& worker) {
        std::vector<std::thread> helpers;
        for (int i = 1; i < m_threads; ++i)
            helpers.emplace_back([this, draw = worker()] { work(draw, [](int) {}); });
        std::exception_ptr stopped;
        try {
            work(worker(), [this](int) { m_progress.advance(m_threads); });
        } catch (...) {
            stopped = std::current_exception();
            m_stop = true;
        }
        for (std::thread& helper : helpers)
            helper.join();
        if (stopped)
            std::rethrow_exception(stopped);
    }

private:
    void work(const std::function<void(int)>& draw, const std::function<void(int)>& report) {
        for (int replicate = m_next++; replicate < m_draws && !m_stop; replicate = m_next++) {
            draw(replicate);
            report(replicate);
        }
    }

    int m_draws;
    int m_threads;
    Progress& m_progress;
    std::atomic<int> m_next = 0;
    std::atomic<bool> m_stop = false;
};

std::vector<std::uint64_t> seedsOf(std::uint64_t seed, int draws) {
    SplitMix64 random(seed);
    std::vector<std::uint64_t> seeds(static_cast<std::size_t>(draws));
    for (std::uint64_t& each : seeds)
        each = random.next();
    return seeds;
}

/// How often each cluster is drawn in a replicate.
void drawInto(std::vector<std::uint32_t>& times, std::uint64_t seed) {
    std::ranges::fill(times, 0U);
    SplitMix64 random(seed);
    for (std::size_t i = 0; i < times.size(); ++i)
        ++times[random.below(times.size())];
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

/// The values of every row of one group, replicate after replicate.
std::vector<std::vector<double>> drawGroup(const DrawnGroup& group, const std::vector<std::uint64_t>& seeds,
                                           Replicates& replicates) {
    std::vector<std::vector<double>> values(group.rows.size(), std::vector<double>(seeds.size()));
    replicates.run([&] {
        return [&, times = std::vector<std::uint32_t>(group.ratings.size())](int replicate) mutable {
            const auto place = static_cast<std::size_t>(replicate);
            drawInto(times, seeds[place]);
            double ratings = 0;
            for (std::size_t i = 0; i < times.size(); ++i)
                ratings += times[i] * group.ratings[i];
            for (std::size_t row = 0; row < group.rows.size(); ++row)
                values[row][place] = alphaOf(group.rows[row], times, ratings);
        };
    });
    return values;
}

/// Any figure of folded ratings, drawn anew.
std::vector<double> drawFigure(const Ratings& ratings, const std::vector<std::uint32_t>& rowOfCluster,
                               const std::vector<std::uint64_t>& seeds, Replicates& replicates,
                               const std::function<Figure(const Ratings&)>& figure) {
    std::vector<double> values(seeds.size());
    replicates.run([&] {
        return [&, times = std::vector<std::uint32_t>(rowOfCluster.size()),
                copy = ratings](int replicate) mutable {
            const auto place = static_cast<std::size_t>(replicate);
            drawInto(times, seeds[place]);
            std::ranges::fill(copy.counts, 0);
            for (std::size_t i = 0; i < times.size(); ++i)
                copy.counts[rowOfCluster[i]] += times[i];
            values[place] = figure(copy).value.value_or(std::nan(""));
        };
    });
    return values;
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
    const std::vector<std::uint64_t> seeds = seedsOf(seed, draws);
    const Sentence oneCluster = msg("An interval needs two units that can be drawn.");

    const auto stages =
        static_cast<std::int64_t>(state.groups.size() + (state.statuses ? 1 : 0) + (state.sets ? 1 : 0));
    progress.stage(stages * draws);
    for (const DrawnGroup& group : state.groups) {
        const bool possible = group.ratings.size() > 1;
        Replicates replicates(draws, threads, progress);
        std::vector<std::vector<double>> values;
        if (possible)
            values = drawGroup(group, seeds, replicates);
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            const DrawnRow& row = group.rows[i];
            result.codes.emplace_back(row.code, !possible ? withoutDraws(oneCluster, draws)
                                                : !row.differs
                                                    ? withoutDraws(nothingDiffers(row.units), draws)
                                                    : boundsOf(std::move(values[i]), draws));
        }
    }
    const auto clusters =
        static_cast<std::int64_t>(state.groups.empty() ? 0 : state.groups[0].ratings.size());
    if (state.statuses) {
        Replicates replicates(draws, threads, progress);
        result.codes.emplace_back(
            CodeId{}, clusters < 2 ? withoutDraws(oneCluster, draws)
                      : !anyDiffers(*state.statuses)
                          ? withoutDraws(nothingDiffers(clusters), draws)
                          : boundsOf(drawFigure(*state.statuses, state.statusRow, seeds, replicates,
                                                [](const Ratings& ratings) { return alpha(ratings); }),
                                     draws));
    }
    if (state.sets) {
        const double sets = static_cast<double>(state.sets->sets.size());
        const Ratings categories = asCategories(*state.sets);
        Replicates replicates(draws, threads, progress);
        if (clusters < 2)
            result.masi = withoutDraws(oneCluster, draws);
        else if (!anyDiffers(categories))
            result.masi = withoutDraws(nothingDiffers(clusters), draws);
        else if (sets * sets * draws > mostSetComparisons)
            result.masi =
                withoutDraws(msg("There are too many different sets of codes for an interval."), draws);
        else
            result.masi = boundsOf(drawFigure(categories, state.setRow, seeds, replicates,
                                              [masi = SetAlpha(*state.sets, SetDistance::Masi)](
                                                  const Ratings& ratings) { return masi(ratings); }),
                                   draws);
    }
    return result;
}

} // namespace marginalia::core::agreement
