// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement without a project: what the coefficients, the sweep over passages and the bootstrap take.
#include "bench/bench.h"
#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/gwet_ac.h"
#include "core/agreement/coefficients/percent_agreement.h"
#include "core/agreement/coefficients/set_overlap.h"
#include "core/agreement/continuum.h"
#include "core/agreement/random.h"

namespace marginalia::bench {
namespace {

using namespace core;
using namespace core::agreement;

struct Size {
    std::uint64_t texts, length, coders, codes, segments;
};
constexpr Size usual{200, 20'000, 2, 40, 20'000};
constexpr Size large{2'000, 50'000, 5, 500, 1'000'000};

Continua continuaOf(const Size& size) {
    SplitMix64 random(1);
    Continua continua;
    continua.coders = static_cast<int>(size.coders);
    continua.codes = static_cast<int>(size.codes);
    continua.lengths.assign(size.texts, static_cast<std::int64_t>(size.length));
    for (std::uint64_t made = 0; made < size.segments; ++made) {
        Segment segment;
        segment.text = static_cast<std::int32_t>(random.below(size.texts));
        segment.coder = static_cast<std::int32_t>(random.below(size.coders));
        segment.code = static_cast<std::int32_t>(random.below(size.codes));
        segment.start = static_cast<std::int64_t>(random.below(size.length - 300));
        segment.end = segment.start + 20 + static_cast<std::int64_t>(random.below(250));
        continua.segments.push_back(segment);
    }
    return continua;
}

void charactersOf(benchmark::State& state, const Size& size) {
    const Continua continua = continuaOf(size);
    for (auto _ : state)
        measureOnce(state, [&] {
            for (const Ratings& ratings : characterRatings(continua)) {
                benchmark::DoNotOptimize(percentAgreement(ratings));
                benchmark::DoNotOptimize(cohenKappa(ratings));
                benchmark::DoNotOptimize(alpha(ratings));
                benchmark::DoNotOptimize(gwetAc(ratings));
                benchmark::DoNotOptimize(presenceJaccard(ratings));
            }
        });
}
void usualCharacters(benchmark::State& state) {
    charactersOf(state, usual);
}
BENCHMARK(usualCharacters)
    ->Name("agreement by character, 200 texts, 20,000 codings, 40 codes (<= 50 ms)")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);

void largeCharacters(benchmark::State& state) {
    charactersOf(state, large);
}
BENCHMARK(largeCharacters)
    ->Name("agreement by character, 2,000 texts, 1,000,000 codings, 500 codes, 5 coders (<= 2 s)")
    ->Iterations(1)
    ->Repetitions(3)
    ->Apply(reportRuns);

/// A code on so many of a hundred answers; of ten answers the second coder thinks of one anew.
struct Code {
    Ratings ratings;
    std::vector<std::uint32_t> units;

    Code(SplitMix64& random, std::uint64_t percent) {
        ratings.coders = 2;
        ratings.categories = 2;
        ratings.cells = {0, 0, 0, 1, 1, 0, 1, 1};
        ratings.counts.assign(4, 0);
        for (int answer = 0; answer < 20'000; ++answer) {
            const bool first = random.below(100) < percent;
            const bool second = random.below(10) == 0 ? random.below(100) < percent : first;
            units.push_back((first ? 2U : 0U) + (second ? 1U : 0U));
            ++ratings.counts[units.back()];
        }
    }
};

void bootstrapOfAllCodes(benchmark::State& state) {
    SplitMix64 random(2);
    std::vector<Code> codes;
    for (std::uint64_t code = 0; code < 100; ++code)
        codes.emplace_back(random, 1 + code / 4); // 1 to 25 %
    std::vector<Sample> samples;
    for (const Code& code : codes)
        samples.push_back({&code.ratings, code.units});
    Progress progress;
    for (auto _ : state)
        measureOnce(state, [&] {
            benchmark::DoNotOptimize(bootstrapUnits(
                samples, Enters::Pairable, [](const Ratings& ratings) { return alpha(ratings); }, {},
                progress));
        });
}
BENCHMARK(bootstrapOfAllCodes)
    ->Name("bootstrap of alpha, 2,000 draws, 100 codes, 20,000 answers (<= 3 s)")
    ->Iterations(1)
    ->Repetitions(3)
    ->Apply(reportRuns);

} // namespace
} // namespace marginalia::bench
