// SPDX-License-Identifier: GPL-3.0-or-later
// Steps: one coding, a million codings, and taking them back.
#include "bench/bench.h"
#include "bench/project_l.h"

namespace marginalia::bench {
namespace {

using namespace core;

/// A folder in memory, where a commit does not wait for the disk.
std::filesystem::path inMemory() {
    return "/dev/shm";
}

constexpr int stepsMeasured = 100;
void steps(benchmark::State& state, Desk& desk) {
    desk.codeNext();
    for (auto _ : state)
        measureOnce(state, [&] {
            for (int i = 0; i < stepsMeasured; ++i)
                benchmark::DoNotOptimize(desk.codeNext());
        });
}
void oneCoding(benchmark::State& state) {
    Desk desk(copyOfProjectL("one-step"));
    steps(state, desk);
}
void oneCodingWithoutDisk(benchmark::State& state) {
    if (!std::filesystem::exists(inMemory())) {
        state.SkipWithError("there is no /dev/shm");
        return;
    }
    const auto copy = inMemory() / "marginalia-bench.marginalia";
    std::filesystem::copy_file(projectL(), copy, std::filesystem::copy_options::overwrite_existing);
    {
        Desk desk(copy);
        steps(state, desk);
    }
    std::filesystem::remove(copy);
    std::filesystem::remove(copy.string() + "-lock");
}
BENCHMARK(oneCodingWithoutDisk)
    ->Name("100 steps of one coding, file in memory (<= 5 ms each)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);
BENCHMARK(oneCoding)
    ->Name("100 steps of one coding, commits to the disk included")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

enum class Part { Record, Undo, Redo };
void millionCodings(benchmark::State& state, Part part) {
    for (auto _ : state) {
        Desk desk(copyOfProjectL("million"));
        const auto measured = [&](Part one, const auto& work) {
            if (one == part)
                measureOnce(state, work);
            else
                work();
        };
        measured(Part::Record, [&] { desk.codeAMillion(); });
        if (part != Part::Record)
            measured(Part::Undo, [&] { desk.project->undo(); });
        if (part == Part::Redo)
            measured(Part::Redo, [&] { desk.project->redo(); });
    }
}
void recordAMillion(benchmark::State& state) {
    millionCodings(state, Part::Record);
}
void undoAMillion(benchmark::State& state) {
    millionCodings(state, Part::Undo);
}
void redoAMillion(benchmark::State& state) {
    millionCodings(state, Part::Redo);
}
BENCHMARK(recordAMillion)
    ->Name("a million codings recorded in one step (<= 10 s)")
    ->Iterations(1)
    ->Repetitions(3)
    ->Apply(reportRuns);
BENCHMARK(undoAMillion)->Name("undo of this step")->Iterations(1)->Repetitions(3)->Apply(reportRuns);
BENCHMARK(redoAMillion)->Name("redo of this step")->Iterations(1)->Repetitions(1)->Apply(reportRuns);

} // namespace
} // namespace marginalia::bench
