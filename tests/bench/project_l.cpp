// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/project_l.h"

#include "core/base/sha256.h"
#include "core/codebook/codebook.h"
#include "core/codebook/codebook_edit.h"
#include "core/coding/coding.h"
#include "core/documents/document_adder.h"
#include "core/project/project.h"
#include "core/store/migrations.h"
#include "core/survey/survey.h"
#include "core/survey/survey_import.h"
#include "core/text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <random>
#include <unordered_set>

namespace marginalia::bench {

namespace fs = std::filesystem;
using namespace core;

namespace {

constexpr std::array vocabulary = {"trade",   "border",     "institution", "trust",    "railway",
                                   "customs", "water",      "energy",      "council",  "agreement",
                                   "дорога",  "доверие",    "граница",     "институт", "торговля",
                                   "таможня", "развитие",   "инвестиции",  "совет",    "стабильность",
                                   "сенім",   "шекара",     "сауда",       "кеден",    "даму",
                                   "келісім", "тұрақтылық", "қаржы",       "өңір",     "ынтымақтастық",
                                   "the",     "and",        "for",         "с",        "на",
                                   "и",       "және",       "үшін",        "между",    "between"};

Size sizeL() {
    return {};
}

std::vector<CodeId> makeCodes(Project& project, std::int64_t count) {
    std::vector<CodeId> codes;
    project.edit({msg("codebook import {1}"), {"codes.csv"}}, [&](store::Edit& edit) {
        for (std::int64_t i = 0; i < count; ++i) {
            codebook::Code code;
            code.name = fmt::format("Code {:03}", i);
            // 20 at the top, 4 children each, 5 below these where they fit: four levels.
            if (i >= 20)
                code.parent = codes[static_cast<std::size_t>(i < 100   ? (i - 20) % 20
                                                             : i < 300 ? 20 + (i - 100) % 80
                                                                       : 100 + (i - 300) % 200)];
            codes.push_back(codebook::create(edit, code));
        }
    });
    return codes;
}

void importSurvey(Project& project, const Size& size) {
    survey::SurveyRows rows;
    survey::SurveyPlan plan;
    plan.file = "survey.csv";
    plan.idColumn = "ID";
    rows.headers = {"ID", "Country"};
    const auto add = [&plan](const std::string& column, survey::ColumnRole role) {
        survey::ColumnPlan& added = plan.columns.emplace_back();
        added.column = column;
        added.role = role;
    };
    add("ID", survey::ColumnRole::Id);
    add("Country", survey::ColumnRole::Variable);
    for (std::int64_t q = 1; q <= size.questions; ++q) {
        rows.headers.push_back(fmt::format("Q{}", q));
        add(rows.headers.back(), survey::ColumnRole::Open);
    }
    for (std::int64_t i = 0; i < size.respondents; ++i) {
        std::vector<std::string> row{fmt::format("R{:05}", i + 1), i % 3 == 0   ? "Қазақстан"
                                                                   : i % 3 == 1 ? "Uzbekistan"
                                                                                : "Кыргызстан"};
        for (std::int64_t q = 0; q < size.questions; ++q)
            row.push_back(words(static_cast<std::uint64_t>(i * 10 + q), 120));
        rows.rows.push_back(std::move(row));
    }
    project.edit({msg("import-survey {1}"), {"survey.csv"}},
                 [&](store::Edit& edit) { survey::importRows(edit, rows, plan, "survey"); });
}

void importDocuments(Project& project, const Size& size) {
    project.edit({msg("import {1}"), {"texts"}}, [&](store::Edit& edit) {
        documents::DocumentAdder adder(edit);
        for (std::int64_t i = 0; i < size.documents; ++i) {
            documents::NewSource source;
            source.name = fmt::format("Interview {:04}", i + 1);
            source.text = text::normalize(words(1'000'000 + static_cast<std::uint64_t>(i),
                                                static_cast<std::size_t>(size.documentBytes)));
            source.language = "ru";
            source.caseFromName = false;
            adder.add(source);
        }
    });
}

std::vector<std::int64_t> idsOf(const Project& project, const char* sql) {
    std::vector<std::int64_t> ids;
    store::Statement rows = project.db().prepare(sql);
    while (rows.step())
        ids.push_back(rows.integer(0));
    return ids;
}

void codeAnswers(Project& project, const Size& size, const std::vector<CodeId>& codes,
                 const std::vector<CoderId>& coders) {
    const std::vector<std::int64_t> answers =
        idsOf(project, "SELECT a.id FROM answer a JOIN study_case k ON k.id = a.case_id JOIN question q ON "
                       "q.id = a.question_id ORDER BY q.position, k.position");
    std::mt19937_64 random(1);
    project.edit({msg("import-codings {1}"), {"answers.csv"}}, [&](store::Edit& edit) {
        auto coding = edit.db().prepare("INSERT OR IGNORE INTO coding (id, coder_id, code_id, answer_id, "
                                        "created_at) VALUES (?, ?, ?, ?, ?)");
        auto judgement = edit.db().prepare("INSERT OR IGNORE INTO judgement (id, answer_id, coder_id, state, "
                                           "revision, judged_at) VALUES (?, ?, ?, 'done', ?, ?)");
        const std::int64_t revision =
            edit.db().integer("SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'codebook_revision'");
        const std::string now = edit.now();
        std::int64_t id = edit.ids().block(2 * size.codingsOnAnswers);
        for (std::int64_t i = 0; i < size.codingsOnAnswers; ++i) {
            const auto answer = answers[static_cast<std::size_t>(i) % answers.size()];
            const CoderId coder = coders[random() % coders.size()];
            coding.bind(id++, coder, codes[random() % codes.size()], answer, now).run();
            judgement.bind(id++, answer, coder, revision, now).run();
        }
    });
}

void codeDocuments(Project& project, const Size& size, const std::vector<CodeId>& codes,
                   const std::vector<CoderId>& coders) {
    std::vector<std::pair<std::int64_t, std::int64_t>> sources;
    store::Statement rows = project.db().prepare(
        "SELECT s.id, t.code_points FROM source s JOIN text t ON t.id = s.text_id ORDER BY s.position");
    while (rows.step())
        sources.emplace_back(rows.integer(0), rows.integer(1));
    std::mt19937_64 random(2);
    project.edit({msg("import-codings {1}"), {"documents.csv"}}, [&](store::Edit& edit) {
        auto coding =
            edit.db().prepare("INSERT OR IGNORE INTO coding (id, coder_id, code_id, source_id, "
                              "start_position, end_position, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
        const std::string now = edit.now();
        std::int64_t id = edit.ids().block(size.codingsOnDocuments);
        for (std::int64_t i = 0; i < size.codingsOnDocuments; ++i) {
            const auto& [source, length] = sources[static_cast<std::size_t>(i) * sources.size() /
                                                   static_cast<std::size_t>(size.codingsOnDocuments)];
            const auto start = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length - 200));
            coding
                .bind(id++, coders[random() % coders.size()], codes[random() % codes.size()], source, start,
                      start + 20 + static_cast<std::int64_t>(random() % 180), now)
                .run();
        }
    });
}

void generate(const fs::path& file) {
    std::cerr << "making project L once: " << file << '\n';
    const Size size = sizeL();
    ProjectOptions options;
    options.who = "generator";
    options.seed = 42;
    options.clock = Clock::fixedAt("2026-01-01");
    options.copies = false;
    const auto project = Project::create(file, "Project L", "en", options);
    const std::vector<CodeId> codes = makeCodes(*project, size.codes);
    std::vector<CoderId> coders;
    project->edit({msg("coder add {1}"), {"1-5"}}, [&](store::Edit& edit) {
        for (std::int64_t i = 0; i < size.coders; ++i)
            coders.push_back(coding::addCoder(edit, fmt::format("Coder {}", i + 1)));
    });
    importSurvey(*project, size);
    importDocuments(*project, size);
    codeAnswers(*project, size, codes, coders);
    codeDocuments(*project, size, codes, coders);
}

} // namespace

