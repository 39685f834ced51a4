// SPDX-License-Identifier: GPL-3.0-or-later
// Coders compared: on 20,000 answers while one of them codes, and on characters of long texts.
#include "bench/bench.h"
#include "bench/project_l.h"
#include "core/agreement/character_sheet.h"
#include "core/agreement/comparison_engine.h"
#include "core/agreement/random.h"
#include "core/agreement/row_figures.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/survey/survey_import.h"

namespace marginalia::bench {
namespace {

using namespace core;

constexpr std::int64_t respondents = 20'000;
constexpr int codes = 100;
constexpr int coders = 3;

/// 20,000 answers judged by three coders, who give each two codes of a hundred and mostly agree.
std::filesystem::path projectOfThreeCoders() {
    const std::filesystem::path file = dataFolder() / "three-coders.marginalia";
    if (std::filesystem::exists(file))
        return file;
    const std::filesystem::path unfinished = dataFolder() / "three-coders-unfinished.marginalia";
    std::filesystem::remove(unfinished);
    {
        const auto project = Project::create(unfinished, "Three coders", "en", quiet());
        survey::SurveyRows rows;
        rows.headers = {"ID", "steps"};
        for (std::int64_t i = 0; i < respondents; ++i)
            rows.rows.push_back({"R" + std::to_string(i), words(static_cast<std::uint64_t>(i), 120)});
        survey::SurveyPlan plan;
        plan.file = "survey.csv";
        plan.idColumn = "ID";
        for (const auto& [name, role] :
             {std::pair("ID", survey::ColumnRole::Id), std::pair("steps", survey::ColumnRole::Open)}) {
            survey::ColumnPlan column;
            column.column = name;
            column.role = role;
            plan.columns.push_back(column);
        }
        project->edit(msg("Prepared"), [&](store::Edit& step) {
            survey::importRows(step, rows, plan, "survey");
            for (int code = 0; code < codes; ++code)
                codebook::createPath(step, {"Code " + std::to_string(code)});
            for (int coder = 0; coder < coders; ++coder)
                coding::ensureCoder(step, "Coder " + std::to_string(coder));
        });
        const codebook::Codebook book = codebook::Codebook::load(project->db());
        const std::vector<coding::Coder> people = coding::coders(project->db());
        project->edit(msg("Coded"), [&](store::Edit& step) {
            agreement::SplitMix64 random(5);
            for (const survey::Answer& answer : survey::answers(step.db(), firstQuestion(*project))) {
                const std::uint64_t first = random.below(codes);
                for (int coder = 0; coder < coders; ++coder) {
                    coding::judge(step, people[static_cast<std::size_t>(coder)].id, answer.id,
                                  coding::JudgementState::Done);
                    for (const std::uint64_t code :
                         {random.below(5) == 0 ? random.below(codes) : first, (first * 7 + 1) % codes})
                        coding::apply(step, people[static_cast<std::size_t>(coder)].id, book.codes()[code].id,
                                      {answer.id, {}}, std::nullopt);
                }
            }
        });
    }
    std::filesystem::rename(unfinished, file);
    return file;
}

agreement::ComparisonRequest request(const Project& project) {
    agreement::ComparisonRequest request;
    request.questions = {firstQuestion(project)};
    return request;
}

void comparisonFromTheFile(benchmark::State& state) {
    const auto project = Project::open(projectOfThreeCoders(), quiet());
    for (auto _ : state)
        measureOnce(state, [&] {
            benchmark::DoNotOptimize(agreement::ComparisonEngine(project->db(), request(*project)));
        });
}
BENCHMARK(comparisonFromTheFile)
    ->Name("comparison of 20,000 answers x 100 codes x 3 coders, from the file")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

void comparisonAfterOneCoding(benchmark::State& state) {
    const std::filesystem::path copy = dataFolder() / "three-coders-copy.marginalia";
    std::filesystem::copy_file(projectOfThreeCoders(), copy,
                               std::filesystem::copy_options::overwrite_existing);
    const auto project = Project::open(copy, quiet());
    agreement::ComparisonEngine engine(project->db(), request(*project));
    const std::vector<survey::Answer> answers = survey::answers(project->db(), firstQuestion(*project));
    const codebook::Codebook book = codebook::Codebook::load(project->db());
    const CoderId coder = coding::coders(project->db()).front().id;
    std::size_t next = 0;
    for (auto _ : state) {
        const store::ChangeSet changes = project->edit(msg("Coded"), [&](store::Edit& step) {
            coding::apply(step, coder, book.codes()[next * 13 % codes].id, {answers[next * 101].id, {}},
                          Span{0, 3});
        });
        ++next;
        measureOnce(state, [&] {
            engine.refresh(project->db(), changes);
            benchmark::DoNotOptimize(engine.comparison().rows.size());
        });
    }
}
BENCHMARK(comparisonAfterOneCoding)
    ->Name("the same after one coding changed (<= 50 ms)")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);

void twoThousandDraws(benchmark::State& state) {
    const auto project = Project::open(projectOfThreeCoders(), quiet());
    const agreement::ComparisonEngine engine(project->db(), request(*project));
    const agreement::IntervalDraw draw = engine.intervalDraw();
    for (auto _ : state)
        measureOnce(state, [&] {
            Progress progress;
            benchmark::DoNotOptimize(draw.draw(2'000, agreement::defaultSeed, progress));
        });
}
BENCHMARK(twoThousandDraws)
    ->Name("2,000 bootstrap draws of 100 codes x 20,000 answers (<= 3 s)")
    ->Iterations(1)
    ->Repetitions(3)
    ->Apply(reportRuns);

/// Passages of some 60 characters, by every coder in every text.
agreement::Continua texts(int count, std::int64_t length, int passages, int people, int categories) {
    agreement::Continua continua;
    continua.coders = people;
    continua.codes = categories;
    continua.lengths.assign(static_cast<std::size_t>(count), length);
    agreement::SplitMix64 random(9);
    for (int i = 0; i < passages; ++i) {
        const auto start = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(length - 200)));
        continua.segments.push_back(
            {static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(count))),
             static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(people))),
             static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(categories))), start,
             start + 1 + static_cast<std::int64_t>(random.below(120))});
    }
    return continua;
}

void compareCharacters(benchmark::State& state, const agreement::Continua& continua) {
    for (auto _ : state)
        measureOnce(state, [&] {
            for (const agreement::CharacterPresence& presence : agreement::presenceByCharacter(continua)) {
                agreement::CodeRow row;
                row.code = CodeId{1};
                agreement::fill(row, agreement::folded(presence), static_cast<std::size_t>(continua.coders));
                benchmark::DoNotOptimize(row);
            }
        });
}
void charactersOfAStudy(benchmark::State& state) {
    compareCharacters(state, texts(200, 20'000, 20'000, 2, 40));
}
void charactersOfALargeStudy(benchmark::State& state) {
    compareCharacters(state, texts(2'000, 50'000, 1'000'000, 5, 500));
}
BENCHMARK(charactersOfAStudy)
    ->Name("characters of 200 texts of 20 kB, 20,000 codings, 2 coders, 40 codes (<= 50 ms)")
    ->Iterations(1)
    ->Repetitions(9)
    ->Apply(reportRuns);
BENCHMARK(charactersOfALargeStudy)
    ->Name("characters of 2,000 texts of 50 kB, 1,000,000 codings, 5 coders, 500 codes (<= 2 s)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

} // namespace
} // namespace marginalia::bench
