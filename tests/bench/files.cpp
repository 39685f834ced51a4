// SPDX-License-Identifier: GPL-3.0-or-later
// Files in and out, and the search index.
#include "bench/bench.h"
#include "bench/project_l.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/importers/codings_csv.h"
#include "core/exchange/importers/document_files.h"
#include "core/exchange/importers/survey_file.h"
#include "core/exchange/zip_writer.h"
#include "core/query/search.h"
#include "core/report/table.h"

#include <fmt/format.h>

#include <algorithm>

namespace marginalia::bench {
namespace {

namespace fs = std::filesystem;
using namespace core;

std::unique_ptr<Project> emptyProject(const std::string& name) {
    const fs::path file = dataFolder() / (name + ".marginalia");
    fs::remove(file);
    return Project::create(file, name, "en", quiet());
}

void importTexts(benchmark::State& state) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folderOfTexts()))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (auto _ : state) {
        const auto project = emptyProject("texts");
        Progress progress;
        measureOnce(state, [&] { exchange::importDocuments(*project, files, {}, progress); });
    }
}
BENCHMARK(importTexts)
    ->Name("import of 100 MB of text files (<= 3 s)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

/// A Word document with 10 MB of text: turns with bold names, as transcripts are typed.
fs::path wordDocument() {
    const fs::path file = dataFolder() / "long.docx";
    if (fs::exists(file))
        return file;
    std::string xml = "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='urn:w'><w:body>";
    for (std::size_t text = 0, turn = 0; text < 10'000'000; ++turn) {
        const std::string words = fmt::format(
            "Мы говорили о торговле и о дорогах в {} году, and the expert number {} agreed with most of it. ",
            1990 + turn % 35, turn % 97);
        xml += fmt::format("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}:</w:t></w:r>", turn % 2 == 0 ? "И" : "Р");
        for (std::size_t i = 0; i < 1 + turn % 7; ++i, text += words.size())
            xml += "<w:r><w:t xml:space='preserve'> " + words + "</w:t></w:r>";
        xml += "</w:p>";
    }
    exchange::ZipWriter archive(file);
    archive.add("word/document.xml", xml + "</w:body></w:document>");
    Progress progress;
    archive.close(progress, 0, 1);
    return file;
}

void importWordDocument(benchmark::State& state) {
    const std::vector<fs::path> files{wordDocument()};
    for (auto _ : state) {
        const auto project = emptyProject("word");
        Progress progress;
        measureOnce(state, [&] { exchange::importDocuments(*project, files, {}, progress); });
    }
}
BENCHMARK(importWordDocument)
    ->Name("import of a Word document with 10 MB of text (<= 1 s)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

void importSurvey(benchmark::State& state) {
    const fs::path csv = surveyCsv();
    for (auto _ : state) {
        const auto project = emptyProject("survey");
        Progress progress;
        measureOnce(state, [&] { exchange::importSurvey(*project, csv, std::nullopt, progress); });
    }
}
BENCHMARK(importSurvey)
    ->Name("import of a survey of 20,000 rows (<= 1.5 s)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

void importCodings(benchmark::State& state) {
    const fs::path csv = codingsCsv();
    for (auto _ : state) {
        const auto project = Project::open(copyOfProjectL("codings"), quiet());
        Progress progress;
        measureOnce(state, [&] { exchange::importCodings(*project, csv, {}, progress); });
    }
}
BENCHMARK(importCodings)
    ->Name("import of a million codings from CSV")
    ->Iterations(1)
    ->Repetitions(3)
    ->Apply(reportRuns);

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
        measureOnce(state,
                    [&] { exchange::writeReport(document, dataFolder() / "table.docx", {}, progress); });
}
BENCHMARK(wordTableOfQuotes)
    ->Name("Word table of 10,000 quotes (<= 2 s)")
    ->Iterations(1)
    ->Repetitions(5)
    ->Apply(reportRuns);

void searchIndex(benchmark::State& state) {
    for (auto _ : state) {
        const auto project = Project::open(copyOfProjectL("index"), quiet());
        Progress progress;
        const std::int64_t bytes = project->db().integer("SELECT sum(length(CAST(body AS BLOB))) FROM text");
        measureOnce(state, [&] {
            project->derive([](store::Edit& edit) { query::finishIndex(edit.db(), edit.progress()); },
                            progress);
        });
        state.counters["MB_per_cpu_s"] =
            static_cast<double>(bytes) / 1e6 / (state.counters["cpu_ms"].value / 1000);
    }
}
BENCHMARK(searchIndex)
    ->Name("search index of project L (>= 12 MB/s)")
    ->Iterations(1)
    ->Repetitions(3)
    ->Apply(reportRuns);

} // namespace
} // namespace marginalia::bench
