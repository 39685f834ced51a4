// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/share_options.h"

#include "app/cli/places.h"

namespace marginalia::cli {

using core::report::IntervalColumn;

void addShareOptions(CLI::App& command, ShareOptions& options) {
    command.add_option("--base", options.base, "substantive, answered, asked, all, mentions or segments")
        ->check(CLI::IsMember({"substantive", "answered", "asked", "all", "mentions", "segments"}));
    command.add_option("--layer", options.layer, "final, union, intersection, majority or coder:NAME");
    command.add_option("--where", options.where,
                       "Only cases that satisfy this: Country=Kazakhstan and Age>=30");
    command
        .add_option("--ci", options.interval,
                    "wilson, clopper-pearson or none (default: by the kind of sample)")
        ->check(CLI::IsMember({"wilson", "clopper-pearson", "none"}));
    command
        .add_option("--population", options.population,
                    "Size of a known population: exact hypergeometric limits")
        ->check(CLI::PositiveNumber);
    command.add_option("--sensitivity", options.sensitivity,
                       "Under the table, the share of this code by who coded");
    command.add_flag("--non-response", options.nonResponse,
                     "A column with the range if all without an answer had said no, or yes");
    command.add_flag("--mentions-too", options.mentionsToo, "A column with % of mentions");
}

core::report::ReportOptions reportOptions(const Session& session, const core::Project& project,
                                          const ShareOptions& options) {
    core::report::ReportOptions report;
    report.locale = session.localeFor(project);
    report.date = session.options().clock.now();
    report.base = core::shares::baseFromKey(options.base).value();
    report.layer = core::shares::layerFromKey(project.db(), options.layer);
    report.where = options.where;
    report.population = options.population;
    if (!options.sensitivity.empty())
        report.sensitivity = codeOf(project, options.sensitivity);
    report.nonResponse = options.nonResponse;
    report.mentionsToo = options.mentionsToo;
    report.interval = options.interval == "wilson"            ? IntervalColumn::Wilson
                      : options.interval == "clopper-pearson" ? IntervalColumn::ClopperPearson
                      : options.interval == "none"            ? IntervalColumn::None
                                                              : IntervalColumn::BySample;
    return report;
}

} // namespace marginalia::cli
