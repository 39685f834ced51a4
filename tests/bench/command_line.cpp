// SPDX-License-Identifier: GPL-3.0-or-later
// A new process each time, the page cache warm: what a person at the prompt waits for, and how much memory it
// takes.
#include "bench/bench.h"
#include "bench/process.h"
#include "bench/project_l.h"

namespace marginalia::bench {
namespace {

void run(benchmark::State& state, std::vector<std::string> arguments) {
    if (arguments.front() != "--version")
        arguments.insert(arguments.begin() + 1, projectL().string());
    runCli(arguments); // warms the page cache
    double peak = 0;
    double processor = 0;
    for (auto _ : state) {
        const ProcessFigures figures = runCli(arguments);
        if (figures.exit != 0)
            state.SkipWithError("the command failed");
        state.SetIterationTime(figures.wallSeconds);
        processor = figures.processorSeconds;
        peak = std::max(peak, figures.peakMegabytes);
    }
    state.counters["cpu_ms"] = processor * 1000;
    state.counters["peak_MB"] = peak;
}

void measure(const char* name, const std::vector<std::string>& arguments) {
    benchmark::RegisterBenchmark(name, [arguments](benchmark::State& state) { run(state, arguments); })
        ->Iterations(1)
        ->Repetitions(9)
        ->Apply(reportRuns);
}

const bool registered = [] {
    measure("process: --version, no project", {"--version"});
    measure("process: start to the first share table (<= 300 ms, <= 200 MB)",
            {"shares", "--question", "Q1", "--format", "json"});
    measure("process: share table as text", {"shares", "--question", "Q1"});
    measure("process: share table of one country",
            {"shares", "--question", "Q1", "--where", "Country=Uzbekistan"});
    measure("process: share table of the union layer", {"shares", "--question", "Q1", "--layer", "union"});
    measure("process: info", {"info"});
    measure("process: history", {"history"});
    const std::string data = dataFolder().string();
    measure("process: Word report of the shares of one question (<= 200 MB)",
            {"report", "--table", "shares", "--question", "Q1", "--output", data + "/shares.docx"});
    measure("process: CSV of the 100,000 quotes of one question (<= 200 MB)",
            {"report", "--table", "quotes", "--question", "Q1", "--layer", "union", "--output",
             data + "/quotes.csv"});
    measure("process: Word report of the 100,000 quotes of one question (<= 200 MB)",
            {"report", "--table", "quotes", "--question", "Q1", "--layer", "union", "--output",
             data + "/quotes.docx"});
    return true;
}();

} // namespace
} // namespace marginalia::bench
