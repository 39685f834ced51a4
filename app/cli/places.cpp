// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"

#include "core/codebook/codebook.h"
#include "core/documents/documents.h"
#include "core/team/pack.h"
#include "core/team/round.h"

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {
template <class Things, class NameOf> std::string listed(const Things& things, NameOf nameOf) {
    std::string list;
    for (const auto& thing : things)
        list += (list.empty() ? "" : ", ") + nameOf(thing);
    return list.empty() ? "–" : list;
}
} // namespace

void addPlaceOptions(CLI::App& command, const Session& session, PlaceOptions& options) {
    command.add_option("--respondent", options.respondent, session.say(msg("ID of the respondent")));
    command.add_option("--question", options.question, session.say(msg("Name of the open question")));
    command.add_option("--document", options.document, session.say(msg("Name of the document")));
    command.add_option("--coder", options.coder, session.say(msg("Whose coding (default: who does it)")));
}

core::QuestionId questionOf(const core::Project& project, const std::string& name) {
    if (const auto question = core::survey::questionByName(project.db(), name))
        return question->id;
    throw Error(
        ErrorKind::Usage, msg("There is no question “{1}”. The questions are: {2}."),
        {name, listed(core::survey::questions(project.db()), [](const auto& one) { return one.name; })});
}

core::VariableId variableOf(const core::Project& project, const std::string& name) {
    if (const auto variable = core::survey::variableByName(project.db(), name))
        return variable->id;
    throw Error(
        ErrorKind::Usage, msg("There is no variable “{1}”. The variables are: {2}."),
        {name, listed(core::survey::variables(project.db()), [](const auto& one) { return one.name; })});
}

core::CaseId caseOf(const core::Project& project, const std::string& respondent,
                    const std::string& question) {
    std::vector<core::survey::Case> found = core::survey::casesByName(project.db(), respondent);
    if (!question.empty()) {
        const core::QuestionId id = questionOf(project, question);
        for (const core::survey::Question& one : core::survey::questions(project.db()))
            if (one.id == id)
                std::erase_if(found, [&one](const auto& who) { return who.survey != one.survey; });
    }
    if (found.empty())
        throw Error(ErrorKind::Usage, msg("There is no respondent “{1}”."), {respondent});
    if (found.size() > 1)
        throw Error(
            ErrorKind::Usage,
            msg("There is more than one respondent “{1}”, in different surveys. Name a question of the "
                "one you mean by --question."),
            {respondent});
    return found.front().id;
}

core::SourceId documentOf(const core::Project& project, const std::string& name) {
    if (const auto source = core::documents::sourceByName(project.db(), name))
        return source->id;
    throw Error(
        ErrorKind::Usage, msg("There is no document “{1}”. The documents are: {2}."),
        {name, listed(core::documents::sources(project.db()), [](const auto& one) { return one.name; })});
}

core::coding::Place placeOf(const core::Project& project, const PlaceOptions& options) {
    if (options.document.empty())
        return {answerOf(project, options), {}};
    return {{}, documentOf(project, options.document)};
}

core::AnswerId answerOf(const core::Project& project, const PlaceOptions& options) {
    if (options.respondent.empty() || options.question.empty())
        throw Error(ErrorKind::Usage,
                    msg("Name the answer by --respondent and --question, or the document by --document."));
    const core::QuestionId question = questionOf(project, options.question);
    const core::CaseId who = caseOf(project, options.respondent, options.question);
    const auto answer = core::survey::answerOf(project.db(), question, who);
    if (!answer)
        throw Error(ErrorKind::Usage, msg("Respondent “{1}” has no answer to “{2}”."),
                    {options.respondent, options.question});
    return answer->id;
}

core::CodeId codeOf(const core::Project& project, const std::string& path) {
    const auto codebook = core::codebook::Codebook::load(project.db());
    if (const auto code = codebook.byPath(path))
        return *code;
    throw Error(ErrorKind::Usage, msg("There is no code “{1}”. The codes are: {2}."),
                {path, listed(codebook.codes(), [&](const auto& one) { return codebook.path(one.id); })});
}

std::string shown(const PlaceOptions& options) {
    return options.document.empty() ? options.respondent + ", " + options.question : options.document;
}

NewCoder::NewCoder(const core::Project& project, const std::string& name)
    : m_name(core::coding::coderByName(project.db(), name) ? std::string() : name) {}

void NewCoder::tell(const Session& session) const {
    if (!m_name.empty())
        std::cout << session.say(msg("coder added: {1}"), {m_name}) << '\n';
}

std::string coderNameOf(const core::Project& project, const PlaceOptions& options) {
    return options.coder.empty() ? project.who() : options.coder;
}

core::RoundId workingRoundOf(const core::Project& project, const std::string& name) {
    if (name.empty())
        return core::mainRound;
    const core::RoundId id = core::team::roundOf(project.db(), name);
    const auto round = core::team::roundById(project.db(), id);
    return round ? round->workingRound() : core::mainRound;
}

void addRoundOption(CLI::App& command, const Session& session, std::string& round) {
    command.add_option("--round", round, session.say(core::msg("The drift check that this is coded in")));
}

} // namespace marginalia::cli
