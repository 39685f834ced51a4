// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/base/fill_places.h"
#include "core/codebook/codebook.h"
#include "core/project/restore_code.h"
#include "core/project/step_filter.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <regex>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
using core::msgIn;

namespace {

struct Options : PlaceOptions {
    std::string from, to;
};

void requireDay(const std::string& day) {
    static const std::regex form(R"(\d{4}-\d{2}-\d{2})");
    if (!day.empty() && !std::regex_match(day, form))
        throw Error(ErrorKind::Usage, msg("“{1}” is not a date. Write it as 2026-03-01."), {day});
}

core::StepFilter filterOf(const core::Project& project, const Options& options) {
    requireDay(options.from);
    requireDay(options.to);
    core::StepFilter filter;
    filter.who = options.coder;
    filter.from = options.from;
    filter.to = options.to;
    if (!options.code.empty()) {
        const auto codebook = core::codebook::Codebook::load(project.db());
        core::Progress progress;
        const auto code = codebook.byPath(options.code);
        filter.code = code ? *code : core::deletedCodeByPath(project.db(), options.code, progress).id;
    }
    if (!options.document.empty())
        filter.source = documentOf(project, options.document);
    if (!options.respondent.empty())
        filter.respondent = caseOf(project, options.respondent, options.question);
    return filter;
}

int list(const Session& session, const Options& options) {
    const auto project = session.openToRead();
    const core::text::Locale locale = session.localeFor(*project);
    const bool forPeople = session.format == "table"; // programs read English, whatever the language
    const auto word = [&](core::MessageId id) {
        return forPeople ? core::text::say(locale, id) : std::string(id.text());
    };
    Rows rows{{"step", "time", "coder", "label", "state", "rows"},
              {msg("Step"), msg("Time"), msg("Coder"), msg("Label"), msg("State"), msg("Rows")},
              {}};
    core::Progress progress;
    for (const core::store::HistoryStep& step :
         core::filterSteps(project->db(), filterOf(*project, options), progress)) {
        const std::string label = forPeople ? core::text::sayPattern(locale, step.label, step.arguments)
                                            : core::fillPlaces(step.label, step.arguments);
        const bool again =
            step.kind == core::store::StepKind::Undo || step.kind == core::store::StepKind::Redo;
        rows.rows.push_back({step.step, step.at, step.who,
                             again ? label + " (" + std::to_string(step.target) + ")" : label,
                             word(step.state == core::store::StepState::Done ? msgIn("history", "done")
                                                                             : msgIn("history", "undone")),
                             step.rows});
    }
    print(rows, session.format, locale);
    return 0;
}

} // namespace

void add_history(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "history", session.say(msg("List who changed what, and when")));
    command->add_option("--coder", options->coder, session.say(msg("Only steps of this person")));
    command->add_option("--code", options->code,
                        session.say(msg("Only steps that touched this code; it may be deleted")));
    command->add_option("--document", options->document,
                        session.say(msg("Only steps that touched this document")));
    command->add_option("--respondent", options->respondent,
                        session.say(msg("Only steps that touched this respondent")));
    command->add_option("--question", options->question, session.say(msg("Name of the open question")));
    command->add_option("--from", options->from, session.say(msg("From this day on, as 2026-03-01 (UTC)")));
    command->add_option("--to", options->to, session.say(msg("Up to this day, as 2026-03-01 (UTC)")));
    addFormat(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return list(session, *options); }; });
}

} // namespace marginalia::cli
