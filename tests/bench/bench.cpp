// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

#include "bench/project_l.h"
#include "core/coding/coding_store.h"

#include <algorithm>
#include <sys/resource.h>

namespace marginalia::bench {

using namespace core;

void reportRuns(benchmark::internal::Benchmark* bench) {
    bench->ComputeStatistics("min", [](const std::vector<double>& runs) { return std::ranges::min(runs); });
    bench->ComputeStatistics("max", [](const std::vector<double>& runs) { return std::ranges::max(runs); });
    bench->ReportAggregatesOnly(true)->UseManualTime()->Unit(benchmark::kMillisecond);
}

double processorSeconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

ProjectOptions quiet() {
    ProjectOptions options;
    options.who = "bench";
    options.copies = false;
    return options;
}

std::unique_ptr<Project> openL() {
    ProjectOptions options = quiet();
    options.readOnly = true;
    return Project::open(projectL(), options);
}

QuestionId firstQuestion(const Project& project) {
    return survey::questions(project.db()).front().id;
}

Desk::Desk(const std::filesystem::path& copy)
    : project(Project::open(copy, quiet()))
    , question(firstQuestion(*project))
    , answers(survey::answers(project->db(), question))
    , codes(codebook::Codebook::load(project->db()).codes())
    , coder(coding::coders(project->db()).front().id) {}

store::ChangeSet Desk::codeNext() {
    const AnswerId answer = answers[next % answers.size()].id;
    const CodeId code = codes[(next * 7 + next / answers.size()) % codes.size()].id;
    ++next;
    return project->edit({msg("code {1}"), {"x"}}, [&](store::Edit& edit) {
        coding::apply(edit, coder, code, {answer, {}}, Span{1, 9});
    });
}

store::ChangeSet Desk::codeAMillion() {
    constexpr std::size_t all = 1'000'000;
    const std::size_t codesOfEach = all / answers.size();
    return project->edit({msg("import-codings {1}"), {"million.csv"}}, [&](store::Edit& edit) {
        std::vector<coding::Coding> together(400);
        std::int64_t id = edit.ids().block(all);
        const std::string now = edit.now();
        // Answer by answer, as every bulk coding of the program is written.
        for (std::size_t i = 0; i < all; i += together.size()) {
            for (std::size_t j = i; j < i + together.size(); ++j) {
                coding::Coding& coding = together[j - i];
                coding.id = CodingId{id++};
                coding.coder = coder;
                coding.code = codes[j % codesOfEach % codes.size()].id;
                coding.place = {answers[j / codesOfEach].id, {}};
                const auto start = static_cast<std::int64_t>(j % 7) + 2;
                coding.span = Span{start, start + 38};
                coding.createdAt = now;
            }
            coding::rows::insertAll(edit, together);
        }
    });
}

} // namespace marginalia::bench

BENCHMARK_MAIN();
