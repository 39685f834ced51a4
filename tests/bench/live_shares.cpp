// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a click and the new share table.
#include "bench/bench.h"
#include "bench/project_l.h"
#include "core/shares/share_table.h"

namespace marginalia::bench {
namespace {

using namespace core;

void openToRead(benchmark::State& state) {
    projectL();
    for (auto _ : state)
        measureOnce(state, [] { benchmark::DoNotOptimize(openL()); });
}
BENCHMARK(openToRead)->Name("open L for reading")->Iterations(1)->Repetitions(9)->Apply(reportRuns);

void openToWrite(benchmark::State& state) {
    const auto copy = copyOfProjectL("open");
    for (auto _ : state)
        measureOnce(state, [&] { benchmark::DoNotOptimize(Project::open(copy, quiet())); });
}
BENCHMARK(openToWrite)
    ->Name("open L for writing, and close it")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

void bitmapsOfOneQuestion(benchmark::State& state) {
    const auto project = openL();
    const QuestionId question = firstQuestion(*project);
    for (auto _ : state)
        measureOnce(state, [&] { benchmark::DoNotOptimize(shares::ShareEngine(project->db(), question)); });
}
BENCHMARK(bitmapsOfOneQuestion)
    ->Name("bitmaps of one question (<= 150 ms)")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);

void tableOf(benchmark::State& state, const shares::Layer& layer, const std::string& where) {
    const auto project = openL();
    shares::ShareRequest request;
    request.question = firstQuestion(*project);
    request.layer = layer;
    request.where = where;
    const shares::ShareEngine engine(project->db(), request.question);
    for (auto _ : state)
        measureOnce(state, [&] { benchmark::DoNotOptimize(engine.table(project->db(), request)); });
}
void fullShareTable(benchmark::State& state) {
    tableOf(state, {}, {});
}
void majorityTable(benchmark::State& state) {
    tableOf(state, {shares::LayerKind::Majority, {}}, {});
}
void tableOfSomeCases(benchmark::State& state) {
    tableOf(state, {}, "Country=Uzbekistan");
}
BENCHMARK(fullShareTable)
    ->Name("share table of 500 codes from warm bitmaps (<= 100 ms)")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);
BENCHMARK(majorityTable)
    ->Name("the same in the majority layer (<= 100 ms)")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);
BENCHMARK(tableOfSomeCases)
    ->Name("the same of one country")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);

constexpr int changesMeasured = 20;
void sharesAfterOneCoding(benchmark::State& state) {
    Desk desk(copyOfProjectL("after-one-coding"));
    shares::ShareEngine engine(desk.project->db(), desk.question);
    shares::ShareRequest request;
    request.question = desk.question;
    benchmark::DoNotOptimize(engine.table(desk.project->db(), request));
    for (auto _ : state) {
        std::vector<store::ChangeSet> steps;
        for (int i = 0; i < changesMeasured; ++i)
            steps.push_back(desk.codeNext());
        measureOnce(state, [&] {
            for (const store::ChangeSet& changes : steps) {
                engine.refresh(desk.project->db(), changes);
                benchmark::DoNotOptimize(engine.table(desk.project->db(), request));
            }
        });
    }
}
BENCHMARK(sharesAfterOneCoding)
    ->Name("20 times: one coding changed, then the share table (<= 5 ms each)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

} // namespace
} // namespace marginalia::bench
