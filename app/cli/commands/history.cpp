// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/base/fill_places.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

void add_history(CLI::App& app, Session& session) {
    CLI::App* command = addCommand(app, session, "history", "List who changed what, and when");
    addFormat(*command, session);
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToRead();
            Rows rows{{"step", "time", "coder", "label", "state", "rows"}, {}};
            for (const core::store::HistoryStep& step : project->history()) {
                const std::string label = core::fillPlaces(step.label, step.arguments);
                const bool edit = step.kind == core::store::StepKind::Edit;
                rows.rows.push_back({step.step, step.at, step.who,
                                     edit ? label : label + " (" + std::to_string(step.target) + ")",
                                     step.state == core::store::StepState::Done ? "done" : "undone",
                                     step.rows});
            }
            print(rows, session.format);
            return 0;
        };
    });
}

} // namespace marginalia::cli
