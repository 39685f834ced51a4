// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/weighting.h"

namespace marginalia::core::agreement {

double Disagreements::operator()(int k, int l) const {
    if (k == l)
        return 0.0;
    const double distance = (k < l ? l - k : k - l) / m_span;
    switch (m_weighting) {
    case Weighting::Linear:
        return distance;
    case Weighting::Quadratic:
        return distance * distance;
    case Weighting::Unweighted:
        break;
    }
    return 1.0;
}

std::vector<double> Disagreements::against(std::span<const double> shares) const {
    const std::size_t size = shares.size();
    std::vector<double> sums(size, 0.0);
    if (m_weighting == Weighting::Unweighted) {
        // Total minus own share would lose the small shares beside one near 1: add what is before and behind.
        double before = 0.0;
        for (std::size_t k = 0; k < size; before += shares[k], ++k)
            sums[k] = before;
        double behind = 0.0;
        for (std::size_t k = size; k-- > 0; behind += shares[k])
            sums[k] += behind;
        return sums;
    }
    for (std::size_t k = 0; k < size; ++k)
        for (std::size_t l = 0; l < size; ++l)
            if (shares[l] != 0.0)
                sums[k] += (*this)(static_cast<int>(k), static_cast<int>(l)) * shares[l];
    return sums;
}

double Disagreements::total(int categories) const {
    double sum = 0.0;
    for (int distance = 1; distance < categories; ++distance)
        sum += 2.0 * (categories - distance) * (*this)(0, distance);
    return sum;
}

} // namespace marginalia::core::agreement
