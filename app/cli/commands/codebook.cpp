// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/verbs.h"
#include "core/codebook/codebook_edit.h"
#include "core/exchange/exporters/codebook_csv.h"
#include "core/exchange/exporters/project_xlsx.h"
#include "core/exchange/exporters/registry.h"
#include "core/exchange/importers/codebook_csv.h"
#include "core/report/codebook_report.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options {
    std::string under;
    std::int64_t at = -1;
    bool top = false;
};

constexpr const char* moveUsage = "codebook move PROJECT CODE --under PARENT | --top [--at N]";

int rename(const Session& session, const std::string& path, const std::string& name) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, path);
    project->edit({msg("codebook rename {1}"), {path}},
                  [&](core::store::Edit& edit) { core::codebook::rename(edit, code, name); });
    return 0;
}

int move(const Session& session, const std::string& path, const Options& options) {
    if (options.top == !options.under.empty())
        throw Error(ErrorKind::Usage, msg("Write it as: {1}"), {moveUsage});
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, path);
    const core::CodeId parent = options.top ? core::CodeId{} : codeOf(*project, options.under);
    const std::vector<core::CodeId> siblings = core::codebook::Codebook::load(project->db()).children(parent);
    const auto last = static_cast<std::int64_t>(siblings.size()) - std::ranges::count(siblings, code);
    project->edit({msg("codebook move {1}"), {path}}, [&](core::store::Edit& edit) {
        core::codebook::move(edit, code, parent, options.at < 0 ? last : std::min(options.at, last));
    });
    return 0;
}

int merge(const Session& session, const std::string& first, const std::string& second) {
    const auto project = session.openToWrite();
    const core::CodeId from = codeOf(*project, first);
    const core::CodeId into = codeOf(*project, second);
    const core::codebook::MergeResult result = core::codebook::previewMerge(project->db(), from, into);
    project->edit({msg("codebook merge {1} into {2}"), {first, second}},
                  [&](core::store::Edit& edit) { core::codebook::merge(edit, from, into); });
    std::cout << session.say(msg("moved: {1}, duplicates joined: {2}"),
                             {std::to_string(result.moved), std::to_string(result.duplicates)})
              << '\n';
    noteHidden(session, *project);
    return 0;
}

int erase(const Session& session, const std::string& path) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, path);
    const core::codebook::RemovalCount result = core::codebook::countRemoval(project->db(), code);
    project->edit({msg("codebook delete {1}"), {path}},
                  [&](core::store::Edit& edit) { core::codebook::remove(edit, code); });
    std::cout << session.say(msg("codes deleted: {1}, codings deleted: {2}"),
                             {std::to_string(result.codes), std::to_string(result.codings)})
              << '\n';
    noteHidden(session, *project);
    return 0;
}

int write(const Session& session, const std::string& name) {
    const std::filesystem::path file = pathOf(name);
    const std::string extension = extensionOf(file);
    const std::string date = session.options().clock.now();
    if (extension != ".csv" && extension != ".xlsx" && extension != ".docx")
        throw Error(ErrorKind::Usage,
                    msg("A codebook cannot be written as {1}. Give the file one of these endings: {2}."),
                    {name, ".csv, .xlsx, .docx"});
    const auto project = session.openToRead();
    if (extension == ".csv") {
        core::exchange::exportCodebookCsv(*project, file);
    } else if (extension == ".xlsx") {
        core::exchange::exportCodebookXlsx(*project, file, date);
    } else {
        core::report::ReportOptions report;
        report.locale = session.localeFor(*project);
        report.date = date;
        core::Progress progress;
        core::exchange::writeReport(core::report::codebookReport(project->db(), report), file, {}, progress);
    }
    return 0;
}

int read(const Session& session, const std::string& name) {
    const auto project = session.openToWrite();
    const core::exchange::CodebookImportReport report =
        core::exchange::importCodebookCsv(*project, pathOf(name));
    std::cout << session.say(msg("codes added: {1}, updated: {2}, as before: {3}"),
                             {std::to_string(report.added), std::to_string(report.updated),
                              std::to_string(report.unchanged)})
              << '\n';
    note(session, report.problems);
    return 0;
}

} // namespace

void add_codebook(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addVerbs(app, session, "codebook", session.say(msg("Change the codebook, or read and write it")),
                 {{"codebook import PROJECT FILE.csv|.xlsx",
                   [&session](const Places& places) { return read(session, places[1]); }},
                  {"codebook export PROJECT FILE.csv|.xlsx|.docx",
                   [&session](const Places& places) { return write(session, places[1]); }},
                  {"codebook rename PROJECT CODE NEW-NAME",
                   [&session](const Places& places) { return rename(session, places[1], places[2]); }},
                  {moveUsage,
                   [&session, options](const Places& places) { return move(session, places[1], *options); }},
                  {"codebook merge PROJECT FROM INTO",
                   [&session](const Places& places) { return merge(session, places[1], places[2]); }},
                  {"codebook delete PROJECT CODE",
                   [&session](const Places& places) { return erase(session, places[1]); }}});
    command->add_option("--under", options->under, session.say(msg("move: the new parent")));
    command->add_flag("--top", options->top, session.say(msg("move: to the top level")));
    command->add_option("--at", options->at, session.say(msg("move: place among its new siblings, from 0")));
    addWriterOptions(*command, session);
}

} // namespace marginalia::cli
