// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/documents.h"
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"
#include "core/documents/source_sets.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

using core::msg;

namespace {

int list(const Session& session) {
    const auto project = session.openToRead();
    const std::vector<core::documents::SourceSet> sets = core::documents::sourceSets(project->db());
    Rows rows{{"document", "language", "characters", "sets"},
              {msg("Document"), msg("Language"), msg("Characters"), msg("Sets")},
              {}};
    for (const core::documents::Source& source : core::documents::sources(project->db())) {
        std::string member;
        for (const core::documents::SourceSet& set : sets)
            if (std::find(set.members.begin(), set.members.end(), source.id) != set.members.end())
                member += (member.empty() ? "" : "; ") + set.name;
        rows.rows.push_back({source.name, source.language, source.codePoints, member});
    }
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int makeSet(const Session& session, const Places& places) {
    const auto project = session.openToWrite();
    std::vector<core::SourceId> members;
    for (std::size_t i = 2; i < places.size(); ++i)
        members.push_back(documentOf(*project, places[i]));
    project->edit({msg("documents set {1}"), {places[1]}},
                  [&](core::store::Edit& edit) { core::documents::setSourceSet(edit, places[1], members); });
    return 0;
}

int removeSet(const Session& session, const std::string& name) {
    const auto project = session.openToWrite();
    project->edit({msg("documents unset {1}"), {name}},
                  [&](core::store::Edit& edit) { core::documents::removeSourceSet(edit, name); });
    return 0;
}

int rename(const Session& session, const std::string& name, const std::string& now) {
    const auto project = session.openToWrite();
    const core::SourceId document = documentOf(*project, name);
    project->edit({msg("documents rename {1}"), {name}},
                  [&](core::store::Edit& edit) { core::documents::rename(edit, document, now); });
    return 0;
}

int erase(const Session& session, const std::string& name) {
    const auto project = session.openToWrite();
    const core::SourceId document = documentOf(*project, name);
    const std::int64_t codings = core::documents::codingCount(project->db(), document);
    project->edit({msg("documents delete {1}"), {name}},
                  [&](core::store::Edit& edit) { core::documents::remove(edit, document); });
    std::cout << session.say(msg("codings deleted: {1}"), {std::to_string(codings)}) << '\n';
    noteHidden(session, *project);
    return 0;
}

} // namespace

void add_documents(CLI::App& app, Session& session) {
    CLI::App* command =
        addVerbs(app, session, "documents",
                 session.say(msg("List the documents, rename or delete one, or put some together in a set")),
                 {{"documents list PROJECT", [&session](const Places&) { return list(session); }},
                  {"documents rename PROJECT DOCUMENT NEW-NAME",
                   [&session](const Places& places) { return rename(session, places[1], places[2]); }},
                  {"documents delete PROJECT DOCUMENT",
                   [&session](const Places& places) { return erase(session, places[1]); }},
                  {"documents set PROJECT NAME DOCUMENT...",
                   [&session](const Places& places) { return makeSet(session, places); }},
                  {"documents unset PROJECT NAME",
                   [&session](const Places& places) { return removeSet(session, places[1]); }}});
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
