// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/round.h"
#include "app/cli/choices.h"
#include "app/cli/places.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "core/exchange/exporters/coding_sheet.h"
#include "core/team/draw.h"
#include "core/team/drift.h"
#include "core/team/reliability_plan.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace marginalia::cli {

using core::Error;
using core::ErrorKind;
using core::msg;
namespace team = core::team;

namespace {

struct Options {
    std::string name, newName, sheet;
    std::int64_t units = 0;
    std::string kind = "reliability";
    std::string unit = "answer";
    std::vector<std::string> questions, documents, strata, coders, newCoders;
    bool close = false, remove = false, plan = false, drift = false;
    double target = 0.8, prevalence = 0.5, power = 0.5;
    std::optional<double> expected;
};

std::vector<std::string> knownUnits() {
    return {"answer", "document", "paragraph"};
}

core::CoderId coderNamed(const core::Project& project, const std::string& name) {
    std::vector<std::string> names;
    for (const core::coding::Coder& coder : core::coding::coders(project.db()))
        names.push_back(coder.name);
    if (const auto coder = core::coding::coderByName(project.db(), name))
        return coder->id;
    throw Error(ErrorKind::Usage, msg("There is no coder “{1}”. The coders are: {2}."),
                {name, names.empty() ? "–" : listed(names)});
}

team::Round roundNamed(const core::Project& project, const std::string& name) {
    if (auto round = team::roundByName(project.db(), name))
        return *std::move(round);
    std::vector<std::string> names;
    for (const team::Round& round : team::rounds(project.db()))
        names.push_back(round.name);
    throw Error(ErrorKind::Usage,
                msg("There is no round “{1}”. The rounds are: {2}. Draw a new one with --n and --seed."),
                {name, names.empty() ? "–" : listed(names)});
}

std::string stateOf(const team::Round& round) {
    return round.closed() ? "closed" : "open";
}

int list(const Session& session) {
    const auto project = session.openToRead();
    Rows rows{
        {"round", "kind", "state", "unit", "units", "coders", "done", "changed_after", "seed", "strata"},
        {msg("Round"), msg("Kind"), msg("State"), msg("Unit"), msg("Units"), msg("Coders"),
         msg("Judged by all"), msg("Changed after the round"), msg("Seed"), msg("Strata")},
        {}};
    for (const team::Round& round : team::rounds(project->db())) {
        const std::vector<team::RoundWork> work = team::workOn(project->db(), round);
        std::int64_t least = work.empty() ? 0 : work.front().done;
        for (const team::RoundWork& one : work)
            least = std::min(least, one.done);
        rows.rows.push_back({round.name, team::roundKindKey(round.kind), stateOf(round),
                             team::drawnUnitKey(round.unit), team::unitsOf(project->db(), round.id).size(),
                             work.size(), least, team::changesAfter(project->db(), round),
                             std::to_string(round.seed), listed(round.strata)});
    }
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int show(const Session& session, const Options& options) {
    const auto project = session.openToRead();
    const core::store::Connection& db = project->db();
    const team::Round round = roundNamed(*project, options.name);
    if (session.format == "table") {
        for (const team::RoundWork& work : team::workOn(db, round)) {
            std::string name;
            for (const core::coding::Coder& coder : core::coding::coders(db))
                if (coder.id == work.coder)
                    name = coder.name;
            std::cout << session.say(msg("{1}: {2} of {3} judged"),
                                     {name, std::to_string(work.done), std::to_string(work.units)})
                      << '\n';
        }
        if (round.closed())
            std::cout << session.say(msg("changed after the round: {1}"),
                                     {std::to_string(team::changesAfter(db, round))})
                      << '\n';
    }
    Rows rows{{"respondent", "question", "document", "start", "end", "stratum"},
              {msg("Respondent"), msg("Question"), msg("Document"), msg("Start"), msg("End"), msg("Stratum")},
              {}};
    for (const team::NamedUnit& unit : team::namedUnits(db, round.id))
        rows.rows.push_back({unit.respondent, unit.question, unit.document,
                             unit.span ? nlohmann::ordered_json(unit.span->start) : nlohmann::ordered_json(),
                             unit.span ? nlohmann::ordered_json(unit.span->end) : nlohmann::ordered_json(),
                             unit.stratum});
    print(rows, session.format, session.localeFor(*project));
    return 0;
}

int start(const Session& session, const Options& options) {
    if (!session.seed)
        throw Error(ErrorKind::Usage,
                    msg("Name a seed with --seed, such as 7: anybody can then repeat the draw."));
    const auto project = session.openToWrite();
    team::RoundWish wish;
    wish.name = options.name;
    wish.kind = *team::roundKindFromKey(options.kind);
    wish.unit =
        options.unit == "paragraph" ? team::DrawnUnit::Passage : *team::drawnUnitFromKey(options.unit);
    wish.units = options.units;
    wish.seed = *session.seed;
    wish.strata = options.strata;
    for (const std::string& name : options.questions)
        wish.questions.push_back(questionOf(*project, name));
    for (const std::string& name : options.documents)
        wish.documents.push_back(documentOf(*project, name));
    for (const std::string& name : options.coders)
        wish.coders.push_back(coderNamed(*project, name));
    // Before the step, which knows more than who reads while coding is blind: what another one has finished
    // is not drawn from then.
    const team::Draw drawn = team::draw(project->db(), wish);
    project->edit({msg("draw the round {1}"), {options.name}},
                  [&](core::store::Edit& edit) { team::startRound(edit, wish); });
    for (const team::Stratum& stratum : drawn.strata)
        if (drawn.strata.size() > 1)
            std::cout << session.say(msg("{1}: {2} of {3}"), {stratum.name, std::to_string(stratum.drawn),
                                                              std::to_string(stratum.eligible)})
                      << '\n';
    std::cout << session.say(msg("drawn: {1} of {2}; used by earlier rounds: {3}"),
                             {std::to_string(drawn.units.size()), std::to_string(drawn.eligible),
                              std::to_string(drawn.used)})
              << '\n';
    return 0;
}

int change(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const team::Round round = roundNamed(*project, options.name);
    if (options.close)
        project->edit({msg("close the round {1}"), {round.name}},
                      [&](core::store::Edit& edit) { team::closeRound(edit, round.id); });
    else if (options.remove)
        project->edit({msg("remove the round {1}"), {round.name}},
                      [&](core::store::Edit& edit) { team::removeRound(edit, round.id); });
    else
        project->edit({msg("rename the round {1} to {2}"), {round.name, options.newName}},
                      [&](core::store::Edit& edit) { team::renameRound(edit, round.id, options.newName); });
    return 0;
}

int join(const Session& session, const Options& options) {
    const auto project = session.openToWrite();
    const team::Round round = roundNamed(*project, options.name);
    std::vector<core::CoderId> wanted;
    for (const std::string& name : options.newCoders)
        wanted.push_back(coderNamed(*project, name));
    project->edit({msg("add {1} to the round {2}"), {listed(options.newCoders), round.name}},
                  [&](core::store::Edit& edit) {
                      for (const core::CoderId coder : wanted)
                          team::joinRound(edit, round.id, coder);
                  });
    return 0;
}

int showDrift(const Session& session, const Options& options) {
    const auto project = session.openToReadCodings();
    const team::Drift drift = team::driftOf(project->db(), roundNamed(*project, options.name));
    Rows rows{{"path", "units", "both", "only_then", "only_now", "neither", "percent_agreement",
               "krippendorff_alpha"},
              {msg("Category"), msg("Units"), msg("Then and now"), msg("Only then"), msg("Only now"),
               msg("Neither"), msg("Agreement"), msg("Alpha")},
              {}};
    const auto value = [](const core::agreement::Figure& figure) {
        return figure.value ? nlohmann::ordered_json(*figure.value) : nlohmann::ordered_json();
    };
    const auto why = [](const team::DriftRow& row) {
        nlohmann::ordered_json reasons = nlohmann::ordered_json::object();
        if (!row.percent.value)
            reasons["percent_agreement"] = row.percent.undefined.english();
        if (!row.alpha.value)
            reasons["krippendorff_alpha"] = row.alpha.undefined.english();
        return reasons.empty() ? nlohmann::ordered_json() : reasons;
    };
    for (const team::DriftRow& row : drift.rows)
        rows.rows.push_back({row.path, drift.units, row.counts.both, row.counts.onlyFirst,
                             row.counts.onlySecond, row.counts.neither, value(row.percent),
                             value(row.alpha)});
    // People read a blank beside small counts; programs are told.
    if (session.format != "table") {
        rows.columns.emplace_back("undefined");
        for (std::size_t i = 0; i < rows.rows.size(); ++i) {
            const nlohmann::ordered_json reasons = why(drift.rows[i]);
            rows.rows[i].push_back(session.format == "csv" && !reasons.is_null()
                                       ? nlohmann::ordered_json(reasons.dump())
                                       : reasons);
        }
    }
    print(rows, session.format, session.localeFor(*project));
    if (session.format == "table" && drift.open > 0)
        std::cout << session.say(msg("not judged again yet: {1}"), {std::to_string(drift.open)}) << '\n';
    return 0;
}

int writeSheet(const Session& session, const Options& options) {
    const auto project = session.openToRead();
    core::Progress progress;
    core::exchange::writeCodingSheet(project->db(), roundNamed(*project, options.name), pathOf(options.sheet),
                                     session.localeFor(*project).tag(), session.options().clock.now(),
                                     progress);
    return 0;
}

int plan(const Session& session, const Options& options) {
    const team::ReliabilityPlan wanted{options.target, options.prevalence, options.expected, 0.95};
    const double expected = options.expected.value_or((1 + options.target) / 2);
    Rows rows{{"target", "prevalence", "expected", "power", "units"},
              {msg("Alpha to be reached"), msg("Prevalence"), msg("True alpha"), msg("Chance"),
               msg("Units by both coders")},
              {{options.target, options.prevalence, expected, options.power,
                team::unitsForPower(wanted, options.power)}}};
    print(rows, session.format, session.messageLocale());
    if (session.format == "table")
        std::cout << session.say(
                         msg("So many units bring the lower limit of alpha (one-sided 5 %) above the "
                             "alpha to be reached, with this chance, when the true alpha is as said. "
                             "Take it as the least for a rare code: with few units it cannot be shown to be "
                             "reliable."))
                  << '\n';
    return 0;
}

int act(const Session& session, const Options& options) {
    const int wanted = (options.units > 0 ? 1 : 0) + (options.close ? 1 : 0) + (options.remove ? 1 : 0) +
                       (options.plan ? 1 : 0) + (options.newName.empty() ? 0 : 1) +
                       (options.sheet.empty() ? 0 : 1) + (options.drift ? 1 : 0) +
                       (options.newCoders.empty() ? 0 : 1);
    if (wanted > 1)
        throw Error(ErrorKind::Usage,
                    msg("Draw, add a coder, close, rename, remove, write or plan: one at a time."));
    if (options.plan)
        return plan(session, options);
    if (options.name.empty() && wanted == 1)
        throw Error(ErrorKind::Usage, msg("Name the round after PROJECT."));
    if (options.units > 0)
        return start(session, options);
    if (!options.sheet.empty())
        return writeSheet(session, options);
    if (!options.newCoders.empty())
        return join(session, options);
    if (options.drift)
        return showDrift(session, options);
    if (wanted == 1)
        return change(session, options);
    return options.name.empty() ? list(session) : show(session, options);
}

} // namespace

void add_round(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, session, "round",
                   session.say(msg(
                       "Draw what several people are to code, add a coder, close a round, list the rounds")));
    command->add_option("NAME", options->name, session.say(msg("Name of the round; without it: list them")));
    command->add_option("--n", options->units, session.say(msg("Draw a new round of so many units")))
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--strata", options->strata,
                     session.say(msg("Variables to draw in proportion to, with commas between")))
        ->delimiter(',');
    command->add_option("--kind", options->kind, session.say(msg("What the round is for")))
        ->check(oneOf(session, "--kind", {"training", "pilot", "reliability", "drift"}));
    command->add_option("--unit", options->unit, session.say(msg("What is drawn")))
        ->check(oneOf(session, "--unit", knownUnits()));
    command->add_option("--question", options->questions,
                        session.say(msg("Open questions to draw from (default: all)")));
    command->add_option("--document", options->documents,
                        session.say(msg("Documents to draw from (default: all)")));
    command->add_option("--coder", options->coders,
                        session.say(msg("Who codes in it (default: everybody; of a drift check one)")));
    command->add_option("--add-coder", options->newCoders,
                        session.say(msg("Who is to code in it from now on, while it is open")));
    command->add_flag("--close", options->close,
                      session.say(msg("Close the round: keep its codings and judgements as they are now")));
    command->add_option("--rename", options->newName, session.say(msg("Give the round another name")));
    command->add_flag("--remove", options->remove,
                      session.say(msg("Remove the round; everyday codings stay")));
    command->add_option(
        "--sheet", options->sheet,
        session.say(msg("Write its units as an .xlsx sheet to code in; import-codings takes it back")));
    command->add_flag("--drift", options->drift,
                      session.say(msg("Of a drift check: how a coder coded then and now")));
    command->add_flag("--plan", options->plan,
                      session.say(msg("Only say how many units both coders have to judge")));
    command->add_option("--target", options->target, session.say(msg("Of --plan: the alpha to be reached")));
    command->add_option("--prevalence", options->prevalence,
                        session.say(msg("Of --plan: the share of units that carry the code")));
    command->add_option("--expected", options->expected,
                        session.say(msg("Of --plan: the true alpha (default: half-way to 1)")));
    command->add_option("--power", options->power,
                        session.say(msg("Of --plan: the chance to reach the goal (default: 0.5)")));
    addWriterOptions(*command, session);
    addFormat(*command, session);
    command->callback(
        [&session, options] { session.act = [&session, options] { return act(session, *options); }; });
}

} // namespace marginalia::cli
