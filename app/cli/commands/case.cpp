// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::msg;
using core::survey::Case;

namespace {

void list(const core::Project& project, core::SurveyId id, const std::string& survey, Rows& rows) {
    for (const Case& who : core::survey::cases(project.db(), id))
        rows.rows.push_back({who.name, survey, who.excluded, who.excludedNote,
                             core::survey::consentKey(who.consent), who.attributionName,
                             who.attributionPosition});
}

int list(const Session& session) {
    const auto project = session.openToRead();
    Rows rows{{"case", "survey", "excluded", "note", "consent", "name", "position"},
              {msg("Case"), msg("Survey"), msg("Excluded"), msg("Note"), msg("Consent"), msg("Name"),
               msg("Position")},
              {}};
    for (const core::survey::Survey& survey : core::survey::surveys(project->db()))
        list(*project, survey.id, survey.name, rows);
    list(*project, {}, "", rows); // the people interviewed
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int values(const Session& session, const std::string& name, const std::string& question) {
    const auto project = session.openToRead();
    const core::CaseId who = caseOf(*project, name, question);
    Rows rows{{"variable", "value"}, {msg("Variable"), msg("Value")}, {}};
    for (const core::survey::Variable& variable : core::survey::variables(project->db())) {
        std::string joined;
        for (const std::string& value : core::survey::valueOf(project->db(), who, variable.id))
            joined += (joined.empty() ? "" : "; ") + value;
        if (!joined.empty())
            rows.rows.push_back({variable.name, joined});
    }
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

Case caseBefore(const core::Project& project, const std::string& name, core::CaseId id) {
    for (const Case& who : core::survey::casesByName(project.db(), name))
        if (who.id == id)
            return who;
    return {};
}

int set(const Session& session, const Places& places, const std::string& question) {
    const std::string& name = places[1];
    const std::string& key = places[2];
    const std::string& value = places[3];
    expectOneOf("KEY", key, {"consent", "name", "position"});
    if (key == "consent")
        expectOneOf(key, value, {"by_name", "position", "anonymous", "not_for_quotation"});
    const auto project = session.openToWrite();
    Case who = caseBefore(*project, name, caseOf(*project, name, question));
    if (key == "consent")
        who.consent = core::survey::consentFromKey(value);
    else
        (key == "name" ? who.attributionName : who.attributionPosition) = value;
    project->edit({msg("case set {1} of {2}"), {key, name}}, [&](core::store::Edit& edit) {
        core::survey::setConsent(edit, who.id, who.consent, who.attributionName, who.attributionPosition);
    });
    return 0;
}

} // namespace

void add_case(CLI::App& app, Session& session) {
    auto question = std::make_shared<std::string>();
    CLI::App* command = addVerbs(
        app, session, "case",
        session.say(msg("List the cases and their values, or set how one may be quoted and what signs the "
                        "quote")),
        {{"case list PROJECT", [&session](const Places&) { return list(session); }},
         {"case values PROJECT RESPONDENT",
          [&session, question](const Places& places) { return values(session, places[1], *question); }},
         {"case set PROJECT RESPONDENT consent|name|position VALUE",
          [&session, question](const Places& places) { return set(session, places, *question); }}});
    command->footer(command->get_footer() +
                    "\nmarginalia-cli status PROJECT --respondent R --exclude REASON | --include");
    command->add_option(
        "--question", *question,
        session.say(msg("A question of the survey, to tell respondents of the same ID apart")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
