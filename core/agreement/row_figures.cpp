// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/row_figures.h"

#include "core/agreement/beyond_chance.h"
#include "core/agreement/coefficient.h"
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
#include <array>
#include <utility>

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
    static const std::array withErrors{std::pair(Statistic::CohenKappa, findCoefficient("cohen_kappa")),
                                       std::pair(Statistic::FleissKappa, findCoefficient("fleiss_kappa")),
                                       std::pair(Statistic::Ac1, findCoefficient("gwet_ac1"))};
    for (const auto& [statistic, coefficient] : withErrors)
        row.intervals[static_cast<std::size_t>(statistic)] = two || statistic != Statistic::CohenKappa
                                                                 ? analyticInterval(*coefficient, ratings)
                                                                 : std::nullopt;
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

bool tooRare(const Ratings& presence) {
    std::vector<std::int64_t> present(static_cast<std::size_t>(presence.coders));
    std::vector<std::int64_t> judged(present.size());
    for (std::size_t row = 0; row < presence.rows(); ++row)
        for (std::size_t coder = 0; coder < present.size(); ++coder) {
            const std::int32_t cell = presence.row(row)[coder];
            judged[coder] += cell != missing ? presence.counts[row] : 0;
            present[coder] += cell == 1 ? presence.counts[row] : 0;
        }
    for (std::size_t coder = 0; coder < present.size(); ++coder)
        if (judged[coder] > 0 && present[coder] < fewestUnits)
            return true;
    return false;
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
    if (row.tooRare())
        return Reading::TooRare;
    if (row.disputed == 0)
        return Reading::NoDisagreement;
    if (!row.alphaInterval.bounds)
        return std::nullopt;
    return read(alpha, row.alphaInterval.bounds);
}

namespace {

/// How alike two sets are, 1 - distance, for the three distances.
struct Likeness {
    double identical = 0, jaccard = 0, masi = 0;
    void add(const Likeness& other, double times) {
        identical += times * other.identical;
        jaccard += times * other.jaccard;
        masi += times * other.masi;
    }
};

Likeness likeness(std::size_t first, std::size_t second, std::size_t shared) {
    const std::size_t all = first + second - shared;
    if (all == shared)
        return {1, 1, 1};
    if (shared == 0)
        return {};
    const double jaccard = static_cast<double>(shared) / static_cast<double>(all);
    const bool contained = shared == first || shared == second;
    return {0, jaccard, jaccard * (contained ? 2.0 / 3.0 : 1.0 / 3.0)};
}

std::size_t sharedBetween(const std::vector<std::int32_t>& first, const std::vector<std::int32_t>& second) {
    std::size_t shared = 0;
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
        shared += *a == *b ? 1 : 0;
        const bool both = *a == *b;
        const bool less = *a < *b;
        a += both || less ? 1 : 0;
        b += both || !less ? 1 : 0;
    }
    return shared;
}

/// The three set-valued alphas at once. Most pairs of sets share nothing and are at distance 1, so only sets
/// with a code in common are looked at: thousands of different sets cost milliseconds.
class SetAlphas {
public:
    explicit SetAlphas(const SetRatings& sets)
        : m_sets(sets)
        , m_uses(sets.sets.size()) {}

    std::optional<Likeness> values() {
        observe();
        if (m_ratings < 2)
            return std::nullopt;
        const Likeness expected = expect();
        const double pairs = m_ratings * (m_ratings - 1);
        // Alpha is 1 - D_o / D_e; both are 1 - likeness.
        if (pairs - expected.identical <= 0)
            return std::nullopt;
        const auto alpha = [&](double observed, double likely) {
            return 1 - (m_ratings - observed) * (m_ratings - 1) / (pairs - likely);
        };
        return Likeness{alpha(m_observed.identical, expected.identical),
                        alpha(m_observed.jaccard, expected.jaccard), alpha(m_observed.masi, expected.masi)};
    }

