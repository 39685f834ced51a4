// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/documents/source_sets.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
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

int makeSet(const Session& session, const std::vector<std::string>& places) {
    const auto project = session.openToWrite();
    std::vector<core::SourceId> members;
    for (std::size_t i = 2; i < places.size(); ++i)
        members.push_back(documentOf(*project, places[i]));
    project->edit({msg("documents set {1}"), {places[1]}},
                  [&](core::store::Edit& edit) { core::documents::setSourceSet(edit, places[1], members); });
    return 0;
}

int removeSet(const Session& session, const std::vector<std::string>& places) {
    const auto project = session.openToWrite();
    project->edit({msg("documents unset {1}"), {places[1]}},
                  [&](core::store::Edit& edit) { core::documents::removeSourceSet(edit, places[1]); });
    return 0;
}

} // namespace

void add_documents(CLI::App& app, Session& session) {
    auto places = std::make_shared<std::vector<std::string>>();
    CLI::App* command = app.add_subcommand(
        "documents", session.say(msg("List the documents, or put some together in a set")));
    command->footer("marginalia-cli documents list PROJECT\n"
                    "marginalia-cli documents set PROJECT NAME DOCUMENT...\n"
                    "marginalia-cli documents unset PROJECT NAME");
    command
        ->add_option("WHAT", *places,
                     session.say(msg("{1}; then PROJECT and the rest, see below"), {"list, set, unset"}))
        ->required();
    addWriterOptions(*command, session);
    addFormat(*command, session);
    command->callback([&session, places] {
        session.act = [&session, places] {
            const std::string verb = takeVerb(*places, {"list", "set", "unset"});
            if (verb == "set" && places->size() < 3)
                throw Error(ErrorKind::Usage, msg("Write it as: {1}"),
                            {"documents set PROJECT NAME DOCUMENT..."});
            if (verb != "set")
                expectPlaces(*places, verb == "list" ? 1 : 2,
                             verb == "list" ? "documents list PROJECT" : "documents unset PROJECT NAME");
            session.project = places->front();
            return verb == "list"  ? list(session)
                   : verb == "set" ? makeSet(session, *places)
                                   : removeSet(session, *places);
        };
    });
}

} // namespace marginalia::cli
