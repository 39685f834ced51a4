// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebook/codebook.h"
#include "core/project/project.h"
#include "core/survey/survey.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

namespace marginalia::bench {

/// Of this process so far, in the program and in the system for it.
double processorSeconds();

/// Median, least and most of several runs in milliseconds: by the clock on the wall, and, as `cpu_ms`, of the
/// processor, which is the truer figure where other programs are at work.
void reportRuns(benchmark::internal::Benchmark* bench);

/// Measures `work` as one run of `state`.
template <typename Work> void measureOnce(benchmark::State& state, const Work& work) {
    const double cpu = processorSeconds();
    const auto begin = std::chrono::steady_clock::now();
    work();
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    state.counters["cpu_ms"] = (processorSeconds() - cpu) * 1000;
}

/// No rolling copies, which would be measured too.
core::ProjectOptions quiet();
/// Project L for reading.
std::unique_ptr<core::Project> openL();
core::QuestionId firstQuestion(const core::Project& project);

/// A copy of L to work on: its first coder, and the answers to its first question.
struct Desk {
    explicit Desk(const std::filesystem::path& copy);
    /// One step that codes a passage of another answer with another code each time.
    core::store::ChangeSet codeNext();
    /// One step that records a million codings of answers.
    core::store::ChangeSet codeAMillion();

    std::unique_ptr<core::Project> project;
    core::QuestionId question;
    std::vector<core::survey::Answer> answers;
    std::vector<core::codebook::Code> codes;
    core::CoderId coder;
    std::size_t next = 0;
};

} // namespace marginalia::bench
