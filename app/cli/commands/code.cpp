// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"
#include "app/cli/notes.h"
#include "app/cli/places.h"
#include "app/cli/verbs.h"
#include "core/coding/span_edit.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;

namespace {

struct Options : PlaceOptions {
    std::string memo, round;
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
        how.round = workingRoundOf(*project, options.round);
        added = core::coding::apply(edit, coder, code, place, span, how).added;
    });
    if (added)
        newCoder.tell(session);
    else
        note(session, msg("That coder has this code on this passage already; nothing was changed."));
    return 0;
}

/// The coder's codings of that code there; of that passage alone where one is given.
std::vector<core::coding::Coding> codingsMeant(const core::Project& project, const Options& options) {
    const core::CodeId code = codeOf(project, options.code);
    const core::RoundId round = workingRoundOf(project, options.round);
    const auto coder = core::coding::coderByName(project.db(), coderNameOf(project, options));
    std::vector<core::coding::Coding> meant;
    for (core::coding::Coding& coding : core::coding::codingsOf(project.db(), placeOf(project, options))) {
        const bool thisSpan = !options.start || (coding.span && coding.span->start == *options.start &&
                                                 coding.span->end == *options.end);
        if (coder && coding.coder == coder->id && coding.code == code && coding.round == round && thisSpan)
            meant.push_back(std::move(coding));
    }
    if (meant.empty())
        throw Error(ErrorKind::Conflict, msg("{1} has no code “{2}” there; nothing was changed."),
                    {coderNameOf(project, options), options.code});
    return meant;
}

int remove(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const auto codings = codingsMeant(*project, options);
    project->edit({msg("remove code {1} from {2}"), {options.code, shown(options)}},
                  [&](core::store::Edit& edit) {
                      for (const core::coding::Coding& coding : codings)
                          core::coding::remove(edit, coding.id);
                  });
    std::cout << session.say(msg("removed: {1}"), {std::to_string(codings.size())}) << '\n';
    return 0;
}

int set(const Session& session, const std::string& key, const std::string& value, const Options& options) {
    expectOneOf("KEY", key, {"memo", "weight", "star"});
    const auto project = session.openToWrite();
    const auto codings = codingsMeant(*project, options);
    const auto number = key == "memo" ? std::nullopt : wholeNumber(key, value);
    project->edit({msg("{1} of code {2} on {3}"), {key, options.code, shown(options)}},
                  [&](core::store::Edit& edit) {
                      for (const core::coding::Coding& coding : codings) {
                          if (key == "memo")
                              core::coding::setMemo(edit, coding.id, value);
                          else if (key == "weight")
                              core::coding::setWeight(edit, coding.id, number);
                          else
                              core::coding::setStar(edit, coding.id, number.value_or(0));
                      }
                  });
    return 0;
}

/// The one coding that a passage verb is about.
core::coding::Coding codingMeant(const core::Project& project, const Options& options) {
    std::vector<core::coding::Coding> meant = codingsMeant(project, options);
    if (meant.size() > 1)
        throw Error(ErrorKind::Usage,
                    msg("The code “{1}” is on {2} passages there. Say which one with --start and --end."),
                    {options.code, std::to_string(meant.size())});
    return std::move(meant.front());
}

std::int64_t position(const std::string& key, const std::string& value) {
    if (const std::optional<std::int64_t> number = wholeNumber(key, value))
        return *number;
    throw Error(ErrorKind::Usage, msg("{1} takes a whole number, not “{2}”."), {key, value});
}

std::string shownSpan(const core::coding::Coding& coding) {
    return coding.span ? std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end) : "-";
}

int resize(const Session& session, const std::string& start, const std::string& end, const Options& options) {
    const core::Span span{position("NEW-START", start), position("NEW-END", end)};
    const auto project = session.openToWrite();
    const core::coding::Coding coding = codingMeant(*project, options);
    project->edit({msg("resize code {1} on {2}"), {options.code, shown(options)}},
                  [&](core::store::Edit& edit) { core::coding::resize(edit, coding.id, span); });
    return 0;
}

