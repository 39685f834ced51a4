// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"
#include "core/documents/speakers.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <unordered_map>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
using core::documents::Speaker;
using core::documents::SpeakerRole;

namespace {

int list(const Session& session, const std::string& document) {
    const auto project = session.openToRead();
    std::unordered_map<core::CaseId, std::string> people;
    for (const auto& [id, name] : core::documents::peopleInterviewed(project->db()))
        people[id] = name;
    Rows rows{{"speaker", "shown", "role", "case", "turns"},
              {msg("Speaker"), msg("Shown as"), msg("Role"), msg("Case"), msg("Turns")},
              {}};
    for (const Speaker& speaker : core::documents::speakers(project->db(), documentOf(*project, document)))
        rows.rows.push_back({speaker.name, speaker.shown,
                             speaker.role == SpeakerRole::Interviewer ? "interviewer" : "participant",
                             people[speaker.who], speaker.turns});
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int set(const Session& session, const Places& places) {
    const std::string& name = places[2];
    const std::string& key = places[3];
    const std::string& value = places[4];
    expectOneOf("KEY", key, {"role", "case", "shown"});
    if (key == "role")
        expectOneOf(key, value, {"participant", "interviewer"});
    const auto project = session.openToWrite();
    const core::SourceId document = documentOf(*project, places[1]);
    std::vector<std::string> known;
    for (const Speaker& speaker : core::documents::speakers(project->db(), document))
        known.push_back(speaker.name);
    if (std::find(known.begin(), known.end(), name) == known.end())
        throw Error(ErrorKind::Usage, msg("Nobody is called “{1}” in this document. The speakers are: {2}."),
                    {name, listed(known)});
    project->edit({msg("speaker set {1} of {2}"), {key, name}}, [&](core::store::Edit& edit) {
        if (key == "role")
            core::documents::setRole(edit, document, name,
                                     value == "interviewer" ? SpeakerRole::Interviewer
                                                            : SpeakerRole::Participant);
        else if (key == "case")
            core::documents::setCase(edit, document, name,
                                     value.empty() ? core::CaseId{}
                                                   : core::documents::ensureCase(edit, value));
        else
            core::documents::renameSpeaker(edit, document, name, value);
    });
    return 0;
}

int setPattern(const Session& session, const std::string& name, const std::string& pattern) {
    const auto project = session.openToWrite();
    const core::SourceId document = documentOf(*project, name);
    project->edit({msg("speaker pattern of {1}"), {name}}, [&](core::store::Edit& edit) {
        core::documents::setSpeakerPattern(edit, document, pattern);
    });
    return 0;
}

} // namespace

void add_speaker(CLI::App& app, Session& session) {
    CLI::App* command = addVerbs(
        app, session, "speaker",
        session.say(msg("List who speaks in a document, set their role, case or name, or how a turn begins")),
        {{"speaker list PROJECT DOCUMENT",
          [&session](const Places& places) { return list(session, places[1]); }},
         {"speaker set PROJECT DOCUMENT SPEAKER role|case|shown VALUE",
          [&session](const Places& places) { return set(session, places); }},
         {"speaker pattern PROJECT DOCUMENT PATTERN",
          [&session](const Places& places) { return setPattern(session, places[1], places[2]); }}});
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
