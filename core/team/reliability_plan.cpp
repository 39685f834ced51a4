// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/reliability_plan.h"

#include "core/base/error.h"

#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace marginalia::core::team {

namespace {

/// Of one unit: see the header.
double variance(double kappa, double prevalence) {
    return (1 - kappa) *
           ((1 - kappa) * (1 - 2 * kappa) + kappa * (2 - kappa) / (2 * prevalence * (1 - prevalence)));
}

double normalQuantile(double probability) {
    return boost::math::quantile(boost::math::normal(), probability);
}

double expectedOf(const ReliabilityPlan& plan) {
    const auto within = [](double share) { return share > 0 && share < 1; };
    if (!within(plan.target))
        throw Error(ErrorKind::Usage, msg("The alpha to be reached lies between 0 and 1, such as 0.8."));
    if (!within(plan.prevalence))
        throw Error(ErrorKind::Usage,
                    msg("The share of units that carry the code lies between 0 and 1, such as 0.26."));
    if (!within(plan.confidence))
        throw Error(ErrorKind::Usage, msg("The confidence lies between 0 and 1, such as 0.95."));
    const double expected = plan.expected.value_or((1 + plan.target) / 2);
    if (!(expected > plan.target && expected < 1))
        throw Error(ErrorKind::Usage,
                    msg("The alpha that is expected must lie above the one to be reached, and below 1."));
    return expected;
}

std::int64_t roundedUp(double units) {
    constexpr double most = 1e15;
    constexpr double noise = 1e-9; // of the division
    return units < most ? static_cast<std::int64_t>(std::ceil(units - noise))
                        : static_cast<std::int64_t>(most);
}

} // namespace

std::int64_t unitsToCode(const ReliabilityPlan& plan) {
    const double expected = expectedOf(plan);
    const double way = expected - plan.target;
    const double z = normalQuantile(plan.confidence);
    return roundedUp(z * z * variance(expected, plan.prevalence) / (way * way));
}

std::int64_t unitsForPower(const ReliabilityPlan& plan, double power) {
    const double expected = expectedOf(plan);
    if (!(power > 0 && power < 1))
        throw Error(ErrorKind::Usage, msg("The chance to reach the goal lies between 0 and 1, such as 0.8."));
    const double way = expected - plan.target;
    const double z = normalQuantile(plan.confidence) + normalQuantile(power);
    return roundedUp(z * z * variance(expected, plan.prevalence) / (way * way));
}

} // namespace marginalia::core::team
