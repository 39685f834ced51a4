// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search.h"
#include "app/cli/notes.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"

#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

void add_search(CLI::App& app, Session& session) {
    auto query = std::make_shared<std::string>();
    CLI::App* command =
        addCommand(app, session, "search", session.say(msg("Find words in answers and documents")));
    command
        ->add_option("QUERY", *query,
                     session.say(msg("Words (all must be there), \"a phrase\", an ending left open with *")))
        ->required();
    addFormat(*command, session);
    command->callback([&session, query] {
        session.act = [&session, query] {
            // The index can always be made again, so it leaves no step. Where the project cannot be written
            // now, a texts-not-indexed note says so.
            const auto project = core::Project::open(pathOf(session.project), session.options());
            if (project->writable())
                project->derive(
                    [](core::store::Edit& edit) { core::query::finishIndex(edit.db(), edit.progress()); });
            else if (core::query::textsToIndex(project->db()) > 0)
                note(session, msg("The project cannot be written now, so some texts are not searched."));
            // What must not be quoted goes into no file: the place is told, the words are not.
            const core::text::Locale locale = session.localeFor(*project);
            const std::string withheld =
                session.format == "table" ? core::text::say(locale, msg("(not for quotation)")) : "";
            Rows rows{
                {"document", "respondent", "question", "start", "end", "text"},
                {msg("Document"), msg("Respondent"), msg("Question"), msg("Start"), msg("End"), msg("Text")},
                {}};
            for (const core::query::Hit& hit : core::query::search(project->db(), *query))
                rows.rows.push_back({hit.document, hit.respondent, hit.question, hit.span.start, hit.span.end,
                                     hit.quotable ? hit.snippet : withheld});
            print(rows, session.format, locale);
            return 0;
        };
    });
}

} // namespace marginalia::cli
