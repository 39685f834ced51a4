// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/row_figures.h"

#include "core/agreement/beyond_chance.h"
#include "core/agreement/coefficients/alpha.h"
#include "core/agreement/coefficients/brennan_prediger.h"
#include "core/agreement/coefficients/cohen_kappa.h"
#include "core/agreement/coefficients/conger_kappa.h"
#include "core/agreement/coefficients/fleiss_kappa.h"
#include "core/agreement/coefficients/gwet_ac.h"
#include "core/agreement/coefficients/light_kappa.h"
#include "core/agreement/coefficients/percent_agreement.h"
#include "core/agreement/coefficients/pooled_kappa.h"
#include "core/agreement/coefficients/scott_pi.h"
#include "core/agreement/coefficients/set_alpha.h"
#include "core/agreement/coefficients/set_overlap.h"

#include <algorithm>

namespace marginalia::core::agreement {

namespace {

/// What any nominal ratings have.
void fillCommon(CodeRow& row, const Ratings& ratings) {
    const auto set = [&row](Statistic statistic, Figure figure) {
        row.figures[static_cast<std::size_t>(statistic)] = std::move(figure);
    };
    const bool two = ratings.coders == 2;
    const Figure onlyForTwo = undefined(reason::notTwoCoders());
    set(Statistic::PercentAgreement, percentAgreement(ratings));
    set(Statistic::Alpha, alpha(ratings));
    set(Statistic::CohenKappa, two ? cohenKappa(ratings) : onlyForTwo);
    set(Statistic::ScottPi, two ? scottPi(ratings) : onlyForTwo);
    set(Statistic::FleissKappa, fleissKappa(ratings));
    set(Statistic::CongerKappa, congerKappa(ratings));
    set(Statistic::LightKappa, lightKappa(ratings));
    set(Statistic::Ac1, gwetAc(ratings));
    set(Statistic::BrennanPrediger, brennanPrediger(ratings));
    row.units = 0;
    for (const std::int64_t units : ratings.counts)
        row.units += units;
}

} // namespace

void fill(CodeRow& row, const PresenceRows& folded, std::size_t coders) {
    const Ratings ratings = folded.ratings(coders);
    fillCommon(row, ratings);
    row.coders.assign(coders, {});
    row.counts.reset();
    std::int64_t differing = 0;
    folded.each([&](PresenceRow unit, std::int64_t units) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            row.coders[coder].judged += (unit.judged >> coder & 1U) != 0 ? units : 0;
            row.coders[coder].present += (unit.present >> coder & 1U) != 0 ? units : 0;
        }
        differing += unit.differs() ? units : 0;
    });
    row.disputed = differing;
    const auto set = [&row](Statistic statistic, Figure figure) {
        row.figures[static_cast<std::size_t>(statistic)] = std::move(figure);
    };
    set(Statistic::Jaccard, presenceJaccard(ratings));
    set(Statistic::F1, presenceF1(ratings));
    if (coders == 2) {
        row.counts = fourCounts(ratings);
        set(Statistic::PositiveAgreement, positiveAgreement(*row.counts));
        set(Statistic::NegativeAgreement, negativeAgreement(*row.counts));
        set(Statistic::PrevalenceIndex, prevalenceIndex(*row.counts));
        set(Statistic::BiasIndex, biasIndex(*row.counts));
    } else {
        for (const Statistic statistic : {Statistic::PositiveAgreement, Statistic::NegativeAgreement,
                                          Statistic::PrevalenceIndex, Statistic::BiasIndex})
            set(statistic, undefined(reason::notTwoCoders()));
    }
    // "Neither coder used this code" says more than "only one value occurs".
    for (const Statistic statistic : {Statistic::Alpha, Statistic::CohenKappa, Statistic::ScottPi,
                                      Statistic::FleissKappa, Statistic::CongerKappa})
        if (Figure& figure = row.figures[static_cast<std::size_t>(statistic)];
            !figure.value && (coders == 2 || figure.undefined.id.text() != reason::notTwoCoders().text()))
            figure.undefined = whyPresenceIsUndefined(ratings);
}

void fillNominal(CodeRow& row, const Ratings& ratings) {
    fillCommon(row, ratings);
    row.coders.assign(static_cast<std::size_t>(ratings.coders), {});
    for (std::size_t unit = 0; unit < ratings.rows(); ++unit)
        for (std::size_t coder = 0; coder < row.coders.size(); ++coder)
            if (ratings.row(unit)[coder] != missing)
                row.coders[coder].judged += ratings.counts[unit];
}

std::optional<Reading> readingOf(const CodeRow& row) {
    const Figure& alpha = row.figure(Statistic::Alpha);
    // Of statuses, everybody taking every answer for substantive is agreement enough.
    if (!row.code && row.disputed == 0 && row.units > 0)
        return Reading::NoDisagreement;
    if (!alpha.value)
        return Reading::Undefined;
    const bool rare = std::ranges::any_of(
        row.coders, [](const CoderUse& use) { return use.judged > 0 && use.present < fewestUnits; });
    if (row.code && rare)
        return Reading::TooRare;
    if (row.disputed == 0)
        return Reading::NoDisagreement;
    if (!row.alphaInterval.bounds)
        return std::nullopt;
    return read(alpha, row.alphaInterval.bounds);
}

void fillOverall(Comparison& comparison, const SetRatings& sets) {
    const auto set = [&comparison](OverallStatistic statistic, Figure figure) {
        comparison.overall[static_cast<std::size_t>(statistic)] = std::move(figure);
    };
    set(OverallStatistic::AlphaMasi, setAlpha(sets, SetDistance::Masi));
    set(OverallStatistic::AlphaJaccard, setAlpha(sets, SetDistance::Jaccard));
    set(OverallStatistic::AlphaSets, setAlpha(sets, SetDistance::Identical));
    set(OverallStatistic::F1Micro, setF1(sets));
    set(OverallStatistic::JaccardMicro, setJaccard(sets));
    set(OverallStatistic::PooledKappa,
        sets.coders == 2 ? pooledKappa(sets) : undefined(reason::notTwoCoders()));
}

} // namespace marginalia::core::agreement
