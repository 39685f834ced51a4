// SPDX-License-Identifier: GPL-3.0-or-later
// The targets of a large study. Each measurement says its target in its name; the table is in README.md.
#include "bench/process.h"
#include "bench/project_l.h"
#include "core/codebook/codebook.h"
#include "core/coding/coding.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/importers/survey_file.h"
#include "core/exchange/importers/text_file.h"
#include "core/project/project.h"
#include "core/query/search.h"
#include "core/report/table.h"
#include "core/shares/share_table.h"
#include "core/survey/survey.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <memory>

namespace fs = std::filesystem;
using namespace marginalia::core;
using namespace marginalia::bench;

namespace {

ProjectOptions quiet() {
    ProjectOptions options;
    options.who = "bench";
    options.dailyCopies = false;
    return options;
}

std::unique_ptr<Project> openL() {
    ProjectOptions options = quiet();
    options.readOnly = true;
    return Project::open(projectL(), options);
}

shares::ShareRequest firstQuestion(const Project& project) {
    shares::ShareRequest request;
    request.question = survey::questions(project.db()).front().id;
    return request;
}

void processStartToFirstShareTable(benchmark::State& state) {
    const std::string file = projectL().string();
    runCli({"shares", file, "--question", "Q1", "--format", "json"}); // warms the page cache
    double peak = 0;
    for (auto _ : state) {
        const ProcessFigures figures = runCli({"shares", file, "--question", "Q1", "--format", "json"});
        if (figures.exit != 0)
            state.SkipWithError("the command failed");
        state.SetIterationTime(figures.wallSeconds);
        peak = std::max(peak, figures.peakMegabytes);
    }
    state.counters["peak_MB"] = peak;
}
BENCHMARK(processStartToFirstShareTable)
    ->Name("process start to the first share table (<= 300 ms, peak <= 200 MB)")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(10);

void bitmapsOfOneQuestion(benchmark::State& state) {
    const auto project = openL();
    const QuestionId question = firstQuestion(*project).question;
    for (auto _ : state)
        benchmark::DoNotOptimize(shares::ShareEngine(project->db(), question));
}
BENCHMARK(bitmapsOfOneQuestion)->Name("bitmaps of one question (<= 150 ms)")->Unit(benchmark::kMillisecond);

void fullShareTable(benchmark::State& state) {
    const auto project = openL();
    const shares::ShareRequest request = firstQuestion(*project);
    const shares::ShareEngine engine(project->db(), request.question);
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.table(project->db(), request));
}
BENCHMARK(fullShareTable)
    ->Name("share table of 500 codes from warm bitmaps (<= 100 ms)")
    ->Unit(benchmark::kMillisecond);

/// A copy of L, the first coder and the first answers of the first question.
struct Desk {
    explicit Desk(const std::string& name)
        : project(Project::open(copyOfProjectL(name), quiet())) {
        question = survey::questions(project->db()).front().id;
        answers = survey::answers(project->db(), question);
        codes = codebook::Codebook::load(project->db()).codes();
        coder = coding::coders(project->db()).front().id;
    }
    store::ChangeSet codeNext() {
        const AnswerId answer = answers[next % answers.size()].id;
        const CodeId code = codes[(next * 7 + next / answers.size()) % codes.size()].id;
        ++next;
        return project->edit({msg("code {1}"), {"x"}}, [&](store::Edit& edit) {
            coding::apply(edit, coder, code, {answer, {}}, Span{1, 9});
        });
    }
    std::unique_ptr<Project> project;
    QuestionId question;
    std::vector<survey::Answer> answers;
    std::vector<codebook::Code> codes;
    CoderId coder;
    std::size_t next = 0;
};

void sharesAfterOneCoding(benchmark::State& state) {
    Desk desk("after-one-coding");
    shares::ShareEngine engine(desk.project->db(), desk.question);
    shares::ShareRequest request;
    request.question = desk.question;
    benchmark::DoNotOptimize(engine.table(desk.project->db(), request));
    for (auto _ : state) {
        state.PauseTiming();
        const store::ChangeSet changes = desk.codeNext();
        state.ResumeTiming();
        engine.refresh(desk.project->db(), changes);
        benchmark::DoNotOptimize(engine.table(desk.project->db(), request));
    }
}
BENCHMARK(sharesAfterOneCoding)
    ->Name("share table after one coding changed (<= 5 ms)")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(50);

