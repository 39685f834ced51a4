// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"
#include "core/coding/blind.h"
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
    const auto blind = core::coding::blindness(project->db());
    for (const core::coding::Coder& coder : core::coding::coders(project->db())) {
        if (blind && blind->readerId != coder.id) {
            rows.rows.push_back({coder.name, coder.initials, nullptr, nullptr});
            continue;
        }
        const core::coding::CoderWork work = core::coding::workOf(project->db(), coder.id);
        rows.rows.push_back({coder.name, coder.initials, work.codings, work.judged});
    }
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int add(const Session& session, const std::string& name) {
    const auto project = session.openToWrite();
    project->edit({msg("coder add {1}"), {name}},
                  [&](core::store::Edit& edit) { core::coding::addCoder(edit, name); });
    return 0;
}

int rename(const Session& session, const std::string& name, const std::string& now) {
    const auto project = session.openToWrite();
    const auto coder = core::coding::coderByName(project->db(), name);
    if (!coder)
        throw Error(ErrorKind::Usage, msg("There is no coder “{1}” in this project."), {name});
    project->edit({msg("coder rename {1}"), {name}},
                  [&](core::store::Edit& edit) { core::coding::renameCoder(edit, coder->id, now); });
    return 0;
}

int blind(const Session& session, const std::string& wanted) {
    expectOneOf("VALUE", wanted, {"on", "off"});
    const auto project = session.openToWrite();
    project->edit({wanted == "on" ? msg("Make coding blind") : msg("Lift blind coding")},
                  [&](core::store::Edit& edit) {
                      wanted == "on" ? core::coding::makeBlind(edit) : core::coding::liftBlind(edit);
                  });
    return 0;
}

} // namespace

void add_coder(CLI::App& app, Session& session) {
    CLI::App* command = addVerbs(
        app, session, "coder",
        session.say(msg("List the coders, add or rename one, or hide their codings from each other")),
        {{"coder list PROJECT", [&session](const Places&) { return list(session); }},
         {"coder add PROJECT NAME", [&session](const Places& places) { return add(session, places[1]); }},
         {"coder rename PROJECT NAME NEW-NAME",
          [&session](const Places& places) { return rename(session, places[1], places[2]); }},
         {"coder blind PROJECT on|off",
          [&session](const Places& places) { return blind(session, places[1]); }}});
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
