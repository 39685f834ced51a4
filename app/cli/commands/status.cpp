// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/session.h"
#include "core/coding/coding.h"
#include "core/coding/package_coder.h"
#include "core/team/status_opinion.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options : PlaceOptions {
    std::string status;
    std::string reason;
    std::string note;
    bool include = false;
};

int setCase(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CaseId who = caseOf(*project, options.respondent, options.question);
    if (options.include)
        project->edit({msg("include {1}"), {options.respondent}},
                      [&](core::store::Edit& edit) { core::survey::include(edit, who); });
    else
        project->edit({msg("exclude {1}"), {options.respondent}}, [&](core::store::Edit& edit) {
            core::survey::exclude(edit, who, options.reason, options.note);
        });
    return 0;
}

/// Whose opinion it would be: a package has one coder, whoever writes; else the one who writes.
std::optional<core::coding::Coder> judgeOf(const core::Project& project) {
    const std::optional<core::CoderId> owner = core::coding::packageCoder(project.db());
    for (core::coding::Coder& coder : core::coding::coders(project.db()))
        if (owner ? coder.id == *owner : coder.name == project.who())
            return std::move(coder);
    return std::nullopt;
}

int setAnswer(const Session& session, const Options& options) {
    const auto status = core::survey::statusFromKey(options.status);
    if (!status) {
        std::string list;
        for (const core::survey::AnswerStatus known : core::survey::allStatuses)
            list += (list.empty() ? "" : ", ") + std::string(core::survey::statusKey(known));
        throw Error(ErrorKind::Usage, msg("There is no answer status “{1}”. The statuses are: {2}."),
                    {options.status, list});
    }
    const auto project = session.openToWrite();
    const core::AnswerId answer = answerOf(*project, options);
    const std::optional<core::coding::Coder> coder = judgeOf(*project);
    const bool opinion = coder && core::team::StatusOpinions(project->db(), coder->id).holdFor(answer);
    project->edit({msg("status {1}"), {shown(options)}}, [&](core::store::Edit& edit) {
        if (opinion)
            core::team::giveOpinion(edit, coder->id, answer, *status);
        else
            core::survey::setStatus(edit, answer, *status);
    });
    if (opinion)
        note(session, {msg("This is the opinion of “{1}”; the answer keeps its status until it is settled."),
                       {coder->name}});
    return 0;
}

} // namespace

void add_status(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "status",
                   session.say(msg("Set the status of an answer, or exclude a case with a reason")));
    command->add_option(
        "STATUS", options->status,
        session.say(msg("One of {1}"),
                    {"substantive, dont_know, refused, off_topic, unclear, empty, not_reached, not_asked"}));
    command->add_option("--respondent", options->respondent, session.say(msg("ID of the respondent")))
        ->required();
    command->add_option(
        "--question", options->question,
        session.say(msg("Name of the open question; tells respondents of the same ID apart")));
    command->add_option(
        "--exclude", options->reason,
        session.say(msg("Exclude the case: {1}"), {"test, duplicate, no_consent, screened_out, other"}));
    command->add_option("--note", options->note, session.say(msg("A note on the exclusion")));
    command->add_flag("--include", options->include, session.say(msg("Take the case in again")));
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            return options->include || !options->reason.empty() ? setCase(session, *options)
                                                                : setAnswer(session, *options);
        };
    });
}

} // namespace marginalia::cli
