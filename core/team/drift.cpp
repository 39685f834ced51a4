// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/drift.h"

#include "core/agreement/comparison_engine.h"
#include "core/base/error.h"

namespace marginalia::core::team {

agreement::UnitKind comparedUnit(const Round& round) {
    switch (round.unit) {
    case DrawnUnit::Answer:
        return agreement::UnitKind::Answer;
    case DrawnUnit::Document:
        return agreement::UnitKind::Document;
    case DrawnUnit::Passage:
        break;
    }
    return agreement::UnitKind::Segment;
}

Drift driftOf(const store::Connection& db, const Round& round) {
    if (round.kind != RoundKind::Drift)
        throw Error(ErrorKind::Usage, msg("“{1}” is no drift check."), {round.name});
    agreement::ComparisonRequest request;
    request.round = round.id;
    request.unit = comparedUnit(round);
    const agreement::ComparisonEngine engine(db, request);
    const agreement::Comparison& comparison = engine.comparison();
    Drift drift;
    drift.units = comparison.units;
    drift.open = static_cast<std::int64_t>(unitsOf(db, round.id).size()) - drift.units;
    for (const agreement::CodeRow& row : comparison.rows)
        drift.rows.push_back({row.code, row.path, row.counts.value_or(agreement::FourCounts{}),
                              row.shown(agreement::Statistic::PercentAgreement),
                              row.shown(agreement::Statistic::Alpha)});
    return drift;
}

} // namespace marginalia::core::team
