// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

namespace marginalia::cli {

void add_info(CLI::App& app, Session& session) {
    CLI::App* command = addCommand(app, session, "info", "Say what is in the project");
    addFormat(*command, session);
    command->callback([&session] {
        session.act = [&session] {
            const auto project = session.openToRead();
            const core::store::Connection& db = project->db();
            const std::vector<std::pair<std::string, nlohmann::ordered_json>> facts = {
                {"title", project->setting("title")},
                {"language", project->setting("language")},
                {"sample", project->setting("sample")},
                {"cases", db.integer("SELECT count(*) FROM study_case WHERE excluded IS NULL")},
                {"cases excluded", db.integer("SELECT count(*) FROM study_case WHERE excluded IS NOT NULL")},
                {"open questions", db.integer("SELECT count(*) FROM question")},
                {"answers", db.integer("SELECT count(*) FROM answer WHERE text_id IS NOT NULL")},
                {"documents", db.integer("SELECT count(*) FROM source")},
                {"variables", db.integer("SELECT count(*) FROM variable")},
                {"codes", db.integer("SELECT count(*) FROM code")},
                {"codings", db.integer("SELECT count(*) FROM coding")},
                {"coders", db.integer("SELECT count(*) FROM coder")},
                {"judgements done", db.integer("SELECT count(*) FROM judgement WHERE state = 'done'")},
                {"decisions", db.integer("SELECT count(*) FROM decision")},
                {"steps", db.integer("SELECT count(*) FROM history")},
                {"format version", db.integer("PRAGMA user_version")}};
            if (session.format == "json") {
                nlohmann::ordered_json object;
                for (const auto& [name, value] : facts)
                    object[name] = value;
                std::cout << object.dump(1) << '\n';
                return 0;
            }
            Rows rows{{"fact", "value"}, {}};
            for (const auto& [name, value] : facts)
                rows.rows.push_back({name, value});
            print(rows, session.format);
            return 0;
        };
    });
}

} // namespace marginalia::cli
