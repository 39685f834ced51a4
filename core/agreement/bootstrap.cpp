// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/bootstrap.h"
#include "core/agreement/draw_threads.h"
#include "core/agreement/metric_scale.h"
#include "core/agreement/random.h"
#include "core/agreement/rating_counts.h"
#include "core/agreement/reading.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace marginalia::core::agreement {

namespace {

constexpr double notDefined = std::numeric_limits<double>::quiet_NaN();

/// A sample made ready: which units are in which row. The units of the row that has most are not listed but
/// are what remains, since of a rare code nearly all answers are "neither".
class Prepared {
public:
    Prepared(const Sample& sample, Enters enters)
        : m_ratings(sample.ratings) {
        const Ratings& ratings = *sample.ratings;
        unitCounts(ratings);
        std::vector<std::vector<std::uint32_t>> units(ratings.rows());
        std::vector<bool> admitted(ratings.rows());
        for (std::size_t row = 0; row < ratings.rows(); ++row)
            admitted[row] = ratingsIn(ratings.row(row)) >= (enters == Enters::Pairable ? 2 : 1);
        for (const std::uint32_t row : sample.rowOfUnit) {
            if (row >= ratings.rows())
                throw Error(ErrorKind::Internal, msg("These ratings contradict their own size."));
            if (admitted[row])
                units[row].push_back(m_units++);
        }
        for (std::size_t row = 0; row < units.size(); ++row)
            if (units[row].size() > units[m_most].size())
                m_most = row;
        for (std::size_t row = 0; row < units.size(); ++row) {
            if (row != m_most)
                m_listed.insert(m_listed.end(), units[row].begin(), units[row].end());
            m_ends.push_back(m_listed.size());
        }
    }

    [[nodiscard]] std::uint32_t units() const { return m_units; }
    [[nodiscard]] const Ratings& ratings() const { return *m_ratings; }

    void count(const std::vector<std::uint32_t>& times, std::vector<std::int64_t>& counts) const {
        std::int64_t listed = 0;
        std::size_t next = 0;
        for (std::size_t row = 0; row < m_ends.size(); ++row) {
            std::int64_t count = 0;
            for (; next < m_ends[row]; ++next)
                count += times[m_listed[next]];
            counts[row] = count;
            listed += count;
        }
        if (!counts.empty())
            counts[m_most] = m_units - listed;
    }

private:
    const Ratings* m_ratings;
    std::uint32_t m_units = 0;
    std::size_t m_most = 0;
    std::vector<std::uint32_t> m_listed;
    std::vector<std::size_t> m_ends;
};

} // namespace

std::optional<Interval> Bootstrap::interval() const {
    if (!lower || !upper || undefinedDraws * 20 > draws)
        return std::nullopt;
    return Interval{*lower, *upper};
}

Bootstrap summaryOfDraws(std::span<const double> values) {
    Bootstrap result;
    result.draws = static_cast<int>(values.size());
    std::vector<double> sorted;
    double sum = 0.0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sorted.push_back(value);
            sum += value;
        }
    result.undefinedDraws = result.draws - static_cast<int>(sorted.size());
    if (sorted.empty())
        return result;
    std::sort(sorted.begin(), sorted.end());
    const auto share = [&](double limit) {
        const auto below = std::lower_bound(sorted.begin(), sorted.end(), limit) - sorted.begin();
        return static_cast<double>(below) / static_cast<double>(sorted.size());
    };
    result.mean = sum / static_cast<double>(sorted.size());
    result.median = quantile(sorted, 0.5);
    result.lower = quantile(sorted, 0.025);
    result.upper = quantile(sorted, 0.975);
    result.belowTentative = share(tentativeAlpha);
    result.belowGood = share(goodAlpha);
    return result;
}

