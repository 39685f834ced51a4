// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/check_percentages.h"
#include "app/cli/session.h"
#include "core/text/messages.h"
#include "core/text/numbers.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>

namespace marginalia::cli {

using core::msg;
using core::shares::PercentageCheck;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::vector<std::string> figures;
    core::shares::PercentageCheckOptions how;
};

template <class Parts> std::string joined(const Parts& parts, const std::string& between) {
    std::string text;
    for (const auto& part : parts) {
        if constexpr (std::is_arithmetic_v<std::decay_t<decltype(part)>>)
            text += (text.empty() ? "" : between) + std::to_string(part);
        else
            text += (text.empty() ? "" : between) + part;
    }
    return text;
}

ordered_json asJson(const PercentageCheck& check) {
    ordered_json bases = ordered_json::array();
    for (const auto& base : check.bases)
        bases.push_back({{"n", base.n}, {"counts", base.counts}});
    ordered_json nearest = nullptr;
    if (check.nearest)
        nearest = {{"n", check.nearest->n},
                   {"counts", check.nearest->counts},
                   {"percents", check.nearest->percents},
                   {"deviation", check.nearest->deviation}};
    return {{"bases", bases}, {"maxN", check.maxN}, {"nearest", nearest}};
}

void explain(const PercentageCheck& check, const core::text::Locale& locale) {
    const auto printed = [&locale](std::vector<std::string> figures) {
        for (std::string& figure : figures)
            figure = core::text::formatDigits(locale, figure);
        return figures;
    };
    const auto say = [&](core::MessageId id, const std::vector<std::string>& arguments = {}) {
        std::cout << core::text::say(locale, id, arguments) << '\n';
    };
    for (const auto& base : check.bases)
        std::cout << "n = " << base.n << " (" << joined(base.counts, " ") << ")\n";
    if (!check.bases.empty())
        return;
    if (check.missingRows) {
        const auto& missing = *check.missingRows;
        say(msg("The rows do not reach the base: {1} of {2} are in no row; of the {3} who answered: {4}."),
            {std::to_string(missing.missing), std::to_string(missing.n), std::to_string(missing.answered),
             joined(printed(missing.percents), " / ")});
        return;
    }
    if (check.moreThanAll)
        say(msg("Of a single-choice question these figures come to more than everybody."));
    say(msg("No base up to {1} gives these figures."), {std::to_string(check.maxN)});
    if (check.nearest)
        say(msg("Nearest: {1} of {2} print {3}; the largest deviation is {4} percentage points."),
            {joined(check.nearest->counts, " "), std::to_string(check.nearest->n),
             joined(printed(check.nearest->percents), " "),
             core::text::formatDigits(locale, check.nearest->deviation)});
    say(msg("These figures may be weighted, mixed from several bases, or misprinted."));
}

} // namespace

void add_check_percentages(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("check-percentages",
                           session.say(msg("Find every base for which published percentages can be right")));
    command
        ->add_option("P", options->figures, session.say(msg("The percentages of one question, as printed")))
        ->required();
    command->add_option("--max-n", options->how.maxN, session.say(msg("Largest base to try")));
    command->add_option("--decimals", options->how.decimals,
                        session.say(msg("Decimals of all figures (default: as each one is written)")));
    command->add_flag("--single", options->how.single,
                      session.say(msg("A single-choice question: the counts must also sum to n")));
    addFormat(*command, session);
    command->callback([&session, options] {
        session.act = [&session, options] {
            const PercentageCheck check = core::shares::checkPercentages(options->figures, options->how);
            if (session.format == "json")
                std::cout << asJson(check).dump() << '\n';
            else if (session.format == "csv") {
                std::cout << "n,counts\n";
                for (const auto& base : check.bases)
                    std::cout << base.n << ',' << joined(base.counts, " ") << '\n';
            } else {
                explain(check, session.messageLocale());
            }
            return check.bases.empty() ? 1 : 0;
        };
    });
}

} // namespace marginalia::cli
