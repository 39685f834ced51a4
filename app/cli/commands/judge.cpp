// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {
struct Options : PlaceOptions {
    std::string state = "done";
    std::string status;
    std::string round;
};
} // namespace

void add_judge(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, session, "judge",
                                   session.say(msg("Say that a coder has judged an answer, or not yet")));
    addPlaceOptions(*command, session, *options);
    command->add_option("--state", options->state, session.say(msg("Whether the answer is judged")))
        ->check(oneOf(session, "--state", {"done", "open"}));
    command->add_option("--status", options->status,
                        session.say(msg("The answer status that this coder proposes")));
    addRoundOption(*command, session, options->round);
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            const auto project = session.openToWrite();
            const core::AnswerId answer = answerOf(*project, *options);
            std::optional<std::string> status;
            if (!options->status.empty()) {
                if (!core::survey::statusFromKey(options->status))
                    throw Error(ErrorKind::Usage, msg("There is no answer status “{1}”."), {options->status});
                status = options->status;
            }
            const std::string name = coderNameOf(*project, *options);
            const NewCoder newCoder(*project, name);
            project->edit({msg("judge {1}"), {shown(*options)}}, [&](core::store::Edit& edit) {
                const core::CoderId coder = core::coding::ensureCoder(edit, name);
                core::coding::judge(edit, coder, answer,
                                    options->state == "done" ? core::coding::JudgementState::Done
                                                             : core::coding::JudgementState::Open,
                                    status, workingRoundOf(*project, options->round));
            });
            newCoder.tell(session);
            return 0;
        };
    });
}

} // namespace marginalia::cli
