// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

int list(const Session& session, const Places& places) {
    const auto project = session.openToRead();
    std::optional<core::VariableId> only;
    if (places.size() > 1)
        only = variableOf(*project, places[1]);
    Rows rows{
        {"variable", "value", "read_as", "n"}, {msg("Variable"), msg("Value"), msg("Read as"), msg("n")}, {}};
    for (const core::survey::Variable& variable : core::survey::variables(project->db()))
        if (!only || variable.id == *only)
            for (const core::survey::ValueCount& value :
                 core::survey::valueCounts(project->db(), variable.id))
                rows.rows.push_back({variable.name, value.given, value.readAs, value.count});
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

/// The values from place `first` on; throws Error{Usage} with the list for one that nobody gave.
std::vector<std::string> valuesGiven(const core::Project& project, core::VariableId variable,
                                     const Places& places, std::size_t first) {
    std::vector<std::string> known;
    for (const core::survey::ValueCount& value : core::survey::valueCounts(project.db(), variable))
        known.push_back(value.given);
    std::vector<std::string> values(places.begin() + static_cast<std::ptrdiff_t>(first), places.end());
    for (const std::string& value : values)
        if (std::find(known.begin(), known.end(), value) == known.end())
            throw Error(ErrorKind::Usage, msg("“{1}” has no value “{2}”. The values are: {3}."),
                        {places[1], value, listed(known)});
    return values;
}

int merge(const Session& session, const Places& places) {
    const auto project = session.openToWrite();
    const core::VariableId variable = variableOf(*project, places[1]);
    const std::vector<std::string> values = valuesGiven(*project, variable, places, 3);
    project->edit({msg("values merge {1} into {2}"), {places[1], places[2]}}, [&](core::store::Edit& edit) {
        for (const std::string& value : values)
            core::survey::mergeValue(edit, variable, value, places[2]);
    });
    return 0;
}

int split(const Session& session, const Places& places) {
    const auto project = session.openToWrite();
    const core::VariableId variable = variableOf(*project, places[1]);
    const std::vector<std::string> values = valuesGiven(*project, variable, places, 2);
    project->edit({msg("values split {1}"), {places[1]}}, [&](core::store::Edit& edit) {
        for (const std::string& value : values)
            core::survey::mergeValue(edit, variable, value, "");
    });
    return 0;
}

} // namespace

void add_values(CLI::App& app, Session& session) {
    CLI::App* command = addVerbs(
        app, session, "values",
        session.say(msg("List the values of variables, let several read as one, or read them apart again")),
        {{"values list PROJECT [VARIABLE]",
          [&session](const Places& places) { return list(session, places); }},
         {"values merge PROJECT VARIABLE READ-AS VALUE...",
          [&session](const Places& places) { return merge(session, places); }},
         {"values split PROJECT VARIABLE VALUE...",
          [&session](const Places& places) { return split(session, places); }}});
    addWriterOptions(*command, session);
    addFormat(*command, session);
}

} // namespace marginalia::cli