    /// Codes that both gave, and all that were given, over pairs of coders; after `values`.
    [[nodiscard]] double shared() const { return m_shared; }
    [[nodiscard]] double given() const { return m_given; }

private:
    void observe() {
        for (std::size_t row = 0; row < m_sets.rows(); ++row) {
            std::vector<std::size_t> said;
            for (const std::int32_t cell : m_sets.row(row))
                if (cell != missing)
                    said.push_back(static_cast<std::size_t>(cell));
            if (said.size() < 2)
                continue;
            const auto units = static_cast<double>(m_sets.counts[row]);
            for (std::size_t a = 0; a < said.size(); ++a) {
                m_uses[said[a]] += units;
                m_ratings += units;
                for (std::size_t b = 0; b < a; ++b) {
                    const auto& first = m_sets.sets[said[a]];
                    const auto& second = m_sets.sets[said[b]];
                    const std::size_t shared =
                        said[a] == said[b] ? first.size() : sharedBetween(first, second);
                    m_observed.add(likeness(first.size(), second.size(), shared),
                                   2 * units / static_cast<double>(said.size() - 1));
                    m_shared += units * static_cast<double>(shared);
                    m_given += units * static_cast<double>(first.size() + second.size());
                }
            }
        }
    }

    [[nodiscard]] Likeness expect() const {
        std::vector<std::vector<std::size_t>> withCode(static_cast<std::size_t>(m_sets.codes));
        for (std::size_t set = 0; set < m_sets.sets.size(); ++set)
            if (m_uses[set] > 0)
                for (const std::int32_t code : m_sets.sets[set])
                    withCode[static_cast<std::size_t>(code)].push_back(set);
        Likeness sum;
        std::vector<std::size_t> shared(m_sets.sets.size());
        std::vector<std::size_t> touched;
        for (std::size_t set = 0; set < m_sets.sets.size(); ++set) {
            if (m_uses[set] <= 0)
                continue;
            touched.clear();
            for (const std::int32_t code : m_sets.sets[set])
                for (const std::size_t other : withCode[static_cast<std::size_t>(code)]) {
                    // Both ways at once, and each pair but once: the lists are in order.
                    if (other > set)
                        break;
                    if (shared[other]++ == 0)
                        touched.push_back(other);
                }
            for (const std::size_t other : touched) {
                const double pairs = m_uses[set] * (other == set ? m_uses[set] - 1 : 2 * m_uses[other]);
                sum.add(likeness(m_sets.sets[set].size(), m_sets.sets[other].size(), shared[other]), pairs);
                shared[other] = 0;
            }
            if (m_sets.sets[set].empty())
                sum.add({1, 1, 1}, m_uses[set] * (m_uses[set] - 1));
        }
        return sum;
    }

    const SetRatings& m_sets;
    std::vector<double> m_uses; ///< by set
    double m_ratings = 0;
    Likeness m_observed; ///< of all pairs within units
    double m_shared = 0;
    double m_given = 0;
};

} // namespace

void fillOverall(Comparison& comparison, const SetRatings& sets, std::span<const Ratings> byCode) {
    const auto set = [&comparison](OverallStatistic statistic, Figure figure) {
        comparison.overall[static_cast<std::size_t>(statistic)] = std::move(figure);
    };
    SetAlphas counted(sets);
    if (const std::optional<Likeness> alphas = counted.values()) {
        set(OverallStatistic::AlphaMasi, agreement::figure(alphas->masi));
        set(OverallStatistic::AlphaJaccard, agreement::figure(alphas->jaccard));
        set(OverallStatistic::AlphaSets, agreement::figure(alphas->identical));
    } else {
        const Figure none = setAlpha(sets, SetDistance::Identical); // says why
        for (const OverallStatistic statistic :
             {OverallStatistic::AlphaMasi, OverallStatistic::AlphaJaccard, OverallStatistic::AlphaSets})
            set(statistic, none);
    }
    const double shared = counted.shared();
    const double given = counted.given();
    set(OverallStatistic::F1Micro, given > 0 ? agreement::figure(2 * shared / given) : setF1(sets));
    set(OverallStatistic::JaccardMicro,
        given > 0 ? agreement::figure(shared / (given - shared)) : setJaccard(sets));
    set(OverallStatistic::PooledKappa, sets.coders != 2 ? undefined(reason::notTwoCoders())
                                       : byCode.empty() ? pooledKappa(sets)
                                                        : pooledKappa(byCode));
}

} // namespace marginalia::core::agreement
