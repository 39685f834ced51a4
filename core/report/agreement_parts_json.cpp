// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_json.h"
#include "core/survey/survey.h"

namespace marginalia::core::report {

using agreement::Figure;
using agreement::OverallStatistic;
using agreement::Statistic;
using nlohmann::ordered_json;

namespace {

/// Figures under their names; what is undefined is null and has its reason.
class Figures {
public:
    void add(std::string_view key, const Figure& figure) {
        m_out[std::string(key)] = figure.value ? ordered_json(*figure.value) : ordered_json(nullptr);
        if (!figure.value)
            m_reasons[std::string(key)] = figure.undefined.english();
    }
    void into(ordered_json& row) {
        row.update(m_out);
        row["undefined"] = m_reasons.empty() ? ordered_json(nullptr) : std::move(m_reasons);
    }

private:
    ordered_json m_out = ordered_json::object();
    ordered_json m_reasons = ordered_json::object();
};

std::string_view alphaKey(CodeId code) {
    return code ? agreement::statisticKey(Statistic::Alpha)
                : agreement::statisticKey(OverallStatistic::AlphaMasi);
}

ordered_json pathOf(const agreement::ComparisonEngine& engine, CodeId code) {
    return code ? ordered_json(engine.codes().path(code)) : ordered_json(nullptr);
}

} // namespace

ordered_json pairsJson(const agreement::ComparisonEngine& engine, CodeId code) {
    const auto& coders = engine.comparison().coders;
    ordered_json rows = ordered_json::array();
    for (const agreement::PairFigures& pair : engine.pairs(code)) {
        ordered_json& row = rows.emplace_back(ordered_json{{"first", coders[pair.coders.first].name},
                                                           {"second", coders[pair.coders.second].name},
                                                           {"units", pair.units}});
        Figures figures;
        figures.add(agreement::statisticKey(Statistic::PercentAgreement), pair.percent);
        figures.add(alphaKey(code), pair.alpha);
        figures.add(code ? agreement::statisticKey(Statistic::CohenKappa)
                         : agreement::statisticKey(OverallStatistic::PooledKappa),
                    pair.kappa);
        figures.into(row);
    }
    return {{"code", pathOf(engine, code)}, {"pairs", std::move(rows)}};
}

ordered_json groupsJson(const store::Connection& db, const agreement::ComparisonEngine& engine,
                        VariableId variable, CodeId code) {
    const std::optional<survey::Variable> by = survey::variableById(db, variable);
    ordered_json rows = ordered_json::array();
    for (const agreement::GroupRow& group : engine.byVariable(db, variable, code)) {
        ordered_json& row = rows.emplace_back(
            ordered_json{{"value", group.value.empty() ? ordered_json(nullptr) : ordered_json(group.value)},
                         {"units", group.units},
                         {"disputed", group.disputed}});
        Figures figures;
        figures.add(agreement::statisticKey(Statistic::PercentAgreement), group.percent);
        figures.add(alphaKey(code), group.alpha);
        figures.into(row);
    }
    return {{"variable", by ? by->name : std::string()},
            {"code", pathOf(engine, code)},
            {"groups", std::move(rows)}};
}

ordered_json confusionJson(const agreement::ComparisonEngine& engine, agreement::CoderPair pair) {
    const agreement::ConfusionMatrix matrix = engine.confusion(pair);
    ordered_json codes = ordered_json::array();
    for (const CodeId code : matrix.codes)
        codes.push_back(engine.codes().path(code));
    codes.push_back(nullptr);
    ordered_json counts = ordered_json::array();
    for (std::size_t first = 0; first <= matrix.codes.size(); ++first) {
        ordered_json row = ordered_json::array();
        for (std::size_t second = 0; second <= matrix.codes.size(); ++second)
            row.push_back(matrix.at(first, second));
        counts.push_back(std::move(row));
    }
    const auto& coders = engine.comparison().coders;
    return {{"first", coders[pair.first].name},
            {"second", coders[pair.second].name},
            {"codes", std::move(codes)},
            {"counts", std::move(counts)}};
}

} // namespace marginalia::core::report