std::string words(std::uint64_t seed, std::size_t bytes) {
    std::mt19937_64 random(seed);
    std::string text;
    text.reserve(bytes + 32);
    std::size_t sinceBreak = 0;
    while (text.size() < bytes) {
        const std::uint64_t draw = random();
        text += vocabulary[draw % vocabulary.size()];
        sinceBreak += 1;
        if (sinceBreak > 60 && (draw >> 32U) % 20 == 0) {
            text += ".\n";
            sinceBreak = 0;
        } else {
            text += ' ';
        }
    }
    return text;
}

fs::path dataFolder() {
    const fs::path folder = fs::path(MARGINALIA_BENCH_DATA);
    fs::create_directories(folder);
    return folder;
}

/// Changes with the form of a project: an older file would be read from a copy brought up to date, which
/// costs a second.
std::string formOfProject() {
    std::string sql;
    for (const store::Migration& migration : store::builtInMigrations())
        sql += migration.sql;
    return Sha256::hexOf(sql).substr(0, 8);
}

fs::path projectL() {
    const fs::path file = dataFolder() / ("L-" + formOfProject() + ".marginalia");
    if (!fs::exists(file)) {
        const fs::path half = dataFolder() / "L-half.marginalia";
        fs::remove(half);
        generate(half);
        fs::rename(half, file);
    }
    return file;
}

