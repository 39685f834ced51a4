// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/coefficient.h"
#include "app/cli/choices.h"
#include "app/cli/notes.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/agreement/bootstrap.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/evaluate.h"
#include "core/agreement/rating_counts.h"
#include "core/exchange/importers/ratings_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

using core::msg;
using nlohmann::ordered_json;
using namespace core::agreement;

namespace {

constexpr int mostDraws = 100'000;

struct Options {
    core::exchange::RatingsFileOptions how;
    std::string file;
    int draws = 0;
    std::string bootstrap = "units";
};

/// The units that the coefficient is made of; characters, for passages.
std::int64_t unitsOf(const Coefficient& coefficient, const Material& material) {
    if (const auto* continua = std::get_if<Continua>(&material.data))
        return continua->lengths.front();
    const auto* sets = std::get_if<SetRatings>(&material.data);
    const UnitCounts units =
        unitCounts(sets != nullptr ? asCategories(*sets) : std::get<Ratings>(material.data));
    return coefficient.enters == Enters::Pairable ? units.pairable : units.rated;
}

/// "code_alpha.K", "ku_alpha.K@union"
std::string keyWithName(const Coefficient& coefficient) {
    std::string key = coefficient.key;
    if (std::holds_alternative<OfCategory>(coefficient.figure) ||
        std::holds_alternative<OfSetsCode>(coefficient.figure) ||
        std::holds_alternative<OfContinuaCode>(coefficient.figure))
        key.insert(std::min(key.find_first_of("@:"), key.size()), ".K");
    return key;
}

/// Any key of one number, for ratings (or sets as categories) whose counts were drawn.
FigureOf figureOf(const Options& options, const Material& material) {
    return [&options, &material](const Ratings& ratings) {
        Material drawn = material;
        std::visit(
            [&ratings](auto& data) {
                if constexpr (requires { data.counts; })
                    data.counts = ratings.counts;
            },
            drawn.data);
        const Outcome outcome = evaluate(options.how.coefficient, drawn);
        return outcome.values.size() == 1 ? Figure{outcome.values.front(), {}}
                                          : Figure{std::nullopt, outcome.undefined};
    };
}

Bootstrap drawn(const Options& options, const core::exchange::RatingsFile& file, const BootstrapPlan& plan) {
    const Coefficient& coefficient = coefficientOf(options.how.coefficient);
    core::Progress progress;
    if (options.bootstrap == "pairs") {
        const std::map<std::string, Metric> metrics = {{"alpha_nominal", Metric::Nominal},
                                                       {"alpha_ordinal", Metric::Ordinal},
                                                       {"alpha_interval", Metric::Interval},
                                                       {"alpha_ratio", Metric::Ratio}};
        const auto metric = metrics.find(options.how.coefficient);
        if (metric == metrics.end())
            throw core::Error(core::ErrorKind::Usage,
                              msg("Pairs are drawn for alpha only; “{1}” draws units."),
                              {options.how.coefficient});
        return bootstrapKrippendorffPairs(std::get<Ratings>(file.material.data), metric->second, plan,
                                          progress);
    }
    if (std::holds_alternative<Continua>(file.material.data))
        throw core::Error(
            core::ErrorKind::Usage,
            msg("For “{1}” there is nothing to draw: its units would be texts, and here is one."),
            {options.how.coefficient});
    if (const auto* sets = std::get_if<SetRatings>(&file.material.data)) {
        const std::map<std::string, SetDistance> distances = {{"set_alpha_nominal", SetDistance::Identical},
                                                              {"set_alpha_jaccard", SetDistance::Jaccard},
                                                              {"set_alpha_masi", SetDistance::Masi}};
        const Ratings categories = asCategories(*sets);
        const Sample sample{&categories, file.rowOfUnit};
        if (const auto distance = distances.find(options.how.coefficient); distance != distances.end()) {
            const SetAlpha alpha(*sets, distance->second); // knows all distances beforehand
            return bootstrapUnits(
                       std::span(&sample, 1), Enters::Pairable,
                       [&alpha](const Ratings& ratings) { return alpha(ratings); }, plan, progress)
                .front();
        }
        return bootstrapUnits(std::span(&sample, 1), coefficient.enters, figureOf(options, file.material),
                              plan, progress)
            .front();
    }
    const auto* ofRatings = std::get_if<OfRatings>(&coefficient.figure);
    const bool whole = ofRatings != nullptr && options.how.coefficient == coefficient.key;
    const Sample sample{&std::get<Ratings>(file.material.data), file.rowOfUnit};
    return bootstrapUnits(std::span(&sample, 1), coefficient.enters,
                          whole ? *ofRatings : figureOf(options, file.material), plan, progress)
        .front();
}

ordered_json orNull(const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

void addBootstrap(ordered_json& answer, const Bootstrap& result, const BootstrapPlan& plan) {
    const auto interval = result.interval();
    answer["ci"] = interval ? ordered_json{interval->lower, interval->upper} : ordered_json(nullptr);
    answer["mean"] = orNull(result.mean);
    answer["median"] = orNull(result.median);
    answer["p_below_667"] = orNull(result.belowTentative);
    answer["p_below_800"] = orNull(result.belowGood);
    answer["draws"] = result.draws;
    answer["undefined_draws"] = result.undefinedDraws;
    answer["seed"] = plan.seed;
}

/// JSON with the keys that are a contract; as rows, an interval in two columns.
void show(const ordered_json& answer, const Session& session) {
    if (session.format == "json") {
        std::cout << answer.dump() << '\n';
        return;
    }
    Rows rows;
    rows.rows.emplace_back();
    for (const auto& [key, value] : answer.items())
        for (std::size_t index = 0; index < (value.is_array() ? value.size() : 1); ++index) {
            rows.columns.push_back(value.is_array() ? key + (index == 0 ? "_low" : "_high") : key);
            rows.rows.front().push_back(value.is_array() ? value[index] : value);
        }
    print(rows, session.format, session.messageLocale());
}

int run(const Session& session, const Options& options) {
    if (options.draws < 0 || options.draws > mostDraws)
        throw core::Error(core::ErrorKind::Usage, msg("--draws must be a whole number from 0 to {1}."),
                          {std::to_string(mostDraws)});
    core::Progress progress;
    const auto file = core::exchange::readRatings(pathOf(options.file), options.how, progress);
    note(session, file.problems);
    const Coefficient& coefficient = coefficientOf(options.how.coefficient);
    const Outcome outcome = evaluate(options.how.coefficient, file.material);
    ordered_json answer;
    answer["name"] = options.how.coefficient;
    answer["value"] = outcome.values.empty()       ? ordered_json(nullptr)
                      : outcome.values.size() == 1 ? ordered_json(outcome.values.front())
                                                   : ordered_json(outcome.values);
    answer["undefined"] = !outcome.values.empty() ? ordered_json(nullptr)
                          : session.format == "table"
                              ? ordered_json(session.say(outcome.undefined.id, outcome.undefined.arguments))
                              : ordered_json(outcome.undefined.english());
    answer["units"] = unitsOf(coefficient, file.material);
    answer["coders"] = file.coders.size();
    if (options.draws > 0) {
        BootstrapPlan plan;
        plan.draws = options.draws;
        plan.seed = session.seed.value_or(plan.seed);
        addBootstrap(answer, drawn(options, file, plan), plan);
    }
    show(answer, session);
    return 0;
}

} // namespace

void add_coefficient(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "coefficient", session.say(msg("One agreement coefficient of a table of ratings")));
    command
        ->add_option(
            "NAME", options->how.coefficient,
            session.say(msg("alpha_nominal, cohen_kappa, gwet_ac1 ...; .se, .ci95 and the like may follow")))
        ->required();
    command
        ->add_option("RATINGS", options->file,
                     session.say(msg("A table: one row a unit, one column a coder, empty = missing")))
        ->required();
    command->add_option(
        "--categories", options->how.categories,
        session.say(msg("Number of categories that coders could choose (default: those that occur)")));
    command->add_option("--length", options->how.length,
                        session.say(msg("Characters of the text, for coefficients of passages")));
    command->add_option("--draws", options->draws,
                        session.say(msg("Draws of a bootstrap interval (default: none)")));
    command
        ->add_option("--bootstrap", options->bootstrap,
                     session.say(msg("What is drawn: units, or pairs of ratings as KALPHA does")))
        ->check(oneOf(session, "--bootstrap", {"units", "pairs"}));
    command->add_option("--seed", session.seed, session.say(msg("Seed of the draws")));
    addFormat(*command, session);
    std::string known = session.say(msg("The coefficients (K: the name of a category or code):"));
    for (const Coefficient& each : coefficients())
        known += "\n  " + keyWithName(each) + ": " + session.say(each.title);
    command->footer(known);
    command->callback(
        [&session, options] { session.act = [&session, options] { return run(session, *options); }; });
}

} // namespace marginalia::cli