double quantile(std::span<const double> sorted, double probability) {
    const double place = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(std::floor(place));
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

std::vector<Bootstrap> bootstrapUnits(std::span<const Sample> samples, Enters enters, const FigureOf& figure,
                                      const BootstrapPlan& plan, Progress& progress, double from, double to) {
    std::vector<Prepared> prepared;
    std::map<std::uint32_t, std::vector<std::size_t>> bySize; // samples of one size share the draws
    for (const Sample& sample : samples) {
        prepared.emplace_back(sample, enters);
        bySize[prepared.back().units()].push_back(prepared.size() - 1);
    }
    std::vector<std::vector<double>> values(
        samples.size(), std::vector<double>(static_cast<std::size_t>(std::max(0, plan.draws)), notDefined));
    const auto makeWorker = [&] {
        // Every thread has copies whose counts it may change.
        std::vector<Ratings> drawn;
        for (const Prepared& one : prepared)
            drawn.push_back(one.ratings());
        return [&, drawn = std::move(drawn),
                times = std::vector<std::uint32_t>()](std::size_t draw, std::uint64_t seed) mutable {
            for (const auto& [units, indexes] : bySize) {
                times.resize(units);
                drawUnits(seed, times);
                for (const std::size_t index : indexes) {
                    prepared[index].count(times, drawn[index].counts);
                    values[index][draw] = figure(drawn[index]).value.value_or(notDefined);
                }
            }
        };
    };
    runDraws(plan, makeWorker, progress, from, to);
    std::vector<Bootstrap> results;
    results.reserve(values.size());
    for (const auto& one : values)
        results.push_back(summaryOfDraws(one));
    return results;
}

Bootstrap bootstrapDraws(std::uint32_t units, const StatisticOfDraw& statistic, const BootstrapPlan& plan,
                         Progress& progress, double from, double to) {
    std::vector<double> values(static_cast<std::size_t>(std::max(0, plan.draws)), notDefined);
    const auto makeWorker = [&] {
        return [&, times = std::vector<std::uint32_t>(units)](std::size_t draw, std::uint64_t seed) mutable {
            drawUnits(seed, times);
            values[draw] = statistic(times).value_or(notDefined);
        };
    };
    runDraws(plan, makeWorker, progress, from, to);
    return summaryOfDraws(values);
}

namespace {

/// The coincidences of a table, as cells with whole weights.
struct Coincidences {
    std::vector<std::int64_t> upTo; ///< weights added up, cell after cell
    std::vector<double> apart;      ///< d² of the cell
    std::vector<bool> diagonal;
    std::int64_t pairs = 0; ///< of ratings within units
};

Coincidences coincidences(const Ratings& ratings, const MetricScale& scale) {
    constexpr std::int64_t most = (std::int64_t{1} << 32) - 1;
    std::int64_t multiple = 1;
    for (std::size_t index = 0; index < ratings.rows(); ++index)
        if (const int made = ratingsIn(ratings.row(index)); made >= 2 && ratings.counts[index] > 0)
            multiple = std::min(most, std::lcm(multiple, std::int64_t{made} - 1));
    const std::vector<std::int32_t> order = categoriesByValue(ratings);
    std::vector<std::size_t> place(order.size());
    for (std::size_t index = 0; index < order.size(); ++index)
        place[static_cast<std::size_t>(order[index])] = index;
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> cells;
    Coincidences result;
    std::int64_t total = 0;
    for (std::size_t index = 0; index < ratings.rows(); ++index) {
        const auto row = ratings.row(index);
        const int made = ratingsIn(row);
        if (made < 2 || ratings.counts[index] == 0)
            continue;
        result.pairs += ratings.counts[index] * made * (made - 1) / 2;
        total += ratings.counts[index] * made * multiple;
        if (multiple == most || ratings.counts[index] > most / (made * multiple) || total > most)
            throw Error(
                ErrorKind::Limit,
                msg("There are too many ratings for Krippendorff's bootstrap; use the one over units."));
        for (std::size_t g = 0; g < row.size(); ++g)
            for (std::size_t h = 0; h < row.size(); ++h)
                if (g != h && row[g] != missing && row[h] != missing)
                    cells[{place[static_cast<std::size_t>(row[g])],
                           place[static_cast<std::size_t>(row[h])]}] +=
                        ratings.counts[index] * (multiple / (made - 1));
    }
    std::int64_t sum = 0;
    for (const auto& [cell, weight] : cells) {
        result.upTo.push_back(sum += weight);
        result.apart.push_back(scale.between(order[cell.first], order[cell.second]));
        result.diagonal.push_back(cell.first == cell.second);
    }
    return result;
}

} // namespace

Bootstrap bootstrapKrippendorffPairs(const Ratings& ratings, Metric metric, const BootstrapPlan& plan,
                                     Progress& progress, std::int64_t* pairsDrawn) {
    std::vector<double> values(static_cast<std::size_t>(std::max(0, plan.draws)), notDefined);
    const BeyondChance alpha = alphaParts(ratings, metric);
    if (!alpha.defined())
        return summaryOfDraws(values);
    const Coincidences cells = coincidences(ratings, MetricScale(ratings, metric));
    const std::int64_t draws = std::min(25 * static_cast<std::int64_t>(cells.upTo.size()), cells.pairs);
    if (pairsDrawn != nullptr)
        *pairsDrawn = draws;
    const auto makeWorker = [&] {
        return [&](std::size_t draw, std::uint64_t seed) {
            SplitMix64 random(seed);
            double apart = 0.0;
            std::size_t first = cells.upTo.size();
            bool oneCell = true;
            for (std::int64_t pair = 0; pair < draws; ++pair) {
                const auto at =
                    static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(cells.upTo.back())));
                const auto cell = static_cast<std::size_t>(
                    std::upper_bound(cells.upTo.begin(), cells.upTo.end(), at) - cells.upTo.begin());
                first = pair == 0 ? cell : first;
                oneCell = oneCell && cell == first;
                apart += cells.apart[cell];
            }
            const double value = 1.0 - apart / (static_cast<double>(draws) * alpha.expected);
            // Without variation in the draw nothing could be told from chance.
            values[draw] = oneCell && cells.diagonal[first] ? 0.0 : std::max(-1.0, value);
        };
    };
    runDraws(plan, makeWorker, progress, 0.0, 1.0);
    return summaryOfDraws(values);
}

} // namespace marginalia::core::agreement
