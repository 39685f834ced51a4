// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/coding/coding.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

int list(const Session& session) {
    const auto project = session.openToRead();
    Rows rows{{"coder", "initials", "codings", "judged"},
              {msg("Coder"), msg("Initials"), msg("Codings"), msg("Judged")},
              {}};
    for (const core::coding::Coder& coder : core::coding::coders(project->db())) {
        const core::coding::CoderWork work = core::coding::workOf(project->db(), coder.id);
        rows.rows.push_back({coder.name, coder.initials, work.codings, work.judged});
    }
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int change(const Session& session, const std::string& verb, const std::vector<std::string>& places) {
    const auto project = session.openToWrite();
    if (verb == "add") {
        project->edit({msg("coder add {1}"), {places[1]}},
                      [&](core::store::Edit& edit) { core::coding::addCoder(edit, places[1]); });
        return 0;
    }
    const auto coder = core::coding::coderByName(project->db(), places[1]);
    if (!coder)
        throw Error(ErrorKind::Usage, msg("There is no coder “{1}” in this project."), {places[1]});
    project->edit({msg("coder rename {1}"), {places[1]}},
                  [&](core::store::Edit& edit) { core::coding::renameCoder(edit, coder->id, places[2]); });
    return 0;
}

} // namespace

void add_coder(CLI::App& app, Session& session) {
    auto places = std::make_shared<std::vector<std::string>>();
    CLI::App* command =
        app.add_subcommand("coder", session.say(msg("List the coders, add one, or rename one")));
    command->footer("marginalia-cli coder list PROJECT\n"
                    "marginalia-cli coder add PROJECT NAME\n"
                    "marginalia-cli coder rename PROJECT NAME NEW-NAME");
    command
        ->add_option("WHAT", *places,
                     session.say(msg("{1}; then PROJECT and the rest, see below"), {"list, add, rename"}))
        ->required();
    addWriterOptions(*command, session);
    addFormat(*command, session);
    command->callback([&session, places] {
        session.act = [&session, places] {
            const std::string verb = takeVerb(*places, {"list", "add", "rename"});
            expectPlaces(*places,
                         verb == "list"  ? 1
                         : verb == "add" ? 2
                                         : 3,
                         "coder " + verb +
                             (verb == "list"  ? " PROJECT"
                              : verb == "add" ? " PROJECT NAME"
                                              : " PROJECT NAME NEW-NAME"));
            session.project = places->front();
            return verb == "list" ? list(session) : change(session, verb, *places);
        };
    });
}

} // namespace marginalia::cli
