// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>

namespace marginalia::core::shares {

/// All take k of n, 0 <= k <= n, n > 0, a confidence level (0.95), and give the limits of the share as 0..1.

/// Wilson's score interval (Wilson 1927; Agresti & Coull 1998).
std::pair<double, double> wilson(std::int64_t k, std::int64_t n, double confidence = 0.95);
/// Clopper & Pearson 1934, from the beta distribution.
std::pair<double, double> clopperPearson(std::int64_t k, std::int64_t n, double confidence = 0.95);
/// Exact limits for a sample of n out of a population of N without replacement: the successes K in the
/// population that are not rejected at (1 - confidence) / 2 on either side, divided by N. Never below k/N or
/// above (k + N - n)/N; a census gives k/n twice.
std::pair<double, double> hypergeometric(std::int64_t k, std::int64_t n, std::int64_t populationSize,
                                         double confidence = 0.95);
/// What the share would be if all who did not answer had said no, or yes: k/N to (k + N - n)/N.
std::pair<double, double> nonResponseRange(std::int64_t k, std::int64_t n, std::int64_t asked);

} // namespace marginalia::core::shares
