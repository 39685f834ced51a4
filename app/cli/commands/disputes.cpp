// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_options.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/report/agreement_json.h"
#include "core/text/code_points.h"
#include "core/text/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

using core::msg;

namespace {
/// As much of an answer as goes on a line.
std::string shortened(const std::string& text) {
    constexpr std::int64_t most = 60;
    return core::text::codePointCount(text) <= most
               ? text
               : std::string(core::text::slice(text, {0, most - 1})) + "…";
}
/// Answers have no document, and documents no respondent: people need no column for these.
void dropEmpty(Rows& rows) {
    constexpr std::size_t placeColumns = 3;
    for (std::size_t column = placeColumns; column-- > 0;) {
        if (std::ranges::any_of(rows.rows, [column](const auto& row) { return row[column] != ""; }))
            continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        rows.columns.erase(rows.columns.begin() + at);
        rows.heads.erase(rows.heads.begin() + at);
        for (auto& row : rows.rows)
            row.erase(row.begin() + at);
    }
}
} // namespace

void add_disputes(CLI::App& app, Session& session) {
    auto options = std::make_shared<AgreementOptions>();
    auto settledToo = std::make_shared<bool>(false);
    CLI::App* command = addCommand(app, session, "disputes",
                                   session.say(msg("What the coders do not agree on, to be settled")));
    addQuestions(*command, session, *options);
    addAgreementOptions(*command, session, *options);
    command->add_flag("--settled", *settledToo, session.say(msg("Those that are settled, too")));
    addReader(*command, session);
    addFormat(*command, session);
    command->callback([&session, options, settledToo] {
        session.act = [&session, options, settledToo] {
            const auto project = session.openToRead();
            const core::agreement::ComparisonEngine engine(project->db(),
                                                           comparisonRequest(*project, *options));
            const core::agreement::Comparison& comparison = engine.comparison();
            requireTwoCoders(comparison);
            Rows rows;
            rows.columns = core::report::disputesCsvColumns(comparison);
            rows.heads = {msg("Question"), msg("Respondent"), msg("Document"), msg("Category")};
            rows.rows = core::report::disputesCsvRows(project->db(), comparison,
                                                      engine.disputes(project->db(), *settledToo));
            const core::text::Locale locale = session.localeFor(*project);
            if (session.format == "table" && rows.rows.empty()) {
                std::cout << core::text::say(locale, noDisputes(comparison)) << '\n';
                return 0;
            }
            if (session.format == "table") {
                rows.columns.back() = core::text::say(locale, msg("Text"));
                for (auto& row : rows.rows)
                    row.back() = shortened(row.back().get<std::string>());
                dropEmpty(rows);
            }
            print(rows, session.format, locale);
            return 0;
        };
    });
}

} // namespace marginalia::cli
