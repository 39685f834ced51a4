// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_options.h"
#include "app/cli/places.h"
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

struct Options : AgreementOptions {
    bool pairs = false;
    bool confusion = false;
    std::string by; ///< a case variable
};

/// A list of objects as rows, the keys of the first as columns.
Rows rowsOf(const nlohmann::ordered_json& objects) {
    Rows rows;
    for (const auto& object : objects) {
        auto& row = rows.rows.emplace_back();
        for (const auto& [key, value] : object.items()) {
            if (rows.rows.size() == 1)
                rows.columns.push_back(key);
            row.push_back(value.is_object() ? nlohmann::ordered_json(value.dump()) : value);
        }
    }
    return rows;
}

/// One code named: of that one; else of all together.
core::CodeId codeOfParts(const core::agreement::Comparison& comparison) {
    return comparison.request.codes.size() == 1 ? comparison.request.codes.front() : core::CodeId{};
}

void printPairs(const Session& session, const core::agreement::ComparisonEngine& engine,
                const core::text::Locale& locale) {
    const core::CodeId code = codeOfParts(engine.comparison());
    if (session.format == "table") {
        std::cout << asText(core::report::pairsTable(engine, code, locale));
        return;
    }
    const auto all = core::report::pairsJson(engine, code);
    if (session.format == "json")
        std::cout << all.dump(1) << '\n';
    else
        print(rowsOf(all["pairs"]), "csv", locale);
}

void printGroups(const Session& session, const core::Project& project, const std::string& variable,
                 const core::agreement::ComparisonEngine& engine, const core::text::Locale& locale) {
    const core::CodeId code = codeOfParts(engine.comparison());
    const core::VariableId id = variableOf(project, variable);
    if (session.format == "table") {
        std::cout << asText(core::report::groupsTable(project.db(), engine, id, code, locale));
        return;
    }
    const auto all = core::report::groupsJson(project.db(), engine, id, code);
    if (session.format == "json")
        std::cout << all.dump(1) << '\n';
    else
        print(rowsOf(all["groups"]), "csv", locale);
}

void printConfusion(const Session& session, const core::agreement::ComparisonEngine& engine,
                    const core::text::Locale& locale) {
    if (session.format == "table") {
        std::cout << asText(core::report::confusionTable(engine, {}, locale));
        return;
    }
    const auto all = core::report::confusionJson(engine, {});
    if (session.format == "json") {
        std::cout << all.dump(1) << '\n';
        return;
    }
    Rows rows{{"first_path"}, {}, {}};
    for (const auto& code : all["codes"])
        rows.columns.push_back(code.is_null() ? "" : code.get<std::string>());
    for (std::size_t i = 0; i < all["codes"].size(); ++i) {
        auto& row = rows.rows.emplace_back();
        row.push_back(all["codes"][i]);
        for (const auto& count : all["counts"][i])
            row.push_back(count);
    }
    print(rows, "csv", locale);
}

nlohmann::ordered_json roundJson(const core::Project& project, const core::team::Round& round) {
    const auto orNull = [](bool known, nlohmann::ordered_json value) {
        return known ? std::move(value) : nlohmann::ordered_json(nullptr);
    };
    return {{"name", round.name},
            {"kind", core::team::roundKindKey(round.kind)},
            {"closed_at", orNull(round.closed(), round.closedAt)},
            {"changed_after", orNull(round.closed(), core::team::changesAfter(project.db(), round))}};
}

int compare(const Session& session, const Options& options) {
    if ((options.pairs ? 1 : 0) + (options.confusion ? 1 : 0) + (options.by.empty() ? 0 : 1) > 1)
        throw core::Error(core::ErrorKind::Usage,
                          msg("Name one of --pairs, --confusion and --by: a table at a time."));
    const auto project = session.openToRead();
    core::agreement::ComparisonEngine engine(project->db(), comparisonRequest(*project, options));
    requireTwoCoders(engine.comparison());
    const core::text::Locale locale = session.localeFor(*project);
    if (options.pairs || options.confusion || !options.by.empty()) {
        if (options.pairs)
            printPairs(session, engine, locale);
        else if (options.confusion)
            printConfusion(session, engine, locale);
        else
            printGroups(session, *project, options.by, engine, locale);
        return 0;
    }
    const int draws = options.draws.value_or(0);
    if (draws > 0) {
        core::Progress progress;
        engine.take(
            engine.intervalDraw().draw(draws, session.seed.value_or(core::agreement::defaultSeed), progress));
    }
    const auto round = comparedRound(*project, engine.comparison());
    if (session.format == "json") {
        nlohmann::ordered_json all = core::report::agreementJson(project->db(), engine.comparison());
        if (round)
            all["round"] = roundJson(*project, *round);
        std::cout << all.dump(1) << '\n';
    } else if (session.format == "csv")
        print(Rows{core::report::agreementCsvColumns(engine.comparison()),
                   {},
                   core::report::agreementCsvRows(engine.comparison())},
              "csv", locale);
    else
        std::cout << asText(core::report::agreementTables(project->db(), engine, locale));
    if (session.format == "table" && round && round->closed())
        std::cout << session.say(msg("changed after the round: {1}"),
                                 {std::to_string(core::team::changesAfter(project->db(), *round))})
                  << '\n';
    return 0;
}

} // namespace

void add_agreement(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "agreement",
                   session.say(msg("Do the coders agree: counts and coefficients for each code")));
    addQuestions(*command, session, *options);
    addAgreementOptions(*command, session, *options);
    command->add_option("--by", options->by,
                        session.say(msg("A table of the values of this case variable instead")));
    command->add_flag("--pairs", options->pairs, session.say(msg("A table of each pair of coders instead")));
    command->add_flag("--confusion", options->confusion,
                      session.say(msg("A table of what one called otherwise than the other instead")));
    command->add_option("--seed", session.seed, session.say(msg("The number the draws begin with")));
    addReader(*command, session);
    addFormat(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return compare(session, *options); }; });
}

} // namespace marginalia::cli
