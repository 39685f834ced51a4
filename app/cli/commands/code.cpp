// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options : PlaceOptions {
    std::vector<std::string> places;
    std::string memo;
};

int add(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, options.code);
    const core::coding::Place place = placeOf(*project, options);
    std::optional<core::Span> span;
    if (options.start)
        span = core::Span{*options.start, *options.end};
    bool added = false;
    const std::string name = coderNameOf(*project, options);
    const NewCoder newCoder(*project, name);
    project->edit({msg("code {1} on {2}"), {options.code, shown(options)}}, [&](core::store::Edit& edit) {
        const core::CoderId coder = core::coding::ensureCoder(edit, name);
        core::coding::ApplyOptions how;
        how.memo = options.memo;
        added = core::coding::apply(edit, coder, code, place, span, how).added;
    });
    if (added)
        newCoder.tell(session);
    else
        note(session, msg("That coder has this code on this passage already; nothing was changed."));
    return 0;
}

int remove(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, options.code);
    const core::coding::Place place = placeOf(*project, options);
    const std::string name = coderNameOf(*project, options);
    const auto coder = core::coding::coderByName(project->db(), name);
    std::int64_t removed = 0;
    if (coder) {
        project->edit(
            {msg("remove code {1} from {2}"), {options.code, shown(options)}}, [&](core::store::Edit& edit) {
                for (const core::coding::Coding& coding : core::coding::codingsOf(project->db(), place)) {
                    const bool thisSpan =
                        !options.start || (coding.span && coding.span->start == *options.start &&
                                           coding.span->end == *options.end);
                    if (coding.coder == coder->id && coding.code == code && thisSpan) {
                        core::coding::remove(edit, coding.id);
                        ++removed;
                    }
                }
            });
    }
    if (removed == 0)
        throw Error(ErrorKind::Conflict, msg("{1} has no code “{2}” there; nothing was changed."),
                    {name, options.code});
    std::cout << session.say(msg("removed: {1}"), {std::to_string(removed)}) << '\n';
    return 0;
}

} // namespace

void add_code(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "code", session.say(msg("Put a code on an answer, a document or a passage, or take it off")));
    command->footer(
        "marginalia-cli code add PROJECT --respondent R --question Q --code PATH [--start N --end N]\n"
        "marginalia-cli code remove PROJECT --document D --code PATH [--start N --end N]");
    command->add_option("WHAT", options->places, session.say(msg("{1}; then PROJECT"), {"add, remove"}))
        ->required();
    addPlaceOptions(*command, session, *options);
    command->add_option("--code", options->code, session.say(msg("Path of the code")))->required();
    command->add_option("--start", options->start, session.say(msg("First code point of the passage")));
    command->add_option("--end", options->end, session.say(msg("Code point after the passage")));
    command->add_option("--memo", options->memo, session.say(msg("Memo on the coding")));
    addWriterOptions(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            if (options->start.has_value() != options->end.has_value())
                throw Error(ErrorKind::Usage,
                            msg("Give both --start and --end, or neither for the whole text."));
            const std::string verb = takeVerb(options->places, {"add", "remove"});
            expectPlaces(options->places, 1, "code " + verb + " PROJECT --code PATH ...");
            session.project = options->places.front();
            return verb == "add" ? add(session, *options) : remove(session, *options);
        };
    });
}

} // namespace marginalia::cli
