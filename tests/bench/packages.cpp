// SPDX-License-Identifier: GPL-3.0-or-later
// Packages that come back: five coders, 200,000 codings each, on 40,000 answers.
#include "bench/bench.h"
#include "bench/process.h"
#include "bench/project_l.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/coding_store.h"
#include "core/survey/survey_import.h"
#include "core/team/merge.h"
#include "core/team/pack.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace marginalia::bench {
namespace {

using namespace core;

constexpr std::size_t respondents = 20'000;
constexpr std::size_t coders = 5;
constexpr std::size_t codingsOfAnswer = 5;
constexpr std::size_t answersOfStep = 100;
constexpr std::size_t codes = 100;

void fill(store::Edit& edit) {
    survey::SurveyRows rows;
    rows.headers = {"ID", "first", "second"};
    for (std::size_t i = 0; i < respondents; ++i)
        rows.rows.push_back({"R" + std::to_string(i), words(2 * i, 120), words(2 * i + 1, 120)});
    survey::SurveyPlan plan;
    plan.idColumn = "ID";
    for (const std::string& header : rows.headers) {
        survey::ColumnPlan column;
        column.column = header;
        column.role = header == "ID" ? survey::ColumnRole::Id : survey::ColumnRole::Open;
        plan.columns.push_back(column);
    }
    survey::importRows(edit, rows, plan, "survey");
    for (std::size_t i = 0; i < codes; ++i)
        codebook::createPath(edit, {"Code " + std::to_string(i)});
    for (std::size_t i = 0; i < coders; ++i)
        coding::addCoder(edit, "Coder " + std::to_string(i));
}

/// All answers coded five times each, a hundred answers in one step.
void codeAll(const std::filesystem::path& package) {
    const auto project = Project::open(package, quiet());
    const coding::Coder coder = coding::coders(project->db()).front();
    const auto book = codebook::Codebook::load(project->db()).codes();
    std::vector<survey::Answer> answers;
    for (const survey::Question& question : survey::questions(project->db()))
        for (const survey::Answer& answer : survey::answers(project->db(), question.id))
            answers.push_back(answer);
    for (std::size_t first = 0; first < answers.size(); first += answersOfStep)
        project->edit({msg("code {1}"), {"x"}}, [&](store::Edit& edit) {
            std::vector<coding::Coding> codings;
            std::vector<coding::Judgement> judgements;
            for (std::size_t i = first; i < std::min(first + answersOfStep, answers.size()); ++i) {
                for (std::size_t k = 0; k < codingsOfAnswer; ++k) {
                    coding::Coding& coding = codings.emplace_back();
                    coding.id = edit.newId<CodingId>();
                    coding.coder = coder.id;
                    coding.code = book[(i * 7 + k * 13) % book.size()].id;
                    coding.place = {answers[i].id, {}};
                    coding.span = Span{static_cast<std::int64_t>(k), static_cast<std::int64_t>(k) + 40};
                    coding.createdAt = edit.now();
                }
                coding::Judgement& judgement = judgements.emplace_back();
                judgement.id = edit.newId<JudgementId>();
                judgement.answer = answers[i].id;
                judgement.coder = coder.id;
                judgement.state = coding::JudgementState::Done;
                judgement.judgedAt = edit.now();
            }
            coding::rows::insertAll(edit, codings);
            coding::rows::insertAll(edit, judgements);
        });
}

std::filesystem::path packageFile(std::size_t coder) {
    return dataFolder() / ("package-" + std::to_string(coder) + ".marginalia");
}

/// The project as it was when the packages were given out; made once, and kept.
std::filesystem::path projectOfPackages() {
    const auto file = dataFolder() / "packages.marginalia";
    if (std::filesystem::exists(file))
        return file;
    const auto unfinished = dataFolder() / "packages-unfinished.marginalia";
    std::filesystem::remove(unfinished);
    {
        const auto project = Project::create(unfinished, "Packages", "en", quiet());
        project->edit(msg("Fill"), fill);
        for (std::size_t i = 0; i < coders; ++i) {
            std::filesystem::remove(packageFile(i));
            team::PackWish wish;
            wish.coder = coding::coders(project->db())[i].id;
            team::pack(*project, wish, packageFile(i));
            codeAll(packageFile(i));
        }
    }
    std::filesystem::rename(unfinished, file);
    return file;
}

void mergePackages(benchmark::State& state) {
    const auto copy = dataFolder() / "packages-copy.marginalia";
    std::vector<std::string> arguments{"merge", copy.string()};
    for (std::size_t i = 0; i < coders; ++i)
        arguments.push_back(packageFile(i).string());
    ProcessFigures figures;
    for (auto _ : state) {
        std::filesystem::copy_file(projectOfPackages(), copy,
                                   std::filesystem::copy_options::overwrite_existing);
        figures = runCli(arguments);
        if (figures.exit != 0)
            state.SkipWithError("the command failed");
        state.SetIterationTime(figures.wallSeconds);
        state.counters["cpu_ms"] = figures.processorSeconds * 1000;
        state.counters["peak_MB"] = figures.peakMegabytes;
    }
    std::filesystem::remove(copy);
}
BENCHMARK(mergePackages)
    ->Name("merge of 5 packages of 200,000 codings each (<= 15 s, <= 400 MB)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

/// As the window does it: the project stays open, and its journal is the -wal.
void mergePackagesInTheWindow(benchmark::State& state) {
    const auto copy = dataFolder() / "packages-window.marginalia";
    std::vector<std::filesystem::path> files;
    for (std::size_t i = 0; i < coders; ++i)
        files.push_back(packageFile(i));
    for (auto _ : state) {
        std::filesystem::copy_file(projectOfPackages(), copy,
                                   std::filesystem::copy_options::overwrite_existing);
        const auto project = Project::open(copy, quiet());
        const auto begin = std::chrono::steady_clock::now();
        const team::MergeReport report = team::merge(*project, files);
        if (!report.changed)
            state.SkipWithError("nothing was merged");
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::filesystem::remove(copy);
}
BENCHMARK(mergePackagesInTheWindow)
    ->Name("merge of 5 packages, as the window does it (<= 15 s)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

} // namespace
} // namespace marginalia::bench