int split(const Session& session, const std::string& at, const Options& options) {
    const std::int64_t cut = position("AT", at);
    const auto project = session.openToWrite();
    const core::coding::Coding coding = codingMeant(*project, options);
    core::coding::SplitSpan halves;
    project->edit({msg("split code {1} on {2}"), {options.code, shown(options)}},
                  [&](core::store::Edit& edit) { halves = core::coding::splitSpan(edit, coding.id, cut); });
    for (const core::CodingId half : {halves.first, halves.second})
        if (const auto now = core::coding::codingById(project->db(), half))
            std::cout << session.say(msg("passage: {1}"), {shownSpan(*now)}) << '\n';
    return 0;
}

int merge(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const auto codings = codingsMeant(*project, options);
    std::int64_t joined = 0;
    project->edit({msg("merge passages of code {1} on {2}"), {options.code, shown(options)}},
                  [&](core::store::Edit& edit) {
                      for (const core::coding::Coding& coding : codings)
                          if (core::coding::codingById(edit.db(), coding.id)) // not joined yet
                              joined += core::coding::mergeSpans(edit, coding.id).joined;
                  });
    std::cout << session.say(msg("merged: {1}"), {std::to_string(joined)}) << '\n';
    return 0;
}

int recode(const Session& session, const std::string& other, const Options& options) {
    const auto project = session.openToWrite();
    const core::CodeId code = codeOf(*project, other);
    const auto codings = codingsMeant(*project, options);
    project->edit({msg("code {1} in place of {2} on {3}"), {other, options.code, shown(options)}},
                  [&](core::store::Edit& edit) {
                      for (const core::coding::Coding& coding : codings)
                          if (core::coding::codingById(edit.db(), coding.id))
                              core::coding::recode(edit, coding.id, code);
                  });
    std::cout << session.say(msg("recoded: {1}"), {std::to_string(codings.size())}) << '\n';
    return 0;
}

/// --start and --end belong together.
std::shared_ptr<Options> checked(const std::shared_ptr<Options>& options) {
    if (options->start.has_value() != options->end.has_value())
        throw Error(ErrorKind::Usage, msg("Give both --start and --end, or neither for the whole text."));
    return options;
}

} // namespace

void add_code(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    const std::string where = " --code PATH --document D | --respondent R --question Q [--start N --end N]";
    CLI::App* command = addVerbs(
        app, session, "code",
        session.say(msg("Put a code on an answer, a document or a passage, take it off, or say more "
                        "about it")),
        {{"code add PROJECT" + where,
          [&session, options](const Places&) { return add(session, *checked(options)); }},
         {"code remove PROJECT" + where,
          [&session, options](const Places&) { return remove(session, *checked(options)); }},
         {"code set PROJECT memo|weight|star VALUE" + where,
          [&session, options](const Places& places) {
              return set(session, places[1], places[2], *checked(options));
          }},
         {"code resize PROJECT NEW-START NEW-END" + where,
          [&session, options](const Places& places) {
              return resize(session, places[1], places[2], *checked(options));
          }},
         {"code split PROJECT AT" + where,
          [&session, options](const Places& places) { return split(session, places[1], *checked(options)); }},
         {"code merge PROJECT" + where,
          [&session, options](const Places&) { return merge(session, *checked(options)); }},
         {"code recode PROJECT OTHER-CODE" + where, [&session, options](const Places& places) {
              return recode(session, places[1], *checked(options));
          }}});
    addPlaceOptions(*command, session, *options);
    command->add_option("--code", options->code, session.say(msg("Path of the code")))->required();
    command->add_option("--start", options->start, session.say(msg("First code point of the passage")));
    command->add_option("--end", options->end, session.say(msg("Code point after the passage")));
    command->add_option("--memo", options->memo, session.say(msg("Memo on the coding")));
    addRoundOption(*command, session, options->round);
    addWriterOptions(*command, session);
}

} // namespace marginalia::cli
