// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/base/fill_places.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::msg;
using core::msgIn;

void add_history(CLI::App& app, Session& session) {
    CLI::App* command =
        addCommand(app, session, "history", session.say(msg("List who changed what, and when")));
    addFormat(*command, session);
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToRead();
            const core::text::Locale locale = session.localeFor(*project);
            const bool forPeople = session.format == "table"; // programs read English, whatever the language
            const auto word = [&](core::MessageId id) {
                return forPeople ? core::text::say(locale, id) : std::string(id.text());
            };
            Rows rows{{"step", "time", "coder", "label", "state", "rows"},
                      {msg("Step"), msg("Time"), msg("Coder"), msg("Label"), msg("State"), msg("Rows")},
                      {}};
            for (const core::store::HistoryStep& step : project->history()) {
                const std::string label = forPeople
                                              ? core::text::sayPattern(locale, step.label, step.arguments)
                                              : core::fillPlaces(step.label, step.arguments);
                const bool edit = step.kind == core::store::StepKind::Edit;
                rows.rows.push_back(
                    {step.step, step.at, step.who,
                     edit ? label : label + " (" + std::to_string(step.target) + ")",
                     word(step.state == core::store::StepState::Done ? msgIn("history", "done")
                                                                     : msgIn("history", "undone")),
                     step.rows});
            }
            print(rows, session.format, locale);
            return 0;
        };
    });
}

} // namespace marginalia::cli
