// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"
#include "core/survey/survey.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

const std::vector<std::string> keys{"title", "language", "sample", "population", "source_line"};

int list(const Session& session) {
    const auto project = session.openToRead();
    Rows rows{{"setting", "survey", "value"}, {msg("Setting"), msg("Survey"), msg("Value")}, {}};
    for (const std::string& key : keys)
        rows.rows.push_back({key, "", project->setting(key)});
    for (const core::survey::Survey& survey : core::survey::surveys(project->db()))
        rows.rows.push_back(
            {"invited", survey.name, survey.invited ? std::to_string(*survey.invited) : std::string()});
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

core::SurveyId surveyOf(const core::Project& project, const std::string& name) {
    const std::vector<core::survey::Survey> surveys = core::survey::surveys(project.db());
    std::vector<std::string> names;
    for (const core::survey::Survey& survey : surveys) {
        if (survey.name == name || (name.empty() && surveys.size() == 1))
            return survey.id;
        names.push_back(survey.name);
    }
    if (name.empty())
        throw Error(ErrorKind::Usage, msg("Name one of the surveys with --survey: {1}."), {listed(names)});
    throw Error(ErrorKind::Usage, msg("There is no survey “{1}”. The surveys are: {2}."),
                {name, listed(names)});
}

/// Nothing is no answer for a title or a language; everywhere else it takes the value away.
void check(const std::string& key, const std::string& value) {
    if (key == "title" && value.find_first_not_of(" \t") == std::string::npos)
        throw Error(ErrorKind::Usage, msg("A project needs a title."));
    if (key == "language")
        expectOneOf(key, value, {"en", "ru", "kk"});
    if (key == "sample" && !value.empty())
        expectOneOf(key, value, {"random", "census", "purposive", "self_selected"});
    if (key == "population" && wholeNumber(key, value) == 0)
        throw Error(ErrorKind::Usage, msg("The population must be a whole number of 1 or more."));
}

int set(const Session& session, const std::string& key, const std::string& value, const std::string& survey) {
    std::vector<std::string> known = keys;
    known.emplace_back("invited");
    expectOneOf("KEY", key, known);
    check(key, value);
    const bool invited = key == "invited";
    if (!invited && !survey.empty())
        throw Error(ErrorKind::Usage, msg("--survey goes with “{1}” only. Leave it out."), {"invited"});
    const auto number = invited ? wholeNumber(key, value) : std::nullopt;
    const auto project = session.openToWrite();
    project->edit({msg("settings set {1}"), {key}}, [&](core::store::Edit& edit) {
        if (invited)
            core::survey::setInvited(edit, surveyOf(*project, survey), number);
        else
            core::Project::setSetting(edit, key, value);
    });
    return 0;
}

} // namespace

void add_settings(CLI::App& app, Session& session) {
    auto survey = std::make_shared<std::string>();
    CLI::App* command = addVerbs(
        app, session, "settings",
        session.say(msg("List or set the facts of the project: its title and language, the kind of sample, "
                        "the population, how a quote is signed, how many were invited")),
        {{"settings list PROJECT", [&session](const Places&) { return list(session); }},
         {"settings set PROJECT title|language|sample|population|source_line|invited VALUE [--survey NAME]",
          [&session, survey](const Places& places) { return set(session, places[1], places[2], *survey); }}});
    command->add_option("--survey", *survey,
                        session.say(msg("Survey of the number invited, where there are several")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
