// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_options.h"
#include "app/cli/print_table.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/report/agreement_json.h"
#include "core/report/agreement_report.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;

namespace {

int compare(const Session& session, const AgreementOptions& options) {
    const auto project = session.openToRead();
    core::agreement::ComparisonEngine engine(project->db(), comparisonRequest(*project, options));
    requireTwoCoders(engine.comparison());
    const int draws = options.draws.value_or(0);
    if (draws > 0) {
        core::Progress progress;
        engine.take(
            engine.intervalDraw().draw(draws, session.seed.value_or(core::agreement::defaultSeed), progress));
    }
    const core::text::Locale locale = session.localeFor(*project);
    if (session.format == "json")
        std::cout << core::report::agreementJson(project->db(), engine.comparison()).dump(1) << '\n';
    else if (session.format == "csv")
        print(Rows{core::report::agreementCsvColumns(engine.comparison()),
                   {},
                   core::report::agreementCsvRows(engine.comparison())},
              "csv", locale);
    else
        std::cout << asText(core::report::agreementTables(project->db(), engine, locale));
    return 0;
}

} // namespace

void add_agreement(CLI::App& app, Session& session) {
    auto options = std::make_shared<AgreementOptions>();
    CLI::App* command =
        addCommand(app, session, "agreement",
                   session.say(msg("Do the coders agree: counts and coefficients for each code")));
    addQuestions(*command, session, *options);
    addAgreementOptions(*command, session, *options);
    command->add_option("--seed", session.seed, session.say(msg("The number the draws begin with")));
    addReader(*command, session);
    addFormat(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return compare(session, *options); }; });
}

} // namespace marginalia::cli
