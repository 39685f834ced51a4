// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shares/intervals.h"

#include "core/base/error.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace marginalia::core::shares {

namespace {
// Up to here the logarithms of factorials are exact to 1e-6; beyond it a sample is nothing against the
// population and the binomial limits are the same to every digit that is printed.
constexpr std::int64_t largestCountedPopulation = 1'000'000'000;

void check(std::int64_t k, std::int64_t n, double confidence) {
    if (n <= 0 || k < 0 || k > n || !(confidence > 0 && confidence < 1))
        throw Error(ErrorKind::Internal,
                    msg("An interval was asked for {1} of {2}, which is no share. Please report this."),
                    {std::to_string(k), std::to_string(n)});
}

/// The hypergeometric distribution of the successes in a sample of n out of N with K successes.
class Drawing {
public:
    Drawing(std::int64_t sample, std::int64_t population)
        : m_n(sample)
        , m_N(population)
        , m_logAll(logChoose(population, sample)) {}

    /// Whether P(X >= k), or P(X <= k), is above `limit`.
    [[nodiscard]] bool atLeast(std::int64_t k, std::int64_t K, double limit) const {
        // At or below the mean the tail holds about half of everything, and its first term may be too small
        // for a double.
        if (static_cast<double>(k) <= mean(K) - 1)
            return true;
        double term = probability(k, K);
        double sum = term;
        for (std::int64_t x = k; x < std::min(m_n, K) && sum <= limit; ++x) {
            term *= static_cast<double>(K - x) * static_cast<double>(m_n - x) /
                    (static_cast<double>(x + 1) * static_cast<double>(m_N - K - m_n + x + 1));
            sum += term;
            if (term < sum * 1e-18)
                break;
        }
        return sum > limit;
    }
    [[nodiscard]] bool atMost(std::int64_t k, std::int64_t K, double limit) const {
        // The failures of the same drawing: X <= k is n - X >= n - k with N - K marked.
        return atLeast(m_n - k, m_N - K, limit);
    }

private:
    static double logChoose(std::int64_t n, std::int64_t k) {
        const auto logFactorial = [](std::int64_t m) {
            return boost::math::lgamma(static_cast<double>(m) + 1);
        };
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }
    [[nodiscard]] double mean(std::int64_t K) const {
        return static_cast<double>(m_n) * static_cast<double>(K) / static_cast<double>(m_N);
    }
    [[nodiscard]] double probability(std::int64_t k, std::int64_t K) const {
        if (k > K || m_n - k > m_N - K)
            return 0;
        return std::exp(logChoose(K, k) + logChoose(m_N - K, m_n - k) - m_logAll);
    }

    std::int64_t m_n;
    std::int64_t m_N;
    double m_logAll;
};
} // namespace

std::pair<double, double> wilson(std::int64_t k, std::int64_t n, double confidence) {
    check(k, n, confidence);
    const double z = boost::math::quantile(boost::math::normal(), 0.5 + confidence / 2);
    const auto size = static_cast<double>(n);
    const double p = static_cast<double>(k) / size;
    const double scale = 1 + z * z / size;
    const double centre = (p + z * z / (2 * size)) / scale;
    const double half = z / scale * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    // The formula gives these limits too, but for the last bit.
    return {k == 0 ? 0.0 : std::max(0.0, centre - half), k == n ? 1.0 : std::min(1.0, centre + half)};
}

std::pair<double, double> clopperPearson(std::int64_t k, std::int64_t n, double confidence) {
    check(k, n, confidence);
    const double tail = (1 - confidence) / 2;
    const auto hits = static_cast<double>(k);
    const auto misses = static_cast<double>(n - k);
    const double low =
        k == 0 ? 0.0 : boost::math::quantile(boost::math::beta_distribution<>(hits, misses + 1), tail);
    const double high =
        k == n ? 1.0
               : boost::math::quantile(complement(boost::math::beta_distribution<>(hits + 1, misses), tail));
    return {low, high};
}

std::pair<double, double> hypergeometric(std::int64_t k, std::int64_t n, std::int64_t populationSize,
                                         double confidence) {
    check(k, n, confidence);
    if (populationSize < n)
        throw Error(
            ErrorKind::Usage,
            msg("The population of {1} is smaller than the {2} answers counted. Give the size of the whole "
                "population that the answers come from."),
            {std::to_string(populationSize), std::to_string(n)});
    const auto population = static_cast<double>(populationSize);
    if (populationSize > largestCountedPopulation) {
        const auto [low, high] = clopperPearson(k, n, confidence);
        return {std::max(low, static_cast<double>(k) / population),
                std::min(high, 1 - static_cast<double>(n - k) / population)};
    }
    const double tail = (1 - confidence) / 2;
    const Drawing drawing(n, populationSize);
    const std::int64_t fewest = k;
    const std::int64_t most = populationSize - (n - k);
    // The smallest K for which so many successes are not too surprising ...
    std::int64_t low = fewest;
    for (std::int64_t high = most; low < high;) {
        const std::int64_t middle = low + (high - low) / 2;
        if (drawing.atLeast(k, middle, tail))
            high = middle;
        else
            low = middle + 1;
    }
    // ... and the largest for which so few are not.
    std::int64_t high = most;
    for (std::int64_t floor = fewest; floor < high;) {
        const std::int64_t middle = floor + (high - floor + 1) / 2;
        if (drawing.atMost(k, middle, tail))
            floor = middle;
        else
            high = middle - 1;
    }
    return {static_cast<double>(low) / population, static_cast<double>(high) / population};
}

std::pair<double, double> nonResponseRange(std::int64_t k, std::int64_t n, std::int64_t asked) {
    check(k, n, 0.95);
    const auto all = static_cast<double>(std::max(n, asked));
    return {static_cast<double>(k) / all,
            static_cast<double>(k + std::max<std::int64_t>(0, asked - n)) / all};
}

} // namespace marginalia::core::shares
