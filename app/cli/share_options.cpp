// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/share_options.h"

#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "core/documents/source_sets.h"
#include "core/shares/readable_layer.h"

namespace marginalia::cli {

using core::msg;

using core::report::IntervalColumn;

void addShareOptions(CLI::App& command, const Session& session, ShareOptions& options) {
    command.add_option("--base", options.base, session.say(msg("What the percentages are of")))
        ->check(
            oneOf(session, "--base", {"substantive", "answered", "asked", "all", "mentions", "segments"}));
    command.add_option(
        "--layer", options.layer,
        session.say(msg("Whose coding counts: final, union, intersection, majority or coder:NAME")));
    command.add_option("--where", options.where,
                       session.say(msg("Only cases that satisfy this: Country=Kazakhstan and Age>=30")));
    command
        .add_option("--ci", options.interval, session.say(msg("Intervals (default: by the kind of sample)")))
        ->check(oneOf(session, "--ci", {"wilson", "clopper-pearson", "none"}));
    command
        .add_option("--population", options.population,
                    session.say(msg("Size of a known population: exact hypergeometric limits")))
        ->check([&session](const std::string& text) {
            const bool whole = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
            return whole && text.find_first_not_of('0') != std::string::npos
                       ? std::string()
                       : session.say(msg("The population must be a whole number of 1 or more."));
        });
    command.add_option("--sensitivity", options.sensitivity,
                       session.say(msg("Under the table, the share of this code by who coded")));
    command.add_flag(
        "--non-response", options.nonResponse,
        session.say(msg("A column with the range if all without an answer had said no, or yes")));
    command.add_flag("--mentions-too", options.mentionsToo, session.say(msg("A column with % of mentions")));
}

void addDocumentOptions(CLI::App& command, const Session& session, ShareOptions& options, bool agreementToo) {
    std::vector<std::string> units{"case", "document", "turn", "paragraph"};
    if (agreementToo)
        units.insert(units.end(), {"answer", "sentence", "segment", "character"});
    command.add_option("--documents", options.documents,
                       session.say(msg("A set of documents, or {1}: instead of a question"), {"all"}));
    command
        .add_option("--unit", options.unit,
                    session.say(msg("What is counted in documents (default: {1})"), {"document"}))
        ->check(oneOf(session, "--unit", units));
}

std::vector<core::SourceId> documentsOf(const core::Project& project, const ShareOptions& options) {
    return core::documents::sourcesOfSet(project.db(), options.documents);
}

core::shares::DocumentUnit documentUnitOf(const ShareOptions& options) {
    const auto onlyOfAnswers = [](bool given, const char* option) {
        if (given)
            throw core::Error(core::ErrorKind::Usage,
                              msg("{1} is of answers to a question. Leave it out, or --documents."),
                              {option});
    };
    onlyOfAnswers(options.base != "substantive", "--base");
    onlyOfAnswers(!options.sensitivity.empty(), "--sensitivity");
    onlyOfAnswers(options.nonResponse, "--non-response");
    onlyOfAnswers(options.mentionsToo, "--mentions-too");
    const auto unit = core::shares::unitFromKey(options.unit.empty() ? "document" : options.unit);
    if (!unit)
        throw core::Error(core::ErrorKind::Usage, msg("{1} does not go with this table. Leave it out."),
                          {"--unit " + options.unit});
    return *unit;
}

core::report::ReportOptions reportOptions(const Session& session, const core::Project& project,
                                          const ShareOptions& options) {
    core::report::ReportOptions report;
    report.locale = session.localeFor(project);
    report.date = session.options().clock.now();
    report.base = core::shares::baseFromKey(options.base).value();
    report.layer =
        core::shares::readableLayer(project.db(), core::shares::layerFromKey(project.db(), options.layer));
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
