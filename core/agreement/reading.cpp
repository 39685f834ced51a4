// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/reading.h"
#include "core/agreement/coefficients/cohen_kappa.h"

#include <algorithm>
#include <cmath>

namespace marginalia::core::agreement {

namespace {
/// The usual warning signs: agreement that looks good beside a kappa that does not, and an index beyond
/// these.
constexpr double highAgreement = 0.8;
constexpr double strongPrevalence = 0.5;
constexpr double strongBias = 0.1;
} // namespace

Reading read(const Figure& alpha, const std::optional<Interval>& interval) {
    if (!alpha.value)
        return Reading::Undefined;
    if (!interval)
        return *alpha.value >= tentativeAlpha ? Reading::Tentative : Reading::Low;
    if (interval->lower >= goodAlpha)
        return Reading::Good;
    return interval->lower >= tentativeAlpha ? Reading::Tentative : Reading::Low;
}

Reading readCode(const Figure& alpha, const std::optional<Interval>& interval, const FourCounts& counts) {
    if (!alpha.value)
        return Reading::Undefined;
    if (std::min(counts.both + counts.onlyFirst, counts.both + counts.onlySecond) < fewestUnits)
        return Reading::TooRare;
    if (counts.onlyFirst + counts.onlySecond == 0)
        return Reading::NoDisagreement;
    return read(alpha, interval);
}

Sentence words(Reading reading) {
    switch (reading) {
    case Reading::Good:
        return {msg("Reliable: even the lower end of the interval reaches .800.")};
    case Reading::Tentative:
        return {msg("For tentative conclusions only: .800 is not certain.")};
    case Reading::Low:
        return {msg("Not reliable enough: .667 is not certain.")};
    case Reading::NoDisagreement:
        return {msg("No disagreement: an interval cannot be estimated.")};
    case Reading::TooRare:
        return {msg("Too rare to judge: a coder used the code on fewer than five units.")};
    case Reading::Undefined:
        break;
    }
    return {msg("Undefined.")};
}

Sentence paradox(const FourCounts& counts) {
    const Figure prevalence = prevalenceIndex(counts);
    const Figure bias = biasIndex(counts);
    if (!prevalence.value || counts.both + counts.onlyFirst + counts.onlySecond == 0 ||
        counts.neither + counts.onlyFirst + counts.onlySecond == 0)
        return {};
    const auto units = static_cast<double>(counts.units());
    const double agreement = static_cast<double>(counts.both + counts.neither) / units;
    const double differing = static_cast<double>(counts.onlyFirst + counts.onlySecond) / units;
    const double first = static_cast<double>(counts.both + counts.onlyFirst) / units;
    const double second = static_cast<double>(counts.both + counts.onlySecond) / units;
    const double chance = first * (1.0 - second) + (1.0 - first) * second;
    const double kappa = 1.0 - differing / chance;
    if (agreement >= highAgreement && kappa < tentativeAlpha &&
        std::abs(*prevalence.value) >= strongPrevalence)
        return {*prevalence.value < 0.0
                    ? msg("The coders agree on most units, but mainly where neither used the code. It is so "
                          "rare that "
                          "much of this agreement is expected by chance, so kappa and alpha are low.")
                    : msg("The coders agree on most units, but mainly where both used the code. It is so "
                          "common that "
                          "much of this agreement is expected by chance, so kappa and alpha are low.")};
    if (std::abs(*bias.value) >= strongBias)
        return {*bias.value > 0.0 ? msg("The first coder uses this code clearly more often than the second: "
                                        "most disputes go one "
                                        "way. Kappa looks better for it than alpha.")
                                  : msg("The second coder uses this code clearly more often than the first: "
                                        "most disputes go one "
                                        "way. Kappa looks better for it than alpha.")};
    return {};
}

} // namespace marginalia::core::agreement
