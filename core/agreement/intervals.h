// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <optional>

namespace marginalia::core::agreement {

/// A 95 % confidence interval.
struct Interval {
    double lower = 0.0;
    double upper = 0.0;
};

/// value -+ z * error, as SAS and vcd print it for Cohen's kappa; not cut.
Interval normalInterval(double value, double error);
/// value -+ t(0.975, units - 1) * error, cut at 1 above only, as Gwet prints it. `units` >= 2.
Interval gwetInterval(double value, double error, std::int64_t units);

} // namespace marginalia::core::agreement
