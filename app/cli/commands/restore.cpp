// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notes.h"
#include "app/cli/session.h"
#include "core/coding/blind.h"
#include "core/project/restore_code.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

void add_restore(CLI::App& app, Session& session) {
    auto path = std::make_shared<std::string>();
    CLI::App* command = addCommand(
        app, session, "restore",
        session.say(msg("Bring a deleted code back with its codings, without undoing what came later")));
    command->footer("marginalia-cli restore PROJECT --code PATH");
    command->add_option("--code", *path, session.say(msg("Path of the code")))->required();
    addWriterOptions(*command, session);
    command->callback([&session, path] {
        session.act = [&session, path] {
            const auto project = session.openToWrite();
            core::Progress progress;
            const core::DeletedCode code = core::deletedCodeByPath(project->db(), *path, progress);
            core::RestoredCode restored;
            project->edit({msg("Restore the code “{1}”"), {code.path}},
                          [&](core::store::Edit& edit) { restored = core::restoreCode(edit, code.id); });
            if (core::coding::blindness(project->db())) {
                std::cout << session.say(msg("restored: {1}; codes: {2}"),
                                         {restored.path, std::to_string(restored.codes)})
                          << '\n';
                note(session, restored.conflicts);
                noteHidden(session, *project);
                return 0;
            }
            std::cout << session.say(msg("restored: {1}; codes: {2}, codings: {3}"),
                                     {restored.path, std::to_string(restored.codes),
                                      std::to_string(restored.codings)})
                      << '\n';
            note(session, restored.conflicts);
            note(session, restored.leftOut);
            return 0;
        };
    });
}

} // namespace marginalia::cli