void editOfOneCoding(benchmark::State& state) {
    Desk desk("one-edit");
    for (auto _ : state)
        benchmark::DoNotOptimize(desk.codeNext());
}
BENCHMARK(editOfOneCoding)
    ->Name("one Project::edit of one coding, durable commit included (<= 5 ms without it)")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(200);

void millionCodingsInOneStep(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        Desk desk("million");
        const auto& answers = desk.answers;
        state.ResumeTiming();
        desk.project->edit({msg("import-codings {1}"), {"million.csv"}}, [&](store::Edit& edit) {
            auto insert =
                edit.db().prepare("INSERT INTO coding (id, coder_id, code_id, answer_id, start_position, "
                                  "end_position, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
            const std::string now = edit.now();
            std::int64_t id = edit.ids().block(1'000'000);
            for (std::int64_t i = 0; i < 1'000'000; ++i)
                insert
                    .bind(id++, desk.coder,
                          desk.codes[static_cast<std::size_t>(i / 20'000) % desk.codes.size()].id,
                          answers[static_cast<std::size_t>(i) % answers.size()].id, 2 + i % 7,
                          40 + i / 140'000, now)
                    .run();
        });
    }
}
BENCHMARK(millionCodingsInOneStep)
    ->Name("a million codings recorded in one step (<= 10 s)")
    ->Unit(benchmark::kSecond)
    ->Iterations(1);

void importTexts(benchmark::State& state) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folderOfTexts()))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (auto _ : state) {
        state.PauseTiming();
        const fs::path file = dataFolder() / "texts.marginalia";
        fs::remove(file);
        const auto project = Project::create(file, "Texts", "en", quiet());
        Progress progress;
        state.ResumeTiming();
        exchange::importDocuments(*project, files, {}, progress);
    }
}
BENCHMARK(importTexts)
    ->Name("import of 100 MB of text files (<= 3 s)")
    ->Unit(benchmark::kSecond)
    ->Iterations(1);

void importSurvey(benchmark::State& state) {
    const fs::path csv = surveyCsv();
    for (auto _ : state) {
        state.PauseTiming();
        const fs::path file = dataFolder() / "survey.marginalia";
        fs::remove(file);
        const auto project = Project::create(file, "Survey", "en", quiet());
        Progress progress;
        state.ResumeTiming();
        exchange::importSurvey(*project, csv, {}, progress);
    }
}
BENCHMARK(importSurvey)
    ->Name("import of a survey of 20,000 rows (<= 1.5 s)")
    ->Unit(benchmark::kSecond)
    ->Iterations(3);

void wordTableOfQuotes(benchmark::State& state) {
    report::Document document;
    document.title = "Quotes";
    document.language = "en";
    document.date = "2026-01-01T00:00:00.000Z";
    report::Table table;
    table.title = "Quotes";
    table.columns = {report::Column::number("No."), report::Column::text("Respondent"),
                     report::Column::quote("Quote", 6), report::Column::text("Category", 3)};
    for (std::int64_t i = 0; i < 10'000; ++i) {
        report::Row row;
        row.cells = {report::Cell::count(i + 1), report::Cell::text(fmt::format("R{:05}", i)),
                     report::Cell::quote(words(static_cast<std::uint64_t>(i), 160), "Expert, Kazakhstan"),
                     report::Cell::text("Institutions > Courts")};
        table.rows.push_back(std::move(row));
    }
    document.add(std::move(table));
    Progress progress;
    for (auto _ : state)
        exchange::writeReport(document, dataFolder() / "quotes.docx", {}, progress);
}
BENCHMARK(wordTableOfQuotes)
    ->Name("Word table of 10,000 quotes (<= 2 s)")
    ->Unit(benchmark::kSecond)
    ->Iterations(3);

void searchIndex(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        const auto project = Project::open(copyOfProjectL("index"), quiet());
        Progress progress;
        const std::int64_t bytes = project->db().integer("SELECT sum(length(CAST(body AS BLOB))) FROM text");
        state.ResumeTiming();
        query::finishIndex(*project, progress);
        state.counters["MB_per_s"] =
            benchmark::Counter(static_cast<double>(bytes) / 1e6, benchmark::Counter::kIsRate);
    }
}
BENCHMARK(searchIndex)
    ->Name("full-text index of project L (>= 12 MB/s)")
    ->Unit(benchmark::kSecond)
    ->Iterations(1);

} // namespace

BENCHMARK_MAIN();
