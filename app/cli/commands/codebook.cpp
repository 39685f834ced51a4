// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/session.h"
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
#include <map>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options {
    std::vector<std::string> places;
    std::string under;
    std::int64_t at = -1;
    bool top = false;
};

const std::map<std::string, std::string>& usages() {
    static const std::map<std::string, std::string> known{
        {"import", "codebook import PROJECT FILE.csv|.xlsx"},
        {"export", "codebook export PROJECT FILE.csv|.xlsx|.docx"},
        {"rename", "codebook rename PROJECT CODE NEW-NAME"},
        {"move", "codebook move PROJECT CODE --under PARENT | --top [--at N]"},
        {"merge", "codebook merge PROJECT FROM INTO"},
        {"delete", "codebook delete PROJECT CODE"}};
    return known;
}

int rename(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, options.places[1]);
    project->edit({msg("codebook rename {1}"), {options.places[1]}},
                  [&](core::store::Edit& edit) { core::codebook::rename(edit, code, options.places[2]); });
    return 0;
}

int move(const Session& session, const Options& options) {
    if (options.top == !options.under.empty())
        throw Error(ErrorKind::Usage, msg("Write it as: {1}"), {usages().at("move")});
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, options.places[1]);
    const core::CodeId parent = options.top ? core::CodeId{} : codeOf(*project, options.under);
    const std::vector<core::CodeId> siblings = core::codebook::Codebook::load(project->db()).children(parent);
    const auto last = static_cast<std::int64_t>(siblings.size()) - std::ranges::count(siblings, code);
    project->edit({msg("codebook move {1}"), {options.places[1]}}, [&](core::store::Edit& edit) {
        core::codebook::move(edit, code, parent, options.at < 0 ? last : std::min(options.at, last));
    });
    return 0;
}

int merge(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId from = codeOf(*project, options.places[1]);
    const core::CodeId into = codeOf(*project, options.places[2]);
    core::codebook::MergeResult result;
    project->edit({msg("codebook merge {1} into {2}"), {options.places[1], options.places[2]}},
                  [&](core::store::Edit& edit) { result = core::codebook::merge(edit, from, into); });
    std::cout << session.say(msg("moved: {1}, duplicates joined: {2}"),
                             {std::to_string(result.moved), std::to_string(result.duplicates)})
              << '\n';
    return 0;
}

int erase(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, options.places[1]);
    core::codebook::RemovalCount result;
    project->edit({msg("codebook delete {1}"), {options.places[1]}},
                  [&](core::store::Edit& edit) { result = core::codebook::remove(edit, code); });
    std::cout << session.say(msg("codes deleted: {1}, codings deleted: {2}"),
                             {std::to_string(result.codes), std::to_string(result.codings)})
              << '\n';
    return 0;
}

int write(const Session& session, const Options& options) {
    const std::filesystem::path file = pathOf(options.places[1]);
    const std::string extension = extensionOf(file);
    const std::string date = session.options().clock.now();
    if (extension != ".csv" && extension != ".xlsx" && extension != ".docx")
        throw Error(ErrorKind::Usage,
                    msg("A codebook cannot be written as {1}. Give the file one of these endings: {2}."),
                    {options.places[1], ".csv, .xlsx, .docx"});
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

int read(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::exchange::CodebookImportReport report =
        core::exchange::importCodebookCsv(*project, pathOf(options.places[1]));
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
        app.add_subcommand("codebook", session.say(msg("Change the codebook, or read and write it")));
    std::string lines;
    for (const auto& [verb, usage] : usages())
        lines += (lines.empty() ? "marginalia-cli " : "\nmarginalia-cli ") + usage;
    command->footer(lines);
    command
        ->add_option("WHAT", options->places,
                     session.say(msg("{1}; then PROJECT and the rest, see below"),
                                 {"import, export, rename, move, merge, delete"}))
        ->required();
    command->add_option("--under", options->under, session.say(msg("move: the new parent")));
    command->add_flag("--top", options->top, session.say(msg("move: to the top level")));
    command->add_option("--at", options->at, session.say(msg("move: place among its new siblings, from 0")));
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            const std::string verb =
                takeVerb(options->places, {"import", "export", "rename", "move", "merge", "delete"});
            expectPlaces(options->places, verb == "rename" || verb == "merge" ? 3 : 2, usages().at(verb));
            session.project = options->places.front();
            if (verb == "rename")
                return rename(session, *options);
            if (verb == "move")
                return move(session, *options);
            if (verb == "merge")
                return merge(session, *options);
            if (verb == "delete")
                return erase(session, *options);
            return verb == "export" ? write(session, *options) : read(session, *options);
        };
    });
}

} // namespace marginalia::cli
