// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/bootstrap.h"
#include "core/agreement/random.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace marginalia::core::agreement {

/// The seed of each draw: output number b + 1 of the plan's generator, so that neither order nor threads
/// matter.
inline std::vector<std::uint64_t> seedsOfDraws(const BootstrapPlan& plan) {
    std::vector<std::uint64_t> seeds;
    SplitMix64 generator(plan.seed);
    for (int draw = 0; draw < plan.draws; ++draw)
        seeds.push_back(generator.next());
    return seeds;
}

/// How often each of `times.size()` units is drawn.
inline void drawUnits(std::uint64_t seed, std::vector<std::uint32_t>& times) {
    std::fill(times.begin(), times.end(), 0U);
    SplitMix64 random(seed);
    const std::size_t units = times.size();
    for (std::size_t draw = 0; draw < units; ++draw)
        ++times[random.below(units)];
}

/// Calls a worker(draw, seed) for every draw, on several threads, each with a worker of its own. The caller's
/// thread works too, reports and may be cancelled; the first exception of any of them is thrown again when
/// all have stopped.
template <class MakeWorker>
void runDraws(const BootstrapPlan& plan, const MakeWorker& makeWorker, Progress& progress, double from,
              double to) {
    constexpr int looks = 256; // a draw may be slow: let the progress look at the clock after each
    const std::vector<std::uint64_t> seeds = seedsOfDraws(plan);
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stop{false};
    std::exception_ptr failure;
    std::mutex guard;
    const auto work = [&](auto&& afterEach) {
        try {
            auto worker = makeWorker();
            for (std::size_t draw = next++; draw < seeds.size() && !stop; draw = next++) {
                worker(draw, seeds[draw]);
                afterEach(draw);
            }
        } catch (...) {
            stop = true;
            const std::lock_guard lock(guard);
            if (!failure)
                failure = std::current_exception();
        }
    };
    const auto wanted =
        plan.threads > 0 ? static_cast<unsigned>(plan.threads) : std::thread::hardware_concurrency();
    const auto threads =
        std::min<std::size_t>(std::clamp(wanted, 1U, 64U), std::max<std::size_t>(1, seeds.size()));
    progress.stage(static_cast<std::int64_t>(seeds.size()) * looks, from, to);
    std::vector<std::thread> others;
    struct Joiner {
        std::vector<std::thread>& threads;
        ~Joiner() {
            for (std::thread& thread : threads)
                thread.join();
        }
    };
    {
        const Joiner joiner{others};
        for (std::size_t index = 1; index < threads; ++index)
            others.emplace_back([&] { work([](std::size_t) {}); });
        std::size_t reported = 0;
        work([&](std::size_t draw) {
            progress.advance(static_cast<std::int64_t>(draw + 1 - reported) * looks);
            reported = draw + 1;
        });
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace marginalia::core::agreement
