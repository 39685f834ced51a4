// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/project/contents.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

using core::msg;

void add_info(CLI::App& app, Session& session) {
    CLI::App* command = addCommand(app, session, "info", session.say(msg("Say what is in the project")));
    addFormat(*command, session);
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToRead();
            const core::Contents contents = core::Contents::read(project->db());
            struct Fact {
                core::MessageId name; ///< in English also the key of JSON and CSV
                nlohmann::ordered_json value;
            };
            const std::vector<Fact> facts = {{msg("title"), project->setting("title")},
                                             {msg("language"), project->setting("language")},
                                             {msg("sample"), project->setting("sample")},
                                             {msg("cases"), contents.cases},
                                             {msg("cases excluded"), contents.casesExcluded},
                                             {msg("open questions"), contents.questions},
                                             {msg("answers"), contents.answers},
                                             {msg("documents"), contents.documents},
                                             {msg("variables"), contents.variables},
                                             {msg("codes"), contents.codes},
                                             {msg("codings"), contents.codings},
                                             {msg("coders"), contents.coders},
                                             {msg("judgements done"), contents.judgementsDone},
                                             {msg("decisions"), contents.decisions},
                                             {msg("steps"), contents.steps},
                                             {msg("format version"), contents.formatVersion}};
            if (session.format == "json") {
                nlohmann::ordered_json object;
                for (const auto& [name, value] : facts)
                    object[std::string(name.text())] = value;
                std::cout << object.dump(1) << '\n';
                return 0;
            }
            const core::text::Locale locale = session.localeFor(*project);
            Rows rows{{"fact", "value"}, {msg("Fact"), msg("Value")}, {}};
            for (const auto& [name, value] : facts)
                rows.rows.push_back(
                    {session.format == "table" ? core::text::say(locale, name) : std::string(name.text()),
                     value});
            print(rows, session.format, locale);
            return 0;
        };
    });
}

} // namespace marginalia::cli
