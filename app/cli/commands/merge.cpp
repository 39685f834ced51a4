// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/merge.h"
#include "app/cli/notes.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/base/platform.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
using core::team::Brought;
using core::team::MergeReport;

namespace {

struct Options {
    std::vector<std::string> files;
    std::string decisions;
};

core::team::Decisions decisionsFrom(const std::string& file) {
    if (file.empty())
        return {};
    std::ifstream stream(pathOf(file), std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::Usage, msg("{1} cannot be read."), {file});
    return core::team::decisionsFromJson(std::string{std::istreambuf_iterator<char>(stream), {}});
}

/// One row for each coder of a file, and one for what is nobody's.
void print(const Session& session, const MergeReport& report, const core::text::Locale& locale) {
    Rows rows;
    rows.columns = {
        "file",       "package_for", "coder",         "codings_added", "codings_changed", "codings_removed",
        "judgements", "codes_added", "codes_changed", "codes_removed", "other",           "left_out"};
    rows.heads = {msg("File"),    msg("Package for"), msg("Coder"),         msg("Codings added"),
                  msg("changed"), msg("removed"),     msg("Judgements"),    msg("Codes added"),
                  msg("changed"), msg("removed"),     msg("Other entries"), msg("Left out")};
    for (const Brought& file : report.files) {
        for (const auto& [coder, work] : file.work)
            rows.rows.push_back({file.file, file.forCoder, coder, work.codingsAdded, work.codingsChanged,
                                 work.codingsRemoved, work.judgements, 0, 0, 0, 0, 0});
        if (file.codesAdded + file.codesChanged + file.codesRemoved + file.otherRows + file.leftOut > 0)
            rows.rows.push_back({file.file, file.forCoder, "", 0, 0, 0, 0, file.codesAdded, file.codesChanged,
                                 file.codesRemoved, file.otherRows, file.leftOut});
    }
    if (rows.rows.empty() && session.format == "table")
        std::cout << session.say(msg("Nothing new was in these files. The project is as it was.")) << '\n';
    else
        print(rows, session.format, locale);
}

int mergeFiles(const Session& session, const Options& options) {
    const core::team::Decisions decisions = decisionsFrom(options.decisions);
    std::vector<std::filesystem::path> files;
    for (const std::string& file : options.files)
        files.push_back(pathOf(file));
    const auto project = session.openToWrite();
    const MergeReport report = core::team::merge(*project, files, decisions);
    for (const Brought& file : report.files) {
        if (file.nothingNew)
            note(session, {msg("{1}: everything in it is in the project already."), {file.file}});
        note(session, file.remarks);
    }
    if (!report.open.empty()) {
        std::cout << core::team::toJson(report.open);
        throw Error(ErrorKind::Conflict,
                    msg("Decisions that have to be taken first: {1}. Nothing was changed. They are listed "
                        "above: fill "
                        "in each “take”, and merge again with --decide FILE."),
                    {std::to_string(report.open.size())});
    }
    print(session, report, session.localeFor(*project));
    return 0;
}

} // namespace

void add_merge(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, session, "merge", session.say(msg("Bring the work of packages and copies into the project")));
    command
        ->add_option("FILES", options->files,
                     session.say(msg("Packages that came back, or copies of the project")))
        ->required();
    command->add_option(
        "--decide", options->decisions,
        session.say(msg("Decisions, in the form in which merge lists what has to be decided")));
    addFormat(*command, session);
    addWriterOptions(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return mergeFiles(session, *options); }; });
}

} // namespace marginalia::cli
