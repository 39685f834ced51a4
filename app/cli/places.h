// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/coding/coding.h"
#include "core/project/project.h"
#include "core/survey/survey.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace marginalia::cli {

/// Which answer or document a command speaks of, in names; turned into ids here, with the list of what there
/// is when a name is unknown.
struct PlaceOptions {
    std::string respondent, question, document, code, coder;
    std::optional<std::int64_t> start, end;
};

/// Where work for a round of that name goes: its own of a drift check, else everyday coding. An empty name:
/// everyday coding.
core::RoundId workingRoundOf(const core::Project& project, const std::string& round);
/// --round
void addRoundOption(CLI::App& command, const Session& session, std::string& round);

/// --respondent, --question, --document, --coder
void addPlaceOptions(CLI::App& command, const Session& session, PlaceOptions& options);

core::QuestionId questionOf(const core::Project& project, const std::string& name);
core::VariableId variableOf(const core::Project& project, const std::string& name);
core::SourceId documentOf(const core::Project& project, const std::string& name);
core::coding::Place placeOf(const core::Project& project, const PlaceOptions& options);
/// The respondent of that ID; of the survey of `question` where one is named. Throws Error{Usage} when there
/// is none, or several in different surveys and no question to tell them apart.
core::CaseId caseOf(const core::Project& project, const std::string& respondent, const std::string& question);
core::AnswerId answerOf(const core::Project& project, const PlaceOptions& options);
core::CodeId codeOf(const core::Project& project, const std::string& path);
/// Says so when the coder of an edit was unknown before it: a name may be mistyped.
class NewCoder {
public:
    NewCoder(const core::Project& project, const std::string& name);
    void tell(const Session& session) const;

private:
    std::string m_name; ///< empty: known
};
/// "R013, steps", or the name of the document: for labels of steps.
std::string shown(const PlaceOptions& options);
/// --coder, else who does it.
std::string coderNameOf(const core::Project& project, const PlaceOptions& options);

} // namespace marginalia::cli