fs::path copyOfProjectL(const std::string& name) {
    const fs::path copy = dataFolder() / (name + ".marginalia");
    fs::copy_file(projectL(), copy, fs::copy_options::overwrite_existing);
    return copy;
}

fs::path surveyCsv() {
    const fs::path file = dataFolder() / "survey.csv";
    if (fs::exists(file))
        return file;
    std::ofstream out(file, std::ios::binary);
    out << "ID,Time,Country,Role,Age,Experience,Rating,Choice,Several,Language,Q1,Q2,Q3,Q4,Q5\n";
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        out << fmt::format("R{:05},2026-01-{:02} 10:00:00,{},{},{},{},{},{},{},kk", i + 1, i % 28 + 1,
                           i % 3 == 0 ? "Kazakhstan" : "Uzbekistan", i % 2 == 0 ? "economist" : "diplomat",
                           25 + i % 40, i % 30, i % 5 + 1, i % 4 == 0 ? "yes" : "no",
                           i % 2 == 0 ? "water; energy" : "trade; customs");
        for (std::uint64_t q = 0; q < 5; ++q)
            out << ",\"" << words(i * 7 + q, 180) << '"';
        out << '\n';
    }
    return file;
}

fs::path codingsCsv() {
    const fs::path file = dataFolder() / "codings.csv";
    if (fs::exists(file))
        return file;
    std::ofstream out(file, std::ios::binary);
    out << "respondent,question,code,coder\n";
    for (std::uint64_t i = 0; i < 1'000'000; ++i) {
        const std::uint64_t answer = i / 10;
        out << fmt::format("R{:05},Q{},Code {:03},Coder 6\n", answer % 20'000 + 1, answer / 20'000 + 1,
                           (answer * 17 + i % 10 * 50) % 500);
    }
    return file;
}

fs::path folderOfTexts() {
    const fs::path folder = dataFolder() / "texts";
    if (fs::exists(folder / "1999.txt"))
        return folder;
    fs::create_directories(folder);
    for (std::uint64_t i = 0; i < 2000; ++i)
        std::ofstream(folder / fmt::format("{:04}.txt", i), std::ios::binary) << words(5'000'000 + i, 50'000);
    return folder;
}

} // namespace marginalia::bench
