// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_json.h"

#include "core/agreement/compared_round.h"
#include "core/codebook/codebook.h"
#include "core/report/dispute_names.h"

#include <array>

namespace marginalia::core::report {

using agreement::CodeRow;
using agreement::Comparison;
using agreement::Figure;
using agreement::OverallStatistic;
using agreement::Statistic;
using nlohmann::ordered_json;

namespace {

constexpr std::array ofTwo{Statistic::PercentAgreement,
                           Statistic::CohenKappa,
                           Statistic::ScottPi,
                           Statistic::Alpha,
                           Statistic::Ac1,
                           Statistic::BrennanPrediger,
                           Statistic::Jaccard,
                           Statistic::F1,
                           Statistic::PositiveAgreement,
                           Statistic::NegativeAgreement,
                           Statistic::PrevalenceIndex,
                           Statistic::BiasIndex};
constexpr std::array ofMore{
    Statistic::PercentAgreement, Statistic::CohenKappa, Statistic::ScottPi, Statistic::FleissKappa,
    Statistic::CongerKappa,      Statistic::LightKappa, Statistic::Alpha,   Statistic::Ac1,
    Statistic::BrennanPrediger,  Statistic::Jaccard,    Statistic::F1};

std::vector<Statistic> printed(const Comparison& comparison) {
    if (comparison.coders.size() <= 2)
        return {ofTwo.begin(), ofTwo.end()};
    return {ofMore.begin(), ofMore.end()};
}

bool applies(Statistic statistic, std::size_t coders) {
    return coders <= 2 || (statistic != Statistic::CohenKappa && statistic != Statistic::ScottPi);
}

ordered_json number(const Figure& figure) {
    return figure.value ? ordered_json(*figure.value) : ordered_json(nullptr);
}

ordered_json bounds(const std::optional<agreement::Interval>& interval) {
    return interval ? ordered_json::array({interval->lower, interval->upper}) : ordered_json(nullptr);
}

ordered_json number(const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

/// Whether a row has this figure: some are of the presence of a code, and no status is present or absent.
bool hasFigure(const CodeRow& row, Statistic statistic) {
    if (row.code)
        return true;
    switch (statistic) {
    case Statistic::Jaccard:
    case Statistic::F1:
    case Statistic::PositiveAgreement:
    case Statistic::NegativeAgreement:
    case Statistic::PrevalenceIndex:
    case Statistic::BiasIndex:
        return false;
    default:
        return true;
    }
}

/// Of its error, and so an interval without draws.
bool hasFormula(Statistic statistic) {
    return statistic == Statistic::CohenKappa || statistic == Statistic::FleissKappa ||
           statistic == Statistic::Ac1;
}

/// None beside an alpha that is not shown.
const std::optional<agreement::Interval>& boundsOf(const CodeRow& row) {
    static const std::optional<agreement::Interval> none;
    return row.shown(Statistic::Alpha).value ? row.alphaInterval.bounds : none;
}

/// Null, or an object.
ordered_json reasons(const CodeRow& row, const Comparison& comparison) {
    ordered_json reasons = ordered_json::object();
    for (const Statistic statistic : printed(comparison))
        if (hasFigure(row, statistic) && !row.shown(statistic).value &&
            applies(statistic, comparison.coders.size()) &&
            !(row.coders.empty() && statistic != Statistic::Alpha))
            reasons[std::string(statisticKey(statistic))] = row.shown(statistic).undefined.english();
    if (row.alphaInterval.draws > 0 && !boundsOf(row))
        reasons["krippendorff_alpha_ci"] = row.alphaInterval.bounds
                                               ? row.shown(Statistic::Alpha).undefined.english()
                                               : row.alphaInterval.notEstimable.english();
    return reasons.empty() ? ordered_json(nullptr) : reasons;
}

std::string_view flagOf(const std::optional<agreement::Reading>& reading) {
    if (!reading)
        return "";
    switch (*reading) {
    case agreement::Reading::Good:
        return "reliable";
    case agreement::Reading::Tentative:
        return "tentative";
    case agreement::Reading::Low:
        return "unreliable";
    case agreement::Reading::NoDisagreement:
        return "no disagreement";
    case agreement::Reading::TooRare:
        return "too rare to judge";
    case agreement::Reading::Undefined:
        return "undefined";
    }
    return "";
}

void addFigures(ordered_json& out, const CodeRow& row, const Comparison& comparison) {
    for (const Statistic statistic : printed(comparison)) {
        if (!hasFigure(row, statistic))
            continue;
        out[std::string(statisticKey(statistic))] = number(row.shown(statistic));
        if (statistic == Statistic::Alpha)
            out["krippendorff_alpha_ci"] = bounds(boundsOf(row));
        else if (hasFormula(statistic))
            out[std::string(statisticKey(statistic)) + "_ci"] = bounds(row.shownInterval(statistic));
    }
    out["undefined"] = reasons(row, comparison);
    if (row.alphaInterval.draws > 0) {
        const bool known = boundsOf(row).has_value();
        out["below_0.667"] = known ? number(row.alphaInterval.below667) : ordered_json(nullptr);
        out["below_0.8"] = known ? number(row.alphaInterval.below800) : ordered_json(nullptr);
    }
    out["disputes"] = row.disputed;
    out["settled"] = row.settled;
    const std::string_view flag = flagOf(row.reading);
    out["flag"] = flag.empty() ? ordered_json(nullptr) : ordered_json(flag);
}

ordered_json rowJson(const CodeRow& row, const Comparison& comparison, const codebook::Codebook& book) {
    const codebook::Code* code = book.find(row.code);
    ordered_json out{{"code", code ? code->name : row.path},
                     {"path", row.path},
                     {"level", row.level},
                     {"parent", row.parent},
                     {"units", row.units},
                     {"counts", nullptr}};
    if (row.counts)
        out["counts"] = {{"both", row.counts->both},
                         {"onlyFirst", row.counts->onlyFirst},
                         {"onlySecond", row.counts->onlySecond},
                         {"neither", row.counts->neither}};
    addFigures(out, row, comparison);
    ordered_json prevalence = ordered_json::array();
    for (const agreement::CoderUse& use : row.coders)
        prevalence.push_back({{"judged", use.judged}, {"present", use.present}});
    out["prevalence"] = std::move(prevalence);
    if (row.stale > 0)
        out["stale"] = row.stale;
    return out;
}

} // namespace

ordered_json agreementJson(const store::Connection& db, const Comparison& comparison) {
    const codebook::Codebook book = agreement::comparedCodebook(db, comparison.request.round);
    ordered_json coders = ordered_json::array();
    for (const agreement::ComparedCoder& coder : comparison.coders)
        coders.push_back(coder.name);
    ordered_json rows = ordered_json::array();
    for (const CodeRow& row : comparison.rows)
        rows.push_back(rowJson(row, comparison, book));
    ordered_json overall = ordered_json::object();
    ordered_json undefined = ordered_json::object();
    for (std::size_t i = 0; i < agreement::overallStatisticCount; ++i) {
        const auto statistic = static_cast<OverallStatistic>(i);
        const Figure& figure = comparison.figure(statistic);
        if (statistic == OverallStatistic::PooledKappa && comparison.coders.size() > 2) {
            overall[std::string(statisticKey(statistic))] = nullptr;
            continue;
        }
        overall[std::string(statisticKey(statistic))] = number(figure);
        if (!figure.value)
            undefined[std::string(statisticKey(statistic))] = figure.undefined.english();
        if (statistic == OverallStatistic::AlphaMasi)
            overall["krippendorff_alpha_masi_ci"] = bounds(comparison.masiInterval.bounds);
    }
    overall["undefined"] = undefined.empty() ? ordered_json(nullptr) : undefined;
    ordered_json statuses = nullptr;
    if (comparison.statuses) {
        statuses = {{"units", comparison.statuses->units}};
        addFigures(statuses, *comparison.statuses, comparison);
    }
    ordered_json out{{"unit", agreement::unitKey(comparison.request.unit)},
                     {"coders", std::move(coders)},
                     {"units", comparison.units},
                     {"judged_by_one", comparison.judgedByOne},
                     {"judged_by_none", comparison.judgedByNone},
                     {"left_out", comparison.leftOut},
                     {"disputed", comparison.disputed},
                     {"rows", std::move(rows)},
                     {"overall", std::move(overall)},
                     {"statuses", std::move(statuses)}};
    if (comparison.masiInterval.draws > 0)
        out["bootstrap"] = {{"draws", comparison.masiInterval.draws}, {"seed", comparison.seed}};
    return out;
}

std::vector<std::string> agreementCsvColumns(const Comparison& comparison) {
    std::vector<std::string> columns{"path", "units", "both", "only_first", "only_second", "neither"};
    for (const Statistic statistic : printed(comparison)) {
        columns.emplace_back(statisticKey(statistic));
        if (statistic == Statistic::Alpha) {
            columns.emplace_back("ci_low");
            columns.emplace_back("ci_high");
        }
    }
    columns.emplace_back("undefined");
    return columns;
}

std::vector<std::vector<ordered_json>> agreementCsvRows(const Comparison& comparison) {
    std::vector<std::vector<ordered_json>> rows;
    for (const CodeRow& row : comparison.rows) {
        std::vector<ordered_json>& out = rows.emplace_back();
        out = {row.path, row.units};
        if (row.counts)
            out.insert(out.end(), {row.counts->both, row.counts->onlyFirst, row.counts->onlySecond,
                                   row.counts->neither});
        else
            out.insert(out.end(), 4, nullptr);
        for (const Statistic statistic : printed(comparison)) {
            out.push_back(number(row.shown(statistic)));
            if (statistic != Statistic::Alpha)
                continue;
            const std::optional<agreement::Interval>& interval = boundsOf(row);
            out.push_back(interval ? ordered_json(interval->lower) : ordered_json(nullptr));
            out.push_back(interval ? ordered_json(interval->upper) : ordered_json(nullptr));
        }
        const ordered_json undefined = reasons(row, comparison);
        out.push_back(undefined.is_null() ? ordered_json(nullptr) : ordered_json(undefined.dump()));
    }
    return rows;
}

std::vector<std::string> disputesCsvColumns(const Comparison& comparison) {
    std::vector<std::string> columns{"question", "respondent", "document", "path"};
    for (const agreement::ComparedCoder& coder : comparison.coders)
        columns.push_back(coder.name);
    columns.emplace_back("text");
    return columns;
}

std::vector<std::vector<ordered_json>> disputesCsvRows(const store::Connection& db,
                                                       const Comparison& comparison,
                                                       const std::vector<agreement::Dispute>& disputes) {
    const codebook::Codebook book = agreement::comparedCodebook(db, comparison.request.round);
    DisputeNames names(db, comparison.request.round);
    std::vector<std::vector<ordered_json>> rows;
    for (const agreement::Dispute& dispute : disputes) {
        const DisputeNames::Place place = names.of(dispute.unit);
        std::vector<ordered_json>& out = rows.emplace_back();
        out = {place.question, place.respondent, place.document,
               dispute.code ? book.path(dispute.code) : std::string()};
        for (std::size_t coder = 0; coder < comparison.coders.size(); ++coder) {
            const agreement::Side* side = sideOf(comparison, dispute, coder);
            if (side == nullptr || !side->judged)
                out.emplace_back(nullptr);
            else
                out.push_back(dispute.code ? ordered_json(side->present ? 1 : 0)
                                           : ordered_json(side->status));
        }
        out.emplace_back(place.text);
    }
    return rows;
}

} // namespace marginalia::core::report
