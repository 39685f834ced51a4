// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/intervals.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>

namespace marginalia::core::agreement {

Interval normalInterval(double value, double error) {
    constexpr double z = 1.959963984540054;
    return {value - z * error, value + z * error};
}

Interval gwetInterval(double value, double error, std::int64_t units) {
    const boost::math::students_t distribution(static_cast<double>(units - 1));
    const double half = boost::math::quantile(distribution, 0.975) * error;
    return {value - half, std::min(1.0, value + half)};
}

} // namespace marginalia::core::agreement
