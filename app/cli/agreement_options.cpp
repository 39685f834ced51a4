// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_options.h"

#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "core/agreement/compared_round.h"
#include "core/coding/coding.h"
#include "core/documents/source_sets.h"
#include "core/team/drift.h"

#include <algorithm>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
using core::agreement::UnitKind;

void addQuestions(CLI::App& command, const Session& session, AgreementOptions& options) {
    command.add_option(
        "--question", options.questions,
        session.say(msg("Open question; can be given several times (default: all documents)")));
}

void addReportedAgreement(CLI::App& command, const Session& session, AgreementOptions& options) {
    command.add_option(
        "--coder", options.coders,
        session.say(msg("Compare only these coders, in this order; can be given several times")));
    command.add_option("--code", options.codes,
                       session.say(msg("Compare only this code; can be given several times")));
    command.add_option("--round", options.round,
                       session.say(msg("Only this round: its units and coders, a closed one as it was")));
    command.add_option("--from", options.from, session.say(msg("Compare only coding from this day on")));
    command.add_option("--to", options.to, session.say(msg("Compare only coding up to this day")));
    command.add_option("--sample", options.sample,
                       session.say(msg("Compare only so many units, drawn with --sample-seed")));
    command.add_option("--sample-seed", options.seed,
                       session.say(msg("The number the sample is drawn from")));
    command.add_flag("--half", options.half,
                     session.say(msg("A code counts when it covers half of the unit, not one letter")));
    command
        .add_option("--bootstrap", options.draws,
                    session.say(msg("Draws for the interval of alpha (default: {1} in reports, else 0)"),
                                {std::to_string(core::agreement::defaultDraws)}))
        ->check([&session](const std::string& text) {
            const bool whole =
                !text.empty() && text.size() < 7 && text.find_first_not_of("0123456789") == std::string::npos;
            return whole ? std::string()
                         : session.say(msg("The number of draws is a whole number below a million."));
        });
}

void addAgreementOptions(CLI::App& command, const Session& session, AgreementOptions& options) {
    command
        .add_option("--unit", options.unit,
                    session.say(msg("What is compared (default: answers of a question, else documents)")))
        ->check(oneOf(session, "--unit",
                      {"answer", "document", "paragraph", "sentence", "turn", "segment", "character"}));
    command.add_option("--documents", options.documents,
                       session.say(msg("A set of documents, or {1}: instead of a question"), {"all"}));
    command.add_option("--where", options.where,
                       session.say(msg("Only cases that satisfy this: Country=Kazakhstan and Age>=30")));
    addReportedAgreement(command, session, options);
}

namespace {
core::team::Round roundOf(const core::Project& project, const std::string& name) {
    if (auto round = core::team::roundByName(project.db(), name))
        return *std::move(round);
    std::vector<std::string> names;
    for (const core::team::Round& each : core::team::rounds(project.db()))
        names.push_back(each.name);
    throw Error(ErrorKind::Usage, msg("There is no round “{1}”. The rounds are: {2}."),
                {name, names.empty() ? "–" : listed(names)});
}

/// A code by its path in the codebook that is compared: a closed round has its own.
core::CodeId comparedCode(const core::Project& project, core::RoundId round, const std::string& path) {
    if (const auto code = core::agreement::comparedCodebook(project.db(), round).byPath(path))
        return *code;
    return codeOf(project, path);
}
} // namespace

core::agreement::ComparisonRequest comparisonRequest(const core::Project& project,
                                                     const AgreementOptions& options) {
    core::agreement::ComparisonRequest request;
    std::optional<core::team::Round> round;
    if (!options.round.empty()) {
        round = roundOf(project, options.round);
        request.round = round->id;
    }
    const bool ofAnswers = round ? round->unit == core::team::DrawnUnit::Answer : !options.questions.empty();
    if (!options.questions.empty() && !ofAnswers)
        throw Error(ErrorKind::Usage, msg("The round “{1}” is of documents. Leave out {2}."),
                    {round->name, "--question"});
    if (ofAnswers && !options.documents.empty())
        throw Error(ErrorKind::Usage,
                    msg("Name a question with --question, or a set of documents with --documents."));
    request.unit = round       ? core::team::comparedUnit(*round)
                   : ofAnswers ? UnitKind::Answer
                               : UnitKind::Document;
    if (!options.unit.empty())
        request.unit = core::agreement::unitFromKey(options.unit).value();
    if (ofAnswers && request.unit != UnitKind::Answer)
        throw Error(ErrorKind::Usage, msg("Answers are compared as wholes. Leave out {1}, or the question."),
                    {"--unit"});
    if (!options.documents.empty() && request.unit == UnitKind::Answer)
        throw Error(ErrorKind::Usage, msg("{1} does not go with this unit. Leave it out."), {"--documents"});
    for (const std::string& name : options.questions)
        request.questions.push_back(questionOf(project, name));
    if (!options.documents.empty())
        request.documents = core::documents::sourcesOfSet(project.db(), options.documents);
    for (const std::string& name : options.coders) {
        const auto coder = core::coding::coderByName(project.db(), name);
        if (!coder) {
            std::vector<std::string> names;
            for (const core::coding::Coder& each : core::coding::coders(project.db()))
                names.push_back(each.name);
            throw Error(ErrorKind::Usage, msg("There is no coder “{1}”. The coders are: {2}."),
                        {name, listed(names)});
        }
        request.coders.push_back(coder->id);
    }
    for (const std::string& path : options.codes)
        request.codes.push_back(comparedCode(project, request.round, path));
    request.where = options.where;
    request.from = options.from;
    request.to = options.to;
    request.halfOfUnit = options.half;
    if (options.sample)
        request.sample = core::agreement::UnitSample{*options.sample, options.seed};
    return request;
}

std::optional<core::team::Round> comparedRound(const core::Project& project,
                                               const core::agreement::Comparison& comparison) {
    return core::team::roundById(project.db(), comparison.request.round);
}

core::MessageId noDisputes(const core::agreement::Comparison& comparison) {
    const auto disputed = [](const core::agreement::CodeRow& row) { return row.disputed > 0; };
    const bool any = std::ranges::any_of(comparison.rows, disputed) ||
                     (comparison.statuses && disputed(*comparison.statuses));
    return !any ? msg("The coders agree on everything: there are no disputes.")
                : msg("All disputes are settled. With --settled they are listed, too.");
}

} // namespace marginalia::cli
